"""What an event file is made of, for whoever helps from afar: versions and counts, no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver

if TYPE_CHECKING:
    from sqlite_utils import Database


_OF_AN_INDEX = ("_config", "_data", "_docsize", "_idx")
"""How the names of tables end that FTS5 keeps for itself."""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """``tables`` are their names and how many rows each has; ``migrations`` those applied, the
    oldest first; ``pages`` and ``free`` are SQLite's, ``page`` the bytes of one.
    """

    sqlite: str
    migrations: tuple[str, ...]
    tables: tuple[tuple[str, int], ...]
    pages: int
    free: int
    page: int


def facts(db: Database) -> FileFacts:
    """The facts of the open file: it counts, and reads nobody."""
    names = driver.rows(
        db,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    counted = [
        (str(name), int((driver.one(db, f'SELECT count(*) FROM "{name}"') or (0,))[0]))  # noqa: S608  names of ours
        for (name,) in names
        if not str(name).endswith(_OF_AN_INDEX)
    ]
    applied = driver.rows(db, "SELECT name FROM _sqlite_migrations ORDER BY id")
    pages, free, page = (
        int((driver.one(db, f"PRAGMA {asked}") or (0,))[0])
        for asked in ("page_count", "freelist_count", "page_size")
    )
    return FileFacts(
        str((driver.one(db, "SELECT sqlite_version()") or ("",))[0]),
        tuple(str(name) for (name,) in applied),
        tuple(counted),
        pages,
        free,
        page,
    )
