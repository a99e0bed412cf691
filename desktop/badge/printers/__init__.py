"""Ways from a badge to paper. `base` is what they have in common; `backend_for` finds the way."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.badge.printers.base import Backend


def backend_for(printer: str, folder: Path = Path()) -> Backend:
    """The way to *printer*, as it is kept in the settings.

    "" is a PDF in *folder*; ``ipp://…`` and ``ipps://…`` are printers of the network; any other
    name is a queue of this computer. Nothing is asked of anybody yet.
    """
    if not printer:
        from desktop.badge.printers.folder import PdfFolder

        return PdfFolder(folder)
    from desktop.badge.printers.ipp import address

    if address.is_address(printer):
        from desktop.badge.printers.ipp.backend import Network

        return Network(printer)
    return queues()


def queues() -> Backend:
    """The way to the queues of this computer: CUPS on Linux and macOS, the spooler on Windows."""
    if sys.platform == "win32":
        from desktop.badge.printers.windows.backend import Windows

        return Windows()
    from desktop.badge.printers.ipp.backend import Cups

    return Cups()
