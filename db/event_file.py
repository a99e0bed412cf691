"""The event file: make it, open it under lock, refuse what is newer, foreign, damaged or tampered
with, and check it.

The migrations, and sqlite-utils with them, are imported with the first file: on the window's
store thread, while the window appears.
"""

from __future__ import annotations

import os
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Self

from db import SUFFIX, driver
from db.errors import EnvironmentFault, Fault
from db.searching.search_index import ALL

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

_HEADER = b"SQLite format 3\x00"
_MADE_BY_OTHERS = ("_sqlite_migrations", *(f"{index}_" for index in ALL))
"""How the names begin of what sqlite-utils and FTS5 make, each version in its own words."""


class EventFile:
    """An event file that this process holds open: ``db`` to ask, ``path`` where it lies.
    ``is_damaged`` is set by whoever finds it so: nothing is to be written into it any more.
    """

    def __init__(self, db: Database, path: Path) -> None:
        """Take over the open connection *db* to *path*."""
        self.db = db
        self.path = path
        self.is_open = True
        self.is_damaged = False

    def close(self) -> None:
        """Write everything into the one file and let go of it. Closing twice does no harm."""
        self.is_open = False
        with driver.guard(self.path):
            self.db.close()

    def __enter__(self) -> Self:
        """Give the open file."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()


def create(path: Path, *, stop_before: str | None = None) -> EventFile:
    """A new, empty event file at *path*, under lock. Never overwrites: raises ``exists``.

    *stop_before* names the first migration that is left out, for what an older program wrote.
    """
    from db.migrations import APPLICATION_ID, migrations

    if path.exists():
        raise EnvironmentFault(Fault.EXISTS, path)
    with driver.guard(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(exist_ok=False)
    try:
        db = driver.connect(path)
        try:
            with driver.guard(path):
                db.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
                migrations.apply(db, stop_before=stop_before)
        except BaseException:
            db.close()
            raise
    except BaseException:
        discard(path)
        raise
    return EventFile(db, path)


def discard(path: Path) -> None:
    """Delete the file at *path* with its -wal and -shm, where there are any."""
    for ending in ("", "-wal", "-shm"):
        leftover = path.with_name(path.name + ending)
        leftover.unlink(missing_ok=True)


def open_file(path: Path) -> EventFile:
    """The event file at *path*, under lock and brought up to this program's schema.

    A file with older schema is copied beside itself first (``….before-migration.desk``). Raises
    EnvironmentFault: missing, foreign, newer, damaged, tampered, locked, read_only, disk_full,
    no_permission, io_error.
    """
    _look(path)
    db = driver.connect(path)
    try:
        with driver.guard(path):
            _refuse_foreign(db, path)
            _bring_up(db, path)
            _refuse_tampered(db, path)
    except BaseException:
        db.close()
        raise
    return EventFile(db, path)


def _look(path: Path) -> None:
    """Refuse what the driver would misunderstand: SQLite makes missing files and opens read-only
    ones.
    """
    with driver.guard(path):
        if not path.exists():
            raise EnvironmentFault(Fault.MISSING, path)
        if path.is_dir():
            raise EnvironmentFault(Fault.FOREIGN, path, "a folder")
        if driver.is_open_here(path):
            raise EnvironmentFault(Fault.LOCKED, path, "open in this program")
        with path.open("rb") as file:
            head = file.read(len(_HEADER))
        if not head:
            raise EnvironmentFault(Fault.DAMAGED, path, "empty")
        if head != _HEADER:
            raise EnvironmentFault(Fault.FOREIGN, path)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise EnvironmentFault(Fault.READ_ONLY, path)


def _refuse_foreign(db: Database, path: Path) -> None:
    from db.migrations import APPLICATION_ID, migrations

    row = driver.one(db, "PRAGMA application_id")
    if row is None or row[0] != APPLICATION_ID:
        raise EnvironmentFault(Fault.FOREIGN, path)
    applied = {migration.name for migration in migrations.applied(db)}
    with closing(driver.memory()) as empty:
        ours = {migration.name for migration in migrations.pending(empty)}
    if unknown := applied - ours:
        raise EnvironmentFault(Fault.NEWER, path, ", ".join(sorted(unknown)))


def _bring_up(db: Database, path: Path) -> None:
    from db.keeping import copies
    from db.migrations import migrations

    if not migrations.pending(db):
        return
    if migrations.applied(db):
        copy = path.with_name(f"{path.stem}.before-migration{SUFFIX}")
        copies.write_copy(db, copy, replace=True)
    migrations.apply(db)


@cache
def _expected_schema() -> frozenset[tuple[str, str, str]]:
    from db.migrations import migrations

    with closing(driver.memory()) as db:
        migrations.apply(db)
        return _schema(db)


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


def _refuse_tampered(db: Database, path: Path) -> None:
    """Triggers, views, defaults and indexes work by themselves: a file that brings others than ours
    is refused. A table more, which nobody asks, does no harm.
    """
    have, expected = _schema(db), _expected_schema()
    names = {name for _, name, _ in expected}
    more = {name for kind, name, _ in have - expected if kind != "table" or name in names}
    less = {name for _, name, _ in expected - have}
    # A trigger that is gone kept history, or facts as they are: that is no accident of a disk.
    silenced = {name for kind, name, _ in expected - have if kind in ("trigger", "view")}
    if strange := sorted(more | silenced):
        raise EnvironmentFault(Fault.TAMPERED, path, ", ".join(strange))
    if less:
        raise EnvironmentFault(Fault.DAMAGED, path, f"missing: {', '.join(sorted(less))}")


def may_be_open(path: Path) -> bool:
    """Whether another program may have the event file *path* open, as its -wal beside it tells.

    A crash leaves one, too.
    """
    return path.with_name(f"{path.name}-wal").exists()


def problems(db: Database) -> list[str]:
    """What is wrong inside the file, in the database's own words; empty when it is sound.

    Checks pages and indexes, references, and both search indexes against the visitors.
    """
    return _asked(db, "integrity_check", compared=True)


def damage(db: Database) -> list[str]:
    """The quick fourth of ``problems``: whether pages, cells and both search indexes hang together,
    not whether they say the same.
    """
    return _asked(db, "quick_check", compared=False)


def _asked(db: Database, check: str, *, compared: bool) -> list[str]:
    found: list[str] = []
    try:
        with driver.guard(db):
            found += [str(row[0]) for row in driver.rows(db, f"PRAGMA {check}(20)")]
            found = [] if found == ["ok"] else found
            found += [
                f"foreign key: {row[0]}" for row in driver.rows(db, "PRAGMA foreign_key_check")
            ]
    except EnvironmentFault as fault:
        found.append(_damage_in(fault))
    for index in ALL:
        try:
            with driver.guard(db):
                db.conn.execute(
                    f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', ?)",  # noqa: S608  names are ours
                    (int(compared),),
                )
        except EnvironmentFault as fault:
            found.append(f"{index}: {_damage_in(fault)}")
    return found


def _damage_in(fault: EnvironmentFault) -> str:
    """What *fault* says of the file. Raises it where it says nothing: a disk that gives errors, or
    memory that is short, is no damage.
    """
    if fault.fault not in (Fault.DAMAGED, Fault.FOREIGN):
        raise fault
    return fault.detail
