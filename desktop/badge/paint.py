"""The one painter of badges: what the screen shows, the PDF holds and the printer gets.

Texts are drawn plain, glyph by glyph: a name with ``<img>`` in it is a name.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from desktop.badge import colour, elements, fonts, pictures, qr, template
from desktop.badge.data import BadgeData
from desktop.badge.elements import Layout
from desktop.badge.first_time import alone_at_first
from desktop.badge.stock import Stock
from desktop.badge.template import Placed
from desktop.badge.text import SetText, set_text
from desktop.badge.words import words_of

__all__ = ["BadgeData", "onto", "paint", "preview", "warm_up"]

_SNAP_FROM = 4
"""Dots a module from which a QR is snapped to whole dots; a smaller one is only looked at."""

# A member of an enum takes 0.3 µs to find, and every badge needs some twenty.
_ORIGIN = QPointF(0, 0)
_LTR = Qt.LayoutDirection.LeftToRight
_RTL = Qt.LayoutDirection.RightToLeft
_BLACK = QColor("black")
_NO_PEN = Qt.PenStyle.NoPen
_SMOOTH = QPainter.RenderHint.Antialiasing
_HINTS = _SMOOTH | QPainter.RenderHint.LosslessImageRendering

_EDGE = 0.3
"""The line, in mm, around a box whose colour hardly shows on paper."""


def paint(
    painter: QPainter, placed: Sequence[Placed], data: BadgeData, *, in_colour: bool = True
) -> None:
    """Paints one side of a badge, as `template.place` put it on its stock.

    *painter* is scaled to mm, with the badge's top left corner at its origin (see `onto`); it may
    be turned by quarters. Its transform is left as it was. Without *in_colour* all is black on
    white, for a printer that would make rough dots of a grey or a colour; pictures, which are
    nothing without their shades, are grey.
    """
    inks = Inks(colour.safe(data.type_colour), in_colour)
    badge = _Badge(painter, painter.worldTransform(), data, inks)
    painter.setRenderHints(_HINTS)
    for item in placed:
        element = item.element
        if isinstance(element, elements.Text):
            _paint_text(badge, item, element)
        elif isinstance(element, elements.Qr):
            _paint_qr(badge, item)
        else:
            painter.setWorldTransform(badge.transform)
            if isinstance(element, elements.Box):
                _paint_box(badge, item, element)
            elif isinstance(element, elements.Line):
                _paint_line(badge, item, element)
            elif isinstance(element, elements.Polygon):
                _paint_polygon(badge, item, element)
            else:
                pictures.paint(painter, element.picture, _rect(item), in_colour=in_colour)
    painter.setWorldTransform(badge.transform)


def onto(
    stock: Stock, corner: tuple[float, float], dots_per_mm: float, shift: tuple[float, float]
) -> QTransform:
    """The transform for a badge whose stock has its top left *corner* there on the page (mm).

    *shift* (mm) moves everything: what a printer's calibration, or a page's rounding, asks for.
    """
    transform = QTransform.fromScale(dots_per_mm, dots_per_mm)
    transform.translate(corner[0] + shift[0], corner[1] + shift[1])
    if stock.turn:
        transform.translate(stock.width, 0)
        transform.rotate(90)
    return transform


@alone_at_first
def preview(
    data: BadgeData, stock: Stock, width: int, ratio: float = 1.0, layout: Layout | None = None
) -> QImage:
    """The front of a badge as it is read, *width* screen pixels wide, at a device pixel *ratio*."""
    badge_width, badge_height = stock.badge_size
    dots_per_mm = width * ratio / badge_width
    image = QImage(
        round(width * ratio), round(badge_height * dots_per_mm), QImage.Format.Format_RGB32
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        painter.setWorldTransform(QTransform.fromScale(dots_per_mm, dots_per_mm))
        placed = template.place(template.of_badge(data.layout, stock, layout), stock)
        paint(painter, placed, data, in_colour=stock.colour)
    finally:
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def warm_up() -> None:
    """Does now, on any thread, what the first badge would wait for: fonts, and sums for its QR.

    Takes some 50 ms; call it when nobody waits. It is not needed for anything else.
    """
    fonts.load_noto()
    qr.symbol("V" * 16)


class Inks(NamedTuple):
    """What the colours of a layout become: with the badge type's own, or black and white."""

    type_colour: str
    in_colour: bool


@dataclass(slots=True)
class _Badge:
    """The badge being painted. ``below``: where the ink of its last text ends, mm from the top."""

    painter: QPainter
    transform: QTransform
    data: BadgeData
    inks: Inks
    below: float = 0.0


@alone_at_first
def _paint_text(badge: _Badge, item: Placed, element: elements.Text) -> None:
    words = words_of(element, badge.data)
    text = set_text(words, item.style) if words and item.style else None
    y, badge.below = fallen(item, element, text, badge.below)
    if element.fill:
        badge.painter.setWorldTransform(badge.transform)
        _paint_ground(badge, QRectF(item.x, y, item.width, item.height), _ground(element))
    if text is None:
        return
    painter, frame = badge.painter, badge.transform
    if element.rotation:
        frame = _turned(element.rotation, item) * QTransform.fromTranslate(item.x, y) * frame
        left, top = element.padding, 0.0
    else:
        left, top = item.x + element.padding, y
    painter.setPen(_text_ink(element, badge.inks))
    painter.setFont(fonts.badge_font(*text.face))
    painter.setLayoutDirection(_RTL if text.rtl else _LTR)
    for line, x, baseline in text.lines:
        at = QTransform(text.scale, 0, 0, text.scale, left + x, top + baseline)
        painter.setWorldTransform(at * frame)
        painter.drawText(_ORIGIN, line)


def fallen(
    item: Placed, element: elements.Text, text: SetText | None, below: float
) -> tuple[float, float]:
    """Where the frame of a text is on the badge, and where its ink ends, mm from the top.

    *below* is where the ink of the text before it ends, 0 where there is none.
    """
    if text is None:
        return item.y, below
    y = item.y
    if element.follows is not None and below:
        y = min(y, below + element.follows)
    return y, y + text.bottom


def _ground(text: elements.Text) -> elements.Box:
    """The box that a band is painted as."""
    return elements.Box(text.frame, text.fill, border=0.0, colour=colour.INK, radius=text.radius)


def _turned(rotation: int, item: Placed) -> QTransform:
    """Turns a text clockwise inside its frame."""
    corners = {
        90: (item.width, 0.0),
        180: (item.width, item.height),
        270: (0.0, item.height),
    }
    return QTransform().rotate(rotation) * QTransform.fromTranslate(*corners[rotation])


@alone_at_first
def _paint_qr(badge: _Badge, item: Placed) -> None:
    """The code in the middle of its frame, a module being a whole number of device dots.

    It is drawn along the device, not along the badge: a QR reads the same from any side.
    """
    if not badge.data.code:
        return
    symbol = qr.symbol(badge.data.code)
    modules = symbol.size + 2 * qr.QUIET_ZONE
    frame = badge.transform.mapRect(_rect(item))
    module = min(frame.width(), frame.height()) / modules
    snapped = module >= _SNAP_FROM
    if snapped:
        module = math.floor(module + 0.001)
    x = frame.center().x() - module * symbol.size / 2
    y = frame.center().y() - module * symbol.size / 2
    if snapped:
        x, y = round(x), round(y)
    painter = badge.painter
    painter.setRenderHint(_SMOOTH, not snapped)
    painter.setWorldTransform(QTransform(module, 0, 0, module, x, y))
    painter.setPen(_NO_PEN)
    painter.setBrush(_BLACK)
    painter.drawRects(symbol.dark)
    painter.setRenderHint(_SMOOTH)


@alone_at_first
def _paint_line(badge: _Badge, item: Placed, line: elements.Line) -> None:
    badge.painter.setPen(QPen(_ink(line.colour, badge.inks), line.thickness))
    start = QPointF(item.x, item.y)
    badge.painter.drawLine(start, start + QPointF(item.width, item.height))


@alone_at_first
def _paint_polygon(badge: _Badge, item: Placed, polygon: elements.Polygon) -> None:
    frame = QTransform(item.width, 0, 0, item.height, item.x, item.y)
    badge.painter.setWorldTransform(frame * badge.transform)
    badge.painter.setPen(_NO_PEN)
    badge.painter.setBrush(_ink(polygon.fill, badge.inks))
    badge.painter.drawPath(_outline(polygon.shapes))


@lru_cache(maxsize=64)
def _outline(shapes: elements.Shapes) -> QPainterPath:
    """A polygon's shapes in a frame of size 1."""
    path = QPainterPath()
    for shape in shapes:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in shape]))
        path.closeSubpath()
    return path


@alone_at_first
def _paint_box(badge: _Badge, item: Placed, box: elements.Box) -> None:
    _paint_ground(badge, _rect(item), box)


def _paint_ground(badge: _Badge, rect: QRectF, box: elements.Box) -> None:
    fill = _ink(box.fill, badge.inks) if box.fill else None
    border = box.border
    if fill and not border and colour.is_pale(fill.name()):
        border = _EDGE
    edge = QPen(_ink(box.colour, badge.inks), border) if border else _NO_PEN
    badge.painter.setPen(edge)
    badge.painter.setBrush(QBrush(fill) if fill else QBrush())
    inset = border / 2
    rect = rect.adjusted(inset, inset, -inset, -inset)
    badge.painter.drawRoundedRect(rect, box.radius, box.radius)


@lru_cache(maxsize=256)
def _ink(name: str, inks: Inks) -> QColor:
    """The colour that a layout calls *name* on this badge."""
    paper = inks.type_colour if inks.in_colour else colour.BLACK
    shade = {"type": paper, "on_type": colour.on(paper), "on_fill": colour.INK}.get(name, name)
    if not inks.in_colour:
        shade = colour.black_or_white(shade)
    return QColor(shade)


def _text_ink(text: elements.Text, inks: Inks) -> QColor:
    """What *text* is written in: in black and white, on a band, what can be read there."""
    if text.fill and (text.colour == "on_fill" or not inks.in_colour):
        return QColor(colour.on(_ink(text.fill, inks).name()))
    return _ink(text.colour, inks)


def ink_of(name: str, inks: Inks) -> str:
    """The colour that a layout calls *name*, as it is printed: ``#rrggbb``."""
    return _ink(name, inks).name()


def text_ink_of(text: elements.Text, inks: Inks) -> str:
    """What *text* is written in, as it is printed: ``#rrggbb``."""
    return _text_ink(text, inks).name()


def _rect(item: Placed) -> QRectF:
    return QRectF(item.x, item.y, item.width, item.height)
