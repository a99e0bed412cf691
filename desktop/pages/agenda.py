"""The agenda: who meets whom, when and where, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db import clock, head_counts
from desktop.lane import Priority
from desktop.pages.agenda_board import AgendaBoard
from desktop.pages.agenda_detail import WIDTH, MeetingDetail
from desktop.pages.agenda_empty import AgendaEmpty
from desktop.pages.agenda_filters import BOARD, LIST, PERSON, AgendaFilters
from desktop.pages.agenda_list import AgendaList
from desktop.pages.agenda_person import day as day_of_person
from desktop.pages.agenda_reading import Agenda, Item, day_of, look
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from db.rows import Event, Meeting
    from desktop.preferences import Preferences
    from desktop.store import Store

LEAST = 900
"""Pixels at 100% zoom below which the agenda and a meeting are shown one at a time."""

MINUTE_MS = 60_000


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
        self._agenda: Agenda | None = None
        self._subject = ""
        self._fresh = True
        self.filters = AgendaFilters(self)
        self.board, self.list = AgendaBoard(), AgendaList()
        self.detail = MeetingDetail(self, store)
        self.actions_bar = self.detail.actions_bar
        self.empty = AgendaEmpty(self.actions_bar.new)
        self._number = Label(role="soft")
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.views = QStackedWidget()
        for widget in (self.board, self.list, self.empty):
            self.views.addWidget(widget)
        self.card = Card(padding=1)
        self.card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.card.head.addWidget(self._number)
        self.card.body.addWidget(self.views, 1)
        self.card.body.setContentsMargins(0, 0, 0, theme.px(12))
        self.beside = Beside(self.card, self.views, self.detail, width=WIDTH, least=LEAST)
        self.card.head.addWidget(Button(self.beside.open))
        self.filters.offer_new(self.actions_bar.new)
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(theme.px(12))
        column.addWidget(self.filters)
        column.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.closed.connect(self._closed)
        self.store.changed.connect(self._written)
        self.filters.day_chosen.connect(self.read)
        self.filters.changed.connect(self._show)
        self.filters.view_chosen.connect(self._turn)
        self.filters.box.installEventFilter(self)
        for view in (self.board, self.list):
            view.chosen.connect(self._choose)
            view.activated.connect(self._activate)
            view.typed.connect(self._type)
        self.detail.said.connect(self.said)
        self.detail.wants_visitor.connect(partial(self.go.emit, "visitors"))
        self.actions_bar.wants_log.connect(self.wants_log)
        self.empty.wants_import.connect(partial(self.go.emit, "lists", ""))
        self.empty.wants_all.connect(self._show_all)
        self.beside.turned.connect(self.filters.setHidden)
        self._minute.timeout.connect(self._tick)

    def retranslate(self) -> None:
        self._say_title()

    def title(self) -> str:
        return self.tr("Agenda")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Read the agenda again, and show the meeting *subject* where one is named."""
        if self._fresh:
            self.store.read(partial(self._begin, subject), head_counts.today)
        else:
            self._go_to(subject)
        self._view().setFocus()

    def chosen_meeting(self) -> Meeting | None:
        """The meeting that is shown at the side, for who would log it."""
        item = self.detail.item()
        return item.meeting if item else None

    def _begin(self, subject: str, today: date) -> None:
        event = self.store.current_event
        if event is not None:
            self._fresh = False
            self.filters.begin(event, today)
            self._go_to(subject)

    def _go_to(self, subject: str) -> None:
        self._subject = subject
        if subject:
            self.store.read(self._turn_to, day_of, subject)
        else:
            self.read()

    def _turn_to(self, day: date | None) -> None:
        """Show the day of the meeting that is asked for, with nothing left out."""
        if day is not None:
            self.filters.clear()
            self.filters.choose_day(day)
        self.read()

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        self._forget()
        if self.isVisible():
            self.enter()

    @Slot()
    def _closed(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._agenda, self._fresh = None, True
        self.detail.show_item(None)

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible() and not self._fresh:
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    @Slot()
    def _tick(self) -> None:
        """A minute later: the line of now moves, and so does what is in progress."""
        now = clock.now()
        self.board.tell_time(now)
        self.list.tell_time(now)

    # What is shown ----------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read the day that is chosen again."""
        self.store.read(
            self._know,
            look,
            self.filters.chosen_day(),
            self.store.by.operator,
            priority=Priority.SEARCH,
            replaces="agenda",
        )

    def _know(self, agenda: Agenda) -> None:
        another = self._agenda is None or self._agenda.day != agenda.day
        self._agenda = agenda
        self.filters.know(agenda)
        self._show()
        if another:
            self.board.go_to_now()
        if self._subject:
            self._select(self._subject)
            self._subject = ""

    @Slot()
    def _show(self) -> None:
        agenda, event = self._agenda, self.store.current_event
        if agenda is None or event is None:
            return
        now = clock.now()
        items = self.filters.shown(agenda.items, now, event.zone)
        view = self._wanted_view()
        if view == BOARD:
            today = agenda.day == clock.local_day(now, event.zone)
            self.board.show_items(items, event, now, today=today)
        elif view == PERSON:
            rows = day_of_person(items, event.zone)
            self.list.show_rows(rows, event, now, days=agenda.day is None)
        else:
            self.list.show_rows(items, event, now, days=agenda.day is None)
        self._say_title(len(items))
        self.empty.tell(agenda, narrowed=self.filters.is_narrowed())
        self.views.setCurrentWidget(self._view() if items else self.empty)
        self.views.setFocusProxy(self._view())
        self._keep(items)

    def _keep(self, items: list[Item]) -> None:
        """Show the newest state of the meeting at the side, or nothing when it is gone."""
        shown = self.detail.item()
        uuid = shown.meeting.uuid if shown else ""
        found = next((item for item in items if item.meeting.uuid == uuid), None)
        self.detail.show_item(found)
        if found is not None:
            self._view().choose(uuid)

    def _select(self, uuid: str) -> None:
        items = self._agenda.items if self._agenda else ()
        found = next((item for item in items if item.meeting.uuid == uuid), None)
        if found is not None and self._view().choose(uuid):
            self.detail.show_item(found)

    def _wanted_view(self) -> str:
        """The view that is chosen; a board has one day only."""
        view = str(self.filters.view.value())
        all_days = self._agenda is not None and self._agenda.day is None
        return LIST if view == BOARD and all_days else view

    def _view(self) -> AgendaBoard | AgendaList:
        return self.board if self._wanted_view() == BOARD else self.list

    @Slot(object)
    def _turn(self, _view: str) -> None:
        self._show()
        if self._wanted_view() == BOARD:
            self.board.go_to_now()

    @Slot(object)
    def _choose(self, item: Item | None) -> None:
        self.detail.show_item(item)

    @Slot(object)
    def _activate(self, item: Item) -> None:
        """Enter on a meeting goes to what can be done with it."""
        self.detail.show_item(item)
        self.beside.show_side()
        self.detail.focus_orders()

    @Slot(str)
    def _type(self, letters: str) -> None:
        """Letters typed in a view belong to the box."""
        box = self.filters.box
        box.setFocus()
        box.setText(letters)
        self._show()

    @Slot()
    def _show_all(self) -> None:
        self.filters.clear()
        self._show()
        self._view().setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter or Down in the box goes to the meetings."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in down:
            self._show()
            self._view().setFocus()
            return True
        return super().eventFilter(watched, event)

    # Words ------------------------------------------------------------------------------------

    def _say_title(self, number: int | None = None) -> None:
        self.card.set_title(self.tr("Agenda"))
        if number is not None:
            self._number.setText(self.tr("%Ln meeting(s)", "", number))
