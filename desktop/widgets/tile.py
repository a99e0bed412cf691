"""A figure in large letters with its words below, which leads to the list behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.widgets import theme
from desktop.widgets.buttons import pressed_by_enter

_HIGH = 92


class Tile(QAbstractButton):
    """A button that says a figure. ``clicked`` is the way to what is behind it.

    With *tone* "warn" or "bad" it has a bar in that colour at its left, and its words say why.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure, self._words, self._tone = "–", "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.current().changed.connect(self._renew)

    def say(self, figure: str, words: str, tone: str = "") -> None:
        """Show *figure* over *words*."""
        self._figure, self._words, self._tone = figure, words, tone
        self.setAccessibleName(f"{figure} {words}")
        self.update()

    def figure(self) -> str:
        """What it says in large letters."""
        return self._figure

    def words(self) -> str:
        """What it says below."""
        return self._words

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(150), theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focus = self.hasFocus()
        edge = QPen(QColor(colours.focus if focus else colours.hairline), 2 if focus else 1)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.panel))
        painter.drawRoundedRect(box, theme.px(theme.RADIUS), theme.px(theme.RADIUS))
        side = theme.px(14)
        if self._tone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, self._tone)))
            painter.drawRoundedRect(box.adjusted(1, 1, theme.px(5) - box.width(), -1), 2, 2)
        inner = box.adjusted(side, theme.px(8), -theme.px(8), -theme.px(8))
        painter.setPen(QColor(colours.text))
        large = theme.current().font(theme.VERDICT, QFont.Weight.Bold)
        painter.setFont(large)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, top, self._figure)
        painter.setPen(QColor(colours.soft))
        painter.setFont(theme.current().font())
        inner.setTop(inner.top() + QFontMetrics(large).height() - theme.px(2))
        wrapped = Qt.TextFlag.TextWordWrap.value | top.value
        painter.drawText(inner, wrapped, self._words)
