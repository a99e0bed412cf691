"""A meeting that came about here, beside the hour that a newer schedule has for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from db.meeting import meetings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from db.agenda.agenda_seats import Wanted
    from db.rows import Meeting

_EARLY, _LATE = timedelta(minutes=30), timedelta(minutes=60)
"""So long before an hour, and after its end, what is noted is about the meeting of that hour."""


class Hour(Enum):
    """What becomes of the hour of a meeting: the list's, its own, or the list's is of another."""

    OF_LIST = auto()
    KEPT = auto()
    ANOTHER = auto()


def hour_of(one: Wanted, meeting: Meeting, held: Iterable[datetime], zone: str) -> Hour:
    """Whose hour *meeting* has when the list has it as *one*; *held* are the times of what tells
    that it came about, none where nothing does.

    What was noted at about the list's hour came about then. Else the hour when it was held stays,
    and one that the list has after it is another meeting of the same people.
    """
    told = list(held)
    before = meeting.date, meeting.starts, meeting.part
    if not told or (one.starts is None and not one.part and one.day == meeting.date):
        return Hour.OF_LIST
    if (one.day, one.starts, one.part) == before:
        return Hour.OF_LIST
    moved = replace(meeting, date=one.day, starts=one.starts, ends=one.ends, part=one.part)
    first, last = meetings.bounds(moved, zone)
    if any(first - _EARLY <= at <= last + _LATE for at in told):
        return Hour.OF_LIST
    return Hour.ANOTHER if first >= meetings.bounds(meeting, zone)[1] else Hour.KEPT
