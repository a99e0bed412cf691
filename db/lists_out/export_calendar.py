"""The meetings of a list for a calendar: those that are in the list, under the names it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db.agenda import agenda_sheets
from db.lists_out import exports, withheld
from db.ours import bodies
from db.privacy import sharing

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.agenda.agenda_sheets import Agenda, Line
    from db.lists_out.exports import Listing, Wanted


def calendar(db: Database, wanted: Wanted) -> tuple[Listing, Agenda]:
    """The list of meetings that is *wanted*, with all its columns, and the agenda of the same
    meetings. Refused: as ``exports.listing``.

    For a body it names nobody whom the list does not name (:mod:`db.lists_out.withheld`).
    """
    listing = exports.listing(db, replace(wanted, columns=()))
    rows = (dict(zip(listing.columns, row, strict=True)) for row in listing.rows)
    told = {row["id"]: row["with"] for row in rows}
    agenda = agenda_sheets.agenda(db, agenda_sheets.Wanted(), dropped=True)
    lines = tuple(one for one in agenda.lines if one.meeting.uuid in told)
    if wanted.purpose:
        lines = tuple(_called(one, told[one.meeting.uuid]) for one in lines)
    if not wanted.body:
        return listing, replace(agenda, lines=lines)
    body = next((one for one in bodies.bodies(db) if one.uuid == wanted.body), None)
    shared = sharing.agreed(db, wanted.body)
    return listing, withheld.agenda(db, replace(agenda, body=body, lines=lines), shared)


def _called(line: Line, name: str) -> Line:
    """*line* of a meeting that is called *name*: what somebody typed may be another person's."""
    called = replace(line.meeting, with_name=name, full_name="", aliases=())
    return replace(line, meeting=called)
