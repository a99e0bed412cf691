"""Take a change back, field by field and row by row, by appending another one.

Fields get their old value again, facts are retracted, rows of settings are taken out of use, and
visitors whom the change brought are withdrawn. Nothing is deleted, and what a later change stands
on is not touched: the undo is refused, or, for a list of many people, leaves them as they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db import badge_jobs, changes, codes, driver, events, history, search_index
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.undo_rows import LATER_FACTS, LATER_OF_MEETING, LATER_OF_NOTE
from db.visitor_rows import KEPT, day_of, derived, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from db.changes import By, Transaction
    from db.history import Undone
    from db.rows import Change

_JOBS = ("cancel_job", "confirm_job", "give_up_job", "release_job")
_GONE = ("export", "erase", "retention", "pin_wrong", "pin_right")
_FINAL = ("new", "undo", "backup", "copy", "recover", "station", "spares", *_GONE, *_JOBS)
"""Kinds of change that nothing can take back: a file was made, a printer was told, or it was an
undo itself.
"""

_PRINTS = ("print", "print_batch", "reprint", "retry_job")
_NOT_BY_ITSELF = (*_FINAL, "operator", "save_badge", *_PRINTS)
"""Kinds that Ctrl+Z passes over: a badge printed right after a check-in stays printed."""

_FACTS = (
    "check_ins",
    "head_counts",
    "consents",
    "badge_prints",
    "codes",
    "meeting_facts",
    "meeting_notes",
    "note_shares",
    "next_edition",
)
"""Tables whose rows are retracted."""

_SETTINGS = {
    "badge_types": "badge_type",
    "sessions": "session",
    "bodies": "body",
    "delegates": "delegate",
    "meetings": "meeting",
    "meeting_parties": "party",
    "follow_ups": "follow_up",
    "meeting_outcomes": "outcome",
    "topics": "topic",
    "notices": "notice",
    "operators": "operator",
    "layouts": "layout",
}
"""Tables whose rows are taken out of use, and what each row is."""


class _Standing:
    """Which changes stand: not undone, and not merely an undo. Remembers what it was asked."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[str, bool] = {}

    def __call__(self, change: str) -> bool:
        if change not in self._known:
            row = driver.one(
                self._db,
                "SELECT c.kind <> 'undo'"
                " AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes = c.uuid)"
                " FROM changes c WHERE c.uuid = ?",
                (change,),
            )
            self._known[change] = row is None or row[0] == 1
        return self._known[change]


@dataclass(slots=True)
class _Plan:
    """What an undo will do. ``values`` are old values by table and row; ``revoked`` codes that a
    visitor loses again; ``later`` visitors who stay as they are, and the change they stand on.
    """

    change: Change
    standing: _Standing
    values: dict[tuple[str, str], dict[str, Any]] = field(
        default_factory=dict[tuple[str, str], dict[str, Any]]
    )
    facts: list[str] = field(default_factory=list[str])
    settings: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    withdrawn: list[str] = field(default_factory=list[str])
    revoked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    later: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def forgiving(self) -> bool:
        """Whether what is stood on is left alone, where one act would be refused."""
        return self.change.kind == "import"

    def stands_on(self, row: str, later: str) -> None:
        """Note that the change *later* stands on *row*. Raises Refused ``changed_since``."""
        if not self.forgiving:
            raise Refused(Refusal.CHANGED_SINCE, later)
        self.later[row] = later


def last_of(db: Database, by: By) -> str:
    """The uuid of the last change of today that the station of *by* made and that is not undone.

    Raises Refused ``nothing_to_undo``.
    """
    row = driver.one(
        db,
        "SELECT c.uuid FROM changes c WHERE c.station = ? AND c.at >= ?"  # noqa: S608  kinds from above
        f" AND c.kind NOT IN {_NOT_BY_ITSELF}"
        " AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes = c.uuid)"
        " ORDER BY c.id DESC LIMIT 1",
        (by.station, history.bounds(db, day_of(db))[0]),
    )
    if row is None:
        raise Refused(Refusal.NOTHING_TO_UNDO)
    return row[0]


def take_back(
    db: Database, by: By, uuid: str, gives_way: Callable[[], bool] | None = None
) -> Undone:
    """Undo the change *uuid*, durably, and give it with the visitors that were left as they are.

    Of an import, visitors who have later facts (check-ins, consents, prints, corrections, merges)
    are left; any other change is refused where something newer stands on it. Raises Refused:
    not_found, not_undoable, undone_already (subject: the undo), changed_since (subject: the later
    change), in_use (a badge type or session that others have), still_printing (subject: the job),
    erased (subject: the row of who is gone).

    Of a list, it stops as soon as *gives_way* says that more urgent work waits: GaveWay, and
    nothing was written.
    """
    change = history.by_uuid(db, uuid)
    if change is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    if change.kind in _FINAL:
        raise Refused(Refusal.NOT_UNDOABLE, change.kind)
    if change.undone_by is not None:
        raise Refused(Refusal.UNDONE_ALREADY, change.undone_by)
    if change.kind in _PRINTS:  # what is taken back is the mark: no badge goes back into a printer
        badge_jobs.refuse_open(db, change.uuid)
    if gives_way is None or change.kind != "import":
        plan = _take_back(db, by, change)
    else:
        with driver.giving_way(db, gives_way), driver.checkpoint_later(db):
            plan = _take_back(db, by, change)
    taken_back = history.by_uuid(db, uuid) or change
    kept = select(
        db,
        "WHERE v.uuid IN (SELECT value FROM json_each(?2)) ORDER BY v.name_key",
        json.dumps(list(plan.later)),
    )
    return history.Undone(taken_back, kept)


def _take_back(db: Database, by: By, change: Change) -> _Plan:
    plan = _planned(db, change)
    with changes.transaction(db, by, "undo", subject=change.subject, undoes=change.uuid) as undoing:
        _carry_out(db, undoing, plan)
    return plan


def _planned(db: Database, change: Change) -> _Plan:
    plan = _Plan(change, _Standing(db))
    _plan_visitors(db, plan)
    _plan_values(db, plan)
    for table in _FACTS:
        plan.facts += _made(db, change, table)
    for uuid in _made(db, change, "meeting_notes"):
        for (later,) in driver.rows(db, LATER_OF_NOTE, (uuid, change.uuid)):
            if plan.standing(later):
                plan.stands_on(uuid, later)
    for table, kind in _SETTINGS.items():
        for uuid in _made(db, change, table):
            later = _later_change_of(db, plan, table, uuid)
            if later is not None:
                plan.stands_on(uuid, later)
            else:
                events.refuse_used(db, kind, uuid)
                plan.settings.append((table, uuid))
    return plan


def _made(db: Database, change: Change, table: str, also: str = "1") -> list[str]:
    """The uuids of the rows of *table* that *change* made.

    No index on ``change`` burdens every check-in: a UUIDv7 made during a change is greater than the
    change's own. The rows of an import are looked for one by one all the same.
    """
    after = "1" if change.kind == "import" else "uuid > ?1"
    found = driver.rows(
        db,
        f"SELECT uuid FROM {table} WHERE change = ?1 AND {after} AND {also}",  # noqa: S608  names of ours
        (change.uuid,),
    )
    return [row[0] for row in found]


def _later_change_of(db: Database, plan: _Plan, table: str, uuid: str) -> str | None:
    altered = driver.rows(
        db,
        "SELECT change FROM history WHERE row = ? AND change <> ? ORDER BY id DESC",
        (uuid, plan.change.uuid),
    )
    if table == "meetings":
        altered += driver.rows(db, LATER_OF_MEETING, (uuid, plan.change.uuid))
    if table == "meeting_parties":  # of a list: who sits at a meeting that stays, stays
        row = driver.one(db, "SELECT meeting FROM meeting_parties WHERE uuid = ?", (uuid,))
        altered += [(plan.later[each],) for each in row or () if each in plan.later]
    return next((change for (change,) in altered if plan.standing(change)), None)


def _plan_visitors(db: Database, plan: _Plan) -> None:
    """Withdraw whom the change brought, or brought back, unless they have later facts."""
    brought = _made(db, plan.change, "visitors", "withdrawn = 0")
    back = driver.rows(
        db,
        "SELECT row FROM history WHERE change = ? AND field = 'withdrawn' AND new = 0",
        (plan.change.uuid,),
    )
    brought += [row[0] for row in back]
    if not brought:
        return
    uuids = json.dumps(brought)
    for uuid, later in driver.rows(db, LATER_FACTS, (uuids, plan.change.uuid, int(plan.forgiving))):
        if plan.standing(later):
            plan.stands_on(uuid, later)
    plan.withdrawn = [uuid for uuid in brought if uuid not in plan.later]


def _plan_values(db: Database, plan: _Plan) -> None:
    staying = frozenset(plan.later)  # brought by a list, and left as they are
    left: set[tuple[str, str, str]] = set()
    for table, row, name, later in driver.rows(
        db,
        "SELECT h.tbl, h.row, h.field, l.change FROM history h JOIN history l"
        " ON l.row = h.row AND l.field = h.field AND l.id > h.id AND l.change <> h.change"
        " WHERE h.change = ? ORDER BY l.id DESC",
        (plan.change.uuid,),
    ):
        if plan.standing(later):
            plan.stands_on(row, later)
            left.add((table, row, name))
    for was in history.fields(db, plan.change.uuid, secrets=True):
        if (was.table, was.row, was.field) in left or was.field == "withdrawn":
            continue
        if was.row in staying:
            continue
        if was.old is None and was.new is None:  # blanked: who was erased is never brought back
            if not plan.forgiving:
                raise Refused(Refusal.ERASED, was.row)
            continue
        # Of several values in one change the first old one is what was before it.
        plan.values.setdefault((was.table, was.row), {}).setdefault(was.field, was.old)
        if was.table == "visitors" and was.field == "code":
            plan.revoked.append((was.row, str(was.new)))


def _carry_out(db: Database, undoing: Transaction, plan: _Plan) -> None:
    for fact in plan.facts:
        changes.retract(db, undoing, fact)
    for visitor, code in plan.revoked:
        driver.run(
            db,
            "INSERT INTO codes(uuid, change, visitor, code, comparable, kind, made_at, revoked_at)"
            " VALUES (?, ?, ?, ?, ?, 'ours', ?, ?)",
            (
                uuid7(),
                undoing.uuid,
                visitor,
                code,
                codes.comparable(code),
                undoing.stamp,
                undoing.stamp,
            ),
        )
    for table, uuid in plan.settings:
        _update(db, table, uuid, {"removed": 1})
    with search_index.rewriting(db, len(plan.withdrawn) + len(plan.values)):
        for (table, row), values in plan.values.items():
            _put_back(db, undoing, table, row, values)
        driver.run(
            db,
            "UPDATE visitors SET withdrawn = 1, name_words = '', other_words = '', updated_at = ?"
            " WHERE uuid IN (SELECT value FROM json_each(?))",
            (undoing.stamp, json.dumps(plan.withdrawn)),
        )


def _put_back(
    db: Database, undoing: Transaction, table: str, row: str, values: dict[str, Any]
) -> None:
    if table == "visitors":
        now = driver.one(db, f"SELECT {', '.join(KEPT)} FROM visitors WHERE uuid = ?", (row,))  # noqa: S608  names of ours
        whole = dict(zip(KEPT, now or (), strict=True)) | values
        values = values | derived(whole) | {"updated_at": undoing.stamp}
    _update(db, table, row, values)


def _update(db: Database, table: str, uuid: str, values: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = ?" for name in values)
    driver.run(db, f"UPDATE {table} SET {sets} WHERE uuid = ?", (*values.values(), uuid))  # noqa: S608  names of ours
