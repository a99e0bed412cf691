"""When a laptop locks by itself, and that all is as it was when somebody is back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.access import operators
from db.past import history
from db.past.changes import By
from db.visitor import visitors
from tests.desktop.locking.at_the_lock import BY, CTRL, KEY, SECRETS, lock, scan, seen, unlock
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, verdict


class TestDrafts:
    def test_a_form_that_is_open_is_as_it_was(self, qtbot, window, people, keyboard):
        press(KEY.Key_N, CTRL)
        settle(qtbot, window.store)
        keyboard.type("Rosalind Fra")
        at = QApplication.focusWidget()
        typed, cursor = at.text(), at.cursorPosition()
        lock(qtbot, window)
        assert "Rosalind" not in seen(window)
        scan(qtbot, window, keyboard, people["ada"].code)
        unlock(qtbot, window, "1357")
        assert QApplication.focusWidget() is at
        assert (at.text(), at.cursorPosition()) == (typed, cursor)
        keyboard.type("n")
        assert at.text() == typed + "n"
        assert verdict(window).name != "Ada Lovelace", "the reception's card is as it was, too"

    def test_a_question_about_an_undo_is_as_it_was(self, qtbot, window, people):
        window.store.by = By("Nora")
        window.store.write(None, visitors.edit, people["ada"].uuid, job_title="Countess")
        settle(qtbot, window.store)
        window.store.by = BY
        (made,) = ask(qtbot, window.store, history.changes, limit=1)
        window.telling._undoing.undo(made.uuid)
        qtbot.waitUntil(lambda: window.shell.covers() != [])
        assert "Lovelace" in seen(window)
        lock(qtbot, window)
        assert [name for name in SECRETS if name in seen(window)] == []
        unlock(qtbot, window, "1357")
        assert window.shell.covers() == [window.telling._undoing.sheet]

    def test_lists_have_what_came_meanwhile(self, qtbot, window, people, keyboard):
        window.shell.go_to("visitors")
        settle(qtbot, window.store)
        page = window.shell.current()
        lock(qtbot, window)
        scan(qtbot, window, keyboard, people["ada"].code)
        unlock(qtbot, window, "1357")
        settle(qtbot, window.store)
        assert window.shell.current() is page
        came = [one.uuid for one in _rows(page) if one.checked_in_at]
        assert came == [people["ada"].uuid]

    def test_who_locked_and_went_let_nobody_in(self, qtbot, window, people, keyboard):
        lock(qtbot, window)
        scan(qtbot, window, keyboard, people["ada"].code)
        unlock(qtbot, window, "1357")
        (change,) = ask(qtbot, window.store, history.changes, limit=1)
        assert (change.kind, change.operator) == ("check_in", "")
        assert change.station == window.store.by.station


def _rows(page):
    rows = page.table.rows
    return [rows.row(number) for number in range(rows.rowCount())]


class TestWhenNobodyIsThere:
    @pytest.fixture
    def waiting(self, qtbot, theme, language, pins, event_file_path):
        with open_window(qtbot, event_file_path, idle_lock_minutes=5) as window:
            yield window

    def look_after(self, qtbot, window, frozen, **time):
        """Let *time* pass, awake, and look whether somebody was there."""
        frozen.forward(**time)
        window.lock.idle._looked = frozen.at
        window.lock.idle.look()
        settle(qtbot, window.store)

    def test_it_locks_after_the_minutes_that_were_chosen(self, qtbot, waiting, frozen):
        self.look_after(qtbot, waiting, frozen, minutes=4, seconds=59)
        assert not waiting.lock.is_on
        self.look_after(qtbot, waiting, frozen, seconds=1)
        assert waiting.lock.is_on

    @pytest.mark.parametrize("touch", ["key", "mouse", "scan"])
    def test_who_touches_anything_is_there(self, qtbot, waiting, frozen, touch, keyboard, people):
        self.look_after(qtbot, waiting, frozen, minutes=4)
        if touch == "key":
            keyboard.press("a")
        elif touch == "mouse":
            QTest.mouseClick(waiting.reception, Qt.MouseButton.LeftButton)
        else:
            waiting.wedge.scanned.emit(people["ada"].code)
        self.look_after(qtbot, waiting, frozen, minutes=4)
        assert not waiting.lock.is_on
        self.look_after(qtbot, waiting, frozen, minutes=1)
        assert waiting.lock.is_on

    def test_a_laptop_that_has_slept_is_locked(self, qtbot, waiting, frozen):
        frozen.forward(seconds=40)
        waiting.lock.idle.look()
        settle(qtbot, waiting.store)
        assert waiting.lock.is_on

    def test_also_when_the_first_thing_is_a_key(self, qtbot, waiting, frozen, keyboard):
        frozen.forward(minutes=1)
        keyboard.press("a")
        settle(qtbot, waiting.store)
        assert waiting.lock.is_on

    def test_a_clock_that_is_set_back_locks_nobody_out(self, qtbot, waiting, frozen):
        frozen.forward(hours=-3)
        waiting.lock.idle.look()
        settle(qtbot, waiting.store)
        assert not waiting.lock.is_on
        self.look_after(qtbot, waiting, frozen, minutes=5)
        assert waiting.lock.is_on

    def test_never_by_itself_is_never(self, qtbot, window, frozen):
        window.preferences.change(idle_lock_minutes=0)
        frozen.forward(days=1)
        window.lock.idle.look()
        settle(qtbot, window.store)
        assert not window.lock.is_on

    def test_the_first_pin_makes_it_lock_after_five_minutes(
        self, qtbot, theme, language, people, event_file_path, frozen
    ):
        with open_window(qtbot, event_file_path) as window:
            self.look_after(qtbot, window, frozen, hours=1)
            assert not window.lock.is_on
            assert not window.lock.idle._after, "no key is looked at for nothing"
            window.store.write(None, operators.save, name="Tom", pin="1357")
            settle(qtbot, window.store)
            self.look_after(qtbot, window, frozen, minutes=4, seconds=59)
            assert not window.lock.is_on
            self.look_after(qtbot, window, frozen, seconds=1)
            assert window.lock.is_on
