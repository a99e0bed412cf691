"""A chart on the screen whose bars are doors: to each list that is behind a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import charts
from desktop.widgets import theme
from desktop.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop.charts import Bar

_HIGH = 168
"""Pixels at 100% zoom that columns take with their labels."""

_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BEFORE = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Bars(QWidget):
    """Bars one below the other, or side by side with *columns*.

    ``chosen(key)`` asks for what is behind a bar that has a key: by a click, or by arrows and
    Enter. Its words for who cannot see it are all figures in a row.
    """

    chosen = Signal(str)

    def __init__(self, *, columns: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._bars: tuple[Bar, ...] = ()
        self._boxes: list[QRectF] = []
        self._marked = 0
        self._under: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._renew)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw *bars*; where somebody stood stays marked while it is there."""
        before = self._bars[self._marked].key if self._marked < len(self._bars) else ""
        self._bars = tuple(bars)
        keys = [bar.key for bar in self._bars]
        self._marked = keys.index(before) if before in keys else 0
        self._under = None
        doors = any(keys)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if doors else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription("; ".join(f"{bar.label} {bar.value}" for bar in self._bars))
        self._renew()

    def bars(self) -> tuple[Bar, ...]:
        """What is drawn."""
        return self._bars

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        letter = theme.px(theme.BODY)
        high = theme.px(_HIGH) if self._columns else charts.rows_height(self._bars, letter)
        return QSize(theme.px(240), int(high) + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        look = charts.Look(
            theme.current().font(),
            theme.px(theme.BODY if not self._columns else theme.CAPTION),
            QColor(colours.accent),
            QColor(colours.text),
            QColor(colours.soft),
            QColor(colours.border),
        )
        edge = theme.px(2)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self._under is not None and self._under < len(self._boxes):
            painter.fillRect(self._boxes[self._under], QColor(colours.hover))
        paint = charts.paint_columns if self._columns else charts.paint_rows
        self._boxes = paint(painter, box, self._bars, look)
        if self.hasFocus() and self._marked < len(self._boxes):
            painter.setPen(QPen(QColor(colours.focus), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._boxes[self._marked].adjusted(0, 1, 0, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _NEXT:
            self._mark(1)
        elif key in _BEFORE:
            self._mark(-1)
        elif key in _CHOOSE and self._marked < len(self._bars):
            self._choose(self._marked)
        else:
            super().keyPressEvent(event)

    def _mark(self, step: int) -> None:
        """Stand on the next bar that is a door, where there is one."""
        at = self._marked + step
        while 0 <= at < len(self._bars):
            if self._bars[at].key:
                self._marked = at
                self.update()
                return
            at += step

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position().toPoint())
        if under != self._under:
            self._under = under
            bar = self._bars[under] if under is not None else None
            self.setToolTip(plain_tip(f"{bar.label}: {bar.value}" if bar else ""))
            shape = (
                Qt.CursorShape.ArrowCursor if under is None else Qt.CursorShape.PointingHandCursor
            )
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._marked = at
            self._choose(at)

    def _choose(self, at: int) -> None:
        if key := self._bars[at].key:
            self.chosen.emit(key)

    def _at(self, point: QPoint) -> int | None:
        """The bar with a door at *point*."""
        for number, (box, bar) in enumerate(zip(self._boxes, self._bars, strict=False)):
            if bar.key and box.contains(point):
                return number
        return None
