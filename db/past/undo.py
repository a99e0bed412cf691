"""Take a change back, field by field and row by row, by appending another one.

Fields get their old value again, facts are retracted, rows of settings are taken out of use, and
visitors whom the change brought are withdrawn. Nothing is deleted, and what a later change stands
on is not touched: the undo is refused, or, for a list of many people, leaves them as they are.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from db import driver, large_writes
from db.access import operators
from db.badges import badge_jobs, codes
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.meeting import own_words
from db.names import fold
from db.past import changes, history, undo_erased
from db.past.undo_plan import planned
from db.past.undo_taken import plan_taken
from db.privacy import taken_back
from db.searching import search_index
from db.visitor.visitor_rows import KEPT, day_of, derived, select

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from db.past.changes import By, Transaction
    from db.past.history import Undone
    from db.past.undo_plan import Plan
    from db.rows import Change, Visitor

_JOBS = ("cancel_job", "confirm_job", "give_up_job", "release_job")
_GONE = ("export", "erase", "erase_cleared", "erase_left", "retention", "pin_wrong", "pin_right")
_WRITTEN = ("backup", "copy", "recover", "carry_over", "spares")
_FINAL = ("new", "undo", "station", "second_place", *_WRITTEN, *_GONE, *_JOBS)
"""Kinds of change that nothing can take back: a file was made, a printer was told, or it was an
undo itself.
"""

_PRINTS = ("print", "print_batch", "reprint", "retry_job")
_NOT_BY_ITSELF = (*_FINAL, "operator", "save_badge", *_PRINTS)
"""Kinds that Ctrl+Z passes over: a badge printed right after a check-in stays printed."""


def last_act(db: Database, by: By) -> str:
    """The uuid of the last change of today that the station of *by* made and that is not undone.

    Raises Refused: nothing_to_undo; list_unnamed (subject: the change) where that brought in a
    list, since one key too many would else send everybody on it away.
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
    last = history.by_uuid(db, row[0])
    if last is not None and last.brought_list:
        raise Refused(Refusal.LIST_UNNAMED, last.uuid)
    return row[0]


def take_back(
    db: Database, by: By, uuid: str, gives_way: Callable[[], bool] | None = None
) -> Undone:
    """Undo the change *uuid*, durably, and give it with the visitors that were left as they are.

    Of a list, visitors who have later facts (check-ins, consents, prints, corrections, merges)
    are left; any other change is refused where something newer stands on it. Raises Refused:
    not_found, not_undoable, undone_already (subject: the undo), changed_since (subject: the later
    change), in_use (a badge type or session that others have), still_printing (subject: the job),
    erased (subject: the row of who is gone), reason_needed (subject: the change) where *by* has
    none and somebody else did it, or a visitor's no would go and an older yes of theirs count
    again, last_pin (subject: the name of the last supervisor with a PIN), of_another (words of
    another body: ``own_words.need_change``).

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
    own_words.need_change(db, by, change)
    if change.kind in _PRINTS:  # what is taken back is the mark: no badge goes back into a printer
        badge_jobs.refuse_open(db, change.uuid)
    if gives_way is None or not change.brought_list:
        plan = _take_back(db, by, change)
    else:
        with driver.giving_way(db, gives_way), large_writes.checkpoint_later(db):
            plan = _take_back(db, by, change)
    taken_back = history.by_uuid(db, uuid) or change
    kept = select(
        db,
        "WHERE v.uuid IN (SELECT value FROM json_each(?2)) ORDER BY v.name_key",
        json.dumps(list(plan.later)),
    )
    meetings = sum(table == "meetings" for table, _ in plan.settings)
    stay = driver.one(
        db,
        "SELECT count(*) FROM meetings WHERE uuid IN (SELECT value FROM json_each(?))",
        (json.dumps(list(plan.later)),),
    )
    return history.Undone(
        *(taken_back, kept, len(plan.withdrawn), _why(db, plan, kept)),
        meetings,
        stay[0] if stay else 0,
    )


def _why(db: Database, plan: Plan, kept: list[Visitor]) -> dict[str, int]:
    """How many are kept for a change of which kind, the most first."""
    standing = {one.uuid: plan.later[one.uuid] for one in kept}
    kinds = dict(
        driver.rows(
            db,
            "SELECT uuid, kind FROM changes WHERE uuid IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(set(standing.values()))),),
        )
    )
    return dict(Counter(kinds.get(later, "") for later in standing.values()).most_common())


def _take_back(db: Database, by: By, change: Change) -> Plan:
    plan = planned(db, change)
    undo_erased.leave(db, plan)
    plan_taken(db, plan)
    is_anothers = fold(change.operator) != fold(by.operator)
    if not by.reason.strip() and (is_anothers or taken_back.frees(db, plan.facts)):
        raise Refused(Refusal.REASON_NEEDED, change.uuid)
    with (
        changes.transaction(db, by, "undo", subject=change.subject, undoes=change.uuid) as undoing,
        operators.leaving_a_pin(db),
    ):
        _carry_out(db, undoing, plan)
    return plan


def _carry_out(db: Database, undoing: Transaction, plan: Plan) -> None:
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
