"""The page before the doors open: what it says, where its keys lead, and that nobody waits for it."""

from __future__ import annotations

import errno
import threading
from datetime import timedelta

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.door import entries
from db.errors import EnvironmentFault, Fault
from db.keeping.copies import backups
from desktop import i18n
from desktop.badge.printers.base import Trouble
from desktop.preflight import lines, system
from desktop.preflight.lines import Light, Topic
from desktop.preflight.system import Laptop
from desktop.preflight.words import PreflightWords
from desktop.scanner.diagnosis import LABEL
from tests.db import other_process
from tests.db.event_file.stand import RUIN
from tests.desktop.fitting import misfits
from tests.desktop.pages.stand import ask, settle
from tests.desktop.test_scanner_diagnosis import typed
from tests.desktop.window_stand import open_window, press, toast

FINE = Laptop(60_000_000_000, 4_000_000, "", False, True, timedelta(hours=-4))
BAD = Laptop(60_000_000, 4_000_000, "OneDrive - Regione Esempio", False, None, timedelta(), 12)


@pytest.fixture
def laptop(monkeypatch):
    """What the laptop tells; a test may change it."""
    told = {"told": FINE}
    monkeypatch.setattr(system, "ask_laptop", lambda _path: told["told"])
    return told


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, laptop):
    with open_window(qtbot, event_file_path, station_name="Hall B") as made:
        made.resize(1366, 768)
        yield made


def answered(qtbot, window):
    page = window.shell.pages["preflight"]
    qtbot.waitUntil(lambda: all(one.light is not Light.ASKING for one in page.lines()))
    settle(qtbot, window.store)
    return page


def f10(qtbot, window):
    press(Qt.Key.Key_F10)
    return answered(qtbot, window)


def plain(words):
    """*words* as a reader of PDFs gives them: an apostrophe may be another sign of the same look."""
    return " ".join(words.replace("ʼ", "’").split())


def in_sight(widget, window):
    """Whether all of *widget* can be seen: the status bar covers nothing of it."""
    around = widget.visibleRegion().boundingRect()
    return around == widget.rect() and widget.window() is window


def codes(page):
    return {one.topic: one.code for one in page.lines()}


def test_f10_asks_all_and_says_what_to_do_in_words(qtbot, window, assert_accessible):
    page = f10(qtbot, window)
    assert window.shell.current() is page
    assert [one.topic for one in page.lines()] == list(Topic)
    assert codes(page)[Topic.BACKUP] == "none"
    row = page.rows[Topic.BACKUP]
    assert row.pill.words() == "Not ready"
    assert (row.found.text(), row.to_do.text()) == ("There is no backup.", "Make a backup now.")
    assert page.whole.words.text() == "1 line to mend before the doors open."
    assert page.rows[Topic.CLOCK].pill.words() == "Ready"
    assert page.rows[Topic.CLOCK].found.text().startswith("Wed, Apr 23")
    assert_accessible(page)


def test_a_file_that_is_found_damaged_is_not_gone_on_with(qtbot, window, event_file_path):
    settle(qtbot, window.store)
    other_process.answer(RUIN, event_file_path)
    press(Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: window.damage.page is not None and window.damage.page.isVisible())
    assert window.store.is_damaged


def test_the_worst_line_has_the_focus_and_one_key_mends_it(qtbot, window, event_file_path):
    page = f10(qtbot, window)
    assert QApplication.focusWidget() is page.rows[Topic.BACKUP].button
    with qtbot.waitSignal(window.store.backed_up):
        press(Qt.Key.Key_Space)
    assert "Backup made" in toast(window)
    answered(qtbot, window)
    assert len(backups(event_file_path)) == 1
    assert page.rows[Topic.BACKUP].line.light is Light.GOOD
    assert not page.rows[Topic.BACKUP].button.isVisible()
    assert "The doors can open" in page.whole.words.text()


def test_a_backup_that_comes_by_itself_is_shown_and_not_told(qtbot, window):
    page = f10(qtbot, window)
    with qtbot.waitSignal(window.store.backed_up):
        window.store.back_up(always=True)
    qtbot.waitUntil(lambda: codes(page)[Topic.BACKUP] == "whole")
    assert toast(window) == ""
    answered(qtbot, window)


def test_the_focus_is_in_sight_where_the_page_is_longer_than_the_window(qtbot, window, theme):
    window.preferences.change(zoom=150)
    page = f10(qtbot, window)
    button = page.rows[Topic.BACKUP].button
    assert QApplication.focusWidget() is button
    qtbot.waitUntil(lambda: in_sight(button, window))


def test_who_went_on_meanwhile_keeps_the_focus(qtbot, window):
    press(Qt.Key.Key_F10)
    page = window.shell.pages["preflight"]
    press(Qt.Key.Key_Tab)
    elsewhere = QApplication.focusWidget()
    answered(qtbot, window)
    assert QApplication.focusWidget() is elsewhere
    assert not page.isAncestorOf(elsewhere) or elsewhere is not page.rows[Topic.BACKUP].button


PLACES = {
    Topic.SCANNER: ("settings", lambda page: page.scanner.first),
    Topic.PRINTER: ("settings", lambda page: page.printing.printer),
    Topic.OPERATOR: ("settings", lambda page: page.operators.present),
    Topic.PIN: ("settings", lambda page: page.operators),
    Topic.SECOND: ("settings", lambda page: page.backups.second.first),
    Topic.SPARES: ("paper", lambda page: page.spares.number),
}


def test_each_line_leads_to_the_place_that_mends_it(qtbot, window):
    window.preferences.change(operator="")
    for topic, (place, focus) in PLACES.items():
        page = f10(qtbot, window)
        page.rows[topic].button.setFocus()
        press(Qt.Key.Key_Space)
        qtbot.waitUntil(lambda page=page: window.shell.current() is not page)
        assert window.shell.current() is window.shell.pages[place], topic
        qtbot.waitUntil(lambda: in_sight(QApplication.focusWidget(), window))
        there, now = focus(window.shell.pages[place]), QApplication.focusWidget()
        assert there is now or there.isAncestorOf(now), topic


def test_the_scan_that_shows_that_the_scanner_works_checks_nobody_in(
    qtbot, window, people, keyboard
):
    page = f10(qtbot, window)
    assert codes(page)[Topic.SCANNER] == "untried"
    keyboard.scan(people["ada"].code)
    settle(qtbot, window.store)
    assert codes(page)[Topic.SCANNER] == "heard"
    assert "Nobody was checked in" in toast(window)
    assert ask(qtbot, window.store, entries.of, people["ada"].uuid) == []
    with qtbot.waitSignal(window.reception.answered):
        keyboard.scan(people["grace"].code)
    settle(qtbot, window.store)
    assert window.shell.current() is window.reception
    assert len(ask(qtbot, window.store, entries.of, people["grace"].uuid)) == 1


def test_a_laptop_that_is_slow_to_answer_keeps_no_scan_waiting(
    qtbot, window, people, keyboard, monkeypatch
):
    free = threading.Event()

    def slow(_path):
        free.wait(60)
        return FINE

    monkeypatch.setattr(system, "ask_laptop", slow)
    try:
        press(Qt.Key.Key_F10)
        page = window.shell.pages["preflight"]
        qtbot.waitUntil(lambda: page.rows[Topic.FILE].line.code == "sound")
        assert page.rows[Topic.DISK].line.light is Light.ASKING
        assert not page.save.isEnabled()
        keyboard.scan(people["ada"].code)
        with qtbot.waitSignal(window.reception.answered):
            keyboard.scan(people["grace"].code)
    finally:
        free.set()
    answered(qtbot, window)


def test_an_answer_to_an_older_question_is_not_shown(qtbot, window):
    page = f10(qtbot, window)
    page._have_laptop(page._round - 1, BAD)
    assert codes(page)[Topic.POWER] == "mains"


def test_a_file_that_cannot_be_asked_is_red(qtbot, window, monkeypatch):
    def broken(_db):
        raise EnvironmentFault(Fault.IO_ERROR)

    monkeypatch.setattr("desktop.pages.preflight.page.readiness", broken)
    press(Qt.Key.Key_F10)
    page = window.shell.pages["preflight"]
    qtbot.waitUntil(lambda: codes(page)[Topic.FILE] == "unread")
    assert page.rows[Topic.FILE].line.light is Light.BAD


def test_a_printer_whose_answer_fails_is_red_and_nobody_waits_on(qtbot, window, monkeypatch):
    def broken(*_given):
        raise OSError(errno.EIO, "a cable")

    monkeypatch.setattr("desktop.preflight.paper.ask_printer", broken)
    window.preferences.change(printer="Zebra")
    page = f10(qtbot, window)
    line = page.rows[Topic.PRINTER].line
    assert (line.light, line.trouble) == (Light.BAD, Trouble.UNREACHABLE)
    assert page.save.isEnabled()


@pytest.mark.parametrize(
    ("keys", "code"), [(typed(LABEL), "tested"), (typed(LABEL, "us", "it"), "tested_badly")]
)
def test_what_the_scanners_test_found_is_known_here(qtbot, window, keys, code):
    settings = window.shell.page("settings")
    window.shell.go_to("settings")
    settings.scanner.test.trigger()
    settings.hear(keys)
    press(Qt.Key.Key_Escape)
    page = f10(qtbot, window)
    assert codes(page)[Topic.SCANNER] == code


def test_in_a_rehearsal_the_doors_stay_shut_and_one_key_leads_back(qtbot, window, event_file_path):
    page = f10(qtbot, window)
    page.rehearse.trigger()
    with qtbot.waitSignal(window.store.opened):
        window.shell.pages["settings"].rehearsal.begin.trigger()
    f10(qtbot, window)
    assert codes(page)[Topic.FILE] == "practice"
    assert page.rows[Topic.FILE].line.light is Light.BAD
    page.rows[Topic.FILE].button.click()
    assert QApplication.focusWidget() is window.shell.pages["settings"].rehearsal.back
    with qtbot.waitSignal(window.store.opened):
        press(Qt.Key.Key_Space)
    assert window.store.path == event_file_path


@pytest.mark.parametrize(
    ("code", "look", "zoom"), [("en", "light", 100), ("it", "dark", 100), ("it", "light", 150)]
)
def test_nothing_is_cut_off_when_all_goes_wrong(qtbot, window, laptop, language, code, look, zoom):
    laptop["told"] = BAD
    language.switch(code, "en_US")
    window.preferences.change(operator="", station_name="", theme=look, zoom=zoom)
    page = f10(qtbot, window)
    assert sum(one.light is Light.GOOD for one in page.lines()) <= 6
    QApplication.processEvents()
    assert misfits(window) == []


@pytest.mark.parametrize(("code", "paper"), [("en", 792), ("it", 792)])
def test_the_page_is_saved_as_a_pdf_with_every_line(qtbot, window, tmp_path, language, code, paper):
    language.switch(code, "en_US")
    page = f10(qtbot, window)
    page.write(str(tmp_path / "morning.pdf"))
    qtbot.waitUntil((tmp_path / "morning.pdf").exists)
    qtbot.waitUntil(lambda: toast(window) != "")
    (sheet,) = pypdf.PdfReader(tmp_path / "morning.pdf").pages
    words = plain(sheet.extract_text())
    for one in page.lines():
        found, to_do = PreflightWords.line(one, window.store.current_event)
        for said in (PreflightWords.topic(one.topic), found, to_do):
            assert plain(said) in words
    assert plain(PreflightWords.whole(page.lines())) in words
    assert float(sheet.mediabox.height) == paper


def test_every_line_is_worded_in_the_language_of_now(qtbot, window, language):
    page = f10(qtbot, window)
    window.preferences.change(language="it")
    QApplication.processEvents()
    assert page.rows[Topic.BACKUP].found.text() == "Non c’è nessun backup."
    assert page.rows[Topic.BACKUP].button.text() == "Fai un backup"
    assert i18n.locale().name() == "it_IT"
    assert lines.worst(page.lines()) is Light.BAD
