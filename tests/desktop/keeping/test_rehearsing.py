"""A rehearsal in the window: unmistakable while it lasts, and over with whatever ends it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db import event_file
from db.access import operators
from db.door import entries
from db.keeping import copies, rehearsals
from db.past.changes import By
from desktop.badging.badge_content import data_of
from desktop.commands import opening
from desktop.settings import load
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

BY = By("Tom")
BACK = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


@pytest.fixture
def practice(qtbot, window):
    """The copy that the window has open, as "Rehearse on a copy" opens it."""
    window.shell.go_to("settings", "rehearsal")
    with qtbot.waitSignal(window.store.opened):
        window.shell.current().rehearsal.begin.trigger()
    settle(qtbot, window.store)
    return window.store.path


def scan(qtbot, window, person):
    with qtbot.waitSignal(window.reception.answered):
        window.reception.scan(person.code)
    settle(qtbot, window.store)


def left(path):
    """What of a rehearsal lies beside the event file *path*."""
    return [each.name for each in path.parent.iterdir() if "practice" in each.name]


def has_band(window):
    return window.menuWidget() is not None and window.menuWidget().isVisible()


def test_wherever_one_looks_it_is_a_rehearsal(qtbot, window, practice, people, assert_accessible):
    scan(qtbot, window, people["ada"])
    assert window.windowTitle() == "Rehearsal: VTM Michigan 2025 – Piemonte Desk"
    assert has_band(window)
    assert verdict(window).word == "REHEARSAL · CHECKED IN"
    assert window.status._saved.words() == "Rehearsal: nothing is kept"
    window.lock._put_away()
    assert has_band(window)
    assert not window.rehearsing.back.isEnabled()
    window.lock._come_back()
    assert_accessible(window.menuWidget())


def test_keys_lead_back_to_the_real_event_where_nothing_happened(
    qtbot, window, practice, people, event_file_path
):
    scan(qtbot, window, people["ada"])
    window.reception.view.box.setFocus()
    with qtbot.waitSignal(window.store.opened):
        QTest.keyClick(window, Qt.Key.Key_B, BACK)
    settle(qtbot, window.store)
    assert window.store.path == event_file_path
    assert left(event_file_path) == []
    assert not has_band(window)
    assert window.windowTitle() == "VTM Michigan 2025 – Piemonte Desk"
    assert verdict(window).word == "READY"
    assert window.status._saved.words().startswith("Saved on this laptop")
    assert ask(qtbot, window.store, entries.of, people["ada"].uuid) == []


def test_what_was_asked_in_it_is_not_answered_in_the_real_event(
    qtbot, window, practice, people, event_file_path
):
    """The people of the copy have the same numbers."""
    window.shell.go_to("visitors", people["ada"].uuid)
    settle(qtbot, window.store)
    page = window.shell.current()
    page.reason.ask("block", people["ada"])
    assert window.shell.sheets()
    with qtbot.waitSignal(window.store.opened):
        window.show_file(event_file_path)
    settle(qtbot, window.store)
    assert window.shell.sheets() == []


def test_the_keys_do_nothing_in_the_real_event(qtbot, window, event_file_path):
    QTest.keyClick(window, Qt.Key.Key_B, BACK)
    settle(qtbot, window.store)
    assert window.store.path == event_file_path


def test_quitting_ends_a_rehearsal_and_the_next_start_opens_the_real_event(
    qtbot, window, practice, people, event_file_path
):
    scan(qtbot, window, people["ada"])
    copies.backup_folder(practice).mkdir()
    qtbot.waitUntil(window.close)
    assert left(event_file_path) == []
    assert load().last_file == str(event_file_path)
    assert load().recent_files == (str(event_file_path),)


def test_a_killed_rehearsal_is_swept_away_with_the_next_start(
    qtbot, theme, language, people, event_file_path
):
    with event_file.open_file(event_file_path) as opened:
        copy = copies.for_rehearsal(opened.db, BY, rehearsals.free_path(event_file_path)).path
    copy.with_name(copy.name + "-wal").touch()
    copies.backup_folder(copy).mkdir()
    with open_window(qtbot, event_file_path) as window:
        settle(qtbot, window.store)
        assert left(event_file_path) == []
        assert toast(window) == ""


def test_a_second_start_brings_the_window_with_the_rehearsal_to_the_front(
    qtbot, window, practice, event_file_path, monkeypatch
):
    asked = []
    monkeypatch.setattr(opening, "_raise_other", lambda path: asked.append(path) or True)
    assert opening.is_shown(event_file_path)
    assert asked == [practice]


def test_a_rehearsal_that_cannot_be_deleted_is_named(
    qtbot, theme, language, people, event_file_path
):
    with event_file.open_file(event_file_path) as opened:
        copy = copies.for_rehearsal(opened.db, BY, rehearsals.free_path(event_file_path)).path
    with event_file.open_file(copy), open_window(qtbot, event_file_path) as window:
        settle(qtbot, window.store)
        assert "test practice.desk was not deleted" in toast(window)


def test_nothing_of_it_is_backed_up_by_itself(qtbot, window, practice, people, tmp_path):
    second = tmp_path / "stick"
    second.mkdir()
    scan(qtbot, window, people["ada"])
    made, kept = [], []
    window.store.backed_up.connect(made.append)
    window.store.second_place.keep = lambda *copy: kept.append(copy)
    window.store.back_up()
    settle(qtbot, window.store)
    assert made == []
    with qtbot.waitSignal(window.store.backed_up):
        window.store.back_up(always=True)
    assert made[0].path.parent == copies.backup_folder(practice)
    assert kept == []


def test_who_locks_a_rehearsal_locks_the_real_event(qtbot, window, practice, event_file_path):
    ask_ = window.store.write
    ask_(None, operators.save, name="Tom", pin="1357")
    settle(qtbot, window.store)
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window.store)
    assert window.lock.is_on
    assert load().locked == (str(event_file_path),)


def test_a_badge_of_a_rehearsal_says_so_on_any_layout(qtbot, window, practice, people):
    event, visitor = window.store.current_event, people["ada"]
    badge = data_of(visitor, event, None)
    assert badge.type_label == "REHEARSAL"
    assert badge.event_name == "REHEARSAL · VTM Michigan 2025"
    assert window.badges.data(visitor).type_label.startswith("REHEARSAL · ")
