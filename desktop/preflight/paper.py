"""What the printer that badges go to says about the badges of today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from desktop.badge.printers.base import Trouble
    from desktop.badge.stock import Stock


_SAME = 1.0
"""Millimetres that a printer's word for a paper may be off."""


@dataclass(frozen=True, slots=True)
class Printer:
    """How the printer is: ``name`` as in the settings, "" for the folder of PDFs.

    ``trouble`` is what would keep a badge on ``stock`` from coming out now, None for nothing.
    ``loaded`` is whether it says that this very stock lies in it, None when it does not say.
    ``paused`` says that staff stopped its badges on this laptop.
    """

    name: str
    stock: str
    trouble: Trouble | None = None
    loaded: bool | None = None
    paused: bool = False


def ask_printer(name: str, stock: Stock, folder: Path, paused: Container[str] = ()) -> Printer:
    """Ask the printer *name* whether badges on *stock* would come out now: takes seconds when it
    is off. Those that are *paused* here are not asked.
    """
    from desktop.badge import printers
    from desktop.badge.printers.base import Refused, Trouble
    from desktop.badge.printers.choosing import off
    from desktop.badge.test_page import page_of

    if not name:
        return Printer(name, stock.name)
    if name in paused:
        return Printer(name, stock.name, paused=True)
    backend, page = printers.backend_for(name, folder), page_of(stock)
    try:
        trouble = backend.queue(name).trouble
        if trouble is None:
            backend.check(name, page)
        can = backend.capabilities(name)
    except Refused as refused:
        return Printer(name, stock.name, refused.trouble)
    loaded = any(off(size, page) <= _SAME for size in can.ready) if can.ready else None
    return Printer(name, stock.name, None if trouble is Trouble.BUSY else trouble, loaded)
