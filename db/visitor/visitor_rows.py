"""Visitors between the file and the program: which columns are read, and what Python works out at
every write.

Other modules of ``db`` ask with ``select(db, "WHERE v.… = ?2", value)``; ``?1`` is always today at
the fair.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.badges import codes
from db.names import fold
from db.rows import Source, Visitor
from db.searching.search_words import spaced

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlite_utils import Database

TEXTS = (
    "given_name",
    "family_name",
    "company",
    "job_title",
    "email",
    "phone",
    "country",
    "city",
    "region",
    "company_type",
    "language",
    "badge_type",
    "external_id",
    "interests",
    "organiser_opt_in",
)
"""The columns of a visitor that hold text which a list or a person gave."""

_PLAIN = (
    *("uuid", "code", *TEXTS, "source", "incomplete", "doubtful", "blocked", "cancelled"),
    *("withdrawn", "merged_into", "valid_from", "valid_until", "created_at", "updated_at"),
)

_ENTRIES = (
    "FROM check_ins c WHERE c.visitor IN (SELECT v.uuid UNION ALL"
    " SELECT m.uuid FROM visitors m WHERE m.merged_into = v.uuid)"
    " AND c.session = '' AND c.way = 'entry' AND c.day {} ?1"
    " AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid)"
)

SEEN_TODAY = f"(SELECT min(c.at) {_ENTRIES.format('=')})"
"""When the visitor ``v`` first came in today, or NULL; ``?1`` is ``today(db)``."""

COLUMNS = (
    f"{', '.join('v.' + name for name in _PLAIN)},"
    f" {SEEN_TODAY}, EXISTS (SELECT 1 {_ENTRIES.format('<')})"
)
"""What ``from_row`` reads, for a SELECT from ``visitors v`` whose parameter ``?1`` is
``today(db)``.

Entries of visitors who were merged into this one count; entries that were taken back do not.
"""


def from_row(row: tuple[Any, ...]) -> Visitor:
    """The visitor in a row of COLUMNS."""
    fields: list[Any] = [
        *row[:17],
        Source(row[17]),
        *(flag == 1 for flag in row[18:23]),
        row[23],
        *(moment and datetime.fromisoformat(moment) for moment in row[24:29]),
        row[29] == 1,
    ]
    return Visitor(*fields)


def zone(db: Database) -> str:
    """The event's zone as an IANA name; UTC in a file that has no event yet."""
    row = driver.one(db, "SELECT zone FROM event LIMIT 1")
    return row[0] if row else "UTC"


def today(db: Database) -> str:
    """The calendar day of this moment at the fair, as the file keeps days: ``2025-04-23``."""
    return day_of(db).isoformat()


def day_of(db: Database, at: datetime | None = None) -> date:
    """The calendar day at the fair of *at*, or of this moment."""
    return clock.local_day(at or clock.now(), zone(db))


def select(db: Database, rest: str, *parameters: object) -> list[Visitor]:
    """The visitors that ``FROM visitors v`` and *rest* give; *parameters* are ?2, ?3 and on in
    *rest*.
    """
    return select_on(db, today(db), rest, *parameters)


def select_on(db: Database, day: str, rest: str, *parameters: object) -> list[Visitor]:
    """The same for who knows which *day* it is at the fair."""
    sql = f"SELECT {COLUMNS} FROM visitors v {rest}"  # noqa: S608  *rest* is SQL of ours
    return [from_row(row) for row in driver.rows(db, sql, (day, *parameters))]


def derived(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that follow from a visitor's other columns; every write stores them anew.

    *fields* maps column names to values; what is missing counts as blank. Search reads
    ``name_words`` and ``other_words`` (blank for who was merged or withdrawn: they are not found);
    ``name_key`` is the order of the list; ``person_key``, ``email_key`` and ``external_key`` find
    duplicates (blank: nothing to compare); ``incomplete`` puts the visitor on the evening list.
    """
    get = fields.get
    given, family = fold(get("given_name") or ""), fold(get("family_name") or "")
    company, email = fold(get("company") or ""), get("email") or ""
    external_id = get("external_id") or ""
    name = f"{given} {family}".strip()
    # Chinese, Japanese and Korean names are typed in one piece, family name first.
    searched = spaced(name)
    if searched != name and given and family:
        searched = f"{searched} {spaced(given)}"
    gone = get("withdrawn") or get("merged_into")
    return {
        "name_words": "" if gone else searched,
        "other_words": ""
        if gone
        else spaced(f"{company} {fold(email)} {fold(external_id)}").strip(),
        "name_key": f"{family} {given}".strip(),
        "person_key": f"{name}|{company}" if name and company else "",
        "email_key": email.strip().casefold(),
        "external_key": codes.comparable(external_id),
        "incomplete": int(not (get("family_name") or get("company"))),
    }


KEPT = (*TEXTS, "withdrawn", "merged_into")
"""The columns that ``derived`` reads."""

_REDERIVE = ", ".join(f"{name} = ?" for name in derived({}))


def rederive(db: Database, uuid: str) -> None:
    """Store what follows from the visitor's columns, after one of them changed."""
    row = driver.one(db, f"SELECT {', '.join(KEPT)} FROM visitors WHERE uuid = ?", (uuid,))  # noqa: S608  names are ours
    if row is not None:
        values = derived(dict(zip(KEPT, row, strict=True)))
        driver.run(
            db,
            f"UPDATE visitors SET {_REDERIVE} WHERE uuid = ?",  # noqa: S608  names are ours
            (*values.values(), uuid),
        )
