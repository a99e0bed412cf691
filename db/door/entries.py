"""The entries and exits that were recorded, those that were taken back left out.

A visitor's are also those of the visitors who were merged into them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.rows import CheckIn, Way
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_SELECT = (
    "SELECT c.uuid, c.visitor, c.session, c.way, c.at, c.day, c.code, c.forced, c.reason,"
    " c.operator, COALESCE((SELECT name FROM stations s WHERE s.uuid = c.station), ''),"
    " (SELECT h.at FROM changes h WHERE h.uuid = c.change)"
    " FROM check_ins c WHERE NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
    " AND c.visitor IN "
)


def of(db: Database, uuid: str) -> list[CheckIn]:
    """All entries and exits of the visitor, by time."""
    return _of(db, visitor_codes.with_merged(db, uuid), " ORDER BY c.at, c.id")


def at_door(db: Database, people: Sequence[str], session: str) -> list[CheckIn]:
    """Those at the door of *session* (blank: the stand), by time, of all days.

    *people* are the visitor and all who were merged into them (``visitor_codes.with_merged``).
    """
    return _of(db, people, " AND c.session = ? ORDER BY c.at, c.id", session)


def told(facts: Sequence[CheckIn], day: date, *, at_session: bool) -> CheckIn | None:
    """Which entry of *day* is told, of those at one door: the first at the stand, at a session's
    since which they are in. What came from paper later counts from its true time, as in the lists.
    """
    entry = None
    for fact in facts:
        if fact.day == day and fact.way is Way.ENTRY:
            entry = entry or fact
        elif fact.day == day and at_session:
            entry = None
    return entry


def _of(db: Database, people: Sequence[str], where: str, *bound: str) -> list[CheckIn]:
    marks = ", ".join("?" * len(people))
    found = driver.rows(db, f"{_SELECT}({marks}){where}", (*people, *bound))
    return [_from_row(row) for row in found]


def _from_row(row: tuple[Any, ...]) -> CheckIn:
    uuid, visitor, session, way, at, day, code, forced, reason, operator, station, written = row
    return CheckIn(
        uuid,
        visitor,
        session,
        Way(way),
        clock.moment(at),
        date.fromisoformat(day),
        code,
        bool(forced),
        reason,
        operator,
        station,
        clock.moment(written),
    )
