"""Who is expected on one day, in the order of a printed list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from db import clock, events
from db.meeting import meetings
from db.names import fold
from db.visitor import visitor_codes
from db.visitor.visitor_rows import select_on

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

    from db.rows import Meeting, Visitor

Order = Literal["name", "company"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: ``visitor`` as of that day, so that ``checked_in_at`` is that day's.

    ``letter`` is what it stands under: a capital A to Z of the family name (of the company in that
    order), or "" for what begins with anything else. ``meetings`` are those of the day.
    """

    visitor: Visitor
    letter: str
    meetings: tuple[Meeting, ...]


def roster(db: Database, day: date, order: Order = "name") -> list[Entry]:
    """Everybody who may come on *day*, by family name or by company and then by name.

    Left out are those who cancelled or were merged or withdrawn, and those whose registration is
    for other days. Who is blocked is on it: at the door, a name that is missing would be
    registered as new.
    """
    zone = clock.zone(events.current(db).zone)
    begins = datetime.combine(day, time(), zone)
    ends = begins + timedelta(days=1)
    people = select_on(
        db,
        day.isoformat(),
        "WHERE v.merged_into IS NULL AND v.withdrawn = 0 AND v.cancelled = 0"
        " AND (v.valid_from IS NULL OR v.valid_from < ?2)"
        " AND (v.valid_until IS NULL OR v.valid_until >= ?3) ORDER BY v.name_key, v.id",
        clock.stamp(ends),
        clock.stamp(begins),
    )
    if order == "company":
        people.sort(key=lambda one: (not one.company, fold(one.company)))
    agreed = _meetings(db, day)
    return [Entry(one, _letter(one, order), tuple(agreed.get(one.uuid, ()))) for one in people]


def _meetings(db: Database, day: date) -> dict[str, list[Meeting]]:
    """The meetings of the day by the living visitor's uuid."""
    found: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings.meetings(db, day):
        for visitor in meeting.visitors:
            if who := visitor_codes.living_uuid(db, visitor):
                found[who].append(meeting)
    return found


def _letter(visitor: Visitor, order: Order) -> str:
    name = f"{fold(visitor.family_name)} {fold(visitor.given_name)}"
    first = (fold(visitor.company) if order == "company" else name).strip()[:1].upper()
    return first if first.isascii() and first.isalpha() else ""
