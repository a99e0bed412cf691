"""The agenda as it leaves the file, on paper or for a calendar: of a day, a body, a delegate or a
table. Nothing that was logged of a meeting goes with it but how it stands.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from db import clock, driver, events
from db.agenda import bookings
from db.agenda.agenda_whose import at_table, of_body, of_delegate, speaks, tables
from db.door import sessions
from db.meeting import choices, meeting_facts, meetings
from db.ours import bodies
from db.rows import Happening, PartyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.agenda.bookings import Conflict
    from db.meeting.meeting_facts import Standing
    from db.rows import Body, Choice, Delegate, Event, Meeting, Session

Part = Literal["table", "body", "delegate"]
PARTS: tuple[Part, ...] = ("table", "body", "delegate")
"""What an agenda can be parted by."""

_OFF = (Happening.CANCELLED, Happening.NO_SHOW)
"""States in which nobody sits down."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which meetings: of a day (None: of all), of a body and of a delegate (uuids), at a table as
    somebody writes it; "" for any.
    """

    day: date | None = None
    body: str = ""
    delegate: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """How many meetings are wanted, how many ``slots`` of them are to be held, and how many
    ``sessions`` are beside them; and what there is to choose from: the days that have any, our
    side, and the tables of the day.
    """

    count: int = 0
    slots: int = 0
    sessions: int = 0
    days: tuple[date, ...] = ()
    bodies: tuple[Body, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody of theirs; ``name`` is "" where only the company is known."""

    name: str
    company: str
    job_title: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting of the agenda. ``phase`` is one of ``meeting_facts.phase`` at the time of asking.

    ``clashes`` are the double bookings that it is one of; ``moved_from`` is when it began before
    it was moved (UTC), None where it was not. ``revision`` grows with each change of what was
    agreed, an undone one too, and never falls.
    """

    meeting: Meeting
    standing: Standing
    phase: str
    guests: tuple[Guest, ...]
    clashes: tuple[Conflict, ...]
    moved_from: datetime | None
    revision: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """The meetings in the order they are held, and of what; ``at`` (UTC) is when it was asked.

    ``body`` and ``delegate`` are those asked for, else None; ``bodies`` and ``delegates`` are our
    side. ``sessions`` are those of the day, of a delegate those where they speak. ``withheld``
    counts whom it does not name (:mod:`db.lists_out.withheld`).
    """

    event: Event
    wanted: Wanted
    body: Body | None
    delegate: Delegate | None
    bodies: tuple[Body, ...]
    delegates: tuple[Delegate, ...]
    lines: tuple[Line, ...]
    sessions: tuple[Session, ...]
    outcomes: tuple[Choice, ...]
    at: datetime
    withheld: int = 0


def agenda(db: Database, wanted: Wanted, *, dropped: bool = False) -> Agenda:
    """The meetings that are *wanted*; with *dropped* also those that no schedule holds any more."""
    event, at = events.current(db), clock.now()
    ours, people = tuple(bodies.bodies(db)), tuple(bodies.delegates(db))
    body = next((one for one in ours if one.uuid == wanted.body), None)
    delegate = next((one for one in people if one.uuid == wanted.delegate), None)
    found = _narrowed(meetings.meetings(db, wanted.day, dropped=dropped), wanted, delegate)
    return Agenda(
        event=event,
        wanted=wanted,
        body=body,
        delegate=delegate,
        bodies=ours,
        delegates=people,
        lines=_lines(db, found, wanted.day, event, at),
        sessions=tuple(_sessions(db, wanted, delegate)),
        outcomes=tuple(choices.outcomes(db)),
        at=at,
    )


def offer(db: Database, wanted: Wanted) -> Offer:
    """How much :func:`agenda` has for *wanted*, counted without putting it together."""
    of_day, people = meetings.meetings(db, wanted.day), tuple(bodies.delegates(db))
    delegate = next((one for one in people if one.uuid == wanted.delegate), None)
    found = _narrowed(of_day, wanted, delegate)
    told = meeting_facts.standings(db, found, reader="")
    return Offer(
        len(found),
        sum(told[one.uuid].state not in _OFF for one in found),
        len(list(_sessions(db, wanted, delegate))),
        tuple(meetings.days(db)),
        tuple(bodies.bodies(db)),
        people,
        tuple(tables(of_day)),
    )


def _narrowed(found: Iterable[Meeting], wanted: Wanted, delegate: Delegate | None) -> list[Meeting]:
    return [
        one
        for one in found
        if (not wanted.body or of_body(one, wanted.body))
        and (not wanted.delegate or (delegate is not None and of_delegate(one, delegate)))
        and (not wanted.table or at_table(one, wanted.table))
    ]


def to_hold(agenda: Agenda) -> list[Line]:
    """Those at which somebody sits down: neither called off nor missed."""
    return [one for one in agenda.lines if one.standing.state not in _OFF]


def _sessions(db: Database, wanted: Wanted, delegate: Delegate | None) -> Iterable[Session]:
    """Those of which the day is known; a table and a body have none of their own."""
    if wanted.table or wanted.body:
        return
    for one in sessions.all_sessions(db):
        if one.date is None or wanted.day not in (None, one.date):
            continue
        if delegate is None or speaks(one, delegate):
            yield one


def parted(agenda: Agenda, by: Part) -> list[tuple[str, tuple[Line, ...]]]:
    """The agenda of each table, body or delegate that has any of it, under its name; a delegate who
    only speaks at a session has no lines.
    """
    speakers: set[str] = set()
    whose: list[tuple[str, Callable[[Meeting], bool]]]
    if by == "table":
        named = tables(line.meeting for line in agenda.lines)
        whose = [(table, partial(at_table, table=table)) for table in named]
    elif by == "body":
        whose = [(body.name, partial(of_body, body=body.uuid)) for body in agenda.bodies]
    else:
        people, heard = agenda.delegates, agenda.sessions
        whose = [(one.name, partial(of_delegate, delegate=one)) for one in people]
        speakers = {one.name for one in people if any(speaks(each, one) for each in heard)}
    found = [
        (name, tuple(line for line in agenda.lines if fits(line.meeting))) for name, fits in whose
    ]
    return [(name, lines) for name, lines in found if lines or name in speakers]


def _lines(
    db: Database, found: Sequence[Meeting], day: date | None, event: Event, at: datetime
) -> tuple[Line, ...]:
    uuids = json.dumps([one.uuid for one in found])
    standings = meeting_facts.standings(db, found, reader="")
    before, changed = _begun_before(db, uuids), _revisions(db, uuids)
    people = _people(db, found)
    clashes: defaultdict[str, list[Conflict]] = defaultdict(list)
    for conflict in bookings.conflicts(db, day):
        for each in conflict.meetings:
            clashes[each.uuid].append(conflict)
    return tuple(
        Line(
            one,
            standings[one.uuid],
            meeting_facts.phase(one, standings[one.uuid], at, event.zone),
            tuple(_guests(one, people)),
            tuple(clashes[one.uuid]),
            before.get(one.uuid) if standings[one.uuid].moved else None,
            changed.get(one.uuid, 0),
        )
        for one in found
    )


def _guests(meeting: Meeting, people: Mapping[str, tuple[str, str]]) -> Iterable[Guest]:
    for party in meeting.theirs:
        if party.kind is PartyKind.COMPANY:
            yield Guest("", party.name)
        else:
            yield Guest(party.name, *people.get(party.ref, ("", "")))


def _people(db: Database, found: Iterable[Meeting]) -> dict[str, tuple[str, str]]:
    """Company and job title of the visitors of the meetings."""
    wanted = sorted({who for one in found for who in one.visitors})
    rows = driver.rows(
        db,
        "SELECT uuid, company, job_title FROM visitors"
        " WHERE uuid IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted),),
    )
    return {uuid: (company, title) for uuid, company, title in rows}


def _begun_before(db: Database, uuids: str) -> dict[str, datetime]:
    """When those meetings began before the last time that their hour was changed."""
    rows = driver.rows(
        db,
        "SELECT row, old FROM history WHERE row IN (SELECT value FROM json_each(?))"
        " AND tbl = 'meetings' AND field = 'starts' ORDER BY id",
        (uuids,),
    )
    return {uuid: clock.moment(old) for uuid, old in rows if old}


_REVISIONS = """
SELECT meeting, count(DISTINCT change) FROM (
    SELECT row AS meeting, change FROM history
    WHERE row IN (SELECT value FROM json_each(?1)) AND tbl = 'meetings'
    UNION ALL
    SELECT meeting, change FROM meeting_facts
    WHERE meeting IN (SELECT value FROM json_each(?1)) AND kind IN ('cancelled', 'planned')
    UNION ALL
    SELECT f.meeting, r.change FROM meeting_facts f JOIN retractions r ON r.fact = f.uuid
    WHERE f.meeting IN (SELECT value FROM json_each(?1))
    UNION ALL
    SELECT p.meeting, p.change FROM meeting_parties p JOIN meetings m ON m.uuid = p.meeting
    WHERE p.meeting IN (SELECT value FROM json_each(?1)) AND p.change <> m.change
    UNION ALL
    SELECT p.meeting, h.change FROM meeting_parties p
    JOIN history h ON h.row = p.uuid AND h.tbl = 'meeting_parties'
    WHERE p.meeting IN (SELECT value FROM json_each(?1)))
GROUP BY meeting
"""


def _revisions(db: Database, uuids: str) -> dict[str, int]:
    """How often what was agreed of those meetings was changed, called off or taken back; who sits
    there was agreed, too.
    """
    return dict(driver.rows(db, _REVISIONS, (uuids,)))
