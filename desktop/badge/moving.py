"""Moving and resizing elements by hand: frames stay tied as they are, and snap to what is near.

All measures in mm from the badge's top left corner, as it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop.badge import template
from desktop.badge.elements import Element, Frame, Layout, Line, Span, Text
from desktop.badge.stock import Stock

GRID = 1.0
"""What an element snaps to where nothing else is near, in mm."""

LEAST = 2.0
"""How small an element may be made each way, in mm; a line may have no height or width."""

_WORDS = (1.0, 60.0)
"""The smallest and the largest em of words made larger by hand, in mm."""

Edges = tuple[float, float, float, float]


class Rect(NamedTuple):
    """A frame on a badge."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> Rect:
        """As large, and elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def meets(self, other: Rect, by: float = 0.01) -> bool:
        """Whether the two overlap by more than *by*."""
        return (
            self.x < other.right - by
            and other.x < self.right - by
            and self.y < other.bottom - by
            and other.y < self.bottom - by
        )

    def holds(self, other: Rect) -> bool:
        """Whether *other* lies inside."""
        return (
            self.x <= other.x + 0.01
            and self.y <= other.y + 0.01
            and self.right >= other.right - 0.01
            and self.bottom >= other.bottom - 0.01
        )


@dataclass(frozen=True, slots=True)
class Snapped:
    """Where something snapped to; ``across`` and ``down`` are lines to show, mm, or None."""

    rect: Rect
    across: float | None = None
    down: float | None = None


def drawn_on(layout: Layout, stock: Stock) -> Layout:
    """*layout* with every element where it is on *stock* now, to be changed there."""
    if layout.stock == stock.id:
        return replace(layout, base=stock.layout, size=stock.badge_size)
    edges = template.edges(layout, stock)
    width, height = stock.badge_size
    own = 0.0, 0.0, width, height

    def side(elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(_tied_to(element, edges, own) for element in elements)

    return replace(
        layout,
        front=side(layout.front),
        back=side(layout.back),
        stock=stock.id,
        base=stock.layout,
        size=stock.badge_size,
    )


def _tied_to(element: Element, old: Edges, new: Edges) -> Element:
    moved = replace(element, frame=_frame_tied_to(element.frame, old, new))
    if isinstance(moved, Text) and moved.taller:
        return replace(moved, taller=_frame_tied_to(moved.taller, old, new))
    return moved


def _frame_tied_to(frame: Frame, old: Edges, new: Edges) -> Frame:
    left, top, right, bottom = new
    across = frame.across.placed(old[0], old[2])
    down = frame.down.placed(old[1], old[3])
    return Frame(frame.across.fitted(left, right, *across), frame.down.fitted(top, bottom, *down))


def put(element: Element, seen: Rect, wanted: Rect, stock: Stock) -> Element:
    """*element*, which is seen at *seen* on the *stock* it is drawn on, put to *wanted* there.

    It stays inside the badge. What was moved down or up no longer follows the text before it; a
    text that was resized has no second frame.
    """
    width, height = stock.badge_size
    wanted = inside(wanted, (width, height), thin=isinstance(element, Line))
    frame = element.frame
    across, down = frame.across, frame.down
    is_resized = not _same(wanted[2:], seen[2:])
    if not _same((wanted.x, wanted.width), (seen.x, seen.width)):
        across = across.fitted(0, width, wanted.x, wanted.width).tied_nearer(0, width)
    if not _same((wanted.y, wanted.height), (seen.y, seen.height)):
        down = down.fitted(0, height, wanted.y, wanted.height).tied_nearer(0, height)
    if not isinstance(element, Text):
        return replace(element, frame=Frame(across, down))
    new = replace(element, frame=Frame(across, down))
    if down is not frame.down:
        new = replace(new, follows=None)
    if element.taller:
        new = replace(new, taller=None if is_resized else _taller(element, new, stock))
    return new


def _taller(old: Text, new: Text, stock: Stock) -> Frame | None:
    """The second frame of a text that was moved: as large as before, at the same corner."""
    width, height = stock.badge_size
    if old.taller is None:
        return None
    wide = old.taller.across.placed(0, width)[1]
    x, y = new.frame.across.placed(0, width)[0], new.frame.down.placed(0, height)[0]
    if new.frame.across.near is None or new.frame.down.near is None:
        return None
    far = max(0.0, round(width - x - wide, 2))
    return Frame(Span(round(x, 2), far, None), Span(round(y, 2), None, old.taller.down.length))


def scaled(element: Element, start: Element, by: float) -> Element:
    """*element* with words *by* times as large as those of *start*, which it was before."""
    if not isinstance(element, Text) or not isinstance(start, Text):
        return element
    largest = min(max(round(start.largest * by, 1), _WORDS[0]), _WORDS[1])
    smallest = min(max(round(start.smallest * by, 1), _WORDS[0]), largest)
    return replace(element, largest=largest, smallest=smallest)


def pulled(rect: Rect, handle: tuple[int, int], x: float, y: float) -> Rect:
    """*rect* with its edges at *handle* moved by *x* and *y*; an edge stops at the other one.

    *handle* says which edges move: -1 the left (top), 1 the right (lower), 0 none.
    """
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    if handle[0] < 0:
        left = min(left + x, right)
    elif handle[0] > 0:
        right = max(right + x, left)
    if handle[1] < 0:
        top = min(top + y, bottom)
    elif handle[1] > 0:
        bottom = max(bottom + y, top)
    return Rect(left, top, right - left, bottom - top)


def square(rect: Rect, handle: tuple[int, int]) -> Rect:
    """*rect* as wide as high, with the corner across from *handle* where it was."""
    if not handle[0]:
        side = rect.height
    elif not handle[1]:
        side = rect.width
    else:
        side = max(rect.width, rect.height)
    x = rect.right - side if handle[0] < 0 else rect.x
    y = rect.bottom - side if handle[1] < 0 else rect.y
    return Rect(x, y, side, side)


def inside(rect: Rect, size: tuple[float, float], *, thin: bool = False) -> Rect:
    """*rect* made neither larger than a badge of that *size* nor too small, and moved onto it."""
    width, height = size
    least = 0.0 if thin else LEAST
    wide, high = min(max(rect.width, least), width), min(max(rect.height, least), height)
    return Rect(
        min(max(rect.x, 0.0), width - wide), min(max(rect.y, 0.0), height - high), wide, high
    )


def _same(one: Iterable[float], other: Iterable[float]) -> bool:
    return all(abs(a - b) < 0.005 for a, b in zip(one, other, strict=True))


def lines_of(others: Sequence[Rect], stock: Stock) -> tuple[list[float], list[float]]:
    """What there is to snap to across and down: edges, margins, the middle, other elements."""
    width, height = stock.badge_size
    margins = stock.badge_margins
    across = [0.0, width / 2, width, margins.left, width - margins.right]
    down = [0.0, height / 2, height, margins.top, height - margins.bottom]
    for rect in others:
        across += [rect.x, rect.x + rect.width / 2, rect.right]
        down += [rect.y, rect.y + rect.height / 2, rect.bottom]
    return across, down


def snap_moved(rect: Rect, lines: tuple[list[float], list[float]], reach: float) -> Snapped:
    """*rect* moved so that an edge or its middle is on a line no further away than *reach*."""
    dx, across = _nearest((rect.x, rect.x + rect.width / 2, rect.right), lines[0], reach)
    dy, down = _nearest((rect.y, rect.y + rect.height / 2, rect.bottom), lines[1], reach)
    moved = rect.moved(
        _to_grid(rect.x) if across is None else dx, _to_grid(rect.y) if down is None else dy
    )
    return Snapped(moved, across, down)


def snap_resized(
    rect: Rect, pulled: tuple[int, int], lines: tuple[list[float], list[float]], reach: float
) -> Snapped:
    """*rect* with its *pulled* edges on lines no further away than *reach*.

    *pulled* says which edges move: -1 the left (top), 1 the right (lower), 0 none.
    """
    x, wide, across = _snap_edge(rect.x, rect.width, pulled[0], lines[0], reach)
    y, high, down = _snap_edge(rect.y, rect.height, pulled[1], lines[1], reach)
    return Snapped(Rect(x, y, wide, high), across, down)


def _snap_edge(
    start: float, length: float, pulled: int, lines: Sequence[float], reach: float
) -> tuple[float, float, float | None]:
    if not pulled:
        return start, length, None
    edge = start if pulled < 0 else start + length
    by, line = _nearest((edge,), lines, reach)
    by = _to_grid(edge) if line is None else by
    return (start + by, length - by, line) if pulled < 0 else (start, length + by, line)


def _nearest(
    places: Iterable[float], lines: Sequence[float], reach: float
) -> tuple[float, float | None]:
    """How far the nearest of *lines* is from one of *places*, and that line; None is near."""
    ways = [(line - place, line) for place in places for line in lines]
    by, line = min(ways, key=lambda way: abs(way[0]), default=(0.0, 0.0))
    return (by, line) if abs(by) <= reach else (0.0, None)


def _to_grid(place: float) -> float:
    return round(place / GRID) * GRID - place
