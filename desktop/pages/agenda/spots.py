"""Where in the day and at which table a meeting is: worked out once, where it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.meeting.meetings import USUAL
from db.names import fold
from db.rows import Site

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from db.rows import Meeting

DAY = 24 * 60
"""Minutes; the clocks of a zone show as many on a day of 23 hours."""

_RANKS = {Site.TABLE: 0, Site.UNKNOWN: 0, Site.STAND: 1, Site.VENUE: 2, Site.OFF_SITE: 3}
_NO_PLACE = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """``column`` is by what its column is known and sorted: tables, then other places.

    ``first`` and ``last`` are the minutes of the day in the event's zone, 0 without an hour.
    """

    column: tuple[int, str]
    first: int
    last: int


def spot(meeting: Meeting, zone: tzinfo) -> Spot:
    """Where *meeting* stands on the board; what goes on after midnight ends there."""
    if meeting.starts is None:
        return Spot(_column(meeting), 0, 0)
    first = minutes(meeting.starts, zone)
    ends = meeting.ends or meeting.starts + USUAL
    length = round((ends - meeting.starts).total_seconds() / 60)
    return Spot(_column(meeting), first, min(first + max(length, 1), DAY))


def minutes(at: datetime, zone: tzinfo) -> int:
    """The minutes of the day in *zone*, as its clocks show them."""
    local = at.astimezone(zone)
    return local.hour * 60 + local.minute


def _column(meeting: Meeting) -> tuple[int, str]:
    """Addresses elsewhere share one column."""
    if meeting.site is Site.OFF_SITE:
        return _RANKS[Site.OFF_SITE], ""
    if meeting.place:
        return _RANKS[meeting.site], fold(meeting.place)
    return _NO_PLACE if meeting.site is Site.UNKNOWN else _RANKS[meeting.site], ""
