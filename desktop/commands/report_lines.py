"""What the command about reports says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.reports.day_reports import DayReport
from desktop.reports.evening import EveningReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reports.making import Gathered


class ReportLines:
    """Sentences about reports; the class is their context for translators."""

    @staticmethod
    def written(file: str, meetings: int, pages: int | None) -> str:
        """Where the report is and what is in it."""
        line = QCoreApplication.translate("ReportLines", "%n meeting(s) in %1.", "", meetings)
        line = line.replace("%1", file)
        if pages is None:
            return line
        said = QCoreApplication.translate("ReportLines", "%n page(s).", "", pages)
        return f"{line} {said}"

    @staticmethod
    def five(gathered: Gathered) -> Iterator[str]:
        """The five lines of the evening report."""
        if isinstance(gathered.told, DayReport):
            yield from EveningReport.text(gathered.told).splitlines()
