"""The least height at which a part of a page is of use, at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets import theme


def keep_height(pixels: int, *widgets: QWidget) -> None:
    """Let none of *widgets* be lower than *pixels* at 100% zoom: the page around them scrolls."""
    for widget in widgets:
        _Least(widget, pixels)


def holding(widget: QWidget, pixels: int) -> QWidget:
    """A place for *widget* that takes what room there is, and *pixels* (at 100% zoom) at the least.

    A layout in which words wrap asks for its height by its width, and forgets the least height of a
    widget that asks for none itself: at 200% zoom its neighbours were squeezed.
    """
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    widget.setMinimumHeight(theme.px(pixels))
    holder = QWidget()
    inner = QVBoxLayout(holder)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(widget)
    return holder


class _Least(QObject):
    def __init__(self, widget: QWidget, pixels: int) -> None:
        super().__init__(widget)
        self._widget, self._pixels = widget, pixels
        theme.current().changed.connect(self._set)
        self._set()

    @Slot()
    def _set(self) -> None:
        self._widget.setMinimumHeight(theme.px(self._pixels))
