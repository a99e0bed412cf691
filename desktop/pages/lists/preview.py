"""A list before it is brought in, and what came of it: columns, counts, decisions, odd rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.pages.lists.before import BeforeView, carded, counted
from desktop.pages.lists.mapping import MappingCard
from desktop.pages.lists.notes import RemarksTable
from desktop.pages.lists.rows import RowsTable
from desktop.pages.lists.summary import ImportSummary

if TYPE_CHECKING:
    from db.lists_in.imports import ImportPlan
    from desktop.pages.lists.groups import Group
    from desktop.pages.lists.work import Outlook


class PreviewView(BeforeView):
    """A list of visitors."""

    def __init__(self) -> None:
        self._plan: ImportPlan | None = None
        self._outlook: Outlook | None = None
        self.mapping = MappingCard()
        self.summary = ImportSummary()
        self.rows = RowsTable()
        self.remarks = RemarksTable()
        super().__init__(self.mapping, self.summary, (carded(self.rows), carded(self.remarks)))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self._word_tabs()
        if self._plan is not None:
            self._describe(self._plan)
        if self._outlook is not None:
            self.foresee(self._outlook)

    def show_plan(self, plan: ImportPlan, groups: list[Group]) -> None:
        """Show what *plan* would do, and the *groups* that staff decide about."""
        self._plan = plan
        self._describe(plan)
        self.mapping.show_plan(plan)
        self.summary.show_plan(plan, groups)
        self.rows.show_plan(plan)
        self._word_tabs()

    @Slot(object)
    def foresee(self, outlook: Outlook) -> None:
        """Say what it comes to with the decisions of now."""
        self._outlook = outlook
        useful = outlook.added + outlook.updated > 0
        words = counted(
            (
                (self.tr("%1 new"), outlook.added),
                (self.tr("%1 brought up to date"), outlook.updated),
                (self.tr("%1 left as they are"), outlook.left),
            )
        )
        nothing = self.tr("Everybody on this list is here already: there is nothing to bring in.")
        self.sum_up(words if useful else nothing, useful=useful)
        self.remarks.rows.show_all(outlook.remarks)
        self.rows.show_fates(outlook.fates)
        self._word_tabs()

    def clear(self) -> None:
        """Forget the list."""
        self._plan = self._outlook = None
        self.mapping.clear()
        self.summary.clear()
        self.rows.show_plan(None)
        self.remarks.rows.show_all([])
        self.tabs.setCurrentIndex(0)

    def _describe(self, plan: ImportPlan) -> None:
        self.describe(plan.table, plan.read)

    def _word_tabs(self) -> None:
        self.word_tabs(
            (
                (self.tr("Rows as they are written (%1)"), self.rows.rows.rowCount()),
                (self.tr("To look at (%1)"), self.remarks.rows.rowCount()),
            )
        )
