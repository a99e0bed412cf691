"""The agenda: who meets whom, when and where, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db import head_counts, meetings
from desktop import i18n
from desktop.lane import Priority
from desktop.messages import Messages
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.cards import Card
from desktop.widgets.fields import Combo
from desktop.widgets.labels import Label
from desktop.widgets.tables import Column, Rows, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Meeting
    from desktop.preferences import Preferences
    from desktop.store import Store


class AgendaPage(Page):
    """The agenda of a day. ``enter(uuid)`` shows that meeting.

    ``wants_log(meeting)`` asks for the sheet in which a meeting is logged.
    """

    wants_log = Signal(object)

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        _badges: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._today: date | None = None
        self._subject = ""
        self.day = Combo()
        self.day.setMaximumWidth(theme.px(260))
        self.table = Table(Rows(self._columns()))
        self._number = Label(role="soft")
        self.card = Card(padding=1)
        self.card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.card.head.addWidget(self._number)
        self.card.head.addWidget(self.day)
        self.card.body.addWidget(self.table, 1)
        self.card.body.setContentsMargins(0, 0, 0, theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.addWidget(self.card)
        self.store.opened.connect(self._opened)
        self.store.changed.connect(self._written)
        self.day.currentIndexChanged.connect(self.show_list)
        self.table.row_activated.connect(self.wants_log)
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 0, 150),
            Column(lambda meeting: meeting.with_name, 3, 160, strong=True),
            Column(lambda meeting: meeting.body, 3, 140),
            Column(lambda meeting: meeting.place, 1, 100, drop=1),
            Column(lambda meeting: meeting.topic, 3, 140, drop=2),
        )

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Agenda"))
        self.table.setAccessibleName(self.tr("Agenda"))
        self.day.setAccessibleName(self.tr("Day"))
        self.table.rows.set_titles(
            [
                self.tr("When"),
                self.tr("With"),
                self.tr("Our side"),
                self.tr("Place"),
                self.tr("Topic"),
            ]
        )
        self.table.set_empty("calendar-clock", self.tr("No meetings on this day"))
        self._fill_days()
        self._count()
        self.table.viewport().update()

    def title(self) -> str:
        return self.tr("Agenda")

    def enter(self, subject: str = "") -> None:
        """Read the agenda again, and show the meeting *subject* where one is named."""
        self._subject = subject
        self.store.read(self._know_today, head_counts.today)
        self.show_list()
        self.table.setFocus()

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self._today = None
        if self.isVisible():
            self.enter()

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.show_list()

    def _know_today(self, today: date) -> None:
        if today != self._today:
            self._today = today
            self._fill_days()
            event = self.store.current_event
            if event is not None and self.day.count():
                first = event.programme_from or event.starts
                self.day.choose(min(max(today, first), event.ends).isoformat())

    def _fill_days(self) -> None:
        event, locale = self.store.current_event, i18n.locale()
        if event is None:
            return
        first = event.programme_from or event.starts
        days = [first + timedelta(days=n) for n in range((event.ends - first).days + 1)]
        self.day.fill(
            [(i18n.day(day, event.zone, locale, weekday=True), day.isoformat()) for day in days]
        )

    @Slot()
    def show_list(self) -> None:
        """Read the meetings of the day that is chosen."""
        chosen = self.day.currentData()
        self.store.read(
            self._fill,
            meetings.meetings,
            date.fromisoformat(chosen) if chosen else None,
            priority=Priority.SEARCH,
            replaces="agenda",
        )

    def _fill(self, found: Sequence[Meeting]) -> None:
        current = self.table.current_row()
        wanted = self._subject or (current.uuid if current else "")
        self._subject = ""
        self.table.rows.show_all(found)
        self._count()
        for number, meeting in enumerate(found):
            if meeting.uuid == wanted:
                self.table.go_to(number)

    def _count(self) -> None:
        self._number.setText(self.tr("%Ln meeting(s)", "", self.table.rows.rowCount()))

    def _when(self, meeting: Meeting) -> str:
        event, locale = self.store.current_event, i18n.locale()
        if event is None or meeting.starts is None:
            return Messages.part(meeting.part)
        return i18n.clock(meeting.starts, event.zone, locale)
