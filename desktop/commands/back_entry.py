"""The command that enters check-ins from paper: a list of times and visitors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db import clock, events
from db.door import back_entries
from db.errors import Refused
from db.exchange import tables
from db.exchange.faults import ListError, ListFault
from db.names import fold
from db.rows import Outcome, Way
from db.searching import search
from desktop import typed_times
from desktop.commands import encoding as encodings
from desktop.commands import times
from desktop.commands.asked import DONE, ENVIRONMENT, FILE, PATH, REFUSED, Asked, Stopped, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from db.exchange.tables import Table
    from db.rows import Event, Visitor

_TIME = ("time", "at", "when", "hour", "ora", "orario", "quando")
_WHO = ("who", "visitor", "code", "badge", "name", "id", "registration id")
_WHO_TOO = ("chi", "visitatore", "codice", "nome", "codice badge", "badge code")
_WAY = ("way", "in/out", "exit", "out", "verso", "uscita")
_OUT = ("exit", "out", "x", "yes", "1", "uscita", "esce", "si", "sì")
_KNOWN = ("ok", "already_redeemed")

_MOST_CANDIDATES = 5
"""How many who may be meant are told."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """What all lines of a list share."""

    db: Database
    asked: Asked
    event: Event
    day: date
    session: str


@dataclass(frozen=True, slots=True)
class _Line:
    """What came of a line: an outcome's code, or no_time, not_yet, not_found, or several.

    ``candidates`` are who may be meant by what stands there.
    """

    line: int
    result: str
    at: datetime | None = None
    visitor: str = ""
    name: str = ""
    entered: bool = False
    candidates: tuple[Visitor, ...] = ()


@click.command("back-entry")
@FILE
@click.argument("list_path", type=PATH, metavar="LIST")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the times; or today.")
@click.option("--session", default="", help="The code of a session; the stand when not said.")
@encodings.OPTION
@shared(changing=True)
def back_entry_command(
    asked: Asked,
    file: Path,
    list_path: Path,
    *,
    day: datetime | None,
    session: str,
    encoding: str | None,
) -> int:
    """Enter check-ins that were written on paper, at their true time.

    LIST is a CSV or a spreadsheet with a column "time" (9:12, or a date and a time) and a column
    "who": a badge code, a registration id, the number of a spare badge (#7), or a full name that
    only one visitor has. A third column "exit" may mark who left. Lines that are there already are
    passed over, so a list may be entered again when it grew.
    """
    table = _table(asked, list_path, encoding)
    time, who, way = _columns(table)
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        asked.speak(event.locale)
        which = day.date() if day else clock.local_day(clock.now(), event.zone)
        times.warn_outside(event, which)
        paper = _Paper(opened.db, asked, event, which, session)
        done = [
            _enter(paper, line, row[time], row[who], _way(row, way))
            for line, row in zip(table.lines, table.rows, strict=True)
        ]
    document = _document(done)
    asked.answer(document, chain(encodings.lines(table), _said(document, done)))
    return REFUSED if document["refused"] else DONE


def _table(asked: Asked, path: Path, encoding: str | None) -> Table:
    try:
        return tables.read(path, encoding=encoding, unsure=False)
    except ListError as error:
        from desktop.words.messages import Messages

        asked.speak()
        said = Messages.list_fault(error, path.name)
        if error.code is ListFault.NO_HEADER:
            raise click.UsageError('The list needs the headings "time" and "who".') from error
        status = REFUSED if error.code is ListFault.ENCODING_UNCLEAR else ENVIRONMENT
        raise Stopped(error.code.value, str(path), status, said) from error


def _columns(table: Table) -> tuple[int, int, int | None]:
    """Where the time, the visitor and the way are. Raises a usage error."""
    headings = [fold(heading) for heading in table.columns]

    def find(*names: str) -> int | None:
        return next((headings.index(name) for name in names if name in headings), None)

    time, who = find(*_TIME), find(*_WHO, *_WHO_TOO)
    if time is None or who is None:
        raise click.UsageError('The list needs the headings "time" and "who".')
    return time, who, find(*_WAY)


def _way(row: list[str], column: int | None) -> Way:
    return Way.EXIT if column is not None and fold(row[column]) in _OUT else Way.ENTRY


def _enter(paper: _Paper, line: int, time: str, who: str, way: Way) -> _Line:
    at = typed_times.read(time, paper.day, paper.event.zone)
    if at is None:
        return _Line(line, "no_time", name=f"{time} {who}")
    visitor = back_entries.whom(paper.db, who)
    if visitor is None:
        return _in_doubt(paper.db, line, at, who)

    reason = paper.asked.reason or back_entries.PAPER
    by, session = paper.asked.by, paper.session
    try:
        scan = back_entries.enter(
            paper.db, by, visitor.uuid, at, way=way, session=session, reason=reason
        )
    except Refused as refused:
        if refused.subject != "at":
            raise
        return _Line(line, "not_yet", at, visitor.uuid, visitor.name)
    fresh = scan.outcome is Outcome.OK and not scan.repeated
    return _Line(line, scan.outcome.value, at, visitor.uuid, visitor.name, entered=fresh)


def _in_doubt(db: Database, line: int, at: datetime, who: str) -> _Line:
    """A line with a name that several have, or nobody, and then there are who are called alike."""
    found = back_entries.named(db, who, _MOST_CANDIDATES)
    if found:
        return _Line(line, "several", at, name=who, candidates=tuple(found))
    alike = search.visitors(db, who, _MOST_CANDIDATES).visitors
    return _Line(line, "not_found", at, name=who, candidates=tuple(alike))


def _document(done: list[_Line]) -> dict[str, Any]:
    refused = [one for one in done if one.result not in _KNOWN]
    entered = sum(one.entered for one in done)
    return {
        "read": len(done),
        "entered": entered,
        "known": len(done) - entered - len(refused),
        "refused": [{"line": one.line, "reason": one.result} for one in refused],
        "lines": [
            {
                "line": one.line,
                "outcome": one.result,
                "visitor": one.visitor or None,
                "at": clock.stamp(one.at) if one.at else None,
                "candidates": [each.uuid for each in one.candidates],
            }
            for one in done
        ],
    }


def _said(document: dict[str, Any], done: list[_Line]) -> Iterator[str]:
    from desktop.commands.paper_lines import PaperLines

    yield PaperLines.entered(document["entered"], document["known"], len(document["refused"]))
    for one in done:
        if one.result not in _KNOWN:
            yield PaperLines.line(one.line, one.result, one.name)
            yield from (PaperLines.candidate(each) for each in one.candidates)
