"""How a change is shown: its icon, its tone, and each old value beside the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import codes
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
    "print": "printer",
    "print_batch": "printer",
    "reprint": "printer",
    "retry_job": "refresh-cw",
    "cancel_job": "circle-x",
    "release_job": "printer",
    "confirm_job": "check",
    "give_up_job": "ban",
    "save_badge": "file",
    "spares": "id-card",
    "operator": "user-cog",
    "station": "monitor",
    "layout": "badge",
    "undo": "undo-2",
    "copy": "copy",
    "backup": "save",
    "recover": "rotate-cw",
}

_TONES = {"check_in": "good", "block": "bad", "cancel": "bad", "undo": "info", "import": "info"}

_FINAL = {
    *("new", "undo", "backup", "copy", "recover", "station", "spares"),
    *("cancel_job", "release_job", "confirm_job", "give_up_job"),
}
"""Kinds that an undo cannot take back."""

_FLAGS = ("doubtful", "blocked", "cancelled", "withdrawn")

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
    def can_undo(change: Change) -> bool:
        """Whether it makes sense to offer an undo; what stands on it is known only when tried."""
        return change.undone_by is None and change.kind not in _FINAL

    @staticmethod
    def field(changed: FieldChange) -> str:
        """One line: "Company: Acme → Acme Inc."."""
        name = VisitorWords.field(changed.field)
        old = ChangeWords.value(changed.field, changed.old)
        new = ChangeWords.value(changed.field, changed.new)
        return f"{name}: {old} → {new}"

    @staticmethod
    def value(field: str, value: object) -> str:
        """A value that history keeps, as people read it; "–" for none."""
        if field in _FLAGS:
            return VisitorWords.answer("yes" if value else "no")
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
