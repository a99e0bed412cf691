"""What a key event of Qt's is to the scanner's ear."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.scanner.layouts import Key, code_of
from desktop.scanner.strokes import Stroke

LINE_FEED = 0x0A
"""X11's key Linefeed, for which Qt has no name: some scanners are set to end with it."""

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, LINE_FEED}
_CONTROL_ENDS = {Qt.Key.Key_J, Qt.Key.Key_M}
"""With Ctrl these are LF and CR, and some scanners type them so."""

_MOVES = {
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
"""Keys of somebody who writes, and may do so while somebody else scans."""

_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_COMMANDS = _CONTROL | _ALT | Qt.KeyboardModifier.MetaModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
}
"""Keys that only change what others type."""


def is_plain_end(event: QKeyEvent) -> bool:
    """Whether *event* is Enter or Tab, or the line feed of old terminals, by itself."""
    return event.key() in _ENDS and not event.modifiers() & ~_KEYPAD


def is_end(event: QKeyEvent) -> bool:
    """Whether a scanner may end a code with *event*."""
    if event.modifiers() == _CONTROL:
        return event.key() in _CONTROL_ENDS
    return is_plain_end(event)


def end(event: QKeyEvent, at: float) -> Stroke:
    """The Enter or Tab that came *at* that time."""
    return Stroke("\t" if event.key() == Qt.Key.Key_Tab else "\n", at, end=True)


def stroke(
    event: QKeyEvent, at: float, platform: str, *, third: bool, in_card: bool
) -> Stroke | None:
    """The sign, or the moving or deleting, of *event*; None for a command, which no scanner types.

    A dead key types nothing by itself, and is one all the same.

    *third*: AltGr is down. *in_card*: a scanner types, whatever the modifiers say.
    """
    modifiers, text = event.modifiers(), event.text()
    if event.isAutoRepeat():
        return None
    if event.key() in _MOVES and not modifiers & ~(_KEYPAD | _SHIFT):
        return Stroke("", at)
    code, shift = code_of(platform, event.nativeScanCode()), bool(modifiers & _SHIFT)
    third = third or bool(modifiers & _CONTROL and modifiers & _ALT)  # as Windows says AltGr
    if in_card and code:  # AltGr is a plain Alt on a US laptop, and not every key types something
        return Stroke(text, at, Key(code, shift, third or bool(modifiers & _ALT)))
    if (modifiers & _COMMANDS and not third) or not (text or code) or not text.isprintable():
        return None
    return Stroke(text, at, Key(code, shift, third))


def of_release(event: QKeyEvent, at: float, platform: str, *, shift: bool) -> Stroke | None:
    """The key whose release *event* is, pressed with *shift* or without, by its code alone; None
    for one that types nothing.
    """
    code = code_of(platform, event.nativeScanCode())
    if not code or event.modifiers() & _COMMANDS or event.isAutoRepeat():
        return None
    return Stroke("", at, Key(code, shift))
