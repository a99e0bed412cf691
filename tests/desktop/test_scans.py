"""Where what was read goes: our badges, the organiser's ids, cards, and anything else."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from db import event_file
from db.lists_in import presets
from db.rows import Outcome
from desktop.pages.reception.case import About
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import fair, settle
from tests.desktop.sample_cards import CARDS
from tests.desktop.window_stand import open_window, toast
from tests.naughty import NAUGHTY, NEVER_IN_A_LIST


@pytest.fixture
def people(event_file_path, frozen, by):
    return fair(event_file_path, by)


@pytest.fixture
def window(qtbot, theme, language, people, event_file_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with open_window(qtbot, event_file_path) as made:
        made.wedge._clock = iter(range(0, 1_000_000, 5)).__next__
        yield made
    assert opened == []


def answer(qtbot, window, text):
    """What came of reading *text*, as the card shows it."""
    with qtbot.waitSignal(window.reception.answered) as answered:
        window.wedge.take(text)
    return answered.args[0], window.reception.view.card.verdict


@pytest.mark.parametrize(
    "text",
    ["VTM25-10000", "VTM25'10000", "vtm25 10000", "VTM2510000", "ＶＴＭ25-10000"],
)
def test_the_organisers_id_finds_the_visitor_whatever_became_of_its_signs(
    qtbot, window, people, text
):
    scan, _ = answer(qtbot, window, text)
    assert (scan.outcome, scan.visitor.uuid) == (Outcome.OK, people["ada"].uuid)


def test_a_badge_in_small_letters_is_ours(qtbot, window, people):
    scan, _ = answer(qtbot, window, people["grace"].code.lower())
    assert scan.visitor.uuid == people["grace"].uuid


LINKS = [
    "https://example.org/a?b=c",
    "file:///etc/passwd",
    "WIFI:S:stand;T:WPA;P:secret;;",
    "mailto:ada@example.org",
    "upi://pay?pa=x",
    "smsto:+391:hello",
    "8001234567897",
    "<a href='https://example.org'>x</a>",
]


def test_anything_else_is_shown_as_text_and_never_opened(qtbot, window):
    for text in (*LINKS, *NAUGHTY, *NEVER_IN_A_LIST):
        scan, verdict = answer(qtbot, window, text)
        assert (scan.outcome, verdict.state) == (Outcome.INVALID, State.REFUSED), ascii(text)
        assert verdict.name == text or text not in LINKS


@pytest.mark.parametrize("program", CARDS)
def test_a_card_fills_the_form(qtbot, window, program):
    text, wanted = CARDS[program]
    window.wedge.take(text)
    settle(qtbot, window.store)
    texts = window.sheets.walk_in.form.texts()
    assert (texts["given_name"], texts["email"]) == (wanted.first_name, wanted.email)
    assert texts["company"] == wanted.company


@pytest.mark.parametrize(
    "text", ["BEGIN:VCARD", "MECARD:;;", "BEGIN:VCARD\nPHOTO:data:x\nEND:VCARD"]
)
def test_a_card_of_which_nothing_can_be_read_says_so(window, text):
    window.wedge.take(text)
    assert "Nothing could be read" in toast(window)
    assert not window.shell.covers()


def test_a_card_that_is_typed_shows_how_far_it_is_and_leaks_nowhere(qtbot, window, keyboard):
    box = window.reception.view.box
    keyboard.scan("BEGIN:VCARD\nVERSION:3.0\nN:Prova;Anna\nORG:Po", 20, "")
    assert window.shell.bar["scanner"].words() == "Receiving a card: 43 characters"
    assert box.text() == ""
    keyboard.scan("\nEND:VCARD", 20, pause=20)
    assert window.sheets.walk_in.form.texts()["given_name"] == "Anna"
    typed = [line.text() for line in window.findChildren(QLineEdit) if "VCARD" in line.text()]
    assert typed == []
    assert window.shell.bar["scanner"].words().startswith("Last scan")


def test_a_scan_while_another_event_opens_is_told_and_sent_again(
    qtbot, window, people, tmp_path, by
):
    other, begun, ready = tmp_path / "other.desk", threading.Event(), threading.Event()
    presets.make(other, "vtm-torino-2026", by).close()

    def slow():
        begun.set()
        ready.wait(60)
        return event_file.open_file(other)

    window.store.make(slow)
    assert begun.wait(60), "a scan goes before it otherwise"
    window.reception.scan(people["ada"].code)
    ready.set()
    settle(qtbot, window.store)
    assert window.store.path == other
    shown = window.reception.view.card.verdict
    assert (window.reception.case.about, shown.state) == (About.FAULT, State.REFUSED)
    assert "Another event was opened" in shown.spoken()
    assert "Scan again" in shown.spoken()
    window.reception.desk.retry()
    settle(qtbot, window.store)
    assert window.reception.case.scan.outcome is Outcome.INVALID, "of another event"


def test_the_scanners_test_counts_as_heard(qtbot, window, keyboard):
    assert window.shell.bar["scanner"].words() == "Scanner: no scan yet"
    window.shell.go_to("settings")
    window.shell.pages["settings"].scanner.test.trigger()
    keyboard.scan("VBCDFGHJKLNPRSTV", 16)
    window.wedge.wait.timeout.emit()
    assert window.shell.pages["settings"].scanner.sheet.findings() != []
    assert window.shell.bar["scanner"].words().startswith("Last scan")


def test_a_card_that_is_given_up_is_forgotten(window, keyboard):
    keyboard.scan("MECARD:N:Prova", 20, "")
    assert "Receiving" in window.shell.bar["scanner"].words()
    window.wedge.progress.emit(0)
    assert "Receiving" not in window.shell.bar["scanner"].words()
