"""What each column of a schedule, or of a list of our side, is taken for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from db.exchange.our_headings import AGENDA, BODIES
from desktop.i18n import Translatable
from desktop.pages.lists.mapping import PAUSE_MS, examples, theirs_label
from desktop.schedule_words import ScheduleWords
from desktop.widgets import theme
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.fields import Combo
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.exchange.tables import Table


class OursMapping(Translatable, Card):
    """``corrected(own)`` once staff chose otherwise: their headings and our fields, or ""."""

    corrected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._kind = ""
        self._columns: dict[str, str] = {}
        self._said = Label(role="soft", wrap=True)
        self._area = Scroller(QWidget())
        self.combos: list[Combo] = []
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
        for combo in self.combos:
            combo.fill(self._fields())
        self._choose()

    def show_columns(self, table: Table, kind: str, columns: Mapping[str, str]) -> None:
        """Show the columns of *table*, a list of this *kind*, and what they are taken for."""
        same = self._table is not None and (self._kind, self._table.columns) == (
            kind,
            table.columns,
        )
        self._table, self._kind, self._columns = table, kind, dict(columns)
        if not same:
            self._build(table)
        self._choose()

    def clear(self) -> None:
        """Forget the list."""
        self._table = None

    def _fields(self) -> list[tuple[str, str]]:
        known = AGENDA if self._kind == "agenda" else BODIES
        return [(self.tr("Not used"), ""), *((ScheduleWords.field(name), name) for name in known)]

    def _build(self, table: Table) -> None:
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
        for place, heading in enumerate(table.columns):
            grid.addWidget(theirs_label(heading, examples(table, place)), place, 0)
            combo = Combo()
            combo.setMaxVisibleItems(24)
            combo.fill(self._fields())
            combo.setAccessibleName(heading)
            combo.activated.connect(partial(self._correct, heading, place))
            self.combos.append(combo)
            grid.addWidget(combo, place, 1)
        grid.setRowStretch(len(self.combos), 1)
        self._area.setWidget(inner)

    def _choose(self) -> None:
        if self._table is not None:
            for combo, heading in zip(self.combos, self._table.columns, strict=True):
                combo.choose(self._columns.get(heading, ""))

    def _correct(self, heading: str, place: int, _index: int) -> None:
        """A field belongs to one column: who had it before goes without."""
        ours = str(self.combos[place].currentData() or "")
        self._columns = {
            theirs: "" if field == ours and theirs != heading else field
            for theirs, field in self._columns.items()
        }
        self._columns[heading] = ours
        self._choose()
        self._pause.start()

    @Slot()
    def _tell(self) -> None:
        if self._table is not None:
            whole = {heading: self._columns.get(heading, "") for heading in self._table.columns}
            self.corrected.emit(whole)
