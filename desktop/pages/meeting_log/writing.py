"""What the log of a meeting writes: what was said, or that nobody came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from db.errors import Refused
from db.meeting import log_sheets
from db.rows import Happening, Origin
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.undo.acts import noted
from desktop.widgets.buttons import Action
from desktop.words.meeting_words import MeetingWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from db.errors import EnvironmentFault
    from db.meeting.log_sheets import Offer
    from db.rows import Meeting, Note
    from desktop.pages.meeting_log.keeper import Keeper
    from desktop.pages.meeting_log.view import LogView
    from desktop.store import Store
    from desktop.undo.acts import Done


class LogWriter(Translatable, QObject):
    """Writes what stands in *view* about *what* it is: a meeting, None for one on the spot, and the
    note that is corrected. ``save`` and ``absent`` are the actions at the foot.

    ``ended()`` follows what was written, then ``logged(note)`` and ``said(words, change)``;
    ``held_back()`` where something is missing, ``failed()`` where it was not written.
    """

    ended = Signal()
    logged = Signal(object)
    said = Signal(str, str)
    held_back = Signal()
    failed = Signal()

    def __init__(
        self,
        sheet: QWidget,
        store: Store,
        view: LogView,
        keeper: Keeper,
        what: Callable[[], tuple[Meeting | None, Note | None]],
    ) -> None:
        super().__init__(sheet)
        self._store, self._view, self._keeper, self._what = store, view, keeper, what
        self.busy = False
        self.save = Action(sheet, "check", on=self.write)
        self.save.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.absent = Action(sheet, "user-x", "Ctrl+Shift+S", self.write_absence)
        self.offer_absence(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.save.say(self.tr("Save"), self.tr("Save the note (Ctrl+Enter)"))
        self.absent.say(self.tr("They did not come"))

    def offer_absence(self, offer: Offer | None) -> None:
        """Offer to say that nobody came, as far as *offer* knows an agreed meeting that waits."""
        meeting, _corrected = self._what()
        standing = offer.standing if offer else None
        waits = (
            meeting is not None
            and meeting.origin is Origin.PLANNED
            and standing is not None
            and standing.state is Happening.PLANNED
        )
        self.absent.setVisible(waits)
        self.absent.setEnabled(waits)

    def be_busy(self, *, busy: bool) -> None:
        """Let nothing be written twice."""
        self.busy = busy
        self.save.setEnabled(not busy)

    def write(self) -> None:
        """Write all that was said at once."""
        meeting, _corrected = self._what()
        if self.busy or not self._view.is_clear():
            self.held_back.emit()
            return
        asked = self._store.write(
            self._saved,
            noted(log_sheets.log_meeting),
            meeting=meeting.uuid if meeting else None,
            parties=(*self._view.theirs.parties(), *self._view.ours.parties()),
            draft=self._keeper.uuid,
            priority=Priority.SEARCH,
            on_fault=self._failed,
            **self._said(),
        )
        self.be_busy(busy=asked is not None)

    def _said(self) -> dict[str, Any]:
        said, (_meeting, corrected) = self._view.said(), self._what()
        return said | ({"corrects": corrected.uuid, "body": None} if corrected else {})

    def _saved(self, done: Done) -> None:
        meeting, _corrected = self._what()
        names = ", ".join(one.name for one in self._view.theirs.parties())
        title = names or (meeting.with_name if meeting else "")
        self.ended.emit()
        self.logged.emit(done.answer)
        self.said.emit(f"{Messages.change('note')} · {title}", done.change)

    def write_absence(self) -> None:
        """Write that nobody came, with the words that were typed."""
        meeting, _corrected = self._what()
        if self.busy or meeting is None or not self._view.may_be_absent():
            self.held_back.emit()
            return
        words = f"{MeetingWords.phase(Happening.NO_SHOW.value)} · {meeting.with_name}"
        asked = self._store.write(
            partial(self._noted, words),
            noted(log_sheets.did_not_come),
            meeting=meeting.uuid,
            draft=self._keeper.uuid,
            priority=Priority.SEARCH,
            on_fault=self._failed,
            **self._said(),
        )
        self.be_busy(busy=asked is not None)

    def _noted(self, words: str, done: Done) -> None:
        self.ended.emit()
        self.said.emit(words, done.change)

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        self.be_busy(busy=False)
        self._view.tell_unsaved(error)
        self.failed.emit()
