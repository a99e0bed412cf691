"""The command that prints: print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db import events
from desktop.commands import badge_choices
from desktop.commands.asked import DONE, ENVIRONMENT, FILE, Asked, Stopped, shared
from desktop.commands.badge_choices import CODES, STOCK
from desktop.commands.people import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.badge.data import BadgeData
    from desktop.badge.printers.base import Sent
    from desktop.badge.stock import Stock


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
        stock = badge_choices.stock_of(stock_id, event)
        people = [find(opened.db, handle) for handle in handles]
        sent = _send(queue, badge_choices.data_of_all(opened.db, event, people), stock)
        badge_choices.log(opened.db, asked, people, stock, None, printer=queue)

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
