"""Where a command may write its file."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from db import archives, driver
from db.event_file import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

_BEGINS = {
    ".csv": b"\xef\xbb\xbf",
    ".docx": b"PK\x03\x04",
    ".ics": b"BEGIN:VCALENDAR",
    ".json": archives.BEGINS.encode(),
    ".vcf": b"BEGIN:VCARD",
    ".xlsx": b"PK\x03\x04",
}
"""How a file of ours begins by its ending; all others are PDFs."""


def refuse_others(target: Path, file: Path, ending: str = "") -> None:
    """Only a file of its kind is written over: *target* is new, or begins as its ending says, or
    as the one that is given, where all that a command writes is of one kind.

    Raises a usage error for the event *file*, any other event file, and what is something else.
    """
    its = target.suffix.lower()
    ending = ending or its
    begins = _BEGINS.get(ending, b"%PDF")
    kind = ending.removeprefix(".").upper() if ending in _BEGINS else "PDF"
    if its == SUFFIX or (target.exists() and target.samefile(file)):
        raise click.UsageError(f"{target.name} is an event file: say where the {kind} shall go.")
    with driver.guard(target):
        if not target.is_file() or not target.stat().st_size:
            return
        with target.open("rb") as there:
            found = there.read(len(begins))
    if found != begins:
        raise click.UsageError(f"{target.name} exists and is no {kind}: it was left as it is.")


@contextmanager
def registered(target: Path, record: Callable[[], object]) -> Generator[None]:
    """What the block writes to *target* is registered by *record* once it is there.

    A file that cannot be registered is deleted again: nobody would know where the data went.
    """
    with driver.guard(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        yield
    try:
        record()
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
