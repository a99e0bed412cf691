"""The part of the settings about paper: printer, stock, calibration, auto-print, the test page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.badging.printer_desk import called
from desktop.i18n import Translatable
from desktop.pages.settings.calibration import Calibration
from desktop.pages.settings.network import NetworkPrinter
from desktop.pages.settings.trust import TrustQuestion
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field
from desktop.widgets.flow import Flow
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from desktop.badge.printers.base import Capabilities, Queue, Refused
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings


class PrintingCard(Translatable, Card):
    """Which printer, what lies in it, and where on it it prints; without one, badges are PDFs."""

    def __init__(self, preferences: Preferences, badges: BadgeDesk) -> None:
        """Offer the printers, once ``refresh()`` has asked for them."""
        super().__init__()
        self._preferences = preferences
        self._badges = badges
        self._queues: list[Queue] | None = None
        self._down: Refused | None = None
        self._can: tuple[str, Capabilities | None] = ("", None)
        self.printer, self.stock, self.resolution = Combo(), Combo(), Combo()
        self.auto_print = Check()
        self._printer, self._stock = Field(self.printer), Field(self.stock)
        self._resolution = Field(self.resolution)
        self.calibration = Calibration(preferences)
        self.network = NetworkPrinter(preferences, badges.printers, self.refresh)
        self.trust = TrustQuestion(preferences, self.refresh)
        self.test = Action(self, "printer", on=badges.printers.print_test)
        self.again = Action(self, "refresh-cw", on=self.refresh)
        self._build()
        self.retranslate()
        self.printer.currentIndexChanged.connect(self._choose_printer)
        self.stock.currentIndexChanged.connect(self._choose_stock)
        self.resolution.currentIndexChanged.connect(self._choose_resolution)
        self.auto_print.toggled.connect(lambda on: preferences.change(auto_print=on))
        preferences.changed.connect(self._take)

    def _build(self) -> None:
        for widget in (self._printer, self.trust, self._stock, self._resolution, self.calibration):
            self.body.addWidget(widget)
        self.body.addWidget(self.auto_print)
        buttons = Flow()
        for button in (Button(self.test), Button(self.again, "quiet"), *self.network.buttons):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
        self.body.addWidget(self.network)

    @Slot()
    def refresh(self) -> None:
        """Ask the printers again how they are."""
        self._badges.printers.ask_printers(self._know)

    def _know(self, known: tuple[list[Queue], Refused | None]) -> None:
        self._queues, self._down = known
        self._can = ("", None)
        self._offer()

    def _know_can(self, printer: str, can: Capabilities | None) -> None:
        self._can = (printer, can)
        self._take(self._preferences.settings)

    def _offer(self) -> None:
        queues = self._queues or []
        settings = self._preferences.settings
        choices = [(self.tr("None: make PDFs"), "")]
        choices += [(called(queue, queues), queue.name) for queue in queues]
        known = {queue.name for queue in queues}
        if settings.printer and settings.printer not in known:
            missing = self.tr("%1 (not found)") if self._queues is not None else "%1"
            words = missing.replace("%1", JobWords.printer(settings.printer))
            choices.append((words, settings.printer))
        stocks = self._badges.stocks().values()
        usual = self.tr("Usual in the country: %1").replace("%1", self._badges.looks.usual.name)
        for combo, offers in (
            (self.printer, choices),
            (self.stock, [(usual, ""), *((stock.name, stock.id) for stock in stocks)]),
        ):
            blocked = combo.blockSignals(True)
            combo.fill(offers)
            combo.blockSignals(blocked)
        self._take(settings)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        setup = settings.setup
        if setup.name and self._queues is not None and self._can[0] != setup.name:
            self._can = (setup.name, None)
            self._badges.printers.ask_capabilities(
                setup.name, lambda can: self._know_can(setup.name, can)
            )
        self._offer_resolutions(settings)
        for combo, value in (
            (self.printer, settings.printer),
            (self.stock, setup.stock),
            (self.resolution, setup.dpi),
        ):
            blocked = combo.blockSignals(True)
            combo.choose(value)
            combo.blockSignals(blocked)
        self._say_state(settings.printer)
        self._say_fit(settings.printer)
        self.auto_print.setChecked(settings.auto_print)
        self.auto_print.setEnabled(bool(settings.printer))

    def _offer_resolutions(self, settings: Settings) -> None:
        """A choice where the printer has one, or one was made."""
        can, chosen = self._can[1], settings.setup.dpi
        offered = sorted({*(can.resolutions if can else ()), *([chosen] if chosen else [])})
        blocked = self.resolution.blockSignals(True)
        usual = self.tr("The stock's: %1 dpi").replace("%1", str(self._badges.stock.dpi))
        self.resolution.fill([(usual, 0), *((f"{dpi} dpi", dpi) for dpi in offered)])
        self.resolution.blockSignals(blocked)
        self._resolution.setVisible((bool(settings.printer) and len(offered) > 1) or bool(chosen))

    def _say_state(self, printer: str) -> None:
        """How the chosen printer is, below its name."""
        from desktop.words.print_words import Prints  # printers come along: a start needs none

        queue = next((one for one in self._queues or [] if one.name == printer), None)
        said = wrong = ""
        self.trust.ask(printer)
        if self._down is not None and not printer:
            said = self.tr("This computer's print system does not answer: it shows no printers.")
        elif self._down is not None and queue is None:
            wrong = Prints.trouble(self._down.trouble, printer)
        elif queue is not None and queue.trouble is not None:
            wrong = Prints.trouble(queue.trouble, queue.description or printer)
        elif queue is not None:
            printing = queue.state.value == "printing"
            said = self.tr("Printing") if printing else self.tr("Ready")
        self._printer.mark(wrong)
        self._printer.set_hint(said)

    def _say_fit(self, printer: str) -> None:
        """That the stock is not for the printer: better here than at the first badge."""
        from desktop.badge.printers.choosing import choose, off  # stocks come along

        can, stock = self._can[1], self._badges.stock
        wrong = hint = ""
        if printer and can and choose(can, stock) is None:
            wrong = self.tr("The printer has no paper of this size, by its driver.")
        elif printer and can and can.ready and min(off(size, stock) for size in can.ready) > 1:
            hint = self.tr("The printer says that another paper lies in it now.")
        self._stock.mark(wrong)
        self._stock.set_hint(hint)

    @Slot()
    def _choose_printer(self) -> None:
        self._preferences.change(printer=self.printer.currentData() or "")

    @Slot()
    def _choose_stock(self) -> None:
        self._set_up(stock=self.stock.currentData() or "")

    @Slot()
    def _choose_resolution(self) -> None:
        self._set_up(dpi=self.resolution.currentData() or 0)

    def _set_up(self, **changes: str | int) -> None:
        settings = self._preferences.settings
        setup = replace(settings.setup, **changes)
        self._preferences.change(printers=settings.printers_with(setup))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Badges"))
        self._printer.set_label(self.tr("Printer"))
        self._stock.set_label(self.tr("Badge stock"))
        self._resolution.set_label(self.tr("Resolution"))
        self.auto_print.setText(self.tr("Print automatically at check-in"))
        self.test.say(self.tr("Print a test page"))
        self.again.say(self.tr("Look for printers"))
        self._offer()
