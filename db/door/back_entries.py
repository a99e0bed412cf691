"""Check-ins that were written on paper, entered later at their true time.

The fact says when it happened, the change that brings it says when it was entered and by whom. The
rules are those of a scan that arrives late; what is there already is not entered twice.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from db import clock, driver
from db.badges import codes
from db.badges.spares import holder
from db.door import check_ins
from db.errors import Refusal, Refused
from db.names import fold
from db.rows import Outcome, Scan, Way
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_rows import select

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Visitor

PAPER = "from paper"
"""Why a check-in was entered long after it happened; who shows it puts it into words."""

_AHEAD = timedelta(minutes=2)
"""A clock on the wall may be so much before the laptop's."""

_SPARE = re.compile(r"#\s*(\d{1,6})")


def is_ahead(at: datetime) -> bool:
    """Whether *at* has not come yet, by any clock at the stand."""
    return at > clock.now() + _AHEAD


def whom(db: Database, words: str) -> Visitor | None:
    """Whoever *words* mean without a doubt, or None.

    A code of ours, a bound one, a registration id, the number of a spare badge with a mark
    (``#7``), or a full name in either order that only one visitor has.
    """
    if spare := _SPARE.fullmatch(words.strip()):
        uuid = holder(db, int(spare[1]))
        return visitors.living(db, uuid) if uuid else None
    if found := visitor_codes.resolve(db, words):
        return visitors.living(db, found.visitor)
    found = named(db, words, limit=2)
    return found[0] if len(found) == 1 else None


def named(db: Database, words: str, limit: int) -> list[Visitor]:
    """Up to *limit* visitors who have this full name; a comma parts the family name from the
    given name.
    """
    name = " ".join(fold(words).replace(",", " ").split())
    if not name:
        return []
    return select(
        db,
        "WHERE v.merged_into IS NULL AND v.withdrawn = 0"
        " AND (v.name_key = ?2 OR v.name_words = ?2) ORDER BY v.id LIMIT ?3",
        name,
        limit,
    )


def enter(
    db: Database,
    by: By,
    visitor: str,
    at: datetime,
    *,
    way: Way = Way.ENTRY,
    session: str = "",
    reason: str = "",
) -> Scan:
    """Append that the *visitor* with that uuid came in, or left, at *at*; what comes of it.

    One who was in already at that time stays so, and nothing is written. Raises Refused: not_found,
    unknown_session, and bad_value (subject: at) for a time that has not come.
    """
    if is_ahead(at):
        raise Refused(Refusal.BAD_VALUE, "at")
    if (same := _same(db, visitor, at, way, session)) is not None:
        return same
    return check_ins.check_in_visitor(
        db, by, visitor, session=session, way=way, at=at, reason=reason
    )


def enter_code(
    db: Database,
    by: By,
    code: str,
    at: datetime,
    *,
    way: Way = Way.ENTRY,
    session: str = "",
    reason: str = "",
) -> Scan:
    """The same for who scans the *code* on paper, or types ``#7`` for a spare badge.

    The outcome is invalid or unknown_here where it is nobody's. Raises Refused as `enter` does.
    """
    if (visitor := whom(db, code)) is not None and not codes.looks_like_code(code):
        return enter(db, by, visitor.uuid, at, way=way, session=session, reason=reason)
    if is_ahead(at):
        raise Refused(Refusal.BAD_VALUE, "at")
    if visitor is not None and (same := _same(db, visitor.uuid, at, way, session)) is not None:
        return same
    return check_ins.check_in(db, by, code, session=session, way=way, at=at, reason=reason)


def _same(db: Database, visitor: str, at: datetime, way: Way, session: str) -> Scan | None:
    """The answer where the very same line was entered before: an exit, too, is written once."""
    if way is Way.ENTRY:
        return None  # the day rule knows it
    known = driver.one(
        db,
        "SELECT uuid, change FROM check_ins c WHERE visitor = ? AND session = ? AND way = ?"
        " AND at = ? AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)",
        (visitor, session, way.value, clock.stamp(at)),
    )
    if known is None:
        return None
    return Scan(
        Outcome.OK,
        visitors.living(db, visitor),
        at,
        way,
        session=session,
        check_in=known[0],
        change=known[1],
        repeated=True,
    )
