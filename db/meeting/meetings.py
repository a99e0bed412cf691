"""Meetings of the stand, agreed before at an hour or for a part of the day, or made on the spot.

They are written in :mod:`db.meeting.meeting_saving`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.names import fold
from db.past import saving
from db.rows import Meeting, Origin, Party, PartyKind, Side, Site
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlite_utils import Database

PARTS = {
    "early_morning": (7, 9),
    "morning": (9, 12),
    "during_day": (9, 18),
    "afternoon": (12, 18),
    "evening": (18, 22),
}
"""Parts of the day, with the hours of the event's zone from and until which they are held.

The hours are ours: announcements say "in the afternoon" and no more.
"""

USUAL = timedelta(minutes=20)
"""How long a meeting without an end lasts: a slot of the organiser's schedule."""

COLUMNS = (
    "uuid",
    "with_name",
    "full_name",
    "aliases",
    "level",
    "date",
    "part",
    "starts",
    "ends",
    "site",
    "place",
    "position",
    "topic",
    "origin",
    "external_key",
    "dropped",
)
"""What a row of the table says of a meeting, beside its parties."""

_SELECT = f"SELECT {', '.join('m.' + name for name in COLUMNS)} FROM meetings m"  # noqa: S608  names are ours
# Looked up here, since an enum takes a microsecond each, ten thousand times a day of meetings.
_SIDES, _KINDS = {one.value: one for one in Side}, {one.value: one for one in PartyKind}
_SITES, _ORIGINS = {one.value: one for one in Site}, {one.value: one for one in Origin}
SETTLED = """
EXISTS (SELECT 1 FROM meeting_facts o WHERE o.meeting = {0}
    AND o.kind IN ('held', 'no_show', 'cancelled')
    AND NOT EXISTS (SELECT 1 FROM retractions q WHERE q.fact = o.uuid)
    AND NOT EXISTS (SELECT 1 FROM meeting_facts p WHERE p.meeting = o.meeting AND p.id > o.id
        AND p.kind = 'planned'
        AND NOT EXISTS (SELECT 1 FROM retractions q WHERE q.fact = p.uuid)))
"""
"""The condition that the meeting called ``{0}`` was held, missed or called off, and that nobody
said later that it is planned again. Who arrives after that does not open it again.
"""
_OVER = SETTLED.format("m.uuid")


def meetings(db: Database, day: date | None = None, *, dropped: bool = False) -> list[Meeting]:
    """The meetings in the order they are held; with *day*, those of that day.

    Those that the newest schedule *dropped* are left out unless asked for.
    """
    conditions = ["m.removed = 0"]
    if not dropped:
        conditions.append("m.dropped = 0")
    if day is not None:
        conditions.append("m.date = ?")
    where = f"WHERE {' AND '.join(conditions)}"
    return select(db, where, () if day is None else (day.isoformat(),))


def days(db: Database) -> dict[date, int]:
    """How many meetings there are on each day that has any, dropped ones too, in order."""
    found = driver.rows(
        db, "SELECT date, count(*) FROM meetings WHERE removed = 0 GROUP BY date ORDER BY date"
    )
    return {date.fromisoformat(day): number for day, number in found}


def by_uuid(db: Database, uuid: str) -> Meeting | None:
    """The meeting with this uuid, dropped or not; None where there is none or it was removed."""
    found = select(db, "WHERE m.removed = 0 AND m.uuid = ?", (uuid,))
    return found[0] if found else None


def of_uuids(db: Database, uuids: Iterable[str]) -> list[Meeting]:
    """The meetings with these *uuids*, dropped ones too, in the order they are held."""
    where = "WHERE m.removed = 0 AND m.uuid IN (SELECT value FROM json_each(?))"
    return select(db, where, (json.dumps(list(uuids)),))


def of_visitor(db: Database, visitor_uuid: str) -> list[Meeting]:
    """All meetings with the visitor, or with somebody who was merged into them."""
    people = visitor_codes.with_merged(db, visitor_uuid)
    return select(
        db,
        "WHERE m.removed = 0 AND m.dropped = 0 AND m.uuid IN (SELECT meeting FROM meeting_parties"
        " WHERE removed = 0 AND ref IN (SELECT value FROM json_each(?)))",
        (json.dumps(people),),
    )


def next_of(db: Database, people: Sequence[str], at: datetime) -> Meeting | None:
    """The meeting of *people*, a visitor and those merged into them (``with_merged``), that runs at
    *at*, or else the next of that day, or None.

    What was held, called off or missed is no longer to come.
    """
    marks = ", ".join("?" * len(people))
    found = driver.rows(
        db,
        f"{_SELECT} JOIN meeting_parties p ON p.meeting = m.uuid WHERE p.ref IN ({marks})"
        f" AND p.removed = 0 AND m.removed = 0 AND m.dropped = 0 AND NOT {_OVER}",
        people,
    )
    if not found:
        return None
    zone = events.current(db).zone
    day = clock.local_day(at, zone)
    for meeting in _in_order(db, found):
        if meeting.date == day and bounds(meeting, zone)[1] > at:
            return meeting
    return None


def coming(db: Database, at: datetime, limit: int = 2) -> list[Meeting]:
    """The next *limit* meetings that are not over at *at*, of that day and the days after."""
    zone = events.current(db).zone
    found: list[Meeting] = []
    for (day,) in driver.rows(
        db,
        "SELECT DISTINCT date FROM meetings WHERE date >= ? AND removed = 0 ORDER BY date",
        (clock.local_day(at, zone).isoformat(),),
    ):
        if len(found) >= limit:
            break
        timed = select(db, f"{_OPEN} {_NEXT}", (day, *_stamps(at), limit))
        untimed = select(db, f"{_OPEN} AND m.starts IS NULL", (day,))
        rest = [one for one in timed + untimed if bounds(one, zone)[1] > at]
        found += sorted(rest, key=_order(zone))
    return found[:limit]


_OPEN = f"WHERE m.removed = 0 AND m.dropped = 0 AND m.date = ? AND NOT {_OVER}"
_NEXT = (
    "AND (m.ends > ? OR m.ends IS NULL AND m.starts > ?)"
    " ORDER BY m.starts, m.position, m.with_name COLLATE NOCASE, m.uuid LIMIT ?"
)


def _stamps(at: datetime) -> tuple[str, str]:
    """What ends later than the first, or begins later than the second without an end, is on."""
    return clock.stamp(at), clock.stamp(at - USUAL)


def bounds(meeting: Meeting, zone: str) -> tuple[datetime, datetime]:
    """From when until when the meeting is held, in UTC: its hours, or those of its part of day."""
    return hours(meeting.date, meeting.part, meeting.starts, meeting.ends, zone)


def hours(
    day: date, part: str, starts: datetime | None, ends: datetime | None, zone: str
) -> tuple[datetime, datetime]:
    """The same for what is known of a meeting without reading all of it."""
    if starts is not None:
        return starts, ends or starts + USUAL
    first, last = PARTS.get(part, (0, 24))
    midnight = datetime.combine(day, time(), clock.zone(zone))
    # Hours are added on the wall clock of the zone, also on a day that has 23 or 25.
    return (
        (midnight + timedelta(hours=first)).astimezone(UTC),
        (midnight + timedelta(hours=last)).astimezone(UTC),
    )


def select(db: Database, where: str, parameters: Sequence[Any] = ()) -> list[Meeting]:
    """The meetings ``m`` that *where* leaves, in the order they are held. The SQL is ours."""
    return _in_order(db, driver.rows(db, f"{_SELECT} {where}", parameters))


def _in_order(db: Database, found: list[tuple[Any, ...]]) -> list[Meeting]:
    if not found:
        return []
    zone = events.current(db).zone
    sides = _parties(db, [row[0] for row in found])
    order = _order(zone)
    built: list[tuple[tuple[object, ...], Meeting]] = []
    for row in {row[0]: row for row in found}.values():
        driver.step_aside(db)
        one = _meeting(row, sides[row[0]])
        built.append((order(one), one))
    built.sort(key=itemgetter(0))
    return [one for _place, one in built]


def _order(zone: str) -> Callable[[Meeting], tuple[object, ...]]:
    """Sorts meetings as they are held in the *zone* of the event."""
    return lambda one: (bounds(one, zone)[0], one.position, fold(one.with_name), one.uuid)


def _parties(db: Database, uuids: Iterable[str]) -> dict[str, list[Party]]:
    """Both sides of each meeting, ours first, in the order they were named.

    Bodies and delegates go by the name they have now, and visitors by theirs, or by that of whom
    they were merged into.
    """
    found: dict[str, list[Party]] = defaultdict(list)
    for meeting, side, kind, ref, name, capacity in driver.rows(
        db,
        "SELECT p.meeting, p.side, p.kind, p.ref, coalesce("
        "(SELECT name FROM bodies WHERE p.kind = 'body' AND uuid = p.ref),"
        "(SELECT name FROM delegates WHERE p.kind = 'delegate' AND uuid = p.ref),"
        "(SELECT nullif(trim(k.given_name || ' ' || k.family_name), '') FROM visitors v"
        " JOIN visitors k ON k.uuid = coalesce(v.merged_into, v.uuid)"
        " WHERE p.kind = 'visitor' AND v.uuid = p.ref), p.name), p.capacity"
        " FROM meeting_parties p WHERE p.removed = 0"
        " AND p.meeting IN (SELECT value FROM json_each(?)) ORDER BY p.id",
        (json.dumps(list(uuids)),),
    ):
        found[meeting].append(Party(_SIDES[side], _KINDS[kind], ref, name, capacity))
    return found


def _meeting(row: tuple[Any, ...], parties: Iterable[Party]) -> Meeting:
    kept = dict(zip(COLUMNS, row, strict=True))
    kept["aliases"] = saving.words(kept["aliases"])
    kept["date"] = date.fromisoformat(kept["date"])
    kept["starts"] = saving.moment(kept["starts"])
    kept["ends"] = saving.moment(kept["ends"])
    kept["site"] = _SITES[kept["site"]]
    kept["origin"] = _ORIGINS[kept["origin"]]
    kept["dropped"] = bool(kept["dropped"])
    return Meeting(**kept, parties=tuple(sorted(parties, key=lambda one: one.side.value)))
