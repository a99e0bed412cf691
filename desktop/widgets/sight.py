"""Brings what a person has to see into sight, where it lies in something that scrolls."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.widgets import theme

AROUND = 16
"""Pixels at 100% zoom that are seen above and below it."""


def bring_into_view(part: QWidget) -> None:
    """Scroll to *part*, in all that it lies in, once all of it has its place."""
    QTimer.singleShot(0, part, partial(scroll_to, part))


def scroll_to(part: QWidget) -> None:
    """The same at once; what is hidden stays where it is."""
    around = part.parentWidget()
    while around is not None and part.isVisible():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, theme.px(AROUND))
        around = around.parentWidget()
