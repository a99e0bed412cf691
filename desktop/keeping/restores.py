"""A backup in the place of the open event file: on a supervisor's word, and nothing thrown away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.access import rights
from db.errors import EnvironmentFault, Refused
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from db.past.changes import By
    from desktop.store import Store
    from desktop.widgets.pin_sheet import PinSheet


class Restores(QObject):
    """Restores a backup. ``done(restored)`` says what that did; ``failed(words)`` why the file is
    as it was.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, store: Store, host: QWidget) -> None:
        """Lay the sheet that asks for a PIN over *host*."""
        super().__init__(host)
        self._store, self._host = store, host
        self.pin: PinSheet | None = None

    def restore(self, backup: Path, pin: str = "") -> None:
        """Put *backup* in the place of the open file."""
        go_on, stop = partial(self._allowed, backup), partial(self._not_allowed, backup)
        # A write would have every list read again, out of the file that is let go of.
        asked = self._store.read(go_on, rights.permit, self._store.by, pin, on_fault=stop)
        if asked is None:  # a first try let go of it, and it cannot be opened any more
            self._allowed(backup, None)

    def _allowed(self, backup: Path, by: By | None) -> None:
        path = self._store.path
        if path is not None:
            self._store.restore(self.done.emit, backup, path, by=by, on_fault=self._failed)

    def _not_allowed(self, backup: Path, error: EnvironmentFault | Refused) -> None:
        if not isinstance(error, Refused):
            if self._store.is_damaged:  # too much so to say who may
                self._allowed(backup, None)
            else:
                self._failed(error)
            return
        if self.pin is None:
            from desktop.widgets.pin_sheet import PinSheet  # most restore nothing

            self.pin = PinSheet(self._host)
        self.pin.ask(Messages.refusal(error), partial(self.restore, backup))

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        refused = isinstance(error, Refused)
        self.failed.emit(Messages.refusal(error) if refused else Messages.fault(error))
