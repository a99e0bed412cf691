"""Where badges are drawn on their way to a printer: a folder for each program that runs.

A drawing holds names. It is deleted when it was sent, and what a killed program left is swept away
when an event is opened next.
"""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

from desktop import settings

log = logging.getLogger(__name__)

_LOCK = "in use"

_own: dict[Path, QLockFile] = {}
"""The folders that this program draws in, locked."""


def folder() -> Path:
    """This program's own; it is locked as long as the program runs."""
    own = _root() / str(os.getpid())
    own.mkdir(mode=0o700, parents=True, exist_ok=True)
    if own not in _own:
        _own[own] = _lock(own)
        _own[own].tryLock(0)
    return own


def sweep() -> None:
    """Delete what programs left that run no more; one drawing that will not go is in nobody's way.

    Qt knows of a lock that its process is gone, or is another one under the same number now.
    """
    if not _root().is_dir():
        return
    for left in _root().iterdir():
        lock = _lock(left)
        if left in _own or not left.is_dir():
            continue
        if left.name == str(os.getpid()) or lock.tryLock(0):
            _delete(left)
            lock.unlock()
            with suppress(OSError):  # somebody draws there again
                left.rmdir()


def left() -> list[Path]:
    """What is still drawn here, by this program or by those that run no more. What another draws
    that runs is none of this one's: it prints for another event.
    """
    found: list[Path] = []
    for one in sorted(_root().glob("*/")):
        lock = _lock(one)
        if one in _own or lock.tryLock(0):
            found += [each for each in sorted(one.iterdir()) if each.name != _LOCK]
            lock.unlock()
    return found


def _delete(left: Path) -> None:
    for drawn in left.iterdir():
        try:
            drawn.unlink()
        except OSError as error:
            log.warning("a drawn badge stays in the spool: %s", error.strerror)


def _lock(own: Path) -> QLockFile:
    lock = QLockFile(str(own / _LOCK))
    lock.setStaleLockTime(0)
    return lock


def _root() -> Path:
    return settings.folder() / "spool"
