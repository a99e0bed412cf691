"""A planned meeting is logged by keys alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt

from db.meeting import follow_ups, meeting_facts, meeting_saving, meetings
from db.ours import bodies
from db.rows import Happening, Party, PartyKind, Side
from tests.desktop.pages.meeting_log.stand import (
    ALT,
    CTRL,
    ENTER,
    button,
    names,
    open_for,
    save,
    write,
)
from tests.desktop.pages.stand import ask, press, settle, type_keys


class TestAPlannedSlot:
    def test_three_keystrokes_beside_the_note_log_it(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert names(sheet.view.ours) == ["ANFIA"]
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices for 200 pieces")
        press(Qt.Key.Key_A, ALT)
        note = save(qtbot, sheet)
        assert (note.outcome, note.interest, note.text) == ("quote", "A", "Prices for 200 pieces")
        assert (note.meeting, note.author) == (planned.uuid, "Tom")
        assert sheet.isHidden()
        assert ask(qtbot, store, meetings.by_uuid, planned.uuid) == planned

    def test_what_was_logged_can_be_taken_back_from_the_toast(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        words, change = sheet.told[-1]
        assert words == "Meeting logged · Grace Hopper"
        assert change

    def test_an_outcome_is_enough_and_so_is_a_note_but_not_nothing(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "Choose an outcome, or write a note."
        press(Qt.Key.Key_8, ALT)
        assert save(qtbot, sheet).outcome == "no_interest"

    def test_arrows_choose_nothing_by_themselves(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_Right)
        assert sheet.view.form.outcome.value() is None
        press(Qt.Key.Key_Space)
        assert sheet.view.form.outcome.value() == "quote"
        press(Qt.Key.Key_Space)
        assert sheet.view.form.outcome.value() is None

    def test_the_next_step_has_an_owner_and_a_day(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        sheet.view.step.text.take_focus()
        type_keys("Send the offer")
        press(ENTER)
        type_keys("Elena")
        press(ENTER)
        type_keys("Friday")
        assert sheet.view.step.due.editor.accessibleDescription() == "Friday, April 25, 2025"
        save(qtbot, sheet)
        (step,) = ask(qtbot, store, follow_ups.follow_ups)
        assert (step.text, step.owner, step.due) == ("Send the offer", "Elena", date(2025, 4, 25))
        assert step.meeting == planned.uuid

    def test_a_day_that_is_none_is_asked_about(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.step.fill("Send the offer", "", "someday")
        press(ENTER, CTRL)
        assert sheet.view.step.due.error()
        button(sheet, "+1 week").click()
        assert save(qtbot, sheet)

    def test_a_click_says_the_day(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        told = []
        for words in ("+1 day", "+1 week", "After the fair"):
            button(sheet, words).click()
            told.append(sheet.view.step.due.text())
        assert told == ["Thu, Apr 24", "Wed, Apr 30", "Fri, Apr 25"]

    def test_who_typed_it_for_somebody_says_so_and_when_it_was(self, qtbot, sheet, planned):
        open_for(qtbot, sheet, planned)
        sheet.view.whose.author.take_focus()
        type_keys("Elena")
        press(ENTER)
        type_keys("10:41")
        press(Qt.Key.Key_1, ALT)
        note = save(qtbot, sheet)
        assert (note.author, note.operator) == ("Elena", "Tom")
        assert note.at == datetime(2025, 4, 23, 14, 41, tzinfo=UTC)

    def test_long_after_it_is_said_at_its_end(self, qtbot, sheet, planned, frozen):
        frozen.forward(hours=6)
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        assert save(qtbot, sheet).at == meetings.bounds(planned, "America/Detroit")[1]

    def test_a_delegate_who_was_agreed_without_a_body_is_asked_about(
        self, qtbot, sheet, planned, store
    ):
        antonioli = ask(qtbot, store, bodies.recognise_delegate, "Antonioli Pierpaolo")
        seat = Party(Side.OURS, PartyKind.DELEGATE, antonioli.uuid, antonioli.name)
        parties = (seat, *planned.theirs)
        agreed = write(qtbot, store, meeting_saving.save, uuid=planned.uuid, parties=parties)
        open_for(qtbot, sheet, agreed)
        button(sheet, "Add Dumarey Italia").click()
        assert names(sheet.view.ours) == ["Pierpaolo Antonioli", "Dumarey Italia"]
        assert sheet.view.ours.line.hasFocus()
        settle(qtbot, store)
        assert sheet.view.whose.body.currentText() == "Dumarey Italia"
        press(Qt.Key.Key_1, ALT)
        save(qtbot, sheet)
        assert ask(qtbot, store, meetings.by_uuid, planned.uuid).body == "Dumarey Italia"

    def test_what_comes_of_tomorrows_meeting_is_asked_about_once(
        self, qtbot, sheet, planned, store, frozen
    ):
        frozen.forward(hours=-24)
        open_for(qtbot, sheet, planned)
        sheet.view.form.note.setPlainText("Bring the samples.")
        save(qtbot, sheet)
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == [], "a note asks nothing"
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        press(ENTER, CTRL)
        assert sheet.view.trouble.words.text() == "This meeting is on Wednesday, April 23, 2025."
        assert ask(qtbot, store, meeting_facts.of, planned.uuid) == []
        save(qtbot, sheet)
        (fact,) = ask(qtbot, store, meeting_facts.of, planned.uuid)
        assert fact.kind is Happening.HELD
