"""Under the visitors who fit what is typed: what was said at meetings and fits it, too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.access import operators
from db.badges import codes
from db.meeting import choices, notes
from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import line
from desktop.widgets.labels import Label
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Choice, Event, Meeting, Note
    from desktop.lane import Request
    from desktop.store import Store

LEAST = 3
"""Letters from which notes are looked for: fewer fit nearly all of them."""

MOST = 3
"""How many are shown, the newest: the visitors above need the room."""

_ROW, _REST = 46, 390
"""Pixels at 100% zoom of one note, and of all else: box, titles, status bar, three visitors."""


@dataclass(frozen=True, slots=True)
class Said:
    """Notes with their meetings, the newest first, and the outcomes that they may name."""

    hits: list[tuple[Note, Meeting]]
    outcomes: list[Choice]


class FoundNotes(Translatable, QWidget):
    """A line a note: with whom, who wrote it and when, what it says, and a way to the meeting.

    ``wants_meeting(uuid)`` asks to see one; ``left()`` says that the cursor went up and out.
    """

    wants_meeting = Signal(str)
    left = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._said = Said([], [])
        self._request: Request | None = None
        self._title = Label(role="strong")
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(side) for side in (16, 0, 16, 12)])
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(line())
        self._column.addWidget(self._title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        store.turned.connect(self.forget)
        self.hide()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._title.setText(self.tr("In the notes of meetings"))
        self._say()

    def look_for(self, words: str) -> None:
        """Ask for notes that fit *words*, behind all else that waits; of too few letters, none."""
        if len(words) < LEAST or codes.looks_like_code(words):
            self.forget()
            return
        self._request = self._store.read(
            self.show_notes,
            said,
            self._store.by,
            words,
            priority=Priority.REST,
            replaces="reception notes",
        )

    @Slot()
    def forget(self) -> None:
        """Show none, and drop what was asked: nothing is typed any more."""
        if self._request is not None:
            self._request.forget()
        self.show_notes(Said([], []))

    def show_notes(self, found: Said) -> None:
        """Show of *found* what leaves the visitors above some room."""
        self._said = replace(found, hits=found.hits[: self._fitting()])
        while len(self.rows) < len(self._said.hits):
            row = _Row(self, partial(self._open, len(self.rows)))
            row.button.installEventFilter(self)
            self.rows.append(row)
            self._column.addWidget(row)
        self.retranslate()
        self.setVisible(bool(found.hits))

    def _fitting(self) -> int:
        """How many notes have room: one at least, also in a low window with large letters."""
        # The window's height, since the verdict is just stepping back and the list grows.
        room = self.window().height() - theme.px(_REST)
        return min(max(room // theme.px(_ROW), 1), MOST)

    def take_focus(self) -> bool:
        """Give the keys to the first note; False when none is shown."""
        if not self._said.hits or self.isHidden():
            return False
        self.rows[0].button.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            buttons: list[QObject] = [one.button for one in self.rows[: len(self._said.hits)]]
            if step and watched in buttons:
                at = buttons.index(watched) + step
                if at < 0:
                    self.left.emit()
                elif at < len(buttons):
                    self.rows[at].button.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _open(self, number: int) -> None:
        if number < len(self._said.hits):
            self.wants_meeting.emit(self._said.hits[number][1].uuid)

    def _say(self) -> None:
        event = self._store.current_event
        for number, row in enumerate(self.rows):
            there = event is not None and number < len(self._said.hits)
            row.setVisible(there)
            if event is not None and there:
                note, meeting = self._said.hits[number]
                whom = ", ".join(filter(None, (meeting.with_name, meeting.full_name)))
                row.say(whom, self._words(note, event), self.tr("Open"))
                row.name(self.tr("Open the meeting with %1").replace("%1", meeting.with_name))

    def _words(self, note: Note, event: Event) -> str:
        """Who wrote it and when, the outcome and the text, on one line."""
        locale = i18n.locale()
        day, time = (tell(note.at, event.zone, locale) for tell in (i18n.day, i18n.clock))
        outcome = MeetingWords.choice(self._said.outcomes, note.outcome) if note.outcome else ""
        text = " ".join(note.text.split())
        who = ", ".join(filter(None, (note.author, f"{day} {time}")))
        return " · ".join(filter(None, (who, outcome, text)))


class _Row(QWidget):
    """One note, and the button that leads to its meeting."""

    def __init__(self, parent: QWidget, on: partial[None]) -> None:
        super().__init__(parent)
        self._whom, self._what = Label(role="strong", elide=True), Label(role="soft", elide=True)
        self._action = Action(self, "", on=on)
        self.button = Button(self._action)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._whom)
        words.addWidget(self._what)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        across.addLayout(words, 1)
        across.addWidget(self.button)

    def say(self, whom: str, what: str, button: str) -> None:
        """Show with *whom* the meeting was, *what* was said, and *button* upon the button."""
        self._whom.setText(whom)
        self._what.setText(what)
        self._action.say(button)

    def name(self, words: str) -> None:
        """Call the button so where only it is read out."""
        self.button.setAccessibleName(words)


def said(db: Database, by: By, words: str) -> Said:
    """The notes that fit *words* and that whoever is at the laptop may read."""
    reader = operators.reader(db, by.operator)
    hits = notes.search(db, words, limit=MOST, reader=reader, operator=by.operator)
    return Said(hits, choices.outcomes(db, removed=True) if hits else [])
