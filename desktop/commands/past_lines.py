"""What the commands about the past say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import Refusal
from desktop import i18n
from desktop.commands.lines import person
from desktop.words.field_words import FieldWords
from desktop.words.story_words import StoryWords
from desktop.words.undo_words import UndoWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.past.deeds import Deed
    from db.past.history import Undone
    from db.rows import Change, Event, FieldChange
    from desktop.words.undo_words import InTheWay

_NAMED = 10
"""So many who stay are named; of more, the figures and --json tell."""


class PastLines:
    """Sentences about changes and undos; the class is their context for translators."""

    @staticmethod
    def change(change: Change, deed: Deed | None, event: Event, whom: str = "") -> str:
        """When, who did what, about whom unless that is *whom*, why, and the change's id."""
        locale = i18n.locale()
        day, at = (form(change.at, event.zone, locale) for form in (i18n.day, i18n.clock))
        own = whom and change.subject == whom
        tell = StoryWords.sentence if own else StoryWords.told
        undone = ""
        if change.undone_by:
            undone = QCoreApplication.translate("PastLines", "(taken back)")
        told = tell(change, deed, event)
        why = f"“{reason}”" if (reason := StoryWords.reason(change)) else ""
        return "  ".join(filter(None, (f"{day} {at}", told, why, undone, change.uuid)))

    @staticmethod
    def field(changed: FieldChange, event: Event) -> str:
        """What became of a field, in a sentence."""
        return FieldWords.sentence(changed, event.zone)

    @staticmethod
    def undone(undone: Undone, deed: Deed | None, event: Event) -> Iterator[str]:
        """What was taken back, in figures whom it was about, and who stays, where they are few."""
        words = QCoreApplication.translate("PastLines", "Taken back: %1")
        yield words.replace("%1", StoryWords.told_when(undone.change, deed, event))
        if figures := UndoWords.figures(undone):
            yield figures
        if len(undone.kept) <= _NAMED:
            yield from map(person, undone.kept)

    @staticmethod
    def refused(which: InTheWay | None, event: Event, why: Refusal) -> str:
        """Why an undo was refused: for the change *which*, for want of a reason or of an id."""
        if which is None:
            return UndoWords.refused(None, event)
        says = {
            Refusal.REASON_NEEDED: UndoWords.why_needed,
            Refusal.LIST_UNNAMED: UndoWords.list_unnamed,
        }
        say = says.get(why, UndoWords.refused)
        words = [say(which, event), UndoWords.number(which.change.uuid)]
        if why is Refusal.REASON_NEEDED:
            words.append(QCoreApplication.translate("PastLines", "Add --reason."))
        return " ".join(words)
