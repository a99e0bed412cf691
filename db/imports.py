"""Lists into the event file: what a list would do, then doing it, in one change for one undo.

Reading and preparing a list asks no database (``exchange.tables``, ``exchange.people``); ``plan``
only reads, and may read a copy of the file; ``apply`` is one transaction, as short as can be.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db import changes, driver, events, import_writes
from db.exchange import columns as list_columns
from db.exchange import matching
from db.exchange.matching import KNOWN, Decision, Here, Kind, Match
from db.exchange.people import Fair, People, prepare
from db.ids import uuid7
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlite_utils import Database

    from db.changes import By, Transaction
    from db.exchange.tables import Note, Table

__all__ = [
    "Decision",
    "Fair",
    "ImportPlan",
    "ImportResult",
    "Kind",
    "Match",
    "apply",
    "fair",
    "known",
    "known_rows",
    "mapping_for",
    "plan",
]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a list would do. Nothing is written yet, and nothing is held.

    ``people`` are the rows that name somebody; ``sorted`` tells who of them is new, comes back or
    seems to be known. ``seen`` is the newest change of the file that was looked at.
    """

    table: Table
    mapping: list_columns.Mapping
    fair: Fair
    people: People
    sorted: matching.Sorted
    seen: int

    @property
    def read(self) -> int:
        """How many rows the list has."""
        return len(self.people) + len(self.people.rejected)

    @property
    def matches(self) -> list[Match]:
        """The rows that seem to be somebody known, in the list's order."""
        return self.sorted.matches

    @property
    def kinds(self) -> Counter[Kind]:
        """How many rows seem to be known, by how."""
        return Counter(match.kind for match in self.sorted.matches)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a list did. ``read`` is the sum of added, updated, duplicates and rejected.

    ``restored`` of those added had been withdrawn by an undo. ``columns`` are their headings and
    our fields; ``warnings`` say by line what was odd. ``change`` is what an undo takes back.
    """

    added: int
    updated: int
    duplicates: int
    rejected: list[Note]
    warnings: list[Note]
    columns: dict[str, str]
    change: str
    restored: int = 0

    @property
    def read(self) -> int:
        """How many rows the list has."""
        return self.added + self.updated + self.duplicates + len(self.rejected)


def mapping_for(db: Database, table: Table) -> list_columns.Mapping:
    """What the columns of *table* are: as staff said for the last such list, else recognised."""
    kept = driver.one(
        db,
        "SELECT columns FROM import_maps WHERE headers = ? ORDER BY id DESC LIMIT 1",
        (list_columns.signature(table.columns),),
    )
    recalled = list_columns.recalled(table.columns, json.loads(kept[0])) if kept else None
    return recalled or list_columns.recognise(table)


def fair(db: Database) -> Fair:
    """What lists for this event are read against: its country, zone and badge types."""
    event = events.current(db)
    types = events.badge_types(db)
    names: dict[str, str] = {}
    for kind in types:
        for name in (kind.code, kind.name_en, kind.name_it):
            names.setdefault(fold(name), kind.code)
    return Fair(event.country, event.zone, tuple(names.items()))


def plan(
    db: Database,
    table: Table,
    mapping: list_columns.Mapping | None = None,
    *,
    on_progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """What importing *table* would do to the event file *db* (or to a copy of it). Reads only.

    Without a *mapping* the columns are those of the last such list, or are recognised. Raises
    ListError ``cancelled``, and Refused ``not_found`` in a file without an event.
    """
    chosen = mapping or mapping_for(db, table)
    event = fair(db)
    people = prepare(table, chosen, event, on_progress=on_progress, cancelled=cancelled)
    return _sorted(db, ImportPlan(table, chosen, event, people, matching.Sorted(), 0))


def _sorted(db: Database, plan: ImportPlan) -> ImportPlan:
    here, seen = known(db)
    here.rows.extend(known_rows(db)[0])
    return replace(plan, sorted=matching.sort(plan.people, here), seen=seen)


def known(db: Database) -> tuple[Here, int]:
    """What ``plan`` asks the file, for who plans beside the work at the door: what is known of who
    is here but for their ``rows``, and the newest change looked at (``ImportPlan.seen``).
    """
    return _here(db), _newest(db)


def known_rows(
    db: Database, after: int = 0, limit: int = -1
) -> tuple[list[tuple[Any, ...]], int | None]:
    """The ``rows`` of ``Here``, *limit* of them from where the last part ended (*after*), and where
    this one ends; None when there are no more.
    """
    found = driver.rows(
        db,
        f"SELECT id, {', '.join(KNOWN)} FROM visitors WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608  names of ours
        (after, limit),
    )
    return [row[1:] for row in found], found[-1][0] if len(found) == limit else None


def _here(db: Database) -> Here:
    edited = driver.rows(
        db,
        "SELECT DISTINCT h.row, h.field FROM history h JOIN changes c ON c.uuid = h.change"
        " WHERE h.tbl = 'visitors' AND c.kind NOT IN ('import', 'undo')"
        " AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes = c.uuid)",
    )
    seen = driver.rows(db, "SELECT DISTINCT visitor FROM check_ins")
    corrected = frozenset((uuid, name) for uuid, name in edited)
    return Here([], corrected, frozenset(row[0] for row in seen))


def _newest(db: Database) -> int:
    return driver.rows(db, "SELECT coalesce(max(id), 0) FROM changes")[0][0]


def apply(
    db: Database,
    by: By,
    plan: ImportPlan,
    decisions: Mapping[Kind | int, Decision] | None = None,
    *,
    reason: str = "",
    on_progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Do what *plan* says, as one change. A verified copy of the file is the caller's business.

    *decisions* tell what to do with rows that seem to be known: by kind, or for one row by its line
    in the file; without one, ``Match.usual``. When visitors changed since the plan was made, it is
    made anew first. Raises ListError ``cancelled``, or EnvironmentFault: then nothing was written.
    """
    with changes.transaction(db, by, "import", reason=reason or plan.table.name) as change:
        if _is_stale(db, plan, change):
            plan = _sorted(db, plan)
        work = import_writes.decided(plan, decisions or {})
        with import_writes.counted(work, on_progress, cancelled) as tick:
            import_writes.update(db, change, work, tick)
            import_writes.insert(db, change, work, tick)
        result = _result(plan, work, change)
        _remember(db, change, plan, result)
    return result


def _is_stale(db: Database, plan: ImportPlan, change: Transaction) -> bool:
    """Whether anything happened since the plan was made that may have touched a visitor."""
    row = driver.one(
        db,
        "SELECT EXISTS (SELECT 1 FROM changes WHERE id > ? AND uuid <> ? AND kind NOT IN"
        " ('check_in', 'exit', 'print', 'head_count', 'consent', 'backup', 'copy', 'station'))",
        (plan.seen, change.uuid),
    )
    return row is not None and row[0] == 1


def _result(plan: ImportPlan, work: import_writes.Work, change: Transaction) -> ImportResult:
    warnings = sorted([*plan.people.notes, *work.notes], key=lambda note: note.line)
    return ImportResult(
        added=len(work.add) + len(work.back),
        updated=len(work.update) + work.filled,
        duplicates=work.duplicates,
        rejected=plan.people.rejected,
        warnings=warnings,
        columns=plan.mapping.theirs_to_ours(),
        change=change.uuid,
        restored=len(work.back),
    )


def _remember(db: Database, change: Transaction, plan: ImportPlan, result: ImportResult) -> None:
    """Write down the import, and what its columns were for the next such list."""
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
            list_columns.signature(plan.table.columns),
            json.dumps(plan.mapping.remembered(), ensure_ascii=False),
        ),
    )
