"""What is known of the open event file without asking it anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.past.changes import By

if TYPE_CHECKING:
    from pathlib import Path

    from db.event_file import EventFile
    from db.rows import Event

Here = tuple["EventFile | None", By]


class Opened(QObject):
    """The open file: ``by`` is who is at the laptop, ``current_event`` the event in it, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No file is open yet."""
        super().__init__(parent)
        self.by = By("")
        self.current_event: Event | None = None
        self._file: EventFile | None = None

    @property
    def path(self) -> Path | None:
        """Where the open event file lies, or None."""
        return self._file.path if self._file else None

    @property
    def is_damaged(self) -> bool:
        """Whether the open file was found damaged: nothing is written into it any more."""
        return self._file is not None and self._file.is_damaged

    @property
    def is_gone(self) -> bool:
        """Whether the open file is not there any more: nothing is written into it either."""
        return self._file is not None and self._file.is_gone

    @property
    def is_lost(self) -> bool:
        """Whether it is one of the two."""
        return self.is_damaged or self.is_gone

    @property
    def is_ready(self) -> bool:
        """Whether there is an event that pages can show and write into."""
        return self.current_event is not None and not self.is_lost

    @property
    def is_rehearsal(self) -> bool:
        """Whether the open file is a copy to practise on, which is deleted when it closes."""
        return self.current_event is not None and self.current_event.rehearsal

    @property
    def here(self) -> Here:
        """The file that is open and who is at the laptop, for what will be written only later."""
        return self._file, self.by
