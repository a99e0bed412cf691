"""What a key comes to in the window as a whole, and one key too many."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from db.access import operators
from db.exchange import tables
from db.lists_in import imports
from db.past import history
from db.visitor import visitors
from desktop.settings import load
from desktop.widgets import theme as themes
from desktop.widgets.keys import KeysSheet
from desktop.widgets.labels import Label
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window.stand import CTRL, entries, scan
from tests.desktop.window_stand import press, toast, verdict


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "page"),
        [
            (Qt.Key.Key_1, "reception"),
            (Qt.Key.Key_2, "visitors"),
            (Qt.Key.Key_3, "agenda"),
            (Qt.Key.Key_7, "lists"),
            (Qt.Key.Key_8, "event"),
            (Qt.Key.Key_9, "activity"),
            (Qt.Key.Key_0, "paper"),
            (Qt.Key.Key_Comma, "settings"),
        ],
    )
    def test_control_and_a_key_turn_to_a_page(self, qtbot, window, key, page):
        window.shell.go_to("visitors" if page == "reception" else "reception")
        press(key, CTRL)
        settle(qtbot, window.store)
        assert window.shell.current() is window.shell.pages[page]

    def test_another_page_closes_the_form_and_keeps_its_draft(self, qtbot, window, keyboard):
        press(Qt.Key.Key_N, CTRL)
        settle(qtbot, window.store)
        keyboard.type("Rosalind")
        press(Qt.Key.Key_2, CTRL)
        settle(qtbot, window.store)
        assert window.shell.covers() == []
        press(Qt.Key.Key_N, CTRL)
        assert window.sheets.walk_in.form.texts()["given_name"] == "Rosalind"

    @pytest.mark.parametrize("key", [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F2, None)])
    def test_the_box_is_one_key_away_from_anywhere(self, qtbot, window, key):
        window.shell.go_to("settings")
        press(*key)
        assert window.reception.view.box.hasFocus()

    def test_f1_shows_the_keys_and_hides_them(self, qtbot, window):
        press(Qt.Key.Key_F1)
        assert len(window.shell.findChildren(KeysSheet)) == 1
        press(Qt.Key.Key_F1)
        assert window.shell.covers() == []

    def test_control_z_takes_back_the_last_change_of_this_station(
        self, qtbot, window, people, keyboard
    ):
        scan(qtbot, window, keyboard, people["ada"].code)
        press(Qt.Key.Key_Z, CTRL)
        settle(qtbot, window.store)
        assert entries(qtbot, window, people["ada"]) == []
        assert verdict(window).state is State.UNDONE
        assert toast(window) == "Undone: Checked in · Ada Lovelace"

    def test_in_a_field_control_z_undoes_typing_and_nothing_else(
        self, qtbot, window, people, keyboard
    ):
        scan(qtbot, window, keyboard, people["ada"].code)
        window.shell.go_to("settings")
        station = window.shell.current().station
        station.setFocus()
        keyboard.type("x")
        press(Qt.Key.Key_Z, CTRL)
        settle(qtbot, window.store)
        assert station.text() == ""
        assert len(entries(qtbot, window, people["ada"])) == 1

    def test_zoom_steps_are_kept(self, window):
        press(Qt.Key.Key_Plus, CTRL)
        assert themes.current().zoom == 110
        assert load().zoom == 110
        press(Qt.Key.Key_Minus, CTRL)
        press(Qt.Key.Key_Minus, CTRL)
        assert load().zoom == 90

    def test_at_a_high_zoom_the_navigation_keeps_its_icons_only(self, window):
        nav = window.shell.nav
        assert nav.width() == nav.WIDTH
        window.preferences.change(zoom=150)
        assert nav.width() == themes.px(nav.NARROW)
        window.preferences.change(zoom=100)
        assert nav.width() == nav.WIDTH

    def test_nothing_is_undone_twice_by_one_toast(self, qtbot, window, people):
        with qtbot.waitSignal(window.store.changed):
            window.store.write(None, visitors.edit, people["ada"].uuid, company="Babbage & Co")
        made = ask(qtbot, window.store, history.changes, limit=1)[0]
        window.telling.say("Saved", made.uuid)
        window.telling._undo.trigger()
        settle(qtbot, window.store)
        again = ask(qtbot, window.store, visitors.by_uuid, people["ada"].uuid)
        assert again.company == "Analytical Engines"
        window.telling._undo.trigger()
        settle(qtbot, window.store)
        assert ask(qtbot, window.store, visitors.by_uuid, people["ada"].uuid) == again


def test_esc_is_always_a_way_back_to_the_box(window):
    window.reception.view.box.clearFocus()
    press(Qt.Key.Key_K, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert window.reception.view.box.hasFocus()


def test_one_key_too_many_asks_before_it_takes_a_whole_list_back(
    qtbot, window, keyboard, people, tmp_path
):
    listed = tmp_path / "visitors.csv"
    listed.write_text("Registration ID,First name,Last name,Company\nR1,Ada,Prova,Works\n")
    window.store.write(
        None, lambda db, by: imports.apply(db, by, imports.plan(db, tables.read(listed)))
    )
    settle(qtbot, window.store)
    scan(qtbot, window, keyboard, people["ada"].code)
    for _ in range(2):
        press(Qt.Key.Key_Z, CTRL)
        settle(qtbot, window.store)
    assert toast(window).startswith("Undone: Checked in")
    qtbot.waitUntil(lambda: window.shell.covers() != [])
    sheet = window.telling._undoing.sure
    assert "visitors.csv" in sheet.about.text()
    press(Qt.Key.Key_Return)  # one more leaves it
    settle(qtbot, window.store)
    assert window.shell.covers() == []
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.shell.covers() != [])
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: toast(window).startswith("Undone: List imported"))


def test_what_a_supervisor_did_is_undone_on_a_supervisors_word_alone(qtbot, window, keyboard):
    window.store.write(None, operators.save, name="Nora")
    elena = {"name": "Elena", "role": "supervisor", "pin": "24681357"}
    window.store.write(None, operators.save, **elena)
    settle(qtbot, window.store)
    _, made = ask(qtbot, window.store, history.changes, limit=2)
    window.telling._undoing.undo(made.uuid)
    for pin, left in (("00000000", 2), ("24681357", 1)):
        qtbot.waitUntil(lambda: window.shell.covers() != [])
        sheet = window.telling._undoing.pin
        assert QApplication.focusWidget() is sheet.pin.line
        assert any("Nora" in label.text() for label in sheet.findChildren(Label)), "which it is"
        keyboard.type(f"{pin}\n", 25)  # as fast as a scanner, and is none
        settle(qtbot, window.store)
        assert len(ask(qtbot, window.store, operators.operators)) == left
    assert toast(window).startswith("Undone: Operator changed")


def test_the_last_change_asks_for_the_pin_where_it_needs_one(qtbot, window, people, keyboard):
    elena = {"name": "Elena", "role": "supervisor", "pin": "24681357"}
    window.store.write(None, operators.save, **elena)
    window.store.write(None, visitors.block, people["ada"].uuid, reason="no badge")
    settle(qtbot, window.store)
    press(Qt.Key.Key_Z, CTRL)
    settle(qtbot, window.store)
    sheet = window.telling._undoing.pin
    assert window.shell.covers() == [sheet]
    said = "\n".join(label.text() for label in sheet.findChildren(Label))
    assert "Ada Lovelace" in said
    assert "needs a supervisor's PIN" in said
    assert "Activity (Ctrl+9)" in said, "else nobody gets at what was before"
    keyboard.type("24681357\n", 25)
    settle(qtbot, window.store)
    assert not ask(qtbot, window.store, visitors.by_uuid, people["ada"].uuid).blocked


def test_a_reason_is_asked_for_and_the_pin_not_again(qtbot, window, people, keyboard):
    elena = {"name": "Elena", "role": "supervisor", "pin": "24681357"}
    window.store.write(None, operators.save, **elena)
    window.store.write(None, visitors.block, people["ada"].uuid)
    settle(qtbot, window.store)
    window.preferences.change(operator="Elena")  # another than who blocked
    press(Qt.Key.Key_Z, CTRL)
    settle(qtbot, window.store)
    keyboard.type("24681357\n", 25)
    settle(qtbot, window.store)
    assert window.shell.covers() == [window.telling._undoing.sheet]
    assert window.telling._undoing.sheet.granted, "a locked screen closes it"
    keyboard.type("a mistake\n", 160)
    settle(qtbot, window.store)
    assert window.shell.covers() == []
    assert not ask(qtbot, window.store, visitors.by_uuid, people["ada"].uuid).blocked
