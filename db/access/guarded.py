"""What only a supervisor may do, once a supervisor has a PIN: the one list of it.

Whoever writes one of these, command or page, has it refused unless ``rights.permit`` let them: the
function itself begins with ``need``. So nothing that is written tomorrow can forget to ask.

Guarded as well, but by whoever asks for it: the last step of closing and a backup in the place of a
file, which have no open file to look into by then; and an undo, which is guarded as what it takes
back (``rights.permit_undo``). Nobody is asked again where a restored file is brought to what the
ledger says was done before (``erased_again``).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from db.errors import Refusal, Refused

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By


class Act(StrEnum):
    """An act that is guarded. The value is the subject of the refusal, for machines."""

    ARCHIVE = "archive"
    """The archive of everything."""
    CLOSE = "close"
    """Handing the event over to the office."""
    COPY = "copy"
    """A copy of the event file for another laptop."""
    ERASE = "erase"
    """Erasing a person."""
    FORCE = "force"
    """Letting somebody in against the rules."""
    NOTICE = "notice"
    """The words of the privacy notices."""
    OPERATORS = "operators"
    """Who may do all this."""
    PROMISE = "promise"
    """The controller, and until when data are kept: what visitors were told."""
    RETENTION = "retention"
    """Making everybody anonymous."""
    SECOND_PLACE = "second_place"
    """With which words the sealed backups of the event are opened."""
    UNBLOCK = "unblock"
    """Admitting again who was blocked."""


OUTWARD = frozenset((Act.ARCHIVE, Act.CLOSE, Act.COPY, Act.ERASE, Act.RETENTION))
"""What reaches beyond the event file. A rehearsal does none of it: its register and its ledger go
with it, and whoever was erased there would still be in the real event.
"""


def need(db: Database, by: By, act: Act) -> None:
    """Refused: pin_needed (subject: the *act*), where a supervisor has a PIN and *by* acts on the
    word of none. Refused: rehearsal, where it is ``OUTWARD``.
    """
    if act in OUTWARD:
        need_real(db, act)
    if by.vouched:
        return
    from db.access import operators  # whose list is guarded itself

    if operators.needs_pin(db):
        raise Refused(Refusal.PIN_NEEDED, act.value)


def need_real(db: Database, what: str) -> None:
    """Refused: rehearsal (subject: *what*), where the file is a copy to practise on."""
    from db import events  # as above

    if events.current(db).rehearsal:
        raise Refused(Refusal.REHEARSAL, what)
