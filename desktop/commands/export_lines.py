"""What the command about lists says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class ExportLines:
    """Sentences about lists; the class is their context for translators."""

    @staticmethod
    def written(file: str, rows: int) -> str:
        """Where the list is, and how long."""
        line = QCoreApplication.translate("ExportLines", "%n row(s) in %1.", "", rows)
        return line.replace("%1", file)
