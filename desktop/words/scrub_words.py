"""What is said where the file could not be made anew after something was erased from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.errors import EnvironmentFault


class ScrubWords:
    """Sentences about what is left in a file; the class is their context for translators."""

    @staticmethod
    def owed(left: EnvironmentFault | None) -> list[str]:
        """That copies of what went are in the file still, when they go, and why; none for None."""
        if left is None:
            return []
        words = QCoreApplication.translate(
            "ScrubWords",
            "Copies of it still lie in unused parts of the event file: they go when it is opened"
            " next. This time:",
        )
        return [f"{words} {Messages.fault(left)}"]
