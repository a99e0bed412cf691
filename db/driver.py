"""The only module that knows the SQLite driver and its exceptions.

Everything else asks for rows and runs statements through the four functions here, so that another
driver (one that encrypts, say) can take this one's place. Reads go straight to the connection:
sqlite-utils' ``query`` wraps each in a savepoint, which a scan at the door has no time for.
sqlite-utils is imported with the first connection: it brings 40 modules along, for which a window
that is about to appear would wait.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import open_files
from db.errors import EnvironmentFault, Fault, GaveWay, fault_of_os

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from sqlite_utils import Database

BUSY_MS = 1_500
"""How long opening waits for another program that is just closing the file, in milliseconds."""

_STEPS = 2_000
"""Steps of SQLite's machine between two looks at whether others wait: some milliseconds, also while
a search index writes what it gathered, of which each page is 15 steps."""

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cell_size_check=ON",
    "cache_size=-16384",
)

_FAULTS = {
    "SQLITE_FULL": Fault.DISK_FULL,
    "SQLITE_BUSY": Fault.LOCKED,
    "SQLITE_LOCKED": Fault.LOCKED,
    "SQLITE_READONLY_DBMOVED": Fault.GONE,
    "SQLITE_READONLY": Fault.READ_ONLY,
    "SQLITE_CORRUPT": Fault.DAMAGED,
    "SQLITE_NOTADB": Fault.FOREIGN,
    "SQLITE_PERM": Fault.NO_PERMISSION,
    "SQLITE_AUTH": Fault.NO_PERMISSION,
    "SQLITE_CANTOPEN": Fault.NO_PERMISSION,
    "SQLITE_IOERR": Fault.IO_ERROR,
    "SQLITE_TOOBIG": Fault.DAMAGED,
    "SQLITE_NOLFS": Fault.IO_ERROR,
}

_NO_TEXT = "Could not decode to UTF-8"
"""How Python's sqlite3 says it of a text that is none (3.11 to 3.14, cursor.c); with the text."""

ODD = (
    *(sqlite3.Error, ValueError, TypeError, LookupError),
    *(ArithmeticError, AttributeError, AssertionError),
)
"""What our own code ends in where it is wrong, and also where what it reads of a file is spoilt."""


class Connection(sqlite3.Connection):
    """A connection that knows which file it holds open, as the system numbers files."""

    file: tuple[int, int] | None = None
    parts: tuple[tuple[str, tuple[int, int]], ...] = ()
    """The file and its log: where they were when it was opened, and which they were then."""
    looked_at = 0.0
    """When it was last seen that they are there still, by the running clock."""
    look: Callable[[], bool] | None = None
    """Says whether more urgent work waits, inside ``giving_way``."""

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        super().close()
        if open_files.HELD.get(self.file) is self:
            del open_files.HELD[self.file]


def connect(path: Path) -> Database:
    """An open connection to the file at *path*, made when missing, locked against every other
    program.

    To be used by the thread that closes it and by one other at a time. Raises EnvironmentFault.
    """
    with guard(path), _blaming(path):
        conn = sqlite3.connect(
            path,
            timeout=BUSY_MS / 1000,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
        )
        try:
            for pragma in _PRAGMAS:
                conn.execute(f"PRAGMA {pragma}")
            if sys.platform == "darwin":
                conn.execute("PRAGMA fullfsync=ON")
            conn.execute("BEGIN IMMEDIATE").execute("COMMIT")
        except BaseException:
            conn.close()
            raise
        conn.file = open_files.number_of(path)
        where = str(path.absolute())  # whatever folder the program is in later
        parts = {part: open_files.number_of(part) for part in (where, f"{where}-wal")}
        conn.parts = tuple((part, number) for part, number in parts.items() if number)
        open_files.HELD[conn.file] = conn
    return _database(conn)


@contextmanager
def _blaming(path: Path) -> Generator[None]:
    """What SQLite cites of a file's own schema is no text where a page of that is spoilt; and a
    format that it does not know is no mistake in statements that never change.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        raise EnvironmentFault(Fault.DAMAGED, path, "the schema is no text") from error
    except sqlite3.OperationalError as error:
        if fault_of(error) is None:
            raise EnvironmentFault(Fault.FOREIGN, path, str(error)) from error
        raise


def finished(path: Path) -> Database:
    """A connection to read the finished file at *path* with, which nobody has open or changes: no
    byte of it becomes another. Raises EnvironmentFault.
    """
    with guard(path), _blaming(path):
        open_files.refuse_open_here(path)
        where = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return _database(sqlite3.connect(where, isolation_level=None, uri=True))


def memory() -> Database:
    """An empty database that lives in memory, to compare a schema with."""
    return _database(sqlite3.connect(":memory:", isolation_level=None))


def _database(conn: sqlite3.Connection) -> Database:
    from sqlite_utils import Database

    return Database(conn, execute_plugins=False)


def rows(db: Database, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows that *sql* gives, as tuples."""
    return db.conn.execute(sql, parameters).fetchall()


def one(db: Database, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
    """The first row that *sql* gives, or None."""
    return db.conn.execute(sql, parameters).fetchone()


def run(db: Database, sql: str, parameters: Sequence[Any] = ()) -> int:
    """Run one writing statement inside an open transaction and give the number of rows touched."""
    if not db.conn.in_transaction:
        msg = "writes belong inside transaction()"
        raise RuntimeError(msg)
    return db.conn.execute(sql, parameters).rowcount


def run_many(db: Database, sql: str, parameters: Iterable[Sequence[Any]]) -> None:
    """Run one writing statement for each of *parameters* inside an open transaction."""
    if not db.conn.in_transaction:
        msg = "writes belong inside transaction()"
        raise RuntimeError(msg)
    db.conn.executemany(sql, parameters)


@contextmanager
def giving_way(db: Database, wanted: Callable[[], bool] | None) -> Generator[None]:
    """Stop what the block asks of the file once *wanted* says so, and raise GaveWay. None: never.

    It is asked every few milliseconds while SQLite works; what was being written is rolled back, in
    a few milliseconds, too. What is then done in the block to end in order is not stopped.
    """
    if wanted is None:
        yield
        return
    stopped = False

    def look() -> bool:
        nonlocal stopped
        if stopped:
            return False
        stopped = wanted()
        return stopped

    db.conn.set_progress_handler(look, _STEPS)
    if isinstance(db.conn, Connection):
        db.conn.look = look
    try:
        yield
    except sqlite3.OperationalError as error:
        if stopped and error.sqlite_errorname == "SQLITE_INTERRUPT":
            raise GaveWay from error
        raise
    finally:
        db.conn.set_progress_handler(None, 0)
        if isinstance(db.conn, Connection):
            db.conn.look = None


def step_aside(db: Database) -> None:
    """Raise GaveWay where the block of ``giving_way`` around it would now stop.

    For work of many small questions: SQLite asks only within a long one.
    """
    look = db.conn.look if isinstance(db.conn, Connection) else None
    if look is not None and look():
        raise GaveWay


def drop_log(db: Database) -> None:
    """Write what the log holds into the file, wherever that is now, and delete the log."""
    with suppress(sqlite3.Error):
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    # Of a file that is not in its place it ends in an error, and has deleted the log before that
    # (sqlite3VdbeExec, OP_JournalMode: sqlite3PagerCloseWal, then sqlite3BtreeSetVersion).
    with suppress(sqlite3.Error):
        db.conn.execute("PRAGMA journal_mode=DELETE")


def path_of(db: Database) -> Path | None:
    """The file behind *db*, or None for one in memory."""
    name = db.conn.execute("PRAGMA database_list").fetchone()[2]
    return Path(name) if name else None


def _file_of(db: Database) -> Path | None:
    """``path_of``, also of a connection that is closed or broken."""
    try:
        return path_of(db)
    except sqlite3.Error:
        parts = db.conn.parts if isinstance(db.conn, Connection) else ()
        return Path(parts[0][0]) if parts else None


def fault_of(error: BaseException) -> Fault | None:
    """Which fault of the environment *error* is, or None when it is a bug of ours."""
    if isinstance(error, EnvironmentFault):
        return error.fault
    if isinstance(error, sqlite3.Error):
        name = str(getattr(error, "sqlite_errorname", ""))
        for prefix, fault in _FAULTS.items():
            if name.startswith(prefix):
                return fault
        no_text = type(error) is sqlite3.OperationalError and str(error).startswith(_NO_TEXT)
        return Fault.DAMAGED if no_text or type(error) is sqlite3.DatabaseError else None
    if isinstance(error, OSError):
        return fault_of_os(error)
    return Fault.NO_MEMORY if isinstance(error, MemoryError) else None


def is_odd(error: BaseException) -> bool:
    """Whether *error* is a bug of ours, or comes of a spoilt file: only the file can tell."""
    if getattr(error, "sqlite_errorname", "") == "SQLITE_INTERRUPT":
        return False  # ``giving_way``
    return isinstance(error, ODD) and fault_of(error) is None


@contextmanager
def guard(where: Path | Database | None) -> Generator[None]:
    """Turn what the disk and SQLite do to us in the block into an EnvironmentFault about the file
    *where*; let bugs through, and whoever reads our output no more: that is no fault of a disk.
    """
    try:
        yield
    except (EnvironmentFault, BrokenPipeError):
        raise
    except (sqlite3.Error, OSError, MemoryError) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        path = where if where is None or isinstance(where, Path) else _file_of(where)
        words = str(error).partition(" with text ")[0]  # which may be somebody's name
        raise EnvironmentFault(fault, path, words) from error
