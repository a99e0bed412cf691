"""What the command about the agenda says. QtCore only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.commands.lines import aligned
from desktop.reports.agenda_sheet import AgendaSheet
from desktop.reports.told_words import ReportWords
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.agenda.agenda_sheets import Agenda, Line


class AgendaLines:
    """The context of these words for translators."""

    @staticmethod
    def agenda(agenda: Agenda | None) -> Iterator[str]:
        """The meetings day by day, a line each; None or nothing to list is told."""
        if agenda is None or not (agenda.lines or agenda.sessions):
            yield QCoreApplication.translate("AgendaLines", "There is no such meeting.")
            return
        days = {line.meeting.date for line in agenda.lines}
        for day in sorted(days | {one.date for one in agenda.sessions if one.date}):
            yield ReportWords.day(day, agenda.event)
            for one in agenda.sessions:
                if one.date == day:
                    when, what = AgendaSheet.session(one, agenda.event)
                    yield f"  {when}  " + " · ".join(what.splitlines())
            yield from aligned(
                [_cells(line, agenda) for line in agenda.lines if line.meeting.date == day]
            )

    @staticmethod
    def written(file: Path, agenda: Agenda, pages: int | None, *, sheets: int = 0) -> Iterator[str]:
        """What went into the file, *sheets* or meetings, and how many people it does not name."""
        meetings = len(agenda.lines)
        if sheets:
            said = QCoreApplication.translate("AgendaLines", "%n sheet(s) in %1.", "", sheets)
        else:
            said = QCoreApplication.translate("AgendaLines", "%n meeting(s) in %1.", "", meetings)
        said = said.replace("%1", str(file))
        if pages is not None:
            said = f"{said} {QCoreApplication.translate('AgendaLines', '%n page(s).', '', pages)}"
        yield said
        if agenda.withheld:
            yield from ExportWords.left_out({"not_shared": agenda.withheld})


def _cells(line: Line, agenda: Agenda) -> tuple[str, ...]:
    twice = ""
    if line.clashes:
        twice = QCoreApplication.translate("AgendaLines", "Double booking")
    state = AgendaSheet.state(line, agenda.event)
    return (
        f"  {AgendaSheet.time(line.meeting, agenda.event)}",
        "; ".join(AgendaSheet.guests(line)),
        "; ".join(AgendaSheet.ours(line.meeting)),
        " · ".join(AgendaSheet.place(line.meeting).splitlines()),
        line.meeting.topic,
        ", ".join(filter(None, (state, twice))),
    )
