"""The badges of a whole list in one PDF: fetched bit by bit, so that no scan waits for it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.badge_desk import BadgeDesk
    from desktop.pages.visitors_list import VisitorList
    from desktop.store import Store


class VisitorExport(Translatable, QWidget):
    """Says how far it is and offers to stop; nothing is seen of it while it does nothing."""

    def __init__(self, page: QWidget, store: Store, badges: BadgeDesk, listed: VisitorList) -> None:
        """Export what *listed* lists; the key works wherever *page* is shown."""
        super().__init__(page)
        self._page, self._store, self._badges, self._list = page, store, badges, listed
        self.action = Action(page, "download", "Ctrl+E", self.ask)
        self._stop = Action(self, "x", on=self.stop)
        self._words = Label(role="soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(Button(self._stop, "quiet"))
        self.busy = False
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.action.say(
            self.tr("Badges as PDF"),
            self.tr("Save the badges of those selected, or of the whole list, in one PDF"),
        )
        self._stop.say(self.tr("Stop"))

    def ask(self) -> None:
        """Ask where to save the badges."""
        if self._list.count == 0 or self.busy:
            return
        start = self._store.path.with_suffix("") if self._store.path else Path("badges")
        name = self.tr("%1 badges").replace("%1", start.name)
        place = str(start.with_name(f"{name}.pdf"))
        dialog = QFileDialog(self._page, self.tr("Save the badges"), place)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot(str)
    def save(self, file: str) -> None:
        """Save the badges of those selected in *file*; of the whole list when less than two are."""
        chosen = self._list.selected() > 1
        spans = self._list.spans() if chosen else [(0, self._list.count - 1)]
        self.busy = True
        self.show()
        self._list.gather(spans, partial(self._gathered, Path(file)), self._go_on)

    def stop(self) -> None:
        """Save nothing."""
        self.busy = False
        self.hide()

    def _go_on(self, number: int) -> bool:
        count = i18n.number(number, i18n.locale())
        self._words.setText(self.tr("%1 badges ready").replace("%1", count))
        return self.busy

    def _gathered(self, path: Path, found: list[Visitor]) -> None:
        self.stop()
        self._badges.save_pdf(found, path)
