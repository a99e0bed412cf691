"""A small picture of a sheet of labels, on which staff mark those that are used or spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import icons, theme

if TYPE_CHECKING:
    from desktop.badge.stock import Stock


class LabelSheet(Translatable, QWidget):
    """Shows where badges will go. A click, or Space, marks a label as gone or free again.

    Arrows move the cursor; with Shift a click or Space marks all labels before that one as gone,
    and none after it. ``changed()`` follows each.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock: Stock | None = None
        self._gone: set[int] = set()
        self._cursor = 1
        self._wanted = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Labels of the sheet"))
        self._describe()

    def show_sheet(self, stock: Stock, gone: frozenset[int], wanted: int) -> None:
        """Show a sheet of *stock* without the labels that are *gone*, for *wanted* badges."""
        self._stock, self._wanted = stock, wanted
        self._gone = {label for label in gone if stock.has_place(label)}
        free = (label for label in range(1, stock.per_page + 1) if label not in self._gone)
        self._cursor = next(free, 1)
        self.updateGeometry()
        self._tell()

    def gone(self) -> frozenset[int]:
        """The labels that are marked as used or spoilt, counted from 1."""
        return frozenset(self._gone)

    def refill(self) -> None:
        """A fresh sheet lies in the printer: no label is gone."""
        self._gone.clear()
        self._cursor = 1
        self._tell()

    def mark(self, label: int, *, all_before: bool = False) -> None:
        """Turn *label* from free to gone, or back; or let exactly *all_before* it be gone."""
        self._cursor = label
        if all_before:
            self._gone = set(range(1, label))
        else:
            self._gone ^= {label}
        self._tell()

    def _tell(self) -> None:
        self._describe()
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        """Say to a screen reader what is under the cursor."""
        if self._stock is None:
            return
        gone = self._cursor in self._gone
        words = self.tr("Label %1 of %2: gone") if gone else self.tr("Label %1 of %2: free")
        said = i18n.filled(words, str(self._cursor), str(self._stock.per_page))
        self.setAccessibleDescription(said)

    # Keys and mouse ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stock = self._stock
        if stock is None or stock.sheet is None:
            super().keyPressEvent(event)
            return
        columns, last = stock.sheet.columns, stock.per_page
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: 1 - self._cursor,
            Qt.Key.Key_End: last - self._cursor,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.mark(self._cursor, all_before=shift)
        elif key in steps:
            if 1 <= self._cursor + steps[key] <= last:
                self._cursor += steps[key]
            self._describe()
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        label = self._label_at(event.position())
        if label is not None and event.button() == Qt.MouseButton.LeftButton:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.mark(label, all_before=shift)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _label_at(self, at: QPointF) -> int | None:
        if self._stock is None:
            return None
        every = range(1, self._stock.per_page + 1)
        return next((label for label in every if self._box(label).contains(at)), None)

    # Drawing ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        height = theme.px(320)
        width, tall = self._stock.page_size if self._stock else (210.0, 297.0)
        return QSize(round((height - 2) * width / tall) + 2, height)

    def _scale(self) -> float:
        tall = self._stock.page_size[1] if self._stock else 297.0
        return (self.height() - 2) / tall

    def _box(self, label: int) -> QRectF:
        if self._stock is None:
            return QRectF()
        x, y = self._stock.origin(label - 1)
        scale = self._scale()
        box = QRectF(x, y, self._stock.width, self._stock.height)
        return QRectF(
            1 + box.x() * scale, 1 + box.y() * scale, box.width() * scale, box.height() * scale
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._stock is None:
            return
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.field))
        scale = self._scale()
        wide, tall = self._stock.page_size
        painter.drawRect(QRectF(0.5, 0.5, wide * scale + 0.5, tall * scale + 0.5))
        left = self._wanted
        for label in range(1, self._stock.per_page + 1):
            if label in self._gone:
                self._paint_gone(painter, self._box(label))
                continue
            self._paint_free(painter, label, taken=left > 0)
            left -= 1
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), theme.px(2)))
            inset = theme.px(2)
            box = self._box(self._cursor).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, theme.px(4), theme.px(4))

    def _paint_gone(self, painter: QPainter, box: QRectF) -> None:
        colours = theme.colours()
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QBrush(QColor(colours.hairline), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
        size = theme.px(20)
        at = box.center() - QPointF(size / 2, size / 2)
        drawn = icons.pixmap("x", colours.soft, size, self.devicePixelRatio())
        painter.drawPixmap(at, drawn)

    def _paint_free(self, painter: QPainter, label: int, *, taken: bool) -> None:
        colours = theme.colours()
        box = self._box(label).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours.accent if taken else colours.border), 1))
        painter.setBrush(QColor(colours.accent_soft if taken else colours.field))
        painter.drawRect(box)
        painter.setPen(QColor(colours.accent_text if taken else colours.soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(label))
