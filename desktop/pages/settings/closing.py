"""The part of the settings for the end of the fair: the event goes to the office, and leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.i18n import Translatable
from desktop.pages.settings.closing_sheet import ClosingSheet
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.store import Store


class ClosingCard(Translatable, Card):
    """Opens the sheet in which an event is handed over and closed."""

    def __init__(self, host: QWidget, store: Store, badges: BadgeDesk) -> None:
        """The sheet covers *host*."""
        super().__init__()
        self.sheet = ClosingSheet(host, store, badges.has_waiting, badges.files.is_idle)
        self._words = Label(wrap=True)
        self.begin = Action(self, "log-out", on=self._begin)
        self.body.addWidget(self._words)
        buttons = Flow()
        self.first = Button(self.begin)
        buttons.addWidget(self.first)
        self.body.addLayout(buttons)
        self.retranslate()

    @Slot()
    def _begin(self) -> None:
        self.sheet.ask()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("After the fair"))
        self._words.setText(
            self.tr(
                "The event goes to the office in one encrypted file. It leaves this laptop once the"
                " office has read out what it opened."
            )
        )
        self.begin.say(self.tr("Close the event…"))
