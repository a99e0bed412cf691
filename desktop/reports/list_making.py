"""A list from the event file to a file of its own: asked for, then written as its ending says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.access import operators
from db.access.guarded import need_real
from db.exchange import list_writing
from db.lists_out import export_calendar, exports
from desktop import i18n

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.agenda.agenda_sheets import Agenda
    from db.lists_out.exports import Listing, Wanted

ENDINGS = {
    "visitors": (".xlsx", ".csv", ".vcf"),
    "check-ins": (".xlsx", ".csv"),
    "meetings": (".xlsx", ".csv", ".ics"),
    "follow-ups": (".xlsx", ".csv"),
}
"""What each kind of list (``exports.KINDS``) can be written as."""

VCARDS = ("4.0", "3.0")
"""Versions of contact cards: RFC 6350, and RFC 2426 for programs that know no newer one."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A list as the file has it now; for a calendar the ``agenda`` of the same meetings, too."""

    listing: Listing
    agenda: Agenda | None = None


def gather(db: Database, wanted: Wanted, ending: str, operator: str | None) -> Gathered:
    """The list that is *wanted*, for a file with that *ending*; a calendar has no columns.

    Refused: as ``exports.listing``; as ``operators.need_own`` where the list is not for *operator*;
    rehearsal, whose register is not kept.
    """
    need_real(db, wanted.kind)
    operators.need_own(db, operator, wanted.body)
    if ending == ".ics":
        return Gathered(*export_calendar.calendar(db, wanted))
    return Gathered(exports.listing(db, wanted))


def write(path: Path, gathered: Gathered, version: str = VCARDS[0]) -> None:
    """Write the list to *path*, one of its kind's ``ENDINGS``; contact cards of that *version*.

    A CSV is parted by semicolons where the language is Italian, as its Excel expects. Whole or not
    at all. Raises OSError.
    """
    listing, ending = gathered.listing, path.suffix.lower()
    if ending == ".csv":
        comma = ";" if i18n.locale().name().startswith("it") else ","
        list_writing.write_csv(path, listing.columns, listing.rows, comma)
    elif ending == ".xlsx":
        list_writing.write_xlsx(path, listing.columns, listing.rows, listing.wanted.kind)
    elif ending == ".vcf":
        people = [dict(zip(listing.columns, row, strict=True)) for row in listing.rows]
        list_writing.write_vcards(path, people, version)
    elif gathered.agenda is not None:
        from desktop.reports import agenda_making

        agenda_making.write_calendar(path, gathered.agenda)
