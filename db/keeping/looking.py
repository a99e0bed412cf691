"""A copy of an event file to look into, where opening the file itself would change it; and what a
killed program leaves of such copies, of lists it was writing, and of what it was unsealing.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from db import SUFFIX, clock

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

BEGINS = "piemonte-desk-look-"
"""How the names of their folders begin, among the system's temporary files."""

UNSEALED = ".unsealed"
"""What a plain event file is called after its own name until it has its place."""

RESTORING = ".restoring"
"""What a backup is called after the name of the event file whose place it is to take."""

HANDING_OVER = ".handing-over"
"""How the folder ends, after the name of the event file, in which a hand-over is put together."""

BADGES = " badges"
"""How the folder ends, after the stem of the event file, in which badges become PDFs."""

_HALF_BADGES = ".*.pdf.part"

_PLAIN = re.compile(
    rf".*{re.escape(SUFFIX)}(?:(?:{re.escape(UNSEALED)}|{re.escape(RESTORING)}).*"
    r"|(?:\.new|\.part)(?:-wal|-shm|-journal)?)"
)
"""How plain files are called that are to become event files, with their logs."""

STALE = timedelta(hours=1)
"""After this nobody looks at it any more: a copy is read in seconds, and a question whether to use
it is answered or left.
"""


@contextmanager
def room() -> Generator[Path]:
    """A folder of ours among the system's temporary files while the block runs, which nobody else
    may read and ``sweep`` knows. Raises OSError.
    """
    with tempfile.TemporaryDirectory(prefix=BEGINS, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def copied(file: Path) -> Generator[Path]:
    """A copy of *file*, with the -wal that lies beside it, while the block runs. Raises OSError."""
    with room() as folder:
        copy = folder / file.name
        for ending in ("", "-wal"):
            if (part := file.with_name(file.name + ending)).exists():
                shutil.copyfile(part, copy.with_name(copy.name + ending))
        yield copy


def left(folders: Iterable[Path] = ()) -> list[Path]:
    """Plain copies that a killed program may have left, or that one is looking at now: among the
    system's temporary files, the files first and then the folders they lie in, and what was being
    unsealed, restored, handed over, copied or drawn in *folders*. Raises OSError.
    """
    found: list[Path] = []
    for room in sorted(Path(tempfile.gettempdir()).glob(f"{BEGINS}*")):
        found += [*sorted(room.glob("*")), room]
    for folder in dict.fromkeys(folders):
        for one in sorted(folder.glob("*")):  # once: there may be much in it
            if _PLAIN.fullmatch(one.name):
                found.append(one)
            elif one.name.endswith(f"{SUFFIX}{HANDING_OVER}"):
                found += [*sorted(one.glob("*")), one]
            elif one.name.endswith(BADGES):
                found += sorted(one.glob(_HALF_BADGES))
    return found


def sweep(folders: Iterable[Path] = ()) -> None:
    """Delete what is ``left`` and older than ``STALE``. What cannot be deleted stays for another
    time: it may be another user's.
    """
    since = (clock.now() - STALE).timestamp()
    # All of them first: a folder is as young as the last that was deleted in it.
    for one in [each for each in left(folders) if _is_older(each, since)]:
        with suppress(OSError):
            if one.is_dir():
                shutil.rmtree(one)
            else:
                one.unlink()


def _is_older(one: Path, since: float) -> bool:
    with suppress(OSError):
        return one.stat().st_mtime <= since
    return False
