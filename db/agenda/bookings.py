"""Double bookings: a table, a delegate, a visitor or a company of ours, at two meetings at once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from db import events
from db.agenda.places import table_of
from db.meeting import meeting_facts, meetings
from db.names import fold
from db.ours import bodies
from db.rows import Happening, PartyKind, Site
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sqlite_utils import Database

    from db.rows import Meeting

Kind = Literal["table", "delegate", "visitor", "body"]

_NUMBERED = re.compile(r"\d")
_OFF = (Happening.CANCELLED, Happening.NO_SHOW)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What is booked twice: of which *kind*, by which *name*, and for which two meetings.

    The earlier meeting comes first. Slots that touch are no conflict.
    """

    kind: Kind
    name: str
    meetings: tuple[Meeting, Meeting]


def conflicts(db: Database, day: date | None = None) -> list[Conflict]:
    """The double bookings of *day* (None: of all days), in the order they begin.

    Meetings without an hour clash with nothing; nor do those that were called off or missed. A
    place is somebody's alone when it is a table, or has a number; a body is when it is a company
    or has a table of its own, since others may send two people at once.
    """
    found = [one for one in meetings.meetings(db, day) if one.starts is not None]
    standings = meeting_facts.standings(db, found)
    held = [one for one in found if standings[one.uuid].state not in _OFF]
    zone = events.current(db).zone
    booked: dict[tuple[Kind, str], list[Meeting]] = defaultdict(list)
    names: dict[tuple[Kind, str], str] = {}
    single = {body.uuid for body in bodies.bodies(db) if body.kind == "company" or body.place}
    now_called = _merged(db)
    for one in held:
        for kind, key, name in _taken(one, single, now_called):
            booked[kind, key].append(one)
            names.setdefault((kind, key), name)
    clashes = [
        Conflict(kind, names[kind, key], pair)
        for (kind, key), booking in booked.items()
        for pair in _overlapping(booking, zone)
    ]
    return sorted(clashes, key=lambda one: (meetings.bounds(one.meetings[1], zone)[0], one.name))


def _merged(db: Database) -> dict[str, str]:
    """Whom visitors became who were merged into another."""
    return {uuid: keeper or uuid for uuid, keeper in visitor_codes.keepers(db).items()}


def _taken(
    meeting: Meeting, single: set[str], now_called: dict[str, str]
) -> Iterator[tuple[Kind, str, str]]:
    """Whom and what a meeting takes: of which kind, under which key, and called what."""
    at_table = meeting.site is Site.TABLE or (
        meeting.site is Site.UNKNOWN and _NUMBERED.search(meeting.place)
    )
    if meeting.place and at_table:
        # "Table 6" and "Tavolo 6" are one.
        yield "table", table_of(meeting.place) or fold(meeting.place), meeting.place
    seen: set[str] = set()
    for party in meeting.parties:
        ref = now_called.get(party.ref, party.ref)
        if not ref or ref in seen:
            continue
        seen.add(ref)
        if party.kind is PartyKind.DELEGATE:
            yield "delegate", ref, party.name
        elif party.kind is PartyKind.VISITOR:
            yield "visitor", ref, party.name
        elif party.kind is PartyKind.BODY and ref in single:
            yield "body", ref, party.name


def _overlapping(booking: Iterable[Meeting], zone: str) -> Iterator[tuple[Meeting, Meeting]]:
    """Each meeting that begins before an earlier one is over, with the one that lasts longest."""
    longest: Meeting | None = None
    for one in sorted(booking, key=lambda each: (meetings.bounds(each, zone), each.uuid)):
        begins, ends = meetings.bounds(one, zone)
        if longest is not None and begins < meetings.bounds(longest, zone)[1]:
            yield longest, one
        if longest is None or ends > meetings.bounds(longest, zone)[1]:
            longest = one
