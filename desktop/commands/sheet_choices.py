"""What commands that print on sheets ask: which labels are free, and lines to cut along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.badge.places import Places
    from desktop.badge.stock import Stock

_OPTIONS = (
    click.option("--start", type=click.IntRange(1), default=1, help="First label of the sheet."),
    click.option(
        "--skip", multiple=True, type=click.IntRange(1), help="A spoilt label; again for more."
    ),
    click.option("--crop-marks", is_flag=True, help="With lines to cut along, outside all labels."),
)


def on_sheets(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `places` to *command*."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def places(stock: Stock, start: int, skip: Sequence[int], *, crop_marks: bool) -> Places:
    """Where badges go on sheets of *stock*. Raises a usage error for labels that it has not."""
    from desktop.badge.places import Places

    wanted = Places(start, frozenset(skip), crop_marks)
    try:
        wanted.check(stock.per_page)
    except ValueError:
        count = stock.per_page
        message = f"{stock.id} has {count} labels on a page, and one must be left."
        raise click.UsageError(message) from None
    return wanted
