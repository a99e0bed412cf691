"""The event file: make it, open it under lock, refuse what is newer, foreign, damaged or tampered
with, and check it.

The migrations, and sqlite-utils with them, are imported with the first file: on the window's
store thread, while the window appears.
"""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Self

from db import SUFFIX, driver, genuine, open_files
from db.errors import EnvironmentFault, Fault
from db.searching import search_index

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from sqlite_utils import Database


class EventFile:
    """An event file that this process holds open: ``db`` to ask, ``path`` where it lies.
    ``is_damaged`` is set by whoever finds it so, and ``is_gone`` where it is not there any more
    (``still_there.refuse_gone``): nothing is to be written into it then.
    """

    def __init__(self, db: Database, path: Path) -> None:
        """Take over the open connection *db* to *path*."""
        self.db = db
        self.path = path
        self.is_open = True
        self.is_damaged = False
        self.is_gone = False

    def close(self) -> None:
        """Write everything into the one file and let go of it. Closing twice does no harm."""
        self.is_open = False
        with driver.guard(self.path):
            self.db.close()

    def __enter__(self) -> Self:
        """Give the open file."""
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trail: object) -> None:
        """Close the file. Raises EnvironmentFault ``damaged`` where *error* came of that."""
        try:
            if error is not None:
                _blame(error, self.db, self.path)
        finally:
            self.close()


@contextmanager
def suspecting(file: EventFile) -> Generator[None]:
    """Where the block ends in an error that nobody expected, ask *file* whether it is damaged, and
    raise that instead; a bug of ours goes through. Closing a file by ``with`` does so, too.
    """
    try:
        yield
    except (*driver.ODD, MemoryError, EnvironmentFault) as error:
        _blame(error, file.db, file.path)
        raise


def _blame(error: BaseException, db: Database, path: Path) -> None:
    """Raise EnvironmentFault ``damaged`` where *error* comes of what is spoilt in *db*."""
    if isinstance(error, Exception) and _may_come_of_damage(error) and (found := trace(db)):
        raise EnvironmentFault(Fault.DAMAGED, path, found) from error


def _may_come_of_damage(error: Exception) -> bool:
    """A length that is spoilt asks for more memory than there is; a first page, for a password."""
    return driver.is_odd(error) or driver.fault_of(error) in (Fault.NO_MEMORY, Fault.FOREIGN)


def trace(db: Database) -> str:
    """The first that tells of damage in the open file *db*, wherever it is; "" when it is sound."""
    try:
        with driver.guard(db):
            more, less = genuine.differences(db)
            return next(iter((*more, *less, *problems(db))), "")
    except driver.ODD as error:
        return type(error).__name__  # the schema itself cannot be read
    except EnvironmentFault as fault:
        return fault.detail if fault.fault in _OF_THE_FILE else ""


def create(path: Path, *, stop_before: str | None = None) -> EventFile:
    """A new, empty event file at *path*, under lock. Never overwrites: raises ``exists``.

    *stop_before* names the first migration that is left out, for what an older program wrote.
    """
    from db.migrations import APPLICATION_ID, migrations

    if path.exists():
        raise EnvironmentFault(Fault.EXISTS, path)
    with driver.guard(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=False)  # its log gets the same rights from SQLite
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
    no_permission, io_error. What belongs to a file lies beside it, and not beside a link to it.
    """
    with driver.guard(path):
        path = path.resolve() if path.is_symlink() else path
    _look(path)
    db = _connected(path)
    opened = EventFile(db, path)
    try:
        with driver.guard(path):
            _refuse_foreign(db, path)
        with suspecting(opened), driver.guard(path):
            _refuse_newer(db, path)
            _bring_up(db, path)
            genuine.refuse_tampered(db, path, lambda: bool(damage(db)))
    except BaseException:
        opened.close()
        raise
    return opened


def _look(path: Path) -> None:
    """Refuse what the driver would misunderstand: SQLite makes missing files and opens read-only
    ones.
    """
    with driver.guard(path):
        if not path.exists():
            raise EnvironmentFault(Fault.MISSING, path)
        if path.is_dir():
            raise EnvironmentFault(Fault.FOREIGN, path, "a folder")
        if open_files.is_open_here(path):
            raise EnvironmentFault(Fault.LOCKED, path, "open in this program")
        with path.open("rb") as file:
            head = file.read(100)
        if not head:
            raise EnvironmentFault(Fault.DAMAGED, path, "empty")
        if not genuine.has_sound_head(head):
            raise EnvironmentFault(_of_first_page(path), path, "its first page")
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise EnvironmentFault(Fault.READ_ONLY, path)


def _connected(path: Path) -> Database:
    try:
        return driver.connect(path)
    except EnvironmentFault as fault:
        if fault.fault is not Fault.FOREIGN:
            raise
        raise EnvironmentFault(_of_first_page(path), path, fault.detail) from fault


def _of_first_page(path: Path) -> Fault:
    return Fault.DAMAGED if genuine.was_ours(path) else Fault.FOREIGN


def _refuse_foreign(db: Database, path: Path) -> None:
    from db.migrations import APPLICATION_ID

    row = driver.one(db, "PRAGMA application_id")
    if row is None or row[0] != APPLICATION_ID:
        raise EnvironmentFault(_of_first_page(path), path, "whose file it is")


def _refuse_newer(db: Database, path: Path) -> None:
    from db.migrations import migrations

    applied = {migration.name for migration in migrations.applied(db)}
    with closing(driver.memory()) as empty:
        ours = [migration.name for migration in migrations.pending(empty)]
    if not {*ours[: len(applied)]} <= applied:  # nobody skips one: a name was spoilt
        raise EnvironmentFault(Fault.DAMAGED, path, "its migrations")
    if unknown := applied - {*ours}:
        raise EnvironmentFault(Fault.NEWER, path, ", ".join(sorted(unknown)))


def _bring_up(db: Database, path: Path) -> None:
    from db.keeping import copies
    from db.migrations import migrations

    if not migrations.pending(db):
        return
    if migrations.applied(db):
        copy = path.with_name(f"{path.stem}.before-migration{SUFFIX}")
        try:
            copies.write_copy(db, copy, replace=True)
        except EnvironmentFault as fault:
            if fault.fault is not Fault.DAMAGED:
                raise
            # What is wrong in the copy is so in the file, which alone is there to be restored.
            raise EnvironmentFault(fault.fault, path, fault.detail) from fault
    migrations.apply(db)


def may_be_open(path: Path) -> bool:
    """Whether another program may have the event file *path* open, as its -wal beside it tells.

    A crash leaves one, too.
    """
    return path.with_name(f"{path.name}-wal").exists()


def problems(db: Database) -> list[str]:
    """What is wrong inside the file, in the database's own words; empty when it is sound.

    Checks pages and indexes, references, the search indexes against what they are of, and that
    every text is one. A file of an older schema is checked for what that has.
    """
    from db import spoilt  # a start has no need of it

    found = _asked(db, "integrity_check", compared=True)
    try:
        with driver.guard(db):
            return found + spoilt.unreadable(db)
    except (*driver.ODD, EnvironmentFault) as error:
        return [*found, _damage_in(error)]


def damage(db: Database) -> list[str]:
    """The quick fourth of ``problems``: whether pages, cells and search indexes hang together,
    not whether they say the same.
    """
    return _asked(db, "quick_check", compared=False)


def _asked(db: Database, check: str, *, compared: bool) -> list[str]:
    found: list[str] = []
    try:
        with driver.guard(db):
            # What was read before tells nothing of what stands on the disk by now.
            driver.rows(db, "PRAGMA shrink_memory")
            found += [str(row[0]) for row in driver.rows(db, f"PRAGMA {check}(20)")]
            found = [] if found == ["ok"] else found
            found += [
                f"foreign key: {row[0]}" for row in driver.rows(db, "PRAGMA foreign_key_check")
            ]
    except (*driver.ODD, EnvironmentFault) as error:
        found.append(_damage_in(error))
    for index in _search_indexes(db):
        try:
            with driver.guard(db):
                db.conn.execute(
                    f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', ?)",  # noqa: S608  names are ours
                    (int(compared),),
                )
        except (*driver.ODD, EnvironmentFault) as error:
            found.append(f"{index}: {_damage_in(error)}")
    return found


def _search_indexes(db: Database) -> Sequence[str]:
    try:
        with driver.guard(db):
            return genuine.search_indexes(db)
    except (*driver.ODD, EnvironmentFault) as error:
        _damage_in(error)  # which migrations it had cannot be read
        return search_index.ALL


_OF_THE_FILE = (Fault.DAMAGED, Fault.FOREIGN, Fault.TAMPERED)


def _damage_in(error: Exception) -> str:
    """What *error* says of the file. Raises it where it says nothing: a disk that gives errors, or
    memory that is short, is no damage.
    """
    if isinstance(error, EnvironmentFault) and error.fault in _OF_THE_FILE:
        return error.detail
    if driver.is_odd(error):
        return type(error).__name__
    raise error
