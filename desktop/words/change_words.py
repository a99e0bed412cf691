"""How a change is shown: its icon, its tone, its reason, and whether an undo is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.widgets.table_model import Chip
from desktop.words.messages import Messages
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from db.rows import Change

_ICONS = {
    "new": "file",
    "event": "calendar-days",
    "check_in": "user-check",
    "exit": "log-out",
    "head_count": "plus",
    "register": "user-plus",
    "edit": "pencil",
    "merge": "merge",
    "import": "file-spreadsheet",
    "block": "ban",
    "unblock": "lock-open",
    "cancel": "circle-x",
    "restore": "rotate-cw",
    "bind_code": "link",
    "assign_code": "id-card",
    "lost_badge": "refresh-cw",
    "consent": "shield-check",
    "notice_given": "shield-check",
    "print": "printer",
    "print_batch": "printer",
    "reprint": "printer",
    "retry_job": "refresh-cw",
    "cancel_job": "circle-x",
    "release_job": "printer",
    "confirm_job": "check",
    "give_up_job": "ban",
    "meeting": "calendar-days",
    "meeting_fact": "calendar-clock",
    "note": "clipboard-list",
    "share_note": "users",
    "follow_up": "square-check",
    "next_edition": "star",
    "export": "download",
    "erase": "trash-2",
    "erase_cleared": "clipboard-list",
    "erase_left": "clipboard-list",
    "retention": "trash-2",
    "save_badge": "file",
    "spares": "id-card",
    "operator": "user-cog",
    "pin_wrong": "triangle-alert",
    "pin_right": "lock-open",
    "station": "monitor",
    "layout": "badge",
    "undo": "undo-2",
    "copy": "copy",
    "backup": "save",
    "second_place": "lock",
    "recover": "rotate-cw",
    "rescue": "rotate-cw",
    "carry_over": "rotate-cw",
}

_TONES = {"check_in": "good", "block": "bad", "cancel": "bad", "undo": "info", "import": "info"}

_WRITTEN = {"backup", "copy", "spares", "export"}
_GONE = {"erase", "erase_cleared", "erase_left", "retention"}
_TOLD = {"cancel_job", "release_job", "confirm_job", "give_up_job"}
_KEPT = {"new", "recover", "carry_over", "second_place", "station", "pin_wrong", "pin_right"}
_FINAL = {"undo", *_WRITTEN, *_GONE, *_TOLD, *_KEPT}
"""Kinds that an undo cannot take back."""


class ChangeWords:
    """Words for changes; the class is their context for translators."""

    @staticmethod
    def icon(kind: str) -> str:
        """The name of the icon for a change of that kind."""
        return _ICONS.get(kind, "circle")

    @staticmethod
    def chip(change: Change) -> Chip:
        """What kind of change it was; one that was taken back is quiet and says so."""
        words = Messages.change(change.kind)
        if change.undone_by is not None:
            undone = QCoreApplication.translate("ChangeWords", "%1, undone")
            return Chip(undone.replace("%1", words), "undo-2", "quiet", words)
        return Chip(words, ChangeWords.icon(change.kind), _TONES.get(change.kind, "quiet"))

    @staticmethod
    def reason(change: Change) -> str:
        """Why it was done: staff's own words, or those for what a print was asked for."""
        return StoryWords.reason(change)

    @staticmethod
    def can_undo(change: Change) -> bool:
        """Whether it makes sense to offer an undo; what stands on it is known only when tried."""
        return change.undone_by is None and change.kind not in _FINAL

    @staticmethod
    def why_not(change: Change) -> str:
        """Why no undo is offered; "" where one is."""
        if change.undone_by is not None:
            return QCoreApplication.translate("ChangeWords", "It was undone already.")
        kind = change.kind
        if kind == "undo":
            return QCoreApplication.translate(
                "ChangeWords", "No undo: to take back an undo, do again what it undid."
            )
        if kind in _WRITTEN:
            return QCoreApplication.translate(
                "ChangeWords", "No undo: a file was written, and stays where it is."
            )
        if kind in _GONE:
            return QCoreApplication.translate(
                "ChangeWords", "No undo: nothing brings back what was erased."
            )
        if kind in _TOLD:
            return QCoreApplication.translate(
                "ChangeWords", "No undo: the printer was told. Print again instead."
            )
        if kind in _KEPT:
            return QCoreApplication.translate(
                "ChangeWords", "No undo: this is only the record of what happened."
            )
        return ""
