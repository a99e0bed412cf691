"""A meeting of one visitor, and of those who did not come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.agenda.appointments import ToLog
from db.door import check_ins
from db.meeting import meeting_facts, meetings
from db.rows import Happening, Origin
from tests.desktop.pages.meeting_log.stand import (
    ALT,
    CTRL,
    SHIFT,
    button,
    drafts_of,
    names,
    open_for,
    open_walk_up,
    save,
    write,
)
from tests.desktop.pages.stand import ask, press, settle, type_keys


class TestOfOneVisitor:
    """What a visitor has or had today: one key goes from one to the next."""

    @pytest.fixture
    def to_log(self, people, planned):
        return ToLog(people["grace"], (planned, None))

    def open_among(self, qtbot, sheet, to_log):
        sheet.open_among(to_log)
        settle(qtbot, sheet._store)
        QApplication.processEvents()

    def test_what_was_written_goes_along_and_back(self, qtbot, sheet, store, to_log):
        self.open_among(qtbot, sheet, to_log)
        assert button(sheet, "On the spot instead (Ctrl+M)")
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices")
        sheet.turn()
        settle(qtbot, store)
        assert (sheet.view.form.text(), sheet.view.form.outcome.value()) == ("Prices", "quote")
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert names(sheet.view.ours) == []
        assert button(sheet, "Rather: 10:30\u00a0AM with ANFIA, table 3 (Ctrl+M)")
        note = save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, note.meeting).origin is Origin.WALK_UP
        assert drafts_of(qtbot, store) == []

    def test_each_choice_begins_as_if_it_were_opened(self, qtbot, sheet, store, to_log):
        self.open_among(qtbot, sheet, to_log)
        for ours in ([], ["ANFIA"]):
            sheet.turn()
            settle(qtbot, store)
            assert names(sheet.view.ours) == ours
        assert not drafts_of(qtbot, store)

    def test_with_one_choice_the_key_does_nothing(self, qtbot, sheet, people):
        self.open_among(qtbot, sheet, ToLog(people["ada"], (None,)))
        sheet.turn()
        assert names(sheet.view.theirs) == ["Ada Lovelace"]
        assert sheet.among.other.isVisible() is False

    def test_a_missed_meeting_that_is_held_now_was_said_now(
        self, qtbot, sheet, store, people, planned, to_log, frozen
    ):
        frozen.forward(hours=3)
        write(qtbot, store, check_ins.check_in, people["grace"].code)
        self.open_among(qtbot, sheet, to_log)
        press(Qt.Key.Key_1, ALT)
        assert save(qtbot, sheet).at == frozen.at


class TestWhoDidNotCome:
    def test_it_is_said_from_the_log_with_the_words(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.form.note.setPlainText("We waited until noon.")
        button(sheet, "They did not come").click()
        settle(qtbot, store)
        assert sheet.isHidden()
        words, change = sheet.told[-1]
        assert (words, bool(change)) == ("No-show · Grace Hopper", True)
        standing = ask(qtbot, store, meeting_facts.standings, [planned])[planned.uuid]
        assert (standing.state, standing.notes) == (Happening.NO_SHOW, 1)

    def test_an_outcome_says_the_contrary(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        press(Qt.Key.Key_S, CTRL | SHIFT)
        assert sheet.view.trouble.words.text() == "An outcome says that they came."
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == []

    def test_it_is_not_offered_for_who_came_or_was_met_on_the_spot(
        self, qtbot, sheet, store, planned
    ):
        write(qtbot, store, meeting_facts.record, planned.uuid, Happening.ARRIVED)
        open_for(qtbot, sheet, planned)
        assert not sheet.writer.absent.isVisible()
        open_walk_up(qtbot, sheet)
        assert not sheet.writer.absent.isVisible()
