"""Another hour or table for a meeting, typed in at the foot of its panel."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.errors import Refused
from db.meeting import meeting_facts
from desktop import i18n, typed_times
from desktop.i18n import Translatable
from desktop.pages.agenda.hours import fill_days
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import Meeting
    from desktop.store import Store


class MoveForm(Translatable, QWidget):
    """``begin(meeting)`` opens it; ``left()`` says that it is done with.

    ``said(text, change)`` asks for a toast.
    """

    said = Signal(str, str)
    left = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._meeting: Meeting | None = None
        self._day = Combo()
        self._from, self._until = QLineEdit(), QLineEdit()
        self._place = QLineEdit()
        self.day, self.begins = Field(self._day), Field(self._from)
        self.ends, self.place = Field(self._until, optional=True), Field(self._place, optional=True)
        self.save = Action(self, "calendar-clock", on=self._save)
        self.leave = Action(self, on=self.left.emit)
        for line in (self._from, self._until, self._place):
            line.returnPressed.connect(self._save)
        self._build()
        self.hide()
        self.retranslate()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(theme.px(8))
        grid.addWidget(self.day, 0, 0, 1, 2)
        grid.addWidget(self.begins, 1, 0)
        grid.addWidget(self.ends, 1, 1)
        grid.addWidget(self.place, 2, 0, 1, 2)
        row = QHBoxLayout()
        row.addWidget(Button(self.save, "primary"))
        row.addWidget(Button(self.leave))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(grid)
        column.addLayout(row)

    def retranslate(self) -> None:
        self.day.set_label(self.tr("Day"))
        self.begins.set_label(self.tr("From"))
        self.ends.set_label(self.tr("Until"))
        self.place.set_label(self.tr("Table or address"))
        self.save.say(self.tr("Move it there"))
        self.leave.say(self.tr("Leave it"))

    def begin(self, meeting: Meeting) -> None:
        """Offer the hour and place of *meeting* to be changed."""
        event = self._store.current_event
        if event is None:
            return
        self._meeting = meeting
        fill_days(self._day, event, meeting.date)
        for line, at in ((self._from, meeting.starts), (self._until, meeting.ends)):
            line.setText(i18n.clock(at, event.zone, i18n.locale()) if at else "")
        self._place.setText(meeting.place)
        for field in (self.begins, self.ends):
            field.set_error("")
        self.show()
        self._from.setFocus()
        self._from.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _save(self) -> None:
        meeting, event = self._meeting, self._store.current_event
        if meeting is None or event is None:
            return
        day = date.fromisoformat(self._day.currentData())
        starts = self._read(self.begins, self._from, day)
        ends = self._read(self.ends, self._until, day) if self._until.text().strip() else None
        if starts is None or self.ends.error():
            return
        if ends == meeting.ends and starts != meeting.starts:
            ends = None  # it lasts as long as before
        if ends is not None and ends <= starts:
            self.ends.set_error(self.tr("It ends before it begins."))
            return
        self._store.write(
            partial(self._moved, meeting, starts),
            noted(meeting_facts.move),
            meeting.uuid,
            starts=starts,
            ends=ends,
            place=self._place.text(),
            on_fault=self._not_moved,
        )

    def _read(self, field: Field, line: QLineEdit, day: date) -> datetime | None:
        event = self._store.current_event
        at = typed_times.read(line.text(), day, event.zone if event else "UTC")
        field.set_error("" if at else self.tr("A time, such as 9:30."))
        return at

    def _moved(self, meeting: Meeting, starts: datetime, done: Done) -> None:
        event = self._store.current_event
        if event is not None and done.change:
            when = i18n.clock(starts, event.zone, i18n.locale())
            words = i18n.filled(self.tr("Moved to %1: %2"), when, meeting.with_name)
            self.said.emit(words, done.change)
        self.left.emit()

    def _not_moved(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self.begins.set_error(Messages.refusal(error))
        else:
            self._store.faulted.emit(error)
