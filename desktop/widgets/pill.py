"""A state in a pill, as tables show it, for panels: icon and words in the colours of its tone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.widgets import theme
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import paint_chip


class Pill(QWidget):
    """``show_chip()`` shows one; its words are the accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = Chip("", "circle")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._resize)
        self._resize()

    def show_chip(self, chip: Chip) -> None:
        """Show *chip*."""
        self._chip = chip
        self.setAccessibleName(chip.words)
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._chip.words

    def sizeHint(self) -> QSize:
        return QSize(0, theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.rect().adjusted(-theme.px(12), 0, 0, 0)
        paint_chip(painter, room, self._chip)

    @Slot()
    def _resize(self) -> None:
        self.updateGeometry()
        self.update()
