"""The command that lists printers: printers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.commands.asked import DONE, Asked, say, shared

if TYPE_CHECKING:
    from collections.abc import Iterator


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
