"""The lists that were brought in, for whoever wants to know or take one back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver
from db.exchange.columns import signature
from db.ids import uuid7

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.changes import Transaction
    from db.imports import ImportPlan, ImportResult


@dataclass(frozen=True, slots=True)
class PastImport:
    """A list that was imported: the file's ``name``, and how many of its rows did what.

    ``change`` is what an undo takes back; ``undone_at`` says when that was done, or is None.
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


def remember(db: Database, change: Transaction, plan: ImportPlan, result: ImportResult) -> None:
    """Write down the import *change*, and what its columns were for the next such list."""
    counts = {
        "read": result.read,
        "added": result.added,
        "updated": result.updated,
        "duplicates": result.duplicates,
        "rejected": len(result.rejected),
    }
    driver.run(
        db,
        "INSERT INTO imports(uuid, change, kind, name, digest, at, result)"
        " VALUES (?, ?, 'visitors', ?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            plan.table.name,
            plan.table.digest,
            change.stamp,
            json.dumps(counts),
        ),
    )
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


def past(db: Database, limit: int = 50) -> list[PastImport]:
    """The last *limit* lists of visitors that were imported, the newest first."""
    found = driver.rows(
        db,
        "SELECT i.name, i.at, c.operator, i.result, i.change,"
        " (SELECT min(u.at) FROM changes u WHERE u.undoes = i.change)"
        " FROM imports i JOIN changes c ON c.uuid = i.change WHERE i.kind = 'visitors'"
        " ORDER BY i.id DESC LIMIT ?",
        (limit,),
    )
    made: list[PastImport] = []
    for name, at, operator, result, change, undone_at in found:
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
            )
        )
    return made
