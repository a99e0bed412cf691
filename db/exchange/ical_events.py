"""One event of a calendar as the cells of a schedule, once for each time that it is held.

Runs in the process of ``ical_child``: it knows icalendar and dateutil, and nothing of ours.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any, cast

COLUMNS = (
    *("UID", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS"),
    *("ATTENDEE", "ORGANIZER"),
)
"""The cells of an event; the names are those of RFC 5545."""
MAX_TIMES = 100
"""How often an event may come again: a fair lasts days."""
MAX_ATTENDEES = 60
_AGAIN = frozenset(("FREQ", "COUNT", "UNTIL", "INTERVAL", "BYDAY", "WKST"))
_OFTEN = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
_ROOMS = ("ROOM", "RESOURCE")
_DECLINED = "DECLINED"
_BLANKS = re.compile(r"[\r\n\t]+")


class EventRefused(Exception):
    """Why an event is not taken: a code, and what stood there."""


def every(event: Any, name: str) -> list[Any]:
    """All that an event says under *name*; a second start is their error."""
    value: Any = event.get(name)
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] # icalendar leaves open what of


def first(event: Any, name: str) -> Any:
    """The first thing an event says under *name*, or None."""
    return next(iter(every(event, name)), None)


def key_of(event: Any) -> tuple[str, str]:
    """What an event is known by: its id, and which of its times it is about, "" for all."""
    which = getattr(first(event, "RECURRENCE-ID"), "dt", None) if "RECURRENCE-ID" in event else None
    return str(first(event, "UID") or "").strip(), _instant(which) if which else ""


def rows_of(event: Any, changed: set[tuple[str, str]], *, called_off: bool) -> list[list[str]]:
    """The cells of an event, once for each time it is held; those of *changed* have their own."""
    start, end = _times(event)
    uid, which = key_of(event)
    status = "CANCELLED" if called_off else str(first(event, "STATUS") or "")
    rest = [
        *(_text(event, name) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")),
        _categories(event),
        status,
        *_people(event),
    ]
    zone = _zone_of(event)
    if "RRULE" not in event and "RDATE" not in event:
        name = f"{uid} {which}" if uid and which else uid
        return [[name, _written(start, zone), _written(end, zone), *rest]]
    rows: list[list[str]] = []
    for at in _again(event, start):
        if (uid, _instant(at)) not in changed:
            until = None if end is None else at + (end - start)
            name = f"{uid} {_instant(at)}" if uid else ""
            rows.append([name, _written(at, zone), _written(until, zone), *rest])
    return rows


def _times(event: Any) -> tuple[Any, Any]:
    start: Any = getattr(_whole(event, "DTSTART"), "dt", None)
    if not isinstance(start, date):
        raise EventRefused("no_date", str(first(event, "DTSTART") or "")[:40])
    end: Any = getattr(_whole(event, "DTEND"), "dt", None)
    if "DTEND" in event and not isinstance(end, date):
        raise EventRefused("no_time", str(first(event, "DTEND"))[:40])
    length = getattr(_whole(event, "DURATION"), "dt", None)
    if end is None and isinstance(length, timedelta):
        end = start + length
    if end is not None and isinstance(end, datetime) != isinstance(start, datetime):
        raise EventRefused("no_time", str(end)[:40])
    if isinstance(end, datetime) and (end.tzinfo is None) != (_zone(start) is None):
        raise EventRefused("no_time", str(end)[:40])
    return start, end


def _zone(at: Any) -> Any:
    return at.tzinfo if isinstance(at, datetime) else None


def _whole(event: Any, name: str) -> Any:
    """The property, or None where it could not be read."""
    value: Any = first(event, name)
    # What is broken raises another error at each name it is asked for.
    return value if "dt" in getattr(value, "__dict__", {}) else None


def _zone_of(event: Any) -> str:
    """The name of a zone that nobody knows, for the parent to ask about."""
    value = first(event, "DTSTART")
    params = getattr(value, "params", {})
    return str(params.get("TZID", ""))[:80]


def _written(at: Any, zone: str) -> str:
    if at is None:
        return ""
    if not isinstance(at, datetime):
        return at.isoformat()
    text = at.isoformat(" ", "minutes")
    return f"{text} [{zone}]" if at.tzinfo is None and zone else text


def _instant(at: Any) -> str:
    if isinstance(at, datetime):
        return at.strftime("%Y%m%dT%H%M")
    return at.strftime("%Y%m%d") if isinstance(at, date) else ""


def _again(event: Any, start: Any) -> list[Any]:
    """Every time that the event is held, in its own zone. What has no end is refused."""
    zone = start.tzinfo if isinstance(start, datetime) else None
    begin = _wall(start, zone)
    found = [begin]
    rule: Any = first(event, "RRULE")
    if rule is not None:
        if (
            not hasattr(rule, "items")
            or not {str(key).upper() for key in cast("dict[str, Any]", rule)} <= _AGAIN
        ):
            raise EventRefused("recurs_oddly", "")
        found = _expanded(rule, begin, zone)
    found += [_wall(one, zone) for one in _days_of(event, "RDATE")]
    without = {_wall(one, zone) for one in _days_of(event, "EXDATE")}
    if len(found) > MAX_TIMES:
        raise EventRefused("recurs_too_often", "")
    kept = sorted(set(found) - without)
    if isinstance(start, datetime):
        return [at.replace(tzinfo=zone) for at in kept]
    return [at.date() for at in kept]


def _expanded(rule: Any, begin: datetime, zone: Any) -> list[datetime]:
    from dateutil.rrule import rrulestr

    said = {str(key).upper(): value for key, value in rule.items()}
    if str((said.get("FREQ") or [""])[0]).upper() not in _OFTEN:
        raise EventRefused("recurs_oddly", "")
    if int((said.get("INTERVAL") or [1])[0]) < 1:  # dateutil would look for the next one for ever
        raise EventRefused("recurs_oddly", "")
    if "COUNT" not in said and "UNTIL" not in said:
        raise EventRefused("recurs_forever", "")
    until = said.pop("UNTIL", [None])[0]
    parts = [f"{key}={','.join(map(str, value))}" for key, value in said.items()]
    if isinstance(until, date):
        last = _wall(until, zone)
        if not isinstance(until, datetime):
            last = datetime.combine(until, time(23, 59, 59))
        parts.append(f"UNTIL={last:%Y%m%dT%H%M%S}")
    try:
        return list(islice(rrulestr(";".join(parts), dtstart=begin), MAX_TIMES + 1))
    except Exception as error:
        raise EventRefused("recurs_oddly", str(error)[:60]) from error


def _wall(at: Any, zone: Any) -> datetime:
    if not isinstance(at, datetime):
        return datetime.combine(at, time())
    if at.tzinfo is not None and zone is not None:
        at = at.astimezone(zone)
    return at.replace(tzinfo=None)


def _days_of(event: Any, name: str) -> list[Any]:
    dated: list[Any] = []
    for value in every(event, name):
        dated += getattr(value, "dts", [])
    found: list[Any] = [one.dt for one in dated]
    return [one for one in found if isinstance(one, date)]


def _text(event: Any, name: str) -> str:
    return str(first(event, name) or "").strip()


def _categories(event: Any) -> str:
    cats: list[str] = []
    for value in every(event, "CATEGORIES"):
        cats += [str(one) for one in getattr(value, "cats", [])]
    return ", ".join(cats)


def _people(event: Any) -> tuple[str, str]:
    """Who is invited, a line each as ``Name <address>``, and who invites. Rooms are nobody."""
    names: list[str] = []
    for one in every(event, "ATTENDEE")[:MAX_ATTENDEES]:
        params = getattr(one, "params", {})
        is_room = str(params.get("CUTYPE", "")).upper() in _ROOMS
        if not is_room and str(params.get("PARTSTAT", "")).upper() != _DECLINED:
            names.append(_person(one))
    return "\n".join(filter(None, names)), _person(first(event, "ORGANIZER"))


def _person(one: Any) -> str:
    if one is None:
        return ""
    name = _BLANKS.sub(" ", str(getattr(one, "params", {}).get("CN", ""))).strip().strip('"')
    address = str(one).strip()
    address = address[7:] if address.lower().startswith("mailto:") else ""
    if "@" in name and not address:
        name, address = "", name
    return " ".join(
        filter(None, ("" if name == address else name, f"<{address}>" if address else ""))
    )
