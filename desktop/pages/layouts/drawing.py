"""What the canvas of a layout shows: paper, grid, the badge as it will be printed, and handles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from desktop.badge import paint
from desktop.badge.data import BadgeData
from desktop.badge.elements import Line, Text
from desktop.badge.moving import Rect, Snapped
from desktop.badge.seen import Seen
from desktop.badge.stock import Stock
from desktop.widgets import theme
from desktop.widgets.palette import LIGHT

GRID = 5
"""How far apart the lines of the grid are, in mm."""

HANDLES = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))
"""Which edges each handle pulls, across and down."""

_ROOM = 34
"""Pixels of an edge that has room for a handle in its middle."""


@dataclass(frozen=True, slots=True)
class View:
    """Where the badge is on the canvas: its corner, in pixels, and pixels a mm."""

    x: float
    y: float
    scale: float

    def rect(self, rect: Rect) -> QRectF:
        """*rect*, which is in mm, in pixels."""
        return QRectF(
            self.x + rect.x * self.scale,
            self.y + rect.y * self.scale,
            rect.width * self.scale,
            rect.height * self.scale,
        )

    def place(self, point: QPointF) -> tuple[float, float]:
        """Where *point*, which is in pixels, is on the badge, in mm."""
        return (point.x() - self.x) / self.scale, (point.y() - self.y) / self.scale


def handles(seen: Seen, rect: QRectF) -> tuple[tuple[int, int], ...]:
    """The handles of an element seen at *rect*: a line's ends, else as many as have room."""
    if isinstance(seen.item.element, Line):
        return ((-1, -1), (1, 1))
    room = theme.px(_ROOM)
    return tuple(
        (x, y) for x, y in HANDLES if (x or rect.width() >= room) and (y or rect.height() >= room)
    )


def at_handle(rect: QRectF, handle: tuple[int, int]) -> QPointF:
    """The middle of the *handle* of an element that is seen at *rect*, in pixels."""
    x, y = handle
    return QPointF(
        rect.center().x() + x * rect.width() / 2, rect.center().y() + y * rect.height() / 2
    )


def draw(
    painter: QPainter, view: View, stock: Stock, seen: Sequence[Seen], data: BadgeData
) -> None:
    """The paper with its grid, and on it the badge by the painter that prints it."""
    width, height = stock.badge_size
    paper = view.rect(Rect(0, 0, width, height))
    painter.fillRect(paper, QColor(LIGHT.panel))
    painter.setPen(QPen(QColor(LIGHT.hover), 1))
    for x in range(GRID, int(width) + 1, GRID):
        at = view.x + x * view.scale
        painter.drawLine(QPointF(at, paper.top()), QPointF(at, paper.bottom()))
    for y in range(GRID, int(height) + 1, GRID):
        at = view.y + y * view.scale
        painter.drawLine(QPointF(paper.left(), at), QPointF(paper.right(), at))
    painter.save()
    painter.setClipRect(paper)
    painter.setWorldTransform(
        QTransform.fromTranslate(view.x, view.y).scale(view.scale, view.scale)
        * painter.worldTransform()
    )
    paint.paint(painter, [one.item for one in seen], data, in_colour=stock.colour)
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _draw_margin(painter, view, stock)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colours().border), 1))
    painter.drawRect(paper)


def _draw_margin(painter: QPainter, view: View, stock: Stock) -> None:
    """Dashes around what the printer can reach, where that is not all."""
    its = stock.badge_margins
    if not any((its.left, its.top, its.right, its.bottom)):
        return
    width, height = stock.badge_size
    reached = Rect(its.left, its.top, width - its.left - its.right, height - its.top - its.bottom)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.disabled), 1, Qt.PenStyle.DashLine))
    painter.drawRect(view.rect(reached))


def draw_blank(painter: QPainter, view: View, seen: Sequence[Seen]) -> None:
    """Dots around texts that say nothing on this badge, so that they can be found."""
    painter.setPen(QPen(QColor(LIGHT.disabled), 1, Qt.PenStyle.DotLine))
    for one in seen:
        text = one.item.element
        if isinstance(text, Text) and not one.lines and not text.fill:
            painter.drawRect(view.rect(one.rect))


def draw_hover(painter: QPainter, view: View, one: Seen) -> None:
    """A thin line around what a click would choose."""
    painter.setPen(QPen(QColor(LIGHT.accent), 1))
    painter.drawRect(view.rect(one.rect))


def draw_chosen(painter: QPainter, view: View, one: Seen, *, focused: bool) -> None:
    """A line around the chosen element, and its handles; thicker while the keys go to it."""
    accent = QColor(LIGHT.accent)
    rect = view.rect(one.rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, theme.px(3 if focused else 2)))
    painter.drawRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(accent, theme.px(2)))
    painter.setBrush(QColor(LIGHT.panel))
    radius = theme.px(5)
    for handle in handles(one, rect):
        painter.drawEllipse(at_handle(rect, handle), radius, radius)


def draw_guides(painter: QPainter, view: View, snapped: Snapped, size: tuple[float, float]) -> None:
    """Lines across the badge where something snapped."""
    painter.setPen(QPen(QColor(LIGHT.bad), 1))
    if snapped.across is not None:
        x = view.x + snapped.across * view.scale
        painter.drawLine(QPointF(x, view.y), QPointF(x, view.y + size[1] * view.scale))
    if snapped.down is not None:
        y = view.y + snapped.down * view.scale
        painter.drawLine(QPointF(view.x, y), QPointF(view.x + size[0] * view.scale, y))
