"""The part of the lists' page that is about a schedule or our side: from the table to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.agenda.agenda_lists import AgendaPlan
from desktop.pages.lists.ours_done import OursDone
from desktop.pages.lists.ours_preview import OursPreview
from desktop.pages.lists.ours_work import OursWork

if TYPE_CHECKING:
    from db.agenda.agenda_lists import AgendaResult
    from db.exchange.tables import Table
    from db.lists_in.our_lists import OurPlan, OurResult
    from desktop.pages.lists.page import ListsPage


class OursPart(QObject):
    """Shows what the work finds out, in the views of *page*, and passes on what staff decide."""

    def __init__(self, page: ListsPage) -> None:
        super().__init__(page)
        self._page = page
        self.work = OursWork(page.store, self)
        self.preview = OursPreview()
        self.done = OursDone()
        self._writing = False
        self.work.planned.connect(self._show_plan)
        self.work.imported.connect(self._imported)
        self.work.failed.connect(self._failed)
        self.work.set_back.connect(page.set_back)
        self.preview.wants_import.connect(self.bring_in)
        self.preview.wants_other.connect(page.reset)
        self.preview.wants_sheet.connect(page.read_sheet)
        self.preview.wants_encoding.connect(page.read_encoding)
        self.preview.answered.connect(self._answer)
        self.preview.mapping.corrected.connect(self._correct)
        self.preview.summary.decided.connect(lambda whole: self.work.choose(whole=whole))
        self.preview.review.decided.connect(lambda guests: self.work.choose(accepted=guests))
        self.done.wants_undo.connect(page.undoing.undo)
        self.done.wants_other.connect(page.reset)
        self.done.wants_page.connect(lambda name: page.go.emit(name, ""))

    def take(self, table: Table, kind: str) -> None:
        """Go on with *table*, an ``agenda`` or a list of ``bodies``."""
        self.preview.clear()
        self.work.take(table, kind)

    def forget(self) -> None:
        """Drop the list."""
        self._writing = False
        self.work.forget()
        self.preview.clear()
        self.done.clear()

    def stop(self) -> bool:
        """Drop what waits to be brought in, and go back to what it would do; whether it did."""
        if not self._writing or self.preview.plan is None:
            return False
        self._writing = False
        self.work.stop()
        self._page.turn(self.preview)
        return True

    def focus_begin(self, view: QWidget) -> None:
        """Put the focus where work goes on in *view*."""
        (self.preview if view is self.preview else self.done).focus_begin()

    @Slot()
    def bring_in(self) -> None:
        """Make a backup, then bring the list in."""
        plan = self.preview.plan
        if plan is None or not self.preview.go.isEnabled():
            return
        self._writing = True
        self._page.tell_busy()
        self.work.bring_in(plan)

    @Slot(object)
    def _show_plan(self, plan: AgendaPlan | OurPlan) -> None:
        table = plan.draft.table if isinstance(plan, AgendaPlan) else plan.table
        if table is not self.work.table:
            return  # of a list that was dropped meanwhile
        self.preview.show_plan(plan)
        if self._page.stack.currentWidget() is not self.preview:
            self._page.turn(self.preview)

    @Slot(str, str)
    def _answer(self, about: str, answer: str) -> None:
        self.preview.wait()
        if about == "dates":
            self.work.read_as(order=answer)
        else:
            self.work.read_as(zone=answer)

    @Slot(object)
    def _correct(self, own: dict[str, str]) -> None:
        self.preview.wait()
        self.work.correct(own)

    @Slot(object)
    def _imported(self, result: AgendaResult | OurResult) -> None:
        self._writing = False
        self.done.show_result(result)
        self._page.turn(self.done)
        self._page.said.emit(self.done.notice.words.text(), result.change)

    @Slot(str)
    def _failed(self, words: str) -> None:
        self._writing = False
        if words:
            self._page.said.emit(words, "")
        self._page.turn(self.preview if self.preview.plan is not None else self._page.start)
