"""The part of the settings for practice: the same event as a copy in which nothing counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from db.keeping import copies, rehearsals
from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.errors import EnvironmentFault
    from db.keeping.copies import Copy
    from desktop.store import Store


class RehearsalCard(Translatable, Card):
    """Opens a copy of the real list to practise on, and the real event again afterwards; then the
    copy can go.

    ``said(text, "")`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(self, store: Store) -> None:
        """Offer a rehearsal of the event that *store* has open."""
        super().__init__()
        self._store = store
        self._found: list[Path] = []
        self._words, self._left = Label(wrap=True), Label(role="soft", wrap=True)
        self.begin = Action(self, "play", on=self._begin)
        self.end = Action(self, "undo-2", on=self._end)
        self.discard = Action(self, "trash-2", on=self._ask)
        self.body.addWidget(self._words)
        self.body.addWidget(self._left)
        buttons = Flow()
        self.first, self.back = Button(self.begin), Button(self.end, "primary")
        for button in (self.first, self.back, Button(self.discard)):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        store.opened.connect(self.refresh)
        self.retranslate()

    @Slot()
    def refresh(self, _event: object = None) -> None:
        """Look whether this is a practice file, and which copies lie beside the event."""
        event, path = self._store.current_event, self._store.path
        practising = event is not None and event.sample
        self._found = rehearsals.left_over(path) if path and not practising else []
        self.begin.setVisible(not practising)
        self.end.setVisible(practising and self._real() is not None)
        self.discard.setVisible(bool(self._found))
        self._left.setVisible(bool(self._found))
        self._words.setText(
            self.tr("This is a practice file: nothing here counts.")
            if practising
            else self.tr("Practise on a copy of this event: scan, print, undo. Nothing counts.")
        )
        count = len(self._found)
        left = self.tr("Beside the event: %n practice file(s) with the whole list.", "", count)
        self._left.setText(left)

    @property
    def next(self) -> Button:
        """What can be done now: begin, or go back."""
        return self.back if self.end.isVisible() else self.first

    def _real(self) -> Path | None:
        path = self._store.path
        return rehearsals.real_path(path) if path else None

    def _begin(self) -> None:
        path = self._store.path
        if path is None:
            return
        # A question, no change: the real file is as it was, and nobody is to ask it anew.
        copy, target = copies.for_rehearsal, rehearsals.free_path(path)
        self._store.read(self._open, copy, self._store.by, target, on_fault=self._tell)

    def _open(self, copy: Copy) -> None:
        if self._store.path is not None:  # else the window was closed while it was made
            self._store.open(copy.path, on_fault=self._tell)

    def _end(self) -> None:
        if real := self._real():
            self._store.open(real, on_fault=self._tell)

    def _tell(self, fault: EnvironmentFault) -> None:
        self.said.emit(Messages.fault(fault), "")

    # Afterwards -------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask once: what was entered in a copy is nowhere else."""
        from PySide6.QtWidgets import QMessageBox  # a start asks nothing

        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete %n practice file(s) for good?", "", len(self._found)))
        names = "\n".join(path.name for path in self._found)
        more = self.tr("What was entered in them goes, too. The real event stays.")
        box.setInformativeText(f"{more}\n\n{names}")
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        delete.clicked.connect(self._discard)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.open()

    @Slot()
    def _discard(self) -> None:
        self._store.read(self._gone, partial(_discard, found=tuple(self._found)))

    def _gone(self, stayed: list[Path]) -> None:
        self.refresh()
        if stayed:
            words = self.tr("%1 was not deleted: is it open in another window?")
            self.said.emit(words.replace("%1", stayed[0].name), "")
        else:
            self.said.emit(self.tr("Practice files deleted"), "")
        self.next.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Rehearsal"))
        self.begin.say(self.tr("Rehearse on a copy"))
        self.end.say(self.tr("Back to the real event"))
        self.discard.say(self.tr("Delete practice files…"))
        self.refresh()


def _discard(_db: Database, found: tuple[Path, ...]) -> list[Path]:
    return rehearsals.discard(found)
