"""Badge jobs in the print lab: made, sent, and watched as the program watches them."""

from __future__ import annotations

import secrets
import time
from functools import partial

from db.badges import codes
from desktop.badge import stock
from desktop.badge.data import BadgeData
from desktop.badge.printers import backend_for
from desktop.badge.printers.base import Phase, Trouble, Work
from tests.bystander import Bystander, Stopwatch

KEY = bytes(range(32))
STOCKS = stock.load_all()
PATIENCE = 5.0
"""Seconds within which a trouble must have its name, beyond what the computer held everybody up."""

SLOWEST = 90.0
"""Seconds that drivers may take on a computer which has much else to do."""

_ENDED = {Phase.DONE, Phase.CANCELLED, Phase.FAILED}


def badges(*its_codes):
    """Badges of nobody, with these codes, or with one of their own."""
    return tuple(
        BadgeData(
            "Alessandra", "Prova-Esempio", "Esempio S.p.A.", "Senior Buyer", "Buyer", code=code
        )
        for code in its_codes or (codes.make(KEY),)
    )


def send(printer, stock_id, folder, *its_codes, **wishes):
    """Prints badges by the program's own means; gives the job."""
    backend = backend_for(printer)
    work = Work(badges(*its_codes), STOCKS[stock_id], **wishes)
    backend.check(printer, work.stock)
    prepared = backend.render(printer, work, folder)
    return backend.submit(printer, prepared, f"Badges {secrets.token_hex(8)}")


def watch(printer, ref, until, patience=SLOWEST):
    """Asks once a second, as a worker does, until *until* is true of the status; all of them."""
    backend, seen = backend_for(printer), []
    end = time.monotonic() + patience
    while True:
        seen.append(backend.status(printer, ref))
        if until(seen[-1]):
            return seen
        assert time.monotonic() < end, seen
        time.sleep(1)


def told_in_time(printer, ref, trouble=None):
    """What was seen until the job had that *trouble*, or any: it was told in time."""
    with Bystander() as other, Stopwatch() as telling:
        seen = watch(printer, ref, partial(in_trouble, trouble=trouble))
    # The last pause between two questions may begin just before the time is over.
    assert telling.taken < PATIENCE + 1 + other.lost, seen
    return seen


def in_trouble(status, trouble=None):
    """Whether it has that *trouble*, or any where none is named."""
    return status.trouble is not None if trouble is None else status.trouble is trouble


def over(status):
    """Whether the job has ended, or nobody knows of it any more.

    A printer that is too busy to answer once has ended nothing: the next question tells.
    """
    return status.phase in _ENDED or status.trouble is Trouble.FORGOTTEN
