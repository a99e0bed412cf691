"""What is said of an undo: what it took back, whom it left and why, and why it was refused. QtCore
only: the window and the command line share it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.access import operators
from db.past import deeds, history
from desktop import i18n
from desktop.words.field_words import FieldWords
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.deeds import Deed
    from db.past.history import Undone
    from db.rows import Change, Event, FieldChange

_SHOWN = 2
"""Values of a change in the way that are told: enough to know it by."""

_LOOKED_AT = 200
"""Values among which those are found; a list that was brought in wrote thousands."""

_CAME = {"check_in", "exit"}
_CORRECTED = {"edit", "block", "unblock", "cancel", "restore"}
_MET = {"meeting", "meeting_fact", "note", "share_note", "follow_up"}
_ANSWERED = {"consent", "next_edition", "notice_given"}
_BADGES = {
    *("print", "print_batch", "reprint", "retry_job", "save_badge"),
    *("bind_code", "assign_code", "lost_badge"),
}


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A change that somebody has to know of before an undo, and what it did."""

    change: Change
    deed: Deed | None
    fields: tuple[FieldChange, ...]


def in_the_way(
    db: Database, change: str, operator: str, under: str | None = None
) -> InTheWay | None:
    """The change with that uuid, as *operator* may read it; None for none.

    Where it stands on the change *under*, its values are those that both wrote.
    """
    reader = operators.reader(db, operator)
    made = history.by_uuid(db, change, reader=reader)
    if made is None:
        return None
    fields = history.fields(db, change, limit=_LOOKED_AT, reader=reader)
    if under:
        wrote = {(one.row, one.field) for one in history.fields(db, under, limit=_LOOKED_AT)}
        fields = [one for one in fields if (one.row, one.field) in wrote] or fields
    deed = deeds.of_all(db, [made], reader).get(change)
    return InTheWay(made, deed, tuple(fields[:_SHOWN]))


class UndoWords:
    """Sentences about an undo; the class is their context for translators."""

    @staticmethod
    def refused(later: InTheWay | None, event: Event) -> str:
        """That something newer stands on it: what, about whom, by whom, and when."""
        if later is None:
            return QCoreApplication.translate(
                "UndoWords", "Not undone: something newer stands on it."
            )
        if later.change.undoes:
            words = QCoreApplication.translate(
                "UndoWords", "Not undone: a later undo stands in the way. %1."
            )
        else:
            words = QCoreApplication.translate(
                "UndoWords", "Not undone, because of what came later. Undo that first: %1."
            )
        return words.replace("%1", UndoWords.which(later, event))

    @staticmethod
    def which(made: InTheWay, event: Event) -> str:
        """Which change it is: who did what to whom, when, and the first values of it."""
        told = StoryWords.told_when(made.change, made.deed, event)
        values = [FieldWords.sentence(one, event.zone) for one in made.fields]
        return " · ".join((told, *values))

    @staticmethod
    def why_needed(made: InTheWay, event: Event) -> str:
        """That a reason is needed, and for what: somebody else did it, or a visitor said no."""
        words = QCoreApplication.translate(
            "UndoWords", "A reason is needed: %1. Say why you take it back."
        )
        return words.replace("%1", UndoWords.which(made, event))

    @staticmethod
    def list_unnamed(made: InTheWay, event: Event) -> str:
        """That the last change brought in a list, which one, and that it goes by its name only."""
        words = QCoreApplication.translate(
            "UndoWords", "Not undone: the last change was a whole list (%1). Name it to undo it."
        )
        return words.replace("%1", StoryWords.told_when(made.change, made.deed, event))

    @staticmethod
    def older() -> str:
        """Where a change is taken back that is not the last one."""
        return QCoreApplication.translate(
            "UndoWords", "Any other change of the day can be undone in Activity (Ctrl+9)."
        )

    @staticmethod
    def number(uuid: str) -> str:
        """The id by which the command line is told of a change."""
        return QCoreApplication.translate("UndoWords", "Its id: %1").replace("%1", uuid)

    @staticmethod
    def figures(undone: Undone) -> str:
        """How many a list had brought are gone, how many stay, and why; "" for another change."""
        if not undone.change.brought_list:
            return ""
        said: list[str] = []
        if undone.withdrawn or undone.kept:
            said.append(
                _put(
                    QCoreApplication.translate("UndoWords", "Visitors withdrawn: %1."),
                    undone.withdrawn,
                )
            )
        if undone.kept:
            kept = QCoreApplication.translate("UndoWords", "Kept: %1 (%2).")
            said.append(_put(kept, len(undone.kept), _reasons(undone)))
        if undone.meetings or undone.meetings_kept:
            off = QCoreApplication.translate("UndoWords", "Meetings taken off: %1.")
            said.append(_put(off, undone.meetings))
        if undone.meetings_kept:
            stay = QCoreApplication.translate(
                "UndoWords", "Kept, as something was noted about them: %1."
            )
            said.append(_put(stay, undone.meetings_kept))
        return " ".join(said)


def _put(words: str, number: int, *more: str) -> str:
    return i18n.filled(words, i18n.number(number, i18n.locale()), *more)


def _reasons(undone: Undone) -> str:
    why: Counter[str] = Counter()
    for kind, count in undone.why.items():
        why[_why(kind)] += count
    locale = i18n.locale()
    return "; ".join(f"{reason}: {i18n.number(n, locale)}" for reason, n in why.most_common())


def _why(kind: str) -> str:
    if kind in _CAME:
        return QCoreApplication.translate("UndoWords", "came in since")
    if kind in _CORRECTED:
        return QCoreApplication.translate("UndoWords", "corrected since")
    if kind in _MET:
        return QCoreApplication.translate("UndoWords", "have a meeting or a promise")
    if kind in _ANSWERED:
        return QCoreApplication.translate("UndoWords", "answered or were informed since")
    if kind in _BADGES:
        return QCoreApplication.translate("UndoWords", "have a badge")
    if kind == "import":
        return QCoreApplication.translate("UndoWords", "another list names them")
    return QCoreApplication.translate("UndoWords", "changed since")
