"""All about one meeting in words: both sides, where, what happened, what was said and promised."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import PartyKind, Site
from desktop import i18n
from desktop.i18n import Translatable
from desktop.meeting.party_line import NameButton
from desktop.pages.agenda.words import AgendaWords
from desktop.widgets import theme
from desktop.widgets.labels import Label
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from db.rows import Event, FollowUp, Meeting, MeetingFact, Note
    from desktop.pages.agenda.reading import Dossier, Item


ROOM = 260
"""Pixels of a visitor's name, at 100% zoom."""


class Story(Translatable, QWidget):
    """``show_dossier()`` shows one meeting; ``wants_visitor(uuid)`` asks for the page of one."""

    wants_visitor = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._dossier: Dossier | None = None
        self._event: Event | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._inner: QWidget | None = None
        self._lines = QVBoxLayout()

    def retranslate(self) -> None:
        if self._dossier is not None and self._event is not None:
            self.show_dossier(self._dossier, self._event)

    def clear(self) -> None:
        """Show nothing until the next meeting is read."""
        self._dossier = None
        self._renew()

    def show_dossier(self, dossier: Dossier, event: Event) -> None:
        """Show all about the meeting of *dossier*, at times of *event*'s zone."""
        self._dossier, self._event = dossier, event
        self._renew()
        self._sides(dossier.item)
        self._about(dossier)
        if dossier.facts:
            self._title(self.tr("What happened"))
            for before, fact in zip((None, *dossier.facts), dossier.facts, strict=False):
                if before is None or before.kind is not fact.kind:  # each note says it was held
                    self._line(self._fact(fact))
        if dossier.notes:
            self._title(self.tr("Log"))
            for note in dossier.notes:
                self._note(note, dossier)
        if dossier.follow_ups:
            self._title(self.tr("Promised"))
            for step in dossier.follow_ups:
                self._line(self._step(step))

    def _renew(self) -> None:
        """Put a new sheet in the place of the old one: its lines go with it."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        self._lines = QVBoxLayout(self._inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(2))
        self._column.addWidget(self._inner)

    def _title(self, words: str) -> None:
        self._lines.addSpacing(theme.px(8))
        self._lines.addWidget(Label(words, role="strong"))

    def _line(self, words: str, role: str = "") -> None:
        if words:
            self._lines.addWidget(Label(words, role=role, wrap=True))

    def _go_to(self, visitor: str) -> None:
        self.wants_visitor.emit(visitor)

    # What is said -----------------------------------------------------------------------------

    def _sides(self, item: Item) -> None:
        meeting, absent = item.meeting, dict(item.absent)
        self._line(AgendaWords.house(meeting), "soft")
        self._line(meeting.level, "soft")
        self._title(self.tr("Their side"))
        for party in meeting.theirs:
            if party.kind is PartyKind.VISITOR and party.ref:
                button = NameButton("link", "user", partial(self._go_to, party.ref))
                tip = self.tr("Open %1 in the list of visitors").replace("%1", party.name)
                button.say(party.name, tip, theme.px(ROOM))
                self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
                if party.ref in absent:
                    self._line(AgendaWords.absence(absent[party.ref]), "error")
            else:
                self._line(AgendaWords.party(party))
        if not meeting.theirs:
            self._line(self.tr("Nobody is named"), "soft")
        self._title(self.tr("Our side"))
        for party in meeting.ours:
            self._line(party.name)
        if not meeting.ours:
            self._line(self.tr("Nobody is named"), "soft")
        if meeting.accompanied_by:
            words = self.tr("Accompanied by %1")
            self._line(words.replace("%1", ", ".join(meeting.accompanied_by)), "soft")

    def _about(self, dossier: Dossier) -> None:
        meeting = dossier.item.meeting
        self._title(self.tr("Where"))
        self._line(self._where(meeting))
        if meeting.topic:
            self._title(self.tr("Topic"))
            self._line(meeting.topic)

    def _where(self, meeting: Meeting) -> str:
        site = MeetingWords.site(meeting.site)
        if not meeting.place:
            return site
        known = meeting.site in (Site.UNKNOWN, Site.TABLE)
        return meeting.place if known else f"{meeting.place} · {site}"

    def _fact(self, fact: MeetingFact) -> str:
        what = MeetingWords.phase(fact.kind.value)
        return " · ".join(filter(None, (self._at(fact.at), what, fact.operator, fact.reason)))

    def _note(self, note: Note, dossier: Dossier) -> None:
        gone = note.uuid in dossier.corrected
        head = (
            self._at(note.at),
            note.author,
            dossier.bodies.get(note.body, ""),
            MeetingWords.choice(dossier.outcomes, note.outcome) if note.outcome else "",
            note.interest,
            self.tr("corrected below") if gone else "",
        )
        self._line(" · ".join(filter(None, head)), "soft")
        topics = ", ".join(MeetingWords.choice(dossier.topics, code) for code in note.topics)
        self._line(topics, "soft")
        self._line(note.text, "soft" if gone else "")

    def _step(self, step: FollowUp) -> str:
        mark = self.tr("done") if step.done_at else ""
        due = self._day(step)
        return " · ".join(filter(None, (step.text, step.owner, due, mark)))

    def _day(self, step: FollowUp) -> str:
        if step.due is None or self._event is None:
            return ""
        words = self.tr("by %1")
        return words.replace("%1", i18n.day(step.due, self._event.zone, i18n.locale()))

    def _at(self, at: datetime) -> str:
        if self._event is None:
            return ""
        locale, zone = i18n.locale(), self._event.zone
        return f"{i18n.day(at, zone, locale)}, {i18n.clock(at, zone, locale)}"

    def texts(self) -> Iterable[str]:
        """The lines that are shown, from top to bottom."""
        if self._inner is None:
            return []
        return [
            each.text() for each in self._inner.children() if isinstance(each, (Label, NameButton))
        ]
