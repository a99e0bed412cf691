"""What a scan comes to in the window as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.widgets.verdict import State
from tests.desktop.pages.stand import settle
from tests.desktop.window.stand import CTRL, PAGES, entries, scan
from tests.desktop.window_stand import open_window, press, toast, verdict

FORGED = "VBCDFGHJKLNPRSTV"


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


@pytest.mark.parametrize("code", ["VTM25-10002", "0123456789ABCDEF"])
def test_while_no_event_is_open_a_scan_presses_no_button_and_it_is_said(
    qtbot, theme, language, keyboard, tmp_path, code
):
    """The button of the demo has the focus there: another event, with invented people."""
    with open_window(qtbot) as window:
        window.show_file(tmp_path / "gone.desk")
        qtbot.waitUntil(lambda: window.welcoming.page is not None)
        demo = QSignalSpy(window.welcoming.page.demo)
        button = next(
            each
            for each in window.welcoming.page.findChildren(QPushButton)
            if each.text() == "Open the demo event"
        )
        button.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is button)
        keyboard.scan(code)
        qtbot.waitUntil(lambda: toast(window).startswith("No event is open"))
        assert demo.count() == 0
