"""Lists of visitors: a page of the table, how many there are, the companies, and who is likely the
same person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import driver
from db.names import fold
from db.searching.search_words import prefix_query, words_of
from db.visitor.visitor_rows import SEEN_TODAY, derived, select, today

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor

# Worked out once for the whole list, not once a visitor.
_HERE = (
    "v.uuid IN (SELECT COALESCE(w.merged_into, w.uuid) FROM check_ins h"
    " JOIN visitors w ON w.uuid = h.visitor"
    " WHERE h.session = '' AND h.way = 'entry' AND h.day = ?1"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = h.uuid))"
)

_STATES = {
    "all": "1",
    "here": _HERE,
    "expected": f"v.cancelled = 0 AND v.blocked = 0 AND NOT {_HERE}",
    # The second term is always true, and leads SQLite to the small index that has them alone.
    "blocked": "v.blocked = 1 AND v.name_key >= ''",
    "cancelled": "v.cancelled = 1 AND v.name_key >= ''",
    "incomplete": "v.incomplete = 1 AND v.name_key >= ''",
    "doubtful": "v.doubtful = 1 AND v.name_key >= ''",
    "next_edition": (
        "v.uuid IN (SELECT who FROM (SELECT COALESCE(w.merged_into, w.uuid) AS who, n.interested,"
        " max(n.id) FROM next_edition n JOIN visitors w ON w.uuid = n.visitor"
        " WHERE NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = n.uuid) GROUP BY 1)"
        " WHERE interested = 1)"
    ),
}

ORDERS = {
    "name": "v.name_key",
    "company": "v.company COLLATE NOCASE",
    "country": "v.country",
    "badge_type": "v.badge_type",
    "created_at": "v.created_at",
    "updated_at": "v.updated_at",
    "checked_in_at": f"iif({_HERE}, {SEEN_TODAY}, NULL)",
}
"""What ``page`` can order by."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which visitors a list shows; blank means any. ``badge_type``, ``country``: the codes;
    ``company``: the name.

    ``state`` is one of all, here (seen today), expected (not seen today, nor cancelled or
    blocked), blocked, cancelled, incomplete, doubtful, next_edition (they said
    that they are interested in it) and withdrawn (the import that brought them was undone).
    """

    words: str = ""
    badge_type: str = ""
    country: str = ""
    company: str = ""
    state: str = "all"


def _condition(filters: Filters) -> tuple[str, list[Any]]:
    """The condition of *filters* on ``visitors v``, and its values from ``?2`` on."""
    values: list[Any] = []

    def value(given: str) -> str:
        values.append(given)
        return f"?{len(values) + 1}"

    terms = ["v.merged_into IS NULL"]
    if filters.state == "withdrawn":  # who was erased is nobody any more
        terms += ["v.withdrawn = 1", "v.given_name || v.family_name || v.company || v.email <> ''"]
    else:
        terms += ["v.withdrawn = 0", _STATES[filters.state]]
    if filters.badge_type:
        terms.append(f"v.badge_type = {value(filters.badge_type)}")
    if filters.country:
        terms.append(f"v.country = {value(filters.country)}")
    if filters.company:
        terms.append(f"v.company = {value(filters.company)} COLLATE NOCASE")
    if filters.words.strip():
        query = prefix_query(words_of(filters.words))
        matching = "SELECT rowid FROM visitor_words WHERE visitor_words MATCH"
        terms.append(f"v.id IN ({matching} {value(query)})" if query else "0")
    return " AND ".join(terms), values


def page(
    db: Database,
    *,
    filters: Filters,
    order: str = "name",
    descending: bool = False,
    offset: int = 0,
    limit: int = 200,
) -> list[Visitor]:
    """*limit* visitors of the list from *offset* on, in the *order* that one of ORDERS names."""
    condition, values = _condition(filters)
    way = "DESC" if descending else "ASC"
    by = f"{ORDERS[order]} {way}, v.id {way}"
    # The page's ids come first, so that only its rows are read whole.
    return select(
        db,
        f"JOIN (SELECT v.id FROM visitors v WHERE {condition} AND ?1 <> ''"  # noqa: S608  SQL of ours
        f" ORDER BY {by} LIMIT {int(limit)} OFFSET {int(offset)}) p ON p.id = v.id ORDER BY {by}",
        *values,
    )


def count(db: Database, filters: Filters) -> int:
    """How many visitors the list with these *filters* holds."""
    condition, values = _condition(filters)
    row = driver.one(
        db,
        f"SELECT count(*) FROM visitors v WHERE {condition} AND ?1 <> ''",  # noqa: S608  SQL of ours
        (today(db), *values),
    )
    return row[0] if row else 0


def companies(db: Database) -> list[tuple[str, int]]:
    """Every company on the list and how many of its people are, in alphabetical order; case does
    not matter.
    """
    found = driver.rows(
        db,
        "SELECT max(company), count(*) FROM visitors"
        " WHERE company <> '' AND merged_into IS NULL AND withdrawn = 0"
        " GROUP BY company COLLATE NOCASE ORDER BY company COLLATE NOCASE",
    )
    return [(company, people) for company, people in found]


def countries(db: Database) -> list[tuple[str, int]]:
    """Every country on the list, as the file has it, and how many of its people are; most first."""
    found = driver.rows(
        db,
        "SELECT country, count(*) FROM visitors"
        " WHERE country <> '' AND merged_into IS NULL AND withdrawn = 0"
        " GROUP BY country ORDER BY count(*) DESC, country",
    )
    return [(country, people) for country, people in found]


def likely(
    db: Database,
    *,
    given_name: str,
    family_name: str,
    company: str = "",
    email: str = "",
    limit: int = 3,
) -> list[Visitor]:
    """Who on the list is probably the person being registered: same e-mail first, then the same
    name.

    People of another company come last; with less than a given and a family name only the e-mail
    counts.
    """
    from db.searching import search

    found: dict[str, Visitor] = {}
    keys = derived({"email": email})
    if keys["email_key"]:
        same = select(
            db,
            "WHERE v.email_key = ?2 AND v.merged_into IS NULL AND v.withdrawn = 0 LIMIT ?3",
            keys["email_key"],
            limit,
        )
        found.update((visitor.uuid, visitor) for visitor in same)
    if fold(given_name) and fold(family_name):
        hits = search.visitors(db, f"{given_name} {family_name}").visitors
        firm = fold(company)
        nearest = sorted(hits, key=lambda visitor: fold(visitor.company) != firm)
        found.update((visitor.uuid, visitor) for visitor in nearest if visitor.uuid not in found)
    return list(found.values())[:limit]
