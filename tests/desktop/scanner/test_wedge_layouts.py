"""Scanner and laptop set to different keyboards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)

from desktop.scanner.layouts import key_for, through
from tests.desktop.scanner.ears import CODE, FOREIGN

LAYOUTS = ("it", "de", "fr", "es")


def scan_through(keyboard, layout, text, gap=12, scanner="us"):
    """What a laptop set to *layout* gets from a scanner that is set to *scanner*, in X11's codes."""
    keyboard.at += 1_000
    for sign in text:
        if sign == "\n":
            keyboard.press(sign, gap)
            continue
        key = key_for(scanner, sign)
        came = through(sign, scanner, layout).replace("\0", "")
        held = Qt.KeyboardModifier.ShiftModifier if key.shift else Qt.KeyboardModifier.NoModifier
        if key.alt:
            third = Qt.KeyboardModifier.AltModifier if layout == "us" else held
            keyboard.hold(Qt.Key.Key_AltGr)
            keyboard.press(
                came, gap, key=ord(came.upper() or "A"), modifiers=third, scan_code=key.code + 8
            )
            keyboard.let_go(Qt.Key.Key_AltGr)
        else:
            code = ord(came.upper()[0]) if came else Qt.Key.Key_Dead_Acute
            keyboard.press(came, gap, key=code, modifiers=held, scan_code=key.code + 8)


@pytest.fixture
def on_x11(wedge):
    wedge._platform = "xcb"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_our_code_means_the_same_on_every_layout(show, keyboard, ears, layout):
    edit = show(QLineEdit())
    scan_through(keyboard, layout, CODE + "\n")
    assert ears.codes == [CODE]
    assert edit.text() == ""


@pytest.mark.parametrize("text", [FOREIGN, "https://example.org/b?id=25&v=A_1", "AZ/25.q:9@x"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.usefixtures("on_x11")
def test_a_code_that_a_layout_spoilt_is_read_from_the_keys(show, keyboard, ears, layout, text):
    show(QLineEdit())
    scan_through(keyboard, layout, text + "\n")
    assert ears.foreign == [text]


@pytest.mark.parametrize("text", [FOREIGN, "https://example.org/b?id=25&v=A_1", "A/B-25"])
@pytest.mark.parametrize("layout", ["us", *LAYOUTS])
@pytest.mark.usefixtures("on_x11")
def test_a_scanner_that_is_set_as_the_laptop_is_taken_at_its_word(
    show, keyboard, ears, layout, text
):
    show(QLineEdit())
    scan_through(keyboard, layout, text + "\n", scanner=layout)
    assert ears.foreign == [text]


@pytest.mark.usefixtures("on_x11")
def test_what_x11_makes_of_a_dead_key_and_a_letter_is_heard_as_two_keys(show, keyboard, ears):
    """A US scanner's = is a dead key on a German laptop: "=A" comes as one accented letter, and only
    the releases of the two keys are seen.
    """
    edit = show(QLineEdit())
    scan_through(keyboard, "us", "https://example.org/?i")
    shift = Qt.KeyboardModifier.ShiftModifier
    keyboard.at += 12
    keyboard.let_go(Qt.Key.Key_Dead_Acute, scan_code=key_for("us", "=").code + 8)
    keyboard.at += 12
    keyboard.hold(Qt.Key.Key_Shift)
    composed = QInputMethodEvent()
    composed.setCommitString("Á")
    QApplication.sendEvent(edit, composed)
    keyboard.let_go(Qt.Key.Key_A, scan_code=key_for("us", "A").code + 8, held=shift)
    keyboard.let_go(Qt.Key.Key_Shift)
    for sign in "b\n":
        keyboard.press(sign, 12, scan_code=key_for("us", sign).code + 8 if sign != "\n" else 0)
    assert ears.foreign == ["https://example.org/?i=Ab"]
    assert edit.text() == ""


@pytest.mark.usefixtures("on_x11")
def test_a_scanner_whose_layout_is_known_needs_no_guess(show, keyboard, ears, wedge):
    show(QLineEdit())
    scan_through(keyboard, "de", "LYZ123\n")
    assert ears.foreign == ["LZY123"]  # every reading is as good as the other
    wedge.set_scanner("us")
    scan_through(keyboard, "de", "LYZ123\n")
    assert ears.foreign[1:] == ["LYZ123"]


@pytest.mark.parametrize(
    ("scanner", "laptop"), [("it", "us"), ("de", "it"), ("fr", "us"), ("de", "fr")]
)
@pytest.mark.usefixtures("on_x11")
def test_a_card_is_read_with_scanner_and_laptop_both_set_to_something_else(
    show, keyboard, ears, scanner, laptop
):
    edit = show(QPlainTextEdit())
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nN:Zay;Maria\nTEL:+39/0115551234\nEMAIL:mz@example.org\nEND:VCARD"
    )
    scan_through(keyboard, laptop, card, scanner=scanner)
    assert ears.cards == [card]
    assert edit.toPlainText() == ""


@pytest.mark.usefixtures("on_x11")
def test_the_report_tells_which_keys_were_pressed(show, keyboard, ears):
    show(QLineEdit())
    scan_through(keyboard, "it", FOREIGN + "\n")
    strokes = ears.reports[0].strokes
    assert "".join(stroke.text for stroke in strokes) == "VTM25'10000"
    assert "".join(stroke.us for stroke in strokes) == FOREIGN


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.usefixtures("on_x11")
def test_a_card_is_read_through_every_layout(show, keyboard, ears, layout):
    edit = show(QPlainTextEdit())
    card = "BEGIN:VCARD\nFN:Maria Zay\nEMAIL:m@example.org\nEND:VCARD\n"
    scan_through(keyboard, layout, card)
    assert [each.split() for each in ears.cards] == [card.split()]
    assert edit.toPlainText() == ""


@pytest.mark.usefixtures("on_x11")
def test_accents_of_a_scanner_that_knows_the_layout_are_kept(show, keyboard, ears):
    show(QLineEdit())
    keyboard.at += 1_000
    for sign in "BEGIN:VCARD\nFN:Niccolò È\nEND:VCARD":
        keyboard.press(sign, 12, scan_code=key_for("us", "[").code + 8)
    assert ears.cards == ["BEGIN:VCARD\nFN:Niccolò È\nEND:VCARD"]


def test_caps_lock_turns_no_card_upside_down(show, keyboard, ears):
    show(QLineEdit())
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for sign in "BEGIN:VCARD\nFN:Maria\nEND:VCARD":
        keyboard.press(sign.swapcase(), 20, modifiers=shift if sign.isupper() else none)
    assert ears.cards == ["BEGIN:VCARD\nFN:Maria\nEND:VCARD"]
