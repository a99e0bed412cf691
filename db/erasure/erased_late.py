"""What a crash kept from the ledger of erasures: the file had it, and the ledger beside it not yet.

The ledger itself is imported only where somebody was erased: most starts find nobody.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from db import driver
from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from db.event_file import EventFile


def catch_up(file: EventFile) -> None:
    """Write into the ledger beside *file* whom only the file knows to be erased.

    A disk that does not take it hinders nobody from opening the file: the next opening tries again.
    """
    if driver.one(file.db, "SELECT 1 FROM erasures LIMIT 1") is None:
        return
    from db.erasure import erasure_ledger

    with suppress(EnvironmentFault), driver.guard(file.path):
        erasure_ledger.keep_missing(file.db)
