"""What became of a meeting: arrived, begun, held, missed, called off, moved. Facts are appended.

The order in which they were written counts, not their times: a laptop's clock may be set back, and
a sheet of paper is typed in long after.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.meeting import meeting_saving, meetings
from db.meeting.note_reading import READABLE, UNCORRECTED
from db.past import changes
from db.rows import Happening, Meeting, MeetingFact, Origin, Site

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By, Transaction

STANDS = "NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = f.uuid)"
"""The condition that the fact ``f`` was not taken back."""

_OVER = (Happening.HELD, Happening.NO_SHOW, Happening.CANCELLED)
_ON_THE_WAY = (Happening.ARRIVED, Happening.STARTED)
COUNTS = (
    "f.kind <> 'moved' AND"
    f" (f.kind NOT IN ('arrived', 'started') OR NOT {meetings.SETTLED.format('f.meeting')})"
)
"""The condition that the fact ``f`` may be the state of its meeting, see :class:`Standing`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a meeting stands. Times are UTC.

    ``state`` is what was said last, ``planned`` when nothing was: but ``arrived`` and ``started``
    only lead up to a meeting, and say nothing of one that was held, missed or called off, until
    somebody says that it is ``planned`` again. ``moved`` is no state. ``at`` is the time of that
    fact or None. ``arrived_at`` is when somebody came to it, ``seen_at`` when somebody
    of theirs was checked in on its day; None while nobody did. ``moved`` says that its hours were
    changed. ``notes`` counts what was logged, corrected entries left out; ``outcome`` is the last
    that was logged, or "". ``next_steps`` counts what was promised and is not done.
    """

    state: Happening = Happening.PLANNED
    at: datetime | None = None
    arrived_at: datetime | None = None
    moved: bool = False
    notes: int = 0
    outcome: str = ""
    next_steps: int = 0
    seen_at: datetime | None = None


def record(
    db: Database,
    by: By,
    meeting: str,
    kind: Happening,
    *,
    at: datetime | None = None,
    reason: str = "",
) -> MeetingFact:
    """Append that *kind* happened to the meeting, at *at* or now.

    ``planned`` takes back in words what was said before. Refused: not_found, bad_value (subject
    "kind") for ``moved``, which :func:`move` says.
    """
    if kind is Happening.MOVED:
        raise Refused(Refusal.BAD_VALUE, "kind")
    if meetings.by_uuid(db, meeting) is None:
        raise Refused(Refusal.NOT_FOUND, meeting)
    with changes.transaction(db, by, "meeting_fact", reason=reason, subject=meeting) as change:
        return append(db, change, meeting, kind, at=at, reason=reason)


def append(
    db: Database,
    change: Transaction,
    meeting: str,
    kind: Happening,
    *,
    at: datetime | None = None,
    reason: str = "",
) -> MeetingFact:
    """The fact, written inside the running *change*."""
    by = change.by
    fact = MeetingFact(
        uuid7(), meeting, kind, at or change.at, reason.strip(), by.operator, by.station
    )
    driver.run(
        db,
        "INSERT INTO meeting_facts(uuid, change, meeting, kind, at, reason, operator, station)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            fact.uuid,
            change.uuid,
            meeting,
            kind.value,
            clock.stamp(fact.at),
            fact.reason,
            by.operator,
            by.station,
        ),
    )
    return fact


def move(
    db: Database,
    by: By,
    meeting: str,
    *,
    starts: datetime,
    ends: datetime | None = None,
    place: str | None = None,
    reason: str = "",
) -> Meeting:
    """The meeting at its new hour: as long as before without *ends*; *place* None leaves the place.

    The decision is a fact of now; nothing is written when nothing moves. Refused: not_found,
    bad_value (subject "ends").
    """
    before = meetings.by_uuid(db, meeting)
    if before is None:
        raise Refused(Refusal.NOT_FOUND, meeting)
    if ends is None and before.starts is not None and before.ends is not None:
        ends = starts + (before.ends - before.starts)
    place = before.place if place is None else place.strip()
    if (starts, ends, place) == (before.starts, before.ends, before.place):
        return before
    with changes.transaction(db, by, "meeting_fact", reason=reason, subject=meeting) as change:
        moved = meeting_saving.save(db, by, uuid=meeting, starts=starts, ends=ends, place=place)
        append(db, change, meeting, Happening.MOVED, reason=reason)
    return moved


def of(db: Database, meeting: str) -> list[MeetingFact]:
    """What happened to the meeting, in the order it was written, but for what was taken back."""
    found = driver.rows(
        db,
        "SELECT f.uuid, f.meeting, f.kind, f.at, f.reason, f.operator, f.station"  # noqa: S608  SQL is ours
        f" FROM meeting_facts f WHERE f.meeting = ? AND {STANDS} ORDER BY f.id",
        (meeting,),
    )
    return [
        MeetingFact(uuid, whose, Happening(kind), clock.moment(at), *others)
        for uuid, whose, kind, at, *others in found
    ]


def of_change(db: Database, change: str) -> list[Happening]:
    """What the change *change* said of a meeting, also where it was taken back since."""
    found = driver.rows(
        db,
        "SELECT kind FROM meeting_facts WHERE change = ? AND uuid > change ORDER BY id",
        (change,),
    )
    return [Happening(kind) for (kind,) in found]


def standings(
    db: Database, of_meetings: Iterable[Meeting], *, reader: str | None = None
) -> dict[str, Standing]:
    """How each of the meetings stands, by uuid: one look at each table for all of them.

    *reader* says whose notes count: see :data:`db.meeting.notes.Reader`.
    """
    uuids = json.dumps([meeting.uuid for meeting in of_meetings])
    told: dict[str, dict[str, Any]] = {uuid: {} for uuid in json.loads(uuids)}
    for meeting, kind, at in driver.rows(db, _FACTS, (uuids,)):
        driver.step_aside(db)
        _follow(told[meeting], kind, at)
    for meeting, outcome in driver.rows(db, _LOGGED, (uuids, reader)):
        values = told[meeting]
        values["notes"] = values.get("notes", 0) + 1
        values["outcome"] = outcome or values.get("outcome", "")
    for meeting, steps in driver.rows(db, _PROMISED, (uuids, reader)):
        told[meeting]["next_steps"] = steps
    for meeting, at in driver.rows(db, _SEEN, (uuids,)):
        told[meeting]["seen_at"] = clock.moment(at)
    untouched = Standing()
    return {uuid: Standing(**values) if values else untouched for uuid, values in told.items()}


def _follow(values: dict[str, Any], kind: str, at: str) -> None:
    """Let the *values* of a standing be those after one more fact."""
    happened = Happening(kind)
    if happened is Happening.MOVED:
        values["moved"] = True
        return
    if happened in _ON_THE_WAY and values.get("state") in _OVER:
        return
    values |= {"state": happened, "at": clock.moment(at)}
    if happened is Happening.ARRIVED:
        values["arrived_at"] = values["at"]
    elif happened in (Happening.PLANNED, Happening.NO_SHOW):
        values["arrived_at"] = None


_FACTS = f"""
SELECT f.meeting, f.kind, f.at FROM meeting_facts f
WHERE f.meeting IN (SELECT value FROM json_each(?1)) AND {STANDS} ORDER BY f.id
"""  # noqa: S608  SQL is ours

_LOGGED = f"""
SELECT f.meeting, f.outcome FROM meeting_notes f
WHERE f.meeting IN (SELECT value FROM json_each(?1)) AND {STANDS} AND {READABLE.format("f")}
AND {UNCORRECTED} ORDER BY f.id
"""  # noqa: S608  SQL is ours

_PROMISED = """
SELECT meeting, count(*) FROM follow_ups WHERE meeting IN (SELECT value FROM json_each(?1))
AND removed = 0 AND done_at IS NULL AND (?2 IS NULL OR body = ?2 OR shared = 1) GROUP BY meeting
"""

_SEEN = """
WITH RECURSIVE
asked(meeting, day, one) AS MATERIALIZED (
    SELECT m.uuid, m.date, p.ref FROM meetings m JOIN meeting_parties p ON p.meeting = m.uuid
    WHERE m.uuid IN (SELECT value FROM json_each(?1)) AND p.removed = 0 AND p.kind = 'visitor'
    AND p.ref <> ''),
merged(uuid) AS MATERIALIZED (
    SELECT uuid FROM visitors WHERE merged_into IS NOT NULL
    UNION SELECT merged_into FROM visitors WHERE merged_into IS NOT NULL),
up(meeting, day, one) AS (
    SELECT meeting, day, one FROM asked WHERE one IN merged
    UNION SELECT u.meeting, u.day, v.merged_into FROM up u JOIN visitors v ON v.uuid = u.one
    WHERE v.merged_into IS NOT NULL),
alike(meeting, day, one) AS (
    SELECT meeting, day, one FROM up
    UNION SELECT a.meeting, a.day, v.uuid FROM alike a JOIN visitors v ON v.merged_into = a.one),
company(meeting, day, one) AS (
    SELECT m.uuid, m.date, v.uuid FROM meetings m
    JOIN meeting_parties p ON p.meeting = m.uuid AND p.kind = 'company'
    JOIN visitors v ON v.company = p.name COLLATE NOCASE
    WHERE m.uuid IN (SELECT value FROM json_each(?1)) AND p.removed = 0 AND p.name <> ''
    AND v.merged_into IS NULL AND v.withdrawn = 0)
SELECT a.meeting, min(c.at) FROM (
    SELECT * FROM asked UNION ALL SELECT * FROM alike UNION ALL SELECT * FROM company) a
JOIN check_ins c ON c.visitor = a.one AND c.session = '' AND c.day = a.day AND c.way = 'entry'
WHERE NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) GROUP BY a.meeting
"""
"""When the first of them was checked in at the stand on the meeting's day, by whatever card: merges
lead to the one who was kept, and from there to all who are that person. For a company without a
person anybody of it counts.
"""


def phase(meeting: Meeting, standing: Standing, now: datetime, zone: str) -> str:
    """How the meeting is shown at *now* (UTC): "planned", "arrived", "in_progress", "held",
    "moved", "no_show", "walk_up" or "cancelled".

    Who came is in progress between its hours; a walk-up is one until it was held.
    """
    state = standing.state
    if state in _OVER:
        return state.value
    if meeting.origin is Origin.WALK_UP:
        return "walk_up"
    if state is Happening.STARTED:
        return "in_progress"
    if state is Happening.ARRIVED:
        first, last = meetings.bounds(meeting, zone)
        return "in_progress" if meeting.starts and first <= now < last else "arrived"
    return "moved" if standing.moved else "planned"


def not_seen(meeting: Meeting, standing: Standing, now: datetime, zone: str) -> bool:
    """The hint "not seen at reception": it began at an hour, here, and nobody of theirs came.

    Only a hint: that somebody did not come is said by a person. What is off-site or has only a
    part of the day is never late.
    """
    return (
        meeting.starts is not None
        and meetings.bounds(meeting, zone)[0] <= now
        and meeting.site is not Site.OFF_SITE
        and meeting.origin is Origin.PLANNED
        and not meeting.dropped
        and bool(meeting.theirs)
        and standing.state is Happening.PLANNED
        and standing.seen_at is None
    )
