"""The window as a whole: what a scan, a key, a fault and a close come to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from db import driver
from db.access import operators
from db.door import entries as entry_list
from db.exchange import tables
from db.lists_in import imports
from db.past import changes, history
from db.past.changes import By
from db.visitor import visitors
from desktop.settings import load
from desktop.widgets import theme as themes
from desktop.widgets.keys import KeysSheet
from desktop.widgets.labels import Label
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import ask, settle
from tests.desktop.window_stand import open_window, press, toast, verdict

CTRL = Qt.KeyboardModifier.ControlModifier
PAGES = (
    "reception",
    "visitors",
    "agenda",
    "follow_ups",
    "sessions",
    "dashboard",
    "lists",
    "event",
    "activity",
    "paper",
    "settings",
)
FORGED = "VBCDFGHJKLNPRSTV"


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path):
    with open_window(qtbot, event_file_path) as made:
        yield made


def entries(qtbot, window, person):
    return ask(qtbot, window.store, entry_list.of, person.uuid)


def scan(qtbot, window, keyboard, code):
    with qtbot.waitSignal(window.reception.answered):
        keyboard.scan(code)
    settle(qtbot, window.store)


class TestScans:
    def test_a_scan_into_the_box_is_a_check_in(self, qtbot, window, people, keyboard):
        scan(qtbot, window, keyboard, people["ada"].code)
        assert verdict(window).state is State.OK
        assert verdict(window).name == "Ada Lovelace"
        assert len(entries(qtbot, window, people["ada"])) == 1

    def test_a_scan_into_a_note_leaves_the_note_as_it_was(self, qtbot, window, people, keyboard):
        window.shell.go_to("settings")
        station = window.shell.current().station
        station.setFocus()
        keyboard.type("Hall")
        scan(qtbot, window, keyboard, people["ada"].code)
        assert station.text() == "Hall"
        assert window.shell.current() is window.reception
        assert verdict(window).name == "Ada Lovelace"

    def test_a_scan_presses_no_button_that_has_the_focus(self, qtbot, window, people, keyboard):
        scan(qtbot, window, keyboard, people["ada"].code)
        undo = next(
            each
            for each in window.reception.view.card.findChildren(QPushButton)
            if each.accessibleName() == "Undo check-in"
        )
        undo.setFocus()
        scan(qtbot, window, keyboard, people["grace"].code)
        assert len(entries(qtbot, window, people["ada"])) == 1
        assert verdict(window).name == "Grace Hopper"

    def test_a_scan_hides_what_was_said_in_passing_and_no_trouble(
        self, qtbot, window, people, keyboard
    ):
        window.telling.say("17 visitors imported", "a change")
        scan(qtbot, window, keyboard, people["ada"].code)
        assert toast(window) == ""
        window.telling.tell_bug("desk.log")
        scan(qtbot, window, keyboard, people["grace"].code)
        assert "desk.log" in toast(window)

    @pytest.mark.parametrize("page", [page for page in PAGES[1:] if page != "paper"])
    def test_a_scan_on_another_page_brings_the_reception_forward(
        self, qtbot, window, people, keyboard, page
    ):
        window.shell.go_to(page)
        settle(qtbot, window.store)
        scan(qtbot, window, keyboard, people["mary"].code)
        assert window.shell.current() is window.reception
        assert verdict(window).name == "Mary Lovell"

    def test_a_scan_over_the_walk_in_form_shows_its_verdict_and_keeps_the_draft(
        self, qtbot, window, people, keyboard
    ):
        press(Qt.Key.Key_N, CTRL)
        settle(qtbot, window.store)
        keyboard.type("Rosalind")
        scan(qtbot, window, keyboard, people["ada"].code)
        assert window.shell.covers() == []
        assert verdict(window).name == "Ada Lovelace"
        press(Qt.Key.Key_N, CTRL)
        settle(qtbot, window.store)
        assert window.sheets.walk_in.form.texts()["given_name"] == "Rosalind"

    def test_a_scan_over_the_list_of_keys_closes_it(self, qtbot, window, people, keyboard):
        press(Qt.Key.Key_F1)
        scan(qtbot, window, keyboard, people["ada"].code)
        assert window.shell.covers() == []

    def test_a_bad_scan_does_not_spoil_the_next(self, qtbot, window, people, keyboard):
        scan(qtbot, window, keyboard, FORGED)
        assert verdict(window).state is State.REFUSED
        scan(qtbot, window, keyboard, people["nico"].code)
        assert verdict(window).state is State.OK

    def test_somebody_elses_code_is_refused_in_words(self, qtbot, window, keyboard):
        scan(qtbot, window, keyboard, "https://example.com/t/8841")
        assert verdict(window).state is State.REFUSED

    def test_a_scanned_business_card_fills_the_form(self, qtbot, window, keyboard):
        card = "BEGIN:VCARD\nVERSION:3.0\nN:Curie;Marie\nORG:Radium\nEND:VCARD\n"
        window.wedge.card_scanned.emit(card)
        settle(qtbot, window.store)
        texts = window.sheets.walk_in.form.texts()
        assert (texts["given_name"], texts["family_name"]) == ("Marie", "Curie")
        assert texts["company"] == "Radium"

    def test_the_status_bar_says_when_the_scanner_was_heard(self, qtbot, window, people, keyboard):
        assert window.shell.bar["scanner"].words() == "Scanner: no scan yet"
        scan(qtbot, window, keyboard, people["ada"].code)
        assert window.shell.bar["scanner"].words() == "Last scan 9:11\u00a0AM"
        assert window.shell.bar["here"].words() == "1 of 4 here today"


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
        assert not nav.is_compact()
        window.preferences.change(zoom=150)
        assert nav.is_compact()
        window.preferences.change(zoom=100)
        assert not nav.is_compact()

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


class TestDisk:
    def test_a_full_disk_is_told_in_red_and_loses_nothing(self, qtbot, window, people, keyboard):
        codes = [person.code for person in people.values()]
        scan(qtbot, window, keyboard, codes[0])
        ask(qtbot, window.store, _leave_pages, 0)
        faults = []
        window.store.write(None, _fill_up, on_fault=faults.append)
        settle(qtbot, window.store)
        assert faults
        with qtbot.waitSignal(window.reception.desk.happened):
            keyboard.scan(codes[1])
        settle(qtbot, window.store)
        assert verdict(window).state is State.REFUSED
        assert verdict(window).word == "NOT SAVED"
        assert "The disk is full." in f"{verdict(window).why} {verdict(window).todo}"
        assert len(entries(qtbot, window, people["ada"])) == 1
        assert entries(qtbot, window, people["grace"]) == []

        ask(qtbot, window.store, _leave_pages, 1_000)
        scan(qtbot, window, keyboard, people["mary"].code)
        assert verdict(window).state is State.OK
        assert len(entries(qtbot, window, people["mary"])) == 1

    def test_closing_makes_a_backup_of_what_changed(self, qtbot, window, people, keyboard):
        from db import event_file
        from db.keeping import copies

        scan(qtbot, window, keyboard, people["ada"].code)
        path = window.store.path
        window.close()
        with event_file.open_file(copies.backups(path)[0]) as backup:
            assert len(entry_list.of(backup.db, people["ada"].uuid)) == 1
        event_file.open_file(path).close()


def _leave_pages(db, pages):
    """Let the file grow by *pages* pages and no more."""
    size = driver.one(db, "PRAGMA page_count")[0]
    return driver.one(db, f"PRAGMA max_page_count={size + pages}")[0]


def _fill_up(db, by):
    """Write until the last place in the last page is taken: every change begins with such a row."""
    for _ in range(10_000):
        with changes.transaction(db, By(""), "x"):
            pass


def test_the_event_is_named_in_the_title(window):
    assert window.windowTitle().startswith("VTM Michigan 2025")


def test_what_was_chosen_is_still_chosen_at_the_next_start(
    qtbot, theme, language, people, event_file_path
):
    with open_window(qtbot, event_file_path) as window:
        window.preferences.change(station_name="Hall B", language="it", theme="dark")
    kept = load()
    assert (kept.station_name, kept.language, kept.theme) == ("Hall B", "it", "dark")
    assert kept.last_file == str(event_file_path)
    assert kept.recent_files == (str(event_file_path),)


def test_the_theme_changes_while_the_window_is_open(qtbot, window):
    light = window.palette().window().color()
    window.preferences.change(theme="dark")
    assert window.palette().window().color() != light
    assert window.palette().window().color().lightness() < 80


def test_settings_that_cannot_be_saved_are_told(window, settings_folder):
    for each in settings_folder.iterdir():
        each.unlink()
    settings_folder.rmdir()
    settings_folder.write_text("in the way")
    window.preferences.change(station_name="Hall B")
    assert toast(window).startswith("The settings cannot be saved on this laptop")


def test_every_page_can_be_reached_and_read_aloud(qtbot, window, assert_accessible):
    for page in PAGES:
        window.shell.go_to(page)
        settle(qtbot, window.store)
        assert_accessible(window.shell.current())


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
