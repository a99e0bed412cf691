"""Commands of the paper fallback: roster, spares."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import clock, driver, events
from db.badges import spares
from db.door import rosters
from db.errors import Refused
from db.lists_out import papers_out
from desktop.commands import badge_choices, sheet_choices, times
from desktop.commands.acting import acting
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, Asked, say, shared
from desktop.commands.badge_choices import STOCK
from desktop.commands.sheet_choices import on_sheets
from desktop.commands.targets import refuse_others, registered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from db.rows import Event, Spare
    from desktop.reports.roster import Headings, Line

_OUTPUT = click.option("-o", "--output", "target", type=PATH, required=True, help="The PDF.")


@click.command("roster")
@FILE
@_OUTPUT
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Which day; today if not said.")
@click.option("--sort", "order", type=click.Choice(["name", "company"]), default="name")
@click.option(
    "--paper", type=click.Choice(["letter", "a4"]), help="What is usual in the event's country."
)
@shared(changing=True)
def roster_command(
    asked: Asked,
    file: Path,
    *,
    target: Path,
    day: datetime | None,
    order: rosters.Order,
    paper: str | None,
) -> int:
    """Write who is expected on a day as a list to tick by hand, each with a QR to scan.

    It is an operator's to give, once there are any, and registered once it is written.
    """
    refuse_others(target, ending=".pdf")
    asked.draw()
    with asked.open(file, changing=True) as opened:
        by = acting(asked, opened.db)
        event = events.current(opened.db)
        which = day.date() if day else day_at(event)
        listed = rosters.roster(opened.db, which, order)
        asked.speak(event.locale)
        times.warn_outside(event, which)
        paper, pages = paper or event.paper, 0
        if listed:
            from desktop.reports.roster_words import RosterWords

            lines = RosterWords.lines(listed, event, events.badge_types(opened.db), order)
            people = [one.visitor.uuid for one in listed]
            with registered(target, partial(papers_out.roster, opened.db, by, people, target.name)):
                pages = _write(
                    target, lines, RosterWords.headings(event, which, len(listed)), paper
                )

    document = {
        "file": str(target) if listed else None,
        "day": which.isoformat(),
        "visitors": len(listed),
        "pages": pages,
        "paper": paper,
    }
    asked.answer(document, _told(target, which, len(listed), pages))
    return DONE if listed else REFUSED


def _told(target: Path, day: date, listed: int, pages: int) -> Iterator[str]:
    from desktop.commands.paper_lines import PaperLines

    if listed:
        yield PaperLines.roster(listed, pages, str(target))
    else:
        say(PaperLines.nobody(day.isoformat()))


def _write(target: Path, lines: list[Line], headings: Headings, paper: str) -> int:
    from desktop.reports import roster

    return roster.write(target, lines, headings, paper)


def day_at(event: Event) -> date:
    """Today at the fair while it lasts; before and after, the stand's first day."""
    today = clock.local_day(clock.now(), event.zone)
    return today if event.starts <= today <= event.ends else event.starts


@click.command("spares")
@FILE
@_OUTPUT
@click.option("-n", "--number", "count", type=int, default=20, help="How many; 20 if not said.")
@click.option("--from", "first", type=int, help="First number; on from the last run if not said.")
@on_sheets
@STOCK
@shared(changing=True)
def spares_command(
    asked: Asked,
    file: Path,
    *,
    target: Path,
    count: int,
    first: int | None,
    start: int,
    skip: Sequence[int],
    crop_marks: bool,
    stock_id: str | None,
) -> int:
    """Write numbered spare badges, each with a genuine code that belongs to nobody yet.

    Scan one at the reception to give it to a visitor. Numbers that exist are written again with
    their code; those given away are passed over.
    """
    refuse_others(target, ending=".pdf")
    asked.draw()
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        asked.speak(event.locale)
        stock = badge_choices.stock_of(stock_id, event)
        places = sheet_choices.places(stock, start, skip, crop_marks=crop_marks)
        made = _make(opened.db, asked, count, first)
        from desktop.badge import pdf
        from desktop.reports.spare_badges import SpareWords, layout_for

        badges = SpareWords.badges(made, event)
        with driver.guard(target):
            written = pdf.write_pdf(target, badges, stock, layout_for(stock), places=places)
    _answer(asked, target, made, written.pages, stock.id)
    return DONE


def _make(db: Database, asked: Asked, count: int, first: int | None) -> list[Spare]:
    try:
        return spares.make(db, asked.by, count, first)
    except Refused as refused:
        what = {"count": f"1 to {spares.MOST}", "first": f"1 to {spares.HIGHEST}"}
        option = "--number" if refused.subject == "count" else "--from"
        raise click.BadParameter(f"it is {what[refused.subject]}.", param_hint=option) from None


def _answer(asked: Asked, target: Path, made: list[Spare], pages: int, stock: str) -> None:
    def said() -> Iterator[str]:
        from desktop.commands.paper_lines import PaperLines

        yield PaperLines.spares(made[0].number, made[-1].number, str(target))

    document = {
        "file": str(target),
        "spares": [{"number": spare.number, "code": spare.code} for spare in made],
        "pages": pages,
        "stock": stock,
    }
    asked.answer(document, said())
