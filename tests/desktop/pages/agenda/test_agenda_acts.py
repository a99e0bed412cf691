"""What is done with a meeting from the agenda, and the letter that begins there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from db.meeting import meeting_facts, meetings, notes
from db.privacy import consents
from db.rows import Happening, PartyKind
from desktop.meeting.party_line import NameButton
from tests.desktop.pages import agenda_stand
from tests.desktop.pages.stand import ask, press, settle, type_keys

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def standing(qtbot, page, meeting):
    told = ask(qtbot, page.store, meeting_facts.standings, [meeting])
    return told[meeting.uuid]


class TestWhatIsDone:
    @pytest.fixture(autouse=True)
    def _first(self, qtbot, agenda, slots):
        agenda.enter(slots[0].uuid)
        settle(qtbot, agenda.store)

    @pytest.mark.parametrize(
        ("keys", "state"),
        [
            ((Qt.Key.Key_F6,), Happening.ARRIVED),
            ((Qt.Key.Key_H, CTRL_SHIFT), Happening.HELD),
            ((Qt.Key.Key_S, CTRL_SHIFT), Happening.NO_SHOW),
            ((Qt.Key.Key_X, CTRL_SHIFT), Happening.CANCELLED),
        ],
    )
    def test_one_key_says_what_became_of_it(self, qtbot, agenda, slots, keys, state):
        press(*keys)
        settle(qtbot, agenda.store)
        assert standing(qtbot, agenda, slots[0]).state is state
        words, change = agenda.told[-1]
        assert slots[0].with_name in words
        assert change
        assert agenda.detail.item().standing.state is state

    def test_what_was_called_off_can_be_planned_again(self, qtbot, agenda, slots):
        press(Qt.Key.Key_X, CTRL_SHIFT)
        settle(qtbot, agenda.store)
        assert not agenda.actions_bar.arrived.isEnabled()
        press(Qt.Key.Key_P, CTRL_SHIFT)
        settle(qtbot, agenda.store)
        assert standing(qtbot, agenda, slots[0]).state is Happening.PLANNED

    def test_what_was_never_agreed_is_taken_off_the_agenda(self, qtbot, agenda, slots):
        agenda.actions_bar.remove.trigger()
        settle(qtbot, agenda.store)
        assert ask(qtbot, agenda.store, meetings.by_uuid, slots[0].uuid) is None
        assert agenda.detail.item() is None
        words, change = agenda.told[-1]
        assert slots[0].with_name in words
        assert change

    def test_what_was_logged_stays_on_the_agenda(self, qtbot, agenda, slots, store):
        store.write(None, notes.log, slots[0].uuid, text="They came.", shared=True)
        settle(qtbot, store)
        assert not agenda.actions_bar.remove.isEnabled()

    def test_log_hands_the_meeting_on(self, qtbot, agenda, slots):
        with qtbot.waitSignal(agenda.wants_log) as told:
            agenda.actions_bar.log.trigger()
        assert told.args == [slots[0]]

    def test_a_meeting_is_moved_by_typing_the_hour(self, qtbot, agenda, slots):
        press(Qt.Key.Key_M, CTRL_SHIFT)
        type_keys("11:40")
        press(Qt.Key.Key_Return)
        settle(qtbot, agenda.store)
        moved = ask(qtbot, agenda.store, meetings.by_uuid, slots[0].uuid)
        assert moved.starts == agenda_stand.at(11, 40)
        assert moved.ends == agenda_stand.at(12)
        assert agenda.told[-1][0].startswith("Moved to 11:40")
        assert agenda.detail.state.words() == "Moved"

    def test_an_hour_that_is_none_is_told_and_nothing_moves(self, qtbot, agenda, slots):
        press(Qt.Key.Key_M, CTRL_SHIFT)
        type_keys("noonish")
        press(Qt.Key.Key_Return)
        settle(qtbot, agenda.store)
        assert agenda.detail.move_form.begins.error()
        assert ask(qtbot, agenda.store, meetings.by_uuid, slots[0].uuid) == slots[0]

    def test_the_panel_tells_what_was_said_by_whom_and_what_was_promised(
        self, qtbot, agenda, slots, store
    ):
        step = notes.NextStep("Send the drawing", "Anna Invented")
        store.write(
            None,
            notes.log,
            slots[0].uuid,
            text="They want a sample.",
            outcome="sample",
            shared=True,
            next_step=step,
        )
        settle(qtbot, store)
        told = "\n".join(agenda.detail.story.texts())
        assert "They want a sample." in told
        assert "Sample" in told
        assert "Send the drawing · Anna Invented" in told
        assert agenda.detail.state.words() == "Held"


def test_a_meeting_with_a_visitor_leads_to_their_page(qtbot, agenda, people):
    meeting = next(
        item.meeting
        for item in agenda._agenda.items
        if any(one.kind is PartyKind.VISITOR for one in item.meeting.theirs)
    )
    agenda.enter(meeting.uuid)
    settle(qtbot, agenda.store)
    button = next(
        each for each in agenda.detail.story._inner.children() if isinstance(each, NameButton)
    )
    with qtbot.waitSignal(agenda.go) as told:
        button.click()
    assert told.args == ["visitors", people["grace"].uuid]


class TestThanks:
    """A letter begins where the meeting is, once it was held."""

    @pytest.fixture
    def guest(self, qtbot, agenda, people, slots):
        """Grace, met at a meeting that is shown."""
        meeting = next(
            item.meeting
            for item in agenda._agenda.items
            if people["grace"].uuid in item.meeting.visitors
        )
        agenda.enter(meeting.uuid)
        settle(qtbot, agenda.store)
        return people["grace"]

    def offered(self, qtbot, page):
        """What the menu of the rarer actions holds, by its words."""
        page.actions_bar.more.trigger()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu, {action.text(): action for action in menu.actions()}

    def thank(self, qtbot, page, guest):
        page.actions_bar.held.trigger()
        settle(qtbot, page.store)
        menu, found = self.offered(qtbot, page)
        found[f"Thank-you to {guest.name}…"].trigger()
        menu.close()
        settle(qtbot, page.store)

    def test_nobody_is_thanked_for_what_is_still_to_come(self, qtbot, agenda, guest):
        menu, found = self.offered(qtbot, agenda)
        assert not any(words.startswith("Thank-you") for words in found)
        menu.close()

    def test_who_did_not_agree_gets_no_letter(self, qtbot, agenda, guest):
        self.thank(qtbot, agenda, guest)
        assert "did not agree to be contacted" in agenda.told[-1][0]

    def test_who_agreed_gets_a_draft(self, qtbot, agenda, guest, tmp_path):
        told = {"notice_version": "1", "language": "en", "how": "orally"}
        agenda.store.write(None, consents.record, guest.uuid, {"contact": True}, **told)
        settle(qtbot, agenda.store)
        self.thank(qtbot, agenda, guest)
        qtbot.waitUntil(lambda: agenda.findChild(QFileDialog) is not None)
        dialog = agenda.findChild(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "thanks.eml"))
        dialog.close()
        assert b"X-Unsent: 1" in (tmp_path / "thanks.eml").read_bytes()
