"""Rehearsals: copies of an event that lie beside it, and go once the real event is open again.

Whoever is on the real list is in each of them, and no erasure of the real file reaches them.
"""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from db import driver, event_file, events
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault, Fault
from db.keeping import copies

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from db.event_file import EventFile

_NAME = re.compile(r"(.+) practice(?: [0-9]+)?")


def free_path(path: Path) -> Path:
    """Where the next practice copy of the event file *path* goes: beside it, over no other."""
    number, target = 1, path.with_name(f"{path.stem} practice{path.suffix}")
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem} practice {number}{path.suffix}")
    return target


def real_path(path: Path) -> Path | None:
    """The event file that *path* is a practice copy of, by its name; None where there is none."""
    named = _NAME.fullmatch(path.stem)
    real = path.with_name(f"{named[1]}{path.suffix}") if named else None
    return real if real is not None and real.is_file() else None


def is_rehearsal(opened: EventFile) -> bool:
    """Whether the open file is a copy to practise on, beside the event that it is a copy of."""
    return real_path(opened.path) is not None and events.current(opened.db).rehearsal


def left_over(path: Path) -> list[Path]:
    """The practice copies that lie beside the event file *path*, by name."""
    beside = sorted(path.parent.glob(f"*{path.suffix}"))
    return [each for each in beside if each != path and real_path(each) == path]


def sweep(path: Path) -> list[Path]:
    """Delete what rehearsals of the event file *path* left, as a killed program does; what could
    not be deleted comes back. Raises EnvironmentFault.
    """
    with driver.guard(path):
        return [*discard(left_over(path)), *_sweep_parts(path)]


def discard(found: Iterable[Path]) -> list[Path]:
    """Delete the practice copies *found*, each with its backups and what lies beside it.

    Those that stay come back: what cannot be opened, is open elsewhere, or is no practice copy
    whatever its name says.
    """
    return [path for path in found if not _discard(path)]


def _discard(path: Path) -> bool:
    if real_path(path) is None:
        return False
    try:
        with event_file.open_file(path) as opened:
            if not is_rehearsal(opened):
                return False
        with driver.guard(path):
            # The file goes last: as long as anything is left, it is found again.
            folder = copies.backup_folder(path)
            if folder.is_dir():
                shutil.rmtree(folder)
            _drop_badges(path.with_name(f"{path.stem} badges"))
            erasure_ledger.path_beside(path).unlink(missing_ok=True)
            copies.discard(path)
    except EnvironmentFault as fault:
        return fault.fault is Fault.MISSING
    return True


def _drop_badges(folder: Path) -> None:
    """The PDFs that badges became; what somebody else put there stays, and the folder with it."""
    for badges in (*folder.glob("*.pdf"), *folder.glob(".*.pdf.part")):
        badges.unlink()
    with suppress(OSError):
        folder.rmdir()


def _sweep_parts(path: Path) -> list[Path]:
    """Half a copy, and the log of one: they have no file that they belong to."""
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    part = re.compile(
        rf"({stem} practice(?: [0-9]+)?{suffix})(?:\.part|\.erased)?(?:-wal|-shm|-journal)?"
    )
    stayed: list[Path] = []
    for one in sorted(path.parent.iterdir()):
        named = part.fullmatch(one.name)
        if named is None or path.with_name(named[1]).exists():
            continue
        try:
            one.unlink(missing_ok=True)
        except OSError:
            stayed.append(one)
    return stayed
