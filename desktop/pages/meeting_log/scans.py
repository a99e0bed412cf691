"""Badges scanned while a meeting is logged: whoever holds one sits at the table, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.meeting import log_sheets
from desktop.lane import Priority
from desktop.meeting.seats import of_visitor

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.meeting.seats import Seats
    from desktop.store import Store


class LogScans(QObject):
    """Seats at *theirs* who is scanned; ``said(words, change)`` asks for a toast."""

    said = Signal(str, str)

    def __init__(self, parent: QObject, store: Store, theirs: Seats) -> None:
        super().__init__(parent)
        self._store, self._theirs = store, theirs

    def take(self, code: str) -> None:
        """Look up whose badge or card says *code*."""
        self._store.read(self._scanned, log_sheets.holder, code, priority=Priority.SCAN)

    def _scanned(self, visitor: Visitor | None) -> None:
        if visitor is None:
            words = self.tr("Nobody on the list holds this badge. Type the name instead.")
            self._theirs.line.setFocus()
        elif self._theirs.add(of_visitor(visitor)):
            words = self.tr("Added to this meeting: %1").replace("%1", visitor.name)
        else:
            words = self.tr("%1 is at this meeting already").replace("%1", visitor.name)
        self.said.emit(words, "")
