"""Whose door the reception keeps: the stand's, or for a while a session's, entries or exits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from db import clock
from db.clock import local_day
from db.door import arrivals, session_doors, sessions
from db.rows import Way
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.reception.case import STAND, Door
from desktop.standing import Standing
from desktop.widgets import sheet, theme
from desktop.widgets.buttons import Action, Button, drop_menu
from desktop.widgets.cards import IconLabel
from desktop.widgets.fields import Segments
from desktop.widgets.labels import FitLabel, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.door.session_doors import Attendance
    from db.rows import Event, Session, Visitor
    from desktop.store import Store
    from desktop.widgets.table_model import Chip

MENU = 480
"""Pixels at 100% zoom that a session's title may take in the menu."""


class DoorBand(Translatable, QFrame):
    """Says in the strongest colours that it is a session's door, and how many are in.

    ``turned(way)``: somebody wants entries or exits; ``left()``: back to the stand.
    """

    turned = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "door")
        self._attendance: Attendance | None = None
        self._icon = IconLabel("log-in", "on_accent", 24)
        self._title = FitLabel((theme.HEADING, theme.STRONG, theme.BODY))
        self._title.setFont(theme.current().font(theme.HEADING, QFont.Weight.Bold))
        self._inside = Label(role="door")
        self._came = Label()
        self.way = Segments(keys=False)
        self.way.chosen.connect(self.turned)
        self.back = Action(self, "undo-2", on=self.left.emit)
        self._back = Button(self.back)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._title, 1)
        for widget in (self._inside, self._came, self.way, self._back):
            self._row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._space)
        self._space()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.way.fill([(self.tr("Entries"), Way.ENTRY), (self.tr("Exits"), Way.EXIT)])
        self.back.say(self.tr("Back to the stand"), self.tr("Back to the stand (Ctrl+D)"))
        self.count(self._attendance)

    def show_door(self, door: Door) -> None:
        """Show whose *door* it is, and which way people go."""
        self._icon.show_icon("log-out" if door.way is Way.EXIT else "log-in", "on_accent")
        self._title.set_text(door.title, theme.colours().on_accent)
        self.way.choose(door.way)
        self.setAccessibleName(door.title)
        self.setVisible(door.session is not None)

    def count(self, attendance: Attendance | None) -> None:
        """Say how many are in; None where nobody was seen yet."""
        self._attendance = attendance
        counts = (attendance.inside, attendance.came) if attendance else (0, 0)
        inside, came = (i18n.number(each, i18n.locale()) for each in counts)
        self._inside.setText(self.tr("%1 in now").replace("%1", inside))
        self._came.setText(self.tr("of %1 who came").replace("%1", came))

    def make_room(self, width: int) -> None:
        """Leave out what is least needed in so many pixels."""
        self._back.set_bare(width < theme.px(880))
        self._came.setVisible(width >= theme.px(700))

    @Slot()
    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(8))
        self._row.setSpacing(theme.px(12))
        self.way.setFixedWidth(theme.px(208))
        self._title.set_text(self._title.text(), theme.colours().on_accent)


class DoorKeeper(Translatable, QWidget):
    """Lets staff choose a door of one of the ``sessions``; never shown itself.

    ``turned(door)`` tells of another one, ``counted()`` that somebody went through it.
    """

    turned = Signal(object)
    counted = Signal()

    def __init__(self, page: QWidget, store: Store, band: DoorBand) -> None:
        super().__init__(page)
        self.hide()
        self._page, self._store, self._band = page, store, band
        self.door = STAND
        self.attendance: Attendance | None = None
        self.sessions: list[Session] = []
        self.choose = Action(page, "log-in", "Ctrl+D", self._choose_or_leave)
        self.swap = Action(page, "", "F4", self._swap)
        self.button = Button(self.choose)
        band.turned.connect(self._turn)
        band.left.connect(self.leave)
        store.opened.connect(self._opened)
        store.changed.connect(self._changed)
        self._show()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.choose.say(self.tr("Door…"), self.tr("Take attendance at the door of a session"))
        self.swap.say(self.tr("Entries or exits"))

    def latest(self) -> tuple[Callable[..., list[Visitor]], tuple[Any, ...]]:
        """The function of ``db`` that tells who went through this door last, and what it takes."""
        if self.door.session is None:
            return arrivals.latest, ()
        return session_doors.latest, (self.door.code,)

    def standing(self, visitor: Visitor, event: Event | None) -> Chip:
        """Where *visitor* stands at this door."""
        if self.door.session is None:
            return Standing.chip(visitor, event)
        last = self.attendance.last.get(visitor.uuid) if self.attendance else None
        return Standing.at_door(visitor, last, event)

    @Slot()
    def leave(self) -> None:
        """Back to the stand."""
        self.keep(STAND)

    def keep(self, door: Door) -> None:
        """Keep *door* from now on."""
        if door == self.door:
            return
        if door.session != self.door.session:
            self.attendance = None
        self.door = door
        self._show()
        self._count()
        self.turned.emit(door)

    def keep_named(self, subject: str) -> None:
        """Keep the door that *subject* names, "door=" and a session's uuid; else the one of now."""
        kind, _, uuid = subject.partition("=")
        if kind == "door":
            self._store.read(partial(self._keep_found, uuid), sessions.all_sessions)

    def _keep_found(self, uuid: str, found: list[Session]) -> None:
        self._know(found)
        session = next((one for one in found if one.uuid == uuid), None)
        if session is not None:
            self.keep(Door(session))

    def _show(self) -> None:
        at_session = self.door.session is not None
        self._band.show_door(self.door)
        self._band.count(self.attendance)
        self.swap.setEnabled(at_session)
        self.choose.setEnabled(at_session or bool(self.sessions))
        self.button.setVisible(bool(self.sessions) and not at_session)

    @Slot(object)
    def _turn(self, way: Way) -> None:
        self.keep(replace(self.door, way=Way(way)))

    def _swap(self) -> None:
        if sheet.has_keys():
            return
        self._turn(Way.ENTRY if self.door.way is Way.EXIT else Way.EXIT)

    def _choose_or_leave(self) -> None:
        if sheet.has_keys():  # its fields have the keys then
            return
        if self.door.session is not None:
            self.leave()
            return
        menu = QMenu(self._page)
        for session in self.sessions:
            named = menu.addAction(self._words(session))
            named.triggered.connect(partial(self.keep, Door(session)))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[0])
        drop_menu(menu, self.button)

    def _words(self, session: Session) -> str:
        """A session in one line of the menu."""
        event = self._store.current_event
        metrics, when = self._page.fontMetrics(), []
        if event is not None:
            locale, today = i18n.locale(), local_day(clock.now(), event.zone)
            if session.date is not None and session.date != today:
                when.append(i18n.day(session.date, event.zone, locale))
            if session.opens is not None:
                when.append(i18n.clock(session.opens, event.zone, locale))
        words = " · ".join(filter(None, (", ".join(when), session.title, session.place)))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, theme.px(MENU))
        return shown.replace("&", "&&")

    # What changes -----------------------------------------------------------------------------

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self.sessions = []
        self.keep(STAND)
        self._ask()

    @Slot(str)
    def _changed(self, kind: str) -> None:
        if kind in ("event", "save", "save_row", "remove", "undo"):
            self._ask()
        self._count()

    def _ask(self) -> None:
        self._store.read(self._know, sessions.all_sessions, replaces="reception sessions")

    def _know(self, found: list[Session]) -> None:
        self.sessions = found
        if self.door.session is not None:
            now = next((one for one in found if one.uuid == self.door.session.uuid), None)
            self.keep(replace(self.door, session=now) if now else STAND)
        self._show()

    def _count(self) -> None:
        if self.door.session is not None:
            answer = partial(self._counted, self.door.code)
            self._store.read(
                answer, session_doors.attendance, self.door.code, replaces="door attendance"
            )

    def _counted(self, code: str, attendance: Attendance) -> None:
        if code == self.door.code:
            self.attendance = attendance
            self._band.count(attendance)
            self.counted.emit()
