"""What the paper roster says, in the language that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import clock
from desktop import i18n
from desktop.reports.roster import Headings, Line
from desktop.words.messages import Messages
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from db.door.rosters import Entry, Order
    from db.rows import BadgeType, Event


class RosterWords:
    """The roster's words; the class is their context for translators."""

    @staticmethod
    def headings(event: Event, day: date, count: int) -> Headings:
        """What stands around the lines of *day*, with *count* people on the list."""
        locale = i18n.locale()
        now = clock.now()
        made = f"{i18n.day(now, event.zone, locale)}, {i18n.clock(now, event.zone, locale)}"
        return Headings(
            event=event.name,
            day=i18n.long_day(day, event.zone, locale),
            count=QCoreApplication.translate("RosterWords", "%1 on the list").replace(
                "%1", i18n.number(count, locale)
            ),
            how=QCoreApplication.translate(
                "RosterWords",
                "Tick who comes and write the time. When the laptop is back: Paper, Back-entry.",
            ),
            privacy=QCoreApplication.translate(
                "RosterWords", "Personal data: shred after the fair"
            ),
            made=QCoreApplication.translate("RosterWords", "As of %1").replace("%1", made),
            page=QCoreApplication.translate("RosterWords", "%1 of %2"),
            columns=(
                QCoreApplication.translate("RosterWords", "Visitor"),
                QCoreApplication.translate("RosterWords", "Badge type, meetings"),
                QCoreApplication.translate("RosterWords", "In"),
                QCoreApplication.translate("RosterWords", "Time"),
            ),
            others=QCoreApplication.translate(
                "RosterWords", "Not on the list: name, company, number of the spare badge"
            ),
        )

    @staticmethod
    def lines(
        entries: Sequence[Entry], event: Event, types: Sequence[BadgeType], order: Order
    ) -> list[Line]:
        """Each entry in words."""
        names = {kind.code: VisitorWords.badge_type(kind) for kind in types}
        return [RosterWords._line(entry, event, names, order) for entry in entries]

    @staticmethod
    def _line(entry: Entry, event: Event, types: Mapping[str, str], order: Order) -> Line:
        visitor = entry.visitor
        name = f"{visitor.family_name} {visitor.given_name}".strip()
        by_company = order == "company" and visitor.company
        came = visitor.checked_in_at
        stop = QCoreApplication.translate("RosterWords", "BLOCKED") if visitor.blocked else ""
        return Line(
            letter=entry.letter,
            big=visitor.company if by_company else name,
            plain=name if by_company else visitor.company,
            badge_type=types.get(visitor.badge_type, visitor.badge_type),
            meetings=" · ".join(Messages.meeting(one, event) for one in entry.meetings),
            code="" if visitor.blocked else visitor.code,
            time=i18n.clock(came, event.zone, i18n.locale()) if came else "",
            stop=stop,
        )
