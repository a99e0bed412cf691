"""Whether a file is one of ours, as its first page says and the schema that the migrations make."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from db import driver
from db.errors import EnvironmentFault, Fault
from db.searching.search_index import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from sqlite_utils import Database

HEADER = b"SQLite format 3\x00"
_VERSIONS, _APPLICATION = slice(18, 20), slice(68, 72)
"""Where the versions for writing and for reading stand, each 1 or 2, and whose file it is
(https://sqlite.org/fileformat.html, 1.3).
"""
_FIRST = b"m001_the_desk"
"""The name of the first migration, which every event file has somewhere."""

_MADE_BY_OTHERS = ("_sqlite_migrations", *(f"{index}_" for index in ALL))
"""How the names begin of what sqlite-utils and FTS5 make, each version in its own words."""


def has_sound_head(head: bytes) -> bool:
    """Whether *head*, the first hundred bytes of a file, is one that SQLite opens for writing."""
    return head.startswith(HEADER) and set(head[_VERSIONS]) <= {1, 2}


def was_ours(path: Path) -> bool:
    """Whether *path* was an event file before its first page was spoilt. Raises OSError."""
    import mmap  # a start finds no such file

    from db.migrations import APPLICATION_ID

    with path.open("rb") as file:
        head = file.read(100)
        if head[_APPLICATION] == APPLICATION_ID.to_bytes(4, "big"):
            return True
        if len(head) < len(HEADER):
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            return whole.find(_FIRST) >= 0


@cache
def _expected_schema(stop_before: str | None = None) -> frozenset[tuple[str, str, str]]:
    from db.migrations import migrations

    with closing(driver.memory()) as db:
        migrations.apply(db, stop_before=stop_before)
        return _schema(db)


def _schema_of_its_time(db: Database) -> frozenset[tuple[str, str, str]]:
    """The schema that the migrations make which *db* has had: an older file lacks nothing."""
    from db.migrations import migrations

    return _expected_schema(next((one.name for one in migrations.pending(db)), None))


def search_indexes(db: Database) -> list[str]:
    """The search indexes that *db* is to have: in an older file, those that its program knew."""
    names = {name for _, name, _ in _schema_of_its_time(db)}
    return [index for index in ALL if index in names]


def _schema(db: Database) -> frozenset[tuple[str, str, str]]:
    """What the file is made of: kind, name and, where that is ours to say, the SQL."""
    found = driver.rows(
        db,
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master"
        " WHERE substr(name, 1, 7) <> 'sqlite_'",
    )
    return frozenset(
        (str(kind), str(name), "" if str(name).startswith(_MADE_BY_OTHERS) else str(sql))
        for kind, name, sql in found
    )


def refuse_tampered(db: Database, path: Path, is_spoilt: Callable[[], bool]) -> None:
    """Triggers, views, defaults and indexes work by themselves: a file that brings others than ours
    is refused. A table more, which nobody asks, does no harm. Raises EnvironmentFault: tampered;
    damaged where a disk did it, since *is_spoilt* says so of the pages, or the lengths are ours.
    """
    more, less = differences(db)
    if not more and not less:
        return
    # A trigger that is gone kept history, or facts as they are: that is no accident of a disk.
    silenced = {name for kind, name, _ in _schema_of_its_time(db) if kind in ("trigger", "view")}
    strange = sorted({*more, *(silenced & {*less})})
    if strange and not (_is_as_long(db) or is_spoilt()):
        raise EnvironmentFault(Fault.TAMPERED, path, ", ".join(strange))
    raise EnvironmentFault(Fault.DAMAGED, path, f"not ours: {', '.join(sorted({*more, *less}))}")


def differences(db: Database) -> tuple[list[str], list[str]]:
    """What the file has beyond what its migrations make and that does something, and what it lacks,
    by name.
    """
    have, expected = _schema(db), _schema_of_its_time(db)
    names = {name for _, name, _ in expected}
    more = {name for kind, name, _ in have - expected if kind != "table" or name in names}
    return sorted(more), sorted({name for _, name, _ in expected - have})


def _is_as_long(db: Database) -> bool:
    """Whether each part of the schema is as long as ours: a disk spoils bytes where they are, and
    whoever brings instructions of their own has others to say.
    """
    have, expected = _schema(db), _schema_of_its_time(db)
    return _lengths(have - expected) == _lengths(expected - have)


def _lengths(parts: Iterable[tuple[str, str, str]]) -> list[int]:
    return sorted(len("".join(part).encode()) for part in parts)
