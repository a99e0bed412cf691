"""What stays of words that were blanked, where the file keeps nothing: it goes, too.

``secure_delete`` zeroes what is deleted. What it leaves are older copies of cells in the gaps of
pages from which SQLite moved them to others: of 40 people who were erased from a file of 300, two
stood there still with their names. So the file is made anew from what is kept in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.errors import EnvironmentFault, Fault

if TYPE_CHECKING:
    from sqlite_utils import Database


def owe(db: Database) -> None:
    """Note in the file that words are blanked in it of which copies may stay. For use inside the
    transaction that blanks them: whatever comes between, ``settle`` is owed.
    """
    driver.run(db, "PRAGMA user_version=1")


def is_owed(db: Database) -> bool:
    """Whether words that were blanked may still stand in the file, or in its log."""
    row = driver.one(db, "PRAGMA user_version")
    return row is not None and bool(row[0])


def settle(db: Database) -> EnvironmentFault | None:
    """Make the file anew and empty its log, where that is owed: 0.7 s at 100,000 visitors. Give
    what hindered it: disk_full (it needs the file's size twice over), locked while something is
    being read…; it is then owed still, and the next opening of the file does it.
    """
    if not is_owed(db):
        return None
    try:
        with driver.guard(db):
            _make_anew(db)
    except EnvironmentFault as fault:
        return fault
    return None


def _make_anew(db: Database) -> None:
    try:
        driver.rows(db, "VACUUM")
    except driver.ODD as error:
        if driver.fault_of(error) is None:  # "SQL statements in progress"
            raise EnvironmentFault(Fault.LOCKED, driver.path_of(db), str(error)) from error
        raise
    ((is_busy, *_pages),) = driver.rows(db, "PRAGMA wal_checkpoint(TRUNCATE)")
    if is_busy:
        raise EnvironmentFault(Fault.LOCKED, driver.path_of(db), "the log is being read")
    driver.rows(db, "PRAGMA user_version=0")  # last: until then the log held what was blanked
