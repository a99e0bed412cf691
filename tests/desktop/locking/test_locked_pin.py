"""Who unlocks a laptop, and who does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.lists_in import presets
from db.past import history
from desktop.settings import load
from tests.desktop.locking.at_the_lock import CTRL, KEY, SECRETS, lock, scan, seen, unlock
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast


class TestThePin:
    def test_any_operators_unlocks_and_they_are_at_the_laptop_then(self, qtbot, locked):
        who = locked.lock.screen.form.who
        assert [who.itemText(row) for row in range(who.count())] == ["Elena", "Tom"]
        assert who.currentText() == "Tom", "who is at the laptop comes first"
        press(KEY.Key_L, CTRL)
        who.setFocus()
        press(KEY.Key_Up)
        press(KEY.Key_Tab)
        QTest.keyClicks(QApplication.focusWidget(), "2468")
        press(KEY.Key_Return)
        settle(qtbot, locked.store)
        assert not locked.lock.is_on
        assert load().operator == "Elena"
        assert locked.store.by.operator == "Elena"

    def test_a_walk_in_goes_on_with_whoever_unlocks(self, qtbot, window):
        press(KEY.Key_N, CTRL)
        form = window.sheets.walk_in.form
        QTest.keyClicks(QApplication.focusWidget(), "Mari")
        lock(qtbot, window)
        press(KEY.Key_L, CTRL)
        window.lock.screen.form.who.setCurrentText("Elena")
        window.lock.screen.form.pin.setFocus()
        QTest.keyClicks(QApplication.focusWidget(), "2468")
        press(KEY.Key_Return)
        settle(qtbot, window.store)
        assert window.store.by.operator == "Elena"
        assert window.shell.covers() == [window.sheets.walk_in]
        QTest.keyClicks(QApplication.focusWidget(), "e")
        assert form.texts()["given_name"] == "Marie"

    def test_a_wrong_one_does_not_and_five_make_the_right_one_wait(self, qtbot, locked):
        for _ in range(5):
            unlock(qtbot, locked, "2468")
            assert locked.lock.screen.form.pin.error()
            press(KEY.Key_Escape)
        unlock(qtbot, locked, "1357")
        assert locked.lock.is_on
        assert "30" in locked.lock.screen.form.pin.error()
        assert locked.lock.screen.form.pin.text() == ""

    def test_a_scan_is_never_a_pin(self, qtbot, locked, people, keyboard):
        press(KEY.Key_L, CTRL)
        keyboard.type("13")
        scan(qtbot, locked, keyboard, people["ada"].code)
        assert locked.lock.screen.card.verdict.name == "Ada"
        assert not locked.lock.screen.form.fields.isVisible()
        keyboard.type("57\n")
        settle(qtbot, locked.store)
        assert locked.lock.is_on
        kinds = {one.kind for one in ask(qtbot, locked.store, history.changes)}
        assert "pin_wrong" not in kinds

    def test_a_pin_that_is_typed_is_never_a_scan(self, qtbot, locked, keyboard):
        told = []
        locked.lock.screen.desk.happened.connect(told.append)
        press(KEY.Key_L, CTRL)
        keyboard.type("1357\n", gap=60)
        settle(qtbot, locked.store)
        assert not locked.lock.is_on
        assert told == []

    def test_nobody_unlocks_with_the_keys_of_the_pages(self, qtbot, locked):
        before = ask(qtbot, locked.store, history.count)
        for key in (KEY.Key_N, KEY.Key_2, KEY.Key_Z, KEY.Key_K, KEY.Key_M, KEY.Key_J):
            press(key, CTRL)
        for key in (KEY.Key_F1, KEY.Key_F2, KEY.Key_F10, KEY.Key_Return, KEY.Key_Space):
            press(key)
        settle(qtbot, locked.store)
        assert locked.lock.is_on
        assert ask(qtbot, locked.store, history.count) == before
        unlock(qtbot, locked, "1357")
        assert locked.shell.covers() == []
        assert locked.shell.current() is locked.reception

    def test_without_one_it_says_where_to_give_one(
        self, qtbot, theme, language, people, event_file_path
    ):
        with open_window(qtbot, event_file_path, idle_lock_minutes=2) as window:
            press(KEY.Key_L, CTRL)
            settle(qtbot, window.store)
            assert not window.lock.is_on
            assert "Settings, Operators" in toast(window)

    def test_closing_the_window_unlocks_nothing(
        self, qtbot, theme, language, pins, event_file_path
    ):
        with open_window(qtbot, event_file_path) as window:
            lock(qtbot, window)
        with open_window(qtbot, event_file_path) as window:
            settle(qtbot, window.store)
            assert window.lock.is_on
            assert [name for name in SECRETS if name in seen(window)] == []
            unlock(qtbot, window, "1357")  # of Tom, who was here and is offered first
            assert not window.lock.is_on
            assert not load().locked
            assert window.store.by.operator == "Tom"

    @pytest.mark.parametrize("spelled", ["dots", "link", "relative"])
    def test_nor_does_another_way_to_the_same_file(
        self, qtbot, theme, language, pins, event_file_path, tmp_path, monkeypatch, spelled
    ):
        link = tmp_path / "to the fair.desk"
        (tmp_path / "aside").mkdir()
        monkeypatch.chdir(event_file_path.parent)
        path = {
            "dots": tmp_path / "aside" / ".." / event_file_path.relative_to(tmp_path),
            "link": link,
            "relative": Path(event_file_path.name),
        }[spelled]
        if spelled == "link":
            link.symlink_to(event_file_path)
        with open_window(qtbot, event_file_path) as window:
            lock(qtbot, window)
        with open_window(qtbot, path) as window:
            settle(qtbot, window.store)
            assert window.lock.is_on

    def test_nor_does_opening_another_event_in_between(
        self, qtbot, theme, language, pins, event_file_path, tmp_path, by
    ):
        other = tmp_path / "other.desk"
        presets.make(other, "vtm-torino-2026", by).close()
        with open_window(qtbot, event_file_path) as window:
            lock(qtbot, window)
        with open_window(qtbot, other) as window:
            assert not window.lock.is_on
            with qtbot.waitSignal(window.store.opened):
                window.show_file(event_file_path)
            settle(qtbot, window.store)
            assert window.lock.is_on

    def test_all_of_it_can_be_reached_and_read_aloud(self, qtbot, locked, assert_accessible):
        assert_accessible(locked.lock.screen)
        press(KEY.Key_L, CTRL)
        assert_accessible(locked.lock.screen)
