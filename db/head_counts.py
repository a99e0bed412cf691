"""The day in numbers: who is here, who is on the list, and visits counted without any personal
data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import clock, driver, events
from db.changes import By, transaction
from db.ids import uuid7
from db.rows import Counts

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database


def count_only(db: Database, by: By, *, people: int = 1, badge_type: str = "") -> str:
    """Count *people* visitors who gave no data; give the change's uuid, for an undo."""
    at = clock.now()
    day = clock.local_day(at, events.current(db).zone)
    with transaction(db, by, "head_count") as change:
        driver.run(
            db,
            "INSERT INTO head_counts(uuid, change, at, day, badge_type, people, operator, station)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                uuid7(),
                change.uuid,
                clock.stamp(at),
                day.isoformat(),
                badge_type,
                people,
                by.operator,
                by.station,
            ),
        )
    return change.uuid


def today(db: Database) -> date:
    """Which day it is now in the event's zone."""
    return clock.local_day(clock.now(), events.current(db).zone)


def counts(db: Database, day: date | None = None) -> Counts:
    """The numbers of *day* (None: today in the event's zone). People count once, however often they
    came.
    """
    day = day or today(db)
    here = driver.one(
        db,
        "SELECT count(*) FROM (SELECT DISTINCT COALESCE(v.merged_into, v.uuid) FROM check_ins c"
        " CROSS JOIN visitors v ON v.uuid = c.visitor WHERE c.day = ? AND c.session = ''"
        " AND c.way = 'entry' AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid))",
        (day.isoformat(),),
    )
    expected = driver.one(
        db,
        "SELECT count(*) - (SELECT count(*) FROM visitors WHERE merged_into IS NOT NULL"
        " AND withdrawn = 0) FROM visitors WHERE withdrawn = 0",
    )
    counted = driver.one(
        db,
        "SELECT COALESCE(sum(people), 0) FROM head_counts c WHERE day = ?"
        " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)",
        (day.isoformat(),),
    )
    return Counts(*(int(row[0]) if row else 0 for row in (here, expected, counted)))
