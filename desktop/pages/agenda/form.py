"""The sheet in which a meeting is made or corrected: who, when, where, about what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.errors import Refused
from db.meeting import meeting_saving
from db.ours import bodies
from db.searching import search
from desktop.lane import Priority
from desktop.meeting.seats import Ours, Theirs, of_visitor
from desktop.pages.agenda.hours import Hours
from desktop.pages.agenda.where import Where
from desktop.undo.acts import Done, noted
from desktop.widgets.abreast import Abreast
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Field
from desktop.widgets.sheet import Sheet
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Body, Delegate, Meeting
    from db.searching.search import Hits
    from desktop.store import Store

WIDTH, LEAST = 880, 620
"""Pixels at 100% zoom: of the sheet, and below which its fields stand one below the other."""


class MeetingForm(Sheet):
    """``said(text, change)`` asks for a toast; ``saved(uuid)`` tells which meeting it was."""

    said = Signal(str, str)
    saved = Signal(str)

    def __init__(self, host: QWidget, store: Store) -> None:
        super().__init__(host, WIDTH)
        self._store = store
        self._meeting: Meeting | None = None
        self.theirs, self.ours = Theirs(store), Ours()
        self.hours, self.where = Hours(store), Where()
        self.topic, self.level = QLineEdit(), QLineEdit()
        self.name, self.full_name, self.along = QLineEdit(), QLineEdit(), QLineEdit()
        self._fields = {
            line: Field(line, optional=True)
            for line in (self.topic, self.level, self.name, self.full_name, self.along)
        }
        self.wrong = Notice("warn")
        self.wrong.hide()
        self._leave = Action(self, on=self.close_sheet)
        self.save = Action(self, "check", "Ctrl+Return", self._save)
        self._lay_out()
        self._reword()

    def _lay_out(self) -> None:
        def beside(*parts: QWidget) -> Abreast:
            return Abreast(*((part, 1) for part in parts), least=LEAST)

        of = self._fields
        for widget in (
            self.wrong,
            beside(self.theirs, self.ours),
            self.hours,
            self.where,
            of[self.topic],
            beside(of[self.name], of[self.full_name]),
            beside(of[self.level], of[self.along]),
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.add_action(self._leave)
        self.add_action(self.save, "primary")

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "save"):
            self._reword()

    def _reword(self) -> None:
        of = self._fields
        of[self.topic].set_label(self.tr("Topic"))
        of[self.level].set_label(self.tr("At which level"))
        of[self.name].set_label(self.tr("What the agenda calls it"))
        of[self.name].set_hint(self.tr("Blank: as their side is called."))
        of[self.full_name].set_label(self.tr("Full name"))
        of[self.along].set_label(self.tr("Accompanied by"))
        of[self.along].set_hint(self.tr("With a semicolon between."))
        self._leave.say(self.tr("Leave"))
        self.save.say(self.tr("Save the meeting"))

    def open_form(self, meeting: Meeting | None, day: date | None) -> None:
        """Open with what is known of *meeting*; None for a new one, on *day* where one is shown."""
        self._meeting = meeting
        self.wrong.hide()
        self._store.read(self._know, _ours)
        self.theirs.seat(meeting.theirs if meeting else ())
        self.ours.seat(meeting.ours if meeting else ())
        self.hours.fill(meeting, day)
        self.where.fill(meeting)
        for line, words in (
            (self.topic, meeting.topic if meeting else ""),
            (self.level, meeting.level if meeting else ""),
            (self.name, meeting.with_name if meeting else ""),
            (self.full_name, meeting.full_name if meeting else ""),
            (self.along, "; ".join(meeting.accompanied_by) if meeting else ""),
        ):
            line.setText(words)
            line.setCursorPosition(0)
        title = self.tr("New meeting")
        if meeting is not None:
            title = self.tr("Correct %1").replace("%1", meeting.with_name)
        self.open_sheet(title, self.theirs.line)

    def _know(self, known: tuple[list[Body], list[Delegate]]) -> None:
        self.ours.know(*known)

    def take_scan(self, code: str) -> bool:
        """Whoever is scanned sits at the table; False while the sheet is closed."""
        if self.isHidden():
            return False
        self._store.read(self._scanned, search.visitors, code, priority=Priority.SCAN)
        return True

    def _scanned(self, hits: Hits) -> None:
        if hits.exact_code is None:
            self._tell(self.tr("Nobody on the list holds this badge. Type the name instead."))
        else:
            self.wrong.hide()
            self.theirs.add(of_visitor(hits.exact_code))

    @Slot()
    def _save(self) -> None:
        when = self.hours.value()
        if when is None or self.isHidden():
            return
        name = self.name.text().strip()
        parties = (*self.ours.parties(), *self.theirs.parties())
        if not name and not self.theirs.parties():
            self._tell(self.tr("Say with whom: a visitor, a company, or a name for the agenda."))
            return
        fields: dict[str, Any] = when | self.where.value()
        fields |= {
            "topic": self.topic.text().strip(),
            "level": self.level.text().strip(),
            "full_name": self.full_name.text().strip(),
            "parties": parties,
            "accompanied_by": tuple(filter(None, map(str.strip, self.along.text().split(";")))),
        }
        if name:
            fields["with_name"] = name
        self._store.write(
            self._done,
            noted(meeting_saving.save),
            uuid=self._meeting.uuid if self._meeting else None,
            on_fault=self._not_done,
            **fields,
        )

    def _done(self, done: Done) -> None:
        meeting: Meeting = done.answer
        words = self.tr("Meeting saved: %1").replace("%1", meeting.with_name)
        self.close_sheet()
        self.said.emit(words, done.change)
        self.saved.emit(meeting.uuid)

    def _not_done(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self._tell(Messages.refusal(error))
        else:
            self._store.faulted.emit(error)

    def _tell(self, words: str) -> None:
        self.wrong.say(words)
        self.wrong.show()


def _ours(db: Database) -> tuple[list[Body], list[Delegate]]:
    """Who may sit on our side."""
    return bodies.bodies(db), bodies.delegates(db)
