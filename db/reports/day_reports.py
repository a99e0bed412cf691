"""The report of a day for the head of the delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.agenda import bookings
from db.meeting import choices, follow_ups, meeting_facts, meetings
from db.privacy import next_edition
from db.reports import figures, reporting
from db.rows import Happening

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.reports.figures import BodyCounts, MeetingCounts, Presence
    from db.reports.reporting import SessionCount, Told
    from db.rows import Choice, Event, FollowUp, Meeting, Visitor


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day for the head of the delegation.

    ``told`` are its meetings in order, ``tomorrow`` those of the next day that has any
    (``next_day`` None: there is none). ``promises`` were made on the day, ``due`` are
    open and due by the day after. ``unlogged`` are over and nobody said what came of them;
    ``half_filled`` counts cards without a name or company; ``clashes`` are double bookings
    of ``next_day``, and ``guests`` its visitors by uuid.
    """

    event: Event
    day: date
    presence: Presence
    counts: MeetingCounts
    bodies: tuple[BodyCounts, ...]
    outcomes: tuple[Choice, ...]
    told: tuple[Told, ...]
    promises: tuple[FollowUp, ...]
    due: tuple[FollowUp, ...]
    unlogged: tuple[Meeting, ...]
    half_filled: int
    sessions: tuple[SessionCount, ...]
    interested: int
    next_day: date | None
    tomorrow: tuple[Meeting, ...]
    clashes: int
    guests: dict[str, Visitor]


def day_report(
    db: Database, day: date, at: datetime, *, reader: str = reporting.DELEGATION
) -> DayReport:
    """The report of *day* as it stands at *at* (UTC), for *reader*."""
    event = events.current(db)
    all_told = reporting.told(db, reporting.held_on(db, day), reader)
    later, tomorrow = _next_meetings(db, day)
    fit = [one for one in all_told if reporting.over(one, at, event.zone)]
    return DayReport(
        event=event,
        day=day,
        presence=figures.presence(db, day),
        counts=figures.meeting_counts(db, day),
        bodies=tuple(figures.by_body(db, day)),
        outcomes=tuple(choices.outcomes(db)),
        told=tuple(all_told),
        promises=_promised_on(db, day, all_told, reader),
        due=tuple(
            follow_ups.follow_ups(db, state="due", reader=reader, on=day + timedelta(days=1))
        ),
        unlogged=tuple(one.meeting for one in fit if not one.standing.notes),
        half_filled=reporting.half_filled(db),
        sessions=tuple(reporting.session_counts(db, day)),
        interested=len(next_edition.interested(db)),
        next_day=later,
        tomorrow=tomorrow,
        clashes=len(bookings.conflicts(db, later)) if later else 0,
        guests=reporting.people(db, {who for one in tomorrow for who in one.visitors}),
    )


def _promised_on(
    db: Database, day: date, told: Sequence[Told], reader: str
) -> tuple[FollowUp, ...]:
    """What was promised on *day*, whatever became of it: at its meetings, whenever it was typed in,
    or without a meeting on the day itself.
    """
    zone = events.current(db).zone
    todays = {one.meeting.uuid for one in told}
    return tuple(
        one
        for one in follow_ups.follow_ups(db, state="all", reader=reader)
        if one.meeting in todays
        or (one.meeting is None and clock.local_day(one.created_at, zone) == day)
    )


def _next_meetings(db: Database, day: date) -> tuple[date | None, tuple[Meeting, ...]]:
    """The first day after *day* with meetings that are still to be held, and these."""
    for (found,) in driver.rows(
        db,
        "SELECT DISTINCT date FROM meetings WHERE removed = 0 AND dropped = 0 AND date > ?"
        " ORDER BY date",
        (day.isoformat(),),
    ):
        later = date.fromisoformat(found)
        agenda = meetings.meetings(db, later)
        standings = meeting_facts.standings(db, agenda)
        coming = tuple(one for one in agenda if standings[one.uuid].state not in _OFF)
        if coming:
            return later, coming
    return None, ()


_OFF = (Happening.CANCELLED, Happening.NO_SHOW)
