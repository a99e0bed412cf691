"""Meetings as an iCalendar file (RFC 5545), for the calendars of phones and offices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from db import clock
from db.keeping.whole_files import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date, tzinfo
    from pathlib import Path

    from icalendar import Event, Timezone

PRODUCT = "-//Piemonte Desk//Agenda//EN"

_AROUND = timedelta(days=400)
"""How far from what happens the rules of the zone are told, before and after."""

_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""What no calendar may hold (RFC 5545 §3.1, CONTROL), and what makes a line of some readers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a calendar. ``starts`` and ``ends`` are UTC; without ``starts`` it is on all of
    ``day``, and the time of who is there counts as free.

    ``uid`` stays the same for ever, and ``sequence`` grows with each change (RFC 5546 §2.1.4).
    """

    uid: str
    sequence: int
    summary: str
    day: date
    starts: datetime | None = None
    ends: datetime | None = None
    location: str = ""
    description: str = ""
    cancelled: bool = False


def calendar(name: str, zone: str, entries: Iterable[Entry], at: datetime) -> bytes:
    """The calendar called *name* as it was *at* (UTC), with hours in the IANA *zone* and the rules
    of that zone in it; in UTC where this laptop does not know it: others may.

    It asks nobody to answer: there are neither organiser nor attendees, and no alarms.
    """
    from icalendar import Calendar

    made, name = Calendar(), " ".join(_plain(name).split())
    zone = zone if clock.knows(zone) else "UTC"
    about = {"prodid": PRODUCT, "version": "2.0", "method": "PUBLISH", "name": name}
    # What Apple and Google read in place of NAME (RFC 7986 §5.1), and the zone beside it.
    _fill(made, about | {"x-wr-calname": name, "x-wr-timezone": zone})
    found = list(entries)
    if days := [entry.day for entry in found if entry.starts is not None]:
        made.add_component(_rules(zone, min(days) - _AROUND, max(days) + _AROUND))
    for entry in found:
        made.add_component(_event(entry, zone, at))
    return made.to_ical()


def write(path: Path, name: str, zone: str, entries: Iterable[Entry], at: datetime) -> None:
    """Write :func:`calendar` to *path*. Raises OSError: what was there before then stays."""
    made = calendar(name, zone, entries, at)
    with whole(path) as half:
        half.write_bytes(made)


def _rules(zone: str, first: date, last: date) -> Timezone:
    """How far the *zone* is from UTC from *first* to *last*, each change by itself.

    An onset is told on the clock of before (RFC 5545 §3.6.5); the library's own
    ``add_missing_timezones`` tells that of spring on the clock of after.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    made, clocks = Timezone(), clock.zone(zone)
    _fill(made, {"tzid": zone})
    begins = datetime.combine(first, time(), UTC)
    before = _offset(begins, clocks)
    onsets = list(_changes(clocks, begins, datetime.combine(last, time(), UTC)))
    if not onsets or onsets[0] > begins + _AROUND:  # else a change before the first meeting is told
        onsets.insert(0, begins)
    for onset in onsets:
        local = onset.astimezone(clocks)
        part = TimezoneDaylight() if local.dst() else TimezoneStandard()
        after = _offset(onset, clocks)
        wall = (onset + before).replace(tzinfo=None)
        offsets = {"tzoffsetfrom": before, "tzoffsetto": after}
        _fill(part, {"dtstart": wall, "tzname": local.tzname()} | offsets)
        made.add_component(part)
        before = after
    return made


def _changes(clocks: tzinfo, at: datetime, last: datetime) -> Iterator[datetime]:
    """The moments (UTC, to the minute) from *at* to *last* when those clocks are changed."""
    day, minute = timedelta(days=1), timedelta(minutes=1)
    while at < last:
        low, high = at, at + day
        if _offset(low, clocks) != _offset(high, clocks):
            while high - low > minute:
                middle = low + (high - low) // 2
                changed = _offset(middle, clocks) != _offset(at, clocks)
                low, high = (low, middle) if changed else (middle, high)
            yield (high + minute / 2).replace(second=0, microsecond=0)
        at += day


def _offset(at: datetime, clocks: tzinfo) -> timedelta:
    return at.astimezone(clocks).utcoffset() or timedelta()


def _event(entry: Entry, zone: str, at: datetime) -> Event:
    from icalendar import Event

    made = Event()
    fields: dict[str, object] = {
        "uid": entry.uid,
        "dtstamp": at.astimezone(UTC),
        "sequence": entry.sequence,
        "summary": _plain(entry.summary),
        "status": "CANCELLED" if entry.cancelled else "CONFIRMED",
    }
    if entry.starts is None:
        fields |= {"dtstart": entry.day, "dtend": entry.day + timedelta(days=1)}
        fields["transp"] = "TRANSPARENT"
    else:
        fields["dtstart"] = entry.starts.astimezone(clock.zone(zone))
        if entry.ends is not None:
            fields["dtend"] = entry.ends.astimezone(clock.zone(zone))
    said = {"location": _plain(entry.location), "description": _plain(entry.description)}
    _fill(made, fields | {name: words for name, words in said.items() if words})
    return made


def _plain(words: str) -> str:
    """*words* without what a calendar may not hold; its line breaks are line feeds."""
    return _CONTROL.sub("", _BREAK.sub("\n", words))


def _fill(component: Any, fields: Mapping[str, object]) -> None:
    """Say *fields* of a component; the library's own types tell nothing of them."""
    for name, value in fields.items():
        component.add(name, value)
