"""What the store's threads do with whole files: open, exchange, back up, restore, let go.

What a start does not need is imported late.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from db import event_file, events
from db.erasure import erased_late
from db.keeping import looking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from db.event_file import EventFile
    from db.keeping.copies import Begun, Copy
    from db.keeping.restoring import Restored
    from db.past.changes import By
    from db.rows import Event


def begin(db: Database, by: By | None, path: Path, gives_way: Callable[[], bool]) -> Begun:
    """The half that needs the file; *by* is who asked for it, None where nobody did."""
    from db.keeping import copies

    if by is not None:
        copies.note_backup(db, by)
    return copies.begin_backup(db, path, gives_way=gives_way)


def finish(begun: Begun, path: Path) -> Copy:
    """The half that checks, on any thread."""
    from db.keeping import copies

    return copies.finish_backup(begun, path)


def whole(db: Database, path: Path) -> Copy:
    """Both halves at once, where nobody waits at the desk any more."""
    from db.keeping import copies

    return copies.backup(db, path)


def close(file: EventFile) -> None:
    """Close *file*; a rehearsal ends with that, and is deleted."""
    from db.keeping import rehearsals  # as above

    file.close()
    rehearsals.discard([file.path])


def let_go(file: EventFile, then: Callable[[Path], Any]) -> Any:
    """Close *file* and do *then* with its path."""
    file.close()
    return then(file.path)


def exchange(old: EventFile | None, get: Callable[[], EventFile]) -> tuple[EventFile, Event]:
    """Open the new file first: when that fails, the old one stays open."""
    new = get()
    try:
        with event_file.suspecting(new):
            event = events.current(new.db)
            erased_late.catch_up(new)
        looking.sweep([new.path.parent])
    except BaseException:
        new.close()
        raise
    if old is not None:
        close(old)
    return new, event


def restore(
    old: EventFile | None, by: By, backup: Path, path: Path
) -> tuple[EventFile, Event, Restored]:
    """Put *backup* in the place of the file *path*, and open it."""
    from db.keeping import restoring  # nor does it need this

    return _replace(old, path, partial(restoring.restore, by, backup, path))


def mend(old: EventFile, by: By) -> tuple[EventFile, Event, Restored]:
    """Put *old* in its own place with its indexes made anew, and open it."""
    from db.keeping import mending  # nor this

    return _replace(old, old.path, partial(mending.mend, by, old.path))


def _replace(
    old: EventFile | None, path: Path, put: Callable[[], Restored]
) -> tuple[EventFile, Event, Restored]:
    """The file that is open holds the lock on itself: it lets go first, and comes back when *put*
    fails.
    """
    if old is None or old.path != path:
        done = put()
        return (*exchange(old, partial(event_file.open_file, path)), done)
    old.close()
    try:
        done = put()
    except BaseException:
        old.db, old.is_open = event_file.open_file(path).db, True
        raise
    return (*exchange(None, partial(event_file.open_file, path)), done)
