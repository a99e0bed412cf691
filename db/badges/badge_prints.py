"""The print log: every badge that was asked for, by visitor, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import clock, driver
from db.past import saving
from db.rows.prints import NOTHING_MADE, BadgePrint, Hitch, JobState
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from sqlite_utils import Database

_PRINTS = """
SELECT p.uuid, p.job, p.visitor, p.code, p.copy, j.at, j.stock, j.layout, j.printer, j.reason,
    j.operator, s.state, s.trouble, s.detail
FROM badge_prints p JOIN badge_jobs j ON j.uuid = p.job
JOIN job_states s ON s.id = (SELECT max(id) FROM job_states WHERE job = p.job)
WHERE p.visitor IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = p.uuid)
ORDER BY p.id
"""

_CODES = """
SELECT DISTINCT p.code FROM badge_prints p
JOIN job_states s ON s.id = (SELECT max(id) FROM job_states WHERE job = p.job)
WHERE s.state NOT IN ('failed', 'cancelled') AND s.trouble <> 'written'
    AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = p.uuid)
"""

ON_BADGES = ("given_name", "family_name", "company", "job_title", "badge_type")
"""The fields of a visitor that stand on a badge."""

_SINCE = """
SELECT h.field, h.old FROM history h JOIN changes c ON c.uuid = h.change
WHERE h.tbl = 'visitors' AND h.row = ?1 AND h.field IN (SELECT value FROM json_each(?2))
    AND c.at > (SELECT max(at) FROM job_states WHERE job = ?3
        AND state IN ('queued', 'rendering', 'done') AND ref = '')
GROUP BY h.field HAVING h.id = min(h.id)
"""
"""What stood on a badge when it was drawn, of the fields that were changed since."""


def of(db: Database, uuid: str) -> list[BadgePrint]:
    """The prints of the visitor's badge, oldest first, also of who was merged into them.

    Those whose mark was taken back are left out.
    """
    own = saving.as_kept(visitor_codes.with_merged(db, uuid))
    return [
        BadgePrint(
            *row[:5],
            at=clock.moment(row[5]),
            stock=row[6],
            layout=row[7],
            target=row[8] or row[13],
            reason=row[9],
            operator=row[10],
            state=JobState(row[11]),
            trouble=row[12],
        )
        for row in driver.rows(db, _PRINTS, (own,))
    ]


def made(db: Database, uuid: str) -> list[BadgePrint]:
    """Those prints that left a badge behind, or still may."""
    return [one for one in of(db, uuid) if one.state not in NOTHING_MADE]


def on_paper(db: Database, uuid: str) -> list[BadgePrint]:
    """Those of ``made`` that are a badge: what was only saved as a file is none in a hand."""
    return [one for one in made(db, uuid) if one.trouble != Hitch.WRITTEN]


def codes_on_paper(db: Database) -> set[str]:
    """The codes of all badges that were printed, or are on their way; as ``on_paper`` has them."""
    return {code for (code,) in driver.rows(db, _CODES)}


def why_again(db: Database, uuid: str) -> str:
    """Why one more badge of the visitor would be printed, as a code; "" for the first one.

    "lost": the last badge has a code that is no more theirs; "corrected": what stands on it was
    changed since it was drawn; else "again".
    """
    visitor, before = visitors.living(db, uuid), made(db, uuid)
    if visitor is None or not before:
        return ""
    last = before[-1]
    if last.code != visitor.code:
        return "lost"
    rows = driver.rows(db, _SINCE, (visitor.uuid, saving.as_kept(list(ON_BADGES)), last.job))
    changed = any(old != getattr(visitor, field) for field, old in rows)
    return "corrected" if changed else "again"
