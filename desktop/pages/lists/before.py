"""What all lists have in common before they are brought in: name, sheet, columns, tabs, orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.lists.encoding import EncodingNotice
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.labels import Label
from desktop.widgets.least import keep_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.exchange.tables import Table

LEAST = 200
"""Pixels of height, at 100% zoom, that the columns and the summary need to be read."""


class BeforeView(Translatable, QWidget):
    """A list before it is brought in. On the first tab are *mapping* and *summary*, on the others
    *parts*; ``above`` has room for what must be read first.

    ``wants_import()``, ``wants_other()``, ``wants_sheet(name)`` and ``wants_encoding(name)`` are
    orders of the person.
    """

    wants_import = Signal()
    wants_other = Signal()
    wants_sheet = Signal(str)
    wants_encoding = Signal(str)

    def __init__(self, mapping: QWidget, summary: QWidget, parts: Iterable[QWidget]) -> None:
        super().__init__()
        self.name, self.about = Label(role="title", elide=True), Label(role="soft", elide=True)
        self.sheet = Combo()
        self.sheet.setFixedWidth(theme.px(220))
        self.encoding = EncodingNotice()
        self.above = QVBoxLayout()
        self.above.setSpacing(theme.px(8))
        self.above.addWidget(self.encoding)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self.go = Action(self, "download", "Ctrl+Return", self.wants_import.emit)
        self.other = Action(self, "x", on=self.wants_other.emit)
        self._sum = Label(role="soft", elide=True)
        self._turned = ""
        self._outcome = ("", False)
        outcome = Card()
        outcome.body.addWidget(summary, 1)
        keep_height(LEAST, mapping, outcome)
        first = Scroller(Abreast((mapping, 4), (outcome, 6), least=720))
        for part in (first, *parts):
            self._stack.addWidget(part)
            self.tabs.addTab("")
        self._lay_out()
        self.setTabOrder(self.encoding.combo, self.encoding.button)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.sheet.activated.connect(self._turn_sheet)
        self.encoding.chosen.connect(self.wants_encoding)
        self.encoding.settled.connect(self._tell_outcome)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.about)
        head.addLayout(words, 1)
        head.addWidget(self.sheet)
        head.addWidget(self.encoding.combo)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(Button(self.go, "primary"))
        foot.addWidget(Button(self.other))
        foot.addWidget(self._sum, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addLayout(head)
        column.addLayout(self.above)
        # Above the cards: a toast would lie upon it if it were below.
        column.addLayout(foot)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Say what is the same for all lists; the tabs are worded with ``word_tabs``."""
        self.go.say(
            self.tr("Bring it in"), self.tr("A backup is made first; one undo takes it back")
        )
        self.other.say(self.tr("Not this list"))
        self.tabs.setAccessibleName(self.tr("What the list would do"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.tabs.setTabText(0, self.tr("What happens"))

    def wait(self) -> None:
        """Nothing can be brought in until the plan is made again."""
        self._outcome = (self._outcome[0], False)
        self.go.setEnabled(False)

    def sum_up(self, words: str, *, useful: bool) -> None:
        """Say in *words* what the list comes to, and let it in where that is *useful*."""
        self._outcome = (words, useful)
        self._tell_outcome()

    @Slot()
    def _tell_outcome(self) -> None:
        words, useful = self._outcome
        held = useful and self.encoding.holds
        self._sum.setText(self.tr("Say first whether the letters are right.") if held else words)
        self.go.setEnabled(useful and not held)

    def focus_begin(self) -> None:
        """Put the focus on what is to be looked at: Enter, which led here, brings nothing in."""
        (self.encoding.combo if self.encoding.looked_at else self.tabs).setFocus()

    def describe(self, table: Table, read: int) -> None:
        """Say what the list is called and how it was read, and offer its other sheets."""
        self.name.setText(table.name)
        marks = {";": self.tr("semicolons"), ",": self.tr("commas"), "\t": self.tr("tabs")}
        mark = marks.get(table.delimiter, table.delimiter)
        kind = self.tr("calendar") if table.calendar else ""
        told = table.encoding if table.read_as is None else ""
        parts = (rows_read(read), kind, table.sheet, told, mark, table.zone)
        self.about.setText(" · ".join(filter(None, parts)))
        self._turned = table.sheet
        self.sheet.setVisible(len(table.sheets) > 1)
        self.sheet.fill([(name, name) for name in table.sheets])
        self.sheet.choose(table.sheet)
        if self.encoding.show_reading(table.read_as):
            self.tabs.setCurrentIndex(1)  # the rows, where the letters are seen

    def word_tabs(self, words: Sequence[tuple[str, int]]) -> None:
        """Name the tabs after the first: *words* with %1 for how many there are."""
        for tab, (said, count) in enumerate(words, 1):
            self.tabs.setTabText(tab, said.replace("%1", i18n.number(count, i18n.locale())))

    @Slot()
    def _turn_sheet(self) -> None:
        if self.sheet.currentData() != self._turned:
            self.wants_sheet.emit(self.sheet.currentData())


def carded(table: QWidget) -> Card:
    """*table* from edge to edge of a card."""
    made = Card(padding=0)
    made.body.addWidget(table)
    return made


def counted(parts: Iterable[tuple[str, int]]) -> str:
    """The *parts* that there is any of, in one line: words with %1, and how many."""
    locale = i18n.locale()
    told = (words.replace("%1", i18n.number(number, locale)) for words, number in parts if number)
    return " · ".join(told)


def rows_read(count: int) -> str:
    """How many rows a list has. Not by ``tr()``: it looks for a plural in the first class only."""
    return QCoreApplication.translate("BeforeView", "%Ln row(s)", "", count)
