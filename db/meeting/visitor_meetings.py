"""What there was and will be with one visitor: meetings, what was said last, what was promised."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.meeting import follow_ups, meeting_facts, meetings, notes
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.meeting.meeting_facts import Standing
    from db.meeting.notes import Reader
    from db.rows import FollowUp, Meeting, Note

_WITH_THEM = (
    "WHERE m.removed = 0 AND m.uuid IN (SELECT meeting FROM meeting_parties"
    " WHERE removed = 0 AND ref IN (SELECT value FROM json_each(?)))"
)


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting with the visitor, as the reader may know it.

    ``note`` is the newest entry of its log, None where there is none to read; ``promises`` are
    what is still to do of it.
    """

    meeting: Meeting
    standing: Standing
    note: Note | None
    promises: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """``met`` in the order they are held, dropped ones too; ``promises`` what was promised to the
    visitor at no meeting and is still to do.
    """

    met: tuple[Met, ...] = ()
    promises: tuple[FollowUp, ...] = ()


def with_visitor(db: Database, visitor: str, reader: Reader = None) -> Meetings:
    """All meetings with the visitor, or with somebody merged into them, as *reader* may know them
    (:data:`db.meeting.notes.Reader`).
    """
    found = meetings.select(db, _WITH_THEM, (json.dumps(visitor_codes.with_merged(db, visitor)),))
    standings = meeting_facts.standings(db, found, reader=reader)
    said = notes.newest(db, found, reader)
    known = {one.uuid for one in found}
    steps: defaultdict[str, list[FollowUp]] = defaultdict(list)
    for step in follow_ups.follow_ups(db, visitor=visitor, reader=reader):
        steps[step.meeting if step.meeting in known else ""].append(step)
    return Meetings(
        tuple(
            Met(one, standings[one.uuid], said.get(one.uuid), tuple(steps[one.uuid]))
            for one in found
        ),
        tuple(steps[""]),
    )


def absent(db: Database, visitors: Iterable[str]) -> dict[str, str]:
    """Of *visitors* (uuids) those who no longer come: "cancelled", or "withdrawn" with the list
    that brought them. Of who was merged it is told as of who was kept.
    """
    found = driver.rows(
        db,
        "SELECT v.uuid, k.withdrawn FROM visitors v"
        " JOIN visitors k ON k.uuid = coalesce(v.merged_into, v.uuid)"
        " WHERE v.uuid IN (SELECT value FROM json_each(?))"
        " AND (k.cancelled = 1 OR k.withdrawn = 1)",
        (json.dumps(list(visitors)),),
    )
    return {uuid: "withdrawn" if withdrawn else "cancelled" for uuid, withdrawn in found}
