"""Make an event file again from an archive: see :mod:`db.keeping.archives` for what that is.

Nothing is taken on trust: what is not whole, not ours, or of a newer program is refused before
there is a file. Whoever was erased since the archive was written is erased again.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from db import driver, event_file, events, open_files
from db.access import operators
from db.badges import codes, job_orders
from db.erasure import erased_again, erasing, erasure_ledger
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping import archives, copies
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erased_again import Again
    from db.erasure.erasure_ledger import Line
    from db.event_file import EventFile
    from db.past.changes import By

LARGEST = 1_000_000_000
"""Bytes of an archive that is read: ten times that of 100,000 visitors."""


@dataclass(frozen=True, slots=True)
class Made:
    """The event file that was made, open; who was erased in it ``again``, and when the archive was
    written, as it says (UTC, ISO 8601).
    """

    file: EventFile
    again: Again
    made_at: str


def make(path: Path, archive: Path, by: By) -> Made:
    """A new event file at *path* with all that is in *archive*: the same ids, the same key, the
    same past, and that it was made as its newest change.

    PINs have to be given anew, and badges that were on their way wait for somebody to say what
    became of them. Erased again is whoever stands in a ledger beside *path* or *archive*, which is
    everybody where it says so of this event. Raises
    EnvironmentFault: exists, and for the archive missing, foreign, newer, damaged…; then nothing
    stays.
    """
    from db.migrations import migrations

    if path.exists():
        raise EnvironmentFault(Fault.EXISTS, path)
    told = _read(archive)
    ledger, spoilt = _ledgers({path.parent, archive.parent})
    part = path.with_name(path.name + ".new")
    try:
        with driver.guard(path):
            copies.discard(part)
        with event_file.create(part, stop_before=_after(told, archive)) as opened:
            _fill(opened.db, told, archive)
            migrations.apply(opened.db)  # what has come to the schema since
        with event_file.open_file(part) as opened:
            _refuse_unsound(opened.db, archive)
            with changes.transaction(opened.db, by, "new", reason=archive.name) as change:
                job_orders.doubt(opened.db, change)
            again = erased_again.apply(opened.db, by, ledger, "archive")
            again = replace(again, unread=spoilt)
        with driver.guard(path):
            copies.put_in_place(part, path)
    except EnvironmentFault as fault:
        if fault.path != part:
            raise
        raise EnvironmentFault(fault.fault, path, fault.detail) from fault
    finally:
        copies.discard(part)
    made = event_file.open_file(path)
    if erasing.erasures(made.db):
        with driver.guard(path):
            erasure_ledger.keep(made.db)
    return Made(made, again, str(told.get("made_at", "")))


def _ledgers(folders: set[Path]) -> tuple[list[Line], int]:
    """Who stands in any ledger in *folders*, and how many lines there are spoilt: an archive may
    have been renamed, a uuid is not.
    """
    found: list[Line] = []
    spoilt = 0
    for ledger in sorted(one for each in folders for one in each.glob(f"*{erasure_ledger.ENDING}")):
        beside = ledger.with_name(ledger.name.removesuffix(erasure_ledger.ENDING))
        with driver.guard(ledger):
            found += erasure_ledger.read(beside)
            spoilt += len(erasure_ledger.spoilt(beside))
    return found, spoilt


def _read(archive: Path) -> dict[str, Any]:
    """What the archive says, once it is known to be whole."""
    with driver.guard(archive):
        if not archive.exists():
            raise EnvironmentFault(Fault.MISSING, archive)
        open_files.refuse_open_here(archive)
        with archive.open("rb") as file:
            begins = file.read(len(archives.BEGINS))
        if begins != archives.BEGINS.encode():
            raise EnvironmentFault(Fault.FOREIGN, archive)
        if archive.stat().st_size > LARGEST:
            raise EnvironmentFault(Fault.DAMAGED, archive, "too large")
        raw = archive.read_bytes()
    try:
        told = json.loads(raw)
    except (ValueError, RecursionError) as error:  # neither JSON nor UTF-8
        raise EnvironmentFault(Fault.DAMAGED, archive, type(error).__name__) from error
    version = told.get("version")
    if isinstance(version, int) and version > archives.VERSION:
        raise EnvironmentFault(Fault.NEWER, archive, f"version {version}")
    tables: Any = told.get("tables")
    if version != archives.VERSION or not isinstance(tables, dict):
        raise EnvironmentFault(Fault.DAMAGED, archive, "no tables")
    tables = cast("dict[str, Any]", tables)
    if not all(isinstance(rows, list) for rows in tables.values()):
        raise EnvironmentFault(Fault.DAMAGED, archive, "no rows")
    if _digest(tables) != told.get("sha256"):
        raise EnvironmentFault(Fault.DAMAGED, archive, "sha256")
    return told


def _digest(tables: dict[str, list[Any]]) -> str:
    digest = archives.Digest()
    for table, rows in tables.items():
        digest.add(table)
        for row in rows:
            digest.add(archives.line(row))
    return digest.hex()


def _after(told: dict[str, Any], archive: Path) -> str | None:
    """The migration that the archive does not have yet; None where it has all of them."""
    from db.migrations import migrations

    empty = driver.memory()
    try:
        ours = [migration.name for migration in migrations.pending(empty)]
    finally:
        empty.close()
    theirs = told.get("schema")
    if not isinstance(theirs, list) or not theirs:
        raise EnvironmentFault(Fault.DAMAGED, archive, "no schema")
    theirs = cast("list[Any]", theirs)
    if unknown := [str(name) for name in theirs if name not in ours]:
        raise EnvironmentFault(Fault.NEWER, archive, ", ".join(unknown))
    if theirs != ours[: len(theirs)]:
        raise EnvironmentFault(Fault.DAMAGED, archive, "schema")
    return ours[len(theirs)] if len(theirs) < len(ours) else None


def _fill(db: Database, told: dict[str, Any], archive: Path) -> None:
    """Write the rows as they are: they bring their own changes, and so this is none."""
    known = archives.tables(db)
    if set(told["tables"]) != set(known):
        raise EnvironmentFault(Fault.DAMAGED, archive, "other tables")
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        for table, columns in known.items():
            rows = [_checked(row, columns, archive) for row in told["tables"][table]]
            _refuse_twice(table, columns, rows, archive)
            names = ", ".join(f'"{name}"' for name in columns)
            marks = ", ".join("?" * len(columns))
            driver.run_many(db, f"INSERT INTO {table}({names}) VALUES ({marks})", rows)  # noqa: S608  names are the schema's
        db.conn.execute("COMMIT")
    except (OverflowError, UnicodeEncodeError) as error:  # what no file of ours can hold
        db.rollback()
        raise EnvironmentFault(Fault.DAMAGED, archive, type(error).__name__) from error
    except BaseException:
        db.rollback()
        raise


_TYPES: dict[str, tuple[type, ...]] = {
    "TEXT": (str,),
    "INTEGER": (int,),
    "BLOB": (bytes,),
    "ANY": (str, int, float, bytes),
}


def _checked(row: object, columns: dict[str, tuple[str, bool]], archive: Path) -> tuple[Any, ...]:
    """The values of *row* in the order of *columns*; each is of the type that its column takes."""
    if not isinstance(row, dict) or set(cast("dict[str, Any]", row)) != set(columns):
        raise EnvironmentFault(Fault.DAMAGED, archive, "other columns")
    values: list[Any] = []
    for name, (kind, needed) in columns.items():
        value = _value(row[name], archive)
        fits = not needed if value is None else isinstance(value, _TYPES[kind])
        if not fits or isinstance(value, bool) or (isinstance(value, str) and "\0" in value):
            raise EnvironmentFault(Fault.DAMAGED, archive, name)
        values.append(value)
    return tuple(values)


def _value(value: Any, archive: Path) -> Any:
    if not isinstance(value, dict):
        return value
    try:
        return base64.b64decode(cast("dict[str, Any]", value)["base64"], validate=True)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise EnvironmentFault(Fault.DAMAGED, archive, "base64") from error


def _refuse_twice(
    table: str, columns: Iterable[str], rows: list[tuple[Any, ...]], archive: Path
) -> None:
    names = list(columns)
    if "uuid" not in names:
        return
    place = names.index("uuid")
    if len({row[place] for row in rows}) < len(rows):
        raise EnvironmentFault(Fault.DAMAGED, archive, f"{table}: twice")


def _refuse_unsound(db: Database, archive: Path) -> None:
    """Refuse what holds together as a file and is no event."""
    if found := event_file.problems(db):
        raise EnvironmentFault(Fault.DAMAGED, archive, found[0])
    number = driver.one(db, "SELECT count(*) FROM event")
    try:
        event = events.current(db)
    except (Refused, ValueError, TypeError) as error:
        raise EnvironmentFault(Fault.DAMAGED, archive, type(error).__name__) from error
    if number != (1,) or len(event.key) != len(codes.new_key()):
        raise EnvironmentFault(Fault.DAMAGED, archive, "event")
    if made_up := _made_up(db):
        raise EnvironmentFault(Fault.DAMAGED, archive, made_up)


_ROLES = ", ".join(f"'{role}'" for role in operators.ROLES)

_NONE_OF_OURS = {
    "operators": f"SELECT 1 FROM operators WHERE pin <> '' OR role NOT IN ({_ROLES})",  # noqa: S608  words of ours
    "PINs": "SELECT 1 FROM history WHERE tbl = 'operators' AND field = 'pin'"
    " AND (old <> '' OR new <> '')",
    "a ring of merges": """
        WITH RECURSIVE up(at, steps) AS (
            SELECT merged_into, 1 FROM visitors WHERE merged_into <> ''
            UNION SELECT v.merged_into, steps + 1 FROM up JOIN visitors v ON v.uuid = up.at
                WHERE v.merged_into <> '' AND steps < 33)
        SELECT 1 FROM up WHERE steps = 33""",
}
"""What no archive of ours has, each with a question that finds it. No program merges 33 times over:
it follows 32 (``visitors.living_uuid``).
"""


def _made_up(db: Database) -> str:
    """What in *db* no program of ours wrote; "" where there is nothing."""
    for what, asked in _NONE_OF_OURS.items():
        if driver.one(db, f"{asked} LIMIT 1") is not None:
            return what
    for table, columns in archives.tables(db).items():
        if "change" in columns and driver.rows(
            db,
            f"SELECT 1 FROM {table} WHERE change NOT IN (SELECT uuid FROM changes) LIMIT 1",  # noqa: S608  names of ours
        ):
            return f"{table}: of no change"
    return ""
