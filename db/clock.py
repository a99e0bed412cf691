"""What time it is, and which day that is at the fair. Times are kept in UTC; days are those of the
event's zone.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_NAMED = re.compile(r"[A-Za-z][\w+-]*(/[A-Za-z][\w+-]*){0,3}", re.ASCII)
"""How the zones of the IANA database are called (its "Theory and pragmatics", on names)."""


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


def local_day(at: datetime, name: str) -> date:
    """The calendar day of *at* in the zone of the event with the IANA *name*."""
    return at.astimezone(zone(name)).date()


def zone(name: str) -> tzinfo:
    """The zone with the IANA *name*. Where this laptop does not know it, the laptop's own: it
    stands at the fair, and check-ins go on by the clock that everybody sees. Whoever opens the file
    says so (``events.unknown_zone``); what is kept is UTC in any case.
    """
    return _known(name) or _OWN


def knows(name: str) -> bool:
    """Whether *name* is a time zone that this laptop knows."""
    return _known(name) is not None


def is_strange(name: str) -> bool:
    """Whether *name* may be a zone's, and is none that this laptop knows."""
    return not knows(name) and _NAMED.fullmatch(name) is not None


def named(text: str) -> str:
    """*text*, if it may be the name of a zone, known here or not; else a ValueError."""
    if not _NAMED.fullmatch(text):
        msg = "no name of a time zone"
        raise ValueError(msg)
    return text


@lru_cache(maxsize=64)
def _known(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, not a zone's name, a folder of zones
        return None


class _Own(tzinfo):
    """The laptop's zone as its system has it on each day; UTC where the system cannot tell."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        return None if dt is None else _of_system(dt).utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        return None if dt is None else _of_system(dt).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        there = _of_system(dt, utc=True)
        # Of an hour that comes twice, fold says which it is.
        first = _of_system(there.replace(tzinfo=None, fold=0)).utcoffset() == there.utcoffset()
        return there.replace(tzinfo=self, fold=0 if first else 1)


def _of_system(at: datetime, *, utc: bool = False) -> datetime:
    """The laptop's own time of day *at*, or that moment with *utc*, with how far it is from UTC."""
    at = at.replace(tzinfo=UTC if utc else None)
    try:
        return at.astimezone()
    except (OverflowError, OSError, ValueError):  # a year beyond what the system counts
        return at.replace(tzinfo=UTC)


_OWN = _Own()
