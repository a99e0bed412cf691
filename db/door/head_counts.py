"""The day in numbers: who is here, who is on the list, and visits counted without any personal
data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import clock, driver, events
from db.ids import uuid7
from db.past.changes import By, transaction
from db.rows import Counts

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

_ENTRIES = "c.day = ?1 AND c.session = '' AND c.way = 'entry'"
# An index has everybody who came in a row; only for the few who were merged, or whose entry was
# taken back, is each entry looked at. With 50,000 entries that is 12 ms and not 60.
_HERE = f"""
WITH few(visitor) AS (
    SELECT c.visitor FROM retractions r CROSS JOIN check_ins c ON c.uuid = r.fact
    UNION SELECT uuid FROM visitors WHERE merged_into IS NOT NULL
    UNION SELECT merged_into FROM visitors WHERE merged_into IS NOT NULL)
SELECT (SELECT count(DISTINCT c.visitor) FROM check_ins c WHERE {_ENTRIES})
    - (SELECT count(DISTINCT c.visitor) FROM few CROSS JOIN check_ins c
        ON c.visitor = few.visitor WHERE {_ENTRIES})
    + (SELECT count(DISTINCT COALESCE(v.merged_into, v.uuid)) FROM few CROSS JOIN check_ins c
        ON c.visitor = few.visitor CROSS JOIN visitors v ON v.uuid = c.visitor WHERE {_ENTRIES}
        AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid))
"""  # noqa: S608  SQL of ours


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
    here = driver.one(db, _HERE, (day.isoformat(),))
    expected = driver.one(
        db, "SELECT count(*) FROM visitors WHERE merged_into IS NULL AND withdrawn = 0"
    )
    counted = driver.one(
        db,
        "SELECT COALESCE(sum(people), 0) FROM head_counts c WHERE day = ?"
        " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)",
        (day.isoformat(),),
    )
    return Counts(*(int(row[0]) if row else 0 for row in (here, expected, counted)))
