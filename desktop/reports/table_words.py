"""What the sheets for the tables say, in the language that is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.agenda import agenda_sheets, agenda_whose
from db.badges import codes
from desktop import i18n
from desktop.reports.agenda_sheet import AgendaSheet
from desktop.reports.table_sheets import SheetWords, Slot

if TYPE_CHECKING:
    from db.agenda.agenda_sheets import Agenda, Line
    from db.rows import Event, Meeting


_ABSENT = ("They did not come", "Non sono venuti")
"""In both languages, as the outcomes are: whoever sits at a table ticks it."""


class TableWords:
    """Words of the sheets; the class is their context for translators."""

    @staticmethod
    def slots(agenda: Agenda) -> list[Slot]:
        """A slot for each meeting that is held, day by day and table by table; what is at no table
        comes last.
        """
        held = agenda_sheets.to_hold(agenda)
        return [TableWords._slot(one, agenda.event) for one in sorted(held, key=_order)]

    @staticmethod
    def _slot(line: Line, event: Event) -> Slot:
        meeting, locale = line.meeting, i18n.locale()
        day = i18n.day(meeting.date, event.zone, locale, weekday=True)
        place = " · ".join(AgendaSheet.place(meeting).splitlines())
        code = codes.of_slot(event.key, meeting.uuid)
        return Slot(
            table=f"{meeting.date} {agenda_whose.table_key(meeting)}",
            time=AgendaSheet.time(meeting, event),
            where=" · ".join(filter(None, (place, day))),
            guests="; ".join(AgendaSheet.guests(line)),
            ours="; ".join(AgendaSheet.ours(meeting)),
            about=" · ".join(filter(None, (meeting.topic, meeting.level))),
            code=code,
            letters=codes.grouped(code),
        )

    @staticmethod
    def words(agenda: Agenda, made: str) -> SheetWords:
        """What is the same on every sheet; *made* is when the file was asked."""
        italian = i18n.locale().name().startswith("it")
        names = [(one.name_en, one.name_it) for one in agenda.outcomes]
        as_of = QCoreApplication.translate("TableWords", "As of %1").replace("%1", made)
        return SheetWords(
            title=agenda.event.name,
            outcomes=tuple(_both(*(reversed(pair) if italian else pair)) for pair in names),
            outcome=QCoreApplication.translate("TableWords", "Outcome"),
            interest=QCoreApplication.translate("TableWords", "Interest"),
            absent=" · ".join(reversed(_ABSENT) if italian else _ABSENT),
            notes=QCoreApplication.translate("TableWords", "What was said"),
            step=QCoreApplication.translate("TableWords", "Next step"),
            owner=QCoreApplication.translate("TableWords", "Who"),
            due=QCoreApplication.translate("TableWords", "By when"),
            author=QCoreApplication.translate("TableWords", "Written by"),
            said_at=QCoreApplication.translate("TableWords", "Day and time of the talk"),
            how=QCoreApplication.translate(
                "TableWords",
                "Later: scan the code at the laptop, and type this in with its author and time.",
            ),
            made=as_of,
        )


def _both(first: str, second: str) -> tuple[str, str]:
    """A name in both languages; once, where it is the same."""
    return first, "" if first == second else second


def _order(line: Line) -> tuple[object, ...]:
    meeting: Meeting = line.meeting
    key = agenda_whose.table_key(meeting)
    return meeting.date, not key, len(key), key
