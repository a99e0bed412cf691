"""Find visitors while someone types: by how words begin, then inside words, then with one error.

Each step asks an index for its first rows, unranked (ranking a short word sorts all its hits), and
runs only when the steps before it found too little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.badges import codes
from db.names import fold
from db.searching.search_words import exact_query, parts_query, prefix_query, words_of
from db.visitor.visitor_codes import resolve
from db.visitor.visitor_rows import select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.rows import Visitor

_TOO_LITTLE = 3
"""With fewer hits than this, a typing error is looked for as well."""

_LOOKED_AT = 3_000
"""How many rows that hold the right letters are looked at for words inside words."""

_SHORTEST_CODE = 4
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Hits:
    """Who was found, the likeliest first.

    ``sure`` says that the words of every hit begin as typed: no letter was forgiven, and nothing
    was found inside a word. ``exact_code`` is the visitor whose code, registration id or e-mail
    address was typed whole, or None. ``only`` is the one visitor whose words begin as typed, where
    all others have a letter forgiven; else None.
    """

    visitors: list[Visitor]
    sure: bool
    exact_code: Visitor | None
    only: Visitor | None = None


def visitors(db: Database, words: str, limit: int = 20) -> Hits:
    """Up to *limit* visitors whom all of *words* fit, in any order, accents and case aside.

    Words are looked for in names, company, e-mail, code and registration id. One letter alone finds
    only those who have it as a whole word. Who was merged or withdrawn is not found by words; a
    code leads to the one kept.
    """
    exact = _exact(db, words)
    wanted = words_of(words)
    tiers = _beginning(db, words, wanted, 2 * limit)
    begin = len(tiers)
    if wanted and begin < limit and exact is None:
        _add(tiers, 3, _inside(db, wanted, limit))
    true = len(tiers)
    if exact is None and _may_be_mistyped(wanted, tiers):
        from db.searching.search_errors import with_one_error

        for tier, uuid in enumerate(with_one_error(db, wanted, limit), 4):
            _add(tiers, tier, [uuid])
    found = _in_order(db, tiers)
    if exact is not None:
        found = [exact, *(visitor for visitor in found if visitor.uuid != exact.uuid)]
    only = found[0] if begin == true == 1 < len(tiers) else None
    return Hits(found[:limit], sure=len(tiers) == begin, exact_code=exact, only=only)


def _may_be_mistyped(wanted: Sequence[str], tiers: dict[str, int]) -> bool:
    """Whether it pays to look for a typing error; not when a name has the words as they stand."""
    if not wanted or len(tiers) >= _TOO_LITTLE or 0 in tiers.values():
        return False
    return not tiers or len(wanted) == 1


def _exact(db: Database, text: str) -> Visitor | None:
    """Whose code, registration id or e-mail address *text* is, when it is one person's."""
    if (found := resolve(db, text)) and not found.revoked:
        return select(db, "WHERE v.uuid = ?2", found.visitor)[0]
    if "@" not in text:
        return None
    same = select(
        db,
        "WHERE v.email_key = ?2 AND v.merged_into IS NULL AND v.withdrawn = 0 LIMIT 2",
        text.strip().casefold(),
    )
    return same[0] if len(same) == 1 else None


def _beginning(db: Database, text: str, wanted: Sequence[str], limit: int) -> dict[str, int]:
    """Visitors whose words begin as typed, each with its tier.

    0: the name has each word whole; 1: words of the name begin so; 2: other words do, or the code.
    """
    tiers: dict[str, int] = {}
    if wanted:
        _add(tiers, 0, _matching(db, f"name_words : ({exact_query(wanted)})", limit))
    if sum(map(len, wanted)) > 1:
        beginning = prefix_query(wanted)
        for tier, query in ((1, f"name_words : ({beginning})"), (2, beginning)):
            if len(tiers) < limit:
                _add(tiers, tier, _matching(db, query, limit))
    if len(tiers) < limit:
        _add(tiers, 2, _by_beginning_of_key(db, text, limit))
    return tiers


def _add(tiers: dict[str, int], tier: int, uuids: Sequence[str]) -> None:
    for uuid in uuids:
        tiers.setdefault(uuid, tier)


def _matching(db: Database, query: str, limit: int) -> list[str]:
    found = driver.rows(
        db,
        "SELECT uuid FROM visitors WHERE id IN"
        " (SELECT rowid FROM visitor_words WHERE visitor_words MATCH ? LIMIT ?)",
        (query, limit),
    )
    return [row[0] for row in found]


def _by_beginning_of_key(db: Database, text: str, limit: int) -> list[str]:
    """Visitors whose code, registration id or e-mail address begins with *text*."""
    key = codes.comparable(text)
    column = ""
    if "@" in text:
        column, key = "email_key", text.strip().casefold()
    elif len(key) >= _SHORTEST_CODE and set(key) <= set(codes.ALPHABET):
        column = "code"
    elif len(key) >= _SHORTEST_CODE and any(char.isdigit() for char in key):
        column = "external_key"
    if not column:
        return []
    found = driver.rows(
        db,
        f"SELECT uuid FROM visitors WHERE {column} >= ?1 AND {column} < ?1 || char(1114111)"  # noqa: S608  names from above
        f" AND {column} <> '' AND merged_into IS NULL AND withdrawn = 0 LIMIT ?2",
        (key, limit),
    )
    return [row[0] for row in found]


def _inside(db: Database, wanted: Sequence[str], limit: int) -> list[str]:
    """Visitors who have each word of three letters or more somewhere inside a word.

    Shorter words still have to begin a word.
    """
    query = parts_query(wanted)
    if not query:
        return []
    held = "instr(' ' || v.name_words || ' ' || v.other_words, ?)"
    found = driver.rows(
        db,
        "SELECT v.uuid FROM (SELECT rowid FROM visitor_parts WHERE visitor_parts MATCH ? LIMIT ?) p"  # noqa: S608  marks only
        f" JOIN visitors v ON v.id = p.rowid WHERE {' AND '.join([held] * len(wanted))} LIMIT ?",
        (
            query,
            _LOOKED_AT,
            *(word if len(word) >= _SHORTEST_PART else f" {word}" for word in wanted),
            limit,
        ),
    )
    return [row[0] for row in found]


def _in_order(db: Database, tiers: dict[str, int]) -> list[Visitor]:
    """The visitors in *tiers*, tier by tier: who is still expected first, by name."""
    if not tiers:
        return []
    marks = ", ".join(f"?{number}" for number in range(2, len(tiers) + 2))
    found = select(db, f"WHERE v.uuid IN ({marks})", *tiers)
    return sorted(
        found,
        key=lambda visitor: (
            tiers[visitor.uuid],
            visitor.blocked or visitor.cancelled,
            visitor.checked_in_at is not None,
            fold(visitor.family_name),
            fold(visitor.given_name),
        ),
    )
