"""A laptop that nobody is at: lists and names are away, scans go on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox

from db import event_file
from db.access import operators
from db.door import entries
from db.lists_in import presets
from db.past import history
from db.past.changes import By
from db.rows import Way
from db.visitor import visitors
from desktop.pages.reception.case import Door
from desktop.settings import load
from desktop.sounds import Sound
from desktop.widgets.verdict import State
from tests.desktop.inside import inside
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
SECRETS = ("Lovelace", "Hopper", "Lovell", "Peña", "Analytical", "Nanoseconds", "ANFIA", "engines")
BY = By("Tom", "laptop-1")


@pytest.fixture
def pins(people, event_file_path):
    with event_file.open_file(event_file_path) as opened:
        operators.save(opened.db, BY, name="Tom", pin="1357")
        operators.save(opened.db, BY, name="Nora")
        operators.save(opened.db, BY, name="Elena", role="supervisor", pin="2468")


@pytest.fixture
def window(qtbot, theme, language, pins, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


@pytest.fixture
def locked(qtbot, window):
    lock(qtbot, window)
    return window


def lock(qtbot, window):
    press(KEY.Key_L, CTRL)
    settle(qtbot, window.store)
    assert window.lock.is_on


def unlock(qtbot, window, pin):
    press(KEY.Key_L, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), pin)
    press(KEY.Key_Return)
    settle(qtbot, window.store)


def scan(qtbot, window, keyboard, code):
    with qtbot.waitSignal(window.lock.screen.desk.happened):
        keyboard.scan(code)
    settle(qtbot, window.store)


def seen(window):
    """All words that can be seen or read aloud in *window*."""
    words = [window.windowTitle(), window.accessibleName()]
    for each in inside(window):
        if each.isVisible():
            text = each.text() if isinstance(each, (QLabel, QLineEdit)) else ""
            words += [text, each.toolTip(), each.accessibleName(), each.accessibleDescription()]
    return "\n".join(words)


def picture(window):
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


class TestWhatIsSeen:
    def test_nothing_of_anybody_on_any_page(self, qtbot, window, people):
        window.reception.scan(people["ada"].code)
        settle(qtbot, window.store)
        assert "Lovelace" in seen(window), "else nothing would be found below by accident"
        pictures = []
        for page in ("reception", "visitors", "activity"):
            window.shell.go_to(page)
            settle(qtbot, window.store)
            lock(qtbot, window)
            assert [name for name in SECRETS if name in seen(window)] == []
            assert not window.shell.isVisible()
            QApplication.processEvents()
            pictures.append(picture(window))
            unlock(qtbot, window, "1357")
            assert not window.lock.is_on
        assert all(each == pictures[0] for each in pictures), "no page shows through"

    def test_no_dialog_stays_and_all_come_back(self, qtbot, window):
        box = QMessageBox(window)
        box.setText("Lovelace")
        box.open()
        menu = window.reception.view.box.createStandardContextMenu()
        menu.popup(window.pos())
        window.lock.lock()
        settle(qtbot, window.store)
        assert not box.isVisible()
        assert QApplication.activePopupWidget() is None
        unlock(qtbot, window, "1357")
        assert box.isVisible()
        box.close()

    def test_a_dialog_that_opens_later_waits_until_somebody_is_there(self, qtbot, locked):
        box = QMessageBox(locked)
        box.setText("Lovelace")
        opens = box.addButton("Open it", QMessageBox.ButtonRole.AcceptRole)
        opened = []
        opens.clicked.connect(lambda: opened.append(box))
        box.open()
        assert not box.updatesEnabled(), "nothing of it is painted"
        QCoreApplication.sendPostedEvents()
        assert not box.isVisible(), "before any key gets there"
        assert QApplication.activeModalWidget() is None
        press(KEY.Key_Return)
        assert opened == []
        unlock(qtbot, locked, "1357")
        assert box.isVisible()
        assert box.updatesEnabled()
        opens.click()
        assert opened == [box]
        assert not box.isVisible()

    def test_also_one_that_opens_as_somebody_unlocks(self, qtbot, locked):
        box = QMessageBox(locked)
        box.open()
        locked.lock._come_back()
        QCoreApplication.sendPostedEvents()
        assert box.isVisible()
        assert box.updatesEnabled()
        box.close()

    def test_what_is_said_meanwhile_waits(self, qtbot, locked):
        locked.telling.say("Ada Lovelace imported")
        assert toast(locked) == ""
        assert "Lovelace" not in seen(locked)


class TestScans:
    def test_one_checks_in_by_first_name_with_sound_and_colour(
        self, qtbot, locked, people, keyboard
    ):
        asked = []
        locked.reception.checked_in.connect(asked.append)
        scan(qtbot, locked, keyboard, people["grace"].code)
        told = locked.lock.screen.card.verdict
        assert (told.state, told.name) == (State.OK, "Grace")
        assert [name for name in SECRETS if name in seen(locked)] == []
        assert locked.reception.player.played == [Sound.ATTENTION], "she has a meeting today"
        assert [one.visitor.uuid for one in asked] == [people["grace"].uuid], "for her badge"
        assert len(ask(qtbot, locked.store, entries.of, people["grace"].uuid)) == 1
        scan(qtbot, locked, keyboard, people["ada"].code)
        assert locked.lock.screen.card.verdict.name == "Ada"

    def test_who_was_seen_today_is_told_so_and_not_by_whom(self, qtbot, window, people, keyboard):
        window.reception.scan(people["ada"].code)
        settle(qtbot, window.store)
        lock(qtbot, window)
        scan(qtbot, window, keyboard, people["ada"].code)
        told = window.lock.screen.card.verdict
        assert (told.state, told.name) == (State.SEEN, "Ada")
        assert "Tom" not in told.spoken()

    def test_the_name_goes_after_a_while(self, qtbot, locked, people, keyboard):
        scan(qtbot, locked, keyboard, people["ada"].code)
        locked.lock.screen._ready.timeout.emit()
        assert "Ada" not in seen(locked)
        assert locked.lock.screen.card.verdict.state is State.READY

    def test_what_stands_on_a_strange_badge_is_not_shown(self, qtbot, locked, keyboard):
        scan(qtbot, locked, keyboard, "LOVELACE-ADA-1815")
        assert locked.lock.screen.card.verdict.state is State.REFUSED
        assert "LOVELACE" not in seen(locked)

    def test_a_badge_that_did_not_come_out_is_told_without_a_name(self, qtbot, locked):
        notice = locked.lock.screen.notice
        assert not notice.isVisible()
        locked.badges.state_changed.emit("attention", "Zebra: no paper for Ada Lovelace")
        assert notice.isVisible()
        assert "Lovelace" not in seen(locked)
        locked.badges.state_changed.emit("ready", "Zebra")
        assert not notice.isVisible()

    def test_a_slow_scanner_is_heard_too(self, qtbot, locked, people, keyboard):
        with qtbot.waitSignal(locked.lock.screen.desk.happened):
            for sign in "VTM25-10000\n":
                keyboard.press(sign, 120)
        settle(qtbot, locked.store)
        assert locked.lock.screen.card.verdict.name == "Ada"

    def test_a_card_of_somebody_new_waits(self, qtbot, locked, keyboard):
        keyboard.scan("MECARD:N:Curie,Marie;TEL:1;;")
        qtbot.waitUntil(lambda: locked.lock.screen.card.verdict.state is State.BUSY)
        assert "Curie" not in seen(locked)
        unlock(qtbot, locked, "1357")
        assert locked.shell.covers() == []

    def test_whoever_keeps_a_door_keeps_it(self, qtbot, window, people, keyboard):
        window.reception.desk.door = Door(way=Way.EXIT)
        lock(qtbot, window)
        assert window.lock.screen.desk.door == window.reception.desk.door
        assert window.lock.screen.card.verdict.name == "Scan who leaves"


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
