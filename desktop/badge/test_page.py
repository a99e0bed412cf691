"""A page of rulers that shows how a printer moves what it prints: a layout like any other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.badge.data import BadgeData
from desktop.badge.elements import Align, Box, Element, Frame, Layout, Line, Qr, Span, Text, VAlign
from desktop.badge.stock import Kind, Margins, Stock

SAMPLE_CODE = "VBBBBBBBBBBBBBBB"
"""A code of the right shape that no event's key ever signed: a scan of it is refused."""

INSET = 10.0
"""How far the frame is from each edge of the paper, in mm: what staff measure."""

_BLACK = "#000000"
_HAIR, _THIN, _THICK = 0.1, 0.2, 0.4
_LONGEST_CODE = 32.0
_GAP = 4.0


def page_of(stock: Stock) -> Stock:
    """*stock* as one badge a page, up to the edges: a sheet is one page."""
    width, height = stock.page_size
    return replace(
        stock,
        kind=Kind.CARD,
        width=width,
        height=height,
        turn=0,
        margins=Margins(),
        sheet=None,
    )


def layout(stock: Stock, words: Sequence[str]) -> Layout:
    """Rulers in mm along all four edges of *stock*'s page, a frame, a cross, *words* and a code."""
    width, height = stock.page_size
    front = [
        *_ruler(width, height, across=True),
        *_ruler(height, width, across=False),
        *_frame(width, height),
        *_cross(width / 2, height / 2),
        *_corners(stock),
        *told(width, height, words),
    ]
    return Layout(id="test-page", name="Test page", front=tuple(front), back=(), stock=stock.id)


def badge() -> BadgeData:
    """Nobody, under the test code."""
    return BadgeData("", code=SAMPLE_CODE)


def _ruler(length: float, depth: float, *, across: bool) -> Iterator[Element]:
    """Ticks at each mm of two opposite edges, from its low end on, and a number at each 10 mm."""
    for at in range(int(length) + 1):
        tick = 3.5 if at % 10 == 0 else 2.5 if at % 5 == 0 else 1.5
        for start in (0.0, depth - tick):
            yield _line(at, start, 0.0, tick) if across else _line(start, at, tick, 0.0)
        if at % 10 == 0 and INSET <= at <= length - INSET:
            yield from _numbers(at, depth, across=across)


def _numbers(at: int, depth: float, *, across: bool) -> Iterator[Text]:
    """The number *at* its tick, within both edges."""
    words, size = str(at), 2.4
    if across:
        for y in (3.8, depth - 6.2):
            yield _text(words, at - 3.0, y, 6.0, size, size, Align.CENTER)
    else:
        yield _text(words, 3.9, at - size / 2, 5.0, size, size, Align.LEFT)
        yield _text(words, depth - 8.9, at - size / 2, 5.0, size, size, Align.RIGHT)


def _frame(width: float, height: float) -> Iterator[Element]:
    """A box whose lines have their middle INSET mm from the edges, and a number that says so."""
    half = _THIN / 2
    yield Box(
        _at(INSET - half, INSET - half, width - 2 * INSET + _THIN, height - 2 * INSET + _THIN),
        fill="",
        border=_THIN,
        radius=0.0,
        colour=_BLACK,
    )


def _cross(x: float, y: float) -> Iterator[Element]:
    """The middle of the page."""
    yield _line(x - 3, y, 6, 0, _THIN)
    yield _line(x, y - 3, 0, 6, _THIN)


def _corners(stock: Stock) -> Iterator[Element]:
    """An angle in each corner of the page, and of each label of a sheet."""
    corners = [(0.0, 0.0, *stock.page_size)]
    if stock.sheet:
        places = [stock.origin(place) for place in range(stock.per_page)]
        corners += [(x, y, stock.width, stock.height) for x, y in places]
    for left, top, width, height in corners:
        for x, sign_x in ((left, 1), (left + width, -1)):
            for y, sign_y in ((top, 1), (top + height, -1)):
                yield _line(x if sign_x > 0 else x - 5, y, 5, 0, _THICK)
                yield _line(x, y if sign_y > 0 else y - 5, 0, 5, _THICK)


def told(width: float, height: float, words: Sequence[str]) -> Iterator[Element]:
    """*words* in the one half of a page of that size in mm, and its code in the other."""
    room_x, room_y = width - 2 * INSET, height - 2 * INSET
    if room_x > room_y:
        half = room_x / 2 - _GAP
        text = INSET + 2, INSET + 2, half - 2, room_y - 4
        code = width / 2 + _GAP, INSET, half, room_y
    else:
        half = room_y / 2 - _GAP
        text = INSET + 2, INSET + 2, room_x - 4, half - 2
        code = INSET, height / 2 + _GAP, room_x, half
    side = min(_LONGEST_CODE, code[2], code[3])
    yield Qr(_at(code[0] + (code[2] - side) / 2, code[1] + (code[3] - side) / 2, side, side))
    x, y, across, down = text
    each = min(down / max(1, len(words)), 11.0)
    for number, line in enumerate(words):
        if line:
            weight = 700 if number == 0 else 400
            its = _text(line, x, y + number * each, across, each, 3.2, Align.LEFT, weight)
            yield replace(its, follows=1.6 if number else None)


def _line(x: float, y: float, across: float, down: float, thickness: float = _HAIR) -> Line:
    return Line(_at(x, y, across, down), thickness=thickness, colour=_BLACK)


def _text(
    words: str,
    x: float,
    y: float,
    width: float,
    height: float,
    largest: float,
    align: Align,
    weight: int = 400,
) -> Text:
    return Text(
        frame=_at(x, y, width, height),
        taller=None,
        parts=(words,),
        font="Inter",
        weight=weight,
        largest=largest,
        smallest=1.6,
        lines=4,
        leading=1.15,
        tracking=0.0,
        capitals=False,
        align=align,
        valign=VAlign.TOP,
        rotation=0,
        colour=_BLACK,
        follows=None,
    )


def _at(x: float, y: float, width: float, height: float) -> Frame:
    return Frame(Span(x, None, width), Span(y, None, height))
