"""The command that puts badges in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import driver, events
from db.event_file import SUFFIX
from desktop.commands import badge_choices
from desktop.commands.asked import DONE, FILE, PATH, REFUSED, Asked, say, shared
from desktop.commands.badge_choices import CODES, STOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PDF = b"%PDF"


@click.command("badges")
@FILE
@click.option("-o", "--output", "target", type=PATH, required=True, help="The PDF to write.")
@STOCK
@click.option("--layout", "layout_id", help="What stands where: a layout of the event, or of ours.")
@click.option("--all", "everyone", is_flag=True, help="Everyone on the list; so it is if not said.")
@click.option("--type", "badge_type", default="", help="Only those with this badge type.")
@CODES
@click.option("--start", type=click.IntRange(1), default=1, help="First free label of the sheet.")
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
) -> int:
    """Write badges to a PDF: one a page, or on sheets from label --start on."""
    if everyone + bool(badge_type) + bool(handles) > 1:
        raise click.UsageError("--all, --type and --code are three ways: take one.")
    _refuse_others(target, file)
    asked.draw()
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        asked.speak(event.locale)
        stock, layout = (
            badge_choices.stock_of(stock_id, event),
            badge_choices.layout_of(opened.db, layout_id),
        )
        if start > stock.per_page:
            raise click.UsageError(f"{stock.id} has {stock.per_page} labels on a page.")
        people = badge_choices.people(opened.db, asked, badge_type, handles)
        pages = 0
        if people:
            from desktop.badge import pdf
            from desktop.badge.places import Places

            data = badge_choices.data_of_all(opened.db, event, people)
            with driver.guard(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                made = pdf.write_pdf(target, data, stock, layout, places=Places(start))
            pages = made.pages
            badge_choices.log(opened.db, asked, people, stock, layout, file=target.name)
    document = {
        "file": str(target) if people else None,
        "badges": len(people),
        "pages": pages,
        "stock": stock.id,
    }
    asked.answer(document, _written(len(people), target))
    return DONE if people else REFUSED


def _refuse_others(target: Path, file: Path) -> None:
    """Only a PDF of before is written over: *target* is new, or begins as a PDF does."""
    if target.suffix.lower() == SUFFIX or (target.exists() and target.samefile(file)):
        raise click.UsageError(f"{target.name} is an event file: say where the PDF shall go.")
    with driver.guard(target):
        if not target.is_file() or not target.stat().st_size:
            return
        with target.open("rb") as there:
            begins = there.read(len(_PDF))
    if begins != _PDF:
        raise click.UsageError(f"{target.name} exists and is no PDF: it was left as it is.")


def _written(count: int, target: Path) -> Iterator[str]:
    from desktop.commands.lines import Lines

    if count:
        yield Lines.written(count, str(target))
    else:
        say(Lines.nobody_found())
