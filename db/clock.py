"""What time it is, and which day that is at the fair. Times are kept in UTC; days are those of the
event's zone.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This moment, with the zone UTC. Tests replace this one function."""
    return datetime.now(UTC)


def stamp(at: datetime) -> str:
    """*at* as it is kept in the file: ISO 8601, UTC, milliseconds, ``2025-04-23T13:11:05.120Z``.

    A time without a zone is a ValueError: it would be the laptop's zone by accident.
    """
    if at.tzinfo is None:
        msg = "a time needs its zone"
        raise ValueError(msg)
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The time kept as *text*, with the zone UTC."""
    return datetime.fromisoformat(text)


def local_day(at: datetime, zone: str) -> date:
    """The calendar day of *at* in the IANA *zone* of the event."""
    return at.astimezone(ZoneInfo(zone)).date()
