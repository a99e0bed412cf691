"""Guests of the agenda who went in by name, linked to visitors who come later, by list or not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.agenda import agenda_guests
from db.agenda.agenda_guests import Sureness
from db.agenda.agenda_seats import Who
from db.ids import uuid7
from db.meeting import meetings
from db.names import fold
from db.rows import PartyKind, Side

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import Transaction
    from db.rows import Meeting

_WAITING = """
SELECT DISTINCT p.meeting FROM meeting_parties p JOIN meetings m ON m.uuid = p.meeting
WHERE p.kind = 'visitor' AND p.ref = '' AND p.removed = 0 AND m.removed = 0 AND m.dropped = 0
AND (?1 = '' OR p.name = ?1 COLLATE NOCASE)
"""
_SEATED = """
SELECT uuid, kind, name FROM meeting_parties
WHERE meeting = ? AND side = 'theirs' AND ref = '' AND removed = 0
"""


def link(db: Database, change: Transaction, name: str = "") -> int:
    """Give guests who are known by name alone the visitor that they surely are, by name and
    company, in the transaction of *change*; how many were. With a *name* only those called so are
    looked at. Where it is only likely, a schedule that comes again asks staff.
    """
    waiting = [row[0] for row in driver.rows(db, _WAITING, (name,))]
    if not waiting:
        return 0
    where = "WHERE m.uuid IN (SELECT value FROM json_each(?))"
    named = [
        (meeting, who)
        for meeting in meetings.select(db, where, (json.dumps(waiting),))
        for who in _by_name(meeting)
    ]
    known = agenda_guests.fetch(db, [who for _, who in named])
    linked = 0
    for meeting, who in named:
        guest = agenda_guests.judge(who, known)
        if guest.sureness is Sureness.SURE and guest.visitor:
            _seat(db, change, meeting, who, guest.visitor)
            linked += 1
    return linked


def _by_name(meeting: Meeting) -> list[Who]:
    """The guests of *meeting* who are only names, with their company where it has but one."""
    companies = [one.name for one in meeting.theirs if one.kind is PartyKind.COMPANY]
    companies = companies or [name for name in meeting.full_name.split(", ") if name]
    company = companies[0] if len(companies) == 1 else ""
    return [
        Who(one.name, company)
        for one in meeting.theirs
        if one.kind is PartyKind.VISITOR and not one.ref and company
    ]


def _seat(db: Database, change: Transaction, meeting: Meeting, who: Who, visitor: str) -> None:
    """Put *visitor* where the name sat; their company needs no seat any more."""
    driver.run(
        db,
        "INSERT INTO meeting_parties(uuid, change, meeting, side, kind, ref, name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            meeting.uuid,
            Side.THEIRS.value,
            PartyKind.VISITOR.value,
            visitor,
            who.name,
        ),
    )
    for uuid, kind, name in driver.rows(db, _SEATED, (meeting.uuid,)):
        meant = who.name if kind == PartyKind.VISITOR.value else who.company
        if fold(name) == fold(meant):
            driver.run(db, "UPDATE meeting_parties SET removed = 1 WHERE uuid = ?", (uuid,))
