"""Which printer and stock badges from the visitors' page go to, and the two lists to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.badging import list_stocks
from desktop.badging.badge_looks import Paper
from desktop.badging.printer_desk import called
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.labels import plain_tip
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.badge.printers.base import Queue, Refused
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings


class ChosenPaper(QObject):
    """The printer and the stock that were chosen here, at first those of the settings.

    They count here alone: badges of check-ins go where they went before, on what they went on.
    ``changed()`` tells of both, and of printers that were found.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QObject,
        *,
        file: bool = False,
        lists: bool = False,
    ) -> None:
        """*file*: badges are for a PDF, and no printer can be chosen. *lists*: they are those of
        whole lists, and what such a list was printed on is taken again.
        """
        super().__init__(parent)
        self._preferences, self._badges = preferences, badges
        self._file, self._lists = file, lists
        self._stocks: dict[str, str] = {}
        self._set_up = preferences.settings.printers
        self.usual = preferences.settings.printer
        self._printer = "" if file else self.usual
        self._queues: list[Queue] | None = None
        self._asking = False
        preferences.changed.connect(self._take)

    @property
    def paper(self) -> Paper:
        """Where badges go from here now."""
        looks, printer = self._badges.looks, self._printer
        usual = looks.paper(printer).stock
        stock = self._stocks.get(printer, "")
        if self._lists and not stock:
            stock = list_stocks.of(self._preferences.settings, printer, usual.id)
        return Paper(printer, looks.stocks().get(stock, usual))

    @property
    def at_check_in(self) -> Paper:
        """Where badges of check-ins go, whatever is chosen here."""
        return self._badges.looks.paper()

    def printers(self) -> list[tuple[str, str]]:
        """The printers there are, as staff call them and by their names; the first makes PDFs."""
        queues = self._queues or []
        found = [(called(queue, queues), queue.name) for queue in queues]
        names = {queue.name for queue in queues}
        known = [name for name in (self.usual, self._printer) if name and name not in names]
        return [
            ("", ""),
            *found,
            *((JobWords.printer(name), name) for name in dict.fromkeys(known)),
        ]

    def stocks(self) -> list[tuple[str, str]]:
        """What can lie in a printer: names and ids."""
        return [(stock.name, stock.id) for stock in self._badges.looks.stocks().values()]

    def learn(self) -> None:
        """Ask which printers there are; one that is off may take seconds to answer, and is asked
        once.
        """
        if not self._file and not self._asking:
            self._asking = True
            self._badges.printers.ask_printers(self._know)

    def choose_printer(self, name: str) -> None:
        """Badges go from here to the printer *name* from now on, "" for PDFs."""
        if name != self._printer:
            self._printer = name
            self.changed.emit()

    def choose_stock(self, stock: str) -> None:
        """Badges go from here on the stock with that id from now on."""
        if stock in self._badges.looks.stocks() and stock != self.paper.stock.id:
            self._stocks[self._printer] = stock
            self.changed.emit()

    def chosen(self) -> tuple[str, dict[str, str]]:
        """What is chosen here now, for ``restore()``."""
        return self._printer, dict(self._stocks)

    def restore(self, chosen: tuple[str, dict[str, str]]) -> None:
        """Choose again what was *chosen* before."""
        self._printer, self._stocks = chosen
        self.changed.emit()

    def keep(self, paper: Paper) -> None:
        """A list was printed on *paper*: the next one begins with it."""
        usual = self._badges.looks.paper(paper.printer).stock.id
        list_stocks.remember(self._preferences, paper.printer, usual, paper.stock.id)
        self.restore(("" if self._file else paper.printer, {}))

    def _know(self, known: tuple[list[Queue], Refused | None]) -> None:
        self._queues, self._asking = known[0], False
        self.changed.emit()

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        """Another printer in the settings is the one here, too: the old one may be gone; so is
        what lies in one.
        """
        if settings.printers != self._set_up:
            self._set_up = settings.printers
            self._stocks = {}
        if settings.printer != self.usual:
            self.usual = settings.printer
            self._printer = "" if self._file else self.usual
        self.changed.emit()


class PaperChoice(Translatable, QWidget):
    """Shows *paper* and lets it be chosen: *beside* each other, or one below the other."""

    def __init__(self, paper: ChosenPaper, *, beside: bool = False, file: bool = False) -> None:
        super().__init__()
        self._paper = paper
        self.printer, self.stock = Combo(), Combo()
        self._printer, self._stock = Field(self.printer), Field(self.stock)
        if file:
            self._printer.hide()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        row = QBoxLayout(way, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self._printer, 2)
        row.addWidget(self._stock, 3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.printer.currentIndexChanged.connect(self._choose_printer)
        self.stock.currentIndexChanged.connect(self._choose_stock)
        paper.changed.connect(self._offer)
        self.retranslate()

    def retranslate(self) -> None:
        self._printer.set_label(self.tr("Printer"))
        self._stock.set_label(self.tr("Badge stock"))
        self._offer()

    @Slot()
    def _offer(self) -> None:
        """Show what there is and what is chosen; stocks are read only once this is looked at."""
        if not self.isVisible():
            return
        chosen = self._paper.paper
        none = self.tr("None: make PDFs")
        printers = [(words or none, name) for words, name in self._paper.printers()]
        for combo, offers, value in (
            (self.printer, printers, chosen.printer),
            (self.stock, self._paper.stocks(), chosen.stock.id),
        ):
            blocked = combo.blockSignals(True)
            combo.fill(offers)
            combo.choose(value)
            combo.blockSignals(blocked)
            combo.setToolTip(plain_tip(combo.currentText()))
        usual = self._paper.at_check_in
        other = self.tr("Badges of check-ins go on to %1.")
        other = other.replace("%1", JobWords.printer(usual.printer))
        elsewhere = chosen.printer != usual.printer
        self._printer.set_hint(other if usual.printer and elsewhere else "")
        stays = self.tr("Badges of check-ins stay on %1.").replace("%1", usual.stock.name)
        self._stock.set_hint("" if elsewhere or chosen == usual else stays)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer()
        self._paper.learn()

    @Slot()
    def _choose_printer(self) -> None:
        self._paper.choose_printer(self.printer.currentData() or "")

    @Slot()
    def _choose_stock(self) -> None:
        self._paper.choose_stock(self.stock.currentData() or "")
