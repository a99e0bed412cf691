"""The lists that were brought in, for whoever wants to know or take one back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


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
