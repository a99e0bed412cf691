"""The agenda in the words of a calendar: nothing in it that was logged, no address of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.exchange.ical_writing import Entry
from db.meeting import meetings
from db.rows import Happening
from desktop.reports.agenda_sheet import AgendaSheet
from desktop.words.meeting_words import MeetingWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.agenda.agenda_sheets import Agenda, Line
    from db.rows import Event, Meeting


class CalendarWords:
    """Words of a calendar's events; the class is their context for translators."""

    @staticmethod
    def name(agenda: Agenda) -> str:
        """What the calendar is called: whose it is, and of which event."""
        return f"{AgendaSheet.title(agenda)} · {agenda.event.name}"

    @staticmethod
    def entries(agenda: Agenda) -> list[Entry]:
        """An event for each meeting.

        What has only a part of the day is on the whole day, with the part in front of its name: an
        hour that nobody agreed on would ring at that hour. Without an end it lasts as long as the
        program takes it for elsewhere.
        """
        return [CalendarWords._entry(line, agenda.event) for line in agenda.lines]

    @staticmethod
    def _entry(line: Line, event: Event) -> Entry:
        meeting = line.meeting
        ends = meetings.bounds(meeting, event.zone)[1] if meeting.starts is not None else None
        called_off = meeting.dropped or line.standing.state is Happening.CANCELLED
        return Entry(
            uid=meeting.uuid,
            sequence=line.revision,
            summary=CalendarWords._summary(line),
            day=meeting.date,
            starts=meeting.starts,
            ends=ends,
            location=CalendarWords._location(meeting),
            description=CalendarWords._description(line, event),
            cancelled=called_off,
        )

    @staticmethod
    def _summary(line: Line) -> str:
        meeting = line.meeting
        name = meeting.with_name
        companies = dict.fromkeys(one.company for one in line.guests if one.company)
        if len(companies) == 1 and (company := next(iter(companies))) not in name:
            name = f"{name} ({company})"
        if meeting.body:
            name = f"{name} – {meeting.body}"
        part = _part(meeting)
        return f"{part}: {name}" if part else name

    @staticmethod
    def _location(meeting: Meeting) -> str:
        """The address of what is elsewhere, so that a phone finds the way; else the place at the
        fair, as the agenda calls it.
        """
        return MeetingWords.place(meeting)

    @staticmethod
    def _description(line: Line, event: Event) -> str:
        """Both sides, topic and level; no note, no outcome, no promise.

        Lines of "heading: value", as an import reads them: who takes the calendar in at another
        laptop has the same agenda.
        """
        meeting = line.meeting
        ours = (one.name for one in meeting.ours)
        said = (
            (QCoreApplication.translate("CalendarWords", "With"), _guests(line)),
            (QCoreApplication.translate("CalendarWords", "Company"), _companies(line)),
            (QCoreApplication.translate("CalendarWords", "Our side"), "; ".join(ours)),
            (
                QCoreApplication.translate("CalendarWords", "Also there"),
                "; ".join(meeting.accompanied_by),
            ),
            (QCoreApplication.translate("CalendarWords", "Part of the day"), _part(meeting)),
            (QCoreApplication.translate("CalendarWords", "Topic"), meeting.topic),
            (QCoreApplication.translate("CalendarWords", "Level"), meeting.level),
        )
        lines = [f"{label}: {words}" for label, words in said if words]
        return "\n".join((*lines, AgendaSheet.fair(event)))


def _part(meeting: Meeting) -> str:
    """The part of the day, where there is no hour."""
    return Messages.part(meeting.part) if meeting.starts is None else ""


def _guests(line: Line) -> str:
    """Those who have a name, each with the company in brackets."""
    named = (one for one in line.guests if one.name)
    return "; ".join(f"{one.name} ({one.company})" if one.company else one.name for one in named)


def _companies(line: Line) -> str:
    """Those of which nobody is named yet."""
    return "; ".join(one.company for one in line.guests if not one.name)
