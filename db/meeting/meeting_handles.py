"""Meetings, notes and follow-ups by what people type for them: an id, or how it ends; a meeting
also by the code on its sheet of paper.

Those of one list or one minute begin alike, so it is the end that tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.agenda import slots
from db.meeting import follow_ups, meetings, notes

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import FollowUp, Meeting, Note

_SHORTEST = 6


def meeting(db: Database, text: str) -> Meeting | None:
    """The one meeting with this id or end of an id (six characters or more), with the organiser's
    own key for it, or whose sheet says this code; or None.
    """
    uuid = _ending(db, "meetings", text)
    if uuid is not None and (found := meetings.by_uuid(db, uuid)):
        return found
    kept = meetings.select(
        db, "WHERE m.removed = 0 AND m.external_key <> '' AND m.external_key = ?", (text.strip(),)
    )
    return kept[0] if len(kept) == 1 else slots.by_code(db, text)


def note(db: Database, text: str) -> Note | None:
    """The one note with this id, or end of an id, that was not taken back; or None."""
    uuid = _ending(db, "meeting_notes", text)
    return notes.by_uuid(db, uuid) if uuid else None


def follow_up(db: Database, text: str) -> FollowUp | None:
    """The one follow-up with this id, or end of an id; or None."""
    uuid = _ending(db, "follow_ups", text)
    return follow_ups.by_uuid(db, uuid) if uuid else None


def _ending(db: Database, table: str, text: str) -> str | None:
    wanted = text.strip().lower()
    if len(wanted) < _SHORTEST or not set(wanted) <= set("0123456789abcdef-"):
        return None
    found = driver.rows(
        db,
        f"SELECT uuid FROM {table} WHERE substr(uuid, -?1) = ?2 LIMIT 2",  # noqa: S608  names are ours
        (len(wanted), wanted),
    )
    return found[0][0] if len(found) == 1 else None
