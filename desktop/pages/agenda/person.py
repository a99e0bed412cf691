"""One delegate's day: the meetings in their order, the time between them, and the ways to go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from db.meeting.meetings import bounds
from db.rows import Site

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.pages.agenda.reading import Item

LEAST_GAP = timedelta(minutes=15)
"""What is shorter than this is no gap, unless there is a way to go."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two meetings, in minutes; less than 0 where they overlap.

    ``way`` is the address to go to, ``back`` that one comes back from one; "" and False for none.
    """

    starts: datetime
    minutes: int
    way: str = ""
    back: bool = False


def day(items: Sequence[Item], zone: str) -> list[Item | Gap]:
    """*items*, which are of one day and one person, with the gaps between those that have hours.

    What has only a part of the day stays where its part begins, and makes no gap.
    """
    rows: list[Item | Gap] = []
    before: Item | None = None
    until: datetime | None = None
    for item in items:
        starts, ends = bounds(item.meeting, zone)
        if item.meeting.starts is not None:
            if until is not None and before is not None:
                gap = _gap(before, item, until, starts)
                if gap is not None:
                    rows.append(gap)
            before, until = item, max(ends, until or ends)
        rows.append(item)
    return rows


def _gap(before: Item, item: Item, until: datetime, starts: datetime) -> Gap | None:
    minutes = round((starts - until).total_seconds() / 60)
    here, there = _address(before), _address(item)
    if here != there:
        return Gap(until, minutes, there, back=not there)
    return Gap(until, minutes) if starts - until >= LEAST_GAP else None


def _address(item: Item) -> str:
    """Where the meeting is held when it is elsewhere; "" at the stand and at the venue."""
    meeting = item.meeting
    if meeting.site is not Site.OFF_SITE:
        return ""
    return meeting.place or meeting.with_name
