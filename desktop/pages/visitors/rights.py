"""What a person may ask for about their data: to be erased."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import driver
from db.access import operators, rights
from db.erasure import erased_company, erased_words, erasing, erasure_ledger, scrubbing
from db.errors import EnvironmentFault, Refusal, Refused
from db.lists_out import given_away
from db.meeting import meetings, notes
from db.visitor import visitors
from desktop.keeping import closing_out

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.erasure.erased_names import Names
    from db.lists_out.given_away import Given
    from db.past.changes import By
    from db.rows import Meeting, Visitor


@dataclass(frozen=True, slots=True)
class Gone:
    """What came of the erasure of ``visitor`` (uuid). ``notes`` were altered, ``review`` are
    meetings with others that still say the ``names``, they or their notes (``said``, uuids of
    both), ``given`` who has the data, ``papers`` are files that still hold them, ``perhaps`` such
    as may. ``backups`` beside the file hold them, those sealed in ``places`` may. ``unkept`` is why
    the ledger beside the file could not be written, None when it was; ``left`` why copies of what
    went are in the file still, None where they are not. ``alike`` are perhaps the same person.
    ``reason`` and ``vouched`` are those of who erased (``By``).
    """

    visitor: str
    notes: int
    review: tuple[Meeting, ...]
    said: tuple[str, ...]
    names: Names
    given: tuple[Given, ...]
    papers: tuple[str, ...]
    perhaps: tuple[str, ...]
    backups: tuple[Path, ...]
    places: tuple[Path, ...]
    unkept: EnvironmentFault | None
    left: EnvironmentFault | None = None
    reason: str = ""
    vouched: bool = False
    alike: tuple[Visitor, ...] = ()


def to_ask(db: Database, visitor: str) -> tuple[bool, str]:
    """Whether the visitor's erasure asks for a supervisor's PIN, and the company that tells who
    they were: nobody else is of it; "" for none.
    """
    return operators.needs_pin(db), erased_company.alone(db, visitor)


def erase_person(
    db: Database, by: By, visitor: str, reason: str, pin: str, *, with_company: bool = False
) -> Gone:
    """Erase the visitor and keep it in the ledger, with a supervisor's *pin* once there is one;
    *with_company* also the name of the company that nobody else is of.

    The reason is kept with the name of the supervisor whose PIN it was. Refused as
    ``rights.permit`` and ``erasing.erase`` do.
    """
    if not reason.strip():
        raise Refused(Refusal.REASON_NEEDED)
    by = rights.permit(db, replace(by, reason=reason.strip()), pin)
    usual = closing_out.usual_folders()
    erased = erasing.erase(db, by, visitor, usual, with_company=with_company)
    said = [notes.by_uuid(db, uuid) for uuid in erased.to_review]
    of_notes = {note.meeting for note in said if note is not None}
    return Gone(
        visitor=erased.erasure.visitor,
        notes=erased.notes,
        review=tuple(meetings.of_uuids(db, of_notes | set(erased.to_review))),
        said=erased.to_review,
        names=erased.names,
        given=given_away.named(db, erased.given_to),
        papers=erased.papers,
        perhaps=erased.perhaps,
        backups=erased.backups,
        places=closing_out.places(db),
        unkept=_keep(db),
        left=scrubbing.settle(db),
        reason=by.reason,
        vouched=by.vouched,
        alike=tuple(filter(None, (visitors.by_uuid(db, one) for one in erased.alike))),
    )


def clear_notes(db: Database, by: By, gone: Gone) -> Gone:
    """Take the name out of the notes that were to be read, too, on the word on which the person was
    erased; what is left to do then.
    """
    by = replace(by, vouched=gone.vouched, reason=gone.reason)
    number = erased_words.clear_notes(db, by, gone.said, gone.names, gone.visitor)
    gone = replace(gone, notes=gone.notes + number, review=(), said=())
    return replace(gone, unkept=_keep(db), left=scrubbing.settle(db))


def _keep(db: Database) -> EnvironmentFault | None:
    try:
        with driver.guard(driver.path_of(db)):
            erasure_ledger.keep(db)
    except EnvironmentFault as fault:
        return fault
    return None
