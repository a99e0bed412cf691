"""Where the elements of a badge are seen for one visitor, and what is doubtful about them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.badge import colour, qr
from desktop.badge.data import BadgeData
from desktop.badge.elements import Box, Image, Line, Qr, Text
from desktop.badge.fitting import least_qr
from desktop.badge.fonts import EM, badge_metrics, missing_glyphs
from desktop.badge.moving import Rect
from desktop.badge.paint import Inks, fallen, ink_of, text_ink_of
from desktop.badge.stock import Stock
from desktop.badge.template import Placed
from desktop.badge.text import CAP_HEIGHT, SetText, set_text
from desktop.badge.words import words_of

MM = 25.4
_MODULES = 21 + 2 * qr.QUIET_ZONE
_READABLE = 4.5
"""The contrast that a text needs (WCAG 2.2, 1.4.3)."""
_QUIET = 7.0
"""The contrast with black that a ground behind a QR needs."""


class Doubt(StrEnum):
    """What may be wrong with a badge."""

    NO_QR = "no_qr"
    QR_SMALL = "qr_small"
    QR_CROWDED = "qr_crowded"
    OUTSIDE = "outside"
    COVERED = "covered"
    TOO_LONG = "too_long"
    GLYPHS = "glyphs"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubt about the element with that number (None: about the badge), and a detail.

    ``detail`` is millimetres or characters, as the doubt has it.
    """

    doubt: Doubt
    element: int | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """An element where it is seen. ``ink`` is the part of its frame that is printed on.

    ``size`` is a text's em in mm and ``lines`` the lines it took; 0 for what says nothing.
    """

    item: Placed
    rect: Rect
    ink: Rect
    size: float = 0.0
    lines: int = 0


def look(placed: Sequence[Placed], data: BadgeData, stock: Stock) -> tuple[Seen, ...]:
    """Each element of a side as it is seen on the badge of *data*, in the order of painting."""
    seen: list[Seen] = []
    below = 0.0
    for item in placed:
        rect = Rect(item.x, item.y, item.width, item.height)
        if isinstance(item.element, Text):
            text = item.element
            words = words_of(text, data)
            block = set_text(words, item.style) if words and item.style else None
            y, below = fallen(item, text, block, below)
            rect = rect.moved(0, y - item.y)
            ink = rect if text.fill or not block else _ink_of(block, text, rect)
            size, lines = (block.scale * EM, len(block.lines)) if block else (0.0, 0)
            seen.append(Seen(item, rect, ink, size, lines))
        elif isinstance(item.element, Qr):
            seen.append(Seen(item, rect, _symbol(rect, stock)))
        else:
            seen.append(Seen(item, rect, rect))
    return tuple(seen)


def _ink_of(block: SetText, text: Text, frame: Rect) -> Rect:
    """The box around the words of *block*, which is set in *frame*."""
    if text.rotation:
        return frame
    metrics = badge_metrics(*block.face)
    left = min(x for _, x, _ in block.lines)
    right = max(x + metrics.horizontalAdvance(line) * block.scale for line, x, _ in block.lines)
    top = block.lines[0][2] - CAP_HEIGHT * block.scale * EM
    left, right = max(left, 0.0), min(right, frame.width)
    return Rect(frame.x + left, frame.y + max(top, 0.0), right - left, block.bottom - max(top, 0.0))


def _symbol(frame: Rect, stock: Stock) -> Rect:
    """The dark part of a QR in *frame*, as it is printed: a whole number of dots a module."""
    dot = MM / stock.dpi
    dots = math.floor(min(frame.width, frame.height) / _MODULES / dot + 0.001)
    side = 21 * max(dots, 1) * dot
    middle = frame.x + frame.width / 2, frame.y + frame.height / 2
    return Rect(middle[0] - side / 2, middle[1] - side / 2, side, side)


def doubts(
    seen: Sequence[Seen], data: BadgeData, stock: Stock, *, back: bool = False
) -> list[Doubtful]:
    """What is doubtful about this side of the badge of *data*."""
    found: list[Doubtful] = []
    if not back and not any(isinstance(one.item.element, Qr) for one in seen):
        found.append(Doubtful(Doubt.NO_QR, None))
    for number, one in enumerate(seen):
        if isinstance(one.item.element, Qr):
            found += _of_qr(number, seen, stock)
        elif isinstance(one.item.element, Text):
            found += _of_text(number, seen, data, stock)
        if _is_outside(one.ink, stock):
            found.append(Doubtful(Doubt.OUTSIDE, number))
    return found


def _of_qr(number: int, seen: Sequence[Seen], stock: Stock) -> list[Doubtful]:
    found: list[Doubtful] = []
    symbol = seen[number].ink
    if symbol.width < least_qr(stock) - 0.05:
        found.append(Doubtful(Doubt.QR_SMALL, number, f"{symbol.width:.0f}"))
    quiet = symbol.width / 21 * qr.QUIET_ZONE
    zone = Rect(symbol.x - quiet, symbol.y - quiet, *[symbol.width + 2 * quiet] * 2)
    for other in (*seen[:number], *seen[number + 1 :]):
        if other.ink.meets(zone, by=0.05) and not _is_quiet(other, zone, seen, number):
            found.append(Doubtful(Doubt.QR_CROWDED, number))
            break
    return found


def _is_quiet(other: Seen, zone: Rect, seen: Sequence[Seen], number: int) -> bool:
    """Whether *other* is a pale ground behind the code, or a text that says nothing."""
    element = other.item.element
    if isinstance(element, Text) and not element.fill:
        return not other.lines
    is_behind = seen.index(other) < number
    if not is_behind or not isinstance(element, Box | Text) or not element.fill.startswith("#"):
        return False
    if isinstance(element, Box) and element.border and not other.ink.holds(zone):
        return False
    return colour.contrast(element.fill, colour.BLACK) >= _QUIET


def _of_text(number: int, seen: Sequence[Seen], data: BadgeData, stock: Stock) -> list[Doubtful]:
    one = seen[number]
    text = one.item.element
    if not isinstance(text, Text) or not one.lines:
        return []
    found: list[Doubtful] = []
    if any(_covers(other, one) for other in seen[number + 1 :]):
        found.append(Doubtful(Doubt.COVERED, number))
    if one.size < text.smallest - 0.01 or one.lines > text.lines:
        found.append(Doubtful(Doubt.TOO_LONG, number, f"{one.size:.1f}"))
    if missing := missing_glyphs(words_of(text, data)):
        found.append(Doubtful(Doubt.GLYPHS, number, missing))
    inks = Inks(colour.safe(data.type_colour), stock.colour)
    ground = _ground(number, seen, inks)
    if ground and colour.contrast(text_ink_of(text, inks), ground) < _READABLE:
        found.append(Doubtful(Doubt.CONTRAST, number))
    return found


def _covers(other: Seen, text: Seen) -> bool:
    """Whether *other*, which is painted after *text*, is printed on its words."""
    element = other.item.element
    if isinstance(element, Line) or (isinstance(element, Box) and not element.fill):
        return False
    says_nothing = isinstance(element, Text) and not element.fill and not other.lines
    return not says_nothing and other.ink.meets(text.ink, by=0.5)


def _ground(number: int, seen: Sequence[Seen], inks: Inks) -> str:
    """The colour that a text stands on; "" where that is a picture's."""
    text = seen[number]
    for one in reversed(seen[: number + 1]):
        element = one.item.element
        if isinstance(element, Image) and one.ink.meets(text.ink):
            return ""
        if isinstance(element, Box | Text) and element.fill and one.ink.meets(text.ink, by=0.5):
            return ink_of(element.fill, inks)
    return colour.PAPER


def _is_outside(ink: Rect, stock: Stock) -> bool:
    width, height = stock.badge_size
    margins = stock.badge_margins
    return (
        ink.x < margins.left - 0.05
        or ink.y < margins.top - 0.05
        or ink.right > width - margins.right + 0.05
        or ink.bottom > height - margins.bottom + 0.05
    )
