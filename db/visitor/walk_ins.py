"""Walk-ins: one person registered, asked about their data and checked in, all in one change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db import emails, events, phones
from db.door import check_ins
from db.past import changes
from db.privacy import consents
from db.visitor import visitors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Scan, Visitor


@dataclass(frozen=True, slots=True)
class Answers:
    """What a visitor said to the boxes of the notice: yes or no to each purpose that was asked.

    ``version`` and ``language`` are those of the notice that was shown, ``how`` one of
    ``consents.HOW``. ``bodies`` are answers to sharing for single bodies, by their uuids, and
    ``named`` those that the notice named; None for those of now.
    """

    given: Mapping[str, bool]
    version: str
    language: str
    how: str
    bodies: Mapping[str, bool] = field(default_factory=dict[str, bool])
    named: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Who was registered, and what came of checking them in; ``scan`` is None when that was not
    wanted.
    """

    visitor: Visitor
    scan: Scan | None


def register(
    db: Database,
    by: By,
    *,
    answers: Answers | None = None,
    check_in: bool = True,
    **fields: Any,
) -> WalkIn:
    """A new visitor with *fields* (see ``visitors.register``), their *answers* and their check-in.

    Phone and e-mail are tidied where they can be understood, and kept as typed where not. An undo
    takes back all of it. Raises Refused as ``visitors.register`` and ``consents.record`` do.
    """
    with changes.transaction(db, by, "register"):
        visitor = visitors.register(db, by, **tidied(db, fields))
        if answers is not None:
            consents.record(
                db,
                by,
                visitor.uuid,
                answers.given,
                notice_version=answers.version,
                language=answers.language,
                how=answers.how,
                bodies=answers.bodies,
                named=answers.named,
            )
        scan = check_ins.check_in_visitor(db, by, visitor.uuid) if check_in else None
    return WalkIn(scan.visitor if scan and scan.visitor else visitor, scan)


def tidied(db: Database, fields: dict[str, Any]) -> dict[str, Any]:
    """*fields* with phone and e-mail as they are kept, where they can be understood."""
    kept = dict(fields)
    if phone := kept.get("phone"):
        country = kept.get("country") or events.current(db).country
        kept["phone"] = phones.tidy(phone, country)[0]
    if email := kept.get("email"):
        kept["email"] = emails.tidy(email)[0] or email
    return kept
