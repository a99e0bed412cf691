"""Lists about our side: how one is brought into the file, and the list of our bodies."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import bodies, changes, driver
from db.errors import Refused
from db.exchange.faults import ListError, ListFault
from db.ids import uuid7
from db.names import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlite_utils import Database

    from db.changes import By, Transaction
    from db.exchange.tables import Table

BODIES = {
    "name": "name|body|organisation|organization|nome|ente|denominazione|ragione sociale",
    "kind": "kind|type|tipo|genere",
    "aliases": "aliases|alias|also called|other names|altri nomi|detto anche|sigla",
}
"""What a column of a list of bodies can be, and the headings it is known by."""

COMPANIES = {"company", "azienda", "impresa", "societa", "ditta"}
"""What lists write of a body that is a company."""

ON_DUPLICATE = ("skip", "update", "add")
"""What to do with a row that is in the file already."""

_APART = re.compile(r"[|;\n]")


@dataclass(slots=True)
class Result:
    """What came of a list; ``rejected`` are pairs of a line in the file and a code with its value.

    ``columns`` are their headings and our fields. ``notes`` are lines that went in with a doubt.
    """

    columns: dict[str, str]
    added: int = 0
    updated: int = 0
    duplicates: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    notes: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    @property
    def read(self) -> int:
        """Rows in the list."""
        return self.added + self.updated + self.duplicates + len(self.rejected)


Taker = Callable[[int, dict[str, str], Result], None]
"""Takes one row: its line, its cells by our fields, and the result to count it in."""


class _OnlyTried(Exception):
    """Takes back what a dry run wrote."""


class BadRow(Exception):
    """A row that cannot be taken; the text is a code and what stood there."""


def columns(table: Table, known: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Their headings and our fields: what *own* says of a heading, else what it is *known* by.

    A field is taken once, by the heading that names it best.
    """
    found: dict[str, str] = {}
    told = {fold(theirs): ours for theirs, ours in own.items()}
    ranked: list[tuple[int, str, str]] = []
    for heading in table.columns:
        if fold(heading) in told:
            if told[fold(heading)]:
                found[heading] = told[fold(heading)]
            continue
        for ours, headings in known.items():
            names = headings.split("|")
            if fold(heading) in names:
                ranked.append((names.index(fold(heading)), heading, ours))
    for _, heading, ours in sorted(ranked):
        if ours not in found.values() and heading not in found:
            found[heading] = ours
    return {heading: found[heading] for heading in table.columns if heading in found}


def own_columns(path: Path, table: Table, known: Mapping[str, str]) -> dict[str, str]:
    """What the file *path* says of the columns of *table*: their heading and our field, or "".

    Raises ListError: missing, map_unreadable, map_unknown_column, map_unknown_field.
    """
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ListError(ListFault.MISSING, detail=str(path)) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ListError(ListFault.MAP_UNREADABLE, detail=str(error)) from error
    wanted: dict[str, object] = own["columns"] if isinstance(own.get("columns"), dict) else own
    headings = {fold(heading) for heading in table.columns}
    for theirs, ours in wanted.items():
        if fold(theirs) not in headings:
            raise ListError(ListFault.MAP_UNKNOWN_COLUMN, detail=theirs)
        if ours not in {"", *known}:
            raise ListError(ListFault.MAP_UNKNOWN_FIELD, detail=str(ours))
    return {theirs: str(ours) for theirs, ours in wanted.items()}


def bring_bodies(
    db: Database,
    by: By,
    table: Table,
    *,
    own: Mapping[str, str] | None = None,
    on_duplicate: str = "skip",
    dry_run: bool = False,
) -> Result:
    """Take the bodies of *table* into the file, in one change; a *dry_run* leaves no trace."""

    def take(_line: int, row: dict[str, str], result: Result) -> None:
        written = fold(row.get("kind", ""))
        kind = "company" if written in COMPANIES else "body"
        aliases = [clean(alias) for alias in _APART.split(row.get("aliases", ""))]
        name = clean(row.get("name", ""))
        known = bodies.recognise(db, name)
        if known is None:
            bodies.save_body(db, by, name=name, kind=kind, aliases=aliases)
            result.added += 1
            return
        merged = [*known.aliases, *aliases]
        if on_duplicate == "update":
            after = bodies.save_body(
                db,
                by,
                uuid=known.uuid,
                name=known.name,
                kind=kind if written else known.kind,
                aliases=merged,
            )
            result.updated += after != known
            result.duplicates += after == known
        else:
            result.duplicates += 1

    found = columns(table, BODIES, own or {})
    return bring(db, by, table, take, kind="bodies", found=found, dry_run=dry_run)


def bring(
    db: Database,
    by: By,
    table: Table,
    take: Taker,
    *,
    kind: str,
    found: dict[str, str],
    dry_run: bool,
) -> Result:
    """Let *take* have each row of *table*, by our fields, in one change; what it refuses is said.

    *found* are their headings and our fields. A *dry_run* leaves no trace, nor does a list that
    changes nothing.
    """
    result = Result(found)
    result.rejected += [(note.line, note.code) for note in table.rejected]
    places = [(table.columns.index(theirs), ours) for theirs, ours in found.items()]
    try:
        with changes.transaction(db, by, "import", reason=table.name) as change:
            for line, cells in zip(table.lines, table.rows, strict=True):
                try:
                    take(line, {ours: cells[at] for at, ours in places}, result)
                except (Refused, BadRow) as error:
                    result.rejected.append((line, _reason(error)))
            _log(db, change, table, kind, result)
            if dry_run or not result.added + result.updated:
                raise _OnlyTried
    except _OnlyTried:
        pass
    result.rejected.sort()
    return result


def _reason(error: Refused | BadRow) -> str:
    if isinstance(error, Refused):
        return f"{error.refusal.value}: {error.subject}"
    return str(error)


def _log(db: Database, change: Transaction, table: Table, kind: str, result: Result) -> None:
    counted = {
        "read": result.read,
        "added": result.added,
        "updated": result.updated,
        "duplicates": result.duplicates,
        "rejected": len(result.rejected),
    }
    driver.run(
        db,
        "INSERT INTO imports(uuid, change, kind, name, digest, at, result)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            kind,
            table.name,
            table.digest,
            change.stamp,
            json.dumps(counted),
        ),
    )
