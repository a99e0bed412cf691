"""The badges of a whole list, in one PDF or on a printer: fetched bit by bit, so that no scan
waits for it.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from db.badges import badge_prints
from desktop import i18n
from desktop.badging import used_labels
from desktop.i18n import Translatable
from desktop.pages.visitors.progress import BatchProgress
from desktop.pages.visitors.question import PrintQuestion
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Visitor
    from desktop.badge.places import Places
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.badging.badge_looks import Paper
    from desktop.pages.visitors.list import VisitorList
    from desktop.preferences import Preferences
    from desktop.store import Store

NAME = 120
"""Characters of a file's name that are proposed at most: some systems end it at 255 bytes."""

_NOT_IN_NAMES = '<>:"/\\|?*'
"""What no file's name may hold on Windows (Naming Files, Paths, and Namespaces)."""


class VisitorExport(Translatable, QWidget):
    """Says how far it is and offers to stop; nothing is seen of it while it does nothing.

    Many badges, sheets of labels and PDFs are asked about first (see PrintQuestion).
    """

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
        self._printing = self._chosen_only = False
        self.filtered: Callable[[], str] = str
        """What the list is narrowed to, in words."""
        self.question = PrintQuestion(page, store, preferences, badges)
        self.paper = self.question.to_print
        self.action = Action(page, "download", "Ctrl+E", self.ask)
        self.print_action = Action(page, "printer", "Ctrl+Shift+P", self.ask_to_print)
        self._stop = Action(self, "x", on=self.stop)
        self._words = Label(role="soft")
        self.progress = BatchProgress(badges)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(Button(self._stop, "quiet"))
        self.busy = False
        self.question.decided.connect(self._answered)
        listed.counted.connect(self._say_how_many)
        listed.picked.connect(self._say_how_many)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self._stop.say(self.tr("Stop"))
        self._say_how_many()

    @property
    def number(self) -> int:
        """How many badges it is about now: those selected, of the whole list unless two are."""
        return self._list.selected() if self._list.selected() > 1 else self._list.count

    @Slot()
    def _say_how_many(self) -> None:
        """On the buttons themselves: nobody prints a whole list who meant one badge."""
        count = i18n.number(self.number, i18n.locale())
        self.print_action.say(
            self.tr("Print badges: %1").replace("%1", count),
            self.tr("Print the badges of those selected, or of the whole list"),
        )
        self.action.say(
            self.tr("Badges as PDF: %1").replace("%1", count),
            self.tr("Save the badges of those selected, or of the whole list, in one PDF"),
        )

    def ask(self) -> None:
        """Ask on what and where to save the badges, and on sheets which labels are free."""
        self._gather(printing=False)

    def ask_to_print(self) -> None:
        """Print, once what has to be asked was; without a printer the badges become PDFs."""
        self._gather(printing=True)

    def _gather(self, *, printing: bool) -> None:
        """Fetch those selected; the whole list when less than two are."""
        if self._list.count == 0 or self.busy:
            return
        self._printing = printing
        self._chosen_only = self._list.selected() > 1
        spans = self._list.spans() if self._chosen_only else [(0, self._list.count - 1)]
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
        self.stop()
        if self._printing:
            self._store.read(partial(self._ask, found), badge_prints.codes_on_paper)
        else:
            self._ask(found, set())

    def _ask(self, found: list[Visitor], printed: set[str]) -> None:
        """Ask what has to be asked about *found*; the badges with the codes *printed* are there."""
        from desktop.badge.letters import all_unwritten

        self._found = found
        boxes = all_unwritten(map(self._badges.data, found))
        had = printed.intersection(visitor.code for visitor in found)
        if self._printing and not boxes and not had and not self.question.needed(found):
            self._decided(self.paper.paper, None)
        else:
            self.question.ask(found, boxes, had, printing=self._printing)

    @Slot(object, object)
    def _answered(self, paper: Paper, places: Places | None) -> None:
        self._found = list(self.question.people())
        self._decided(paper, places)

    def _decided(self, paper: Paper, places: Places | None) -> None:
        if paper.printer:
            self.progress.watch()
            self._badges.print_many(self._found, places, paper)
            self._remember(paper, places)
            return
        dialog = QFileDialog(self._page, self.tr("Save the badges"), self._proposed())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.save, paper=paper, places=places))
        dialog.open()

    def _proposed(self) -> str:
        """A file beside the event's, named for the event, whose badges they are, and how many."""
        start = self._store.path.with_suffix("") if self._store.path else Path("badges")
        whose = self.tr("selected") if self._chosen_only else ""
        number = self.tr("%n badge(s)", "", len(self._found))
        parts = filter(None, (start.name, self.filtered(), whose))
        name = ", ".join(parts).translate(dict.fromkeys(map(ord, _NOT_IN_NAMES), " "))
        return str(start.with_name(f"{' '.join(name.split())[:NAME]}, {number}.pdf"))

    def save(self, file: str, paper: Paper, places: Places | None = None) -> None:
        """Save the badges that were fetched in *file*, on sheets at *places*."""
        self._badges.files.save_pdf(self._found, Path(file), places, paper.stock)
        self._remember(paper, places)

    def _remember(self, paper: Paper, places: Places | None) -> None:
        """The next list begins with this paper, and the next sheet where this one ends."""
        self.question.keep(paper)
        stock = paper.stock
        if places is not None and stock.sheet is not None:
            gone = places.gone(len(self._found), stock.per_page)
            used_labels.remember(self._preferences, stock.id, gone)
