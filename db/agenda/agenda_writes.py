"""A planned schedule written into the file: many meetings in one change, for one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import driver
from db.agenda.agenda_plan import Fate
from db.ids import uuid7
from db.meeting.meetings import COLUMNS
from db.past.saving import as_kept
from db.rows import Happening, Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.agenda.agenda_plan import AgendaPlan, Planned
    from db.past.changes import Transaction
    from db.rows import Party

_INSERT = (
    f"INSERT INTO meetings(change, {', '.join(COLUMNS)})"  # noqa: S608  names are ours
    f" VALUES (?, {', '.join('?' * len(COLUMNS))})"
)
_SEAT = (
    "INSERT INTO meeting_parties(uuid, change, meeting, side, kind, ref, name, capacity)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_FACT = (
    "INSERT INTO meeting_facts(uuid, change, meeting, kind, at, reason, operator, station)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def write(db: Database, change: Transaction, plan: AgendaPlan) -> None:
    """Write what *plan* would do, in the transaction of *change*."""
    new = [(uuid7(), one) for one in plan.of(Fate.ADDED)]
    driver.run_many(db, _INSERT, [_row(change, uuid, one) for uuid, one in new])
    seats = [_seat(change, uuid, party) for uuid, one in new for party in one.parties]
    gone: list[tuple[str]] = []
    facts: list[tuple[str, Happening]] = []
    for one in plan.planned:
        if one.meeting is None or one.fate in (Fate.SAME, Fate.ADDED):
            continue
        if one.fate is Fate.CANCELLED:
            facts.append((one.meeting.uuid, Happening.CANCELLED))
            continue
        if one.fate is Fate.BACK and not one.meeting.dropped:
            facts.append((one.meeting.uuid, Happening.PLANNED))
        _correct(db, one)
        seats += [_seat(change, one.meeting.uuid, party) for party in one.diff.come]
        gone += [(uuid,) for uuid, _ in one.diff.leave]
    driver.run_many(db, _SEAT, seats)
    driver.run_many(db, "UPDATE meeting_parties SET removed = 1 WHERE uuid = ?", gone)
    driver.run_many(
        db,
        "UPDATE meetings SET dropped = 1 WHERE uuid = ?",
        [(meeting.uuid,) for meeting in plan.dropped],
    )
    driver.run_many(db, _FACT, _facts(change, plan.draft.table.name, facts))


def _row(change: Transaction, uuid: str, one: Planned) -> tuple[Any, ...]:
    blank = {"uuid": uuid, "aliases": (), "origin": Origin.PLANNED, "dropped": False}
    values = {**blank, **one.values}
    return (change.uuid, *(as_kept(values[name]) for name in COLUMNS))


def _seat(change: Transaction, meeting: str, party: Party) -> tuple[Any, ...]:
    who = (party.side.value, party.kind.value, party.ref, party.name, party.capacity)
    return (uuid7(), change.uuid, meeting, *who)


def _correct(db: Database, one: Planned) -> None:
    if one.meeting is None:
        return
    values = {name: after for name, (_, after) in one.diff.changes.items()}
    if one.meeting.dropped:
        values["dropped"] = False
    if values:
        sets = ", ".join(f"{name} = ?" for name in values)
        driver.run(
            db,
            f"UPDATE meetings SET {sets} WHERE uuid = ?",  # noqa: S608  names are ours
            (*map(as_kept, values.values()), one.meeting.uuid),
        )


def _facts(
    change: Transaction, reason: str, facts: Iterable[tuple[str, Happening]]
) -> list[tuple[Any, ...]]:
    by = (change.by.operator, change.by.station)
    return [
        (uuid7(), change.uuid, meeting, kind.value, change.stamp, reason, *by)
        for meeting, kind in facts
    ]
