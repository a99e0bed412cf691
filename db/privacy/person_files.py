"""Everything that the file keeps about one person, for themselves: as plain values by name.

Notes are theirs to read, whoever wrote them: they are data about the person. Names of others at the
same meeting are left out.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.badges import badge_prints
from db.door import entries
from db.errors import Refusal, Refused
from db.lists_out import exports, given_away
from db.ours import bodies
from db.past import history
from db.privacy import (
    consents,
    former_values,
    next_edition,
    notices_given,
    person_meetings,
    taken_back,
)
from db.visitor import visitor_codes, visitor_rows, visitors

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.lists_out.exports import Export
    from db.past.changes import By
    from db.rows import Visitor


_MARKS = ("blocked", "cancelled", "withdrawn", "incomplete", "doubtful")
"""What a visitor may be marked as."""


def person_file(db: Database, visitor_uuid: str) -> dict[str, Any]:
    """All that is kept about the visitor, a withdrawn one too, and about those who were merged into
    them.

    Times are UTC in ISO 8601. Refused: not_found.
    """
    uuid = visitor_codes.require_kept(db, visitor_uuid)
    visitor = visitors.by_uuid(db, uuid)
    if visitor is None:
        raise Refused(Refusal.NOT_FOUND, visitor_uuid)
    event = events.current(db)
    return {
        "event": {"name": event.name, "controller": event.controller},
        "made_at": clock.stamp(clock.now()),
        "person": _person(db, visitor),
        **_presence(db, uuid),
        **_answers(db, uuid),
        **person_meetings.of(db, uuid),
        "changes": _changes(db, uuid),
    }


def _presence(db: Database, uuid: str) -> dict[str, Any]:
    """Who else they are kept as, the lists that named them, their codes and badges, and when they
    came and went.
    """
    return {
        "lists": _lists(db, uuid),
        "also_kept_as": [
            _person(db, one)
            for who in visitor_codes.with_merged(db, uuid)[1:]
            if (one := visitors.by_uuid(db, who)) is not None
        ],
        "codes": [
            {
                "code": one.code,
                "kind": one.kind,
                "made_at": _at(one.made_at),
                "revoked_at": _at(one.revoked_at),
                "spare": one.spare,
            }
            for one in visitor_codes.of(db, uuid)
        ],
        "entries": [
            {
                "at": _at(one.at),
                "way": one.way.value,
                "session": one.session,
                "code": one.code,
                "forced": one.forced,
                "reason": one.reason,
                "operator": one.operator,
                "written_at": _at(one.written),
            }
            for one in entries.of(db, uuid)
        ],
        "badges_printed": [
            {
                "at": _at(one.at),
                "code": one.code,
                "copy": one.copy,
                "state": one.state.value,
                "reason": one.reason,
                "operator": one.operator,
            }
            for one in badge_prints.of(db, uuid)
        ],
    }


def _lists(db: Database, uuid: str) -> list[dict[str, Any]]:
    """The lists that brought them, corrected them or named them, the first one first."""
    people = visitor_codes.with_merged(db, uuid)
    return [
        {"at": at, "name": name, "kind": kind}
        for at, name, kind in driver.rows(
            db,
            "SELECT at, name, kind FROM imports WHERE change IN"
            " (SELECT change FROM visitors WHERE uuid IN (SELECT value FROM json_each(?1))"
            " UNION SELECT change FROM history WHERE row IN (SELECT value FROM json_each(?1)))"
            " OR EXISTS (SELECT 1 FROM json_each(named) n"
            " WHERE n.value IN (SELECT value FROM json_each(?1))) ORDER BY id",
            (json.dumps(people),),
        )
    ]


def _answers(db: Database, uuid: str) -> dict[str, Any]:
    """What they agreed to, with which body where they named one, and who was given their data."""
    names = bodies.names(db)
    return {
        "consents": [
            {
                "purpose": one.purpose,
                "body": names.get(one.body, one.body),
                "bodies": [names.get(each, each) for each in one.named],
                "answer": one.answer,
                "at": _at(one.at),
                "how": one.how,
                "notice": f"{one.notice_version} {one.language}",
                "operator": one.operator,
            }
            for one in consents.of(db, uuid)
        ],
        "notices_given": [
            {
                "at": _at(one.at),
                "how": one.how,
                "notice": f"{one.notice_version} {one.language}",
                "operator": one.operator,
            }
            for one in notices_given.of(db, uuid)
        ],
        "taken_back": [_named(one, names) for one in taken_back.of(db, uuid)],
        "interested_in_next_edition": next_edition.of(db, uuid),
        "said_of_next_edition": _of_next_edition(db, uuid),
        "given_to": [
            {
                "at": _at(one.export.at),
                "list": one.export.kind,
                "purpose": one.export.purpose,
                "body": one.to,
                "columns": list(one.export.columns),
                "operator": one.export.operator,
            }
            for one in given_away.given(db, uuid)
        ],
    }


def _of_next_edition(db: Database, uuid: str) -> list[dict[str, Any]]:
    """Each time that they said whether they are interested, the first one first."""
    return [
        {"at": at, "interested": bool(interested), "operator": operator}
        for at, interested, operator in driver.rows(
            db,
            "SELECT at, interested, operator FROM next_edition"
            " WHERE visitor IN (SELECT value FROM json_each(?))"
            " AND uuid NOT IN (SELECT fact FROM retractions) ORDER BY id",
            (json.dumps(visitor_codes.with_merged(db, uuid)),),
        )
    ]


def _named(taken: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """What was *taken* back, with our bodies by their names, lists as such, and yes and no."""
    said = dict(taken["said"])
    if "named" in said:
        said["body"] = names.get(said["body"], said["body"])
        said["bodies"] = [names.get(one, one) for one in json.loads(said.pop("named"))]
    if "topics" in said:
        said["topics"] = json.loads(said["topics"])
    said |= {one: bool(said[one]) for one in ("answer", "forced", "interested") if one in said}
    return taken | {"said": said}


def register(db: Database, by: By, visitor_uuid: str, name: str, kind: str = "person") -> Export:
    """Register that the visitor's file, or what else there is of *kind* (``exports.OWN``), was
    written to a file called *name*: an erasure looks for it. It is given to nobody else.
    """
    whose = (visitor_codes.require_kept(db, visitor_uuid),)
    listing = exports.Listing(exports.Wanted(kind), (), ((),), {}, whose)
    return exports.record(db, by, listing, name)


def _changes(db: Database, uuid: str) -> list[dict[str, Any]]:
    """What was done about them, the newest first, with what stood there before."""
    former = former_values.of(db, uuid)
    told = history.of(db, uuid)
    others = former.keys() - {one.uuid for one in told}
    told += [one for each in others if (one := history.by_uuid(db, each))]
    return [
        {
            "at": _at(one.at),
            "kind": one.kind,
            "operator": one.operator,
            "reason": one.reason,
            "values": [asdict(value) for value in former.get(one.uuid, ())],
        }
        for one in sorted(told, key=lambda one: (one.at, one.uuid), reverse=True)
    ]


def _person(db: Database, visitor: Visitor) -> dict[str, Any]:
    """The fields of a visitor that hold anything, also the list's other columns."""
    told = {name: getattr(visitor, name) for name in visitor_rows.TEXTS}
    told |= {"code": visitor.code, "id": visitor.uuid, "source": str(visitor.source)}
    told |= {name: getattr(visitor, name) for name in _MARKS}
    told |= {"valid_from": _at(visitor.valid_from), "valid_until": _at(visitor.valid_until)}
    (extra,) = driver.rows(db, "SELECT extra FROM visitors WHERE uuid = ?", (visitor.uuid,))[0]
    told |= {"other_columns": json.loads(extra) if extra else {}}
    told |= {"created_at": _at(visitor.created_at), "updated_at": _at(visitor.updated_at)}
    return {name: value for name, value in told.items() if value}


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else clock.stamp(moment)
