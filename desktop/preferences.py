"""This laptop's settings while the window is open: who changes one, changes it for everybody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop import settings
from desktop.settings import Settings


class Preferences(QObject):
    """Holds the settings, saves each change at once and tells of it.

    ``changed(settings)`` carries the new Settings; ``unsaved()`` says that the settings folder
    cannot be written: the change holds until the window closes.
    """

    changed = Signal(object)
    unsaved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Load the settings of this laptop."""
        super().__init__(parent)
        self.settings: Settings = settings.load()

    def change(self, **fields: Any) -> None:
        """Change the named fields of the settings, save them and tell everybody who listens."""
        new = replace(self.settings, **fields)
        if new == self.settings:
            return
        self.settings = new
        if not settings.save(new):
            self.unsaved.emit()
        self.changed.emit(new)
