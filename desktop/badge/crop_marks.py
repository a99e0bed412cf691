"""Lines to cut along: around the corners of badges on a sheet, and outside all of its labels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desktop.badge.stock import Stock

_AWAY = 1.0
"""mm from a badge's corner to where its lines begin: a cut that is a little off shows no line."""

_LONGEST = 4.0
_SHORTEST = 1.0
"""mm: in less room than that there is no line at all."""

_CLEAR = 0.5
"""mm kept free before the next label, and before the paper's edge."""


class Mark(NamedTuple):
    """A line to cut along, from one point to another: mm from the sheet's top left corner."""

    x1: float
    y1: float
    x2: float
    y2: float


def marks(stock: Stock, labels: Iterable[int]) -> list[Mark]:
    """The lines around *labels* (1 is the first) of a sheet of *stock*, each once.

    They are where no label is, not even one that stays blank: none between labels that touch, and
    none on a sheet that is all labels. Empty for stock that is no sheet.
    """
    if stock.sheet is None:
        return []
    found: dict[Mark, None] = {}
    for label in labels:
        x, y = stock.origin(label - 1)
        for edge, step in ((x, -1.0), (x + stock.width, 1.0)):
            for level in (y, y + stock.height):
                if length := _room(stock, edge, level, step, across=True):
                    near, far = edge + step * _AWAY, edge + step * (_AWAY + length)
                    found[_rounded(min(near, far), level, max(near, far), level)] = None
        for edge, step in ((y, -1.0), (y + stock.height, 1.0)):
            for level in (x, x + stock.width):
                if length := _room(stock, edge, level, step, across=False):
                    near, far = edge + step * _AWAY, edge + step * (_AWAY + length)
                    found[_rounded(level, min(near, far), level, max(near, far))] = None
    return list(found)


def _rounded(x1: float, y1: float, x2: float, y2: float) -> Mark:
    """To a thousandth of a mm, so that the lines of neighbours are one and the same."""
    return Mark(round(x1, 3), round(y1, 3), round(x2, 3), round(y2, 3))


def _room(stock: Stock, edge: float, level: float, step: float, *, across: bool) -> float:
    """How long a line may be that leaves *edge* in the direction of *step* at *level*; 0 for none.

    It ends before whatever label it would run into or along, and before the paper's edge.
    """
    page = stock.page_size[0 if across else 1]
    free = edge if step < 0 else page - edge
    for place in range(stock.per_page):
        x, y = stock.origin(place)
        near, far, low, high = (
            (x, x + stock.width, y, y + stock.height)
            if across
            else (y, y + stock.height, x, x + stock.width)
        )
        if low - _CLEAR < level < high + _CLEAR:
            gap = edge - far if step < 0 else near - edge
            if gap > -_CLEAR:
                free = min(free, gap)
    length = min(_LONGEST, free - _AWAY - _CLEAR)
    return length if length >= _SHORTEST else 0.0
