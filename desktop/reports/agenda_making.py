"""The agenda from the event file to a file of its own: a printed one, sheets, or a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import i18n

if TYPE_CHECKING:
    from pathlib import Path

    from db.agenda.agenda_sheets import Agenda, Part


def write_agenda(path: Path, agenda: Agenda, paper: str, each: Part | None = None) -> int:
    """Write the agenda to *path* as a PDF on *paper* ("letter" or "a4"); give its pages.

    With *each*, every table, body or delegate has pages of its own.

    Raises OSError when it cannot be written: what was there before stays.
    """
    from desktop.reports import paper as paper_file
    from desktop.reports.agenda_sheet import AgendaSheet

    return paper_file.write(path, AgendaSheet.report(agenda, _made(agenda), each), paper)


def write_sheets(path: Path, agenda: Agenda, paper: str) -> tuple[int, int]:
    """Write a sheet for each slot that is still to be held; give how many, and on how many pages.

    With none there is no file. Raises OSError as :func:`write_agenda`.
    """
    from desktop.reports import table_sheets
    from desktop.reports.table_words import TableWords

    slots = TableWords.slots(agenda)
    if not slots:
        return 0, 0
    pages = table_sheets.write(path, slots, TableWords.words(agenda, _made(agenda)), paper)
    return len(slots), pages


def write_calendar(path: Path, agenda: Agenda) -> None:
    """Write the agenda as an iCalendar file. Raises OSError as :func:`write_agenda`."""
    from db.exchange import ical_writing
    from desktop.reports.calendar_words import CalendarWords

    name, entries = CalendarWords.name(agenda), CalendarWords.entries(agenda)
    ical_writing.write(path, name, agenda.event.zone, entries, agenda.at)


def _made(agenda: Agenda) -> str:
    zone, locale = agenda.event.zone, i18n.locale()
    return f"{i18n.day(agenda.at, zone, locale)}, {i18n.clock(agenda.at, zone, locale)}"
