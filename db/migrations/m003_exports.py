"""Lists that left the file: what, for which purpose, and who was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.migrations.making import keep, only_append, run

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES_3 = """
CREATE TABLE exports (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, at TEXT NOT NULL, kind TEXT NOT NULL,
    purpose TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '', columns TEXT NOT NULL DEFAULT '[]',
    rows INTEGER NOT NULL, left_out TEXT NOT NULL DEFAULT '{}', name TEXT NOT NULL DEFAULT '',
    operator TEXT NOT NULL, station TEXT NOT NULL) STRICT;

CREATE TABLE export_people (
    id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, change TEXT NOT NULL, export TEXT NOT NULL,
    visitor TEXT NOT NULL) STRICT;
CREATE INDEX export_people_visitor ON export_people(visitor);
"""

_FACTS_3 = {
    "exports": "uuid change at kind purpose body columns rows left_out operator station",
    "export_people": "uuid change export visitor",
}
"""What nobody changes later. An erasure blanks names of files."""


def m003_exports(db: Database) -> None:
    """The register of exports, and who was given away by them."""
    run(db, _TABLES_3)
    run(db, "".join(only_append(table, fields) for table, fields in _FACTS_3.items()))
    run(db, "".join(map(keep, _FACTS_3)))
