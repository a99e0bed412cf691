"""The command that writes reports."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from db import events
from db.ours import bodies
from desktop.commands import times
from desktop.commands.acting import acting
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, USAGE, Asked, Stopped, shared
from desktop.commands.paper import day_at
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from desktop.reports.making import Gathered

_ENDINGS = (".pdf", ".xlsx", ".docx")


@click.command("report")
@FILE
@click.option("-o", "--output", "target", type=PATH, help="A .pdf, .xlsx or .docx.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Which day; today if not said.")
@click.option("--all", "whole", is_flag=True, help="The whole event in place of one day.")
@click.option("--body", help="The sheet of this body alone.")
@click.option("--text", "as_text", is_flag=True, help="Print the five lines, for a message.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), help="What is usual there.")
@shared(changing=True)
def report_command(
    asked: Asked,
    file: Path,
    *,
    target: Path | None,
    day: datetime | None,
    whole: bool,
    body: str | None,
    as_text: bool,
    paper: str | None,
) -> int:
    """Write the evening report of a day, the sheet of a body, or the report of the whole event.

    Who works for a body gets its sheet alone. What names people is registered once written.
    """
    _refuse(target, whole=whole, day=day, body=body, as_text=as_text)
    if target is not None:
        refuse_others(target)
    asked.draw()
    from desktop.reports import making

    with asked.open(file, changing=target is not None) as opened:
        event = events.current(opened.db)
        by = acting(asked, opened.db)
        which = None if whole else (day.date() if day else day_at(event))
        wanted = making.Wanted(which, _body(opened.db, body) if body else None)
        gathered = making.gather(opened.db, wanted, by.operator)
        asked.speak(event.locale)
        times.warn_outside(event, which)
        report, pages = making.compose(gathered), None
        if target is not None:
            record = partial(making.register, opened.db, by, gathered, target.name)
            with registered(target, record):
                pages = making.write(target, report, paper or event.paper)
    told = gathered.told.told
    document = {
        "file": str(target) if target else None,
        "day": wanted.day.isoformat() if wanted.day else None,
        "body": report.title if body else None,
        "meetings": len(told),
        "held": sum(one.held for one in told),
        "pages": pages,
    }
    asked.answer(document, _said(gathered, target, pages, as_text=as_text))
    return DONE


def _said(
    gathered: Gathered, target: Path | None, pages: int | None, *, as_text: bool
) -> Iterator[str]:
    from desktop.commands.report_lines import ReportLines

    if as_text:
        yield from ReportLines.five(gathered)
    if target is not None:
        yield ReportLines.written(str(target), len(gathered.told.told), pages)


def _refuse(
    target: Path | None, *, whole: bool, day: datetime | None, body: str | None, as_text: bool
) -> None:
    """Refuse what cannot be meant."""
    if whole and day:
        raise click.UsageError("--all and --day exclude each other.")
    if as_text and (whole or body):
        raise click.UsageError("--text is for the evening report of a day.")
    if target is None and not as_text:
        raise click.UsageError("Say where to: -o REPORT.pdf, .xlsx or .docx (or --text).")
    if target is not None and target.suffix.lower() not in _ENDINGS:
        raise Stopped("report_ending", str(target), USAGE)


def _body(db: Database, name: str) -> str:
    found = bodies.recognise(db, name)
    if found is None:
        raise Stopped("no_such_body", name, REFUSED)
    return found.uuid
