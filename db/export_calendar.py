"""The meetings of a list for a calendar: those that are in the list, under the names it has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import agenda_sheets, bodies, exports
from db.agenda_sheets import Guest

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.agenda_sheets import Agenda, Line
    from db.exports import Listing, Wanted


def calendar(db: Database, wanted: Wanted) -> tuple[Listing, Agenda]:
    """The list of meetings that is *wanted*, with all its columns, and the agenda of the same
    meetings. Refused: as ``exports.listing``.

    For a body it names nobody whom the list does not name: their company stands there.
    """
    listing = exports.listing(db, replace(wanted, columns=()))
    rows = (dict(zip(listing.columns, row, strict=True)) for row in listing.rows)
    told = {row["id"]: row for row in rows}
    agenda = agenda_sheets.agenda(db, agenda_sheets.Wanted(), dropped=True)
    lines = (one for one in agenda.lines if one.meeting.uuid in told)
    if not wanted.body:
        return listing, replace(agenda, lines=tuple(lines))
    body = next((one for one in bodies.bodies(db) if one.uuid == wanted.body), None)
    withheld = tuple(_as_told(one, told[one.meeting.uuid]) for one in lines)
    return listing, replace(agenda, body=body, lines=withheld)


def _as_told(line: Line, row: dict[str, str]) -> Line:
    """*line* with nobody of theirs but whom the list's *row* names."""
    meeting = replace(
        line.meeting,
        with_name=row["with"] or row["company"] or "–",
        full_name="",
        aliases=(),
        parties=tuple(one for one in line.meeting.parties if one not in line.meeting.theirs),
    )
    return replace(line, meeting=meeting, guests=(Guest(row["with"], row["company"]),))
