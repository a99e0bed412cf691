"""When a meeting is held: its day, and its hours, or a part of the day and an order."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop import i18n, typed_times
from desktop.i18n import Translatable
from desktop.pages.agenda.reading import days_of
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.words.messages import PARTS, Messages

if TYPE_CHECKING:
    from db.rows import Event, Meeting
    from desktop.store import Store

LEAST = 520


def fill_days(combo: Combo, event: Event, day: date | None) -> None:
    """Offer in *combo* the days of *event*, and choose *day*, whichever; None: the first."""
    locale = i18n.locale()
    offered = days_of(event, [day] if day else ())
    combo.fill(
        [(i18n.day(one, event.zone, locale, weekday=True), one.isoformat()) for one in offered]
    )
    if day is not None:
        combo.choose(day.isoformat())


class Hours(Translatable, QWidget):
    """``value()`` gives the fields of a meeting, None when an hour is none."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.day, self.part = Combo(), Combo()
        self.begins, self.ends, self.order = QLineEdit(), QLineEdit(), QLineEdit()
        self._day, self._part = Field(self.day), Field(self.part)
        self._begins, self._ends = (Field(line, optional=True) for line in (self.begins, self.ends))
        self._order = Field(self.order, optional=True)
        self.begins.textChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        shares = ((self._day, 3), (self._begins, 2), (self._ends, 2))
        column.addWidget(Abreast(*shares, least=LEAST))
        column.addWidget(Abreast((self._part, 3), (self._order, 4), least=LEAST))
        self.retranslate()

    def retranslate(self) -> None:
        self._day.set_label(self.tr("Day"))
        self._begins.set_label(self.tr("From"))
        self._ends.set_label(self.tr("Until"))
        self._part.set_label(self.tr("Part of the day"))
        self._order.set_label(self.tr("Order in it"))
        self._order.set_hint(self.tr("Without an hour: 1 comes first."))
        self.part.fill([("–", ""), *((Messages.part(part), part) for part in PARTS)])

    def fill(self, meeting: Meeting | None, day: date | None) -> None:
        """Show when *meeting* is; a new one is on *day*."""
        event = self._store.current_event
        if event is None:
            return
        fill_days(self.day, event, meeting.date if meeting else day)
        for line, at in (
            (self.begins, meeting.starts if meeting else None),
            (self.ends, meeting.ends if meeting else None),
        ):
            line.setText(i18n.clock(at, event.zone, i18n.locale()) if at else "")
        self.part.choose(meeting.part if meeting else "")
        self.order.setText(str(meeting.position) if meeting and meeting.position else "")
        for field in (self._begins, self._ends):
            field.set_error("")
        self._turn()

    def value(self) -> dict[str, Any] | None:
        """The fields; None when an hour cannot be read, which is told beside it."""
        day = date.fromisoformat(self.day.currentData())
        order = self.order.text().strip()
        found: dict[str, Any] = {
            "date": day,
            "part": self.part.currentData() or "",
            "position": int(order) if order.isdecimal() else 0,
        }
        found["starts"] = self._read(self._begins, self.begins, day)
        found["ends"] = self._read(self._ends, self.ends, day)
        if self._begins.error() or self._ends.error():
            return None
        if found["ends"] and (not found["starts"] or found["ends"] <= found["starts"]):
            self._ends.set_error(self.tr("It ends before it begins."))
            return None
        return found

    def _read(self, field: Field, line: QLineEdit, day: date) -> datetime | None:
        event, text = self._store.current_event, line.text().strip()
        at = typed_times.read(text, day, event.zone if event else "UTC") if text else None
        field.set_error(self.tr("A time, such as 9:30.") if text and at is None else "")
        return at

    @Slot()
    def _turn(self) -> None:
        """What has an hour needs no part of the day."""
        timed = bool(self.begins.text().strip())
        self.part.setEnabled(not timed)
        self.order.setEnabled(not timed)
