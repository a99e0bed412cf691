"""A layout on stock that it was not drawn on: made smaller or larger where the shape is near.

All measures in mm.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from desktop.badge.elements import Box, Element, Frame, Layout, Line, Qr, Span, Text
from desktop.badge.stock import Stock

_MODULES, _DARK = 29, 21
"""Modules a side of a code's frame with its quiet zone, and of the code (see `qr`)."""

_NEAR = 1.25
"""How much more one side may be scaled than the other: beyond, words and gaps look squeezed."""

_TOUCH = 0.5
"""Frames that overlap by so much are no nearer than a hand would put them."""

Size = tuple[float, float]


def least_qr(stock: Stock) -> float:
    """How wide the dark part of a QR should be, in mm: small labels have no room for 30."""
    return 23.0 if min(stock.badge_size) < 55 else 30.0


def suits(layout: Layout, stock: Stock) -> bool:
    """Whether *layout* was drawn for *stock*, or for one that differs from it by a little."""
    return layout.base in {"", stock.layout}


def fitted(layout: Layout, stock: Stock) -> Layout | None:
    """*layout* as it serves *stock*: as it is where it `suits` it, scaled where the shape is near.

    None where it would look squeezed, or its code would be too small to be read from afar, or
    would lie on something. Words are scaled by what is scaled less.
    """
    if suits(layout, stock):
        return layout
    if layout.size is None:
        return None
    across, down = (new / old for new, old in zip(stock.badge_size, layout.size, strict=True))
    if max(across, down) > _NEAR * min(across, down):
        return None
    least = least_qr(stock) * _MODULES / _DARK

    def side(elements: tuple[Element, ...]) -> tuple[Element, ...]:
        return tuple(_scaled(element, across, down, least) for element in elements)

    made = replace(layout, front=side(layout.front), back=side(layout.back), size=stock.badge_size)
    sides = ((layout.front, made.front), (layout.back, made.back))
    if any(_more_on_a_code(old, layout.size, new, stock.badge_size) for old, new in sides):
        return None
    return made


def _scaled(element: Element, across: float, down: float, least: float) -> Element:
    by = min(across, down)
    if isinstance(element, Qr):
        return Qr(_square(element.frame, across, down, least))
    frame = Frame(_span(element.frame.across, across), _span(element.frame.down, down))
    if isinstance(element, Text):
        taller = element.taller
        return replace(
            element,
            frame=frame,
            taller=taller and Frame(_span(taller.across, across), _span(taller.down, down)),
            largest=round(element.largest * by, 2),
            smallest=round(element.smallest * by, 2),
            follows=None if element.follows is None else element.follows * down,
            radius=element.radius * by,
            padding=element.padding * by,
        )
    if isinstance(element, Line):
        return replace(element, frame=frame, thickness=element.thickness * by)
    if isinstance(element, Box):
        return replace(element, frame=frame, border=element.border * by, radius=element.radius * by)
    return replace(element, frame=frame)


def _span(span: Span, by: float) -> Span:
    return Span(*(None if mm is None else mm * by for mm in (span.near, span.far, span.length)))


def _square(frame: Frame, across: float, down: float, least: float) -> Frame:
    """A code's frame, never less than *least* wide unless it was so before; it keeps its corner."""
    spans = (frame.across, across), (frame.down, down)
    lengths = [span.length for span, _ in spans if span.length is not None]
    if len(lengths) < len(spans):  # tied to both edges: it is as large as there is room
        return Frame(*(_span(span, by) for span, by in spans))
    side = max(min(lengths) * min(across, down), min(*lengths, least))
    return Frame(*(replace(_span(span, by), length=side) for span, by in spans))


def _more_on_a_code(
    old: tuple[Element, ...], old_size: Size, new: tuple[Element, ...], new_size: Size
) -> bool:
    """Whether something lies on a code, or the code beside the badge, that did not before."""
    before, after = _places(old, old_size), _places(new, new_size)
    codes = [n for n, element in enumerate(new) if isinstance(element, Qr)]
    whole = (0.0, 0.0, *new_size)
    if any(not _holds(whole, after[code]) for code in codes):
        return True
    return any(
        code != n and _meet(after[code], after[n]) and not _meet(before[code], before[n])
        for code, n in product(codes, range(len(new)))
    )


def _places(elements: tuple[Element, ...], size: Size) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each element on a badge of that *size*."""
    found: list[tuple[float, float, float, float]] = []
    for element in elements:
        x, wide = element.frame.across.placed(0, size[0])
        y, high = element.frame.down.placed(0, size[1])
        found.append((x, y, x + wide, y + high))
    return found


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > _TOUCH
        and min(one[3], other[3]) - max(one[1], other[1]) > _TOUCH
    )


def _holds(
    whole: tuple[float, float, float, float], part: tuple[float, float, float, float]
) -> bool:
    return (
        part[0] >= whole[0] - _TOUCH
        and part[1] >= whole[1] - _TOUCH
        and part[2] <= whole[2] + _TOUCH
        and part[3] <= whole[3] + _TOUCH
    )
