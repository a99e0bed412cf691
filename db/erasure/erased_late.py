"""What a crash, or a full disk, kept from an erasure that was committed: the ledger beside the file
has it not yet, or copies of what was blanked stand in the file or in its log.

What does it is imported only where somebody was erased: most starts find nobody.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from db import driver
from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.event_file import EventFile


def catch_up(file: EventFile) -> None:
    """Finish the erasures in *file*, as ``finish`` does."""
    if driver.one(file.db, "SELECT 1 FROM erasures LIMIT 1") is not None:
        finish(file.db)


def finish(db: Database) -> None:
    """Make the file anew where that is owed, and write into the ledger beside it whom only the file
    knows to be erased.

    A disk that does not take it hinders nobody from opening the file: the next opening tries again.
    """
    from db.erasure import erasure_ledger, scrubbing

    scrubbing.settle(db)
    with suppress(EnvironmentFault), driver.guard(db):
        erasure_ledger.keep_missing(db)
