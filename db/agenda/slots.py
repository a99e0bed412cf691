"""Slots of the agenda as their sheets of paper name them: by a code that a scanner reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver, events
from db.badges import codes
from db.meeting import meetings

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Meeting


def by_code(db: Database, code: str) -> Meeting | None:
    """The meeting whose sheet says *code*, dropped or not; None for a badge, and for a slot that
    this file does not know.

    Nothing of it is kept: the codes of all meetings are made again, 4 µs each.
    """
    key, wanted = events.current(db).key, codes.fold(code)
    if not codes.is_slot(key, wanted):
        return None
    for (uuid,) in driver.rows(db, "SELECT uuid FROM meetings WHERE removed = 0 ORDER BY id DESC"):
        if codes.of_slot(key, uuid) == wanted:
            return meetings.by_uuid(db, uuid)
    return None
