"""What somebody has still to read after an erasure: other meetings and notes that may say the name,
or that of somebody else who is called so. They are known until they were read, and nobody is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.access.guarded import Act, need
from db.erasure import erased_unread, erased_words, scrubbing
from db.erasure.erased_marks import Marks
from db.errors import Refusal, Refused
from db.meeting import meetings, notes
from db.past import changes

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Meeting, Note


@dataclass(frozen=True, slots=True)
class ToRead:
    """What may still say the name of the ``visitor`` (uuid) who was erased ``at`` (UTC): the uuids
    of notes and meetings, ``rows``; the ``meetings`` themselves and those of the ``notes``.
    """

    visitor: str
    at: datetime
    rows: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    notes: tuple[Note, ...]


def to_read(db: Database, visitor: str | None = None) -> list[ToRead]:
    """Whose names may still stand somewhere, who was erased first at the top; *visitor* alone."""
    found: dict[str, list[str]] = {}
    when: dict[str, datetime] = {}
    for who, row, at in driver.rows(
        db,
        "SELECT r.visitor, r.row, c.at FROM erased_reading r JOIN changes c ON c.uuid = r.change"
        " WHERE r.read_at IS NULL AND (?1 IS NULL OR r.visitor = ?1) ORDER BY r.id",
        (visitor,),
    ):
        found.setdefault(who, []).append(row)
        when.setdefault(who, clock.moment(at))
    told: list[ToRead] = []
    for who, rows in found.items():
        said = tuple(note for row in rows if (note := notes.by_uuid(db, row)) is not None)
        held = meetings.of_uuids(db, {*rows, *(note.meeting for note in said)})
        told.append(ToRead(who, when[who], tuple(rows), tuple(held), said))
    return told


def clear(db: Database, by: By, visitor: str) -> int:
    """Take the name of the *visitor* (uuid), who was erased before, out of what was to be read;
    give how many notes changed. It cannot be undone.

    Refused: reason_needed, already_so (nothing is to be read), pin_needed.
    """
    _judge(db, by, visitor)
    found = driver.rows(
        db,
        "SELECT row, marks FROM erased_reading WHERE visitor = ? AND read_at IS NULL",
        (visitor,),
    )
    marks = Marks(events.current(db).key, " ".join(kept for _row, kept in found))
    return erased_words.clear_notes(db, by, [row for row, _kept in found], marks, visitor)


def leave(db: Database, by: By, visitor: str) -> None:
    """Leave what was to be read as it is: somebody has read it, and it speaks of somebody else. The
    marks by which it was found go, and leave the file's log, too.

    Refused: as ``clear``.
    """
    _judge(db, by, visitor)
    with changes.transaction(db, by, "erase_left") as change:
        erased_unread.mark_read(db, change, visitor)
        scrubbing.owe(db)
    scrubbing.settle(db)


def _judge(db: Database, by: By, visitor: str) -> None:
    need(db, by, Act.ERASE)
    if not by.reason.strip():
        raise Refused(Refusal.REASON_NEEDED)
    if (
        driver.one(
            db, "SELECT 1 FROM erased_reading WHERE visitor = ? AND read_at IS NULL", (visitor,)
        )
        is None
    ):
        raise Refused(Refusal.ALREADY_SO, visitor)
