"""Answers to the boxes of the privacy notice: appended with who, when and how, also a no.

An answer to ``sharing`` may name one of our bodies; how long it stands: :mod:`db.privacy.sharing`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from db import clock, driver
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.ours import bodies as our_bodies
from db.past import changes, saving
from db.rows import Consent
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sqlite_utils import Database

    from db.past.changes import By

PURPOSES = ("contact", "newsletter", "sharing", "next_edition")
"""What a visitor may agree to, each in a box of its own."""

HOW = ("screen", "orally", "paper")
"""How an answer was given: on the visitor's own screen, said to staff, or on paper."""

Said = tuple[str, str, str, bool, tuple[str, ...]]
"""Who answered (a uuid), to which purpose, for which body, what, and which bodies were named."""


def record(
    db: Database,
    by: By,
    visitor_uuid: str,
    answers: Mapping[str, bool],
    *,
    notice_version: str,
    language: str,
    how: str,
    bodies: Mapping[str, bool] | None = None,
    named: Collection[str] | None = None,
) -> None:
    """Append an answer for each purpose in *answers*; what is not named was not asked.

    *bodies* are answers to ``sharing`` for single bodies (their uuids), appended after those: with
    *answers* that say no to ``sharing``, a yes of theirs means "only with these". *named* are those
    that the notice named, when it was shown before now.
    Who was merged is asked as whom they were merged into. Refused: bad_value (subject: the purpose,
    or "how"), not_found (the visitor, who may be erased; or the body).
    """
    for purpose in answers:
        if purpose not in PURPOSES:
            raise Refused(Refusal.BAD_VALUE, purpose)
    if how not in HOW:
        raise Refused(Refusal.BAD_VALUE, "how")
    visitor_uuid = visitor_codes.require(db, visitor_uuid)
    for body in bodies or ():
        if driver.one(db, "SELECT 1 FROM bodies WHERE uuid = ? AND removed = 0", (body,)) is None:
            raise Refused(Refusal.NOT_FOUND, body)
    if named is None:
        named = [body.uuid for body in our_bodies.bodies(db)]
    for_all = {"sharing": saving.as_kept(sorted(named))}
    said = [
        (purpose, "", answer, for_all.get(purpose, "[]")) for purpose, answer in answers.items()
    ]
    said += [("sharing", body, answer, "[]") for body, answer in (bodies or {}).items()]
    if not said:
        return
    with changes.transaction(db, by, "consent", subject=visitor_uuid) as change:
        told = (notice_version, language, change.stamp, how, by.operator, by.station)
        driver.run_many(
            db,
            "INSERT INTO consents(uuid, change, visitor, purpose, body, answer, notice_version,"
            " language, at, how, operator, station, named)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (uuid7(), change.uuid, visitor_uuid, purpose, body, int(answer), *told, meant)
                for purpose, body, answer, meant in said
            ],
        )


def of(db: Database, visitor_uuid: str) -> list[Consent]:
    """The visitor's answers as they came, the first one first, with those of people who were merged
    into them: a clock that was set back makes no answer an older one.

    What an undo took back is not among them.
    """
    rows = driver.rows(
        db,
        "SELECT uuid, visitor, purpose, answer, notice_version, language, at, how, operator, body,"
        " named FROM consents WHERE visitor IN (SELECT value FROM json_each(?))"
        " AND uuid NOT IN (SELECT fact FROM retractions) ORDER BY id",
        (saving.as_kept(visitor_codes.with_merged(db, visitor_uuid)),),
    )
    return [
        Consent(
            *(uuid, visitor, purpose, bool(answer), version, language, clock.moment(at)),
            *(how, whom, body, _uuids(named)),
        )
        for uuid, visitor, purpose, answer, version, language, at, how, whom, body, named in rows
    ]


def agreed(db: Database, visitor_uuid: str) -> dict[str, bool]:
    """What the visitor last answered to each purpose they were asked about; answers for single
    bodies are not among them.
    """
    return {one.purpose: one.answer for one in of(db, visitor_uuid) if not one.body}


def every(db: Database, purposes: Collection[str] = PURPOSES) -> Iterator[Said]:
    """Every visitor's answers to *purposes*, the first one first: who, to what, for which body (""
    for all), yes or no, and which bodies "all" were then. What an undo took back is not among them,
    and whom somebody was merged into stands for both. Who leads to nobody is left out.
    """
    keepers = visitor_codes.keepers(db)
    for visitor, purpose, body, answer, named in driver.rows(
        db,
        "SELECT c.visitor, c.purpose, c.body, c.answer, c.named FROM consents c"
        " WHERE c.purpose IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) ORDER BY c.id",
        (saving.as_kept(sorted(purposes)),),
    ):
        if (uuid := keepers.get(visitor, visitor)) is not None:
            yield uuid, purpose, body, bool(answer), _uuids(named)


@lru_cache(maxsize=64)
def _uuids(kept: str) -> tuple[str, ...]:
    """The uuids of *kept*; most answers were given while our bodies were the same."""
    return tuple(json.loads(kept))
