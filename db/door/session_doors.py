"""Who is in a session today, by what its door saw: entries and exits, those taken back left out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import clock, driver
from db.rows import Way
from db.visitor.visitor_rows import select, today

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.rows import Visitor

_PASSED = (
    " FROM check_ins c JOIN visitors w ON w.uuid = c.visitor"
    " WHERE c.day = ?1 AND c.session = ?2"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
)
_LATEST = (
    f"JOIN (SELECT COALESCE(w.merged_into, w.uuid) AS uuid, max(c.at) AS at{_PASSED}"
    " AND w.withdrawn = 0 GROUP BY 1 ORDER BY 2 DESC LIMIT ?3) a"
    " ON a.uuid = v.uuid ORDER BY a.at DESC, v.id DESC"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """A session's day. ``last`` is which way each visitor (by uuid) went last, and when, in
    UTC: since when they are in, or when they left last.
    """

    last: dict[str, tuple[Way, datetime]] = field(default_factory=dict[str, "tuple[Way, datetime]"])

    @property
    def came(self) -> int:
        """How many people came, those who left again among them."""
        return len(self.last)

    @property
    def inside(self) -> int:
        """How many of them are in now."""
        return sum(way is Way.ENTRY for way, _ in self.last.values())


def attendance(db: Database, code: str) -> Attendance:
    """Who passed the door of the session with that code today (in the event's zone). Somebody who
    was erased since counts as they did.
    """
    passed = driver.rows(
        db,
        f"SELECT COALESCE(w.merged_into, w.uuid), c.way, c.at{_PASSED} ORDER BY c.at, c.id",
        (today(db), code),
    )
    last: dict[str, tuple[Way, datetime]] = {}
    for uuid, way, at in passed:
        if last.get(uuid, (Way.EXIT,))[0] is Way.EXIT or way == Way.EXIT.value:
            last[uuid] = Way(way), clock.moment(at)
    return Attendance(last)


def latest(db: Database, code: str, limit: int = 50) -> list[Visitor]:
    """Up to *limit* visitors who passed that door today, in or out, the last one first."""
    return select(db, _LATEST, code, limit)


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody who came to a session: which way they went last, and when (UTC)."""

    visitor: Visitor
    way: Way
    at: datetime


_ATTENDED = (
    "SELECT COALESCE(w.merged_into, w.uuid), c.way, c.at FROM check_ins c"
    " JOIN visitors w ON w.uuid = c.visitor WHERE c.session = ?1 AND w.withdrawn = 0"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) ORDER BY c.at, c.id"
)


def attended(db: Database, code: str) -> list[Attended]:
    """Everybody who came to the session on any day, in the order they came."""
    came: dict[str, None] = {}
    last: dict[str, tuple[Way, datetime]] = {}
    for uuid, way, stamp in driver.rows(db, _ATTENDED, (code,)):
        at = clock.moment(stamp)
        if way == Way.ENTRY.value:
            came.setdefault(uuid)
        last[uuid] = Way(way), at
    people = select(db, "WHERE v.uuid IN (SELECT value FROM json_each(?2))", json.dumps([*came]))
    known = {visitor.uuid: visitor for visitor in people}
    return [Attended(known[uuid], *last[uuid]) for uuid in came if uuid in known]
