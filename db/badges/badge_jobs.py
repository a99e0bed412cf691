"""Jobs of badges, as they are: which wait, what was done today, every state of one.

What people and printers do about them is in ``db.badges.job_orders``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.errors import Refusal, Refused
from db.past import history
from db.rows.prints import SETTLED, BadgeJob, JobBadge, JobState, Why

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sqlite_utils import Database

_JOBS = """
SELECT j.uuid, j.at, j.printer, j.stock, j.layout, j.title, j.why, j.reason, j.replaces, j.places,
    j.change, j.operator, j.station, s.state, s.at, s.trouble, s.detail, s.ref,
    EXISTS (SELECT 1 FROM job_states r WHERE r.job = j.uuid
        AND (r.state = 'rendering' OR r.trouble = 'restored')
        AND r.id > coalesce((SELECT max(n.id) FROM job_states n
            WHERE n.job = j.uuid AND n.ref = '' AND n.state IN ('queued', 'attention')
            AND n.trouble NOT IN ('unsure', 'restored')), 0)),
    (SELECT json_group_array(json_array(
            p.visitor, p.code, p.copy, trim(v.given_name || ' ' || v.family_name)))
        FROM (SELECT * FROM badge_prints WHERE job = j.uuid ORDER BY id) p
        LEFT JOIN visitors v ON v.uuid = p.visitor)
FROM badge_jobs j
JOIN job_states s ON s.id = (SELECT max(id) FROM job_states WHERE job = j.uuid)
"""

_OPEN = f"s.state NOT IN ({', '.join(repr(state.value) for state in sorted(SETTLED))})"


def by_uuid(db: Database, uuid: str) -> BadgeJob | None:
    """The job with exactly this uuid, or None."""
    return next(iter(_jobs(db, "WHERE j.uuid = ?", (uuid,))), None)


def known(db: Database, uuid: str) -> BadgeJob:
    """The job with exactly this uuid. Refused: not_found."""
    found = by_uuid(db, uuid)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return found


def find(db: Database, text: str) -> BadgeJob | None:
    """The one job whose uuid or title ends so (six characters or more), or None."""
    words = text.strip().lower()
    if len(words) < 6 or not set(words) <= set("0123456789abcdef-"):
        return None
    found = _jobs(db, "WHERE substr(j.uuid, -?1) = ?2 LIMIT 2", (len(words), words))
    return found[0] if len(found) == 1 else None


def waiting(db: Database, station: str | None = None) -> list[BadgeJob]:
    """The jobs that are not settled, the oldest first; only those that *station* has to see to."""
    return _jobs(
        db,
        f"WHERE {_OPEN} AND (?1 IS NULL OR j.station = ?1) ORDER BY j.id",
        (station,),
    )


def on_its_way(db: Database, station: str, visitors: Iterable[str]) -> list[BadgeJob]:
    """The jobs with a badge of one of these visitors that *station* has not settled, the newest
    first.
    """
    rest = (
        f"WHERE {_OPEN} AND j.station = ?1"  # noqa: S608  SQL of ours
        " AND j.uuid IN (SELECT p.job FROM json_each(?2) v JOIN badge_prints p"
        " ON p.visitor = v.value) ORDER BY j.id DESC"
    )
    return _jobs(db, rest, (station, json.dumps(list(visitors))))


def instead_of(db: Database, job: str) -> list[BadgeJob]:
    """The jobs that replace *job* and are not settled."""
    return _jobs(db, f"WHERE {_OPEN} AND j.replaces = ?", (job,))


def of_day(db: Database, day: date | None = None, limit: int = 500) -> list[BadgeJob]:
    """The jobs of that day at the fair (None: today), the newest first."""
    day = day or clock.local_day(clock.now(), events.current(db).zone)
    rest = "WHERE j.at >= ? AND j.at < ? ORDER BY j.id DESC LIMIT ?"
    return _jobs(db, rest, (*history.bounds(db, day), limit))


def refuse_open(db: Database, change: str) -> None:
    """Raise Refused ``still_printing`` where a job that *change* asked for is on its way."""
    rest = f"WHERE j.change = ? AND {_OPEN} LIMIT 1"
    if found := _jobs(db, rest, (change,)):
        raise Refused(Refusal.STILL_PRINTING, found[0].uuid)


def _jobs(db: Database, rest: str, parameters: tuple[Any, ...]) -> list[BadgeJob]:
    return [_job(row) for row in driver.rows(db, f"{_JOBS} {rest}", parameters)]


def _job(row: tuple[Any, ...]) -> BadgeJob:
    state, since, trouble, detail, ref, tried, badges = row[13:]
    return BadgeJob(
        uuid=row[0],
        at=clock.moment(row[1]),
        printer=row[2],
        stock=row[3],
        layout=row[4],
        title=row[5],
        why=Why(row[6]),
        reason=row[7],
        replaces=row[8],
        places=row[9],
        batch=row[10],
        operator=row[11],
        station=row[12],
        badges=tuple(
            JobBadge(visitor, code, copy, name or "")
            for visitor, code, copy, name in json.loads(badges)
        ),
        state=JobState(state),
        since=clock.moment(since),
        trouble=trouble,
        detail=detail,
        ref=ref,
        tried=bool(tried),
    )
