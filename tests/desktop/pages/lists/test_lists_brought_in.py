"""A list is brought in with a backup before it, and taken back as a whole."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import events
from db.door import check_ins
from db.errors import Refusal
from db.keeping import copies
from db.visitor import visitors
from db.visitor.visitors import Filters
from tests.desktop.pages.lists.stand import LINES, bring_in, count, preview, words_in
from tests.desktop.pages.stand import ask, press, settle


def test_bringing_in_makes_a_backup_and_offers_one_undo(qtbot, page, list_file, event_file_path):
    preview(qtbot, page, list_file(*LINES))
    before = len(copies.backups(event_file_path))
    result = bring_in(qtbot, page)
    assert len(copies.backups(event_file_path)) == before + 1
    assert (result.added, result.updated, result.duplicates) == (9, 1, 1)
    assert page.told == [("visitors.csv: 9 new", result.change)]
    assert count(qtbot, page) == 13
    page.done.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert count(qtbot, page) == 4
    assert not page.done.undo.isEnabled()
    assert "visitors.csv was taken back" in words_in(page.done.notice)


def test_without_a_backup_nothing_is_brought_in(qtbot, page, list_file, monkeypatch):
    from db.errors import EnvironmentFault, Fault

    def full(db, path, gives_way):
        raise EnvironmentFault(Fault.DISK_FULL, path)

    monkeypatch.setattr(copies, "begin_backup", full)
    preview(qtbot, page, list_file(*LINES))
    with qtbot.waitSignal(page.store.faulted) as fault:
        page.preview.go.trigger()
    assert fault.args[0].fault is Fault.DISK_FULL
    assert page.stack.currentWidget() is page.preview
    assert count(qtbot, page) == 4


def test_once_the_time_is_over_nothing_is_even_looked_at(qtbot, page, list_file):
    page.store.write(None, events.edit, retention_until=date(2025, 4, 22))
    settle(qtbot, page.store)
    with qtbot.waitSignal(page.store.refused) as refused:
        page.open_list(list_file(*LINES))
    assert refused.args[0].refusal is Refusal.TIME_OVER
    assert page.stack.currentWidget() is not page.preview


def test_a_list_that_brings_nothing_says_so(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES[:2]))
    bring_in(qtbot, page)
    page.done.other.trigger()
    preview(qtbot, page, list_file(*LINES[:2]))
    assert not page.preview.go.isEnabled()
    assert page.preview._sum.text().startswith("Everybody on this list is here already")


def test_the_keyboard_alone_brings_a_list_in(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):  # the one that opened the list, once more
        press(key)
    assert page.preview.tabs.hasFocus()
    assert page.stack.currentWidget() is page.preview
    with qtbot.waitSignal(page.work.imported):
        page.preview.go.trigger()
    settle(qtbot, page.store)
    assert page.stack.currentWidget() is page.done
    assert QApplication.focusWidget() is page.done._first


# Lists that were brought in before ---------------------------------------------------------------


def test_past_imports_are_listed_and_can_be_taken_back(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    bring_in(qtbot, page)
    page.done.other.trigger()
    settle(qtbot, page.store)
    page.start.table.go_to(0)
    assert page.start.table.current_row().name == "visitors.csv"
    page.start.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert page.start.table.rows.row(0).undone_at is not None
    assert count(qtbot, page) == 4
    page.start.table.go_to(0)
    assert not page.start.undo.isEnabled()


def test_who_came_since_stays_when_the_list_is_taken_back(qtbot, page, list_file):
    preview(qtbot, page, list_file(*LINES))
    bring_in(qtbot, page)
    (hedy,) = ask(qtbot, page.store, visitors.page, filters=Filters(words="lamarr"))
    page.store.write(None, check_ins.check_in_visitor, hedy.uuid)
    page.done.undo.trigger()
    qtbot.waitUntil(lambda: len(page.told) == 2)
    settle(qtbot, page.store)
    assert "Visitors withdrawn: 8. Kept: 1 (came in since: 1)." in page.told[-1][0]
    assert [v.name for v in ask(qtbot, page.store, visitors.page, filters=Filters(words="lamarr"))]
