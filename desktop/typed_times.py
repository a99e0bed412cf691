"""Times of day as people type them fast: 9:12, 9.12, 912, 4:10 PM."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from db import clock

_CLOCK = re.compile(
    r"(\d{1,2})[:.,h ]?([0-5]\d)(?:[:.][0-5]\d)?\s*([ap])?\.?\s*(?:m\.?)?", re.IGNORECASE
)
_HOURS = 24
_NOON = 12


def read(text: str, day: date, zone: str) -> datetime | None:
    """The moment (UTC) that *text* says, of *day* in the event's *zone*; None when it is no time.

    ISO 8601 with a date goes before *day*. A time that the clocks skip or repeat that night is the
    earlier one.
    """
    text = text.strip()
    if len(text) >= len("2025-04-23 09:12") and text[:4].isdigit():
        return _iso(text, zone)
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if hour >= _HOURS:
        return None
    local = datetime.combine(day, time(hour, int(found[2])), clock.zone(zone))
    return local.astimezone(UTC)


def _iso(text: str, zone: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=clock.zone(zone))
    return at.astimezone(UTC)
