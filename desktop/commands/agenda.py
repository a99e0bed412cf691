"""The command that takes the agenda out: a list, a PDF, sheets for the tables, a calendar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from db.agenda import agenda_sheets
from db.errors import Refusal, Refused
from db.lists_out import papers_out
from db.ours import bodies
from desktop.commands import as_json, meeting_json, times
from desktop.commands.acting import acting
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, USAGE, Asked, Stopped, shared
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.agenda.agenda_sheets import Agenda, Line, Part, Wanted
    from db.rows import Delegate

_ENDINGS = (".pdf", ".ics")


@click.command("agenda")
@FILE
@click.option("-o", "--output", "target", type=PATH, help="A .pdf or an .ics; a list without it.")
@click.option("--day", default="", help="Only that day: 2025-04-23; all days if not said.")
@click.option("--body", default="", help="Only the meetings of this body.")
@click.option("--delegate", default="", help="Only the meetings of this delegate.")
@click.option("--table", default="", help="Only the meetings at this table.")
@click.option("--sheets", is_flag=True, help="Sheets to fill in by hand, half a page a slot.")
@click.option(
    "--each",
    type=click.Choice(["table", "body", "delegate"]),
    help="In a PDF, pages of its own for each.",
)
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="What is usual there.")
@shared(changing=True)
def agenda_command(
    asked: Asked,
    file: Path,
    *,
    target: Path | None,
    sheets: bool,
    each: Part | None,
    paper: str | None,
    **said: str,
) -> int:
    """List the agenda, or write it as a PDF or as a calendar (iCalendar).

    What was said at the meetings stays in the event file. What is written is an operator's to give,
    once there are any, and is registered where it names people; for a body or a delegate it names
    who agreed that bodies get their data.
    """
    _refuse(target, sheets=sheets, each=each)
    calendar = target is not None and target.suffix.lower() == ".ics"
    if target is not None:
        refuse_others(target)
        if not calendar:
            asked.draw()
    with asked.open(file, changing=target is not None) as opened:
        by = asked.by if target is None else acting(asked, opened.db)
        wanted = _wanted(opened.db, **said)
        told = partial(papers_out.told, each=each, dropped=calendar)
        found = (agenda_sheets.agenda if target is None else told)(opened.db, wanted)
        asked.speak(found.event.locale)
        times.warn_outside(found.event, found.wanted.day)
        document = _document(found)
        written = 0
        if target is not None and _has(found, target, sheets=sheets):
            kind = "sheets" if sheets else "agenda"
            record = partial(papers_out.agenda, opened.db, by, found, target.name, kind)
            with registered(target, record):
                made = _write(target, found, paper or found.event.paper, each, sheets=sheets)
            written = made["sheets"] if sheets else 1
            document |= made | {"file": str(target)}

    def lines() -> Iterator[str]:
        from desktop.commands.agenda_lines import AgendaLines

        if target is None or not written:
            yield from AgendaLines.agenda(found if target is None else None)
        else:
            pages = document.get("pages")
            yield from AgendaLines.written(target, found, pages, sheets=written * sheets)

    asked.answer(document, lines())
    return DONE if (written if target else found.lines or found.sessions) else REFUSED


def _has(found: Agenda, target: Path, *, sheets: bool) -> bool:
    """Whether there is something to write to *target*."""
    if sheets:
        return bool(list(agenda_sheets.to_hold(found)))
    return bool(found.lines or (found.sessions and target.suffix.lower() == ".pdf"))


def _refuse(target: Path | None, *, sheets: bool, each: Part | None) -> None:
    """Refuse what cannot be meant."""
    if each and (sheets or target is None or target.suffix.lower() != ".pdf"):
        raise click.UsageError("--each is for a printed agenda: -o AGENDA.pdf")
    if sheets and (target is None or target.suffix.lower() != ".pdf"):
        raise click.UsageError("Say where the sheets shall go: -o SHEETS.pdf")
    if target is not None and target.suffix.lower() not in _ENDINGS:
        raise Stopped("agenda_ending", str(target), USAGE)


def _wanted(db: Database, *, day: str, body: str, delegate: str, table: str) -> Wanted:
    """Which meetings are asked for. Raises Stopped, Refused ``not_found``."""
    known = bodies.recognise(db, body) if body else None
    if body and known is None:
        raise Stopped("no_such_body", body, REFUSED)
    person = _delegate(db, delegate) if delegate else None
    return agenda_sheets.Wanted(
        times.day(day),
        known.uuid if known else "",
        person.uuid if person else "",
        table.strip(),
    )


def _delegate(db: Database, text: str) -> Delegate:
    """Who is called *text*, or the only one whose name has these words. Refused: ``not_found``,
    with the names of those whom it may be.
    """
    if person := bodies.recognise_delegate(db, text):
        return person
    like = bodies.delegates_like(db, text)
    if len(like) != 1:
        names = ", ".join(one.name for one in like)
        raise Refused(Refusal.NOT_FOUND, f"{text}: {names}" if names else text)
    return like[0]


def _document(found: Agenda) -> dict[str, Any]:
    """The agenda for machines, before it is written to a file."""
    return {
        "file": None,
        "day": found.wanted.day.isoformat() if found.wanted.day else None,
        "body": found.body.name if found.body else None,
        "delegate": found.delegate.name if found.delegate else None,
        "table": found.wanted.table or None,
        "withheld": found.withheld,
        "meetings": [_json(line) for line in found.lines],
        "sessions": [as_json.session_planned(one) for one in found.sessions],
    }


def _json(line: Line) -> dict[str, Any]:
    """A meeting for machines: as the command ``meeting`` tells it, and what it collides with."""
    told = meeting_json.meeting(line.meeting, line.standing, line.phase)
    others = [
        {"kind": one.kind, "name": one.name, "meeting": other.uuid}
        for one in line.clashes
        for other in one.meetings
        if other.uuid != line.meeting.uuid
    ]
    return told | {"double_bookings": others}


def _write(
    target: Path, found: Agenda, paper: str, each: Part | None, *, sheets: bool
) -> dict[str, Any]:
    """Write *target*; give what the answer says of it."""
    from desktop.reports import agenda_making

    if sheets:
        count, pages = agenda_making.write_sheets(target, found, paper)
        return {"sheets": count, "pages": pages, "paper": paper}
    if target.suffix.lower() == ".ics":
        agenda_making.write_calendar(target, found)
        return {}
    pages = agenda_making.write_agenda(target, found, paper, each)
    return {"pages": pages, "paper": paper}
