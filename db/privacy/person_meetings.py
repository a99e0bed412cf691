"""What the file keeps of somebody's meetings, for themselves, of what was promised to them, and of
what somebody has begun to write about them.

Meetings that were taken off are told too, and of one at which they sit no more when and where it
is. Names of others at the same meeting are left out, and so is what a meeting is called where it is
with others as well.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.meeting import meeting_facts, meetings, notes
from db.ours import bodies
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.rows import Meeting

_OF_THEIRS = "SELECT meeting FROM meeting_parties WHERE ref IN (SELECT value FROM json_each(?1))"

_SEATED = f"{_OF_THEIRS} AND removed = 0"

_BEGUN = ("text", "outcome", "interest", "topics", "step", "owner", "due", "author", "time")
"""What a form of a meeting's log keeps of what somebody wrote: the rest says who is there."""


def of(db: Database, uuid: str) -> dict[str, Any]:
    """The ``meetings``, ``promises`` and ``drafts`` of the visitor, and of those who were merged
    into them, as plain values; times are UTC in ISO 8601.
    """
    people = visitor_codes.with_merged(db, uuid)
    asked = json.dumps(people)
    found = meetings.select(db, f"WHERE m.uuid IN ({_OF_THEIRS})", (asked,))
    seated = {one.uuid for one in found if any(party.ref in people for party in one.parties)}
    removed = driver.rows(
        db,
        f"SELECT uuid FROM meetings WHERE removed = 1 AND uuid IN ({_OF_THEIRS})",  # noqa: S608  SQL of ours
        (asked,),
    )
    gone = {uuid for (uuid,) in removed}
    return {
        "meetings": [
            _meeting(db, one, people) | {"taken_off": one.uuid in gone}
            if one.uuid in seated
            else _seen(one) | {"taken_off": True}
            for one in found
        ],
        "promises": _promises(db, asked),
        "drafts": _drafts(db, people, seated),
    }


def _seen(meeting: Meeting) -> dict[str, Any]:
    """When, where and with whom of ours it is."""
    return {
        "date": meeting.date.isoformat(),
        "part": meeting.part,
        "starts": _at(meeting.starts),
        "ends": _at(meeting.ends),
        "site": meeting.site.value,
        "place": meeting.place,
        "with": [party.name for party in meeting.ours],
    }


def _meeting(db: Database, meeting: Meeting, people: Sequence[str]) -> dict[str, Any]:
    """All of a meeting at which they sit: of one where they do so no more, nothing is theirs."""
    own = driver.rows(
        db,
        "SELECT name, capacity FROM meeting_parties WHERE meeting = ? AND removed = 0"
        " AND ref IN (SELECT value FROM json_each(?))",
        (meeting.uuid, json.dumps(list(people))),
    )
    alone = {one.ref or one.name for one in meeting.theirs if one.kind != "company"} <= {*people}
    called = (meeting.with_name, meeting.full_name, *meeting.aliases) if alone else ()
    return {
        **_seen(meeting),
        "called": [name for name in called if name],
        "you": [word for seat in own for word in seat if word],
        "topic": meeting.topic,
        "level": meeting.level,
        "origin": meeting.origin.value,
        "number": meeting.external_key,
        "dropped": meeting.dropped,
        "happened": [
            {
                "what": one.kind.value,
                "at": _at(one.at),
                "reason": one.reason,
                "operator": one.operator,
            }
            for one in meeting_facts.of(db, meeting.uuid)
        ],
        "notes": _notes(db, meeting),
    }


def _notes(db: Database, meeting: Meeting) -> list[dict[str, Any]]:
    ours = bodies.names(db)
    return [
        {
            "id": one.uuid,
            "at": _at(one.at),
            "author": one.author,
            "of": ours.get(one.body, one.body),
            "shared": one.shared,
            "text": one.text,
            "outcome": one.outcome,
            "interest": one.interest,
            "topics": list(one.topics),
            "corrects": one.corrects,
            "written_at": _at(one.written_at),
            "operator": one.operator,
        }
        for one in notes.of(db, meeting.uuid)
    ]


def _promises(db: Database, asked: str) -> list[dict[str, Any]]:
    """What was promised to them or at a meeting of theirs, also what was taken off again."""
    names = ("text", "owner", "due", "snoozed_until", "done_at", "done_by", "created_at", "body")
    ours = bodies.names(db)
    promised: list[dict[str, Any]] = []
    for *row, shared, removed in driver.rows(
        db,
        f"SELECT {', '.join(names)}, shared, removed FROM follow_ups"  # noqa: S608  names of ours
        " WHERE visitor IN (SELECT value FROM json_each(?1))"
        f" OR meeting IN ({_SEATED}) ORDER BY due IS NULL, due, id",
        (asked,),
    ):
        told: dict[str, Any] = dict(zip(names, row, strict=True))
        told["of"] = ours.get(told["body"], told.pop("body"))
        promised.append(told | {"shared": bool(shared), "taken_off": bool(removed)})
    return promised


def _drafts(db: Database, people: Sequence[str], met: set[str]) -> list[dict[str, Any]]:
    """What somebody has begun to write about them, or of a meeting of theirs, and not saved."""
    begun: list[dict[str, Any]] = []
    for subject, words, operator, at in driver.rows(
        db, "SELECT subject, words, operator, at FROM drafts ORDER BY at"
    ):
        if subject not in met and not any(who in f"{subject} {words}" for who in people):
            continue
        try:
            form: dict[str, Any] = json.loads(words)
        except ValueError:
            form = {"text": words}
        told = {name: form[name] for name in _BEGUN if form.get(name)}
        begun.append({"at": at, "operator": operator, "words": told})
    return begun


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else clock.stamp(moment)
