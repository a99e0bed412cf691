"""The command that lists printers: printers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop import settings
from desktop.commands.asked import DONE, ENVIRONMENT, Asked, Stopped, say, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.badge.printers.base import Capabilities, Queue, Refused
    from desktop.badge.stock import Stock


@click.command("printers")
@click.argument("printer", required=False)
@shared()
def printers_command(asked: Asked, printer: str | None) -> int:
    """List the printers of this computer, as they are now, and those added by their address.

    With PRINTER (a name of the list, or ipp://…) the stocks that it has a paper for, too.
    """
    asked.speak()
    found, down = _found(printer)
    if down is not None:
        from desktop.words.print_words import Prints

        sentence = Prints.trouble(down.trouble, down.printer)
        if not found:
            raise Stopped(down.trouble.value, down.printer, ENVIRONMENT, sentence)
        say(sentence)
    abilities = {one.name: _abilities(one) for one in found if asked.as_json or printer}
    stocks = {name: _stocks(can) for name, can in abilities.items() if can}

    def lines() -> Iterator[str]:
        from desktop.commands.lines import Lines, aligned

        if not found:
            say(Lines.no_printer())
            return
        yield from aligned([(one.name, one.description, _state(one)) for one in found])
        for fit in stocks.values():
            yield from aligned([(stock.id, stock.name) for stock in fit])

    document = {
        "printers": [
            _document(one, abilities.get(one.name), stocks.get(one.name, [])) for one in found
        ]
    }
    asked.answer(document, lines())
    return DONE


def _found(printer: str | None) -> tuple[list[Queue], Refused | None]:
    """The printers, or the one that is asked for, and why others are missing. Raises Stopped."""
    from desktop.badge.printers import known
    from desktop.badge.printers.base import Refused, Trouble
    from desktop.badge.printers.ipp import address

    if printer and address.is_address(printer):
        try:
            return known([address.normal(printer)])[0][-1:], None
        except ValueError:
            return [], Refused(Trouble.NO_SUCH_PRINTER, printer)
    names = [setup.name for setup in settings.load().printers if address.is_address(setup.name)]
    found, down = known([] if printer else names)
    if printer:
        found = [one for one in found if one.name == printer]
        down = down or (None if found else Refused(Trouble.NO_SUCH_PRINTER, printer))
    return found, down


def _abilities(queue: Queue) -> Capabilities | None:
    """What the printer can do; None when it does not say."""
    from desktop.badge.printers import backend_for
    from desktop.badge.printers.base import Refused

    try:
        return backend_for(queue.name).capabilities(queue.name)
    except Refused:
        return None


def _stocks(can: Capabilities) -> list[Stock]:
    """The stocks that the printer has a paper for."""
    from desktop.badge import stock
    from desktop.badge.printers.choosing import choose

    return [one for one in stock.load_all().values() if choose(can, one)]


def _state(queue: Queue) -> str:
    """How the printer is: a word, or a sentence when somebody must do something."""
    from desktop.words.print_words import Prints

    return Prints.trouble(queue.trouble, queue.name) if queue.trouble else queue.state.value


def _document(queue: Queue, can: Capabilities | None, stocks: list[Stock]) -> dict[str, Any]:
    return {
        "name": queue.name,
        "description": queue.description,
        "model": queue.make_and_model,
        "location": queue.location,
        "default": queue.is_default,
        "state": queue.state.value,
        "accepting": queue.accepting,
        "trouble": queue.trouble.value if queue.trouble else None,
        "reasons": list(queue.reasons),
        "stocks": [stock.id for stock in stocks],
        "capabilities": None
        if can is None
        else {
            "sizes": [[size.width, size.height] for size in can.sizes],
            "custom_sizes": [
                [each.least_width, each.least_height, each.most_width, each.most_height]
                for each in can.ranges
            ],
            "loaded": [[size.width, size.height] for size in can.ready],
            "resolutions": list(can.resolutions),
            "colour": can.colour,
            "two_sides": can.two_sides,
            "pdf": can.pdf,
            "tells_end": can.tells_end,
        },
    }
