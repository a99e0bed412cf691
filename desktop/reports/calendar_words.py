"""The agenda in the words of a calendar: nothing in it that was logged, no address of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import meetings
from db.exchange.ical_writing import Entry
from db.rows import Happening, Site
from desktop.meeting_words import MeetingWords
from desktop.messages import Messages
from desktop.reports.agenda_sheet import AgendaSheet

if TYPE_CHECKING:
    from db.agenda_sheets import Agenda, Line
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
            location=CalendarWords._location(meeting, event),
            description=CalendarWords._description(line),
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
        if meeting.starts is None and meeting.part:
            name = f"{Messages.part(meeting.part)}: {name}"
        return name

    @staticmethod
    def _location(meeting: Meeting, event: Event) -> str:
        """The address of what is elsewhere; else the place at the fair, and where that is."""
        if meeting.site is Site.OFF_SITE:
            return meeting.place or MeetingWords.site(Site.OFF_SITE)
        place = MeetingWords.place(meeting)
        if not place:
            return ""
        return ", ".join(filter(None, (place, event.venue, event.city)))

    @staticmethod
    def _description(line: Line) -> str:
        """Both sides, topic and level; no note, no outcome, no promise."""
        meeting = line.meeting
        ours = "; ".join(AgendaSheet.ours(meeting))
        said = (
            (
                QCoreApplication.translate("CalendarWords", "With"),
                "; ".join(AgendaSheet.guests(line)),
            ),
            (QCoreApplication.translate("CalendarWords", "Our side"), ours),
            (QCoreApplication.translate("CalendarWords", "Topic"), meeting.topic),
            (QCoreApplication.translate("CalendarWords", "Level"), meeting.level),
        )
        return "\n".join(f"{label}: {words}" for label, words in said if words)
