"""What leaves the file for others is in the register of exports, once it has been written."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.badging.badge_files import BadgeFiles
    from desktop.store import Store


def write(
    files: BadgeFiles,
    store: Store,
    path: Path,
    work: Callable[[], object],
    words: str,
    register: Callable[..., object],
    *args: object,
) -> None:
    """Do *work* aside, which writes *path*, then ``register(db, by, *args)`` it and say *words*.

    It is registered in the event file that is open now. A file that was not written is not
    registered, and one that cannot be registered is deleted again: nobody would know where the data
    went.
    """
    failed = partial(unregistered, store, path)
    kept = partial(store.write, None, register, *args, on_fault=failed, of=store.here)
    files.make(path, work, words, kept)


def unregistered(store: Store, path: Path, error: BaseException) -> None:
    """Delete *path*, which could not be registered, and tell why."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
    store.tell(error)
