"""What a list of visitors brought, which of its rows somebody should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.lists import notes as lists_notes
from desktop.pages.lists.after import AfterView
from desktop.pages.lists.notes import RemarksTable

if TYPE_CHECKING:
    from db.lists_in.imports import ImportPlan, ImportResult


class DoneView(AfterView):
    """What came of a list of visitors."""

    page = "visitors"

    def __init__(self) -> None:
        self._shown: tuple[ImportPlan, ImportResult] | None = None
        self.remarks = RemarksTable()
        super().__init__(self.remarks, "users")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.see.say(self.tr("See the visitors"))
        self._card.set_title(self.tr("Rows to look at"))
        if self._shown is not None:
            self._word(*self._shown)

    def show_result(self, plan: ImportPlan, result: ImportResult) -> None:
        """Show what came of *plan*."""
        self._shown = plan, result
        self.take(result)
        self.remarks.rows.show_all(lists_notes.done(plan, result))
        self._word(plan, result)

    def clear(self) -> None:
        """Forget the list."""
        self._shown = None
        self.take(None)
        self.remarks.rows.show_all([])

    def _word(self, plan: ImportPlan, result: ImportResult) -> None:
        self.tell(
            plan.table.name,
            self.tr("%1 is in: %Ln new visitor(s)", "", result.added),
            (
                (self.tr("%1 brought up to date"), result.updated),
                (self.tr("%1 left as they are"), result.duplicates),
                (self.tr("%1 refused"), len(result.rejected)),
            ),
            self.tr("Who came since, or is in another list, stays; the others are withdrawn."),
        )
