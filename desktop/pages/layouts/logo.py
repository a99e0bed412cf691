"""Where a new picture goes: the largest place that no name ever needs, else one made at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from desktop.badge import pictures
from desktop.badge.elements import Element, Frame, Image, Picture, Text
from desktop.badge.moving import Rect
from desktop.badge.seen import Seen
from desktop.badge.stock import Stock
from desktop.pages.layouts.parts import frame_of, margin

_WIDE, _HIGH = 0.45, 0.2
"""The most of a badge's width and height that a new picture takes."""

_WIDE_AT_TOP = 0.28
"""The most of its width where names make room for it."""

_SHARES = tuple(n / 20 for n in range(20, 8, -1))
"""Sizes that are tried, the largest first: below, a logo is hardly seen from where one stands."""

_IN_LINE = 1.3
"""How much larger a picture must be elsewhere than where it begins in line with the words."""

_GAP = 2.0
"""White between a picture and what is beside it, in mm."""


@dataclass(frozen=True, slots=True)
class Added:
    """A picture, and what stands on the badge beside it: names may have become narrower."""

    picture: Image
    others: tuple[Element, ...]


def placed(
    stock: Stock, seen: Sequence[Seen], others: tuple[Element, ...], shown: Picture
) -> Added:
    """*shown* where it covers nothing on any visitor's badge, as large as it fits there.

    *others* are the elements that are *seen*. Where they leave no room, those at the top right
    become narrower: a name in them is set smaller or wraps, and is never cut.
    """
    size = pictures.size(shown)
    shape = size.width() / size.height()
    rect = _free(stock, seen, shape)
    if rect is not None:
        return Added(Image(frame_of(rect, stock), shown), others)
    rect = _at_the_top(stock, seen, shape)
    narrowed = tuple(
        _beside(element, one, rect, stock) for element, one in zip(others, seen, strict=True)
    )
    return Added(Image(frame_of(rect, stock), shown), narrowed)


def _free(stock: Stock, seen: Sequence[Seen], shape: float) -> Rect | None:
    """The largest free place, the highest of those; None where even a small one is not free."""
    wide, high = stock.badge_size
    edge = margin(stock, seen)
    taken = [each for one in seen for each in _reach(one)]
    lefts = sorted({edge, *(rect.right + _GAP for rect in taken)})
    tops = sorted({edge, *(rect.bottom + _GAP for rect in taken)})
    most = min(wide * _WIDE, high * _HIGH * shape)
    best, worth = None, 0.0
    for share, y, x in product(_SHARES, tops, lefts):
        rect = Rect(x, y, most * share, most * share / shape)
        if rect.right > wide - edge or rect.bottom > high - edge:
            continue
        counted = share * (_IN_LINE if x == edge else 1.0)
        if counted > worth and not any(rect.meets(_around(each)) for each in taken):
            best, worth = rect, counted
    return best


def _reach(one: Seen) -> list[Rect]:
    """All of the badge that an element may ever be printed on, whoever's badge it is."""
    item = one.item
    frames = [one.rect, Rect(item.x, item.y, item.width, item.height)]
    text = item.element
    if isinstance(text, Text) and text.taller and item.style is not None:
        frames += [Rect(item.x, item.y, *size) for size in item.style.frames[1:]]
    return frames


def _around(rect: Rect) -> Rect:
    """*rect* with the white that a picture leaves, a hair less than where one is put."""
    gap = _GAP - 0.05
    return Rect(rect.x - gap, rect.y - gap, rect.width + 2 * gap, rect.height + 2 * gap)


def _at_the_top(stock: Stock, seen: Sequence[Seen], shape: float) -> Rect:
    """A place at the top right, no higher than the text that stands there."""
    wide, high = stock.badge_size
    edge = margin(stock, seen)
    texts = [one.rect for one in seen if isinstance(one.item.element, Text)]
    first = min(texts, key=lambda rect: rect.y, default=Rect(edge, edge, 0, high * _HIGH))
    width = min(wide * _WIDE_AT_TOP, max(first.height, high * 0.1) * shape)
    return Rect(wide - edge - width, max(first.y, edge), width, width / shape)


def _beside(element: Element, one: Seen, picture: Rect, stock: Stock) -> Element:
    """*element* as it leaves room for *picture*, if it is a text that begins at its left."""
    if not isinstance(element, Text) or element.rotation or element.fill:
        return element
    width = stock.badge_size[0]
    if not any(each.meets(_around(picture)) for each in _reach(one)):
        return element
    if one.rect.x >= picture.x - _GAP:
        return element

    def narrowed(frame: Frame) -> Frame:
        x, wide = frame.across.placed(0, width)
        room = min(wide, picture.x - _GAP - x)
        return replace(frame, across=frame.across.fitted(0, width, x, room))

    taller = element.taller and narrowed(element.taller)
    return replace(element, frame=narrowed(element.frame), taller=taller)
