"""What an erasure leaves to be read: written down with it, and marked once somebody has read it.

It is appended to the erasure, and its marks (:mod:`db.erasure.erased_marks`) go when it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver, events
from db.erasure import erased_meetings
from db.erasure.erased_marks import made
from db.ids import uuid7

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.erasure.erased_names import Names
    from db.past.changes import Transaction


def write_down(db: Database, change: Transaction, visitor: str, names: Names) -> tuple[str, ...]:
    """Write down what still says *names* of the *visitor*, and give it. For use inside the
    transaction that erases them, once that is done.
    """
    key = events.current(db).key
    found = erased_meetings.still_saying(db, names)
    driver.run_many(
        db,
        "INSERT INTO erased_reading(uuid, change, visitor, row, marks) VALUES (?, ?, ?, ?, ?)",
        [
            (uuid7(), change.uuid, visitor, row, made(key, names.said_in(text)))
            for row, text in found.items()
        ],
    )
    return tuple(found)


def mark_read(
    db: Database, change: Transaction, visitor: str, rows: Sequence[str] | None = None
) -> None:
    """Write down that those *rows* (uuids), or all, were read. For use inside a transaction."""
    for (row,) in driver.rows(
        db, "SELECT row FROM erased_reading WHERE visitor = ? AND read_at IS NULL", (visitor,)
    ):
        if rows is None or row in rows:
            driver.run(
                db,
                "UPDATE erased_reading SET read_at = ?, marks = '' WHERE visitor = ? AND row = ?",
                (change.stamp, visitor, row),
            )
