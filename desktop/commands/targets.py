"""Where a command may write its PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db import driver
from db.event_file import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

_PDF = b"%PDF"


def refuse_others(target: Path, file: Path) -> None:
    """Only a PDF of before is written over: *target* is new, or begins as a PDF does.

    Raises a usage error for the event *file*, any other event file, and what is no PDF.
    """
    if target.suffix.lower() == SUFFIX or (target.exists() and target.samefile(file)):
        raise click.UsageError(f"{target.name} is an event file: say where the PDF shall go.")
    with driver.guard(target):
        if not target.is_file() or not target.stat().st_size:
            return
        with target.open("rb") as there:
            begins = there.read(len(_PDF))
    if begins != _PDF:
        raise click.UsageError(f"{target.name} exists and is no PDF: it was left as it is.")
