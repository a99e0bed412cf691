"""A list to choose from, and the chevron that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from desktop.widgets import icons, theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_BESIDE = 48
"""Pixels of a combo box, at 100% zoom, that are no words: our chevron, and air."""


class Combo(QComboBox):
    """A list to choose from, with our own chevron. The wheel does not change it by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_roomy = False
        # Data never decides a minimum width.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Offer *choices*, each words and a value; the value chosen before stays chosen.

        Says nothing to those who listen to ``currentIndexChanged``.
        """
        chosen = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(chosen), 0) if self.count() else -1)
        self.blockSignals(blocked)

    def choose(self, value: Any) -> bool:
        """Choose *value*; False when it is not offered."""
        index = self.findData(value)
        if index >= 0:
            self.setCurrentIndex(index)
        return index >= 0

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What has no room ends in "…": Qt would cut it in the middle of a letter."""
        super().initStyleOption(option)
        room = self.width() - theme.px(_BESIDE)
        words, elide = self.currentText(), Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(words, elide, room)

    def showPopup(self) -> None:
        if not self._is_roomy:
            self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own heeds no style sheet
            self._is_roomy = True
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with Ctrl are the page's: Qt would look for a choice that begins with them."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)


def draw_chevron(field: QWidget) -> None:
    """Paint our own arrow at the right of *field*, where a list or a calendar opens."""
    colours = theme.colours()
    colour = colours.soft if field.isEnabled() else colours.disabled
    size = theme.px(16)
    at = QPoint(field.width() - size - theme.px(12), (field.height() - size) // 2)
    QPainter(field).drawPixmap(at, icons.pixmap("chevron-down", colour, size))
