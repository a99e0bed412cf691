"""What a large write leaves behind: a long log beside the file, and memory that it took."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlite_utils import Database

_SHORT_LOG, _LONG_LOG = 1_000, 100_000
"""Pages in the log from which a COMMIT writes them into the file; the first is SQLite's own."""


def renew(db: Database) -> None:
    """Have the connection let go of what a large write left in its memory. Not in a transaction.

    FTS5 keeps the table in which it gathers words as large as it grew, and looks through all of it
    for every beginning of a word: searches took five times as long after a list of 100,000. Reading
    the schema anew connects its tables anew (https://sqlite.org/pragma.html#pragma_writable_schema).
    """
    db.conn.execute("PRAGMA writable_schema=RESET")


@contextmanager
def checkpoint_later(db: Database) -> Generator[None]:
    """A COMMIT in the block leaves the log as it is, for ``checkpoint`` in a calm moment.

    After a list of 100,000 that takes twice as long as the COMMIT itself. Until then the log may
    grow to 400 MB: nothing depends on its being small.
    """
    db.conn.execute(f"PRAGMA wal_autocheckpoint={_LONG_LOG}")
    yield


def checkpoint(db: Database) -> None:
    """Write what the log holds into the file, and keep the log short from now on."""
    db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    db.conn.execute(f"PRAGMA wal_autocheckpoint={_SHORT_LOG}")
