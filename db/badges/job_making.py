"""How a job of badges is written into the file, and what makes way for it: asked for twice, a badge
comes once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import driver
from db.badges import badge_jobs, job_states
from db.ids import uuid7
from db.past import saving
from db.rows.prints import BadgeJob, JobBadge, JobState, Seen
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlite_utils import Database

    from db.past.changes import By, Transaction

TITLE = "Badges "
"""How the titles of our jobs begin in a printer's queue; letters that nobody else has follow."""


def before(db: Database, by: By, badges: Sequence[tuple[str, str]]) -> str:
    """The job that one for *badges* replaces, or ""."""
    if len(badges) != 1:
        return ""
    found = badge_jobs.on_its_way(db, by.station, [badges[0][0]])
    return next((job.uuid for job in found if len(job.badges) == 1), "")


def insert(
    db: Database,
    change: Transaction,
    values: dict[str, Any],
    badges: Sequence[tuple[str, str]],
) -> str:
    """A new job of *badges*; the uuid. Whatever else would bring one of them makes way."""
    _make_way(db, change, badges, str(values.get("replaces", "")))
    return _insert(db, change, values, badges)


def _make_way(
    db: Database, change: Transaction, badges: Sequence[tuple[str, str]], replaced: str
) -> None:
    if replaced:
        want_gone(db, change, badge_jobs.known(db, replaced))
        for other in badge_jobs.instead_of(db, replaced):
            want_gone(db, change, other)
    people = {visitor for visitor, _ in badges}
    for other in badge_jobs.on_its_way(db, change.by.station, people):
        if len(other.badges) == 1:
            want_gone(db, change, other)
        elif not other.tried:
            _go_on_without(db, change, other, people)


def _go_on_without(
    db: Database, change: Transaction, sheet: BadgeJob, people: Collection[str]
) -> None:
    """Print the others of *sheet*, nothing of which was sent. What a printer has stays whole."""
    want_gone(db, change, sheet)
    others = [renewed(db, badge) for badge in sheet.badges if badge.visitor not in people]
    if not others:
        return
    fields = ("printer", "stock", "layout", "why", "reason", "places")
    values = {field: getattr(sheet, field) for field in fields} | {"replaces": sheet.uuid}
    seen = Seen(JobState.QUEUED) if not sheet.trouble else Seen(sheet.state, sheet.trouble)
    job_states.append(db, change, _insert(db, change, values, others), seen)


def _insert(
    db: Database,
    change: Transaction,
    values: dict[str, Any],
    badges: Sequence[tuple[str, str]],
) -> str:
    job = uuid7()
    row = {
        "uuid": job,
        "change": change.uuid,
        "at": change.stamp,
        "title": f"{TITLE}{job.replace('-', '')[-12:]}",
        "operator": change.by.operator,
        "station": change.by.station,
    } | {name: saving.as_kept(value) for name, value in values.items()}
    driver.run(
        db,
        f"INSERT INTO badge_jobs({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608  names are ours
        tuple(row.values()),
    )
    driver.run_many(
        db,
        "INSERT INTO badge_prints(uuid, change, job, visitor, code, copy)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (uuid7(), change.uuid, job, visitor, code, _copies(db, visitor) + 1)
            for visitor, code in badges
        ],
    )
    return job


def _copies(db: Database, visitor: str) -> int:
    """How many badges of the visitor were made, or are on their way."""
    row = driver.one(
        db,
        "SELECT count(*) FROM badge_prints p JOIN job_states s"
        " ON s.id = (SELECT max(id) FROM job_states WHERE job = p.job)"
        " WHERE p.visitor IN (SELECT value FROM json_each(?))"
        " AND s.state NOT IN ('failed', 'cancelled')",
        (saving.as_kept(visitor_codes.with_merged(db, visitor)),),
    )
    return row[0] if row else 0


def want_gone(db: Database, change: Transaction, job: BadgeJob) -> None:
    """Cancel *job* where nothing of it was sent; else it is to be cancelled at its printer."""
    if not job.is_settled and job.state is not JobState.CANCELLING:
        state = JobState.CANCELLING if job.tried else JobState.CANCELLED
        job_states.append(db, change, job.uuid, Seen(state, ref=job.ref))


def renewed(db: Database, badge: JobBadge) -> tuple[str, str]:
    """The badge as it would be made today: a lost one had another code."""
    visitor = visitors.living(db, badge.visitor)
    return badge.visitor, visitor.code if visitor else badge.code
