"""What an erasure left to be read, later: open it, take the name out of it, or leave it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import driver
from db.access import operators, rights
from db.erasure import erased_reading, erasure_ledger
from desktop import i18n
from desktop.undo.grave_sheet import GraveSheet
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.labels import Label
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from db.erasure.erased_reading import ToRead
    from db.errors import EnvironmentFault, Refused
    from db.past.changes import By
    from db.rows import Meeting
    from desktop.store import Store


def clear(db: Database, by: By, visitor: str, reason: str, pin: str) -> int:
    """``erased_reading.clear``, on a supervisor's word; the ledger beside the file knows it."""
    number = erased_reading.clear(db, _permit(db, by, reason, pin), visitor)
    with driver.guard(driver.path_of(db)):
        erasure_ledger.keep(db)
    return number


def leave(db: Database, by: By, visitor: str, reason: str, pin: str) -> int:
    """``erased_reading.leave``, on a supervisor's word; 0 notes changed."""
    erased_reading.leave(db, _permit(db, by, reason, pin), visitor)
    return 0


def _permit(db: Database, by: By, reason: str, pin: str) -> By:
    return rights.permit(db, replace(by, reason=reason.strip()), pin)


class ReadingSheet(GraveSheet):
    """``ask(found)`` shows what is to be read after one erasure, and asks what is to become of it.

    ``wants_meeting(uuid)`` asks for the agenda; ``read()`` tells that it was read.
    """

    wants_meeting = Signal(str)
    read = Signal()

    def __init__(self, host: QWidget, store: Store) -> None:
        self._found: ToRead | None = None
        self._done_so: int | None = None
        self._told, self._what, self._rows = Notice("good"), Label(wrap=True), QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        super().__init__(host, store, (self._what, self._rows), (self._told,))
        self.keep = Action(self, "check", on=self._keep)
        self.keep_button = self.add_action(self.keep)
        self.pin.returnPressed.connect(self.button.setFocus)
        self._reword()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "keep"):
            self._reword()

    def _reword(self) -> None:
        self._what.setText(
            self.tr(
                "These meetings, or their notes, say a name of who was erased, or of somebody else"
                " who is called so. Read them; the name itself is kept nowhere."
            )
        )
        self.reason.setPlaceholderText(self.tr("Who read them, and when"))
        self.do.say(self.tr("Take the name out"), self.tr("Take the name out of them"))
        self.keep.say(self.tr("They mean somebody else"), self.tr("Leave them as they are"))
        self.reword(done=self._done_so is not None)
        if self._found is not None:
            self._show_rows(self._found)
        if self._done_so is not None:
            words = self.tr("%Ln note(s) changed.", "", self._done_so) if self._done_so else ""
            self._told.say(self.tr("They were read, and are asked for no more"), words)

    def ask(self, found: ToRead) -> None:
        """Ask what is to become of what *found* has."""
        self._found, self._done_so = found, None
        self.keep.setEnabled(True)
        self._reword()
        event = self._store.current_event
        when = StoryWords.moment(found.at, event) if event is not None else ""
        self.keep_button.show()
        self.begin(self.tr("To be read after the erasure of %1").replace("%1", when))
        self._store.read(self.who.setVisible, operators.needs_pin)

    def _show_rows(self, found: ToRead) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.deleteLater()
        for meeting in found.meetings:
            self._column.addWidget(self._row(meeting))

    def _row(self, meeting: Meeting) -> QWidget:
        event = self._store.current_event
        zone = event.zone if event else "UTC"
        day = i18n.day(meeting.date, zone, i18n.locale(), weekday=True)
        words = " · ".join(filter(None, (day, meeting.with_name, meeting.topic)))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        name, order = Label(elide=True), Action(row, on=partial(self._go_to, meeting.uuid))
        name.setText(words)
        order.say(self.tr("Open"), f"{self.tr('Open')}: {words}")
        across.addWidget(name, 1)
        across.addWidget(Button(order))
        return row

    def _go_to(self, meeting: str) -> None:
        self.close_sheet()
        self.wants_meeting.emit(meeting)

    @Slot()
    def go(self) -> None:
        self._write(clear)

    @Slot()
    def _keep(self) -> None:
        self._write(leave)

    def _write(self, act: Callable[..., int]) -> None:
        if self._found is None or not (reason := self.given_reason()):
            return
        for action in (self.do, self.keep):
            action.setEnabled(False)
        whom = self._found.visitor
        self._store.write(
            *(partial(self._settled, whom), act, whom, reason, self.pin.text()),
            on_fault=partial(self._failed, whom),
        )

    def _asks_about(self, whom: str) -> bool:
        """Whether it still asks about *whom*: it may be closed, or about somebody else by now."""
        return not self.isHidden() and self._found is not None and self._found.visitor == whom

    def _failed(self, whom: str, error: EnvironmentFault | Refused) -> None:
        if not self._asks_about(whom):
            self._store.tell(error)
            return
        self.keep.setEnabled(True)
        self.fail(error, self.tr("Nothing was changed"))

    def _settled(self, whom: str, number: int) -> None:
        if not self._asks_about(whom):
            self.read.emit()  # the page, which asks for it no more, tells it
            return
        self._found, self._done_so = None, number
        self.keep.setEnabled(True)
        self.turn(self.tr("Read"))
        self.keep_button.hide()
        self._told.show()
        self._reword()
        self.leave_button.setFocus()
        self.read.emit()
