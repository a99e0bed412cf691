"""Commands that put badges on paper: badges, print, printers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import badge_prints, driver, events, visitors
from db.event_file import SUFFIX
from desktop import settings
from desktop.commands.asked import (
    DONE,
    ENVIRONMENT,
    FILE,
    PATH,
    REFUSED,
    Asked,
    Stopped,
    say,
    shared,
)
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

    from db.rows import Event, Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout
    from desktop.badge.printers.base import Sent
    from desktop.badge.stock import Stock

STOCK = click.option("--stock", "stock_id", help="Labels, sheets or cards; else the laptop's own.")
CODES = click.option(
    "--code", "handles", multiple=True, metavar="CODE", help="Only this visitor; again for more."
)
_PAGE = 1_000
_PDF = b"%PDF"


@click.command("badges")
@FILE
@click.option("-o", "--output", "target", type=PATH, required=True, help="The PDF to write.")
@STOCK
@click.option("--layout", "layout_id", help="What stands where; the stock's own if not said.")
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
        stock, layout = _stock(stock_id, event), _layout(layout_id)
        if start > stock.per_page:
            raise click.UsageError(f"{stock.id} has {stock.per_page} labels on a page.")
        people = _people(opened.db, asked, badge_type, handles)
        pages = 0
        if people:
            from desktop.badge import pdf

            data = _data(opened.db, event, people)
            with driver.guard(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                made = pdf.write_pdf(target, data, stock, layout, start=start)
            pages = made.pages
            _log(opened.db, asked, people, stock, layout, target=target.name, state="written")
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


def _people(db: Database, asked: Asked, badge_type: str, handles: Sequence[str]) -> list[Visitor]:
    if handles:
        return [find(db, handle) for handle in handles]
    if badge_type:
        from desktop.commands import doubts

        badge_type = doubts.badge_type(db, asked, badge_type)
    filters = visitors.Filters(badge_type=badge_type)
    found: list[Visitor] = []
    for offset in range(0, visitors.count(db, filters), _PAGE):
        found += visitors.page(db, filters=filters, offset=offset, limit=_PAGE)
    return [one for one in found if not one.cancelled]


def _data(db: Database, event: Event, people: Sequence[Visitor]) -> list[BadgeData]:
    """What the badges say; what no font here can write is told to people."""
    from desktop.badge_content import data_of

    kinds = {kind.code: kind for kind in events.badge_types(db)}
    made = [data_of(one, event, kinds.get(one.badge_type)) for one in people]
    for one in made:
        _warn(one)
    return made


def _warn(data: BadgeData) -> None:
    words = f"{data.given_name} {data.family_name} {data.company} {data.job_title}"
    if words.isascii():
        return
    from desktop.badge import fonts
    from desktop.commands.lines import Lines

    if missing := fonts.missing_glyphs(words):
        say(Lines.no_glyphs(f"{data.given_name} {data.family_name}".strip(), missing))


def _stock(wanted: str | None, event: Event) -> Stock:
    from desktop.badge import stock
    from desktop.badge_content import usual_stock

    known = stock.load_all()
    if wanted is not None and wanted not in known:
        raise click.UsageError(f"There is no stock {wanted!r}. Known: {', '.join(sorted(known))}.")
    here = settings.load().stock
    return known[wanted or (here if here in known else usual_stock(event))]


def _layout(wanted: str | None) -> Layout | None:
    from desktop.badge import template

    if wanted is None:
        return None
    known = template.load_all()
    if wanted not in known:
        raise click.UsageError(f"There is no layout {wanted!r}. Known: {', '.join(sorted(known))}.")
    return known[wanted]


def _log(
    db: Database,
    asked: Asked,
    people: Sequence[Visitor],
    stock: Stock,
    layout: Layout | None,
    *,
    target: str,
    state: str,
) -> None:
    badge_prints.record_all(
        db,
        asked.by,
        [(visitor.uuid, visitor.code) for visitor in people],
        stock=stock.id,
        layout=layout.id if layout else stock.layout,
        target=target,
        state=state,
        reason=asked.reason,
    )


@click.command("print")
@FILE
@CODES
@click.option("--printer", "queue", required=True, help="One of those in `printers`.")
@STOCK
@shared(changing=True)
def print_command(
    asked: Asked, file: Path, *, handles: Sequence[str], queue: str, stock_id: str | None
) -> int:
    """Print the badges of each --code. That a queue took them is all that a system tells."""
    if not handles:
        raise click.UsageError("Say whose badge: --code CODE.")
    asked.draw()
    with asked.open(file, changing=True) as opened:
        event = events.current(opened.db)
        asked.speak(event.locale)
        stock = _stock(stock_id, event)
        people = [find(opened.db, handle) for handle in handles]
        sent = _send(queue, _data(opened.db, event, people), stock)
        _log(opened.db, asked, people, stock, None, target=queue, state=sent.state.value)

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines

        yield Lines.sent(sent.badges, sent.queue)

    document = {
        "printer": sent.queue,
        "job": sent.job,
        "state": sent.state.value,
        "badges": sent.badges,
        "pages": sent.pages,
        "stock": stock.id,
    }
    asked.answer(document, lines())
    return DONE


def _send(queue: str, data: Sequence[BadgeData], stock: Stock) -> Sent:
    """Hand the badges over. Raises Stopped with the printer's reason: it is the environment's."""
    from desktop.badge.printers import base, system
    from desktop.print_words import Prints

    try:
        return system.print_badges(queue, data, stock)
    except base.Refused as refused:
        said = Prints.fault(refused) or ""
        raise Stopped(refused.refusal.value, queue, ENVIRONMENT, said) from refused


@click.command("printers")
@shared()
def printers_command(asked: Asked) -> int:
    """List the printers of this computer, as they are now."""
    asked.draw()
    from desktop.badge.printers import system

    found = system.queues()

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines, aligned

        asked.speak()
        if not found:
            say(Lines.no_printer())
            return
        yield from aligned(
            [(one.name, one.description, one.state.value, ", ".join(one.reasons)) for one in found]
        )

    document = {
        "printers": [
            {
                "name": one.name,
                "description": one.description,
                "model": one.make_and_model,
                "default": one.is_default,
                "state": one.state.value,
                "accepting": one.accepting,
                "reasons": list(one.reasons),
            }
            for one in found
        ]
    }
    asked.answer(document, lines())
    return DONE
