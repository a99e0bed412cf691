"""Bars for the screen and for paper, by one painter: each says its value, so none needs colour.

A chart is a tuple of bars. Lengths are those of the painter's units; the caller says how large a
letter is, and both fonts and gaps follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = 1.9
"""Letters' heights from one row of a list of bars to the next."""

_LABELS = 0.42
"""The share of the width that labels of rows may take."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: what it is of, how many, and what a click on it asks for ("" for nothing)."""

    label: str
    value: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart is drawn: a family of letters, their height, and four colours."""

    font: QFont
    letter: float
    bar: QColor
    text: QColor
    soft: QColor
    line: QColor


def rows_height(bars: Sequence[Bar], letter: float) -> float:
    """How high :func:`paint_rows` draws *bars* with letters so high."""
    return len(bars) * letter * _LINE


def paint_rows(painter: QPainter, box: QRectF, bars: Sequence[Bar], look: Look) -> list[QRectF]:
    """Bars one below the other, labels at the left, values at their ends; gives each row's box.

    The longest label is cut with an ellipsis where it would take more than its share.
    """
    font = sized(look.font, look.letter)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    step = look.letter * _LINE
    labels = [metrics.horizontalAdvance(bar.label) for bar in bars]
    wide = min(max(labels, default=0.0), box.width() * _LABELS)
    most = max((bar.value for bar in bars), default=0) or 1
    gap = look.letter * 0.8
    values = max((metrics.horizontalAdvance(str(bar.value)) for bar in bars), default=0.0)
    room = max(1.0, box.width() - wide - 2 * gap - values)
    rows: list[QRectF] = []
    for number, bar in enumerate(bars):
        row = QRectF(box.left(), box.top() + number * step, box.width(), step)
        said = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, wide)
        painter.setPen(look.text)
        at = Qt.AlignmentFlag.AlignVCenter
        label = QRectF(row.left(), row.top(), wide, step)
        painter.drawText(label, at | Qt.AlignmentFlag.AlignRight, said)
        long = room * bar.value / most
        thick = step * 0.58
        left = row.left() + wide + gap
        top = row.top() + (step - thick) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.bar)
        painter.drawRect(QRectF(left, top, max(long, look.letter * 0.12), thick))
        painter.setPen(look.text)
        after = QRectF(left + long + gap * 0.6, row.top(), values + gap, step)
        painter.drawText(after, at | Qt.AlignmentFlag.AlignLeft, str(bar.value))
        rows.append(row)
    return rows


def paint_columns(painter: QPainter, box: QRectF, bars: Sequence[Bar], look: Look) -> list[QRectF]:
    """Bars side by side on a line, labels below, values above; gives each column's box."""
    font = sized(look.font, look.letter)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    if not bars:
        return []
    high = look.letter * 1.5
    foot, head = box.bottom() - high, box.top() + high
    most = max(bar.value for bar in bars) or 1
    step = box.width() / len(bars)
    widest = max(metrics.horizontalAdvance(bar.label) for bar in bars) + look.letter * 0.6
    every = max(1, -int(-widest // step))
    columns: list[QRectF] = []
    for number, bar in enumerate(bars):
        column = QRectF(box.left() + number * step, box.top(), step, box.height())
        tall = (foot - head) * bar.value / most
        thick = min(step * 0.68, look.letter * 4)
        left = column.center().x() - thick / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.bar)
        painter.drawRect(QRectF(left, foot - tall, thick, tall))
        painter.setPen(look.text)
        middle = Qt.AlignmentFlag.AlignHCenter
        if bar.value:
            over = QRectF(column.left(), foot - tall - high, step, high)
            painter.drawText(over, middle | Qt.AlignmentFlag.AlignVCenter, str(bar.value))
        if number % every == 0:
            painter.setPen(look.soft)
            below = QRectF(column.center().x() - widest, foot, 2 * widest, high)
            painter.drawText(below, middle | Qt.AlignmentFlag.AlignVCenter, bar.label)
        columns.append(column)
    painter.setPen(QPen(look.line, max(1.0, look.letter * 0.06)))
    painter.drawLine(QPointF(box.left(), foot), QPointF(box.right(), foot))
    return columns


def sized(font: QFont, letter: float) -> QFont:
    """*font* with letters *letter* units high, whole ones: a painter's units may be dots."""
    new = QFont(font)
    new.setPixelSize(max(1, round(letter)))
    return new
