"""Visitors to try a badge layout with: one after the other, the longest name, a name that is read
from the right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.visitor.visitor_rows import select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor

_LIVING = "WHERE v.merged_into IS NULL AND v.withdrawn = 0 AND v.cancelled = 0"
_FROM_THE_RIGHT = "*[\u0590-\u08ff]*"
"""Hebrew, Arabic and their neighbours, in the words of GLOB."""


def people(db: Database) -> int:
    """How many visitors may get a badge."""
    found = driver.one(db, f"SELECT count(*) FROM visitors v {_LIVING}")  # noqa: S608  SQL of ours
    return int(found[0]) if found else 0


def nth(db: Database, number: int) -> Visitor | None:
    """The visitor with that *number*, in the order of the list and round and round; 0 is the
    first. None where there is nobody.
    """
    count = people(db)
    if not count:
        return None
    found = select(db, f"{_LIVING} ORDER BY v.name_key, v.id LIMIT 1 OFFSET ?2", number % count)
    return found[0] if found else None


def longest_name(db: Database) -> Visitor | None:
    """The visitor whose name has the most characters, or None."""
    order = "ORDER BY length(v.given_name) + length(v.family_name) DESC, v.id LIMIT 1"
    return next(iter(select(db, f"{_LIVING} {order}")), None)


def with_type(db: Database, code: str) -> Visitor | None:
    """The first visitor of the list with the badge type *code*, or None."""
    typed = "AND v.badge_type = ?2 ORDER BY v.name_key, v.id LIMIT 1"
    return next(iter(select(db, f"{_LIVING} {typed}", code)), None)


def from_the_right(db: Database) -> Visitor | None:
    """A visitor whose name is read from right to left, or None."""
    named = "AND (v.given_name GLOB ?2 OR v.family_name GLOB ?2) ORDER BY v.id LIMIT 1"
    return next(iter(select(db, f"{_LIVING} {named}", _FROM_THE_RIGHT)), None)
