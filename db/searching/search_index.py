"""Many visitors written at once, without paying for the search indexes row by row.

A trigger that writes to an FTS table costs each INSERT 15 µs even where its WHEN says no, and each
change 60 µs; in bulk a row costs 14 µs. So the trigger is dropped and made again, word for word,
inside the one transaction.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from db import driver

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from sqlite_utils import Database

INDEXES = ("visitor_words", "visitor_parts")
"""Whole words by their beginnings, and any three letters in a row."""

ALL = (*INDEXES, "note_words")
"""Every search index of the file: those of visitors, and the words of the meetings' notes."""

_FEW = 100
_WORTH_REBUILDING = 5
"""Rewriting one row in five through the trigger takes longer than indexing all rows afresh."""


@contextmanager
def appending(db: Database) -> Generator[None]:
    """Visitors inserted in the block are indexed at its end. For use inside a transaction."""
    last = driver.rows(db, "SELECT coalesce(max(id), 0) FROM visitors")[0][0]
    with without(db, "visitors_search_insert"):
        yield
    for index in INDEXES:
        driver.run(
            db,
            f"INSERT INTO {index}(rowid, name_words, other_words)"  # noqa: S608  names from above
            " SELECT id, name_words, other_words FROM visitors WHERE id > ?",
            (last,),
        )


@contextmanager
def rewriting(db: Database, rows: int) -> Generator[None]:
    """About *rows* visitors are updated in the block; if that is many of all, both indexes are
    built afresh at its end.

    For use inside a transaction, and for UPDATE only.
    """
    everybody = driver.rows(db, "SELECT coalesce(max(id), 0) FROM visitors")[0][0]
    if rows < max(_FEW, everybody / _WORTH_REBUILDING):
        yield
        return
    with without(db, "visitors_search_update"):
        yield
    rebuild(db, INDEXES)


def rebuild(db: Database, indexes: Sequence[str] = ALL) -> None:
    """Make *indexes* anew: a word that was deleted stays in FTS5 until then."""
    for index in indexes:
        driver.run(db, f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608  names from above


@contextmanager
def without(db: Database, *triggers: str) -> Generator[None]:
    """The *triggers* do nothing in the block. For use inside a transaction."""
    with ExitStack() as stack:
        for trigger in triggers:
            stack.enter_context(_without(db, trigger))
        yield


@contextmanager
def _without(db: Database, trigger: str) -> Generator[None]:
    sql = driver.rows(db, "SELECT sql FROM sqlite_master WHERE name = ?", (trigger,))[0][0]
    driver.run(db, f"DROP TRIGGER {trigger}")
    yield
    driver.run(db, sql)
