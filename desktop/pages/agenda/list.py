"""The agenda as a list, of a day, of all days, or of one delegate with the gaps between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.i18n import Translatable
from desktop.pages.agenda.person import Gap
from desktop.pages.agenda.reading import Item
from desktop.pages.agenda.words import AgendaWords
from desktop.widgets.tables import Chip, Column, Rows, Table
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from db.rows import Event

CLOSE = 15
"""Minutes below which a way elsewhere may take longer than there is time."""


class AgendaList(Translatable, Table):
    """``show_rows()`` shows meetings and gaps; ``chosen`` and ``activated`` are as the board's."""

    chosen = Signal(object)
    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Rows(self._columns()), parent)
        self._event: Event | None = None
        self._now: datetime | None = None
        self._with_day = False
        self.row_chosen.connect(self._choose)
        self.row_activated.connect(self._activate)
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 0, 164),
            Column(self._whom, 4, 180, strong=True),
            Column(self._ours, 2, 120, drop=1),
            Column(self._place, 2, 90, drop=2),
            Column(self._topic, 2, 110, drop=4),
            Column(self._mark, 1, 150, drop=3),
            Column(self._state, 0, 172),
        )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Agenda"))
        self.rows.set_titles(
            [
                self.tr("When"),
                self.tr("With"),
                self.tr("Our side"),
                self.tr("Place"),
                self.tr("Topic"),
                self.tr("To note"),
                self.tr("State"),
            ]
        )
        self.viewport().update()

    def show_rows(
        self, rows: Sequence[Item | Gap], event: Event, now: datetime, *, days: bool
    ) -> None:
        """Show *rows*; with *days* each says its day as well."""
        at = self.current()
        place = self.verticalScrollBar().value()
        self._event, self._now, self._with_day = event, now, days
        blocked = self.blockSignals(True)
        self.rows.show_all(rows)
        found = at is not None and self.choose(at.meeting.uuid)
        self.blockSignals(blocked)
        if not found:
            self.verticalScrollBar().setValue(place)

    def tell_time(self, now: datetime) -> None:
        """What is in progress may be another one now."""
        self._now = now
        self.viewport().update()

    def current(self) -> Item | None:
        """The meeting under the cursor; None for none."""
        row = self.current_row()
        return row if isinstance(row, Item) else None

    def choose(self, uuid: str) -> bool:
        """Choose the meeting *uuid*; whether it is here. Nobody is told."""
        for number, row in self.rows.loaded():
            if isinstance(row, Item) and row.meeting.uuid == uuid:
                blocked = self.blockSignals(True)
                self.go_to(number)
                self.blockSignals(blocked)
                return True
        return False

    @Slot(object)
    def _choose(self, row: Item | Gap | None) -> None:
        self.chosen.emit(row if isinstance(row, Item) else None)

    @Slot(object)
    def _activate(self, row: Item | Gap) -> None:
        if isinstance(row, Item):
            self.activated.emit(row)

    # What the columns show --------------------------------------------------------------------

    def _when(self, row: Item | Gap) -> str:
        if isinstance(row, Gap) or self._event is None:
            return ""
        return AgendaWords.when(row.meeting, self._event, day=self._with_day)

    def _whom(self, row: Item | Gap) -> str | Chip:
        return gap_chip(row) if isinstance(row, Gap) else AgendaWords.whom(row.meeting)

    def _ours(self, row: Item | Gap) -> str:
        return "" if isinstance(row, Gap) else row.meeting.body

    def _place(self, row: Item | Gap) -> str:
        return row.way if isinstance(row, Gap) else MeetingWords.place(row.meeting)

    def _topic(self, row: Item | Gap) -> str:
        return "" if isinstance(row, Gap) else row.meeting.topic

    def _mark(self, row: Item | Gap) -> str | Chip:
        if isinstance(row, Gap):
            return ""
        if row.clashes:
            return Chip(AgendaWords.twice(), "triangle-alert", "warn")
        return AgendaWords.logged(row)

    def _state(self, row: Item | Gap) -> str | Chip:
        if isinstance(row, Gap) or self._event is None or self._now is None:
            return ""
        return AgendaWords.state(row, self._now, self._event.zone)


def gap_chip(gap: Gap) -> Chip:
    """The time between two meetings as a pill; a way with too little time for it is a warning."""
    lasting = AgendaWords.lasting(max(gap.minutes, 0))
    if gap.way or gap.back:
        words = AgendaWords.way(lasting, back=gap.back)
        close = gap.minutes < CLOSE
        return Chip(
            words, "triangle-alert" if close else "arrow-right", "warn" if close else "info"
        )
    return Chip(AgendaWords.free(lasting), "clock", "quiet")
