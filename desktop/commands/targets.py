"""Where a command may write its file."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import click

from db import driver
from db.errors import EnvironmentFault, Fault
from db.event_file import SUFFIX
from db.keeping import archives, whole_files
from desktop import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

_BEGINS = {
    ".csv": b"\xef\xbb\xbf",
    ".docx": b"PK\x03\x04",
    ".eml": b"Subject: ",
    ".ics": b"BEGIN:VCALENDAR",
    ".json": archives.BEGINS.encode(),
    ".toml": b"name = ",
    ".txt": None,
    ".vcf": b"BEGIN:VCARD",
    ".xlsx": b"PK\x03\x04",
    ".zip": b"PK\x03\x04",
}
"""How a file of ours begins by its ending; all others are PDFs. None: like any other, so that none
is written over.
"""


def refuse_others(target: Path, *, ending: str = "", begins: bytes = b"") -> None:
    """Only a file of its kind is written over: *target* is new, or begins as its ending says; or as
    the *ending* that is given, where all that a command writes is of one kind; or with *begins*.

    Every command with ``-o`` asks this before it does anything. Raises a usage error for an event
    file, and for what is something else; EnvironmentFault as ``need_folder``.
    """
    need_folder(target.parent)
    its = target.suffix.lower()
    ending = ending or its
    wanted = begins or _BEGINS.get(ending, b"%PDF")
    kind = ending.removeprefix(".").upper() if ending in _BEGINS else "PDF"
    with driver.guard(target):
        is_event = its == SUFFIX or whole_files.is_event(target)
        found = b"" if is_event else _beginning(target)
    if is_event:
        raise click.UsageError(f"{target.name} is an event file: say where the {kind} shall go.")
    if found and wanted is None:
        raise click.UsageError(f"{target.name} is there already: say another name.")
    if found and wanted is not None and not found.startswith(wanted):
        raise click.UsageError(f"{target.name} exists and is no {kind}: it was left as it is.")


def need_folder(folder: Path) -> None:
    """Raise EnvironmentFault ``missing`` where *folder* is not there: nothing is written into one
    that is mistyped, or on a stick that is not plugged in, which would be an open list on the disk
    of this laptop.
    """
    with driver.guard(folder):
        if not folder.exists():
            raise EnvironmentFault(Fault.MISSING, folder)


def _beginning(target: Path) -> bytes:
    """How the file *target* begins; nothing where there is none, or it is empty."""
    if not target.is_file():
        return b""
    with target.open("rb") as there:
        return there.read(100).replace(b"\r\n", b"\n")


@contextmanager
def registered(target: Path, record: Callable[[], object]) -> Generator[None]:
    """What the block writes to *target* is registered by *record* once it is there.

    A file that cannot be registered is deleted again: nobody would know where the data went.
    """
    with driver.guard(target):
        yield
    try:
        record()
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise
    settings.remember_folder(target.parent)
