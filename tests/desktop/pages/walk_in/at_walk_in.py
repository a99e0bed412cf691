"""What tests of walk-ins share: the keys and the steps of who fills the form in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.desktop.pages.stand import press, settle, type_keys

ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def save(qtbot, sheet, modifier=CTRL):
    """Press Ctrl+Enter; who was registered, and their scan."""
    with qtbot.waitSignal(sheet.registered) as registered:
        press(ENTER, modifier)
    settle(qtbot, sheet._store)
    return registered.args


def fill(*words):
    """Type *words* into one field after the other, with Enter between."""
    for number, text in enumerate(words):
        if number:
            press(ENTER)
        type_keys(text)


def button(sheet, words):
    """The visible button that says *words*."""
    return next(
        each
        for each in sheet.findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    )
