"""A sheet from a table comes back: its code opens the log of its meeting, wherever one is."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from db import event_file, events
from db.badges import codes
from db.meeting import meetings
from tests.desktop.pages.stand import fair, settle
from tests.desktop.window_stand import open_window, press, toast


@pytest.fixture
def sheet(event_file_path, by, frozen):
    """The code on the sheet of Grace's meeting."""
    fair(event_file_path, by)
    with event_file.open_file(event_file_path) as opened:
        (grace,) = (one for one in meetings.meetings(opened.db) if one.with_name == "Grace Hopper")
        return codes.of_slot(events.current(opened.db).key, grace.uuid)


@pytest.fixture
def window(qtbot, theme, language, event_file_path, sheet):
    with open_window(qtbot, event_file_path) as made:
        made.wedge._clock = iter(range(0, 1_000_000, 5)).__next__
        yield made


def opened_log(qtbot, window):
    """What the log of a meeting is called, once it is open."""
    qtbot.waitUntil(lambda: window.sheets.log is not None and window.sheets.log.isVisible())
    settle(qtbot, window.store)
    return window.sheets.log.title.text()


@pytest.mark.parametrize("page", ["reception", "visitors", "paper"])
def test_a_sheet_is_read_on_every_page_and_nobody_is_checked_in(
    qtbot, sheet, window, keyboard, page
):
    window.shell.go_to(page)
    settle(qtbot, window.store)
    keyboard.scan(sheet, 20)
    assert opened_log(qtbot, window) == "Meeting with Grace Hopper"
    assert window.reception.case.scan is None
    assert window.reception.view.box.text() == ""


def test_a_sheet_goes_before_the_form_and_the_log_that_are_open(qtbot, sheet, window, keyboard):
    window.sheets.new_visitor()
    keyboard.scan(sheet, 20)
    assert opened_log(qtbot, window) == "Meeting with Grace Hopper"
    assert not window.sheets.walk_in.isVisible()
    window.sheets.log.open_walk_up(None)
    keyboard.scan(sheet, 20, pause=5_000)
    assert opened_log(qtbot, window) == "Meeting with Grace Hopper"


def test_the_letters_below_the_code_can_be_typed_in_the_box(qtbot, sheet, window):
    window.reception.view.box.setFocus()
    window.reception.view.box.setText(codes.grouped(sheet).lower())
    press(Qt.Key.Key_Return)
    assert opened_log(qtbot, window) == "Meeting with Grace Hopper"
    assert window.reception.view.box.text() == ""


def test_a_sheet_of_a_meeting_that_is_not_here_says_so(qtbot, window, keyboard):
    key = window.store.current_event.key
    keyboard.scan(codes.of_slot(key, "a meeting of another laptop"), 20)
    qtbot.waitUntil(lambda: "not in this file" in toast(window))
    assert window.sheets.log is None
    assert window.reception.case.scan is None


def test_a_sheet_that_is_read_while_another_event_opens_is_not_lost_silently(
    qtbot, sheet, window, tmp_path, by
):
    other = tmp_path / "other.desk"
    fair(other, by)
    begun, scanned = threading.Event(), threading.Event()

    def slowly():
        begun.set()
        scanned.wait(60)
        return event_file.open_file(other)

    with qtbot.waitSignal(window.store.opened):
        window.store.make(slowly)
        begun.wait(60)
        window.scans.take(sheet)
        scanned.set()
    settle(qtbot, window.store)
    assert "Scan this sheet again" in toast(window)
    assert window.sheets.log is None
