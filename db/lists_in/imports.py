"""Lists into the event file: what a list would do, then doing it, in one change for one undo.

Reading and preparing a list asks no database (``exchange.tables``, ``exchange.people``); ``plan``
only reads, and may read a copy of the file; ``apply`` is one transaction, as short as can be.
"""

from __future__ import annotations

import json
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db import driver, events, large_writes
from db.agenda import agenda_links
from db.erasure import coming_back, retention
from db.errors import GaveWay
from db.exchange import columns as list_columns
from db.exchange import matching, own_exports
from db.exchange.faults import ListError, ListFault
from db.exchange.matching import KNOWN, Decision, Here, Kind, Match
from db.exchange.people import Fair, People, prepare
from db.lists_in import collection, import_log, import_writes
from db.lists_in.import_writes import Work
from db.names import fold
from db.past import changes
from db.visitor.visitor_codes import event_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlite_utils import Database

    from db.exchange.tables import Note, Table
    from db.past.changes import By, Transaction

__all__ = [
    "Decision",
    "Fair",
    "ImportPlan",
    "ImportResult",
    "Kind",
    "Match",
    "Work",
    "apply",
    "fair",
    "is_stale",
    "known",
    "known_rows",
    "mapping_for",
    "plan",
    "prepared",
]

SHORT = 3_000
"""A list of so many people is written at once, whoever waits: 0.1 to 0.2 s."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What a list would do. Nothing is written yet, and nothing is held.

    ``people`` are the rows that name somebody; ``sorted`` tells who of them is new, comes back or
    seems to be known. ``seen`` is the uuid of the newest change of the file that was looked at.
    """

    table: Table
    mapping: list_columns.Mapping
    fair: Fair
    people: People
    sorted: matching.Sorted
    seen: str

    @property
    def read(self) -> int:
        """How many rows the list has."""
        return len(self.people) + len(self.people.rejected)

    @property
    def matches(self) -> list[Match]:
        """The rows that seem to be somebody known, in the list's order."""
        return self.sorted.matches

    @property
    def notes(self) -> list[Note]:
        """What is odd about the rows, but for those of a list of ours that say nothing new."""
        if not self.people.told:
            return self.people.notes
        known = {match.line for match in self.matches if match.says_nothing}
        return [note for note in self.people.notes if note.line not in known]

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
    recognised = list_columns.recognise(table)
    own = own_exports.are_own(column.ours for column in recognised.columns)
    saved: list[list[str]] = json.loads(kept[0]) if kept else []
    return list_columns.recalled(table.columns, saved, own=own) or recognised


def fair(db: Database) -> Fair:
    """What lists for this event are read against: its country, zone and badge types."""
    event = events.current(db)
    types = events.badge_types(db)
    names: dict[str, str] = {}
    for kind in types:
        for name in (kind.code, kind.name_en, kind.name_it):
            names.setdefault(fold(name), kind.code)
    return Fair(event.country, event.zone, tuple(names.items()))


@collection.held()
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
    return _sorted(db, ImportPlan(table, chosen, event, people, matching.Sorted(), ""))


def _sorted(db: Database, plan: ImportPlan) -> ImportPlan:
    here, seen = known(db)
    here.rows.extend(known_rows(db)[0])
    return replace(plan, sorted=matching.sort(plan.people, here), seen=seen)


def known(db: Database) -> tuple[Here, str]:
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
    return Here([], corrected, frozenset(row[0] for row in seen), coming_back.ledger(db))


def _newest(db: Database) -> str:
    row = driver.one(db, "SELECT uuid FROM changes ORDER BY id DESC LIMIT 1")
    return row[0] if row else ""


@collection.held()
def apply(
    db: Database,
    by: By,
    plan: ImportPlan,
    decisions: Mapping[Kind | int, Decision] | None = None,
    *,
    reason: str = "",
    work: Work | None = None,
    on_progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    gives_way: Callable[[], bool] | None = None,
) -> ImportResult:
    """Do what *plan* says, as one change. A verified copy of the file is the caller's business.

    *decisions* tell what to do with rows that seem to be known: by kind, or for one row by its line
    in the file; without one, ``Match.usual``. *work* is what ``prepared`` gave for them, if it was
    asked. When visitors changed since the plan was made, it is made anew first.

    A long list stops as soon as *gives_way* says that more urgent work waits: GaveWay. Raises also
    ListError ``cancelled`` and ``other_file`` (the plan was made for another file, or for this one
    before a backup was put in its place), EnvironmentFault, and Refused as
    ``retention.refuse_over``. Then nothing was written.
    """
    if is_stale(db, plan):
        plan, work = _sorted(db, plan), None
    work = work or prepared(plan, decisions or {}, event_key(db))
    long = len(plan.people) > SHORT and gives_way is not None

    def stops() -> bool:
        return (cancelled is not None and cancelled()) or (gives_way is not None and gives_way())

    try:
        with (
            driver.giving_way(db, stops if long else cancelled),
            large_writes.checkpoint_later(db) if long else nullcontext(),
        ):
            return _write(db, by, plan, work, reason, on_progress, cancelled)
    except GaveWay:
        if cancelled is not None and cancelled():
            raise ListError(ListFault.CANCELLED) from None
        raise


def prepared(plan: ImportPlan, decisions: Mapping[Kind | int, Decision], key: bytes) -> Work:
    """What *plan* comes to with these *decisions*, ready to be written; *key* is the event's."""
    return import_writes.prepare(import_writes.decided(plan, decisions), key)


def _write(
    db: Database,
    by: By,
    plan: ImportPlan,
    work: Work,
    reason: str,
    on_progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> ImportResult:
    retention.refuse_over(db)
    with changes.transaction(db, by, "import", reason=reason or plan.table.name) as change:
        with import_writes.counted(work, on_progress, cancelled) as tick:
            import_writes.update(db, change, work, tick)
            import_writes.insert(db, change, work, tick)
        agenda_links.link(db, change)
        result = _result(plan, work, change)
        import_log.remember(db, change, plan, result, work.named)
    return result


def is_stale(db: Database, plan: ImportPlan) -> bool:
    """Whether anything happened since the plan was made that may have touched a visitor.

    Raises ListError ``other_file`` when the file knows nothing of what the plan has seen.
    """
    seen = driver.one(db, "SELECT id FROM changes WHERE uuid = ?", (plan.seen,))
    if seen is None and plan.seen:
        raise ListError(ListFault.OTHER_FILE)
    row = driver.one(
        db,
        "SELECT EXISTS (SELECT 1 FROM changes WHERE id > ?1 AND kind NOT IN"
        " ('check_in', 'exit', 'print', 'head_count', 'consent', 'backup', 'copy', 'station')"
        " AND NOT (?2 AND id = (SELECT max(id) FROM changes)))",  # the one being made around us
        (seen[0] if seen else 0, db.conn.in_transaction),
    )
    return row is not None and row[0] == 1


def _result(plan: ImportPlan, work: Work, change: Transaction) -> ImportResult:
    warnings = sorted([*plan.notes, *work.notes], key=lambda note: note.line)
    return ImportResult(
        added=len(work.add) + len(work.back),
        updated=len(work.update) + work.filled,
        duplicates=work.duplicates,
        rejected=sorted([*plan.people.rejected, *work.refused], key=lambda note: note.line),
        warnings=warnings,
        columns=plan.mapping.theirs_to_ours(),
        change=change.uuid,
        restored=len(work.back),
    )
