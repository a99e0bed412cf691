"""Bringing in an organiser's list: choose it, look at what it would do, decide, bring it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from db.lists_in import import_log
from desktop import i18n
from desktop.aside import PATIENCE
from desktop.pages.lists.busy import BusyView
from desktop.pages.lists.done import DoneView
from desktop.pages.lists.kind import KindChooser
from desktop.pages.lists.ours import OursPart
from desktop.pages.lists.preview import PreviewView
from desktop.pages.lists.start import StartView
from desktop.pages.lists.work import ListWork
from desktop.pages.page import Page
from desktop.undo.undoing import Undoing
from desktop.widgets import theme

if TYPE_CHECKING:
    from db.exchange.columns import Mapping
    from db.exchange.tables import Table
    from db.lists_in.imports import ImportPlan, ImportResult
    from desktop.pages.lists.groups import Group
    from desktop.preferences import Preferences
    from desktop.store import Store

LONG = 10_000
"""Rows from which the one write takes longer than a person at the door would notice."""


class ListsPage(Page):
    """``open_list(path)`` reads a list and shows what it would do."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        _badges: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self.setAcceptDrops(True)
        self._plan: ImportPlan | None = None
        self.work = ListWork(store, self)
        self.undoing = Undoing(store, self)
        self.start = StartView(store)
        self.busy = BusyView()
        self.preview = PreviewView()
        self.done = DoneView()
        self.kind = KindChooser()
        self.ours = OursPart(self)
        self.stack = QStackedWidget()
        views = (self.start, self.busy, self.preview, self.done, self.ours.preview, self.ours.done)
        for view in views:
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(0)
        column.addWidget(self.kind)
        column.addWidget(self.stack)
        self.kind.hide()
        self._connect()

    def _connect(self) -> None:
        self.store.opened.connect(self._renew)
        self.store.closed.connect(self.reset)
        self.store.changed.connect(self._written)
        self.start.wants_file.connect(self.ask)
        self.start.wants_undo.connect(self.undoing.undo)
        self.start.wants_export.connect(lambda: self.go.emit("exports", ""))
        self.busy.stopped.connect(self._stop)
        self.busy.hurried.connect(self._hurry)
        self.work.set_back.connect(self.set_back)
        self.preview.wants_import.connect(self.bring_in)
        self.preview.wants_other.connect(self.reset)
        self.preview.wants_sheet.connect(self.read_sheet)
        self.preview.wants_encoding.connect(self.read_encoding)
        self.preview.mapping.corrected.connect(self._plan_again)
        self.preview.summary.decided.connect(self._foresee)
        self.done.wants_undo.connect(self.undoing.undo)
        self.done.wants_other.connect(self.reset)
        self.done.wants_page.connect(lambda name: self.go.emit(name, ""))
        self.work.found.connect(self._sort)
        self.kind.chosen.connect(self._take)
        self.work.planned.connect(self._show_plan)
        self.work.foreseen.connect(self.preview.foresee)
        self.work.imported.connect(self._imported)
        self.work.failed.connect(self._failed)
        self.work.progressed.connect(self.busy.progress)
        self.undoing.said.connect(self.said)
        self.undoing.warned.connect(self.warned)
        self.undoing.undone.connect(self.done.tell_undone)
        self.undoing.undone.connect(self.ours.done.tell_undone)

    def title(self) -> str:
        return self.tr("Import a list")

    def enter(self, subject: str = "") -> None:
        """Show the past imports anew; *subject* is the path of a list to open, if any."""
        self._renew()
        if subject:
            self.open_list(Path(subject))
        elif self.stack.currentWidget() is self.start:
            self.start.focus_begin()

    # A list comes -----------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask which file."""
        folder = str(self.store.path.parent) if self.store.path else ""
        dialog = QFileDialog(self, self.tr("Choose the organiser's list"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        lists = self.tr("Lists (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt *.ics)")
        dialog.setNameFilters([lists, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.open_list(Path(file)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None and self.stack.currentWidget() is not self.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_list(path)

    def open_list(self, path: Path, sheet: str | None = None, encoding: str | None = None) -> None:
        """Read the list at *path* and show what it would do."""
        if self.store.current_event is None:
            return
        self._plan = None
        self.ours.forget()
        self.start.tell_fault("")
        self.preview.clear()
        self.busy.tell(self.tr("Reading %1").replace("%1", path.name), self.tr("Check-ins go on."))
        self.turn(self.busy)
        self.work.read(path, sheet, encoding)

    @Slot(object, str)
    def _sort(self, _table: Table, kind: str) -> None:
        """A list was read: it goes on as what it seems to be."""
        self.kind.show_kind(kind)
        self._take(kind)

    @Slot(str)
    def _take(self, kind: str) -> None:
        """Go on with the list as one of this *kind*."""
        table = self.work.table
        if table is None:
            return
        self._plan = None
        self.ours.forget()
        if kind == "visitors":
            self.preview.clear()
            self.work.take(table)
        else:
            self.work.stop_planning()
            self.ours.take(table, kind)

    @Slot(str)
    def read_sheet(self, sheet: str) -> None:
        if self.work.path is not None:
            self.open_list(self.work.path, sheet)

    @Slot(str)
    def read_encoding(self, name: str) -> None:
        if self.work.path is not None:
            self.open_list(self.work.path, encoding=name)

    @Slot(object, object)
    def _show_plan(self, plan: ImportPlan, groups: list[Group]) -> None:
        self._plan = plan
        self.preview.show_plan(plan, groups)
        self._foresee()
        if self.stack.currentWidget() is not self.preview:
            self.turn(self.preview)

    @Slot(object)
    def _plan_again(self, mapping: Mapping) -> None:
        self.preview.wait()
        self.work.plan(mapping)

    @Slot()
    @Slot(object)
    def _foresee(self, _decisions: object = None) -> None:
        if self._plan is not None:
            self.work.foresee(self._plan, self.preview.summary.decisions())

    # It is brought in -------------------------------------------------------------------------

    @Slot()
    def bring_in(self) -> None:
        """Make a backup, then bring the list in."""
        if self._plan is None or not self.preview.go.isEnabled():
            return
        self.tell_busy(long=len(self._plan.people) > LONG)
        self.work.bring_in(self._plan, self.preview.summary.decisions())

    def tell_busy(self, *, long: bool = False) -> None:
        """Show that the list is being brought in; a *long* one takes seconds."""
        name = self.work.table.name if self.work.table is not None else ""
        more = self.tr("A backup is made first. Until it is done, stopping leaves all as it was.")
        if long:
            more += " " + self.tr("Such a long list takes seconds; scans go first.")
        self.busy.tell(self.tr("Bringing in %1").replace("%1", name), more)
        self.turn(self.busy)

    @Slot(int)
    def set_back(self, times: int) -> None:
        """Scans went first, so many *times*: say so, and in the end ask."""
        if self.work.table is None:
            return
        words = self.tr("Bringing in %1").replace("%1", self.work.table.name)
        more = self.tr("Scans go first: the list waits for a calm moment.")
        if times >= PATIENCE:
            more += " " + self.tr("If it is urgent, write it now: a scan may wait some seconds.")
        self.busy.tell(words, more)
        if times >= PATIENCE:
            self.busy.offer_to_hurry()

    @Slot()
    def _hurry(self) -> None:
        self.busy.tell(self.busy.words.text(), self.tr("A scan may wait some seconds."))
        self.work.hurry()
        self.ours.work.hurry()

    @Slot(object)
    def _imported(self, result: ImportResult) -> None:
        plan = self._plan
        if plan is None:
            return
        self.done.show_result(plan, result)
        self.turn(self.done)
        words = i18n.filled(self.tr("%1: %2 new"), plan.table.name, str(result.added))
        self.said.emit(words, result.change)

    @Slot(str)
    def _failed(self, words: str) -> None:
        back = self.preview if self._plan is not None else self.start
        self.start.tell_fault("" if self._plan is not None else words)
        if self._plan is not None and words:
            self.said.emit(words, "")
        self.turn(back)

    @Slot()
    def _stop(self) -> None:
        self.busy.tell(self.tr("Stopping"), "")
        if not self.ours.stop():
            self.work.stop()

    @Slot()
    def reset(self) -> None:
        """Forget the list, and begin anew."""
        self.work.forget()
        self.ours.forget()
        self._plan = None
        self.preview.clear()
        self.done.clear()
        self.start.tell_fault("")
        self.turn(self.start)
        self.start.focus_begin()

    def turn(self, view: QWidget) -> None:
        """Show *view*, one of those in the stack."""
        self.stack.setCurrentWidget(view)
        self.kind.setVisible(view in (self.preview, self.ours.preview))
        if view is self.preview:
            self.preview.focus_begin()
        elif view is self.done:
            self.done.focus_begin()
        elif view in (self.ours.preview, self.ours.done):
            self.ours.focus_begin(view)

    @Slot()
    @Slot(object)
    def _renew(self, _event: object = None) -> None:
        self.store.read(self.start.show_past, import_log.past, replaces="past imports")

    @Slot(str)
    def _written(self, kind: str) -> None:
        if kind in ("import_list", "import_agenda", "import_our_side", "undo") and self.isVisible():
            self._renew()


def _dropped(event: QDropEvent) -> Path | None:
    """The one file of this computer that is dropped, or None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
