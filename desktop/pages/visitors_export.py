"""The badges of a whole list, in one PDF or on a printer: fetched bit by bit, so that no scan
waits for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop import i18n, used_labels
from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.badge.places import Places
    from desktop.badge_desk import BadgeDesk
    from desktop.pages.visitors_list import VisitorList
    from desktop.preferences import Preferences
    from desktop.store import Store
    from desktop.widgets.sheet_chooser import SheetChooser


class VisitorExport(Translatable, QWidget):
    """Says how far it is and offers to stop; nothing is seen of it while it does nothing.

    Sheets of labels ask first which labels are free, and what no font can write is told before;
    ``asking(bool)`` tells that a panel for it is opened or closed.
    """

    asking = Signal(bool)

    def __init__(
        self,
        page: QWidget,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        listed: VisitorList,
    ) -> None:
        """Export what *listed* lists; the keys work wherever *page* is shown."""
        super().__init__(page)
        self._page, self._store, self._preferences = page, store, preferences
        self._badges, self._list = badges, listed
        self._found: list[Visitor] = []
        self._printer = ""
        self.chooser: SheetChooser | None = None
        self.action = Action(page, "download", "Ctrl+E", self.ask)
        self.print_action = Action(page, "printer", "Ctrl+Shift+P", self.ask_to_print)
        self._stop = Action(self, "x", on=self.stop)
        self._words = Label(role="soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(Button(self._stop, "quiet"))
        self.busy = False
        listed.counted.connect(self._say_how_many)
        listed.picked.connect(self._say_how_many)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.action.say(
            self.tr("Badges as PDF"),
            self.tr("Save the badges of those selected, or of the whole list, in one PDF"),
        )
        self._stop.say(self.tr("Stop"))
        self._say_how_many()

    @Slot()
    def _say_how_many(self) -> None:
        """On the button itself: nobody prints a whole list who meant one badge."""
        count = self._list.selected() if self._list.selected() > 1 else self._list.count
        words = self.tr("Print badges: %1").replace("%1", i18n.number(count, i18n.locale()))
        self.print_action.say(
            words, self.tr("Print the badges of those selected, or of the whole list")
        )

    def ask(self) -> None:
        """Ask where to save the badges, and on sheets which labels are free."""
        self._gather("")

    def ask_to_print(self) -> None:
        """Ask on sheets which labels are free, then print; without a printer they become a PDF."""
        self._gather(self._preferences.settings.printer)

    def _gather(self, printer: str) -> None:
        """Fetch those selected; the whole list when less than two are."""
        if self._list.count == 0 or self.busy:
            return
        self._printer = printer
        chosen = self._list.selected() > 1
        spans = self._list.spans() if chosen else [(0, self._list.count - 1)]
        self.busy = True
        self.show()
        self._list.gather(spans, self._gathered, self._go_on)

    def stop(self) -> None:
        """Save nothing."""
        self.busy = False
        self.hide()

    def _go_on(self, number: int) -> bool:
        count = i18n.number(number, i18n.locale())
        self._words.setText(self.tr("%1 badges ready").replace("%1", count))
        return self.busy

    def _gathered(self, found: list[Visitor]) -> None:
        from desktop.badge.letters import all_unwritten

        self.stop()
        self._found = found
        boxes = all_unwritten(map(self._badges.data, found))
        if not boxes and self._badges.stock.sheet is None:
            self._chosen(None)
            return
        from desktop.letter_words import LetterWords
        from desktop.widgets.sheet_chooser import SheetChooser

        if self.chooser is None:
            self.chooser = SheetChooser(self._page)
            self.chooser.chosen.connect(self._chosen)
            self.chooser.closed.connect(partial(self.asking.emit, False))
        stock = self._badges.stock
        gone = used_labels.of(self._preferences.settings, stock.id)
        warning = LetterWords.warning(boxes)
        self.asking.emit(True)
        self.chooser.open_for(stock, len(found), gone, printer=self._printer, warning=warning)

    @Slot(object)
    def _chosen(self, places: Places | None) -> None:
        if self._printer:
            self._badges.print_many(self._found, places)
            self._remember(places)
            return
        dialog = QFileDialog(self._page, self.tr("Save the badges"), self._proposed())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.save, places=places))
        dialog.open()

    def _proposed(self) -> str:
        start = self._store.path.with_suffix("") if self._store.path else Path("badges")
        name = self.tr("%1 badges").replace("%1", start.name)
        return str(start.with_name(f"{name}.pdf"))

    def save(self, file: str, places: Places | None = None) -> None:
        """Save the badges that were fetched in *file*, on sheets at *places*."""
        self._badges.files.save_pdf(self._found, Path(file), places)
        self._remember(places)

    def _remember(self, places: Places | None) -> None:
        """The next sheet of this stock begins where this one ends."""
        stock = self._badges.stock
        if places is not None and stock.sheet is not None:
            gone = places.gone(len(self._found), stock.per_page)
            used_labels.remember(self._preferences, stock.id, gone)
