"""What is begun is not lost, and the sheet is a sheet like others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import events
from db.errors import EnvironmentFault, Fault
from db.meeting import log_sheets, notes
from tests.desktop.pages.meeting_log.stand import (
    ALT,
    CTRL,
    ENTER,
    ESCAPE,
    button,
    drafts_of,
    log,
    names,
    open_for,
    open_walk_up,
    save,
    write,
)
from tests.desktop.pages.stand import ask, press, settle, type_keys


class TestDrafts:
    def kept(self, qtbot, store):
        return drafts_of(qtbot, store)

    def test_a_second_after_a_key_it_is_in_the_file(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Half a sen")
        assert sheet._pause.isActive()
        assert sheet._pause.interval() <= 1_000
        sheet._pause.timeout.emit()
        settle(qtbot, store)
        (draft,) = self.kept(qtbot, store)
        assert (draft.subject, draft.title) == (planned.uuid, "Grace Hopper")
        assert "Half a sen" in draft.words

    def test_escape_keeps_all_of_it_and_says_so(self, qtbot, sheet, planned, store, people):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        type_keys("Prices")
        sheet.view.step.fill("Send them", "Elena", "Friday")
        sheet.take_scan(people["ada"].code)
        settle(qtbot, store)
        before = sheet._current()
        press(ESCAPE)
        assert sheet.told[-1][0] == "The draft is kept: Grace Hopper, Ada Lovelace (Ctrl+M)"
        settle(qtbot, store)
        open_for(qtbot, sheet, planned)
        assert sheet._current() == before
        note = save(qtbot, sheet)
        assert note.text == "Prices"
        assert self.kept(qtbot, store) == []

    def test_it_is_found_by_who_it_is_about(self, qtbot, sheet, store, people):
        open_walk_up(qtbot, sheet, people["ada"])
        press(Qt.Key.Key_1, ALT)
        type_keys("Brakes")
        press(ESCAPE)
        open_walk_up(qtbot, sheet, people["mary"])
        assert sheet.view.form.text() == ""
        button(sheet, "Go on with it").click()
        settle(qtbot, store)
        assert (sheet.view.form.text(), names(sheet.view.theirs)) == ("Brakes", ["Ada Lovelace"])

    def test_of_a_meeting_that_was_removed_it_goes_on_as_one_on_the_spot(
        self, qtbot, sheet, store, planned
    ):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Brakes")
        press(ESCAPE)
        write(qtbot, store, events.remove, "meeting", planned.uuid)
        sheet.go_on(planned.uuid)
        settle(qtbot, store)
        QApplication.processEvents()
        assert (sheet.view.form.text(), names(sheet.view.theirs)) == ("Brakes", ["Grace Hopper"])
        note = save(qtbot, sheet)
        assert note.meeting != planned.uuid
        assert self.kept(qtbot, store) == []

    def test_who_wants_it_no_more_begins_anew(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        sheet.view.whose.body.choose("")
        sheet.view.whose.body.activated.emit(0)  # as a person does
        press(ESCAPE)
        settle(qtbot, store)
        open_for(qtbot, sheet, planned)
        assert sheet.view.whose.body.currentText() == "The delegation"
        button(sheet, "Begin anew").click()
        settle(qtbot, store)
        assert self.kept(qtbot, store) == []
        assert sheet.view.form.outcome.value() is None
        assert names(sheet.view.theirs) == ["Grace Hopper"]
        assert sheet.view.whose.body.currentText() == "ANFIA"

    def test_an_untouched_sheet_leaves_nothing(self, qtbot, sheet, store, planned):
        open_for(qtbot, sheet, planned)
        press(ESCAPE)
        settle(qtbot, store)
        assert self.kept(qtbot, store) == []
        assert sheet.told == []

    def test_a_fault_leaves_the_sheet_as_it_is(self, qtbot, sheet, planned, monkeypatch, store):
        def log_meeting(*args, **named):
            raise EnvironmentFault(Fault.DISK_FULL)

        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        type_keys("Prices")
        with monkeypatch.context() as broken:
            broken.setattr(log_sheets, "log_meeting", log_meeting)
            press(ENTER, CTRL)
            qtbot.waitUntil(sheet.view.trouble.isVisible)
        assert sheet.view.trouble.more.text().startswith("The disk is full.")
        assert save(qtbot, sheet).text == "Prices"

    def test_pressing_twice_logs_once(self, qtbot, sheet, planned, store):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_1, ALT)
        with qtbot.waitSignal(sheet.logged):
            press(ENTER, CTRL)
            press(ENTER, CTRL)
        settle(qtbot, store)
        assert len(ask(qtbot, store, notes.of, planned.uuid)) == 1


class TestTheSheet:
    def test_it_can_be_read_aloud_and_used_by_keys(
        self, qtbot, sheet, planned, store, assert_accessible
    ):
        write(qtbot, store, log, planned, text="June")
        open_for(qtbot, sheet, planned)
        assert_accessible(sheet)

    def test_all_of_it_is_seen_at_1366_by_768(self, qtbot, sheet, planned, language, store):
        language.switch("it", "en_US")
        write(qtbot, store, log, planned, text="June")
        open_for(qtbot, sheet, planned)
        assert sheet._scroll.verticalScrollBar().maximum() == 0

    def test_where_room_is_short_the_note_is_scrolled_to(self, qtbot, sheet, planned, theme):
        theme.switch("light", 200)
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        note = sheet.view.form.note
        seen = note.visibleRegion().boundingRect()
        assert note.hasFocus()
        assert seen.contains(note.cursorRect())

    def test_italian_at_once(self, qtbot, sheet, planned, language):
        open_for(qtbot, sheet, planned)
        press(Qt.Key.Key_2, ALT)
        language.switch("it", "en_US")
        qtbot.waitUntil(lambda: sheet.title.text() == "Incontro con Grace Hopper")
        QApplication.processEvents()
        assert button(sheet, "Richiesta di offerta").isChecked()

    def test_a_name_that_would_be_markup_is_shown_as_it_is(self, qtbot, sheet, store):
        open_walk_up(qtbot, sheet)
        type_keys("<b>A&B</b>")
        settle(qtbot, store)
        press(ENTER)
        assert button(sheet, "Take <b>A&B</b> away").text() == "<b>A&&B</b>"
