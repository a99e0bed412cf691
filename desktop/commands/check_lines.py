"""What `check` says beside the usual."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


class CheckLines:
    """The context of these words for translators."""

    @staticmethod
    def history_torn(name: str) -> str:
        """A file whose history somebody changed."""
        return QCoreApplication.translate(
            "CheckLines",
            "%1 is not damaged, but its history does not hold together: it may have been changed"
            " by another program. Keep it as it is, and tell the office.",
        ).replace("%1", name)
