"""What was said or noted about somebody and was taken back since: it counts no more, and the person
may read it all the same, with who took it back and why.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import driver
from db.ours import bodies
from db.privacy import consents, sharing
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlite_utils import Database

    from db.rows import Body, Consent

TOLD = {
    "badge_prints": "code",
    "check_ins": "at way session forced reason",
    "codes": "code made_at",
    "consents": "purpose body named answer at how notice_version language",
    "meeting_facts": "kind at reason",
    "meeting_notes": "at author text outcome interest topics",
    "next_edition": "interested at",
    "notices_given": "at how notice_version language",
}
"""The tables about people whose rows can be taken back, and what of a row is told."""

_THEIRS = "f.visitor IN (SELECT value FROM json_each(?1))"
_OF_MEETINGS = """f.meeting IN (SELECT p.meeting FROM meeting_parties p
    WHERE p.ref IN (SELECT value FROM json_each(?1)) AND p.removed = 0)"""


def of(db: Database, visitor_uuid: str) -> list[dict[str, Any]]:
    """Those about the visitor, or about who was merged into them, as they were taken back: ``what``
    (the table), ``said`` (the row as it is kept, by column), and ``at`` (UTC in ISO 8601),
    ``operator`` and ``reason`` of the undo.
    """
    ours = json.dumps(visitor_codes.with_merged(db, visitor_uuid))
    found: list[tuple[int, dict[str, Any]]] = []
    for table, told in TOLD.items():
        names = told.split()
        whose = _OF_MEETINGS if table.startswith("meeting_") else _THEIRS
        for order, at, operator, reason, *row in driver.rows(
            db,
            "SELECT r.id, c.at, c.operator, c.reason,"  # noqa: S608  names of ours
            f" {', '.join(f'f.{name}' for name in names)} FROM {table} f"
            " JOIN retractions r ON r.fact = f.uuid JOIN changes c ON c.uuid = r.change"
            f" WHERE {whose}",
            (ours,),
        ):
            said = dict(zip(names, row, strict=True))
            undo = {"at": at, "operator": operator, "reason": reason}
            found.append((order, {"what": table, "said": said, **undo}))
    return [one for _, one in sorted(found, key=lambda each: each[0])]


def frees(db: Database, facts: Collection[str]) -> bool:
    """Whether without the answers among *facts* (uuids) somebody's data might be used for more: an
    older yes would count again, which they took back themselves.
    """
    gone = frozenset(facts)
    asked = driver.rows(
        db,
        "SELECT DISTINCT visitor FROM consents WHERE answer = 0"
        " AND uuid IN (SELECT value FROM json_each(?))",
        (json.dumps(list(gone)),),
    )
    ours = bodies.bodies(db) if asked else []
    for (visitor,) in asked:
        said = consents.of(db, visitor_codes.living_uuid(db, visitor) or visitor)
        if _allowed([one for one in said if one.uuid not in gone], ours) - _allowed(said, ours):
            return True
    return False


def _allowed(said: Iterable[Consent], ours: Iterable[Body]) -> set[tuple[str, str]]:
    """To which purposes the answers *said* agree, and with which of our bodies (uuids) to share."""
    answers = list(said)
    last = {one.purpose: one.answer for one in answers if not one.body}
    shared = sharing.heard(answers).whom(ours)
    agreed = {(purpose, "") for purpose, yes in last.items() if yes}
    return agreed | {(sharing.PURPOSE, body.uuid) for body in shared}
