"""Where the cards of what has only a part of the day stand on the board: above the hours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from desktop.widgets import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

    from desktop.pages.agenda.columns import Board
    from desktop.pages.agenda.reading import Item

CARD, CARD_WIDTH, LABEL, GAP, MARGIN = 48, 212, 28, 8, 12
"""Pixels at 100% zoom."""


@dataclass(frozen=True, slots=True)
class Band:
    """Cards and the names of parts with their places in pixels, and the height of all."""

    cards: tuple[tuple[Item, QRect], ...]
    labels: tuple[tuple[str, QRect], ...]
    height: int


NO_BAND = Band((), (), 0)


def band(of: Board, width: int) -> Band:
    """The band of the board *of* in *width* pixels."""
    gap, margin, high = theme.px(GAP), theme.px(MARGIN), theme.px(CARD)
    room = width - 2 * margin
    each = max(min(theme.px(CARD_WIDTH), room), 1)
    across = max((room + gap) // (each + gap), 1)
    cards: list[tuple[Item, QRect]] = []
    labels: list[tuple[str, QRect]] = []
    y = 0
    for part, items in of.band:
        labels.append((part, QRect(margin, y, room, theme.px(LABEL))))
        y += theme.px(LABEL)
        for number, item in enumerate(items):
            row, column = divmod(number, across)
            left, top = margin + column * (each + gap), y + row * (high + gap)
            cards.append((item, QRect(left, top, each, high)))
        y += (1 + (len(items) - 1) // across) * (high + gap)
    return Band(tuple(cards), tuple(labels), y)


def scroll_into(bar: QScrollBar, first: int, last: int) -> None:
    """Scroll *bar* no farther than it takes to have *first* to *last* in sight."""
    if first < bar.value():
        bar.setValue(first)
    elif last > bar.value() + bar.pageStep():
        bar.setValue(min(last - bar.pageStep(), first))
