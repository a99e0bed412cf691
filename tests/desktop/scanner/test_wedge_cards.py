"""Business cards, with Enters in them, and those that go wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from desktop.scanner.keys import LINE_FEED
from tests.desktop.scanner.ears import content

CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Maria;;;\nFN:Maria Rossi\nORG:Officine;;\nEND:VCARD\n"


@pytest.mark.parametrize("gap", [5, 20, 87])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QPushButton])
def test_a_card_is_collected_with_its_line_ends_and_leaks_nowhere(show, keyboard, ears, gap, kind):
    widget = show(kind())
    times = []
    if kind is QPushButton:
        widget.clicked.connect(lambda: times.append(1))
    keyboard.scan(CARD, gap, "\n")
    assert [card.split() for card in ears.cards] == [CARD.split()]
    assert ears.progress == sorted(ears.progress)
    assert max(ears.progress) > 70
    assert content(widget) == ""
    assert times == []
    assert widget.hasFocus()
    assert ears.codes == ears.foreign == []


def test_lines_of_a_card_may_end_in_the_line_feed_of_old_terminals(show, keyboard, ears):
    edit = show(QLineEdit())
    for sign in CARD:
        keyboard.press(sign, 8, key=LINE_FEED if sign == "\n" else None)
    assert ears.cards == [CARD.rstrip()]
    assert edit.text() == ""


def test_a_mecard_ends_with_two_semicolons(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("MECARD:N:Rossi,Maria;TEL:+390115551234;EMAIL:m@example.org;;", 20)
    assert ears.cards == ["MECARD:N:Rossi,Maria;TEL:+390115551234;EMAIL:m@example.org;;"]
    assert edit.text() == ""


def test_a_card_without_an_end_is_taken_after_a_second(show, keyboard, ears, wedge):
    show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria Rossi\n", 20, "")
    assert ears.cards == []
    wedge.wait.timeout.emit()
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria Rossi\n"]


def test_a_card_of_more_than_4096_characters_is_cut_there(show, keyboard, ears, wedge):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nNOTE:" + "x" * 5_000, 5, "")
    wedge.wait.timeout.emit()
    assert [len(card) for card in ears.cards] == [4096]
    assert edit.text() == ""


def test_escape_gives_up_a_card(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Ma", 20, "")
    keyboard.press("", key=Qt.Key.Key_Escape)
    keyboard.at += 2_000
    keyboard.type("Mario")
    assert edit.text() == "Mario"
    assert ears.nothing()
    assert ears.progress[-1] == 0


def test_a_card_that_never_ends_is_taken_and_what_is_typed_later_is_typed(
    show, keyboard, ears, wedge
):
    edit = show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria Rossi\n" + "NOTE:x" * 2_000, 5, "")
    wedge.wait.timeout.emit()
    assert [len(card) for card in ears.cards] == [4096]
    keyboard.at += 1_500
    keyboard.type("Mario")
    assert edit.text() == "Mario"


@pytest.mark.parametrize(("gap", "patience"), [(5, 400), (88, 880), (400, 1500)])
def test_a_card_that_is_cut_off_is_given_up_by_the_pace_of_its_scanner(
    show, keyboard, ears, wedge, gap, patience
):
    show(QLineEdit())
    keyboard.scan("BEGIN:VCARD\nFN:Maria", gap, "")
    assert ears.cards == []
    assert wedge.wait.interval() == pytest.approx(patience, abs=1)
    wedge.wait.timeout.emit()
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria"]


def test_keys_that_are_shortcuts_elsewhere_do_nothing_while_a_card_is_typed(show, keyboard, ears):
    edit = show(QLineEdit())
    edit.setText("text")
    pressed = []
    action = QAction(edit.window(), shortcut="Alt+2")
    action.triggered.connect(lambda: pressed.append(1))
    edit.window().addAction(action)
    keyboard.scan("BEGIN:VCARD\nFN:Ma", 20, "")
    alt = Qt.KeyboardModifier.AltModifier
    keyboard.press("", 20, key=Qt.Key.Key_2, modifiers=alt, scan_code=11)
    keyboard.scan("ria\nEND:VCARD", 20, pause=20)
    assert (pressed, len(ears.cards), edit.text()) == ([], 1, "text")


def test_a_bizcard_is_a_card_too(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.scan("BIZCARD:N:Maria;X:Rossi;C:Officine Po;;", 20)
    assert ears.cards == ["BIZCARD:N:Maria;X:Rossi;C:Officine Po;;"]
    assert edit.text() == ""
