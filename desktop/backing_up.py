"""What the store's threads do for a backup; a start makes none, and imports none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from db.changes import By
    from db.copies import Begun, Copy
    from db.event_file import EventFile


def begin(db: Database, by: By | None, path: Path, gives_way: Callable[[], bool]) -> Begun:
    """The half that needs the file; *by* is who asked for it, None where nobody did."""
    from db import copies

    if by is not None:
        copies.note_backup(db, by)
    return copies.begin_backup(db, path, gives_way=gives_way)


def finish(begun: Begun, path: Path) -> Copy:
    """The half that checks, on any thread."""
    from db import copies

    return copies.finish_backup(begun, path)


def last(file: EventFile, *, backup: bool) -> Copy | None:
    """Make the last *backup*, where one is wanted, and close the file whatever comes of it."""
    try:
        if not backup:
            return None
        from db import copies

        return copies.backup(file.db, file.path)
    finally:
        file.close()
