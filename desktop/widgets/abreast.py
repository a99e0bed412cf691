"""Widgets side by side, or one below the other where there is no room for that."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.widgets import theme


class Abreast(QWidget):
    """Holds *parts*, each with its share of the width; below *least* pixels (at 100% zoom) they
    stand one below the other. It never asks for more width than there is.
    """

    def __init__(self, *parts: tuple[QWidget, int], least: int) -> None:
        super().__init__()
        self._least = least
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for part, share in parts:
            self._line.addWidget(part, share)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.current().changed.connect(self._turn)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        beside = self.width() >= theme.px(self._least)
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._line.setSpacing(theme.px(16))
