"""What the agenda is narrowed to (a day, a body, a delegate, a state, words), and its views."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.names import fold
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.agenda.reading import PHASES, Agenda, Item, days_of
from desktop.pages.agenda.wanted import (
    DROPPED,
    NOBODY,
    NOT_SEEN,
    OUTCOME,
    TOOK_PLACE,
    TWICE,
    Wanted,
    narrowing,
)
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Segments
from desktop.widgets.search_box import SearchBox
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from db.rows import Delegate, Event

BOARD, LIST, PERSON = "board", "list", "person"
"""The views: a day by tables, a list, and one delegate's day."""

ALL = "all"
TYPING_MS = 60
ROOM_FOR_WORDS = 700
"""Pixels at 100% zoom below which the button for a new meeting is an icon."""

ABREAST = 1000
"""Pixels at 100% zoom below which the views and the choices are on two lines."""


class AgendaFilters(Translatable, QWidget):
    """``day_chosen()`` asks for another day, ``changed()`` to narrow what is here,
    ``view_chosen(view)`` for another view.
    """

    day_chosen = Signal()
    changed = Signal()
    view_chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._event: Event | None = None
        self._today: date | None = None
        self._agenda: Agenda | None = None
        self._counted: Mapping[date, int] = {}
        self.view = Segments()
        self.day, self.body, self.delegate, self.state = Combo(), Combo(), Combo(), Combo()
        self.box = SearchBox(icon="search")
        self._earlier = Action(page, "chevron-left", "Alt+Left", lambda: self._step(-1))
        self._later = Action(page, "chevron-right", "Alt+Right", lambda: self._step(1))
        self._now = Action(page, "calendar-days", "Alt+Home", self.go_today)
        self._new: Button | None = None
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._narrowing: dict[str, str] = {}
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        days = QWidget()
        line = QHBoxLayout(days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(4))
        line.addWidget(IconButton(self._earlier))
        line.addWidget(self.day, 1)
        line.addWidget(IconButton(self._later))
        line.addWidget(IconButton(self._now))
        self.day.setMinimumContentsLength(12)
        self.top = QHBoxLayout()
        self.top.setSpacing(theme.px(12))
        self.top.addWidget(days, 3)
        self.top.addWidget(self.box, 4)
        people = QWidget()
        choices = QHBoxLayout(people)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(theme.px(8))
        for combo in (self.body, self.delegate, self.state):
            choices.addWidget(combo, 1)
        below = Abreast((self.view, 4), (people, 5), least=ABREAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self.top)
        column.addWidget(below)

    def _connect(self) -> None:
        self.day.currentIndexChanged.connect(self.day_chosen)
        self.view.chosen.connect(self.view_chosen)
        for combo in (self.body, self.delegate, self.state):
            combo.currentIndexChanged.connect(self.changed)
        self.box.textEdited.connect(lambda _text: self._pause.start())
        self.box.cleared.connect(self.changed)
        self._pause.timeout.connect(self.changed)

    def retranslate(self) -> None:
        self.view.fill(
            [
                (self.tr("Tables"), BOARD),
                (self.tr("List"), LIST),
                (self.tr("One delegate"), PERSON),
            ]
        )
        self.box.say(self.tr("Company, name, topic, table…"))
        self._earlier.say(self.tr("The day before"))
        self._later.say(self.tr("The day after"))
        self._now.say(self.tr("Today"))
        self.day.setAccessibleName(self.tr("Day"))
        self.body.setAccessibleName(self.tr("Body"))
        self.delegate.setAccessibleName(self.tr("Delegate"))
        self.state.setAccessibleName(self.tr("State"))
        self._fill()

    def offer_new(self, action: Action) -> None:
        """Offer a new meeting at the right of the box."""
        self._new = Button(action)
        self.top.addWidget(self._new)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._new is not None:
            self._new.set_bare(self.width() < theme.px(ROOM_FOR_WORDS))

    # What is chosen ---------------------------------------------------------------------------

    def chosen_day(self) -> date | None:
        """The day that is chosen, None for all."""
        chosen = self.day.currentData()
        return None if chosen in (None, ALL) else date.fromisoformat(chosen)

    def wanted(self) -> Wanted:
        """What the choices leave."""
        return Wanted(
            self.body.currentData() or "",
            self._delegate(),
            self.state.currentData() or "",
            tuple(fold(self.box.text()).split()),
        )

    def shown(self, items: tuple[Item, ...], now: datetime, zone: str) -> list[Item]:
        """Those of *items* that are wanted, in their order; in one delegate's day none before it is
        said whose.
        """
        if self.asks_delegate():
            return []
        wanted = self.wanted()
        if wanted == Wanted():
            return list(items)
        return [item for item in items if wanted.fits(item, now, zone)]

    def asks_delegate(self) -> bool:
        """Whether it is still to be said whose day is shown."""
        return self.view.value() == PERSON and self._delegate() is None

    def ask_delegate(self) -> None:
        """Open the choice of a delegate."""
        self.delegate.setFocus()
        self.delegate.showPopup()

    def clear(self) -> None:
        """Leave nothing out any more."""
        self.box.clear()
        for combo in (self.body, self.delegate, self.state):
            combo.setCurrentIndex(0)

    def narrow(self, wanted: str) -> bool:
        """Choose what *wanted* says once it is offered: "state=held&day=2025-04-23", "body=" and a
        uuid or "nobody", "outcome=" and its code; on a day, or "day=all". False for other texts.
        """
        if "=" not in wanted:
            return False
        self.clear()
        self._narrowing = narrowing(wanted)
        if day := self._narrowing.pop("day", ""):
            blocked = self.day.blockSignals(True)
            self.day.choose(day)
            self.day.blockSignals(blocked)
        self.view.choose(LIST)
        self.view_chosen.emit(LIST)
        return True

    def _take_narrowing(self) -> None:
        """Choose now what somebody came for; it says nothing to those who listen."""
        outcome = self._narrowing.pop("outcome", "")
        if outcome:
            self._narrowing["state"] = OUTCOME + outcome
        for combo, name in ((self.body, "body"), (self.state, "state")):
            if value := self._narrowing.pop(name, ""):
                blocked = combo.blockSignals(True)
                combo.choose(value)
                combo.blockSignals(blocked)

    def _delegate(self) -> Delegate | None:
        uuid = self.delegate.currentData()
        known = self._agenda.delegates if self._agenda else ()
        return next((one for one in known if one.uuid == uuid), None)

    # What is offered --------------------------------------------------------------------------

    def begin(self, event: Event, today: date, counted: Mapping[date, int]) -> None:
        """Offer the days of *event*, and choose *today* or the nearest with a meeting.

        *counted* is how many meetings there are on each day.
        """
        self._event, self._today, self._counted = event, today, counted
        self._fill_days()
        self.go_today()

    def is_of_before(self, event: Event) -> bool:
        """Whether another day has begun since the days were offered, or *event* was corrected."""
        return self._today != clock.local_day(clock.now(), event.zone) or self._event != event

    def know(self, agenda: Agenda) -> None:
        """Offer the days and people of *agenda*."""
        before, self._agenda, self._counted = self._agenda, agenda, agenda.days
        if before is None or before.offered != agenda.offered:
            self._fill()
        self._take_narrowing()

    def choose_day(self, day: date) -> bool:
        """Choose *day*; whether it was another one."""
        return self.chosen_day() != day and self.day.choose(day.isoformat())

    @Slot()
    def go_today(self) -> None:
        """Choose today; on other days the nearest one of the event with a meeting."""
        days, today = self._days(), self._today
        if today is not None and days:
            busy = [day for day in days if day in self._counted or day == today]
            nearest = min(busy or days, key=lambda day: abs((day - today).days))
            self.day.choose(nearest.isoformat())

    def _step(self, by: int) -> None:
        number = self.day.currentIndex() + by
        if 0 <= number < self.day.count() and self.day.itemData(number) != ALL:
            self.day.setCurrentIndex(number)

    def _days(self) -> list[date]:
        """The days of the event from the first meeting on, and others with meetings."""
        event = self._event
        if event is None:
            return []
        return days_of(event, self._counted)

    def _fill(self) -> None:
        self._fill_days()
        agenda = self._agenda
        bodies = agenda.bodies if agenda else ()
        people = agenda.delegates if agenda else ()
        outcomes = agenda.outcomes if agenda else ()
        self.body.fill(
            [
                (self.tr("All bodies"), ""),
                *((body.name, body.uuid) for body in bodies),
                (MeetingWords.nobody_of_ours(), NOBODY),
            ]
        )
        self.delegate.fill(
            [(self.tr("All delegates"), ""), *((one.name, one.uuid) for one in people)]
        )
        self.state.fill(
            [
                (self.tr("All states"), ""),
                *((MeetingWords.phase(phase), phase) for phase in PHASES),
                (self.tr("Held or begun"), TOOK_PLACE),
                (self.tr("Booked twice"), TWICE),
                (self.tr("Not seen yet"), NOT_SEEN),
                (self.tr("Dropped from the schedule"), DROPPED),
                *(
                    (MeetingWords.choice(outcomes, one.code), f"{OUTCOME}{one.code}")
                    for one in outcomes
                ),
            ]
        )

    def _fill_days(self) -> None:
        if self._event is None:
            return
        locale, zone = i18n.locale(), self._event.zone
        counted = self._counted
        choices: list[tuple[str, str]] = []
        for day in self._days():
            words = i18n.day(day, zone, locale, weekday=True)
            if day == self._today:
                words = self.tr("Today, %1").replace("%1", words)
            if day in counted:
                words = f"{words} · {i18n.number(counted[day], locale)}"
            choices.append((words, day.isoformat()))
        self.day.fill([*choices, (self.tr("All days"), ALL)])
