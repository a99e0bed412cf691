"""The agenda as the reception sees it: a visitor's meeting of today, and whether they came."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from db import clock, events, meeting_facts, meetings
from db.rows import Appointment, Happening

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.meeting_facts import Standing
    from db.rows import Meeting

EARLY, LATE = timedelta(minutes=30), timedelta(minutes=60)
"""So long before its hour, and after its end, a meeting is taken for the one that is talked of."""

_OVER = (Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED)


def of(db: Database, visitor: str, at: datetime) -> Appointment | None:
    """The visitor's meeting at *at*, or the next of that day; None where none is to come."""
    zone = events.current(db).zone
    today, standings = _today(db, visitor, at, zone)
    coming = [
        one
        for one in today
        if standings[one.uuid].state not in _OVER and meetings.bounds(one, zone)[1] > at
    ]
    if not coming:
        return None
    arrived_at = standings[coming[0].uuid].arrived_at
    return Appointment(coming[0], arrived_at, len(coming) - 1)


def to_log(db: Database, visitor: str, at: datetime) -> Meeting | None:
    """The meeting that somebody means who logs what was said to the visitor at *at*: the one they
    arrived at, else that whose hour it is, or is nearly, or was a while ago; None for none.
    """
    zone = events.current(db).zone
    today, standings = _today(db, visitor, at, zone)
    meant = [
        one
        for one in today
        if standings[one.uuid].state not in (Happening.NO_SHOW, Happening.CANCELLED)
        and _is_near(one, standings[one.uuid], at, zone)
    ]
    return min(
        meant,
        key=lambda one: (
            standings[one.uuid].state is Happening.HELD,
            abs(meetings.bounds(one, zone)[0] - at),
        ),
        default=None,
    )


def _is_near(meeting: Meeting, standing: Standing, at: datetime, zone: str) -> bool:
    if standing.state in (Happening.ARRIVED, Happening.STARTED):
        return True
    first, last = meetings.bounds(meeting, zone)
    return first - EARLY <= at <= last + LATE


def _today(
    db: Database, visitor: str, at: datetime, zone: str
) -> tuple[list[Meeting], dict[str, Standing]]:
    day = clock.local_day(at, zone)
    today = [one for one in meetings.of_visitor(db, visitor) if one.date == day]
    return today, meeting_facts.standings(db, today) if today else {}
