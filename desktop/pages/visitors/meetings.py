"""What there was and will be with one visitor: meetings, the last word of each, and promises."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.agenda import appointments
from db.meeting import meeting_facts
from desktop import i18n
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.pages.visitors.facts import Fact, Facts
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label
from desktop.words.meeting_words import LOOKS, MeetingWords

if TYPE_CHECKING:
    from db.meeting.visitor_meetings import Met
    from db.rows import Event, FollowUp, Meeting, Note, Visitor
    from desktop.pages.visitors.dossier import Dossier
    from desktop.store import Store

_TONES = {"quiet": "soft", "info": "accent", "good": "good", "warn": "warn", "bad": "bad"}
"""The colour of an icon, by the tone of what it stands for."""

LONGEST = 140
"""Characters of a note's first line that are shown."""


class VisitorMeetings(Translatable, QWidget):
    """``wants_meeting(uuid)`` asks for the agenda; ``wants_log(to_log)`` for the log of what the
    visitor has or had today, or of one on the spot with them.
    """

    wants_meeting = Signal(str)
    wants_log = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._dossier: Dossier | None = None
        self._met, self._promised = Label(role="heading"), Label(role="heading")
        self.meetings, self.promises = Facts(), Facts()
        self.log = Action(self, "clipboard-list", on=self._log)
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(12))
        head.addWidget(self._met, 1)
        head.addWidget(Button(self.log))
        column.addLayout(head)
        for widget in (self.meetings, self._promised, self.promises):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._met.setText(self.tr("Meetings"))
        self._promised.setText(self.tr("Promised"))
        self.log.say(self.tr("Log a meeting"), self.tr("Log a meeting (Ctrl+M)"))
        if self._dossier is not None:
            self.show_dossier(self._dossier)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the meetings with the visitor in their order, and what else was promised to them."""
        self._dossier = dossier
        event, known = self._store.current_event, dossier.meetings
        if event is None:
            return
        self.meetings.show_facts(
            [self._meeting(met, event) for met in known.met], self.tr("No meetings with them yet.")
        )
        self.promises.show_facts(
            [Fact("square", self._promise(one, event), strong=False) for one in known.promises]
        )
        self._promised.setVisible(bool(known.promises))

    def _meeting(self, met: Met, event: Event) -> Fact:
        meeting = met.meeting
        phase = meeting_facts.phase(meeting, met.standing, clock.now(), event.zone)
        icon, tone = LOOKS[phase]
        state = MeetingWords.phase(phase)
        if meeting.dropped:
            icon, tone, state = "circle-x", "warn", self.tr("Dropped from the schedule")
        when = self._when(meeting, event)
        lines = [
            " · ".join(filter(None, (meeting.body, MeetingWords.place(meeting)))),
            meeting.topic,
            self._note(met.note),
            *(self._promise(step, event) for step in met.promises),
        ]
        order = self.tr("Agenda")
        meaning = self.tr("Show the meeting in the agenda: %1").replace("%1", when)
        show = partial(self.wants_meeting.emit, meeting.uuid)
        words = f"{when} · {state}"
        return Fact(icon, words, tuple(filter(None, lines)), _TONES[tone], order, meaning, show)

    def _when(self, meeting: Meeting, event: Event) -> str:
        day = i18n.day(meeting.date, event.zone, i18n.locale(), weekday=True)
        return ", ".join(filter(None, (day, MeetingWords.time(meeting, event))))

    def _note(self, note: Note | None) -> str:
        """Who said what, in one line."""
        if note is None or self._dossier is None:
            return ""
        first = next(iter(note.text.strip().splitlines()), "")
        if len(first) > LONGEST:
            first = first[: LONGEST - 1] + "…"
        outcome = MeetingWords.choice(self._dossier.outcomes, note.outcome) if note.outcome else ""
        said = " · ".join(filter(None, (outcome, note.interest, first)))
        return f"{note.author}: {said}" if said else ""

    def _promise(self, step: FollowUp, event: Event) -> str:
        due = ""
        if step.due is not None:
            due = self.tr("by %1").replace("%1", i18n.day(step.due, event.zone, i18n.locale()))
        said = " · ".join(filter(None, (step.text, step.owner, due)))
        return self.tr("To do: %1").replace("%1", said)

    def _log(self) -> None:
        if self._dossier is not None:
            self.log_with(self._dossier.visitor)

    def log_with(self, visitor: Visitor) -> None:
        """Ask for the log of what *visitor* has or had today, or of one on the spot."""
        self._store.read(
            self.wants_log.emit,
            appointments.to_log,
            visitor,
            clock.now(),
            self._store.by.operator,
            priority=Priority.SEARCH,
        )
