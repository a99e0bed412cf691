"""People whom a list brought are told where their data came from the first time they are met.

Article 14 of the GDPR. Appended with who, when, how and which version of the notice. Who registered
at the stand, or answered a box of the notice, has seen it, and need not be told again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from db import clock, driver
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.past import changes, saving
from db.privacy import consents, notices
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Given:
    """The notice as somebody was given it, ``at`` a time in UTC; ``how`` is of ``consents.HOW``."""

    uuid: str
    visitor: str
    notice_version: str
    language: str
    at: datetime
    how: str
    operator: str


class Met(NamedTuple):
    """People from lists who came to the stand, and how many ``told`` there are among them."""

    people: int
    told: int


def give(db: Database, by: By, visitor: str, *, language: str, how: str = "orally") -> None:
    """Append that the visitor was told, with the version of the notice in *language*.

    Refused: bad_value (subject: how), not_found.
    """
    if how not in consents.HOW:
        raise Refused(Refusal.BAD_VALUE, "how")
    visitor = visitor_codes.require(db, visitor)
    shown = notices.notice(db, language)
    with changes.transaction(db, by, "notice_given", subject=visitor) as change:
        driver.run(
            db,
            "INSERT INTO notices_given(uuid, change, visitor, notice_version, language, at, how,"
            " operator, station) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(uuid7(), change.uuid, visitor, shown.version, shown.language),
                *(change.stamp, how, by.operator, by.station),
            ),
        )


def of(db: Database, visitor: str) -> list[Given]:
    """When the visitor, or somebody merged into them, was told, the oldest first.

    What an undo took back is not among them.
    """
    found = driver.rows(
        db,
        "SELECT uuid, visitor, notice_version, language, at, how, operator FROM notices_given"
        " WHERE visitor IN (SELECT value FROM json_each(?))"
        " AND uuid NOT IN (SELECT fact FROM retractions) ORDER BY at, id",
        (saving.as_kept(visitor_codes.with_merged(db, visitor)),),
    )
    return [
        Given(uuid, who, version, language, clock.moment(at), how, operator)
        for uuid, who, version, language, at, how, operator in found
    ]


_STANDS = "NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = f.uuid)"
_TOLD = f"""
v.source <> 'list'
OR EXISTS (SELECT 1 FROM notices_given f WHERE f.visitor = v.uuid AND {_STANDS})
OR EXISTS (SELECT 1 FROM consents f WHERE f.visitor = v.uuid AND {_STANDS})
"""  # noqa: S608  SQL of ours
_CAME = f"""
EXISTS (SELECT 1 FROM check_ins f WHERE f.visitor = v.uuid AND f.way = 'entry' AND {_STANDS})
"""  # noqa: S608  SQL of ours
_LIVING = "v.code <> '' AND v.merged_into IS NULL AND v.withdrawn = 0"
_IS_THERE = f"SELECT 1 FROM visitors v WHERE v.uuid = ? AND {_LIVING}"  # noqa: S608  SQL of ours
_HAVE_COME = f"""
SELECT max({_CAME}) FROM visitors v WHERE v.uuid IN (SELECT value FROM json_each(?))
"""  # noqa: S608  SQL of ours
_EVERYBODY = f"""
WITH RECURSIVE own(keeper, one) AS (SELECT v.uuid, v.uuid FROM visitors v WHERE {_LIVING}
    UNION ALL SELECT own.keeper, v.uuid FROM own JOIN visitors v ON v.merged_into = own.one),
known(listed, told, came) AS (
    SELECT max(v.source = 'list'), max({_TOLD}), max({_CAME})
    FROM own JOIN visitors v ON v.uuid = own.one GROUP BY own.keeper)
SELECT count(*), coalesce(sum(told), 0) FROM known WHERE listed AND came
"""  # noqa: S608  SQL of ours
_ONE = f"""
SELECT max({_TOLD}) FROM visitors v WHERE v.uuid IN (SELECT value FROM json_each(?))
"""  # noqa: S608  SQL of ours


def to_tell(db: Database, visitor: str) -> bool:
    """Whether the visitor is still to be told; never who was erased, withdrawn, merged away or is
    unknown.
    """
    if not driver.rows(db, _IS_THERE, (visitor,)):
        return False
    own = saving.as_kept(visitor_codes.with_merged(db, visitor))
    return driver.one(db, _ONE, (own,)) == (0,)


def due(db: Database, visitor: str) -> bool:
    """Whether the visitor is still to be told, and has come."""
    own = saving.as_kept(visitor_codes.with_merged(db, visitor))
    return to_tell(db, visitor) and driver.one(db, _HAVE_COME, (own,)) == (1,)


def met(db: Database) -> Met:
    """How many people from lists came to the stand, and how many of these were told."""
    return Met(*driver.rows(db, _EVERYBODY)[0])
