"""Which files this very program holds open: nobody may touch those but through their connection."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from pathlib import Path

    from db.driver import Connection

HELD: WeakValueDictionary[tuple[int, int] | None, Connection] = WeakValueDictionary()
"""By how the system numbers files, the connection that holds each."""


def is_open_here(path: Path) -> bool:
    """Whether this very program holds the file at *path* open, by whatever name.

    Nobody may read it but through its connection: on POSIX closing any handle of a file drops the
    locks that the whole process has on it (https://sqlite.org/howtocorrupt.html §2.2), and then
    another program could write.
    """
    return number_of(path) in HELD


def refuse_open_here(path: Path) -> None:
    """Raise OSError (EBUSY) where ``is_open_here``: before any file is read that a person named."""
    if is_open_here(path):
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))


def number_of(path: Path | str) -> tuple[int, int] | None:
    """Which file is at *path*, as the system numbers them; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116  at each COMMIT: a Path takes twice as long
    except OSError:
        return None
    return found.st_dev, found.st_ino
