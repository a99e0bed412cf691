"""What a schedule, or a list of our side, brought, and what is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.agenda.agenda_lists import AgendaPlan, AgendaResult
from desktop.pages.lists.after import AfterView
from desktop.pages.lists.changes import ChangesTable
from desktop.pages.lists.ours_preview import counts

if TYPE_CHECKING:
    from db.lists_in.our_lists import OurResult


class OursDone(AfterView):
    """What came of a schedule, or of a list of our side."""

    def __init__(self) -> None:
        self._result: AgendaResult | OurResult | None = None
        self.changes = ChangesTable()
        super().__init__(self.changes, "calendar-days")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        agenda = isinstance(self._result, AgendaResult)
        self.see.say(self.tr("See the agenda") if agenda else self.tr("See our side"))
        self._card.set_title(self.tr("What happened to each"))
        if self._result is not None:
            self._word(self._result)

    def show_result(self, result: AgendaResult | OurResult) -> None:
        """Show what came of a list."""
        self._result = result
        self.page = "agenda" if isinstance(result, AgendaResult) else "event"
        self.take(result)
        self.changes.show_plan(result.plan)
        self.retranslate()

    def clear(self) -> None:
        """Forget the list."""
        self._result = None
        self.take(None)
        self.changes.show_plan(None)

    def _word(self, result: AgendaResult | OurResult) -> None:
        plan = result.plan
        new, altered, dropped = counts(plan)
        read = plan.draft if isinstance(plan, AgendaPlan) else plan
        self.tell(
            read.table.name,
            self.tr("%1 is in: %Ln new", "", new),
            (
                (self.tr("%1 altered"), altered),
                (self.tr("%1 dropped"), dropped),
                (self.tr("%1 rows that say nothing new"), plan.duplicates),
                (self.tr("%1 refused"), len(read.rejected)),
            ),
            self.tr("What was logged since stays, with the meetings it is about."),
        )
