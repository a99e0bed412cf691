"""The part of the settings about paper: printer, stock, auto-print, a test badge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.fields import Check, Combo, Field
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from desktop.badge.printers.system import Queue
    from desktop.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings


class PrintingCard(Translatable, Card):
    """Which printer, which stock; without a printer badges become PDFs."""

    def __init__(self, preferences: Preferences, badges: BadgeDesk) -> None:
        """Offer the system's printers, once ``refresh()`` has asked for them."""
        super().__init__()
        self._preferences = preferences
        self._badges = badges
        self._queues: list[Queue] = []
        self.printer, self.stock = Combo(), Combo()
        self.auto_print = Check()
        self._printer, self._stock = Field(self.printer), Field(self.stock)
        self.test = Action(self, "printer", on=badges.print_test)
        self.again = Action(self, "refresh-cw", on=self.refresh)
        for widget in (self._printer, self._stock, self.auto_print):
            self.body.addWidget(widget)
        buttons = Flow()
        buttons.addWidget(Button(self.test))
        buttons.addWidget(Button(self.again, "quiet"))
        self.body.addLayout(buttons)
        self.retranslate()
        self.printer.currentIndexChanged.connect(self._choose_printer)
        self.stock.currentIndexChanged.connect(self._choose_stock)
        self.auto_print.toggled.connect(lambda on: preferences.change(auto_print=on))
        preferences.changed.connect(self._take)

    def refresh(self) -> None:
        """Ask the system for its printers again."""
        self._badges.ask_queues(self._know)

    def _know(self, queues: list[Queue]) -> None:
        self._queues = queues
        self._offer()

    def _offer(self) -> None:
        chosen = self._preferences.settings.printer
        known = [queue.name for queue in self._queues]
        choices = [(self.tr("None: make PDFs"), "")]
        choices += [(queue.description or queue.name, queue.name) for queue in self._queues]
        if chosen and chosen not in known:
            choices.append((self.tr("%1 (not found)").replace("%1", chosen), chosen))
        self.printer.fill(choices)
        stocks = self._badges.stocks().values()
        usual = self.tr("The usual one in the country")
        self.stock.fill([(usual, ""), *((stock.name, stock.id) for stock in stocks)])
        self._take(self._preferences.settings)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        for combo, value in ((self.printer, settings.printer), (self.stock, settings.setup.stock)):
            blocked = combo.blockSignals(True)
            combo.choose(value)
            combo.blockSignals(blocked)
        self.auto_print.setChecked(settings.auto_print)
        self.auto_print.setEnabled(bool(settings.printer))

    @Slot()
    def _choose_printer(self) -> None:
        self._preferences.change(printer=self.printer.currentData() or "")

    @Slot()
    def _choose_stock(self) -> None:
        settings = self._preferences.settings
        setup = replace(settings.setup, stock=self.stock.currentData() or "")
        self._preferences.change(printers=settings.printers_with(setup))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Badges"))
        self._printer.set_label(self.tr("Printer"))
        self._stock.set_label(self.tr("Badge stock"))
        self.auto_print.setText(self.tr("Print automatically at check-in"))
        self.test.say(self.tr("Print a test badge"))
        self.again.say(self.tr("Look for printers"))
        self._offer()
