"""The agenda: who meets whom, when and where, and what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db import clock
from desktop.lane import Priority
from desktop.pages.agenda.detail import WIDTH, MeetingDetail
from desktop.pages.agenda.filters import AgendaFilters
from desktop.pages.agenda.out import OutButton
from desktop.pages.agenda.reading import Agenda, Item, clashes, day_of, look, opening, with_clashes
from desktop.pages.agenda.sessions import AgendaSessions
from desktop.pages.agenda.views import AgendaViews
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import date

    from db.agenda.bookings import Conflict
    from db.rows import Event, Meeting
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.agenda.form import MeetingForm
    from desktop.preferences import Preferences
    from desktop.store import Store

LEAST = 900
"""Pixels at 100% zoom below which the agenda and a meeting are shown one at a time."""

MINUTE_MS = 60_000


class AgendaPage(Page):
    """The agenda of a day. ``enter(uuid)`` shows that meeting."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._agenda: Agenda | None = None
        self._clashes: dict[str, tuple[Conflict, ...]] = {}
        self.form: MeetingForm | None = None
        self._subject = ""
        self._fresh = True
        self.filters = AgendaFilters(self)
        self.detail = MeetingDetail(self, store, badges)
        self.actions_bar = self.detail.actions_bar
        self.views = AgendaViews(self.actions_bar.new)
        self.board, self.list, self.empty = self.views.board, self.views.list, self.views.empty
        self.out = OutButton(self, store, badges, self.filters)
        self.sessions = AgendaSessions()
        self._number = Label(role="soft")
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(padding=1)
        self.card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.card.head.addWidget(self._number)
        self.card.body.addWidget(self.sessions)
        self.card.body.addWidget(self.views, 1)
        self.card.body.setContentsMargins(0, 0, 0, theme.px(12))
        self.beside = Beside(self.card, self.views, self.detail, width=WIDTH, least=LEAST)
        self.detail.filled.connect(self.beside.fill_side)
        self.beside.fill_side(filled=False)
        self.card.head.addWidget(self.out)
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
        self.store.closed.connect(self.forget)
        self.store.changed.connect(self._written)
        self.filters.day_chosen.connect(self.read)
        self.filters.changed.connect(self._show)
        self.filters.view_chosen.connect(self._turn)
        self.filters.box.installEventFilter(self)
        self.views.chosen.connect(self._choose)
        self.views.activated.connect(self._activate)
        self.views.typed.connect(self._type)
        self.detail.said.connect(self.said)
        self.detail.wants_visitor.connect(partial(self.go.emit, "visitors"))
        self.sessions.wanted.connect(partial(self.go.emit, "sessions"))
        self.actions_bar.wants_log.connect(self.wants_log)
        self.actions_bar.wants_edit.connect(self._edit)
        self.empty.wants_import.connect(partial(self.go.emit, "lists", ""))
        self.empty.wants_all.connect(self._show_all)
        self.empty.wants_delegate.connect(self.filters.ask_delegate)
        self.beside.turned.connect(self.filters.setHidden)
        self._minute.timeout.connect(self._tick)

    def retranslate(self) -> None:
        self._say_title()

    def title(self) -> str:
        return self.tr("Agenda")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Read the agenda again, and show the meeting *subject* where one is named."""
        event = self.store.current_event
        if event is not None and self.filters.is_of_before(event):
            self._fresh = True
        if self._fresh:
            self.store.read(partial(self._begin, subject), opening)
        else:
            self._go_to(subject)
        self.views.take_focus()

    def take_scan(self, code: str) -> bool:
        return self.form is not None and self.form.take_scan(code)

    def chosen_meeting(self) -> Meeting | None:
        """The meeting that is shown at the side, for who would log it."""
        item = self.detail.item()
        return item.meeting if item else None

    def _begin(self, subject: str, known: tuple[date, dict[date, int]]) -> None:
        event = self.store.current_event
        if event is not None:
            self._fresh = False
            self.filters.begin(event, *known)
            self._go_to(subject)

    @Slot(str)
    def _go_to(self, subject: str) -> None:
        self._subject = ""
        if subject and not self.filters.narrow(subject):
            self.store.read(partial(self._turn_to, subject), day_of, subject)
        else:
            self.read()

    def _turn_to(self, subject: str, day: date | None) -> None:
        """Show the day of the meeting that is asked for, with nothing left out."""
        if day is not None:
            self.filters.clear()
            self.filters.choose_day(day)
        self._subject = subject  # of the day asked for now: another is still being answered
        self.read()

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        if self.isVisible():
            self.enter()

    @Slot()
    def forget(self) -> None:
        """Show no meeting, and begin anew with the day."""
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
        self.views.tell_time(clock.now())

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
        if another:
            self._clashes = {}
        agenda = with_clashes(agenda, self._clashes)
        # Asked for by itself: a scan need not wait for it as well.
        self.store.read(
            partial(self._know_clashes, agenda.day), clashes, agenda.day, replaces="agenda clashes"
        )
        self._agenda = agenda
        self.filters.know(agenda)
        self._show()
        if another:
            self.views.go_to_now()
        if self._subject:
            self._select(self._subject)
            self._subject = ""

    def _know_clashes(self, day: date | None, found: dict[str, tuple[Conflict, ...]]) -> None:
        agenda = self._agenda
        if agenda is not None and agenda.day == day and found != self._clashes:
            self._clashes = found
            self._agenda = with_clashes(agenda, found)
            self._show()

    @Slot()
    def _show(self) -> None:
        agenda, event = self._agenda, self.store.current_event
        if agenda is None or event is None:
            return
        now = clock.now()
        items = self.filters.shown(agenda.items, now, event.zone)
        view, asks = str(self.filters.view.value()), self.filters.asks_delegate()
        self.views.show_items(items, agenda, event, now, view, asks=asks)
        self.sessions.show_sessions(agenda.sessions, event, days=agenda.day is None)
        self._say_title(len(items))
        self._keep(items)

    def _keep(self, items: list[Item]) -> None:
        """Show the newest state of the meeting at the side, or nothing when it is gone."""
        shown = self.detail.item()
        uuid = shown.meeting.uuid if shown else ""
        found = next((item for item in items if item.meeting.uuid == uuid), None)
        self.detail.show_item(found)
        if found is not None:
            self.views.choose(uuid)

    def _select(self, uuid: str) -> None:
        items = self._agenda.items if self._agenda else ()
        found = next((item for item in items if item.meeting.uuid == uuid), None)
        if found is not None and self.views.choose(uuid):
            self.detail.show_item(found)

    @Slot(object)
    def _turn(self, _view: str) -> None:
        self._show()
        self.views.go_to_now()

    @Slot(object)
    def _edit(self, meeting: Meeting | None) -> None:
        """Open the form with *meeting*, or for a new one on the day that is shown."""
        if self.form is None:
            from desktop.pages.agenda.form import MeetingForm

            self.form = MeetingForm(self, self.store)
            self.form.said.connect(self.said)
            self.form.saved.connect(self._go_to)
        self.form.open_form(meeting, self.filters.chosen_day())

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
        self.views.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter or Down in the box goes to the meetings."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in down:
            self._show()
            self.views.take_focus()
            return True
        return super().eventFilter(watched, event)

    # Words ------------------------------------------------------------------------------------

    def _say_title(self, number: int | None = None) -> None:
        self.card.set_title(self.tr("Agenda"))
        if number is not None:
            self._number.setText(self.tr("%Ln meeting(s)", "", number))
