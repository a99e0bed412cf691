"""The agenda on paper: the meetings of a day, of a body, of a delegate or of a table, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.agenda.agenda_sheets import parted
from db.agenda.agenda_whose import speaks
from db.rows import PartyKind, Site
from desktop import i18n
from desktop.reports.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Lines,
    Paragraph,
    Report,
    Table,
)
from desktop.reports.told_words import ReportWords
from desktop.words.meeting_words import MeetingWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.agenda.agenda_sheets import Agenda, Guest, Line, Part
    from db.agenda.bookings import Conflict
    from db.rows import Event, Meeting, Session

_SHORT, _ADDRESS = 14, 24
"""Letters of hours and of a place that need no wide column: "10:30 – 10:50", "Piemonte stand"."""

_QUIET = ("planned", "walk_up")
"""Phases that a printed agenda need not say."""


class AgendaSheet:
    """Words of a printed agenda; the class is their context for translators."""

    @staticmethod
    def report(agenda: Agenda, made: str, each: Part | None = None) -> Report:
        """The whole agenda; *made* is when the file was asked, in words.

        With *each*, every table, body or delegate that has meetings has pages of its own.
        """
        event = agenda.event
        foot = QCoreApplication.translate(
            "AgendaSheet", "%1 · As of %2 · Personal data: shred after the fair"
        )
        when = AgendaSheet.when(agenda)
        return Report(
            title=AgendaSheet.title(agenda),
            subtitle=f"{when} · {AgendaSheet.fair(event)}",
            foot=i18n.filled(foot, event.name, made),
            page=ReportWords.page(),
            blocks=tuple(AgendaSheet._blocks(agenda, each)),
        )

    @staticmethod
    def title(agenda: Agenda) -> str:
        """Whose agenda it is."""
        whose = [one.name for one in (agenda.delegate, agenda.body) if one]
        if agenda.wanted.table:  # as the agenda writes it, however it was asked for
            whose.append(agenda.lines[0].meeting.place if agenda.lines else agenda.wanted.table)
        if not whose:
            return QCoreApplication.translate("AgendaSheet", "Agenda")
        words = QCoreApplication.translate("AgendaSheet", "Agenda: %1")
        return words.replace("%1", ", ".join(whose))

    @staticmethod
    def when(agenda: Agenda) -> str:
        """The day that it is of."""
        if agenda.wanted.day is None:
            return QCoreApplication.translate("AgendaSheet", "All days")
        return ReportWords.day(agenda.wanted.day, agenda.event)

    @staticmethod
    def fair(event: Event) -> str:
        """The event, and where it is."""
        where = ", ".join(filter(None, (event.venue, event.city)))
        return " · ".join(filter(None, (event.name, where)))

    @staticmethod
    def _blocks(agenda: Agenda, each: Part | None) -> Iterable[Block]:
        if each is None:
            yield Paragraph(AgendaSheet._count(agenda.lines), soft=True)
            yield from AgendaSheet._days(agenda, agenda.lines, agenda.sessions, level=1)
            return
        spoken = {one.name: one for one in agenda.delegates} if each == "delegate" else {}
        for number, (name, lines) in enumerate(parted(agenda, each)):
            # A page that is handed out alone says of which day it is.
            heading = name if agenda.wanted.day is None else f"{name} · {AgendaSheet.when(agenda)}"
            yield Heading(heading, apart=number > 0)
            yield Paragraph(AgendaSheet._count(lines), soft=True)
            own = [one for one in agenda.sessions if name in spoken and speaks(one, spoken[name])]
            yield from AgendaSheet._days(agenda, lines, own, level=2)

    @staticmethod
    def _days(
        agenda: Agenda, lines: Sequence[Line], sessions: Sequence[Session], level: int
    ) -> Iterable[Block]:
        """Day by day: its sessions on a pale ground, then its meetings."""
        event, columns = agenda.event, AgendaSheet._columns(agenda)
        days = {line.meeting.date for line in lines} | {one.date for one in sessions if one.date}
        for day in sorted(days):
            if agenda.wanted.day is None:
                yield Heading(ReportWords.day(day, event), level)
            if rows := tuple(
                AgendaSheet.session(one, event) for one in sessions if one.date == day
            ):
                yield Lines(rows)
            if of_day := [line for line in lines if line.meeting.date == day]:
                rows = tuple(AgendaSheet._row(line, event) for line in of_day)
                yield Table(ReportWords.day(day, event), columns, rows)

    @staticmethod
    def session(session: Session, event: Event) -> tuple[str, str]:
        """When a session is, and what, where and who speaks."""
        when = Messages.part(session.part)
        if session.opens is not None:
            when = i18n.clock(session.opens, event.zone, i18n.locale())
        where = " · ".join(filter(None, (session.title, session.place)))
        return when, _lines(where, ", ".join(session.speakers))

    @staticmethod
    def _count(lines: Sequence[Line]) -> str:
        """How many meetings there are, and how many of them are booked twice."""
        count = len(lines)
        if not count:
            return QCoreApplication.translate("AgendaSheet", "There are no meetings.")
        said = QCoreApplication.translate("AgendaSheet", "%n meeting(s).", "", count)
        if twice := sum(bool(line.clashes) for line in lines):
            words = QCoreApplication.translate(
                "AgendaSheet", "Of these, %1 collide: see “Double booking” at the right."
            )
            said = f"{said} {words.replace('%1', str(twice))}"
        return said

    @staticmethod
    def _columns(agenda: Agenda) -> tuple[Column, ...]:
        """The same on every day, as wide as they must be.

        "10:30 AM – 10:50 AM" takes more room than "10:30 – 10:50", and an address than a table.
        """
        times = (AgendaSheet.time(line.meeting, agenda.event) for line in agenda.lines)
        wide = max(map(len, times), default=0) > _SHORT
        far = max((len(line.meeting.place) for line in agenda.lines), default=0) > _ADDRESS
        return (
            Column(QCoreApplication.translate("AgendaSheet", "When"), 2.25 if wide else 1.7),
            Column(QCoreApplication.translate("AgendaSheet", "With"), 2.6),
            Column(QCoreApplication.translate("AgendaSheet", "Our side"), 2.1),
            Column(QCoreApplication.translate("AgendaSheet", "Where"), 1.9 if far else 1.3),
            Column(QCoreApplication.translate("AgendaSheet", "About"), 1.8 if far else 2.0),
        )

    @staticmethod
    def _row(line: Line, event: Event) -> tuple[Cell, ...]:
        meeting = line.meeting
        about = [meeting.topic, *(AgendaSheet._clash(one, line, event) for one in line.clashes)]
        return (
            Cell(_lines(AgendaSheet.time(meeting, event), AgendaSheet.state(line, event)), True),
            Cell(_lines(*_below(AgendaSheet.guests(line), line.guests), meeting.level)),
            Cell(_lines(*AgendaSheet.ours(meeting))),
            Cell(AgendaSheet.place(meeting)),
            Cell(_lines(*about)),
        )

    @staticmethod
    def time(meeting: Meeting, event: Event) -> str:
        """Its hours, its part of the day, or that neither is known."""
        return MeetingWords.time(meeting, event) or QCoreApplication.translate(
            "AgendaSheet", "Some time"
        )

    @staticmethod
    def state(line: Line, event: Event) -> str:
        """How it stands, where that is more than planned; since when it was moved."""
        if line.meeting.dropped:
            return QCoreApplication.translate("AgendaSheet", "No longer on the schedule")
        if line.phase in _QUIET:
            return ""
        if line.phase == "moved" and line.moved_from is not None:
            locale = i18n.locale()
            before = i18n.clock(line.moved_from, event.zone, locale)
            if i18n.in_zone(line.moved_from, event.zone).date() != line.meeting.date:
                before = f"{i18n.day(line.moved_from, event.zone, locale)}, {before}"
            words = QCoreApplication.translate("AgendaSheet", "Moved: was %1")
            return words.replace("%1", before)
        return MeetingWords.phase(line.phase)

    @staticmethod
    def guests(line: Line) -> list[str]:
        """Their side, each with the company; else what the meeting is called."""
        found = [", ".join(filter(None, (one.name, one.company))) for one in line.guests]
        return found or [line.meeting.full_name or line.meeting.with_name]

    @staticmethod
    def ours(meeting: Meeting) -> list[str]:
        """Our side: bodies, then people, then who comes along."""
        sorted_ours = sorted(meeting.ours, key=lambda one: one.kind is not PartyKind.BODY)
        found = [one.name for one in sorted_ours]
        if meeting.accompanied_by:
            words = QCoreApplication.translate("AgendaSheet", "Accompanied by %1")
            found.append(words.replace("%1", ", ".join(meeting.accompanied_by)))
        return found

    @staticmethod
    def place(meeting: Meeting) -> str:
        """The table or the address; of what is elsewhere, that it is."""
        if meeting.site is Site.OFF_SITE and meeting.place:
            return _lines(MeetingWords.site(Site.OFF_SITE), meeting.place)
        return MeetingWords.place(meeting)

    @staticmethod
    def _clash(conflict: Conflict, line: Line, event: Event) -> str:
        """Who or what is promised twice, and what the other meeting is."""
        other = next(one for one in conflict.meetings if one.uuid != line.meeting.uuid)
        told = (MeetingWords.time(other, event), MeetingWords.place(other), other.with_name)
        also = ", ".join(words for words in told if words and words != conflict.name)
        words = QCoreApplication.translate("AgendaSheet", "Double booking of %1: also %2")
        return i18n.filled(words, conflict.name, also)


def _below(said: list[str], guests: Sequence[Guest]) -> list[str]:
    """One guest alone has name and company one below the other."""
    return [guests[0].name, guests[0].company] if len(guests) == 1 else said


def _lines(*words: str) -> str:
    return "\n".join(filter(None, words))
