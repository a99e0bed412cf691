"""What the dashboard asks, one question at a time, so that no scan waits for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, events
from db.access import operators
from db.agenda import places
from db.meeting import choices, follow_ups, meetings
from db.privacy import consents, next_edition
from db.reports import figures, reporting

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.reports.figures import BodyCounts, MeetingCounts
    from db.reports.reporting import SessionCount
    from db.rows import Choice, Meeting


MOST = 300
"""Meetings without a log that are listed; at a fair of one stand there are never so many."""


@dataclass(frozen=True, slots=True)
class Met:
    """Meetings in numbers, with the outcomes that the event offers.

    Outcomes are counted as far as the operator may know them, meetings for all.
    """

    counts: MeetingCounts
    bodies: tuple[BodyCounts, ...]
    outcomes: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Promised:
    """What is open and due, sessions, and who wants to come to the next edition.

    Of follow-ups those are counted that the operator may read, ``due`` those due by ``today``;
    ``agreed`` of the ``interested`` agreed to be written to about it.
    """

    open: int
    due: int
    today: date
    sessions: tuple[SessionCount, ...]
    interested: int
    agreed: int


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What still is to be completed: meetings that are over without a log, and half-filled cards.

    ``meetings`` are the first ``MOST`` of them, in the order of their tables and hours; ``number``
    counts them all.
    """

    meetings: tuple[Meeting, ...]
    number: int
    half_filled: int


def met(db: Database, day: date | None, operator: str) -> Met:
    """The meetings of *day* (None: of all days) in numbers, as *operator* may know them."""
    reader = operators.reader(db, operator)
    return Met(
        figures.meeting_counts(db, day, reader=reader),
        tuple(figures.by_body(db, day)),
        tuple(choices.outcomes(db)),
    )


def promised(db: Database, day: date | None, operator: str) -> Promised:
    """What was promised as far as *operator* may read it, who came to the sessions of *day*, and
    who wants to come again.
    """
    reader = operators.reader(db, operator)
    today = clock.local_day(clock.now(), events.current(db).zone)
    coming = next_edition.interested(db)
    agreed = sum(consents.agreed(db, uuid).get("next_edition", False) for uuid in coming)
    return Promised(
        open=len(follow_ups.follow_ups(db, state="open", on=today, reader=reader)),
        due=len(follow_ups.follow_ups(db, state="due", on=today, reader=reader)),
        today=today,
        sessions=tuple(reporting.session_counts(db, day)),
        interested=len(coming),
        agreed=agreed,
    )


def unfinished(db: Database, day: date | None, at: datetime) -> Unfinished:
    """What still is to be completed at *at* (UTC), of *day* or of all days up to then."""
    zone = events.current(db).zone
    over = figures.unlogged(db, day, at)
    left = meetings.of_uuids(db, over[:MOST])
    left.sort(key=lambda one: (places.order(one.place), meetings.bounds(one, zone)))
    return Unfinished(tuple(left), len(over), reporting.half_filled(db))
