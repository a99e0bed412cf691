"""What the command about lists says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class ExportLines:
    """Sentences about lists; the class is their context for translators."""

    @staticmethod
    def written(file: str, rows: int) -> str:
        """Where the list is, and how long."""
        line = QCoreApplication.translate("ExportLines", "%n row(s) in %1.", "", rows)
        return line.replace("%1", file)

    @staticmethod
    def left_out(counted: Mapping[str, int]) -> Iterator[str]:
        """Who is not in the list, and why."""
        words = {
            "no": QCoreApplication.translate("ExportLines", "Left out because they said no: %1."),
            "not_asked": QCoreApplication.translate(
                "ExportLines", "Left out because they were never asked: %1."
            ),
            "not_met": QCoreApplication.translate(
                "ExportLines", "Left out because the body did not meet them: %1."
            ),
            "not_shared": QCoreApplication.translate(
                "ExportLines", "Names left out because they did not agree to be shared: %1."
            ),
        }
        for code, number in counted.items():
            yield words[code].replace("%1", str(number))
