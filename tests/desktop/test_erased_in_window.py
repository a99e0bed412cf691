"""Once somebody is erased, no page of the window says who it was, nor what was begun about them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from db import clock, events
from db.meeting import meetings, notes
from desktop import settings
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window

TRACES = ("grace", "hopper", "nanoseconds")
"""Who Grace Hopper of Nanoseconds Inc. was."""

PAGES = ("reception", "agenda", "follow_ups", "activity", "visitors")

SAYING = ("text", "toPlainText", "placeholderText", "accessibleName", "toolTip", "words")


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def said(root):
    """All that can be read in *root* now: labels, fields, names for a screen reader, rows."""
    for each in inside(root):
        if not each.isVisible():
            continue
        for name in SAYING:
            words = getattr(each, name, None)
            if callable(words) and isinstance(text := words(), str):
                yield text
        if hasattr(each, "rows"):
            yield from (repr(row) for _, row in each.rows.loaded())


def traces(root):
    """What of it tells who it was."""
    return [text for text in said(root) if any(trace in text.lower() for trace in TRACES)]


def answered(qtbot, window):
    settle(qtbot, window.store)
    QApplication.processEvents()
    settle(qtbot, window.store)


def leave_traces(qtbot, window, people):
    """Let her be seen on the pages, and be in the middle of something in two sheets."""
    grace = people["grace"]
    window.reception.scan(grace.code)
    answered(qtbot, window)
    (met,) = ask(qtbot, window.store, meetings.of_visitor, grace.uuid)
    step = notes.NextStep("Write to Grace")
    window.store.write(None, notes.log, met.uuid, text="Hopper wants trays", next_step=step)
    window.badges.print_badge(grace)
    for name in PAGES:
        window.shell.go_to(name)
    answered(qtbot, window)
    window.sheets.open_log(grace)
    answered(qtbot, window)
    window.sheets.log.view.form.note.setPlainText("Grace asks for")
    window.sheets.log.close_sheet()
    window.sheets.open_walk_in("Grace Hopper")
    window.sheets.walk_in.close_sheet()
    answered(qtbot, window)


def erase(qtbot, window, uuid):
    window.shell.go_to("visitors", uuid)
    page = window.shell.pages["visitors"]
    page.detail.tabs.setCurrentIndex(3)
    answered(qtbot, window)
    page.detail.privacy.erase.trigger()
    page.out.erase.reason.setText("Letter")
    with qtbot.waitSignal(page.out.erase.erased):
        page.out.erase.do.trigger()
    answered(qtbot, window)


def make_anonymous(qtbot, window, monkeypatch):
    window.store.write(None, events.edit, retention_until=date(2026, 4, 24))
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 5, 2, 9, tzinfo=UTC))
    window.shell.go_to("privacy")
    answered(qtbot, window)
    sheet = window.shell.current().sheet
    window.shell.current().end.trigger()
    answered(qtbot, window)
    sheet.reason.setText("authorisation 12/2026")
    with qtbot.waitSignal(sheet.ended):
        sheet.do.trigger()
    sheet.close_sheet()
    answered(qtbot, window)


def test_once_the_time_is_over_no_page_and_no_sheet_names_anybody(
    qtbot, window, people, monkeypatch
):
    leave_traces(qtbot, window, people)
    window.reception.scan(people["ada"].code)
    answered(qtbot, window)
    window.shell.go_to("reception")
    assert traces(window), "the card before says whom"
    make_anonymous(qtbot, window, monkeypatch)
    for name in PAGES:
        window.shell.go_to(name)
        answered(qtbot, window)
        assert traces(window) == [], name
    for show in (window.sheets.show_jobs, window.sheets.new_visitor, window.sheets.log_meeting):
        show()
        answered(qtbot, window)
        assert traces(window) == [], show.__name__
        window.shell.clear()


def test_no_setting_keeps_the_folder_that_was_called_after_them(qtbot, window, people, tmp_path):
    for folder in ("Grace Hopper", "office"):
        settings.remember_folder(tmp_path / folder)
    erase(qtbot, window, people["grace"].uuid)
    assert settings.load().written_in == (str(tmp_path / "office"),)


def test_no_page_and_no_sheet_says_who_it_was(qtbot, window, people):
    leave_traces(qtbot, window, people)
    window.shell.go_to("reception")
    assert traces(window)
    erase(qtbot, window, people["grace"].uuid)
    assert traces(window) == []
    window.shell.pages["visitors"].out.erase.close_sheet()
    for name in PAGES:
        window.shell.go_to(name)
        answered(qtbot, window)
        assert traces(window) == [], name
    for show in (window.sheets.show_jobs, window.sheets.new_visitor, window.sheets.log_meeting):
        show()
        answered(qtbot, window)
        assert traces(window) == [], show.__name__
        window.shell.clear()
