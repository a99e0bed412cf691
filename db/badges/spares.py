"""Spare badges: numbered, with genuine codes that belong to nobody until staff give them away.

A number stands for one code for ever, and is on paper beside it. Numbers go on where the last run
ended; another laptop's runs are not known here, so two laptops that both print spares begin at
numbers far apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db import clock, driver
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.past import changes
from db.rows.spares import Spare
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By

MOST = 500
"""Spare badges in one run."""

HIGHEST = 99_999
"""The highest number: five digits are still large on the smallest label."""

# A spare is held while a code of it stands that was not taken back. Whoever it was given to may
# have been merged into somebody else: that one is looked up afterwards.
_NUMBERED = re.compile(r"#\s*([0-9]{1,5})")
"""How staff write the number of a spare badge."""

_ALL = (
    "SELECT s.number, s.code, s.made_at,"
    " (SELECT c.visitor FROM codes c WHERE c.comparable = s.code AND NOT EXISTS"
    " (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) ORDER BY c.id DESC LIMIT 1)"
    " FROM spare_badges s"
)


def next_number(db: Database) -> int:
    """The number that the next run begins with: 1 in a fresh file."""
    row = driver.one(db, "SELECT coalesce(max(number), 0) + 1 FROM spare_badges")
    return row[0] if row else 1


def all_spares(db: Database) -> list[Spare]:
    """Every spare badge, by number."""
    return [_spare(db, row) for row in driver.rows(db, f"{_ALL} ORDER BY s.number")]


def holder(db: Database, number: int) -> str | None:
    """The uuid of who was given the spare badge with that number; None for nobody."""
    row = driver.one(db, f"{_ALL} WHERE s.number = ? ORDER BY s.id DESC LIMIT 1", (number,))
    return _spare(db, row).visitor if row else None


def code_of(db: Database, typed: str) -> str | None:
    """The code of the spare badge whose number is *typed*, such as "#7"; None for other texts, and
    for a number that no badge of this file has.
    """
    found = _NUMBERED.fullmatch(typed.strip())
    row = driver.one(
        db,
        "SELECT code FROM spare_badges WHERE number = ? ORDER BY id DESC LIMIT 1",
        (int(found[1]) if found else -1,),
    )
    return row[0] if row else None


def make(db: Database, by: By, count: int, first: int | None = None) -> list[Spare]:
    """*count* spare badges that nobody has yet, by number.

    Without *first* they are new ones, numbered on from the last. From *first* on, numbers that
    exist are given again with the code that they have, for a sheet that was lost, and those whose
    badge was given away are passed over. Raises Refused ``bad_value`` (subject: count or first)
    for none or more than 500, or numbers beyond 99,999.
    """
    if not 1 <= count <= MOST:
        raise Refused(Refusal.BAD_VALUE, "count")
    number = next_number(db) if first is None else first
    known = {spare.number: spare for spare in all_spares(db)}
    wanted: list[int] = []
    while len(wanted) < count:
        if number not in known or known[number].visitor is None:
            wanted.append(number)
        number += 1
    if wanted[0] < 1 or wanted[-1] > HIGHEST:
        raise Refused(Refusal.BAD_VALUE, "first")
    if missing := [each for each in wanted if each not in known]:
        with changes.transaction(db, by, "spares", reason=_span(missing)) as change:
            for each in missing:
                code = visitor_codes.fresh(db)
                driver.run(
                    db,
                    "INSERT INTO spare_badges(uuid, change, number, code, made_at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (uuid7(), change.uuid, each, code, change.stamp),
                )
                known[each] = Spare(each, code, change.at, None)
    return [known[each] for each in wanted]


def _span(numbers: list[int]) -> str:
    """What the list of changes says about a run: "21–40"."""
    ends = dict.fromkeys((numbers[0], numbers[-1]))
    return "–".join(map(str, ends))


def _spare(db: Database, row: tuple[int, str, str, str | None]) -> Spare:
    number, code, made_at, visitor = row
    holder = visitor_codes.living_uuid(db, visitor) if visitor else None
    return Spare(number, code, clock.moment(made_at), holder or visitor)
