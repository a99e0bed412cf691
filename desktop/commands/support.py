"""The command that packs the log for whoever helps: support."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db import driver
from desktop import settings
from desktop.commands.asked import DONE, EVENT, PATH, Asked, shared
from desktop.commands.targets import refuse_others
from desktop.keeping import support_pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@click.command("support")
@click.argument("file", type=EVENT, required=False)
@click.option("-o", "--output", "target", type=PATH, help="A .zip; on the screen without it.")
@shared()
def support_command(asked: Asked, file: Path | None, target: Path | None) -> int:
    """Show what goes to support: log, versions, settings, counts of FILE. With -o, pack it."""
    if target is not None:
        if target.suffix.lower() != ".zip":
            raise click.UsageError("What goes to support is a .zip.")
        refuse_others(target)
    facts = None
    if file is not None:
        from db import file_facts

        with asked.open(file) as opened:
            facts = file_facts.facts(opened.db)
    told = support_pack.parts(facts, settings.load())
    if target is not None:
        with driver.guard(target):
            support_pack.pack(target, told)

    def lines() -> Iterator[str]:
        if target is not None:
            yield str(target)
        else:
            yield from support_pack.preview(told).splitlines()

    asked.answer({"file": str(target) if target else None, "parts": told}, lines())
    return DONE
