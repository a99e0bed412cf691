"""Layouts: what stands where on a badge, out of resources/badges. All measures in mm."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resources
from desktop.badge import fitting
from desktop.badge.elements import Element, Layout, Text
from desktop.badge.reading import load
from desktop.badge.stock import Stock
from desktop.badge.text import Face, Style

FOLDER = resources.FOLDER / "badges"


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and its frame on one stock: the badge's mm from its top left corner, as read.

    ``style`` is how a text is set, None for what is not a text or has no room at all.
    """

    element: Element
    x: float
    y: float
    width: float
    height: float
    style: Style | None = None


def place(layout: Layout, stock: Stock, *, back: bool = False) -> tuple[Placed, ...]:
    """Where each element of a side is on *stock*, in the order of painting.

    The edges it is tied to are those that `edges` gives.
    """
    left, top, right, bottom = edges(layout, stock)
    placed: list[Placed] = []
    for element in layout.back if back else layout.front:
        x, across = element.frame.across.placed(left, right)
        y, down = element.frame.down.placed(top, bottom)
        style = None
        if isinstance(element, Text):
            frames = [(across, down)]
            if element.taller:
                second = element.taller
                frames.append(
                    (second.across.placed(left, right)[1], second.down.placed(top, bottom)[1])
                )
            style = _style(element, frames)
        placed.append(Placed(element, x, y, across, down, style))
    return tuple(placed)


def edges(layout: Layout, stock: Stock) -> tuple[float, float, float, float]:
    """The left, top, right and bottom that *layout* is tied to on *stock*, in mm of the badge.

    They are the badge's own on the stock that it was drawn on. On another one, where the printer's
    margin is wider than what the layout leaves free at an edge, that edge counts as further in by
    the difference.
    """
    width, height = stock.badge_size
    if layout.stock == stock.id:
        return 0.0, 0.0, width, height
    margins, inset = stock.badge_margins, layout.inset
    return (
        max(0.0, margins.left - inset.left),
        max(0.0, margins.top - inset.top),
        width - max(0.0, margins.right - inset.right),
        height - max(0.0, margins.bottom - inset.bottom),
    )


def _style(text: Text, frames: list[tuple[float, float]]) -> Style | None:
    if text.rotation in {90, 270}:
        frames = [(height, width) for width, height in frames]
    frames = [(width - 2 * text.padding, height) for width, height in frames]
    if min(map(min, frames)) <= 0:
        return None
    return Style(
        Face(text.font, text.weight, text.tracking),
        text.largest,
        text.smallest,
        text.lines,
        text.leading,
        text.align,
        text.valign,
        tuple(frames),
    )


def load_all(own: Path | None = None) -> dict[str, Layout]:
    """Every layout by its id: ours, then those in the folder *own*, which may replace one of ours.

    Raises BadFile for the first file that cannot be used. A folder that is not there is empty.
    """
    folders = [FOLDER, *([own] if own else [])]
    files = [file for folder in folders for file in sorted(folder.glob("*.toml"))]
    return {layout.id: layout for layout in map(load, files)}


def for_stock(stock: Stock, own: Path | None = None) -> Layout:
    """The default layout of *stock*. Raises BadFile."""
    name = f"{stock.layout}.toml"
    if own and (own / name).is_file():
        return load(own / name)
    return _ours(FOLDER / name)


def of_badge(own: Layout | None, stock: Stock, asked: Layout | None = None) -> Layout:
    """What a badge whose type has the layout *own* looks like on *stock*.

    The stock's default for None, and where *own* cannot be made to serve it. What somebody *asked*
    for comes before both, and is taken as it is where it does not fit.
    """
    if asked is not None:
        return fitting.fitted(asked, stock) or asked
    return (own and fitting.fitted(own, stock)) or for_stock(stock)


@cache
def _ours(file: Path) -> Layout:
    """A layout of the program's own, which does not change while it runs."""
    return load(file)
