"""A layout for stock of another shape, made from one there is: that stock's default, and what is
one's own of the other.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.badge import moving, template
from desktop.badge.data import BadgeData
from desktop.badge.elements import Element, Image, Layout, Text
from desktop.badge.seen import Seen, look
from desktop.badge.stock import Stock
from desktop.pages.layouts import logo as layouts_logo
from desktop.pages.layouts import parts
from desktop.pages.layouts.band import band_of, filled


def carried(layout: Layout, stock: Stock) -> Layout:
    """The default of *stock* with the pictures, the words of one's own and the band of *layout*,
    under its name and id.
    """
    default = moving.drawn_on(template.for_stock(stock), stock)
    front = _with_band(default.front, layout.front)
    for element in layout.front:
        seen = _seen(replace(default, front=front), stock)
        if isinstance(element, Image):
            added = layouts_logo.placed(stock, seen, front, element.picture)
            front = (*added.others, added.picture)
        elif isinstance(element, Text) and _is_own(element) and not element.fill:
            words = parts.words(stock, seen, "".join(element.parts))
            front = (*front, replace(words, weight=element.weight, colour=element.colour))
    return replace(default, id=layout.id, name=layout.name, front=front)


def _with_band(front: tuple[Element, ...], own: tuple[Element, ...]) -> tuple[Element, ...]:
    """*front* with its band coloured as that of *own*."""
    at, wanted = band_of(front), band_of(own)
    if at is None or wanted is None:
        return front
    text, like = front[at], own[wanted]
    if not isinstance(text, Text) or not isinstance(like, Text) or text.fill == like.fill:
        return front
    return (*front[:at], filled(text, like.fill), *front[at + 1 :])


def _is_own(text: Text) -> bool:
    return all(type(part) is str for part in text.parts)


def _seen(layout: Layout, stock: Stock) -> tuple[Seen, ...]:
    """Where everything is while nobody's data are filled in."""
    return look(template.place(layout, stock), BadgeData(""), stock)
