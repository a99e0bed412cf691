"""A schedule, or a list of our side, before it is brought in: questions, changes, guests, rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.agenda.agenda_lists import AgendaPlan
from desktop.pages.lists.before import BeforeView, carded, counted
from desktop.pages.lists.changes import ChangesTable
from desktop.pages.lists.notes import Remark, RemarksTable
from desktop.pages.lists.ours_mapping import OursMapping
from desktop.pages.lists.ours_summary import OursSummary
from desktop.pages.lists.review import ReviewCard
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice, Scroller
from desktop.widgets.flow import Flow
from desktop.words.schedule_words import ScheduleWords

if TYPE_CHECKING:
    from db.exchange.slots import Question
    from db.exchange.tables import Note
    from db.lists_in.our_lists import OurPlan


class OursPreview(BeforeView):
    """A schedule, or a list of our side. ``answered(about, answer)`` answers a question above."""

    answered = Signal(str, str)

    def __init__(self) -> None:
        self.plan: AgendaPlan | OurPlan | None = None
        self.notices: list[Notice] = []
        self.answers: list[Button] = []
        self._asked: list[QWidget] = []
        self.mapping = OursMapping()
        self.summary = OursSummary()
        self.changes = ChangesTable()
        self.review = ReviewCard()
        self.remarks = RemarksTable()
        parts = carded(self.changes), Scroller(self.review), carded(self.remarks)
        super().__init__(self.mapping, self.summary, parts)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self.plan is not None:
            self.show_plan(self.plan)
        else:
            self._word_tabs()

    def show_plan(self, plan: AgendaPlan | OurPlan) -> None:
        """Show what *plan* would do."""
        self.plan = plan
        agenda = plan if isinstance(plan, AgendaPlan) else None
        if isinstance(plan, AgendaPlan):
            table, columns, rejected = plan.draft.table, plan.draft.columns, plan.draft.rejected
            self._ask(plan.draft.questions, plan.draft.fair.zone)
            self._warn([note for note in plan.draft.notes if note.code == "unused_people"])
        else:
            table, columns, rejected = plan.table, plan.columns, plan.rejected
            self._ask([], "")
        self.describe(table, plan.read)
        self.mapping.show_columns(table, "agenda" if agenda else "bodies", columns)
        self.summary.show_plan(plan)
        self.changes.show_plan(plan)
        self.review.show_plan(agenda)
        remarks = [Remark(note, refused=True, who="") for note in rejected]
        remarks += [Remark(note, refused=False, who="") for note in plan.notes]
        self.remarks.rows.show_all(remarks)
        self.tabs.setTabVisible(2, agenda is not None)
        self._word_tabs()
        self._sum_up(plan)

    def focus_begin(self) -> None:
        """Put the focus where work goes on: on the first answer, if something is asked, else on
        what is to be looked at; Enter, which led here, must not bring it in.
        """
        if self.answers:
            self.answers[0].setFocus()
        else:
            super().focus_begin()

    def clear(self) -> None:
        """Forget the list."""
        self.plan = None
        self._ask([], "")
        self.mapping.clear()
        self.summary.clear()
        self.changes.show_plan(None)
        self.review.show_plan(None)
        self.remarks.rows.show_all([])
        self.tabs.setCurrentIndex(0)

    def _ask(self, questions: list[Question], zone: str) -> None:
        """Ask what only a person can tell, each answer spelled out on a button."""
        for widget in self._asked:
            self.above.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.notices, self.answers, self._asked = [], [], []
        for question in questions:
            notice, box = Notice("warn"), QWidget()
            notice.say(ScheduleWords.question(question), ScheduleWords.why_asked(question))
            flow = Flow(box)
            for answer, meant in question.choices:
                emit = partial(self.answered.emit, question.about, answer)
                action = Action(box, "check", on=emit)
                action.say(ScheduleWords.answer(answer, meant, zone))
                button = Button(action)
                flow.addWidget(button)
                self.answers.append(button)
            for widget in (notice, box):
                self.above.addWidget(widget)
                self._asked.append(widget)
            self.notices.append(notice)
        # What it would do depends on the answer, and two questions need the room of a small screen.
        for widget in (self.tabs, self._stack):
            widget.setHidden(bool(questions))

    def _warn(self, notes: list[Note]) -> None:
        """Tell, above all else, who would be left out of every meeting."""
        for note in notes:
            self._add_notice(ScheduleWords.note(note.code), note.value)

    def _add_notice(self, words: str, more: str) -> None:
        notice = Notice("warn")
        notice.say(words, more)
        self.above.addWidget(notice)
        self._asked.append(notice)

    def _sum_up(self, plan: AgendaPlan | OurPlan) -> None:
        if self.notices:
            self.sum_up(self.tr("Answer first, then bring it in."), useful=False)
            return
        if not plan.is_useful:
            nothing = self.tr("All of it is here already: there is nothing to bring in.")
            self.sum_up(nothing, useful=False)
            return
        new, altered, dropped = counts(plan)
        parts = (
            (self.tr("%1 new"), new),
            (self.tr("%1 altered"), altered),
            (self.tr("%1 dropped"), dropped),
            (self.tr("%1 rows that say nothing new"), plan.duplicates),
        )
        self.sum_up(counted(parts), useful=True)

    def _word_tabs(self) -> None:
        self.word_tabs(
            (
                (self.tr("One by one (%1)"), self.changes.rows.rowCount()),
                (self.tr("Guests to decide (%1)"), self.review.table.rows.rowCount()),
                (self.tr("To look at (%1)"), self.remarks.rows.rowCount()),
            )
        )


def counts(plan: AgendaPlan | OurPlan) -> tuple[int, int, int]:
    """How many meetings, or bodies and people, are new, altered and dropped."""
    if isinstance(plan, AgendaPlan):
        return plan.added, plan.updated, len(plan.dropped)
    return len(plan.new), len(plan.changed), 0
