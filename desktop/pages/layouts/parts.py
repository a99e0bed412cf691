"""New elements for a badge, as large as they are useful, where there is room for them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from desktop.badge import colour
from desktop.badge.elements import (
    Align,
    Box,
    Element,
    Field,
    Frame,
    Line,
    Qr,
    Span,
    Text,
    VAlign,
)
from desktop.badge.moving import Rect
from desktop.badge.seen import Seen
from desktop.badge.stock import Stock

_STEP = 1.0
"""How finely room is looked for, in mm."""
_QR = 43.5
"""A frame in which the dark part of a code is 30 mm and more, in mm."""
_WIDEST_MARGIN = 12.0
_GAP = 0.5
_QR_WORTH = 50.0
"""How much worse it is to lie on a code than on anything else."""


def margin(stock: Stock, seen: Sequence[Seen]) -> float:
    """How far new elements stay from the badge's edges, in mm: in line with those there are."""
    its = stock.badge_margins
    least = max(4.0, its.left, its.top, its.right, its.bottom)
    lefts = [one.rect.x for one in seen if isinstance(one.item.element, Text)]
    return max(least, min((x for x in lefts if x < _WIDEST_MARGIN), default=0.0))


def words(stock: Stock, seen: Sequence[Seen], said: str) -> Text:
    """A line that says *said*."""
    wide = stock.badge_size[0] * 0.45
    rect = room(stock, seen, wide, _line_height(stock))
    return Text(
        frame_of(rect, stock),
        taller=None,
        parts=(said,),
        font="Inter",
        weight=600,
        largest=round(_line_height(stock) * 0.75, 1),
        smallest=round(_line_height(stock) * 0.4, 1),
        lines=2,
        leading=1.12,
        tracking=0.0,
        capitals=False,
        align=Align.LEFT,
        valign=VAlign.MIDDLE,
        rotation=0,
        colour=colour.INK,
        follows=None,
    )


def band(stock: Stock, seen: Sequence[Seen]) -> Text:
    """A band from side to side in the badge type's colour, which says the type."""
    edge, rect = _room_for_band(stock, seen)
    high = rect.height
    frame = Frame(Span(edge, edge, None), frame_of(rect, stock).down)
    return replace(
        words(stock, seen, ""),
        frame=frame,
        parts=(Field.TYPE_LABEL,),
        weight=700,
        largest=round(high * 0.62, 1),
        smallest=round(high * 0.3, 1),
        lines=1,
        tracking=0.1,
        capitals=True,
        align=Align.CENTER,
        colour="on_fill",
        fill="type",
        padding=3.0,
    )


def box(stock: Stock, seen: Sequence[Seen]) -> Box:
    """An empty box with a border."""
    width, height = stock.badge_size
    rect = room(stock, seen, width * 0.3, height * 0.12)
    return Box(frame_of(rect, stock), fill="", border=0.5, colour=colour.INK, radius=1.0)


def line(stock: Stock, seen: Sequence[Seen]) -> Line:
    """A line across."""
    edge = margin(stock, seen)
    rect = room(stock, seen, stock.badge_size[0] - 2 * edge, 0.0)
    return Line(Frame(Span(edge, edge, None), frame_of(rect, stock).down), 0.5, colour.INK)


def code(stock: Stock, seen: Sequence[Seen]) -> Qr:
    """A QR code of 30 mm, or as large as the badge lets it be."""
    side = min(_QR, *stock.badge_size)
    return Qr(frame_of(room(stock, seen, side, side, edge=0.0), stock))


def beside(element: Element, stock: Stock) -> Element:
    """A copy of *element*, a little further right and down."""
    width, height = stock.badge_size
    x, wide = element.frame.across.placed(0, width)
    y, high = element.frame.down.placed(0, height)
    moved = Rect(min(x + 3, width - wide), min(y + 3, height - high), wide, high)
    copy = replace(element, frame=frame_of(moved, stock))
    return replace(copy, taller=None, follows=None) if isinstance(copy, Text) else copy


def room(
    stock: Stock, seen: Sequence[Seen], width: float, height: float, edge: float | None = None
) -> Rect:
    """A place of that size where nothing is, the highest there is; else where least is."""
    rect, _ = _best(stock, seen, width, height, margin(stock, seen) if edge is None else edge)
    return rect


def _room_for_band(stock: Stock, seen: Sequence[Seen]) -> tuple[float, Rect]:
    """Where a band may lie, and how far from the sides; where room is short it is lower."""
    its = stock.badge_margins
    outer = max(its.left, its.top, its.right, its.bottom)
    tried: list[tuple[float, float, Rect]] = []
    usual = margin(stock, seen)
    for edge, share in ((usual, 1.3), (usual, 1.0), (outer, 1.0), (outer, 0.7)):
        width = stock.badge_size[0] - 2 * edge
        rect, cost = _best(stock, seen, width, _line_height(stock) * share, edge)
        tried.append((cost, edge, rect))
        if not cost:
            break
    _, edge, rect = min(tried, key=lambda one: one[0])
    return edge, rect


def _best(
    stock: Stock, seen: Sequence[Seen], width: float, height: float, edge: float
) -> tuple[Rect, float]:
    """The highest place where nothing is, or where least is, and what that is worth."""
    wide, high = stock.badge_size
    taken = [
        (_with_gap(one), _QR_WORTH if isinstance(one.item.element, Qr) else 1.0)
        for one in seen
        if one.lines or not isinstance(one.item.element, Text)
    ]
    best, least = Rect((wide - width) / 2, (high - height) / 2, width, height), math.inf
    y = edge
    while y + height <= high - edge + 0.01:
        x = edge
        while x + width <= wide - edge + 0.01:
            rect = Rect(x, y, width, max(height, 0.5))
            cost = sum(_shared(rect, one) * worth for one, worth in taken)
            if cost < least:
                best, least = Rect(x, y, width, height), cost
            if not cost:
                return best, 0.0
            x += _STEP
        y += _STEP
    return best, least


def _shared(one: Rect, other: Rect) -> float:
    """The area that two have in common, in mm²."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(wide, 0.0) * max(high, 0.0)


def _with_gap(seen: Seen) -> Rect:
    """What an element takes up: a code with its quiet zone, all others with a gap."""
    if isinstance(seen.item.element, Qr):
        return seen.rect
    ink = seen.ink
    return Rect(ink.x - _GAP, ink.y - _GAP, ink.width + 2 * _GAP, ink.height + 2 * _GAP)


def frame_of(rect: Rect, stock: Stock) -> Frame:
    """A frame there, tied to the nearer edges."""
    width, height = stock.badge_size
    across = Span(round(rect.x, 2), None, round(rect.width, 2)).tied_nearer(0, width)
    return Frame(across, Span(round(rect.y, 2), None, round(rect.height, 2)).tied_nearer(0, height))


def _line_height(stock: Stock) -> float:
    """How high a line of words is that can be read from afar, in mm."""
    return round(min(stock.badge_size) * 0.09, 1)
