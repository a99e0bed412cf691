"""Which labels of the sheet in hand are gone: this laptop's memory, one sheet for each stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.badge.stock import Stock
    from desktop.preferences import Preferences
    from desktop.settings import Settings

_MOST = 200
"""No sheet has so many labels: what somebody else wrote into the file is not taken at its word."""


def of(settings: Settings, stock: str) -> frozenset[int]:
    """The labels that are gone from the last sheet of that *stock* (its id), counted from 1.

    Empty when it was used up, or none was begun.
    """
    for line in settings.used_labels:
        name, _, labels = line.partition(" ")
        if name == stock:
            numbers = (int(label) for label in labels.split(",") if label.isdecimal())
            return frozenset(number for number in numbers if 1 <= number <= _MOST)
    return frozenset()


def remember(preferences: Preferences, stock: str, gone: frozenset[int]) -> None:
    """Keep that *gone* are the labels that the sheet of *stock* has no more."""
    if of(preferences.settings, stock) == gone:
        return
    others = [line for line in preferences.settings.used_labels if line.split(" ")[0] != stock]
    mine = [f"{stock} {','.join(map(str, sorted(gone)))}"] if gone else []
    preferences.change(used_labels=(*others, *mine))


def take(preferences: Preferences, stock: Stock) -> str:
    """Where one more badge goes on the sheet of *stock*, as a job keeps it; "" where it is none.

    That label is gone from now on.
    """
    if stock.sheet is None:
        return ""
    from desktop.badge.places import Places
    from desktop.printing.work import write_places

    gone = of(preferences.settings, stock.id)
    places = Places(1, frozenset(label for label in gone if stock.has_place(label)))
    remember(preferences, stock.id, places.gone(1, stock.per_page))
    return write_places(places)
