"""What the command about lists says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Sequence


class ExportLines:
    """Sentences about lists; the class is their context for translators."""

    @staticmethod
    def written(file: str, rows: int) -> str:
        """Where the list is, and how long."""
        line = QCoreApplication.translate("ExportLines", "%n row(s) in %1.", "", rows)
        return line.replace("%1", file)

    @staticmethod
    def no_such_column(name: str, known: Sequence[str]) -> str:
        """That a list has no column *name*, and which it has."""
        line = QCoreApplication.translate(
            "ExportLines", "This list has no column “%1”. It has: %2."
        )
        return i18n.filled(line, name, ", ".join(known))
