"""The least height at which a part of a page is of use, at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.widgets import theme


def keep_height(pixels: int, *widgets: QWidget) -> None:
    """Let none of *widgets* be lower than *pixels* at 100% zoom: the page around them scrolls."""
    for widget in widgets:
        _Least(widget, pixels)


class _Least(QObject):
    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget, self._pixels = widget, pixels
        theme.current().changed.connect(self._set)
        self._set()

    @Slot()
    def _set(self) -> None:
        self._widget.setMinimumHeight(theme.px(self._pixels))
