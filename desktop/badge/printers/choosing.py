"""Which of a printer's papers a stock is."""

from __future__ import annotations

from desktop.badge.printers.base import Capabilities, PageSize
from desktop.badge.stock import Stock

_SAME = 0.5
"""Drivers round their papers to points (0.35 mm): so much off, in mm, is the same paper."""

_NAMED = 1.0
"""And so much when the driver calls it by a name that the stock knows."""


def choose(can: Capabilities, stock: Stock) -> PageSize | None:
    """The printer's own paper of the stock's size; the stock's likeliest name wins."""
    known = [
        size
        for key in stock.drivers
        for size in can.sizes
        if key in {size.key, *size.key.split("_")} and off(size, stock) <= _NAMED
    ]
    if known:
        return known[0]
    nearest = min(can.sizes, key=lambda size: off(size, stock), default=None)
    if nearest and off(nearest, stock) <= _SAME:
        return nearest
    width, height = stock.page_size
    for each in can.ranges:
        if (
            each.least_width <= width <= each.most_width
            and each.least_height <= height <= each.most_height
        ):
            return PageSize("", stock.name, width, height)
    return None


def off(size: PageSize, stock: Stock) -> float:
    """How many mm *size* is wider or higher than the stock, or less so, whichever is more."""
    width, height = stock.page_size
    return max(abs(size.width - width), abs(size.height - height))
