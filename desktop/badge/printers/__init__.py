"""Ways from a badge to paper. `base` is what they have in common; `backend_for` finds the way."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.badge.printers.base import Backend, Queue, Refused


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
    from desktop.badge.printers.ipp.cups import Cups

    return Cups()


def known(addresses: Iterable[str]) -> tuple[list[Queue], Refused | None]:
    """The queues of this computer and the printers at *addresses*, each as it is now.

    A printer that does not answer is in the list with its trouble. The second is why the system's
    queues are missing, None when they are not.
    """
    from desktop.badge.printers.base import Queue, QueueState, Refused

    found: list[Queue] = []
    down = None
    try:
        found += queues().printers()
    except Refused as refused:
        down = refused
    for address in addresses:
        try:
            found += backend_for(address).printers()
        except Refused as refused:
            unknown = QueueState.UNKNOWN
            found.append(Queue(address, "", "", False, (), unknown, None, (), refused.trouble))
    return found, down
