"""Taking a change back, wherever it is asked for, and what is said of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.access import operators, rights
from db.errors import Refusal, Refused
from db.past import history
from desktop.aside import PATIENCE, Aside
from desktop.widgets.sheet import host_of
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from db.past.deeds import Deed
    from db.past.history import Undone
    from desktop.store import Store
    from desktop.undo.undo_reason import UndoReason
    from desktop.undo.undo_sure import UndoSure
    from desktop.widgets.pin_sheet import PinSheet
    from desktop.words.undo_words import InTheWay


PRINTS = ("print", "print_batch", "reprint", "retry_job", "save_badge")
"""Kinds of change that left paper, or a file, behind."""


class Undoing(QObject):
    """``said(text, change)`` asks for a toast; ``undone(Undone)`` tells what was taken back.

    ``refused(words, later)`` says why not; *later* is the change that stands on it, or None.
    ``warned(text)`` asks for a toast that says the same, about something that was not done.
    """

    said = Signal(str, str)
    warned = Signal(str)
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
        self.sure: UndoSure | None = None
        self.pin: PinSheet | None = None

    @Slot(str)
    def undo(self, change: str) -> None:
        """Take back the change with the uuid *change*, and ask why where somebody else did it.

        Blank is the last one of this station; where that brought a list, it asks first.
        """
        self._undo(change, "")

    def _undo(self, change: str, reason: str, pin: str = "") -> None:
        # A list of many is taken back in seconds: scans go first.
        ask = self._store.write if self._aside.is_busy else self._aside.write
        failed = partial(self._not_done, change, reason, pin)
        ask(self._done, undo, change, reason=reason, pin=pin, on_fault=failed)

    @Slot(int)
    def _set_back(self, times: int) -> None:
        if times == 1:
            self.said.emit(self.tr("Scans go first: the undo waits for a calm moment."), "")
        elif times == PATIENCE:
            self._aside.hurry()
            self.said.emit(self.tr("Undoing a long list now: a scan may wait some seconds."), "")

    def _done(self, answer: tuple[Undone, Deed | None]) -> None:
        from desktop.words.story_words import StoryWords  # a start takes nothing back
        from desktop.words.undo_words import UndoWords

        undone, deed = answer
        words = self.tr("Undone: %1").replace("%1", Messages.change(undone.change.kind))
        parts = [words, StoryWords.about(undone.change, deed)]
        if undone.change.kind in PRINTS:
            parts.append(self.tr("only the mark: what was printed stays printed"))
        parts.append(UndoWords.figures(undone))
        self.said.emit(" · ".join(filter(None, parts)), "")
        self.undone.emit(undone)
        self._store.undone.emit(undone)

    def _not_done(self, change: str, reason: str, pin: str, error: BaseException) -> None:
        """Say why *change* stays, or ask for what is missing: a reason, a PIN, or a word."""
        last = not change  # nobody has said which
        if not isinstance(error, Refused):
            self._store.faulted.emit(error)
        elif error.refusal is Refusal.CHANGED_SINCE and error.subject:
            who = self._store.by.operator
            self._store.read(self._tell_later, _in_the_way, error.subject, who, change)
        elif error.refusal is Refusal.REASON_NEEDED and error.subject:
            ask = partial(self._ask_why, pin, last=last)
            self._store.read(ask, _in_the_way, error.subject, self._store.by.operator)
        elif error.refusal is Refusal.LIST_UNNAMED and error.subject:
            self._store.read(self._ask_sure, _in_the_way, error.subject, self._store.by.operator)
        elif error.refusal in rights.REFUSALS:
            ask = partial(self._ask_pin, Messages.refusal(error), reason, last=last)
            self._store.read(ask, _asked_for, self._store.by, change)
        else:
            self._tell(Messages.refusal(error), None)

    def _ask_pin(self, why: str, reason: str, made: InTheWay | None, *, last: bool) -> None:
        """Ask for the PIN that takes *made* back, for that *reason*, and say *why* and which it is;
        of the *last* change also where the others are.
        """
        host, event = self._host(), self._store.current_event
        if made is None or host is None or event is None:
            self._tell(why, None)
            return
        if self.pin is None:
            from desktop.widgets.pin_sheet import PinSheet  # seldom needed

            self.pin = PinSheet(host)
        from desktop.words.undo_words import UndoWords

        words = [UndoWords.which(made, event), why, *([UndoWords.older()] if last else [])]
        self.pin.ask("\n".join(words), partial(self._undo, made.change.uuid, reason))

    def _ask_why(self, pin: str, made: InTheWay | None, *, last: bool) -> None:
        host, event = self._host(), self._store.current_event
        if made is None or host is None or event is None:
            return
        if self.sheet is None:
            from desktop.undo.undo_reason import UndoReason  # seldom needed

            self.sheet = UndoReason(host)
        from desktop.words.undo_words import UndoWords

        words = [UndoWords.which(made, event), *([UndoWords.older()] if last else [])]
        go_on = partial(self._undo, made.change.uuid, pin=pin)
        self.sheet.ask("\n".join(words), go_on, granted=bool(pin))

    def _ask_sure(self, made: InTheWay | None) -> None:
        host, event = self._host(), self._store.current_event
        if made is None or host is None or event is None:
            return
        if self.sure is None:
            from desktop.undo.undo_sure import UndoSure  # seldom needed

            self.sure = UndoSure(host)
            self.sure.decided.connect(self.undo)
        from desktop.words.story_words import StoryWords

        self.sure.ask(made.change.uuid, StoryWords.told_when(made.change, made.deed, event))

    def _host(self) -> QWidget | None:
        parent = self.parent()
        while parent is not None and not isinstance(parent, QWidget):
            parent = parent.parent()
        return self.host or (parent and host_of(parent))

    def _tell_later(self, later: InTheWay | None) -> None:
        from desktop.words.undo_words import UndoWords

        if (event := self._store.current_event) is not None:
            self._tell(UndoWords.refused(later, event), later)

    def _tell(self, words: str, later: InTheWay | None) -> None:
        self.refused.emit(words, later and later.change)
        self.warned.emit(words)


def undo(db: Database, by: By, change: str, **named: Any) -> tuple[Undone, Deed | None]:
    """Take back *change* as ``history.undo`` does, and give what it had said, too. The store calls
    the write by the name of this function.
    """
    from db.past import deeds  # as above

    undone = history.undo(db, by, change, **named)
    reader = operators.reader(db, by.operator)
    return undone, deeds.of_all(db, [undone.change], reader).get(undone.change.uuid)


def _asked_for(db: Database, by: By, change: str) -> InTheWay | None:
    """The *change*, or where it is blank the last one."""
    from db.past.undo import last_act  # as above

    return _in_the_way(db, change or last_act(db, by), by.operator)


def _in_the_way(db: Database, *asked: str) -> InTheWay | None:
    from desktop.words.undo_words import in_the_way

    return in_the_way(db, *asked)
