"""What leaves the list of visitors: a person's own file, and the person, once they ask for it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.privacy import person_files
from db.visitor.visitors import Filters
from desktop.keeping import registering
from desktop.pages.visitors.erase import EraseSheet
from desktop.reports import person_gathered, person_sheet

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.visitors.detail import VisitorDetail
    from desktop.pages.visitors.filters import FilterBar
    from desktop.reports.person_gathered import Gathered
    from desktop.store import Store


class VisitorsOut(QObject):
    """Asks in sheets over *page* about who is shown in *detail*. ``asking(bool)``: one is open, or
    closed again; ``wants_meeting(uuid)`` asks for the agenda.
    """

    asking = Signal(bool)
    wants_meeting = Signal(str)

    def __init__(
        self,
        page: QWidget,
        store: Store,
        badges: BadgeDesk,
        detail: VisitorDetail,
        filters: FilterBar,
    ) -> None:
        super().__init__(page)
        self._page, self._store, self._badges = page, store, badges
        self._detail, self._filters = detail, filters
        self.erase = EraseSheet(page, store)
        detail.privacy.wants_erasure.connect(self._ask_erasure)
        detail.privacy.wants_file.connect(self.ask_file)
        self.erase.wants_meeting.connect(self.wants_meeting)
        self.erase.erased.connect(self._forget)
        self.erase.closed.connect(self._closed)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._go_on)  # the page takes the focus as it is entered
        return super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        if self._page.isVisible() and self.erase.go_on():
            self.asking.emit(True)

    @Slot(object)
    def _ask_erasure(self, visitor: Visitor) -> None:
        self.asking.emit(True)
        self.erase.ask(visitor)

    @Slot(str)
    def _forget(self, whom: str) -> None:
        """Show the person no more, nor the name that was typed to find them."""
        shown = self._detail.visitor()
        if shown is None or shown.uuid == whom:
            self._detail.show_visitor(None)
            self._filters.show_filters(Filters())
        self._tell_late()

    def _tell_late(self) -> None:
        """What came of an erasure whose sheet was left: once nothing else is asked in it."""
        QTimer.singleShot(0, self, self._go_on)

    @Slot()
    def _closed(self) -> None:
        self.asking.emit(False)
        if self._detail.visitor() is None:  # the button that asked went with them
            self._detail.left.emit()
        if self.erase.has_untold:
            self._tell_late()

    @Slot(object)
    def ask_file(self, visitor: Visitor) -> None:
        """Ask where to save all that is kept about *visitor*, and as what."""
        start = self._store.path or Path("event")
        name = self.tr("%1, what is kept").replace("%1", visitor.name)
        name = "".join(letter for letter in name if letter not in '\\/:*?"<>|')
        path = str(start.with_name(f"{name[:80]}.pdf"))
        dialog = QFileDialog(self._page, self.tr("Save their file"), path)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF, to read (*.pdf)"), self.tr("Data (*.json)")])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(chosen.rpartition("*.")[2].rstrip(")"))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.save_file, visitor.uuid))
        dialog.open()

    def save_file(self, visitor: str, file: str) -> None:
        """Save all that is kept about the visitor with that uuid in *file*, a PDF or JSON."""
        path = Path(file)
        if path.suffix.lower() not in person_sheet.ENDINGS:
            path = path.with_name(f"{path.name}.pdf")
        operator = self._store.by.operator
        self._store.read(partial(self._write, path), person_gathered.gather, visitor, operator)

    def _write(self, path: Path, gathered: Gathered) -> None:
        work = partial(person_sheet.write, path, gathered)
        files, words = self._badges.files, self.tr("Their file saved")
        register, whose = person_files.register, gathered.told["person"]["id"]
        registering.write(files, self._store, path, work, words, register, whose, path.name)
