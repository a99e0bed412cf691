"""Qt offers a key that a widget does not want to its parents, one after the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Offers:
    """Remembers to whom the last key was offered."""

    def __init__(self) -> None:
        self._last: tuple[QWidget, QEvent.Type, int, int] | None = None

    def is_passed_up(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a child did not want this key and Qt offers it to *watched* now."""
        last = self._last
        self._last = (watched, event.type(), event.key(), int(event.timestamp()))
        if last is None or not isValid(last[0]) or last[1:] != self._last[1:]:
            return False
        return last[0] is not watched and watched.isAncestorOf(last[0])
