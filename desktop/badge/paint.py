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

from desktop.badge import colour, elements, fonts, picture, qr, template
from desktop.badge.data import BadgeData, clean
from desktop.badge.elements import Field, Layout
from desktop.badge.stock import Stock
from desktop.badge.template import Placed
from desktop.badge.text import set_text

__all__ = ["BadgeData", "missing", "onto", "paint", "preview", "warm_up"]

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
_CODE, _GIVEN_NAME, _FAMILY_NAME = Field.CODE, Field.GIVEN_NAME, Field.FAMILY_NAME

_EDGE = 0.3
"""The line, in mm, around a box whose colour hardly shows on paper."""

_LINKS = " ·–—-|/,"
"""What joins the parts of a text, and must not dangle when a part is empty."""


def paint(
    painter: QPainter, placed: Sequence[Placed], data: BadgeData, *, in_colour: bool = True
) -> None:
    """Paints one side of a badge, as `template.place` put it on its stock.

    *painter* is scaled to mm, with the badge's top left corner at its origin (see `onto`); it may
    be turned by quarters. Its transform is left as it was. Without *in_colour* all is black on
    white, for a printer that would make rough dots of a grey or a colour.
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
                picture.paint(painter, element.file, _rect(item))
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
        placed = template.place(layout or template.of_badge(data.layout, stock), stock)
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


def missing(placed: Sequence[Placed], data: BadgeData) -> str:
    """The characters on this badge that no font here can write, each once: warn before printing."""
    texts = [
        _words(item.element, data) for item in placed if isinstance(item.element, elements.Text)
    ]
    return fonts.missing_glyphs("".join(texts))


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


def _paint_text(badge: _Badge, item: Placed, element: elements.Text) -> None:
    words = _words(element, badge.data)
    if not words or item.style is None:
        return
    text = set_text(words, item.style)
    y = item.y
    if element.follows is not None and badge.below:
        y = min(y, badge.below + element.follows)
    badge.below = y + text.bottom
    painter, frame = badge.painter, badge.transform
    if element.rotation:
        frame = _turned(element.rotation, item) * QTransform.fromTranslate(item.x, y) * frame
        left = top = 0.0
    else:
        left, top = item.x, y
    painter.setPen(_ink(element.colour, badge.inks))
    painter.setFont(fonts.badge_font(*text.face))
    painter.setLayoutDirection(_RTL if text.rtl else _LTR)
    for line, x, baseline in text.lines:
        at = QTransform(text.scale, 0, 0, text.scale, left + x, top + baseline)
        painter.setWorldTransform(at * frame)
        painter.drawText(_ORIGIN, line)


def _turned(rotation: int, item: Placed) -> QTransform:
    """Turns a text clockwise inside its frame."""
    corners = {
        90: (item.width, 0.0),
        180: (item.width, item.height),
        270: (0.0, item.height),
    }
    return QTransform().rotate(rotation) * QTransform.fromTranslate(*corners[rotation])


def _words(element: elements.Text, data: BadgeData) -> str:
    parts = [_value(part, data) if isinstance(part, Field) else part for part in element.parts]
    words = parts[0] if len(parts) == 1 else "".join(parts).strip(_LINKS)
    return words.upper() if element.capitals else words


def _value(field: Field, data: BadgeData) -> str:
    if field is _CODE:
        return " ".join(data.code[at : at + 4] for at in range(0, len(data.code), 4))
    if field is _GIVEN_NAME:
        return clean(data.first_line)
    if field is _FAMILY_NAME:
        return clean(data.second_line)
    return clean(getattr(data, field))


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


def _paint_line(badge: _Badge, item: Placed, line: elements.Line) -> None:
    badge.painter.setPen(QPen(_ink(line.colour, badge.inks), line.thickness))
    start = QPointF(item.x, item.y)
    badge.painter.drawLine(start, start + QPointF(item.width, item.height))


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


def _paint_box(badge: _Badge, item: Placed, box: elements.Box) -> None:
    fill = _ink(box.fill, badge.inks) if box.fill else None
    border = box.border
    if fill and not border and colour.is_pale(fill.name()):
        border = _EDGE
    edge = QPen(_ink(box.colour, badge.inks), border) if border else _NO_PEN
    badge.painter.setPen(edge)
    badge.painter.setBrush(QBrush(fill) if fill else QBrush())
    inset = border / 2
    rect = _rect(item).adjusted(inset, inset, -inset, -inset)
    badge.painter.drawRoundedRect(rect, box.radius, box.radius)


@lru_cache(maxsize=256)
def _ink(name: str, inks: Inks) -> QColor:
    """The colour that a layout calls *name* on this badge."""
    paper = inks.type_colour if inks.in_colour else colour.BLACK
    shade = {"type": paper, "on_type": colour.on(paper)}.get(name, name)
    if not inks.in_colour:
        shade = colour.black_or_white(shade)
    return QColor(shade)


def _rect(item: Placed) -> QRectF:
    return QRectF(item.x, item.y, item.width, item.height)
