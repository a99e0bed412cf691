"""Rehearsals: copies of an event that lie beside it, and what is to become of them afterwards.

Whoever is on the real list is in each of them, and no erasure of the real file reaches them.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from db import copies, driver, erasure_ledger, event_file, events
from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

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


def left_over(path: Path) -> list[Path]:
    """The practice copies that lie beside the event file *path*, by name."""
    beside = sorted(path.parent.glob(f"*{path.suffix}"))
    return [each for each in beside if each != path and real_path(each) == path]


def discard(found: Iterable[Path]) -> list[Path]:
    """Delete the practice copies *found*, each with its backups and what lies beside it.

    Those that stay come back: what cannot be opened, is open elsewhere, or is no practice copy
    whatever its name says.
    """
    return [path for path in found if not _discard(path)]


def _discard(path: Path) -> bool:
    try:
        with event_file.open_file(path) as opened:
            if not events.current(opened.db).sample:
                return False
        with driver.guard(path):
            # The file goes last: as long as anything is left, it is found again.
            folder = copies.backup_folder(path)
            if folder.is_dir():
                shutil.rmtree(folder)
            erasure_ledger.path_beside(path).unlink(missing_ok=True)
            copies.discard(path)
    except EnvironmentFault:
        return False
    return True
