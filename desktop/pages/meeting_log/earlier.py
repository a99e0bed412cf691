"""What was logged of the meeting before: every author's words, as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.meeting.log_sheets import Offer
    from db.rows import Event, Note


LEAST = 320
"""Pixels of width at 100% zoom that they have in the sheet."""


class Earlier(Translatable, QFrame):
    """A line for each note, the newest first; ``corrects(note)`` asks to correct one.

    Who is corrected stands below the correction, in a soft colour.
    """

    corrects = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._notes: list[Note] = []
        self._offer: Offer | None = None
        self._event: Event | None = None
        self._rows: list[QWidget] = []
        self._title = Label(role="strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(12)] * 4)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._title)
        self._column.addStretch(1)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        count = len(self._notes)
        self._title.setText(self.tr("%Ln note(s) on this meeting", "", count))
        corrected = {note.corrects for note in self._notes}
        for note in sorted(self._notes, key=lambda one: one.uuid, reverse=True):
            row = self._row(note, old=note.uuid in corrected)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        self.setAccessibleName(self._title.text())

    def show_notes(self, event: Event, offer: Offer) -> None:
        """Show the notes of *offer*."""
        self._event, self._offer, self._notes = event, offer, list(offer.notes)
        self.retranslate()

    def needed(self) -> int:
        """Pixels of height that all of them need in the width of now."""
        wide = max(self.width(), theme.px(LEAST))
        return max(self._column.heightForWidth(wide), self._column.sizeHint().height())

    def notes(self) -> Sequence[Note]:
        """What is shown, the oldest first."""
        return self._notes

    def _row(self, note: Note, *, old: bool) -> QWidget:
        made = QWidget()
        head = Label(self._head(note, old=old), role="caption", wrap=True)
        said = Label(self._said(note), role="soft" if old else "", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(head)
        words.addWidget(said)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        own = self._offer.own_body if self._offer else ""
        if not old and own in ("", note.body):  # another body's words are its own to correct
            action = Action(made, "pencil", on=lambda: self.corrects.emit(note))
            action.say(self.tr("Correct"), self.tr("Write a correction; this note stays"))
            row.addWidget(Button(action, "link"))
        return made

    def _head(self, note: Note, *, old: bool) -> str:
        zone, locale = (self._event.zone if self._event else "UTC"), i18n.locale()
        when = f"{i18n.day(note.at, zone, locale)}, {i18n.clock(note.at, zone, locale)}"
        bodies = self._offer.bodies if self._offer else []
        whose = next((one.name for one in bodies if one.uuid == note.body), "")
        parts = [note.author or note.operator, when, whose]
        if note.corrects is not None:
            parts.append(self.tr("correction"))
        if old:
            parts.append(self.tr("corrected since"))
        return " · ".join(part for part in parts if part)

    def _said(self, note: Note) -> str:
        if self._offer is None:
            return note.text
        topics = [MeetingWords.choice(self._offer.topics, code) for code in note.topics]
        outcome = MeetingWords.choice(self._offer.outcomes, note.outcome) if note.outcome else ""
        codes = " · ".join(part for part in (outcome, note.interest, ", ".join(topics)) if part)
        return "\n".join(part for part in (codes, note.text) if part)
