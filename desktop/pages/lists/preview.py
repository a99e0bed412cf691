"""A list before it is brought in, and what came of it: columns, counts, decisions, odd rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.list_words import ListWords
from desktop.pages.lists.mapping import MappingCard
from desktop.pages.lists.notes import RemarksTable
from desktop.pages.lists.rows import RowsTable
from desktop.pages.lists.summary import ImportSummary
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice, Scroller
from desktop.widgets.fields import Combo
from desktop.widgets.labels import Label
from desktop.widgets.least import keep_height

if TYPE_CHECKING:
    from db.imports import ImportPlan
    from desktop.pages.lists.groups import Group
    from desktop.pages.lists.work import Outlook


LEAST = 200
"""Pixels of height, at 100% zoom, that the columns and the summary need to be read."""


class PreviewView(Translatable, QWidget):
    """``wants_import()``, ``wants_other()`` and ``wants_sheet(name)`` are orders of the person."""

    wants_import = Signal()
    wants_other = Signal()
    wants_sheet = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self._outlook: Outlook | None = None
        self.name, self.about = Label(role="title", elide=True), Label(role="soft", elide=True)
        self.sheet = Combo()
        self.sheet.setFixedWidth(theme.px(220))
        self.mapping = MappingCard()
        self.summary = ImportSummary()
        self.rows = RowsTable()
        self.remarks = RemarksTable()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self.go = Action(self, "download", "Ctrl+Return", self.wants_import.emit)
        self.other = Action(self, "x", on=self.wants_other.emit)
        self._sum = Label(role="soft", elide=True)
        self.misread = Notice("warn")
        self.misread.hide()
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
            _carded(self.rows),
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
        column.addWidget(self.misread)
        # Above the cards: a toast would lie upon it if it were below.
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
        self._offer_sheets(plan.table.sheets, plan.table.sheet)
        self._word_tabs()

    @Slot(object)
    def foresee(self, outlook: Outlook) -> None:
        """Say what it comes to with the decisions of now."""
        self._outlook = outlook
        locale, useful = i18n.locale(), outlook.added + outlook.updated > 0
        parts = (
            (self.tr("%1 new"), outlook.added),
            (self.tr("%1 brought up to date"), outlook.updated),
            (self.tr("%1 left as they are"), outlook.left),
        )
        words = (
            text.replace("%1", i18n.number(number, locale)) for text, number in parts if number
        )
        nothing = self.tr("Everybody on this list is here already: there is nothing to bring in.")
        self._sum.setText(" · ".join(words) if useful else nothing)
        self.go.setEnabled(useful)
        self.remarks.rows.show_all(outlook.remarks)
        self.rows.show_fates(outlook.fates)
        self._word_tabs()

    def wait(self) -> None:
        """Nothing can be brought in until the plan is made again."""
        self.go.setEnabled(False)

    def focus_begin(self) -> None:
        """Put the focus on what is to be looked at: Enter, which led here, brings nothing in."""
        self.tabs.setFocus()

    def clear(self) -> None:
        """Forget the list."""
        self._plan = self._outlook = None
        self.mapping.clear()
        self.summary.clear()
        self.rows.show_plan(None)
        self.remarks.rows.show_all([])
        self.tabs.setCurrentIndex(0)

    def _describe(self, plan: ImportPlan) -> None:
        table = plan.table
        self.name.setText(table.name)
        rows = self.tr("%Ln row(s)", "", plan.read)
        marks = {";": self.tr("semicolons"), ",": self.tr("commas"), "\t": self.tr("tabs")}
        parts = (rows, table.sheet, table.encoding, marks.get(table.delimiter, table.delimiter))
        self.about.setText(" · ".join(filter(None, parts)))
        misread = ListWords.misread(table.notes)
        self.misread.say(*misread or ("",))
        self.misread.setVisible(misread is not None)

    def _offer_sheets(self, names: Sequence[str], chosen: str) -> None:
        self.sheet.setVisible(len(names) > 1)
        self.sheet.fill([(name, name) for name in names])
        self.sheet.choose(chosen)

    def _turn_sheet(self) -> None:
        if self._plan is not None and self.sheet.currentData() != self._plan.table.sheet:
            self.wants_sheet.emit(self.sheet.currentData())

    def _word_tabs(self) -> None:
        self.tabs.setTabText(0, self.tr("What happens"))
        for tab, table, words in (
            (1, self.rows, self.tr("Rows as they are written (%1)")),
            (2, self.remarks, self.tr("To look at (%1)")),
        ):
            number = i18n.number(table.rows.rowCount(), i18n.locale())
            self.tabs.setTabText(tab, words.replace("%1", number))


def _carded(table: QWidget) -> Card:
    """*table* from edge to edge of a card."""
    made = Card(padding=0)
    made.body.addWidget(table)
    return made
