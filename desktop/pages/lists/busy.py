"""What is seen while a list is read or brought in, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, IconLabel
from desktop.widgets.labels import Label


class BusyView(Translatable, QWidget):
    """``stopped()`` once a person wants it to stop; ``hurried()`` once nothing is to wait for."""

    stopped = Signal()
    hurried = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self._more = Label(role="heading", wrap=True), Label(role="soft", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(360))
        self.stop = Action(self, "x", on=self.stopped.emit)
        self.button = Button(self.stop)
        self.hurry = Action(self, "play", on=self.hurried.emit)
        self.hurry_button = Button(self.hurry)
        card = Card()
        centre = Qt.AlignmentFlag.AlignHCenter
        card.body.addStretch(1)
        card.body.addWidget(IconLabel("file-spreadsheet", "soft", 36), 0, centre)
        for label in (self.words, self._more):
            label.setAlignment(centre)
            card.body.addWidget(label)
        card.body.addWidget(self.bar, 0, centre)
        card.body.addWidget(self.button, 0, centre)
        card.body.addWidget(self.hurry_button, 0, centre)
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        self.stop.say(self.tr("Stop"))
        self.hurry.say(self.tr("Write it now"))
        self.bar.setAccessibleName(self.tr("How far it is"))

    def tell(self, words: str, more: str) -> None:
        """Say *words*, and *more* below; nobody knows yet how far it is."""
        self.words.setText(words)
        self._more.setText(more)
        self.bar.setRange(0, 0)
        self.hurry_button.hide()
        self.button.setFocus()

    def offer_to_hurry(self) -> None:
        """Offer to write at once, though a scan would wait."""
        self.hurry_button.show()

    @Slot(int, int)
    def progress(self, done: int, all_of_it: int) -> None:
        """So much of it is done."""
        self.bar.setRange(0, max(all_of_it, 1))
        self.bar.setValue(done)
