"""A schedule, or a list of our side, before it is brought in: questions, changes, guests, rows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from db.agenda_lists import AgendaPlan
from desktop import i18n
from desktop.i18n import Translatable
from desktop.list_words import ListWords
from desktop.pages.lists.changes import ChangesTable
from desktop.pages.lists.notes import Remark, RemarksTable
from desktop.pages.lists.ours_mapping import OursMapping
from desktop.pages.lists.ours_summary import OursSummary
from desktop.pages.lists.review import ReviewCard
from desktop.schedule_words import ScheduleWords
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice, Scroller
from desktop.widgets.fields import Combo
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.least import keep_height

if TYPE_CHECKING:
    from db.exchange.slots import Question
    from db.exchange.tables import Note, Table
    from db.our_lists import OurPlan

LEAST = 200
"""Pixels of height, at 100% zoom, that the columns and the summary need to be read."""


class OursPreview(Translatable, QWidget):
    """``wants_import()``, ``wants_other()``, ``wants_sheet(name)`` and ``answered(about, answer)``
    are orders of the person.
    """

    wants_import = Signal()
    wants_other = Signal()
    wants_sheet = Signal(str)
    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.plan: AgendaPlan | OurPlan | None = None
        self.name, self.about = Label(role="title", elide=True), Label(role="soft", elide=True)
        self.sheet = Combo()
        self.sheet.setFixedWidth(theme.px(220))
        self.questions = QVBoxLayout()
        self.questions.setSpacing(theme.px(8))
        self.notices: list[Notice] = []
        self.answers: list[Button] = []
        self._asked: list[QWidget] = []
        self.mapping = OursMapping()
        self.summary = OursSummary()
        self.changes = ChangesTable()
        self.review = ReviewCard()
        self.remarks = RemarksTable()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self.go = Action(self, "download", "Ctrl+Return", self.wants_import.emit)
        self.other = Action(self, "x", on=self.wants_other.emit)
        self._sum = Label(role="soft", elide=True)
        self._build()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.sheet.activated.connect(self._turn_sheet)
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        head.addLayout(words, 1)
        head.addWidget(self.sheet)
        outcome = Card()
        outcome.body.addWidget(self.summary, 1)
        keep_height(LEAST, self.mapping, outcome)
        for part in (
            Scroller(Abreast((self.mapping, 4), (outcome, 6), least=720)),
            _carded(self.changes),
            Scroller(self.review),
            _carded(self.remarks),
        ):
            self._stack.addWidget(part)
            self.tabs.addTab("")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(Button(self.go, "primary"))
        foot.addWidget(Button(self.other))
        foot.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addLayout(head)
        column.addLayout(self.questions)
        column.addLayout(foot)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        self.go.say(
            self.tr("Bring it in"), self.tr("A backup is made first; one undo takes it back")
        )
        self.other.say(self.tr("Not this list"))
        self.tabs.setAccessibleName(self.tr("What the list would do"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
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
        if misread := ListWords.misread(table.notes):
            self._add_notice(*misread)
        self._describe(table, plan.read)
        self.mapping.show_columns(table, "agenda" if agenda else "bodies", columns)
        self.summary.show_plan(plan)
        self.changes.show_plan(plan)
        self.review.show_plan(agenda)
        remarks = [Remark(note, refused=True, who="") for note in rejected]
        remarks += [Remark(note, refused=False, who="") for note in plan.notes]
        self.remarks.rows.show_all(remarks)
        self.sheet.setVisible(len(table.sheets) > 1)
        self.sheet.fill([(name, name) for name in table.sheets])
        self.sheet.choose(table.sheet)
        self.tabs.setTabVisible(2, agenda is not None)
        self._word_tabs()
        self._sum_up(plan)

    def wait(self) -> None:
        """Nothing can be brought in until the plan is made again."""
        self.go.setEnabled(False)

    def focus_begin(self) -> None:
        """Put the focus where work goes on: on the first answer, if something is asked, else on
        what is to be looked at; Enter, which led here, must not bring it in.
        """
        (self.answers[0] if self.answers else self.tabs).setFocus()

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
            self.questions.removeWidget(widget)
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
                self.questions.addWidget(widget)
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
        self.questions.addWidget(notice)
        self._asked.append(notice)

    def _describe(self, table: Table, read: int) -> None:
        self.name.setText(table.name)
        rows = self.tr("%Ln row(s)", "", read)
        kind = self.tr("calendar") if table.calendar else ""
        marks = {";": self.tr("semicolons"), ",": self.tr("commas"), "\t": self.tr("tabs")}
        mark = marks.get(table.delimiter, table.delimiter)
        parts = (rows, kind, table.sheet, table.encoding, mark, table.zone)
        self.about.setText(" · ".join(filter(None, parts)))

    def _sum_up(self, plan: AgendaPlan | OurPlan) -> None:
        asked = bool(self.notices)
        self.go.setEnabled(plan.is_useful and not asked)
        if asked:
            self._sum.setText(self.tr("Answer first, then bring it in."))
            return
        if not plan.is_useful:
            self._sum.setText(self.tr("All of it is here already: there is nothing to bring in."))
            return
        new, altered, dropped = counts(plan)
        parts = (
            (self.tr("%1 new"), new),
            (self.tr("%1 altered"), altered),
            (self.tr("%1 dropped"), dropped),
            (self.tr("%1 rows that say nothing new"), plan.duplicates),
        )
        locale = i18n.locale()
        told = (
            words.replace("%1", i18n.number(number, locale)) for words, number in parts if number
        )
        self._sum.setText(" · ".join(told))

    def _turn_sheet(self) -> None:
        self.wants_sheet.emit(self.sheet.currentData())

    def _word_tabs(self) -> None:
        self.tabs.setTabText(0, self.tr("What happens"))
        for tab, table, words in (
            (1, self.changes, self.tr("One by one (%1)")),
            (2, self.review.table, self.tr("Guests to decide (%1)")),
            (3, self.remarks, self.tr("To look at (%1)")),
        ):
            number = i18n.number(table.rows.rowCount(), i18n.locale())
            self.tabs.setTabText(tab, words.replace("%1", number))


def counts(plan: AgendaPlan | OurPlan) -> tuple[int, int, int]:
    """How many meetings, or bodies and people, are new, altered and dropped."""
    if isinstance(plan, AgendaPlan):
        return plan.added, plan.updated, len(plan.dropped)
    return len(plan.new), len(plan.changed), 0


def _carded(table: QWidget) -> Card:
    """*table* from edge to edge of a card."""
    made = Card(padding=0)
    made.body.addWidget(table)
    return made
