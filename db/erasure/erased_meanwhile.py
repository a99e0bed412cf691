"""Who was erased while a backup was being made: it was begun with them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from db import driver
from db.erasure import erased_again, erasure_ledger
from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path


def known(path: Path) -> frozenset[str]:
    """Who is erased already, as the ledger beside the event file *path* has them; nobody where it
    cannot be read.
    """
    with suppress(EnvironmentFault), driver.guard(path):
        return frozenset(one.visitor for one in erasure_ledger.read(path))
    return frozenset()


def has(copy: Path, path: Path, before: frozenset[str]) -> bool:
    """Whether the finished *copy* names somebody of whom the ledger beside *path* says that they
    were erased, or became nobody with everybody, and did not say so *before* it was begun.

    A file that was put there by hand may have people whom the ledger had long since: it is to have
    backups all the same. Raises EnvironmentFault, OSError.
    """
    since = [one for one in erasure_ledger.read(path) if one.visitor not in before]
    if not since:
        return False
    db = driver.finished(copy)
    try:
        again = erased_again.foresee(db, since)
        return again.everybody or again.erased > 0
    finally:
        db.close()
