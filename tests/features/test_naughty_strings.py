"""Strings that break programs, as staff and visitors bring them: in the box, from a scanner, as
names, as lists. Nothing breaks, and what was written is what is kept.
"""

from __future__ import annotations

import csv
import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db import event_file
from db.names import clean
from db.searching import search
from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.widgets.verdict import State
from tests.desktop.pages.stand import settle
from tests.features.conftest import CTRL, HEADINGS
from tests.naughty import NAUGHTY, NEVER_IN_A_LIST

pytestmark = pytest.mark.soak

EVERYTHING = NAUGHTY + NEVER_IN_A_LIST
ENTER = Qt.Key.Key_Return


def paste(text):
    """Paste *text* where the focus is."""
    QApplication.clipboard().setText(text)
    QApplication.focusWidget().paste()


def test_as_searches_they_find_or_do_not_find_and_check_nobody_in(full_stand):
    box = full_stand.window.reception.view.box
    for text in EVERYTHING:
        full_stand.press(Qt.Key.Key_F2)
        box.setFocus()
        paste(text)
        full_stand.press(ENTER)
        full_stand.press(Qt.Key.Key_Escape)
    assert full_stand.status("here") == "0 of 5 here today"
    assert not full_stand.window.shell.covers()


def test_as_scans_they_are_refused_and_the_next_badge_is_heard(full_stand, qtbot):
    codes = [full_stand.person(name).code for name in full_stand.people()]
    for text in EVERYTHING:
        full_stand.window.wedge.foreign_scanned.emit(text[:512])
        settle(qtbot, full_stand.window.store)
        assert full_stand.card().state is State.REFUSED, ascii(text)
    full_stand.keyboard.scan("Robert'); DROP TABLE visitors;--", pause=3_000)
    full_stand.calm()
    for code in codes:
        assert full_stand.scan(code).state is State.OK


def test_as_scanned_cards_they_fill_the_form_or_do_nothing(stand, qtbot):
    for text in EVERYTHING:
        for card in (f"BEGIN:VCARD\nN:{text};Ada\nORG:{text}\nEND:VCARD\n", f"MECARD:N:{text};;"):
            stand.window.wedge.card_scanned.emit(card[:4096])
        stand.press(Qt.Key.Key_Escape)
    assert stand.people() == []


def test_as_names_they_are_registered_shown_found_and_printed(stand, qtbot, frozen):
    registered = 0
    for text in EVERYTHING:
        stand.press(Qt.Key.Key_N, CTRL)
        form = stand.window.sheets.walk_in.form
        for name in ("given_name", "family_name", "company", "job_title"):
            form.fields[name].line.setFocus()
            paste(text)
        stand.press(ENTER, CTRL)
        if stand.window.shell.covers():  # nothing of it can be read: a first name is needed
            assert not clean(form.texts()["given_name"]), ascii(text)
            stand.window.sheets.walk_in.forget()
            continue
        registered += 1
        card = stand.card()
        assert card.state is State.WALK_IN
        stand.press(Qt.Key.Key_P, CTRL)
    assert registered > len(NAUGHTY) - 8
    everybody = stand.ask(visitors.page, filters=Filters(), limit=1_000)
    assert len(everybody) == registered
    assert stand.ask(event_file.problems) == []
    for page in ("visitors", "activity", "reception"):
        stand.window.shell.go_to(page)
        stand.calm()


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids half of these names itself")
def test_as_names_of_lists_they_are_read_like_any_other(stand, tmp_path):
    count = 0
    for number, text in enumerate(NAUGHTY):
        name = text.replace("/", "∕").replace("\x00", "")[:60]
        path = tmp_path / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [HEADINGS.split(","), [f"N{number}", f"Ada{number}", "Lista", "", "", "Visitor"]]
            )
        assert stand.import_list(path).added == 1
        count += 1
    assert len(stand.people()) == count
    assert stand.ask(search.visitors, "Ada7").visitors[0].name == "Ada7 Lista"
    stand.press(Qt.Key.Key_9, CTRL)
