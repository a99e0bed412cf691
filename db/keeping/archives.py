"""The archive of everything: one JSON file that the same event can be made from again.

::

    {"format": "piemonte-desk-archive",
    "version": 1,
    "made_at": "2025-04-25T16:00:00.000Z",
    "event": {"uuid": "…", "code": "…", "name": "…"},
    "schema": ["m001_the_desk", …],
    "tables": {
    "visitors": [
    {"uuid": "…", "given_name": "…", …},
    …],
    …},
    "sha256": "…"}

UTF-8, and a line for each row. The tables are those of an event file at the ``schema`` that is
named, each row with all of its columns but the file's own number, in the order in which they were
written; times are UTC (ISO 8601). A BLOB is ``{"base64": "…"}``. ``sha256`` is that of the names of
the tables and the lines of the rows, each with a line end behind it, without the commas between.

It is whole: what visitors said no to, what bodies noted for themselves, and the key of the badge
codes are in it, and the register of exports says who wrote it. Left out are PINs (four digits are
guessed in minutes by who has them scrambled), what somebody has only begun to write, and of who was
erased all that is gone from the file.
"""

from __future__ import annotations

import base64
import hashlib
import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.access.guarded import Act, need
from db.door import head_counts
from db.keeping.whole_files import whole
from db.lists_out import exports
from db.lists_out.exports import Listing, Wanted

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from sqlite_utils import Database

    from db.lists_out.exports import Export
    from db.past.changes import By

FORMAT, VERSION = "piemonte-desk-archive", 1
KIND = "all"
"""What the register of exports calls it."""

LEFT_OUT = ("drafts",)
"""Tables that are not in it."""

BEGINS = f'{{"format": "{FORMAT}"'
"""How the file begins."""


def write(db: Database, by: By, target: Path) -> int:
    """Write the archive to *target*, whole or not at all; how many rows are in it.

    Refused: pin_needed. Raises EnvironmentFault; what was at *target* is replaced.
    """
    need(db, by, Act.ARCHIVE)
    return put(target, _pieces(db))


def put(target: Path, told: Iterable[str]) -> int:
    """The half of ``write`` that needs no file but *target*; *told* is what ``gather`` gave."""
    rows = 0
    with driver.guard(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with (
            whole(target, hidden=False) as part,
            part.open("w", encoding="utf-8", newline="\n") as file,
        ):
            for piece in told:
                rows += piece.startswith(("\n{", ",\n{"))
                file.write(piece)
    return rows


def gather(db: Database, by: By) -> list[str]:
    """All pieces of the archive, to be put into a file by somebody who has no *db*. Refused:
    pin_needed.
    """
    need(db, by, Act.ARCHIVE)
    return list(_pieces(db))


def record(db: Database, by: By, name: str) -> Export:
    """Register that the archive was written to a file called *name*, with how many visitors.

    Refused: pin_needed; then the file has to go again.
    """
    need(db, by, Act.ARCHIVE)
    people = head_counts.counts(db).expected
    return exports.record(db, by, Listing(Wanted(KIND), (), ((),) * people, {}, ()), name)


_TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%STRICT'
    AND substr(name, 1, 1) <> '_' ORDER BY rowid
"""


def tables(db: Database) -> dict[str, dict[str, tuple[str, bool]]]:
    """The tables of the file that an archive has, in the order they were made: their columns, each
    with its SQL type and whether it must have a value.
    """
    from db.migrations import migrations

    with closing(driver.memory()) as ours:  # what else somebody put into the file is none of ours
        migrations.apply(ours)
        known, there = (driver.rows(one, _TABLES) for one in (ours, db))
    return {
        name: {
            str(column): (str(kind), bool(needed))
            for _, column, kind, needed, *_ in driver.rows(db, f"PRAGMA table_info({name})")
            if column != "id"
        }
        for (name,) in known
        if name not in LEFT_OUT and (name,) in there
    }


def schema(db: Database) -> list[str]:
    """The migrations that made the file, in order."""
    from db.migrations import migrations

    return [migration.name for migration in migrations.applied(db)]


def line(row: dict[str, Any]) -> str:
    """A row as it stands in the file."""
    return json.dumps(row, ensure_ascii=False)


class Digest:
    """The SHA-256 over what an archive holds, as its tables and rows come by."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()

    def add(self, text: str) -> None:
        """Here comes *text*: a table's name, or a row's line."""
        self._sum.update(text.encode("utf-8", "surrogatepass") + b"\n")

    def hex(self) -> str:
        """What it comes to, in hexadecimal."""
        return self._sum.hexdigest()


def _pieces(db: Database) -> Generator[str]:
    """The text of the archive, piece by piece: each row is one, behind a line's end."""
    event = events.current(db)
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": clock.stamp(clock.now()),
        "event": {"uuid": event.uuid, "code": event.code, "name": event.name},
        "schema": schema(db),
    }
    yield "{" + ",\n".join(f'"{key}": {_dumped(value)}' for key, value in head.items())
    yield ',\n"tables": {'
    digest = Digest()
    for number, (table, columns) in enumerate(tables(db).items()):
        digest.add(table)
        yield f'{"," if number else ""}\n"{table}": ['
        for place, row in enumerate(_rows(db, table, list(columns))):
            told = line(row)
            digest.add(told)
            yield f"{',' if place else ''}\n{told}"
        yield "]"
    yield f'}},\n"sha256": "{digest.hex()}"}}\n'


def _rows(db: Database, table: str, columns: list[str]) -> Generator[dict[str, Any]]:
    names = ", ".join(f'"{name}"' for name in columns)
    for values in db.conn.execute(f"SELECT {names} FROM {table} ORDER BY id"):  # noqa: S608  names are the schema's
        row = dict(zip(columns, map(_plain, values), strict=True))
        yield _without_pin(table, row)


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode("ascii")}
    return value


def _without_pin(table: str, row: dict[str, Any]) -> dict[str, Any]:
    if table == "operators":
        return row | {"pin": ""}
    if table == "history" and (row["tbl"], row["field"]) == ("operators", "pin"):
        return row | {"old": "", "new": ""}
    return row


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
