"""What the reception shows while nothing is typed: who came last, then who is still expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.visitor_lists import Filters, page
from db.visitor_rows import select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor

_LATEST = (
    "JOIN (SELECT COALESCE(w.merged_into, w.uuid) AS uuid, max(c.at) AS at FROM check_ins c"
    " JOIN visitors w ON w.uuid = c.visitor WHERE c.day = ?1 AND c.session = ''"
    " AND c.way = 'entry' AND w.withdrawn = 0"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
    " GROUP BY 1 ORDER BY 2 DESC LIMIT ?2) a ON a.uuid = v.uuid ORDER BY a.at DESC, v.id DESC"
)


def latest(db: Database, limit: int = 50) -> list[Visitor]:
    """Up to *limit* visitors: those who came to the stand today, the last one first, then those
    expected, by name.
    """
    came = select(db, _LATEST, limit)
    if len(came) == limit:
        return came
    return came + page(db, filters=Filters(state="expected"), limit=limit - len(came))
