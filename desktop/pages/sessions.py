"""Sessions: what has a door of its own, who is in now, and who was there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.door import session_doors, sessions
from db.rows import Way
from desktop import i18n
from desktop.lane import Priority
from desktop.next_edition import NextEdition
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.widgets.table_model import Chip, Column, Rows
from desktop.widgets.tables import Table
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.door.session_doors import Attendance, Attended
    from db.rows import Event, Session
    from desktop.preferences import Preferences
    from desktop.store import Store

WIDTH, LEAST = 460, 980
AFTER_MS = 250
"""Milliseconds after a change before the counts are asked for again: scans come in bursts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A session, how many came on all days, and its door today."""

    session: Session
    people: int
    today: Attendance


class SessionsPage(Page):
    """``enter(uuid)`` shows the session with that uuid."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        _badges: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._wanted = ""
        self.table = Table(Rows(self._columns()))
        self.people = Table(Rows(self._people_columns()))
        self.keep_door = Action(self, "log-in", "Ctrl+D", self._keep_door)
        self.visitor = Action(self, "user", on=self._open_visitor)
        self.correct = Action(self, "pencil", on=lambda: self.go.emit("event", ""))
        self.invite = NextEdition(store, "sessions")
        self._count = Label(role="soft", elide=True)
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 2, 170),
            Column(lambda one: one.session.title, 4, 150, strong=True),
            Column(lambda one: one.session.place, 2, 90, drop=2),
            Column(lambda one: _number(one.today.inside), 0, 104, right=True, drop=1),
            Column(lambda one: _number(one.people), 0, 84, right=True),
        )

    def _people_columns(self) -> tuple[Column, ...]:
        return (
            Column(lambda one: one.visitor.name, 3, 120, strong=True),
            Column(lambda one: one.visitor.company, 2, 90, drop=1),
            Column(self._chip, 2, 130),
        )

    def _build(self) -> None:
        self.card, self.side = Card(padding=0), Card(padding=0)
        self.card.body.addWidget(self.table, 1)
        self.card.head.addWidget(Button(self.correct, "quiet"))
        self.side.head.addWidget(Button(self.keep_door, "primary"))
        line = QHBoxLayout()
        line.setContentsMargins(*[theme.px(side) for side in (16, 0, 16, 8)])
        line.addWidget(self._count, 1)
        line.addWidget(Button(self.visitor, "quiet"))
        self.side.body.addLayout(line)
        self.side.body.addWidget(self.people, 1)
        below = QHBoxLayout()
        below.setContentsMargins(*[theme.px(side) for side in (16, 8, 16, 8)])
        below.addWidget(self.invite)
        self.side.body.addLayout(below)
        self.beside = Beside(self.card, self.table, self.side, width=WIDTH, least=LEAST)
        self.card.head.addWidget(Button(self.beside.open))
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        row.addWidget(self.beside)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.changed.connect(self._written)
        self._soon.timeout.connect(self.read)
        self.table.row_chosen.connect(self._choose)
        self.table.row_activated.connect(lambda _one: self.keep_door.trigger())
        self.people.row_chosen.connect(self._choose_person)
        self.invite.said.connect(self.said)
        self.people.row_activated.connect(lambda _one: self._open_visitor())

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Sessions"))
        self.table.setAccessibleName(self.tr("Sessions"))
        self.people.setAccessibleName(self.tr("Who was there"))
        self.correct.say(self.tr("Correct…"), self.tr("Hours, titles and who is admitted: Event"))
        self.keep_door.say(
            self.tr("Keep its door"), self.tr("Scan at its door: entries, exits, how many are in")
        )
        self.visitor.say(self.tr("Show visitor"))
        self.table.rows.set_titles(
            [
                self.tr("When"),
                self.tr("Session"),
                self.tr("Place"),
                self.tr("In now"),
                self.tr("Came"),
            ]
        )
        self.people.rows.set_titles([self.tr("Name"), self.tr("Company"), self.tr("There")])
        self.table.set_empty(
            "calendar-days",
            self.tr("No sessions yet"),
            self.tr("Enter them on the page Event, under Sessions."),
        )
        self.people.set_empty(
            "log-in",
            self.tr("Nobody was there yet"),
            self.tr("Keep its door and scan badges: whoever comes in is listed here."),
        )
        self._word()

    def title(self) -> str:
        return self.tr("Sessions")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Count again, and show the session *subject* where one is named."""
        self._wanted = subject or self._wanted
        self.read()
        self.beside.show_main()

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        self._wanted = ""
        self.people.rows.show_all([])
        if self.isVisible():
            self.read()

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self._soon.start()

    @Slot()
    def read(self) -> None:
        """Ask for the sessions and how many came."""
        if self.store.current_event is not None:
            self.store.read(
                self._know, counted, priority=Priority.REST, replaces="sessions counted"
            )

    def _know(self, found: list[Counted]) -> None:
        uuids = [one.session.uuid for one in found]
        at = uuids.index(self._wanted) if self._wanted in uuids else 0
        self.table.rows.show_all(found)
        if found:
            self.table.go_to(at)
            self._choose(found[at])
        else:
            self._choose(None)

    @Slot(object)
    def _choose(self, one: Counted | None) -> None:
        self.keep_door.setEnabled(one is not None)
        if one is None:
            self.people.rows.show_all([])
            self._choose_person(None)
            self._word()
            return
        self._wanted = one.session.uuid
        self.store.read(
            partial(self._show_people, one.session.uuid),
            session_doors.attended,
            one.session.code,
            replaces="session people",
        )
        self._word()

    def _show_people(self, uuid: str, found: list[Attended]) -> None:
        if uuid == self._wanted:
            self.people.rows.show_all(found)
            self._choose_person(self.people.current_row())

    @Slot(object)
    def _choose_person(self, one: Attended | None) -> None:
        self.visitor.setEnabled(one is not None)
        event, session = self.store.current_event, self.table.current_row()
        promoted = session.session.promotes if session else ""
        promoted = promoted or (event.promoted_name if event else "")
        self.invite.show_visitor(one.visitor if one else None, promoted)

    def _word(self) -> None:
        one = self.table.current_row()
        self.side.set_title(one.session.title if one else self.tr("Who was there"))
        said = self.tr("%1 in now, %2 came")
        inside, came = (one.today.inside, one.people) if one else (0, 0)
        self._count.setText(i18n.filled(said, _number(inside), _number(came)))

    # What is shown ----------------------------------------------------------------------------

    def _when(self, one: Counted) -> str:
        event, session = self.store.current_event, one.session
        if event is None:
            return ""
        locale = i18n.locale()
        day = i18n.day(session.date, event.zone, locale) if session.date else ""
        time = Messages.part(session.part)
        if session.opens is not None:
            time = i18n.clock(session.opens, event.zone, locale)
        return ", ".join(part for part in (day, time) if part)

    def _chip(self, one: Attended) -> Chip:
        event = self.store.current_event
        zone = event.zone if event else "UTC"
        at = i18n.clock(one.at, zone, i18n.locale())
        if one.way is Way.ENTRY:
            return Chip(self.tr("In since %1").replace("%1", at), "log-in", "good")
        return Chip(self.tr("Left %1").replace("%1", at), "log-out")

    # Doing ------------------------------------------------------------------------------------

    def _keep_door(self) -> None:
        one = self.table.current_row()
        if one is not None:
            self.go.emit("reception", f"door={one.session.uuid}")

    def _open_visitor(self) -> None:
        one = self.people.current_row()
        if one is not None:
            self.go.emit("visitors", one.visitor.uuid)


def counted(db: Database) -> list[Counted]:
    """Each session with how many came to it, on all days and today."""
    return [
        Counted(one, sessions.attendance(db, one.code), session_doors.attendance(db, one.code))
        for one in sessions.all_sessions(db)
    ]


def _number(value: int) -> str:
    return i18n.number(value, i18n.locale())
