"""What becomes of a meeting when a newer schedule comes, in words. QtCore only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from db.agenda.agenda_plan import Fate
from desktop import i18n
from desktop.words.messages import Messages
from desktop.words.schedule_words import ScheduleWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.agenda.agenda_guests import Guest
    from db.agenda.agenda_plan import Planned
    from db.rows import Meeting


class ScheduleLines:
    """The context of these words for translators."""

    @staticmethod
    def fate(one: Planned, zone: str) -> str:
        """A meeting of the list in one line: what happens to it, and how it was."""
        words = {
            Fate.ADDED: QCoreApplication.translate("ScheduleLines", "New: %1"),
            Fate.MOVED: QCoreApplication.translate("ScheduleLines", "Moved: %1"),
            Fate.CHANGED: QCoreApplication.translate("ScheduleLines", "Changed: %1"),
            Fate.CANCELLED: QCoreApplication.translate("ScheduleLines", "Called off: %1"),
            Fate.BACK: QCoreApplication.translate("ScheduleLines", "Back on the schedule: %1"),
            Fate.SAME: QCoreApplication.translate("ScheduleLines", "As it was: %1"),
        }[one.fate]
        parts = [ScheduleLines.who(one), ScheduleLines.when(one, zone)]
        if told := ScheduleLines.altered(one, zone):
            parts.append(told)
        return words.replace("%1", ", ".join(filter(None, parts)))

    @staticmethod
    def who(one: Planned) -> str:
        """Whom a meeting of the list is with, and who of ours."""
        ours = ", ".join(party.name for party in one.wanted.ours)
        if not ours and one.meeting is not None:
            ours = one.meeting.body
        theirs = one.values.get("with_name") or (one.meeting.with_name if one.meeting else "")
        return " – ".join(filter(None, (theirs, ours)))

    @staticmethod
    def when(one: Planned, zone: str) -> str:
        """When and where it is held by the list."""
        if not one.values and one.meeting is not None:
            return at(one.meeting.date, one.meeting.starts, one.meeting.part, zone)
        return at(one.wanted.day, one.wanted.starts, one.wanted.part, zone)

    @staticmethod
    def altered(one: Planned, zone: str) -> str:
        """What was otherwise before, in words; "" for a new one."""
        if one.meeting is None:
            return ""
        changes = one.diff.changes
        told: list[str] = []
        if changes.keys() & {"date", "starts", "part"}:
            was = at(one.meeting.date, one.meeting.starts, one.meeting.part, zone)
            words = QCoreApplication.translate("ScheduleLines", "was %1")
            told.append(words.replace("%1", was))
        elif "ends" in changes:
            told.append(QCoreApplication.translate("ScheduleLines", "another end"))
        told += _texts(changes)
        if one.diff.come:
            words = QCoreApplication.translate("ScheduleLines", "joined by %1")
            told.append(words.replace("%1", ", ".join(party.name for party in one.diff.come)))
        if one.diff.leave:
            words = QCoreApplication.translate("ScheduleLines", "without %1")
            told.append(words.replace("%1", ", ".join(party.name for _, party in one.diff.leave)))
        return " · ".join(told)

    @staticmethod
    def dropped(meeting: Meeting, zone: str) -> str:
        """A meeting that the list no longer has."""
        words = QCoreApplication.translate("ScheduleLines", "Dropped: %1")
        return words.replace("%1", _whole(meeting, zone))

    @staticmethod
    def off_schedule(meeting: Meeting, zone: str) -> str:
        """The same for one that has notes or facts, and so stays."""
        words = QCoreApplication.translate(
            "ScheduleLines", "No longer on the schedule, kept with what was logged: %1"
        )
        return words.replace("%1", _whole(meeting, zone))

    @staticmethod
    def likely(guest: Guest) -> str:
        """A guest who may be somebody on the list, and who."""
        best = guest.candidates[0]
        known = ", ".join(filter(None, (best.name, best.company)))
        theirs = ", ".join(filter(None, (guest.who.shown, guest.who.company)))
        words = (
            QCoreApplication.translate("ScheduleLines", "%1 was taken for %2: %3")
            if guest.visitor
            else QCoreApplication.translate("ScheduleLines", "%1 may be %2: %3")
        )
        reason = ScheduleWords.reason(guest.reason)
        return i18n.filled(words, theirs, known, reason)


def at(day: Any, starts: Any, part: str, zone: str) -> str:
    """A day with its hour, or with its part."""
    locale = i18n.locale()
    if starts is not None:
        return f"{i18n.day(starts, zone, locale)}, {i18n.clock(starts, zone, locale)}"
    shown = i18n.day(day, zone, locale)
    return f"{shown}, {Messages.part(part)}" if part else shown


def _whole(meeting: Meeting, zone: str) -> str:
    who = " – ".join(filter(None, (meeting.with_name, meeting.body)))
    return f"{who}, {at(meeting.date, meeting.starts, meeting.part, zone)}"


def _texts(changes: Mapping[str, tuple[Any, Any]]) -> list[str]:
    """Places, topics and levels, old and new."""
    words = QCoreApplication.translate("ScheduleLines", "%1 → %2")
    blank = QCoreApplication.translate("ScheduleLines", "nothing")
    return [
        i18n.filled(words, changes[name][0] or blank, changes[name][1] or blank)
        for name in ("place", "topic", "level")
        if name in changes
    ]
