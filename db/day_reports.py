"""The report of a day for the head of the delegation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db import (
    bookings,
    choices,
    clock,
    driver,
    events,
    figures,
    follow_ups,
    meetings,
    next_edition,
    reporting,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.figures import BodyCounts, MeetingCounts, Presence
    from db.reporting import SessionCount, Told
    from db.rows import Choice, Event, FollowUp, Meeting


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day for the head of the delegation.

    ``told`` are its meetings in order, ``tomorrow`` those of the next day that has any
    (``next_day`` None: there is none). ``promises`` were made on the day, ``due`` are
    open and due by the day after. ``unlogged`` are over and nobody said what came of them;
    ``half_filled`` counts cards without a name or company; ``clashes`` are double bookings
    of ``next_day``.
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


def day_report(
    db: Database, day: date, at: datetime, *, reader: str = reporting.DELEGATION
) -> DayReport:
    """The report of *day* as it stands at *at* (UTC), for *reader*."""
    event = events.current(db)
    held = meetings.meetings(db, day)
    all_told = reporting.told(db, held, reader)
    later = _next_day(db, day)
    fit = [one for one in all_told if reporting.over(one, at, event.zone)]
    return DayReport(
        event=event,
        day=day,
        presence=figures.presence(db, day),
        counts=figures.meeting_counts(db, day),
        bodies=tuple(figures.by_body(db, day)),
        outcomes=tuple(choices.outcomes(db)),
        told=tuple(all_told),
        promises=_promised_on(db, day, event, reader),
        due=tuple(
            follow_ups.follow_ups(db, state="due", reader=reader, on=day + timedelta(days=1))
        ),
        unlogged=tuple(one.meeting for one in fit if not one.standing.notes),
        half_filled=reporting.half_filled(db),
        sessions=tuple(reporting.session_counts(db, day)),
        interested=len(next_edition.interested(db)),
        next_day=later,
        tomorrow=tuple(meetings.meetings(db, later)) if later else (),
        clashes=len(bookings.conflicts(db, later)) if later else 0,
    )


def _promised_on(db: Database, day: date, event: Event, reader: str) -> tuple[FollowUp, ...]:
    """What was promised on *day*, whatever became of it."""
    return tuple(
        one
        for one in follow_ups.follow_ups(db, state="all", reader=reader)
        if clock.local_day(one.created_at, event.zone) == day
    )


def _next_day(db: Database, day: date) -> date | None:
    """The first day after *day* that has a meeting."""
    row = driver.one(
        db,
        "SELECT min(date) FROM meetings WHERE removed = 0 AND dropped = 0 AND date > ?",
        (day.isoformat(),),
    )
    return date.fromisoformat(row[0]) if row and row[0] else None
