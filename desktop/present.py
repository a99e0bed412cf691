"""Who is at the laptop, as the event that is open knows them.

The choice is the laptop's and outlives an event file; who is no operator of the file that is open
writes nothing in it under their name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.access import operators
from db.past.changes import By
from desktop.lane import Priority

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from desktop.preferences import Preferences
    from desktop.store import Store

_LISTED = frozenset(("save", "save_row", "remove", "undo"))
"""Commands after which the list of operators may be another."""


class Present(QObject):
    """Keeps ``store.by`` true to who is chosen. ``told(name, listed)`` follows: the operator, ""
    for nobody, and whether the event lists operators to choose from; and ``store.turned``, where
    they take the place of another.
    """

    told = Signal(str, bool)

    def __init__(self, store: Store, preferences: Preferences) -> None:
        super().__init__(store)
        self._store, self._preferences = store, preferences
        self._names: list[str] | None = None  # not known yet
        self._of: Path | None = None  # the file whose operators they are
        self._said: tuple[str, bool] | None = None
        store.opened.connect(self._ask)
        store.closed.connect(self._forget)
        store.changed.connect(self._follow)
        preferences.changed.connect(self._take)
        self._take()

    @Slot(object)
    def _ask(self, _event: object = None) -> None:
        self._store.read(self._know, names, priority=Priority.SCAN, replaces="present")

    @Slot()
    def _forget(self) -> None:
        if self._store.current_event is None:
            self._names = None
            self._take()

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if kind in _LISTED:
            self._ask()

    def _know(self, known: list[str]) -> None:
        self._names = known
        self._take()
        self._of = self._store.path

    @Slot(object)
    def _take(self, _settings: object = None) -> None:
        settings = self._preferences.settings
        chosen, known = settings.operator, self._names
        if known is not None and chosen not in known:
            chosen = ""
        before = self._store.by.operator
        self._store.by = By(chosen, settings.station_id)
        if self._of is not None and self._of == self._store.path and chosen != before:
            self._store.turned.emit()
        said = chosen, bool(known)
        if said != self._said:
            self._said = said
            self.told.emit(*said)


def names(db: Database) -> list[str]:
    """The names of the event's operators."""
    return [one.name for one in operators.operators(db)]
