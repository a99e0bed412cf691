"""What whole lists were printed on last where that is not what check-ins print on: this laptop's
memory, one stock for each printer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.preferences import Preferences
    from desktop.settings import Settings


def of(settings: Settings, printer: str, usual: str) -> str:
    """The id of the stock that lists went on in *printer*, "" where that is the *usual* one.

    *usual* is the id of what check-ins print on there. Once that is another one than it was when
    the list was printed, something else lies in the printer, and nothing is remembered.
    """
    for line in settings.list_stocks:
        stock, before, name = [*line.split(" ", 2), "", ""][:3]
        if (before, name) == (usual, printer):
            return stock
    return ""


def remember(preferences: Preferences, printer: str, usual: str, stock: str) -> None:
    """Keep that a list was printed on *stock* in *printer*, where check-ins print on *usual*."""
    if of(preferences.settings, printer, usual) == (stock if stock != usual else ""):
        return
    kept = preferences.settings.list_stocks
    others = [line for line in kept if [*line.split(" ", 2), "", ""][2] != printer]
    mine = [f"{stock} {usual} {printer}"] if stock != usual else []
    preferences.change(list_stocks=(*others, *mine))
