"""What the agenda shows, read in one go: meetings and how they stand; all about one of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from db import clock, events
from db.access import operators
from db.agenda import agenda_whose, bookings
from db.door import head_counts, sessions
from db.meeting import choices, follow_ups, meeting_facts, meetings, notes, visitor_meetings
from db.names import fold
from db.ours import bodies, our_side
from desktop.pages.agenda.spots import Spot, spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.agenda.bookings import Conflict
    from db.meeting.meeting_facts import Standing
    from db.rows import Body, Choice, Delegate, Event, FollowUp, Meeting, MeetingFact, Note, Session

PHASES = (
    "planned",
    "arrived",
    "in_progress",
    "held",
    "moved",
    "no_show",
    "walk_up",
    "cancelled",
)
"""Where a meeting may stand, as ``db.meeting.meeting_facts.phase`` says it."""

LONGEST_FAIR = 14
"""Days that are offered although nothing is planned on them."""


@dataclass(frozen=True, slots=True)
class Item:
    """A meeting as the agenda shows it. ``words`` are folded: those by which it is found.

    ``spot`` is where it stands on the board, ``clashes`` the double bookings that it is one of;
    ``absent`` those of their visitors who no longer come, each with why ("cancelled", "withdrawn").
    ``whose`` are the uuids of our bodies for which it counts, "" where one is known by name alone.
    """

    meeting: Meeting
    standing: Standing
    words: str
    spot: Spot
    clashes: tuple[Conflict, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()
    whose: frozenset[str] = frozenset()

    @property
    def nobody_comes(self) -> bool:
        """Whether all of their side cancelled their visit, or are on no list any more."""
        return bool(self.absent) and len(self.absent) == len(self.meeting.theirs)

    def phase(self, now: datetime, zone: str) -> str:
        """One of ``PHASES``, at *now* (UTC)."""
        return meeting_facts.phase(self.meeting, self.standing, now, zone)

    def not_seen(self, now: datetime, zone: str) -> bool:
        """Whether it began and nobody of theirs was seen at the reception: a hint, no more."""
        return meeting_facts.not_seen(self.meeting, self.standing, now, zone)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The meetings of ``day``, or of all days (None), in the order they are held.

    ``days`` counts the meetings of each day; ``bodies`` and ``delegates`` are our side;
    ``sessions`` are those of the day, or of all days; ``outcomes`` what a meeting may come to.
    """

    day: date | None
    items: tuple[Item, ...]
    days: Mapping[date, int]
    bodies: tuple[Body, ...]
    delegates: tuple[Delegate, ...]
    sessions: tuple[Session, ...]
    outcomes: tuple[Choice, ...] = ()

    @property
    def offered(self) -> tuple[object, ...]:
        """What its filters choose from."""
        return self.days, self.bodies, self.delegates, self.outcomes


@dataclass(frozen=True, slots=True)
class Dossier:
    """All about one meeting that the reader may know.

    ``corrected`` are the uuids of notes that another stands in for. ``outcomes`` and ``topics``
    are those of the event, also those out of use.
    """

    item: Item
    facts: tuple[MeetingFact, ...]
    notes: tuple[Note, ...]
    corrected: frozenset[str]
    follow_ups: tuple[FollowUp, ...]
    bodies: Mapping[str, str]
    outcomes: tuple[Choice, ...]
    topics: tuple[Choice, ...]


def look(db: Database, day: date | None, operator: str) -> Agenda:
    """The agenda of *day* (None: all days), as *operator* may read it."""
    found = meetings.meetings(db, day, dropped=True)
    return Agenda(
        day,
        _items(db, found, operators.reader(db, operator)),
        meetings.days(db),
        tuple(bodies.bodies(db)),
        tuple(bodies.delegates(db)),
        tuple(one for one in sessions.all_sessions(db) if day in (None, one.date)),
        tuple(choices.outcomes(db)),
    )


def dossier(db: Database, uuid: str, operator: str) -> Dossier | None:
    """All about the meeting that *operator* may read; None where there is none."""
    meeting = meetings.by_uuid(db, uuid)
    if meeting is None:
        return None
    reader = operators.reader(db, operator)
    # Whoever logged something for another body reads what they wrote themselves.
    logged = notes.of(db, uuid, reader, operator)
    return Dossier(
        _items(db, [meeting], reader)[0],
        tuple(meeting_facts.of(db, uuid)),
        tuple(logged),
        frozenset(note.corrects for note in logged if note.corrects),
        tuple(follow_ups.follow_ups(db, state="all", meeting=uuid, reader=reader)),
        {body.uuid: body.name for body in bodies.bodies(db)},
        tuple(choices.outcomes(db, removed=True)),
        tuple(choices.topics(db, removed=True)),
    )


def opening(db: Database) -> tuple[date, dict[date, int]]:
    """The day of now at the event, and how many meetings each day has."""
    return head_counts.today(db), meetings.days(db)


def day_of(db: Database, uuid: str) -> date | None:
    """The day of the meeting, or None where there is none."""
    meeting = meetings.by_uuid(db, uuid)
    return meeting.date if meeting else None


def of_delegate(item: Item, delegate: Delegate) -> bool:
    """Whether *delegate* is at the meeting, or their body is and it is not said who."""
    return agenda_whose.of_delegate(item.meeting, delegate)


def days_of(event: Event, others: Iterable[date] = ()) -> list[date]:
    """The days of *event* from the first meeting on, at most ``LONGEST_FAIR``, and *others*."""
    first = min(event.programme_from or event.starts, event.starts)
    length = min((event.ends - first).days + 1, LONGEST_FAIR)
    return sorted({first + timedelta(days=number) for number in range(length)}.union(others))


def of_body(item: Item, body: str) -> bool:
    """Whether the body with the uuid *body* is at the meeting, itself or by its people."""
    return body in item.whose or agenda_whose.of_body(item.meeting, body)


def clashes(db: Database, day: date | None) -> dict[str, tuple[Conflict, ...]]:
    """The double bookings of *day* (None: of all days), by the meetings that they are of."""
    found: defaultdict[str, list[Conflict]] = defaultdict(list)
    for conflict in bookings.conflicts(db, day):
        for meeting in conflict.meetings:
            found[meeting.uuid].append(conflict)
    return {uuid: tuple(conflicts) for uuid, conflicts in found.items()}


def with_clashes(agenda: Agenda, found: Mapping[str, tuple[Conflict, ...]]) -> Agenda:
    """*agenda* with the double bookings *found* marked."""
    items = tuple(
        item
        if item.clashes == found.get(item.meeting.uuid, ())
        else replace(item, clashes=found.get(item.meeting.uuid, ()))
        for item in agenda.items
    )
    return replace(agenda, items=items)


def _items(db: Database, found: list[Meeting], reader: str) -> tuple[Item, ...]:
    told = meeting_facts.standings(db, found, reader=reader)
    zone = clock.zone(events.current(db).zone)
    side = our_side.our_side(db)
    gone = visitor_meetings.absent(db, {ref for one in found for ref in one.visitors})
    return tuple(
        Item(
            one,
            told[one.uuid],
            _words(one),
            spot(one, zone),
            absent=tuple((ref, gone[ref]) for ref in one.visitors if ref in gone),
            whose=frozenset(uuid for uuid, _name in side.bodies_of(one.parties)),
        )
        for one in found
    )


def _words(meeting: Meeting) -> str:
    parts: Iterable[str] = (
        meeting.with_name,
        meeting.full_name,
        *meeting.aliases,
        meeting.level,
        meeting.place,
        meeting.topic,
        *(one.name for one in meeting.parties),
    )
    return fold(" ".join(filter(None, parts)))
