"""Whether the open file is where it was: what is written into one that is not, nobody gets back."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from db import driver, open_files
from db.errors import EnvironmentFault, Fault

if TYPE_CHECKING:
    from sqlite_utils import Database

LOOK_AGAIN = 0.2
"""Seconds after a look at whether the file is there in which a COMMIT does not look again: people
come slower, so each is looked for, and a list of rows is written as fast as ever. Right after a
write a look takes 50 µs, a sixth of a check-in.
"""


def refuse_gone(db: Database) -> None:
    """Raise EnvironmentFault ``gone`` where the open file, or its log, is not where it was any
    more: it was deleted, renamed, moved or replaced, or its disk was taken out.

    What is written then goes into a file without a name, which is lost with the connection; until
    then all of it can be read. It opens nothing, which would drop our lock
    (``open_files.is_open_here``).
    """
    if not isinstance(db.conn, driver.Connection):
        return
    for part, was in db.conn.parts:
        if _is_gone(part, was):
            raise EnvironmentFault(Fault.GONE, Path(db.conn.parts[0][0]), part)
    db.conn.looked_at = time.monotonic()


def _is_gone(part: str, was: tuple[int, int]) -> bool:
    """Whether *part* is not where it was. What only cannot be looked at now may be there again at
    the next look: a network drive that hangs, a folder whose rights somebody changed.
    """
    try:
        found = os.stat(part)  # noqa: PTH116  at each COMMIT: a Path takes twice as long
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    # Windows lets nobody delete or rename an open file, and some of its disks number files anew:
    # there, it is only the disk that can go. FAT of a Mac numbers an empty log anew once it grows.
    is_fixed = sys.platform != "win32" and not part.endswith("-wal")
    return is_fixed and (found.st_dev, found.st_ino) != was


def commit(db: Database) -> None:
    """Keep what was written since BEGIN, durably, in a file that was there within ``LOOK_AGAIN``.

    Raises EnvironmentFault ``gone``, before anything is kept; what the disk does to us as it is.
    """
    conn = db.conn
    if isinstance(conn, driver.Connection) and time.monotonic() - conn.looked_at >= LOOK_AGAIN:
        refuse_gone(db)
    db.conn.execute("COMMIT")


def let_go(db: Database) -> None:
    """Take our log away from the place where the open file was, once all of *db* is in another: to
    whatever file has that name now, or gets it, the log would be a part of it, and spoil it.

    What the log holds is written into the file first, wherever that is now. Does nothing while the
    file is in its place, or where the log there is another's.
    """
    conn = db.conn
    parts = list(conn.parts) if isinstance(conn, driver.Connection) else []
    if len(parts) != len(("the file", "its log")):
        return
    (path, was), (log, log_was) = parts
    if not _is_gone(path, was) or open_files.number_of(log) != log_was:
        return
    driver.drop_log(db)
