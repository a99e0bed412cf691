"""What a ledger of erasures does to a file that was made before them: a backup, an archive.

A ledger may have been left by another event whose file had the same name: what is of another event
counts for nothing.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from db import driver
from db.erasure import (
    erased_company,
    erased_meetings,
    erased_words,
    erasing,
    erasure_ledger,
    retention,
)
from db.errors import EnvironmentFault
from db.visitor import visitor_codes, visitor_merges, visitors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.erasure.erased_names import Names
    from db.erasure.erasure_ledger import Line
    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Again:
    """What a ledger takes from a file: how many are ``erased`` in it, whether ``everybody`` becomes
    nobody, and how many of its lines are of ``others``: of another event. Once it is done:
    how many ``notes`` changed, and what may still say a name (uuids of notes and of meetings), ``to
    review``; and how many lines of the ledger are ``unread``: spoilt, they may name somebody more.
    """

    erased: int = 0
    everybody: bool = False
    others: int = 0
    notes: int = 0
    to_review: tuple[str, ...] = ()
    unread: int = 0


def foresee(db: Database, ledger: Iterable[Line]) -> Again:
    """What *ledger* would take from the file *db*, each person once."""
    lines = list(ledger)
    ours = _of_event(db, lines)
    done = {one.visitor for one in erasing.erasures(db)}
    missing = {one.visitor for one in ours} - done
    everybody = any(who.startswith(erasing.EVERYBODY) for who in missing)
    there = {_person(db, who, missing) for who in missing if visitors.by_uuid(db, who) is not None}
    event = erasure_ledger.event_of(db)
    others = {one.visitor for one in lines if _is_of_another(one, event)}
    return Again(len(there), everybody, len(others))


def _person(db: Database, card: str, missing: set[str]) -> str:
    """The card that *card* is merged into, where it is one of the *missing*, too: a ledger has all
    cards of a person.
    """
    keeper = visitor_codes.living_uuid(db, card)
    return keeper if keeper in missing else card


def apply(
    db: Database, by: By, ledger: Iterable[Line], reason: str, before: Database | None = None
) -> Again:
    """Erase again in the file *db* whom *ledger* has, for *by*'s reason or else *reason*; give what
    that was.

    Who was merged with them in *db* and is not in the ledger is somebody else, and stays.
    The ledger names nobody, and so does not know which notes of others were cleared of the name:
    *before*, the file in whose place *db* comes, tells. What stands in it still was left there by
    who read it; the rest is cleared. Without that file all of it is, where the ledger says that
    notes were cleared at all.
    """
    lines = list(ledger)
    found, ours = foresee(db, lines), _of_event(db, lines)
    again = replace(by, reason=by.reason or reason)
    if retention.apply(db, again, ours):  # which has taken the hashes from the file
        ours = [replace(one, external_hash="", email_hash="", hashes=()) for one in ours]
    were_cleared = {one.visitor for one in ours if one.cleared}
    _part_others(db, again, {one.visitor for one in ours})
    for one in erasing.apply(db, again, ours, partial(_company, db, before)):
        who, said = one.erasure.visitor, one.to_review
        kept = _still_named(before, one.names)
        if kept is None:
            kept = frozenset(() if who in were_cleared else said)
        gone = [row for row in said if row not in kept]
        notes = erased_words.clear_again(db, again, gone, one.names, who) if gone else 0
        found = replace(
            found,
            notes=found.notes + one.notes + notes,
            to_review=(*found.to_review, *(row for row in said if row in kept)),
        )
    return found


def _part_others(db: Database, by: By, erased: set[str]) -> None:
    """Part whom a merge joins with somebody of *erased* (uuids) who is to be erased yet.

    A ledger has all cards of a person. Who was merged with them when the file was made, and is not
    in it, was parted from them since.
    """
    done = {one.visitor for one in erasing.erasures(db)}
    for uuid, keeper in driver.rows(
        db, "SELECT uuid, merged_into FROM visitors WHERE merged_into IS NOT NULL ORDER BY id"
    ):
        theirs = {uuid, keeper} & erased
        if len(theirs) == 1 and not theirs & done:
            visitor_merges.part(db, by, uuid)


def _company(db: Database, before: Database | None, visitor: str) -> str:
    """The company that was taken out with the *visitor*, as far as *before* tells."""
    company = erased_company.alone(db, visitor)
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(None):
        if company and before is not None and erased_company.is_gone(before, company):
            return company
    return ""


def _still_named(before: Database | None, names: Names) -> frozenset[str] | None:
    """What says one of *names* in *before*; None where that cannot be read."""
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(None):
        return frozenset(erased_meetings.still_named(before, names)) if before else None
    return None


def _of_event(db: Database, lines: Iterable[Line]) -> list[Line]:
    event = erasure_ledger.event_of(db)
    return [one for one in lines if not _is_of_another(one, event)]


def _is_of_another(one: Line, event: str) -> bool:
    """Whether a line is of another event than *event*. One that does not say so, as they were
    first written, can do harm only where it means everybody: a person's uuid is nobody else's.
    """
    if one.event:
        return one.event != event
    return one.visitor.startswith(erasing.EVERYBODY)
