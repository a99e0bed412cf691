"""Answers to the boxes of the privacy notice: appended with who, when and how, also a no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import changes, clock, driver, saving, visitor_codes
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.rows import Consent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from db.changes import By

PURPOSES = ("contact", "newsletter", "sharing", "next_edition")
"""What a visitor may agree to, each in a box of its own."""

HOW = ("screen", "orally", "paper")
"""How an answer was given: on the visitor's own screen, said to staff, or on paper."""


def record(
    db: Database,
    by: By,
    visitor_uuid: str,
    answers: Mapping[str, bool],
    *,
    notice_version: str,
    language: str,
    how: str,
) -> None:
    """Append an answer for each purpose in *answers*; what is not named was not asked.

    Refused: bad_value (subject: the purpose, or "how"), not_found.
    """
    for purpose in answers:
        if purpose not in PURPOSES:
            raise Refused(Refusal.BAD_VALUE, purpose)
    if how not in HOW:
        raise Refused(Refusal.BAD_VALUE, "how")
    if driver.one(db, "SELECT 1 FROM visitors WHERE uuid = ?", (visitor_uuid,)) is None:
        raise Refused(Refusal.NOT_FOUND, visitor_uuid)
    if not answers:
        return
    with changes.transaction(db, by, "consent", subject=visitor_uuid) as change:
        told = (notice_version, language, change.stamp, how, by.operator, by.station)
        driver.run_many(
            db,
            "INSERT INTO consents(uuid, change, visitor, purpose, answer, notice_version, language,"
            " at, how, operator, station) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (uuid7(), change.uuid, visitor_uuid, purpose, int(answer), *told)
                for purpose, answer in answers.items()
            ],
        )


def of(db: Database, visitor_uuid: str) -> list[Consent]:
    """The visitor's answers as they came, the first one first, with those of people who were merged
    into them: a clock that was set back makes no answer an older one.

    What an undo took back is not among them.
    """
    found = driver.rows(
        db,
        "SELECT uuid, visitor, purpose, answer, notice_version, language, at, how, operator"
        " FROM consents WHERE visitor IN (SELECT value FROM json_each(?))"
        " AND uuid NOT IN (SELECT fact FROM retractions) ORDER BY id",
        (saving.as_kept(visitor_codes.with_merged(db, visitor_uuid)),),
    )
    return [
        Consent(uuid, visitor, purpose, bool(answer), version, language, clock.moment(at), how, who)
        for uuid, visitor, purpose, answer, version, language, at, how, who in found
    ]


def agreed(db: Database, visitor_uuid: str) -> dict[str, bool]:
    """What the visitor last answered to each purpose they were asked about."""
    return {consent.purpose: consent.answer for consent in of(db, visitor_uuid)}
