"""A person never loses a letter, whoever scans meanwhile."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from tests.desktop.scanner.ears import CODE, FIELDS, FOREIGN, content


def test_a_person_can_still_press_a_button_with_the_space_bar(qtbot, show, keyboard, ears):
    button = show(QPushButton("Save"))
    with qtbot.waitSignal(button.clicked):
        keyboard.press(" ")


NAMES = [
    "Vlasic Branko",
    "Bvlgari Srl",
    "BRRR Grzegorz Brzęczyszczykiewicz",
    "Begin again, Mecardi",
    "VVVVVV",
    "vbcdfghjklnprst",
    "Ivrea (TO) - Strada Privata, 12/bis",
    "Volkswagen",
]


@pytest.mark.parametrize(
    ("name", "gap"), list(itertools.product(NAMES, [20, 45, 60, 90, 130, 400]))
)
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_a_person_loses_no_letter_at_any_pace(*, show, keyboard, ears, wedge, field, name, gap):
    edit = show(field())
    for sign in name:
        keyboard.press(sign, gap)
        if gap > wedge.wait.interval() and wedge.wait.isActive():
            wedge.wait.timeout.emit()
    wedge.wait.timeout.emit()
    assert content(edit) == name
    assert ears.nothing()


def test_enter_after_typing_still_submits(qtbot, show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("ferrari", gap=70)
    with qtbot.waitSignal(edit.returnPressed):
        keyboard.press("\n", 70)
    assert edit.text() == "ferrari"


def test_held_letters_go_on_before_an_arrow_key_and_before_a_click(qtbot, show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.type("VBC", gap=20)
    keyboard.press("", key=Qt.Key.Key_Left)
    keyboard.type("x")
    assert edit.text() == "VBxC"
    keyboard.at += 1_000
    keyboard.type("VB", gap=20)
    edit.window().button.setFocus()
    assert "VBxVBC" in edit.text()


def test_a_key_that_repeats_is_a_person(show, keyboard, ears):
    edit = show(QLineEdit())
    keyboard.press("V", 100)
    for _ in range(20):
        keyboard.press("V", 30, repeat=True)
    assert edit.text() == "V" * 21
    assert ears.nothing()


def test_a_shortcut_is_left_alone(qtbot, show, keyboard, ears):
    edit = show(QLineEdit("text"))
    control = Qt.KeyboardModifier.ControlModifier
    keyboard.press("", key=Qt.Key.Key_A, modifiers=control)
    assert edit.selectedText() == "text"


@pytest.mark.parametrize(("pause", "taken"), [(88, True), (1_500, False)])
def test_a_line_feed_behind_slow_keys_is_no_shortcut_but_a_persons_is(
    show, keyboard, wedge, pause, taken
):
    """A scanner that types a line feed presses Ctrl+J; so does somebody who wants that command."""
    edit = show(QLineEdit())
    keyboard.scan(FOREIGN, 88, "")
    control = Qt.KeyboardModifier.ControlModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_J, control)
    event.setTimestamp(keyboard.at + pause)
    assert wedge.eventFilter(edit, event) is taken


def test_somebody_who_copies_a_code_by_hand_keeps_what_they_type(show, keyboard, ears, wedge):
    """They look at the badge after every fourth letter; a machine does not."""
    edit = show(QLineEdit())
    for place, sign in enumerate(CODE.lower()):
        keyboard.press(sign, 900 if place % 4 == 0 else 240)
        wedge.wait.timeout.emit()
    assert (edit.text(), ears.codes) == (CODE.lower(), [])


@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.tuples(st.sampled_from("VBCDXaeiou 1.:"), st.integers(1, 260)), max_size=40))
def test_whatever_a_person_types_at_whatever_pace_arrives_in_order(show_once, wedge, typed):
    edit, keyboard = show_once
    edit.clear()
    keyboard.at += 3_000
    expected = ""
    for sign, gap in typed:
        keyboard.press(sign, gap)
        expected += sign
        if gap > 120:
            wedge.wait.timeout.emit()
    wedge.wait.timeout.emit()
    assert edit.text() == expected or CODE_IN_IT.search(expected)


@pytest.fixture
def show_once(show, keyboard):
    return show(QLineEdit()), keyboard


CODE_IN_IT = re.compile("V[BCDX]{15}")

NOTE = "vorrei un preventivo, grazie. "


class TwoHands:
    """Keys of a scanner and of a person, in the order of their times; the scanner's Shift makes
    capitals of the person's letters too.
    """

    def __init__(self, keyboard, wedge):
        self.keyboard, self.wedge = keyboard, wedge

    def type(self, note, note_gap, code, gap, start, shift_spoils=False):
        """The note from 0 on, the code from *start* on; the last key's time."""
        keys = [(place * note_gap, sign, False) for place, sign in enumerate(note)]
        keys += [(start + place * gap, sign, True) for place, sign in enumerate(code + "\n")]
        began, expected = self.keyboard.at + 2_000, ""
        scanning = (start, start + len(code) * gap)
        for at, sign, is_scanner in sorted(keys, key=lambda key: key[0]):
            spoilt = shift_spoils and not is_scanner and scanning[0] <= at <= scanning[1]
            came = sign.upper() if spoilt else sign
            pause = began + at - self.keyboard.at
            if pause > self.wedge.wait.interval() and self.wedge.wait.isActive():
                self.wedge.wait.timeout.emit()
            self.keyboard.press(came, pause)
            expected += "" if is_scanner else came
        self.wedge.wait.timeout.emit()
        return expected


@pytest.fixture
def two_hands(keyboard, wedge):
    return TwoHands(keyboard, wedge)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("gap", [7, 16, 33, 61])
@pytest.mark.parametrize("start", range(203, 503, 37))
def test_a_scan_between_the_keys_of_somebody_who_types_fast(
    *, show, two_hands, ears, field, gap, start
):
    edit = show(field())
    expected = two_hands.type(NOTE, 90, CODE, gap, start)
    assert (ears.codes, content(edit)) == ([CODE], expected)


@pytest.mark.parametrize("gap", [15, 30, 40])
@pytest.mark.parametrize("part", [0.3, 0.4, 0.5, 0.6, 0.7])
def test_even_where_the_scanners_shift_makes_capitals_of_what_is_typed(
    show, two_hands, ears, gap, part
):
    """The beat tells them apart, unless a key comes just when the scanner's next is due."""
    edit = show(QLineEdit())
    expected = two_hands.type(NOTE, 120, CODE, gap, 240 + gap * part, shift_spoils=True)
    assert ears.codes == [CODE]
    assert content(edit) == expected


def test_a_note_that_is_mended_while_somebody_scans_is_as_they_wanted_it(show, keyboard, ears):
    edit = show(QPlainTextEdit())
    keyboard.type("Torimo")
    for sign in CODE[:8]:
        keyboard.press(sign, 30)
    keyboard.press("", 5, key=Qt.Key.Key_Backspace)
    for sign in CODE[8:]:
        keyboard.press(sign, 30)
    keyboard.at += 100
    keyboard.press("", 5, key=Qt.Key.Key_Backspace)
    keyboard.at += 400
    keyboard.type("no")
    assert ears.codes == [CODE]
    assert edit.toPlainText() == "Torino"
