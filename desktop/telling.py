"""What the window says in passing: toasts with their Undo, faults, refusals, and a bug."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from db import clock
from db.errors import Fault
from desktop.undo.undoing import Undoing
from desktop.widgets.buttons import Action
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from db.errors import EnvironmentFault, Refused
    from db.rows import Event
    from desktop.preferences import Preferences
    from desktop.shell import Shell
    from desktop.status import Status
    from desktop.store import Store

JOBS = "Ctrl+J"
"""The keys that show the badges on their way."""

TROUBLE = "triangle-alert"
"""The icon of what needs somebody."""


class Telling(QObject):
    """Says things in the toast of *shell*. ``undone(Undone)`` tells what was taken back,
    ``wants_jobs()`` that somebody wants to see the badges on their way.
    """

    undone = Signal(object)
    wants_jobs = Signal()

    def __init__(
        self, shell: Shell, store: Store, preferences: Preferences, status: Status, parent: QWidget
    ) -> None:
        """Speak up for whatever *store* and *preferences* tell nobody else of."""
        super().__init__(parent)
        self._toast, self._store = shell.toast, store
        self._status = status
        self._change = ""
        self._saved: Path | None = None
        self._open = Action(parent, "folder-open", on=self._open_saved)
        self._undo = Action(parent, "undo-2", on=self._undo_toast)
        self._show = Action(parent, "printer", on=self.wants_jobs.emit)
        self._undoing = Undoing(store, self)
        self._undoing.host = shell
        self._undoing.said.connect(self.say)
        self._undoing.warned.connect(self.warn)
        self._undoing.undone.connect(self.undone)
        store.faulted.connect(self.tell_fault)
        store.refused.connect(self.tell_refusal)
        store.opened.connect(self._tell_zone)
        preferences.unsaved.connect(self._tell_unsaved)
        self.retranslate()

    def retranslate(self) -> None:
        """Name what the toast offers in the language of now."""
        self._undo.say(self.tr("Undo"))
        self._open.say(self.tr("Open the folder"))
        keys = QKeySequence(JOBS).toString(QKeySequence.SequenceFormat.NativeText)
        self._show.say(self.tr("Show (%1)").replace("%1", keys), self.tr("Badges on their way"))

    def tell_unread(self, text: str) -> None:
        """A card was scanned of which nothing could be read."""
        shown = " ".join(text.split())[:60]
        words = self.tr("Nothing could be read on this card. Scan it again, or type it: %1")
        self.say(words.replace("%1", shown))

    @Slot(str, str)
    def say(self, words: str, change: str = "") -> None:
        """Show *words* for a while, with an Undo for the change with that uuid, if any."""
        self._change = change
        self._toast.show_message(words, self._undo if change else None)

    @Slot(str)
    def warn(self, words: str) -> None:
        """Show *words* for a while, about something that went wrong and needs somebody."""
        self._toast.show_message(words, None, TROUBLE)

    @Slot(str)
    def tell_trouble(self, words: str) -> None:
        """Show *words* for a while, about a badge, with the way to all of them."""
        self._toast.show_message(words, self._show, TROUBLE)

    @Slot(str, object)
    def say_saved(self, words: str, path: Path) -> None:
        """Show *words* for a while, with a way to the folder of the file *path*."""
        self._saved = path
        self._toast.show_message(words, self._open)

    def offer(self, words: str, action: Action) -> None:
        """Show *words* for a while, and *action* as what can be done about it."""
        self._toast.show_message(words, action, "info")

    def ask_who(self, last: str, action: Action) -> None:
        """The one called *last* was here when the program ended and has a PIN, which nobody has
        typed since: *action* chooses who is here.
        """
        words = self.tr("%1 was here last and has a PIN. Scans go on; who is here now?")
        self.offer(words.replace("%1", last), action)

    def offers(self, action: Action) -> bool:
        """Whether *action* can be seen now as what can be done."""
        return self._toast.isVisible() and self._toast.offers(action)

    def make_way(self) -> None:
        """Hide what was said in passing: somebody is at the desk now. Trouble stays."""
        if not self._toast.shows(TROUBLE):
            self._toast.hide()

    @Slot(object)
    def tell_fault(self, fault: EnvironmentFault) -> None:
        """Say what the environment did, what is safe and what to do; of a file that is lost, a page
        says it.
        """
        if self._store.is_lost and fault.fault in (Fault.DAMAGED, Fault.GONE):
            return
        self._toast.show_message(Messages.fault(fault, self._status.saved_at), None, TROUBLE)

    @Slot(object)
    def tell_refusal(self, refused: Refused) -> None:
        """Say why a command was refused."""
        self._toast.show_message(Messages.refusal(refused), None, "info")

    @Slot(str)
    def tell_bug(self, log: str) -> None:
        """Tell people once that something went wrong which nobody expected."""
        words = self.tr("Something went wrong in the program. The log: %1")
        if self._store.path is not None:
            words = self.tr(
                "Something went wrong in the program. Whether what was saved is sound is checked"
                " now. The log: %1"
            )
            self._store.look_again()
        self._toast.show_message(words.replace("%1", log), None, TROUBLE)

    @Slot(object)
    def _tell_zone(self, event: Event) -> None:
        if clock.is_strange(event.zone):
            self.warn(Messages.unknown_zone(event.zone))

    @Slot()
    def _tell_unsaved(self) -> None:
        words = self.tr("The settings cannot be saved on this laptop: they hold until you close.")
        self._toast.show_message(words, None, TROUBLE)

    def undo(self) -> None:
        """Take back the last change of this station."""
        self._undoing.undo("")

    def _open_saved(self) -> None:
        from PySide6.QtCore import QUrl  # a start opens no folder
        from PySide6.QtGui import QDesktopServices

        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _undo_toast(self) -> None:
        if self._change:
            self._undoing.undo(self._change)
