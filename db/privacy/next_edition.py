"""Who would come to the next edition that the stand invites to: said with one tap, and a no too.

It is no consent: whether we may write about it is asked in a box of its own
(:mod:`db.privacy.consents`, ``next_edition``), and neither answer says the other.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.ids import uuid7
from db.past import changes
from db.privacy import consents
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By

_STANDS = "NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = n.uuid)"

PURPOSE = "next_edition"
"""The purpose of the consent to be written to about it."""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a visitor said last: whether they are interested, and whether we may write to them about
    it. None while nobody asked.
    """

    interested: bool | None = None
    may_write: bool | None = None


def tell(db: Database, by: By, visitor: str, interested: bool = True) -> None:
    """Append that the visitor is interested, or is not. Refused: not_found."""
    visitor = visitor_codes.require(db, visitor)
    with changes.transaction(db, by, "next_edition", subject=visitor) as change:
        driver.run(
            db,
            "INSERT INTO next_edition(uuid, change, visitor, at, interested, operator, station)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(uuid7(), change.uuid, visitor, change.stamp, int(interested)),
                *(by.operator, by.station),
            ),
        )


def allow(
    db: Database, by: By, visitor: str, answer: bool, *, language: str, how: str = "orally"
) -> None:
    """Append whether we may write to the visitor about it, with the version of the notice in
    *language* and *how* they said so (``consents.HOW``). Refused: as ``consents.record``.
    """
    from db.privacy import notices  # a start shows no notice

    shown = notices.notice(db, language)
    consents.record(
        db,
        by,
        visitor_codes.require(db, visitor),
        {PURPOSE: answer},
        notice_version=shown.version,
        language=shown.language,
        how=how,
    )


def stance(db: Database, visitor: str) -> Stance:
    """What the visitor, or somebody merged into them, said last about it."""
    return Stance(of(db, visitor), consents.agreed(db, visitor).get(PURPOSE))


def of(db: Database, visitor: str) -> bool | None:
    """What the visitor, or somebody merged into them, said last; None while nobody asked."""
    row = driver.one(
        db,
        "SELECT n.interested FROM next_edition n"  # noqa: S608  SQL is ours
        f" WHERE n.visitor IN (SELECT value FROM json_each(?)) AND {_STANDS}"
        " ORDER BY n.id DESC LIMIT 1",
        (json.dumps(visitor_codes.with_merged(db, visitor)),),
    )
    return None if row is None else bool(row[0])


def interested(db: Database) -> list[str]:
    """The uuids of all visitors whose last word was yes, in the order they said so; of merged ones
    that of who was kept.
    """
    said: dict[str, bool] = {}
    for visitor, answer in driver.rows(
        db,
        f"SELECT n.visitor, n.interested FROM next_edition n WHERE {_STANDS} ORDER BY n.id",  # noqa: S608  SQL is ours
    ):
        keeper = visitor_codes.living_uuid(db, visitor)
        if keeper is not None:
            said.pop(keeper, None)
            said[keeper] = bool(answer)
    return [visitor for visitor, answer in said.items() if answer]
