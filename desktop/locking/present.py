"""Who is at the laptop, as the event that is open knows them.

The choice is the laptop's and outlives an event file; who is no operator of the file that is open
writes nothing in it under their name, and who has a PIN in it types that after each start: what
stands in the laptop's settings is no word of theirs. Until then nobody is chosen: scans go on, and
who has no PIN begins the day without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.access import operators
from db.past.changes import By
from desktop.lane import Priority

if TYPE_CHECKING:
    from pathlib import Path

    from db.rows import Operator
    from desktop.preferences import Preferences
    from desktop.store import Store

_LISTED = frozenset(("save", "save_row", "remove", "undo"))
"""Commands after which the list of operators may be another."""


class Present(QObject):
    """Keeps ``store.by`` true to who is chosen. ``told(name, listed)`` follows: the operator, ""
    for nobody, and whether the event lists operators to choose from; and ``store.turned``, where
    they take the place of another. ``missed(name)`` says who was here last and has yet to say with
    their PIN that it is they; ``guarded(pins)`` whether anybody of the event has a PIN.
    """

    told = Signal(str, bool)
    missed = Signal(str)
    guarded = Signal(bool)

    def __init__(self, store: Store, preferences: Preferences) -> None:
        super().__init__(store)
        self._store, self._preferences = store, preferences
        self._known: list[Operator] | None = None  # not known yet
        self._of: Path | None = None  # the file whose operators they are
        self._proved: set[str] = set()  # uuids of those who have typed their PIN since the start
        self._said: tuple[str, bool] | None = None
        store.opened.connect(self._ask)
        store.closed.connect(self._forget)
        store.changed.connect(self._follow)
        preferences.changed.connect(self._take)
        self._take()

    @Slot(object)
    def _ask(self, _event: object = None) -> None:
        self._store.read(
            self._know, operators.operators, priority=Priority.SCAN, replaces="present"
        )

    @Slot()
    def _forget(self) -> None:
        if self._store.current_event is None:
            self._known = None
            self._take()
            self.guarded.emit(False)

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if kind in _LISTED:
            self._ask()

    def _know(self, known: list[Operator]) -> None:
        is_new, self._known = self._of != self._store.path, known
        last = self._chosen()
        if is_new and last is not None and last.has_pin and last.uuid not in self._proved:
            self._of = self._store.path  # what pages have read for them meanwhile goes
            self._preferences.change(operator="")
            self.missed.emit(last.name)
        self._take()
        self._of = self._store.path
        self.guarded.emit(any(one.has_pin for one in known))

    def _chosen(self) -> Operator | None:
        name = self._preferences.settings.operator
        return next((one for one in self._known or () if one.name == name), None)

    @Slot(object)
    def _take(self, _settings: object = None) -> None:
        settings = self._preferences.settings
        one = self._chosen()
        chosen = settings.operator if one is not None or self._known is None else ""
        if one is not None and one.has_pin and self._of == self._store.path:
            self._proved.add(one.uuid)  # nobody is chosen in a file that is open without it
        before = self._store.by.operator
        self._store.by = By(chosen, settings.station_id)
        if self._of is not None and self._of == self._store.path and chosen != before:
            self._store.turned.emit()
        said = chosen, bool(self._known)
        if said != self._said:
            self._said = said
            self.told.emit(*said)
