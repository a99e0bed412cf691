"""What each column of a list is taken for: theirs with a few values, and a choice of ours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange import guards
from desktop.i18n import Translatable
from desktop.list_words import ListWords
from desktop.widgets import theme
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.fields import Combo
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.exchange.columns import Mapping
    from db.exchange.tables import Table
    from db.imports import ImportPlan

EXAMPLES = 3
LOOK_AT = 60
"""Rows whose values may serve as examples."""

PAUSE_MS = 150
"""Milliseconds after a choice before the list is planned again."""


class MappingCard(Translatable, Card):
    """``corrected(mapping)`` once staff have chosen otherwise."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._mapping: Mapping | None = None
        self._said = Label(role="soft", wrap=True)
        self._area = Scroller(QWidget())
        self._combos: list[Combo] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.body.addWidget(self._said)
        self.body.addWidget(self._area, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Their columns, our fields"))
        self._said.setText(
            self.tr("Correct what was not recognised: it is remembered for the next such list.")
        )
        for combo in self._combos:
            combo.fill(ListWords.fields())

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the columns of *plan*, with the values below them."""
        known = self._mapping
        self._mapping = plan.mapping
        theirs = [column.theirs for column in plan.mapping.columns]
        if known is None or theirs != [column.theirs for column in known.columns]:
            self._build(plan)
        self._choose()

    def clear(self) -> None:
        """Forget the list."""
        self._mapping = None

    def _build(self, plan: ImportPlan) -> None:
        inner = QWidget()
        inner.setProperty("role", "body")
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setVerticalSpacing(theme.px(8))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._combos = []
        for place, column in enumerate(plan.mapping.columns):
            grid.addWidget(theirs_label(column.theirs, examples(plan.table, place)), place, 0)
            combo = Combo()
            combo.setMaxVisibleItems(24)
            combo.fill(ListWords.fields())
            combo.setAccessibleName(column.theirs)
            combo.activated.connect(partial(self._correct, place))
            self._combos.append(combo)
            grid.addWidget(combo, place, 1)
        grid.setRowStretch(len(self._combos), 1)
        self._area.setWidget(inner)

    def _choose(self) -> None:
        if self._mapping is not None:
            for combo, column in zip(self._combos, self._mapping.columns, strict=True):
                combo.choose(column.ours)

    def _correct(self, place: int, _index: int) -> None:
        """A field belongs to one column: who had it before goes without."""
        if self._mapping is not None:
            self._mapping = self._mapping.corrected(place, self._combos[place].currentData())
            self._choose()
            self._pause.start()

    @Slot()
    def _tell(self) -> None:
        if self._mapping is not None:
            self.corrected.emit(self._mapping)


def theirs_label(heading: str, examples: str) -> QWidget:
    """A column of theirs: its heading, and a few values below."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(heading, role="strong", elide=True))
    column.addWidget(Label(examples, role="caption", elide=True))
    return made


def examples(table: Table, place: int) -> str:
    """A few different values of a column."""
    cells = (" ".join(guards.take_off(row[place]).split())[:40] for row in table.rows[:LOOK_AT])
    return " · ".join(list(dict.fromkeys(cell for cell in cells if cell))[:EXAMPLES])
