"""The command that puts badges in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import driver, events
from desktop.commands import badge_choices, sheet_choices
from desktop.commands.acting import acting
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, Asked, say, shared
from desktop.commands.badge_choices import CODES, STOCK
from desktop.commands.sheet_choices import on_sheets
from desktop.commands.targets import refuse_others

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.badge.stock import Stock


@click.command("badges")
@FILE
@click.option("-o", "--output", "target", type=PATH, required=True, help="The PDF to write.")
@STOCK
@click.option("--layout", "layout_id", help="What stands where: a layout of the event, or of ours.")
@click.option("--all", "everyone", is_flag=True, help="Everyone on the list; so it is if not said.")
@click.option("--type", "badge_type", default="", help="Only those with this badge type.")
@CODES
@on_sheets
@shared(changing=True)
def badges_command(
    asked: Asked,
    file: Path,
    *,
    target: Path,
    stock_id: str | None,
    layout_id: str | None,
    everyone: bool,
    badge_type: str,
    handles: Sequence[str],
    start: int,
    skip: Sequence[int],
    crop_marks: bool,
) -> int:
    """Write badges to a PDF: one a page, or on sheets from label --start on. That is an operator's
    to do, once there are any.

    --start and --skip are about the first sheet; all labels of the next ones are used.
    """
    if everyone + bool(badge_type) + bool(handles) > 1:
        raise click.UsageError("--all, --type and --code are three ways: take one.")
    refuse_others(target, ending=".pdf")
    asked.draw()
    with asked.open(file, changing=True) as opened:
        by = acting(asked, opened.db)
        event = events.current(opened.db)
        asked.speak(event.locale)
        stock = badge_choices.stock_of(stock_id, event)
        layout = badge_choices.layout_of(opened.db, layout_id)
        places = sheet_choices.places(stock, start, skip, crop_marks=crop_marks)
        people = badge_choices.people(opened.db, asked, badge_type, handles)
        pages = 0
        if people:
            from desktop.badge import pdf

            data = badge_choices.data_of_all(opened.db, event, people)
            with driver.guard(target):
                made = pdf.write_pdf(target, data, stock, layout, places=places)
            pages = made.pages
            badge_choices.log(opened.db, by, people, stock, layout, file=target.name)
    document = {
        "file": str(target) if people else None,
        "badges": len(people),
        "pages": pages,
        "stock": stock.id,
    }
    asked.answer(document, _written(len(people), pages, stock, target))
    return DONE if people else REFUSED


def _written(count: int, pages: int, stock: Stock, target: Path) -> Iterator[str]:
    from desktop.commands.lines import Lines
    from desktop.commands.paper_lines import PaperLines

    if count:
        yield PaperLines.badges(count, pages, stock.name, str(target))
    else:
        say(Lines.nobody_found())
