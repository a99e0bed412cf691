"""What a ledger of erasures does to a file that was made before them: a backup, an archive.

A ledger may have been left by another event whose file had the same name: what is of another event
counts for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import erasing, erasure_ledger, retention, visitors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.changes import By
    from db.erasure_ledger import Line


@dataclass(frozen=True, slots=True)
class Again:
    """What a ledger takes from a file: how many are ``erased`` in it, whether ``everybody`` becomes
    nobody, and how many of its lines are of ``others``: of another event.
    """

    erased: int = 0
    everybody: bool = False
    others: int = 0


def foresee(db: Database, ledger: Iterable[Line]) -> Again:
    """What *ledger* would take from the file *db*, each person once."""
    lines = list(ledger)
    ours = _of_event(db, lines)
    done = {one.visitor for one in erasing.erasures(db)}
    missing = {one.visitor for one in ours} - done
    everybody = any(who.startswith(erasing.EVERYBODY) for who in missing)
    there = sum(visitors.by_uuid(db, who) is not None for who in missing)
    event = erasure_ledger.event_of(db)
    others = {one.visitor for one in lines if _is_of_another(one, event)}
    return Again(there, everybody, len(others))


def apply(db: Database, by: By, ledger: Iterable[Line], reason: str) -> Again:
    """Erase again in the file *db* whom *ledger* has, for *by*'s reason or else *reason*; give what
    that was.
    """
    lines = list(ledger)
    found, ours = foresee(db, lines), _of_event(db, lines)
    again = replace(by, reason=by.reason or reason)
    retention.apply(db, again, ours)
    erasing.apply(db, again, ours)
    return found


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
