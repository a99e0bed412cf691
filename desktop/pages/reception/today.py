"""What the verdict card says of its visitor's meetings of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.agenda.appointments import Overdue
    from db.rows import Appointment, Event, Meeting


class TodayWords:
    """Lines of the card; the class is their context for translators."""

    @staticmethod
    def coming(appointment: Appointment | None, event: Event) -> str:
        """When, with whom and where it is, whether they came to it, and how many follow."""
        if appointment is None:
            return ""
        parts = [Messages.meeting(appointment.meeting, event)]
        if appointment.arrived_at is not None:
            at = i18n.clock(appointment.arrived_at, event.zone, i18n.locale())
            said = QCoreApplication.translate("TodayWords", "Arrived %1")
            parts.append(said.replace("%1", at))
        if appointment.others:
            more = appointment.others
            parts.append(QCoreApplication.translate("TodayWords", "%Ln more today", "", more))
        return " · ".join(parts)

    @staticmethod
    def held(meeting: Meeting | None, event: Event) -> str:
        """Which of the day's meetings was held last."""
        if meeting is None:
            return ""
        said = QCoreApplication.translate("TodayWords", "Held: %1")
        return said.replace("%1", Messages.meeting(meeting, event))

    @staticmethod
    def overdue(overdue: Overdue | None, event: Event) -> str:
        """What they missed, or what nobody logged although they were here, and how many more."""
        if overdue is None:
            return ""
        said = QCoreApplication.translate("TodayWords", "Not logged: %1")
        if overdue.missed:
            said = QCoreApplication.translate("TodayWords", "Missed: %1")
        parts = [said.replace("%1", Messages.meeting(overdue.meeting, event))]
        if overdue.others:
            more = overdue.others
            parts.append(QCoreApplication.translate("TodayWords", "%Ln more before now", "", more))
        return " · ".join(parts)
