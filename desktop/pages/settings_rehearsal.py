"""The part of the settings for practice: the same event as a copy in which nothing counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from db import copies
from desktop.i18n import Translatable
from desktop.messages import Messages
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.copies import Copy
    from db.errors import EnvironmentFault
    from desktop.store import Store


class RehearsalCard(Translatable, Card):
    """Opens a copy of the real list to practise on, and the real event again afterwards.

    ``said(text, "")`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(self, store: Store) -> None:
        """Offer a rehearsal of the event that *store* has open."""
        super().__init__()
        self._store = store
        self._real: Path | None = None
        self._words = Label(wrap=True)
        self.begin = Action(self, "play", on=self._begin)
        self.end = Action(self, "undo-2", on=self._end)
        self.body.addWidget(self._words)
        buttons = Flow()
        buttons.addWidget(Button(self.begin))
        self.back = Button(self.end, "primary")
        buttons.addWidget(self.back)
        self.body.addLayout(buttons)
        store.opened.connect(self._show)
        self.retranslate()

    @Slot(object)
    def _show(self, _event: object = None) -> None:
        event = self._store.current_event
        practising = event is not None and event.sample
        self.begin.setVisible(not practising)
        self.end.setVisible(practising and self._real is not None)
        self._words.setText(
            self.tr("This is a practice file: nothing here counts.")
            if practising
            else self.tr("Practise on a copy of this event: scan, print, undo. Nothing counts.")
        )

    def _begin(self) -> None:
        path = self._store.path
        if path is None:
            return
        number, target = 1, path.with_name(f"{path.stem} practice{path.suffix}")
        while target.exists():
            number += 1
            target = path.with_name(f"{path.stem} practice {number}{path.suffix}")
        self._real = path
        # A question, no change: the real file is as it was, and nobody is to ask it anew.
        copy = copies.for_rehearsal
        self._store.read(self._open, copy, self._store.by, target, on_fault=self._tell)

    def _open(self, copy: Copy) -> None:
        self._store.open(copy.path, on_fault=self._tell)

    def _end(self) -> None:
        if self._real is not None:
            self._store.open(self._real, on_fault=self._tell)

    def _tell(self, fault: EnvironmentFault) -> None:
        self.said.emit(Messages.fault(fault), "")

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Rehearsal"))
        self.begin.say(self.tr("Rehearse on a copy"))
        self.end.say(self.tr("Back to the real event"))
        self._show()
