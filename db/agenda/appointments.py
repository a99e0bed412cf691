"""The agenda as the reception sees it: a visitor's meetings of today, and whether they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from db import clock, events
from db.access import operators
from db.meeting import meeting_facts, meetings
from db.rows import Appointment, Happening, Origin, Site

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.meeting.meeting_facts import Standing
    from db.rows import Meeting, Visitor

EARLY, LATE = timedelta(minutes=30), timedelta(minutes=60)
"""So long before its hour a meeting may be the one that is logged, and so long after its end one
that was called held, with nothing to write down.
"""

_OVER = (Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED)
_BEGUN = (Happening.ARRIVED, Happening.STARTED)


@dataclass(frozen=True, slots=True)
class Overdue:
    """A ``meeting`` of today that is over and of which nobody said anything.

    ``missed`` says that nobody of theirs was at the stand before it ended; ``others`` counts what
    else is over like that.
    """

    meeting: Meeting
    missed: bool
    others: int = 0


@dataclass(frozen=True, slots=True)
class Today:
    """The visitor's day: what comes next, what is over and unsaid, and what was held last; None
    for none.
    """

    coming: Appointment | None = None
    overdue: Overdue | None = None
    held: Meeting | None = None


@dataclass(frozen=True, slots=True)
class ToLog:
    """What may be meant by who logs what was said to ``visitor``: ``choices``, the likeliest first,
    None among them for a meeting on the spot.
    """

    visitor: Visitor
    choices: tuple[Meeting | None, ...]


def today(db: Database, visitor: str, at: datetime) -> Today:
    """What there is for the visitor on the day of *at*: the meeting that runs or comes next, and
    the one that is over and of which nobody said anything.
    """
    zone = events.current(db).zone
    found, standings = _of_today(db, visitor, at, zone)
    coming = [
        one
        for one in found
        if standings[one.uuid].state not in _OVER and meetings.bounds(one, zone)[1] > at
    ]
    next_one = None
    if coming:
        next_one = Appointment(coming[0], standings[coming[0].uuid].arrived_at, len(coming) - 1)
    over = [one for one in found if standings[one.uuid].state is Happening.HELD]
    held = max(over, key=lambda one: meetings.bounds(one, zone)[0], default=None)
    late = [one for one in found if _is_overdue(one, standings[one.uuid], at, zone)]
    if not late:
        return Today(next_one, None, held)
    nearest = min(late, key=lambda one: abs(meetings.bounds(one, zone)[0] - at))
    seen, end = standings[nearest.uuid].seen_at, meetings.bounds(nearest, zone)[1]
    missed = seen is None or seen >= end
    return Today(next_one, Overdue(nearest, missed, len(late) - 1), held)


def _is_overdue(meeting: Meeting, standing: Standing, at: datetime, zone: str) -> bool:
    """Whether it was agreed for an hour here that is past, and nobody said what became of it."""
    return (
        meeting.starts is not None
        and meeting.origin is Origin.PLANNED
        and meeting.site is not Site.OFF_SITE
        and standing.state is Happening.PLANNED
        and not standing.notes
        and meetings.bounds(meeting, zone)[1] <= at
    )


def to_log(db: Database, visitor: Visitor, at: datetime, operator: str) -> ToLog:
    """What *operator* may mean who logs what was said to *visitor* at *at*, the likeliest first.

    That is the meeting they arrived at, else the nearest of today that has begun, or begins soon,
    and is not logged yet: also one that was missed, since they are here now. Where there is none it
    is one on the spot (None); what was logged already, is hours off or was given up is less likely.
    """
    zone = events.current(db).zone
    found, standings = _of_today(db, visitor.uuid, at, zone, operators.reader(db, operator))
    likely: list[tuple[bool, bool, timedelta, int]] = []
    others: list[tuple[bool, timedelta, int]] = []
    for number, one in enumerate(found):
        standing = standings[one.uuid]
        far, state = abs(meetings.bounds(one, zone)[0] - at), standing.state
        if _is_open(one, standing, at, zone):
            likely.append((state is Happening.HELD, state not in _BEGUN, far, number))
        else:
            others.append((state in (Happening.NO_SHOW, Happening.CANCELLED), far, number))
    first, rest = (tuple(found[each[-1]] for each in sorted(of)) for of in (likely, others))
    return ToLog(visitor, (*first, None, *rest))


def _is_open(meeting: Meeting, standing: Standing, at: datetime, zone: str) -> bool:
    """Whether it may be held now, or was, and is still to be logged."""
    first, last = meetings.bounds(meeting, zone)
    if standing.state is Happening.HELD:
        unsaid = not standing.notes and meeting.origin is Origin.PLANNED
        return unsaid and at <= last + LATE
    if standing.state in _BEGUN:
        return True
    return standing.state is Happening.PLANNED and first - EARLY <= at


def _of_today(
    db: Database, visitor: str, at: datetime, zone: str, reader: str | None = None
) -> tuple[list[Meeting], dict[str, Standing]]:
    day = clock.local_day(at, zone)
    found = [one for one in meetings.of_visitor(db, visitor) if one.date == day]
    return found, meeting_facts.standings(db, found, reader=reader) if found else {}
