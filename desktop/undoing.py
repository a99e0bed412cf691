"""Taking a change back, wherever it is asked for, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db import history, operators, rights
from db.errors import Refusal, Refused
from desktop import i18n
from desktop.aside import PATIENCE, Aside
from desktop.messages import Messages
from desktop.widgets.sheet import host_of

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.history import Undone
    from db.rows import Change
    from desktop.store import Store
    from desktop.undo_reason import UndoReason
    from desktop.widgets.pin_sheet import PinSheet


PRINTS = ("print", "print_batch", "reprint", "retry_job", "save_badge")
"""Kinds of change that left paper, or a file, behind."""


class Undoing(QObject):
    """``said(text, change)`` asks for a toast; ``undone(Undone)`` tells what was taken back.

    ``refused(words, later)`` says why not; *later* is the change that stands on it, or None.
    """

    said = Signal(str, str)
    undone = Signal(object)
    refused = Signal(str, object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._aside = Aside(store, self)
        self._aside.set_back.connect(self._set_back)
        self.host: QWidget | None = None
        """What the sheets are laid over; the page, or all pages, where nobody says so."""
        self.sheet: UndoReason | None = None
        self.pin: PinSheet | None = None

    @Slot(str)
    def undo(self, change: str) -> None:
        """Take back the change with the uuid *change*, and ask why where somebody else did it."""
        self._undo(change, "")

    @Slot(str, str)
    def _undo(self, change: str, reason: str, pin: str = "") -> None:
        # A list of many is taken back in seconds: scans go first.
        ask = self._store.write if self._aside.is_busy else self._aside.write
        failed = partial(self._not_done, partial(self._undo, change, reason))
        ask(self._done, history.undo, change, reason=reason, pin=pin, on_fault=failed)

    @Slot(int)
    def _set_back(self, times: int) -> None:
        if times == 1:
            self.said.emit(self.tr("Scans go first: the undo waits for a calm moment."), "")
        elif times == PATIENCE:
            self._aside.hurry()
            self.said.emit(self.tr("Undoing a long list now: a scan may wait some seconds."), "")

    def _done(self, undone: Undone) -> None:
        words = self.tr("Undone: %1").replace("%1", Messages.change(undone.change.kind))
        if undone.change.about:
            words += f" · {undone.change.about}"
        if undone.change.kind in PRINTS:
            mark = self.tr("only the mark: what was printed stays printed")
            words += f" · {mark}"
        if undone.kept:
            kept = self.tr(
                "%Ln visitor(s) kept: they came since, or another list names them",
                "",
                len(undone.kept),
            )
            words += f" · {kept}"
        self.said.emit(words, "")
        self.undone.emit(undone)

    def _not_done(self, again: Callable[[str], object], error: BaseException) -> None:
        """Say why not, or ask for what is missing: a reason, or the PIN to try *again* with."""
        if not isinstance(error, Refused):
            self._store.faulted.emit(error)
        elif error.refusal is Refusal.CHANGED_SINCE and error.subject:
            self._store.read(self._tell_later, _later, error.subject, self._store.by.operator)
        elif error.refusal is Refusal.REASON_NEEDED and error.subject:
            self._store.read(self._ask_why, _later, error.subject, self._store.by.operator)
        elif error.refusal in rights.REFUSALS and (host := self._host()) is not None:
            if self.pin is None:
                from desktop.widgets.pin_sheet import PinSheet  # seldom needed

                self.pin = PinSheet(host)
            self.pin.ask(Messages.refusal(error), again)
        else:
            self._tell(Messages.refusal(error), None)

    def _ask_why(self, change: Change | None) -> None:
        host = self._host()
        if change is None or host is None:
            return
        if self.sheet is None:
            from desktop.undo_reason import UndoReason  # seldom needed

            self.sheet = UndoReason(host)
            self.sheet.decided.connect(self._undo)
        words = Messages.change(change.kind)
        words += f" · {change.about}" if change.about else ""
        self.sheet.ask(change.uuid, f"{words}\n{self._when(change)}")

    def _host(self) -> QWidget | None:
        parent = self.parent()
        while parent is not None and not isinstance(parent, QWidget):
            parent = parent.parent()
        return self.host or (parent and host_of(parent))

    def _tell_later(self, later: Change | None) -> None:
        words = self.tr("Not undone: something newer stands on it.")
        if later is not None and later.undoes:
            words = self.tr("Not undone: the undo of %1 stands in the way.").replace(
                "%1", self._when(later)
            )
        elif later is not None:
            words = self.tr("Not undone: first undo “%1” of %2.").replace(
                "%1", Messages.change(later.kind)
            )
            words = words.replace("%2", self._when(later))
        self._tell(words, later)

    def _tell(self, words: str, later: Change | None) -> None:
        self.refused.emit(words, later)
        self.said.emit(words, "")

    def _when(self, change: Change) -> str:
        event, locale = self._store.current_event, i18n.locale()
        zone = event.zone if event else "UTC"
        when = f"{i18n.day(change.at, zone, locale)}, {i18n.clock(change.at, zone, locale)}"
        return f"{when} ({change.operator})" if change.operator else when


def _later(db: Database, change: str, operator: str) -> Change | None:
    """The change with that uuid, as *operator* may read it."""
    return history.by_uuid(db, change, reader=operators.reader(db, operator))
