"""What a printer that answers says of itself."""

from __future__ import annotations

from desktop.badge.printers.base import Queue
from desktop.badge.printers.ipp import media, message, troubles
from desktop.badge.printers.ipp.message import Attributes

WANTED = (
    "printer-info",
    "printer-location",
    "printer-make-and-model",
    "printer-name",
    *troubles.OF_PRINTER,
)
"""What is asked for a `Queue`, beside `media.WANTED`."""


def told(its: Attributes, name: str, usual: str = "") -> Queue:
    """The printer that goes by *name* here; *usual* is the one that the system prints on."""
    return Queue(
        name=name,
        description=message.text(its, "printer-info"),
        make_and_model=message.text(its, "printer-make-and-model"),
        is_default=bool(usual) and name == usual,
        sizes=media.capabilities(its).sizes,
        state=troubles.state(its),
        accepting=message.flag(its, "printer-is-accepting-jobs"),
        reasons=troubles.reasons(its, "printer-state-reasons"),
        trouble=troubles.of_printer(its),
        location=message.text(its, "printer-location"),
    )
