"""What a locked screen says: nothing that tells a stranger who was here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.rows import Way
from desktop.widgets.verdict import State, Verdict

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.pages.reception.case import Case, Door

_BLANKED = ("family_name", "company", "job_title", "email", "phone", "city", "external_id")


def first_name_only(case: Case) -> Case:
    """*case* without anything of its visitor but the first name, and without what they came for,
    who let them in and what stood on a badge that is not theirs.
    """
    visitor = _bare(case.visitor)
    scan = case.scan
    if scan is not None:
        scan = replace(
            scan, visitor=_bare(scan.visitor), meeting=None, first_by="", first_station=""
        )
    return replace(
        case, code="", scan=scan, visitor=visitor, name="", appointment=None, overdue=None
    )


def _bare(visitor: Visitor | None) -> Visitor | None:
    """*visitor* by their first name; in a list of whole names that is the first word."""
    if visitor is None:
        return None
    first = next(iter(visitor.given_name.split()), "")
    blank = dict.fromkeys(_BLANKED, "")
    return replace(visitor, given_name=first, **blank)


class LockWords:
    """Words of the locked screen; the class is their context for translators."""

    @staticmethod
    def ready(door: Door) -> Verdict:
        """Before the next scan at *door*."""
        first = QCoreApplication.translate("LockWords", "Scan a badge")
        if door.way is Way.EXIT:
            first = QCoreApplication.translate("LockWords", "Scan who leaves")
        elif door.session is not None:
            first = QCoreApplication.translate("LockWords", "Scan who comes in")
        word = QCoreApplication.translate("LockWords", "READY")
        return Verdict(State.READY, word, first, why=door.title)

    @staticmethod
    def more() -> str:
        """What to do about somebody who was not simply let in."""
        return QCoreApplication.translate("LockWords", "Unlock the screen to see more.")

    @staticmethod
    def card() -> Verdict:
        """Somebody showed a card of their own."""
        why = QCoreApplication.translate("LockWords", "A card of somebody new is not read now.")
        return _locked(why)

    @staticmethod
    def slot() -> Verdict:
        """Somebody scanned a sheet of the agenda."""
        return _locked(QCoreApplication.translate("LockWords", "The agenda is not shown now."))


def _locked(why: str) -> Verdict:
    word = QCoreApplication.translate("LockWords", "LOCKED")
    return Verdict(State.BUSY, word, LockWords.more(), why=why)
