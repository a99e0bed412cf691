"""Who was erased: what is kept of them is that they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.migrations.making import keep, only_append, run

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES_4 = """
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL, at TEXT NOT NULL,
    external_hash TEXT NOT NULL DEFAULT '', email_hash TEXT NOT NULL DEFAULT '',
    hashes TEXT NOT NULL DEFAULT '', operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;
CREATE TABLE erased_reading (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, visitor TEXT NOT NULL, row TEXT NOT NULL,
    marks TEXT NOT NULL DEFAULT '', read_at TEXT) STRICT;
CREATE INDEX erased_reading_visitor ON erased_reading(visitor);
CREATE INDEX erasures_visitor ON erasures(visitor);
CREATE INDEX erasures_external ON erasures(external_hash) WHERE external_hash <> '';
CREATE INDEX erasures_email ON erasures(email_hash) WHERE email_hash <> '';
"""

_FACTS_4 = {
    "erasures": "uuid change visitor at operator station",
    "erased_reading": "uuid change visitor row",
}


def m004_erasures(db: Database) -> None:
    """The ledger of erasures, with hashes by which a list that brings somebody back is known."""
    run(db, _TABLES_4)
    run(db, "".join(only_append(table, fields) for table, fields in _FACTS_4.items()))
    run(db, "".join(map(keep, _FACTS_4)))
