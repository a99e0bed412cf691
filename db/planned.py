"""Meetings that were agreed before the fair, at an hour or only in a part of the day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from db import clock, driver, events, saving, visitor_codes
from db.errors import Refusal, Refused
from db.names import fold
from db.rows import PlannedMeeting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.changes import By

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

FIELDS = (
    "with_name",
    "full_name",
    "aliases",
    "level",
    "date",
    "part",
    "starts",
    "ends",
    "place",
    "position",
    "accompanied_by",
    "body",
    "topic",
    "visitor",
)
"""What staff may correct."""

_COLUMNS = ", ".join(("uuid", *FIELDS))
_BLANK: dict[str, Any] = {
    "with_name": "",
    "full_name": "",
    "aliases": (),
    "level": "",
    "date": None,
    "part": "",
    "starts": None,
    "ends": None,
    "place": "",
    "position": 0,
    "accompanied_by": (),
    "body": "",
    "topic": "",
    "visitor": None,
}


def meetings(db: Database, day: date | None = None) -> list[PlannedMeeting]:
    """The planned meetings in the order they are held; with *day*, those of that day."""
    where, parameters = ("", ()) if day is None else (" AND date = ?", (day.isoformat(),))
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM planned_meetings WHERE removed = 0{where}",  # noqa: S608  names are ours
        parameters,
    )
    return _in_order(db, found)


def next_for(db: Database, visitor_uuid: str, at: datetime) -> PlannedMeeting | None:
    """The visitor's meeting that runs at *at*, or else the next of that day, or None.

    Meetings of those who were merged into the visitor count.
    """
    return next_of(db, visitor_codes.with_merged(db, visitor_uuid), at)


def next_of(db: Database, people: Sequence[str], at: datetime) -> PlannedMeeting | None:
    """The same for who knows the visitor and those merged into them (``with_merged``)."""
    marks = ", ".join("?" * len(people))
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM planned_meetings WHERE removed = 0 AND visitor IN ({marks})",  # noqa: S608  names are ours
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


def coming(db: Database, at: datetime, limit: int = 2) -> list[PlannedMeeting]:
    """The next *limit* meetings that are not over at *at*, of that day and the days after."""
    zone = events.current(db).zone
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM planned_meetings WHERE removed = 0 AND date >= ?",  # noqa: S608  names are ours
        (clock.local_day(at, zone).isoformat(),),
    )
    return [one for one in _in_order(db, found) if bounds(one, zone)[1] > at][:limit]


def bounds(meeting: PlannedMeeting, zone: str) -> tuple[datetime, datetime]:
    """From when until when the meeting is held, in UTC: its hours, or those of its part of day."""
    if meeting.starts is not None:
        return meeting.starts, meeting.ends or meeting.starts + USUAL
    first, last = PARTS.get(meeting.part, (0, 24))
    midnight = datetime.combine(meeting.date, time(), ZoneInfo(zone))
    # Hours are added on the wall clock of the zone, also on a day that has 23 or 25.
    return (
        (midnight + timedelta(hours=first)).astimezone(UTC),
        (midnight + timedelta(hours=last)).astimezone(UTC),
    )


def _in_order(db: Database, found: list[tuple[Any, ...]]) -> list[PlannedMeeting]:
    if not found:
        return []
    zone = events.current(db).zone
    meetings = [_meeting(row) for row in found]
    return sorted(
        meetings, key=lambda one: (bounds(one, zone)[0], one.position, fold(one.with_name))
    )


def _meeting(row: tuple[Any, ...]) -> PlannedMeeting:
    kept = dict(zip(("uuid", *FIELDS), row, strict=True))
    kept["aliases"] = saving.words(kept["aliases"])
    kept["accompanied_by"] = saving.words(kept["accompanied_by"])
    kept["date"] = date.fromisoformat(kept["date"])
    kept["starts"] = saving.moment(kept["starts"])
    kept["ends"] = saving.moment(kept["ends"])
    return PlannedMeeting(**kept)


def save(db: Database, by: By, *, uuid: str | None = None, **fields: Any) -> PlannedMeeting:
    """The planned meeting, new when *uuid* is None; *fields* are those of ``FIELDS``.

    What is not named stays; ``date`` follows ``starts`` where that is known.
    Refused: unknown_field, bad_value (subject: the field), not_found.
    """
    for name in fields:
        if name not in FIELDS:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
    wanted = (_BLANK if uuid is None else _kept(db, uuid)) | fields
    for name in ("aliases", "accompanied_by"):
        wanted[name] = tuple(wanted[name])
    if wanted["starts"] is not None:
        wanted["date"] = clock.local_day(wanted["starts"], events.current(db).zone)
    _check(wanted)
    return PlannedMeeting(saving.save(db, by, "planned_meetings", wanted, uuid=uuid), **wanted)


def _kept(db: Database, uuid: str) -> dict[str, Any]:
    row = driver.one(
        db,
        f"SELECT {_COLUMNS} FROM planned_meetings WHERE removed = 0 AND uuid = ?",  # noqa: S608  names are ours
        (uuid,),
    )
    if row is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    meeting = _meeting(row)
    return {name: getattr(meeting, name) for name in FIELDS}


def _check(wanted: dict[str, Any]) -> None:
    if not wanted["with_name"].strip():
        raise Refused(Refusal.BAD_VALUE, "with_name")
    if wanted["date"] is None:
        raise Refused(Refusal.BAD_VALUE, "date")
    if wanted["part"] and wanted["part"] not in PARTS:
        raise Refused(Refusal.BAD_VALUE, "part")
    if wanted["ends"] is not None and (
        wanted["starts"] is None or wanted["ends"] <= wanted["starts"]
    ):
        raise Refused(Refusal.BAD_VALUE, "ends")
