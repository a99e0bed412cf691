"""What the commands about badges share: whose badges, which stock and layout, and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db import events
from db.badges import layouts
from db.lists_out import papers_out
from db.visitor import visitors
from desktop import settings
from desktop.commands.asked import Asked, say
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Event, Visitor
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock

STOCK = click.option("--stock", "stock_id", help="Labels, sheets or cards; else the laptop's own.")
CODES = click.option(
    "--code", "handles", multiple=True, metavar="CODE", help="Only this visitor; again for more."
)
_PAGE = 1_000


def people(db: Database, asked: Asked, badge_type: str, handles: Sequence[str]) -> list[Visitor]:
    """Those of *handles*, else those with *badge_type*, else everyone; nobody who cancelled."""
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


def data_of_all(db: Database, event: Event, people: Sequence[Visitor]) -> list[BadgeData]:
    """What the badges say; what no font here can write is told to people."""
    from desktop.badging.badge_content import data_of

    kinds = {kind.code: kind for kind in events.badge_types(db)}
    own = layouts.all_layouts(db)
    made = [data_of(one, event, kinds.get(one.badge_type), own) for one in people]
    _warn(made)
    return made


def _warn(made: Sequence[BadgeData]) -> None:
    """Say whose badge would have boxes on it, in place of which letters, and what to do."""
    from desktop.badge.letters import all_unwritten

    if not (found := all_unwritten(made)):
        return
    from desktop.commands.lines import Lines
    from desktop.words.letter_words import LetterWords

    for one in found:
        say(Lines.no_glyphs(one.name, one.letters))
    say(LetterWords.advice("".join(one.letters for one in found)))


def stock_of(wanted: str | None, event: Event, printer: str | None = None) -> Stock:
    """The stock asked for, else what lies in *printer*, else the one usual in the event's country.

    *printer* None is a PDF: what was chosen for PDFs, else what lies in the laptop's own printer.
    One that is not known is refused, whoever asked for it.
    """
    from desktop.badge import stock
    from desktop.badging.badge_content import usual_stock

    known = stock.load_all()
    kept = settings.load()
    here = kept.printer_setup(printer or "").stock
    if printer is None and not here:
        here = kept.setup.stock
    chosen = wanted if wanted is not None else here or usual_stock(event)
    if chosen not in known:
        raise click.UsageError(f"There is no stock {chosen!r}. Known: {', '.join(sorted(known))}.")
    return known[chosen]


def layout_of(db: Database, wanted: str | None) -> Layout | None:
    """The layout asked for: one of the event's, else of ours; None for each badge type's own."""
    if wanted is None:
        return None
    from desktop.badge import template
    from desktop.badging.badge_content import read_layout

    if (saved := layouts.by_name(db, wanted)) and (own := read_layout(saved.uuid, saved.text)):
        return own
    known = template.load_all()
    if wanted not in known:
        names = ", ".join([*(one.name for one in layouts.all_layouts(db)), *sorted(known)])
        raise click.UsageError(f"There is no layout {wanted!r}. Known: {names}.")
    return known[wanted]


def log(
    db: Database,
    by: By,
    people: Sequence[Visitor],
    stock: Stock,
    layout: Layout | None,
    *,
    file: str,
) -> None:
    """Keep that the badges of *people* went to the PDF *file*, and register it."""
    papers_out.badges(
        db,
        by,
        [(visitor.uuid, visitor.code) for visitor in people],
        name=file,
        stock=stock.id,
        layout=layout.id if layout else "",
    )
