"""Find visitors while someone types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.search_words import prefix_query, words_of
from db.visitor_codes import resolve
from db.visitor_rows import select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor


@dataclass(frozen=True, slots=True)
class Hits:
    """Who was found, the likeliest first.

    ``sure`` says that every hit's words begin as typed: no letter was forgiven and nothing was
    found inside a word. ``exact_code`` is the visitor whose code, registration id or e-mail
    address was typed whole.
    """

    visitors: list[Visitor]
    sure: bool
    exact_code: Visitor | None


def visitors(db: Database, words: str, limit: int = 20) -> Hits:
    """Up to *limit* visitors who fit what was typed; none for less than two letters."""
    exact = None
    if found := resolve(db, words):
        known = select(db, "WHERE v.uuid = ?2", found.visitor)
        exact = known[0] if known and not found.revoked else None
    query = prefix_query(words_of(words))
    if not query:
        return Hits([exact] if exact else [], sure=True, exact_code=exact)
    hits = select(
        db,
        "JOIN (SELECT rowid FROM visitor_words WHERE visitor_words MATCH ?2 LIMIT ?3) w"
        " ON w.rowid = v.id",
        query,
        limit,
    )
    return Hits(hits, sure=True, exact_code=exact)
