"""What the reception shows while nothing is typed: who came last, then who is still expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.visitor.visitor_lists import Filters, page
from db.visitor.visitor_rows import select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor

_RECENT = 500
"""So many facts are looked at first: nearly always the latest are among them, however many came."""

_LATEST = (
    "JOIN (SELECT COALESCE(w.merged_into, w.uuid) AS uuid, max(c.at) AS at FROM check_ins c"
    " JOIN visitors w ON w.uuid = c.visitor WHERE c.day = ?1 AND c.session = ''"
    " AND c.way = 'entry' AND w.withdrawn = 0 AND c.id > ?3"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
    " GROUP BY 1 ORDER BY 2 DESC LIMIT ?2) a ON a.uuid = v.uuid ORDER BY a.at DESC, v.id DESC"
)


def latest(db: Database, limit: int = 50) -> list[Visitor]:
    """Up to *limit* visitors: those who came to the stand today, the last one first, then those
    expected, by name.
    """
    newest = driver.rows(db, "SELECT coalesce(max(id), 0) FROM check_ins")[0][0]
    came = select(db, _LATEST, limit, newest - _RECENT)
    if len(came) < limit and newest > _RECENT:
        came = select(db, _LATEST, limit, 0)
    if len(came) == limit:
        return came
    return came + page(db, filters=Filters(state="expected"), limit=limit - len(came))
