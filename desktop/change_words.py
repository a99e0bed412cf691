"""How a change is shown: its icon, its tone, and each old value beside the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import codes, private_words
from desktop import event_words
from desktop.job_words import JobWords
from desktop.messages import Messages
from desktop.visitor_words import VisitorWords
from desktop.widgets.table_model import Chip

if TYPE_CHECKING:
    from db.rows import Change, FieldChange

_ICONS = {
    "new": "file",
    "event": "calendar-days",
    "check_in": "user-check",
    "exit": "log-out",
    "head_count": "plus",
    "register": "user-plus",
    "edit": "pencil",
    "merge": "merge",
    "unmerge": "merge",
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
    "recover": "rotate-cw",
}

_TONES = {"check_in": "good", "block": "bad", "cancel": "bad", "undo": "info", "import": "info"}

_FINAL = {
    *("new", "undo", "backup", "copy", "recover", "station", "spares", "export", "erase"),
    "retention",
    *("cancel_job", "release_job", "confirm_job", "give_up_job", "pin_wrong", "pin_right"),
}
"""Kinds that an undo cannot take back."""

_PRINTS = {"print", "print_batch", "reprint", "retry_job", "save_badge"}

_FLAGS = ("doubtful", "blocked", "cancelled", "withdrawn")

_DRAWN = {("layouts", "text"), ("badge_types", "layout"), ("event", "layout")}
"""Tables and fields that hold a drawing, or which one: nobody reads their values."""

_LONGEST = 120
"""Characters of a value that are shown; a list's other columns can be long."""


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
            return Chip(undone.replace("%1", words), "undo-2", "quiet")
        return Chip(words, ChangeWords.icon(change.kind), _TONES.get(change.kind, "quiet"))

    @staticmethod
    def reason(change: Change) -> str:
        """Why it was done: staff's own words, or those for what a print was asked for."""
        printed = change.kind in _PRINTS
        return JobWords.reason(change.reason) if printed else change.reason

    @staticmethod
    def can_undo(change: Change) -> bool:
        """Whether it makes sense to offer an undo; what stands on it is known only when tried."""
        return change.undone_by is None and change.kind not in _FINAL

    @staticmethod
    def field(changed: FieldChange) -> str:
        """One line: "Company: Acme → Acme Inc."."""
        if changed.field == private_words.HIDDEN:
            return ChangeWords.hidden()
        if (changed.table, changed.field) in _DRAWN:
            return ChangeWords.drawn(changed)
        name, old, new = VisitorWords.field(changed.field), changed.old, changed.new
        if event_words.is_known(changed.table):
            name = event_words.field(changed.table, changed.field)
            old, new = (event_words.value(changed.field, each) for each in (old, new))
        before, after = (ChangeWords.value(changed.field, each) for each in (old, new))
        return f"{name}: {before} → {after}"

    @staticmethod
    def hidden() -> str:
        """That something was done to what the operator may not read."""
        return QCoreApplication.translate("ChangeWords", "A promise of another body")

    @staticmethod
    def drawn(changed: FieldChange) -> str:
        """That a layout was drawn anew, or that a badge type or all have another one."""
        if changed.field == "text":
            return QCoreApplication.translate("ChangeWords", "Drawn anew")
        if changed.new:
            return QCoreApplication.translate("ChangeWords", "Has a badge layout of its own now")
        return QCoreApplication.translate("ChangeWords", "Has the stock’s own badge layout again")

    @staticmethod
    def value(field: str, value: object) -> str:
        """A value that history keeps, as people read it; "–" for none."""
        if field in _FLAGS:
            return VisitorWords.answer("yes" if value else "no")
        if field in ("leads", "removed", "dropped", "shared"):
            return VisitorWords.answer(str(value))
        text = str(value) if value not in (None, "") else ""
        if field == "code":
            text = codes.grouped(text)
        elif field == "country":
            text = VisitorWords.country(text)
        elif field == "language":
            text = VisitorWords.language(text)
        elif field == "organiser_opt_in":
            text = VisitorWords.answer(text)
        elif field == "merged_into" and text:
            text = QCoreApplication.translate("ChangeWords", "another visitor")
        return text[: _LONGEST - 1] + "…" if len(text) > _LONGEST else text or "–"
