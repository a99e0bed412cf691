"""The lists that were brought in, for whoever wants to know or take one back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.exchange.columns import signature
from db.ids import uuid7

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.exchange.tables import Table
    from db.lists_in.imports import ImportPlan, ImportResult
    from db.past.changes import Transaction


@dataclass(frozen=True, slots=True)
class PastImport:
    """A list that was imported: the file's ``name``, and how many of its rows did what.

    ``kind`` is ``visitors``, ``agenda`` or ``bodies``; ``change`` is what an undo takes back;
    ``undone_at`` says when that was done, or is None.
    """

    name: str
    at: datetime
    operator: str
    read: int
    added: int
    updated: int
    duplicates: int
    rejected: int
    change: str
    undone_at: datetime | None
    kind: str = "visitors"


def remember(
    db: Database,
    change: Transaction,
    plan: ImportPlan,
    result: ImportResult,
    named: Sequence[str],
) -> None:
    """Write down the import *change*, which visitors it *named* and left as they were, and what its
    columns were for the next such list.
    """
    counts = {
        "read": result.read,
        "added": result.added,
        "updated": result.updated,
        "duplicates": result.duplicates,
        "rejected": len(result.rejected),
    }
    write(db, change, "visitors", plan.table, counts, named)
    driver.run(
        db,
        "INSERT INTO import_maps(uuid, change, headers, columns) VALUES (?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            signature(plan.table.columns),
            json.dumps(plan.mapping.remembered(), ensure_ascii=False),
        ),
    )


def write(
    db: Database,
    change: Transaction,
    kind: str,
    table: Table,
    counts: Mapping[str, int | str],
    named: Sequence[str] = (),
) -> None:
    """Write down that *table*, a list of that *kind*, was brought in, and what came of it; the
    ``source`` of *counts* is the change of the first list of which it is a newer version.
    """
    driver.run(
        db,
        "INSERT INTO imports(uuid, change, kind, name, digest, at, result, named)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            kind,
            table.name,
            table.digest,
            change.stamp,
            json.dumps(counts),
            json.dumps(list(named)),
        ),
    )


def keep_columns(
    db: Database, change: Transaction, kind: str, table: Table, own: Mapping[str, str]
) -> None:
    """Keep what staff said of the columns, for the next list of that *kind* with these headings."""
    driver.run(
        db,
        "INSERT INTO import_maps(uuid, change, headers, columns) VALUES (?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            f"{kind}:{signature(table.columns)}",
            json.dumps(list(own.items()), ensure_ascii=False),
        ),
    )


def past(db: Database, limit: int = 50) -> list[PastImport]:
    """The last *limit* lists that were imported, the newest first."""
    found = driver.rows(
        db,
        "SELECT i.name, i.at, c.operator, i.result, i.change,"
        " (SELECT min(u.at) FROM changes u WHERE u.undoes = i.change), i.kind"
        " FROM imports i JOIN changes c ON c.uuid = i.change"
        " ORDER BY i.id DESC LIMIT ?",
        (limit,),
    )
    made: list[PastImport] = []
    for name, at, operator, result, change, undone_at, kind in found:
        counts: dict[str, int] = json.loads(result)
        read, added, updated = (counts.get(key, 0) for key in ("read", "added", "updated"))
        duplicates, rejected = (counts.get(key, 0) for key in ("duplicates", "rejected"))
        undone = clock.moment(undone_at) if undone_at else None
        made.append(
            PastImport(
                name=name,
                at=clock.moment(at),
                operator=operator,
                read=read,
                added=added,
                updated=updated,
                duplicates=duplicates,
                rejected=rejected,
                change=change,
                undone_at=undone,
                kind=kind,
            )
        )
    return made
