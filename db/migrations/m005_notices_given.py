"""Who was told where their data came from: an organiser's list brought them, they did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.migrations.making import keep, only_append, run

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES_5 = """
CREATE TABLE notices_given (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL,
    notice_version TEXT NOT NULL, language TEXT NOT NULL, at TEXT NOT NULL, how TEXT NOT NULL,
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE INDEX notices_given_visitor ON notices_given(visitor);
"""

_FACTS_5 = {"notices_given": "uuid change visitor notice_version language at how"}


def m005_notices_given(db: Database) -> None:
    """Which version of the notice each person was given, in which language, when and how."""
    run(db, _TABLES_5)
    run(db, "".join(only_append(table, fields) for table, fields in _FACTS_5.items()))
    run(db, "".join(map(keep, _FACTS_5)))
