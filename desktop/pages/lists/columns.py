"""The columns of any list: theirs with a few values, and for each a choice of ours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from db.exchange import guards
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.exchange.tables import Table

EXAMPLES = 3
LOOK_AT = 60
"""Rows whose values may serve as examples."""

PAUSE_MS = 150
"""Milliseconds after a choice before the list is planned again."""


class ColumnsCard(Translatable, Card):
    """``corrected(whole)`` once staff have chosen otherwise, with what ``whole`` gives."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._said = Label(role="soft", wrap=True)
        self._area = Scroller(QWidget())
        self.combos: list[Combo] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.body.addWidget(self._said)
        self.body.addWidget(self._area, 1)

    def retranslate(self) -> None:
        """Say it in the language of now, and what was chosen again."""
        self.set_title(self.tr("Their columns, our fields"))
        self._said.setText(
            self.tr("Correct what was not recognised: it is remembered for the next such list.")
        )
        for combo in self.combos:
            combo.fill(self.fields())
        self.choose()

    def fields(self) -> list[tuple[str, str]]:
        """Our fields: words and name."""
        raise NotImplementedError

    def chosen(self) -> Sequence[str]:
        """Our field for each of their columns; empty while there is no list."""
        raise NotImplementedError

    def correct(self, place: int, ours: str) -> None:
        """Take the column at *place* for *ours*; who had that field before goes without."""
        raise NotImplementedError

    def whole(self) -> object:
        """All columns as they are chosen; None while there is no list."""
        raise NotImplementedError

    def build(self, table: Table, headings: Sequence[str]) -> None:
        """Offer a choice for each of the *headings* of *table*."""
        inner = QWidget()
        inner.setProperty("role", "body")
        inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setVerticalSpacing(theme.px(8))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.combos = []
        for place, heading in enumerate(headings):
            grid.addWidget(_theirs(heading, _examples(table, place)), place, 0)
            combo = Combo()
            combo.setMaxVisibleItems(24)
            combo.fill(self.fields())
            combo.setAccessibleName(heading)
            combo.activated.connect(partial(self._correct, place))
            self.combos.append(combo)
            grid.addWidget(combo, place, 1)
        grid.setRowStretch(len(self.combos), 1)
        self._area.setWidget(inner)

    def choose(self) -> None:
        """Show what is chosen."""
        if chosen := self.chosen():
            for combo, ours in zip(self.combos, chosen, strict=True):
                combo.choose(ours)

    def _correct(self, place: int, _index: int) -> None:
        self.correct(place, str(self.combos[place].currentData() or ""))
        self.choose()
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        if (whole := self.whole()) is not None:
            self.corrected.emit(whole)


def _theirs(heading: str, examples: str) -> QWidget:
    """A column of theirs: its heading, and a few values below."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(heading, role="strong", elide=True))
    column.addWidget(Label(examples, role="caption", elide=True))
    return made


def _examples(table: Table, place: int) -> str:
    """A few different values of a column."""
    cells = (" ".join(guards.take_off(row[place]).split())[:40] for row in table.rows[:LOOK_AT])
    return " · ".join(list(dict.fromkeys(cell for cell in cells if cell))[:EXAMPLES])
