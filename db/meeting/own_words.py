"""Whose a note or a promise is to change: theirs who typed it, and their body's.

What is shared is read by all of the delegation. What it says stays the body's all the same; only
that a promise was kept, or is put off, is for everybody to say who reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.access import operators
from db.errors import Refusal, Refused
from db.names import fold
from db.ours import bodies

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Change, FollowUp, Note


def need_note(db: Database, by: By, note: Note) -> None:
    """Refused: of_another (subject: the name of the body whose *note* it is, "" the delegation)."""
    own = operators.reader(db, by.operator)
    is_own = fold(note.operator) == fold(by.operator)
    if not is_own and not _may(own, note.body, shared=note.shared):
        raise _of_another(db, note.body)


def need_promise(db: Database, by: By, promise: FollowUp, *, telling: bool = False) -> None:
    """The same for a *promise*; *telling* is only how it stands, and not what it says."""
    if not is_promise_of(db, by.operator, promise, telling=telling):
        raise _of_another(db, promise.body)


def is_promise_of(db: Database, name: str, promise: FollowUp, *, telling: bool = False) -> bool:
    """Whether the operator called *name* may correct and share *promise*, or tell how it stands."""
    own = operators.reader(db, name)
    if _may(own, promise.body, shared=promise.shared, telling=telling):
        return True
    typed = driver.one(
        db,
        "SELECT c.operator FROM follow_ups f JOIN changes c ON c.uuid = f.change WHERE f.uuid = ?",
        (promise.uuid,),
    )
    return typed is not None and fold(typed[0]) == fold(name)


def need_change(db: Database, by: By, change: Change) -> None:
    """Refused: of_another, where *change* is of somebody else and wrote or shared words of another
    body than that of *by*: only who works there, or for the delegation, takes those back for them.
    """
    own = operators.reader(db, by.operator)
    if not own or fold(change.operator) == fold(by.operator):
        return
    theirs = driver.one(
        db,
        "SELECT body FROM meeting_notes WHERE change = ?1 AND body <> ?2"
        " UNION ALL SELECT n.body FROM note_shares s JOIN meeting_notes n ON n.uuid = s.note"
        " WHERE s.change = ?1 AND n.body <> ?2"
        " UNION ALL SELECT body FROM follow_ups WHERE body <> ?2 AND (change = ?1 OR uuid IN"
        " (SELECT row FROM history WHERE change = ?1 AND tbl = 'follow_ups')) LIMIT 1",
        (change.uuid, own),
    )
    if theirs is not None:
        raise _of_another(db, theirs[0])


def _may(own: str, body: str, *, shared: bool, telling: bool = False) -> bool:
    """Whether who works for *own* ("" the delegation) may change what belongs to *body*."""
    return own == body or (shared and (telling or not own))


def _of_another(db: Database, body: str) -> Refused:
    return Refused(Refusal.OF_ANOTHER, bodies.names(db).get(body, ""))
