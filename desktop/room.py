"""How large the window opens: as usual, or as large as the screen lets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SMALLEST = (960, 600)
USUAL = (1366, 768)
"""Width and height in pixels: the smallest window that works, and the one that opens."""

FRAME = (16, 48)
"""Pixels that title bar and borders take at the most; the system tells only once it is shown."""


def fit(window: QWidget) -> None:
    """Give *window* its size before it is shown; it opens maximised where the screen is small.

    With no real screen (the platform "offscreen") it opens as usual.
    """
    window.setMinimumSize(*SMALLEST)
    if QGuiApplication.platformName() == "offscreen":
        window.resize(*USUAL)
        return
    size, maximised = fitting(window.screen().availableGeometry().size())
    window.resize(size)
    if maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def fitting(room: QSize) -> tuple[QSize, bool]:
    """The size of the window without its frame in *room*, and whether it opens maximised."""
    inside = QSize(room.width() - FRAME[0], room.height() - FRAME[1])
    size = QSize(*USUAL).boundedTo(inside).expandedTo(QSize(*SMALLEST))
    return size, size != QSize(*USUAL)
