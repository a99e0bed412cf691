"""This laptop's settings while the window is open: who changes one, changes it for everybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop import settings
from desktop.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


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

    def remember(self, file: Path) -> None:
        """Take *file* as the last one that was open, and as the first of the recent ones."""
        kept = settings.with_recent(self.settings, file)
        self.change(last_file=kept.last_file, recent_files=kept.recent_files)

    def change(self, **fields: Any) -> None:
        """Change the named fields of the settings, save them and tell everybody who listens."""
        # What a command has written down since the window opened stays.
        self.settings = replace(self.settings, written_in=settings.load().written_in)
        new = replace(self.settings, **fields)
        if new == self.settings:
            return
        self.settings = new
        if not settings.save(new):
            self.unsaved.emit()
        self.changed.emit(new)
