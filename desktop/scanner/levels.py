"""Which of the keys that change others are down, or were when a key was pressed that nobody saw."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


class Levels:
    """Shift and AltGr. ``third`` tells that AltGr is down."""

    def __init__(self) -> None:
        self.third = False
        self._shift_is_down = False
        self._shift_is_due = False  # no key has been seen to use it yet

    def note(self, event: QKeyEvent) -> None:
        """Keep in mind what *event* changes."""
        pressed = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_AltGr:
            self.third = pressed
        elif event.key() == Qt.Key.Key_Shift:
            self._shift_is_down = pressed
            self._shift_is_due = pressed or self._shift_is_due
        elif pressed:
            self._shift_is_due = False

    def shift_of_unseen(self) -> bool:
        """Whether the key that is released now was pressed with Shift.

        A scanner may let go of Shift first; what Shift was pressed for is the key after it.
        """
        shift = self._shift_is_due or self._shift_is_down
        self._shift_is_due = False
        return shift
