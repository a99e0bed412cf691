"""When the open event file is backed up: every ten minutes if something changed, when somebody asks
for it, and at the end.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import driver
from db.errors import EnvironmentFault, Fault, GaveWay
from desktop.keeping import backing_up
from desktop.keeping.second_place import SecondPlace
from desktop.lane import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from db.keeping.copies import Begun, Copy
    from desktop.store import Store

EVERY_MS, AGAIN_MS = 10 * 60 * 1000, 3_000
"""How often a backup is made when something changed, and how soon again where a scan went first."""


class Backups(QObject):
    """Backs up what *store* has open. ``made(copy)`` tells of a verified backup more, ``damaged()``
    that a copy was damaged: so may the file be.
    """

    made = Signal(object)
    damaged = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self._verifier: Lane | None = None
        self.second_place = SecondPlace(self)
        self.due = False
        """Whether something was written since the last backup."""
        self._let_go = 0
        """How many files were let go of."""
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.make)

    def start(self) -> None:
        """Go on making them for the file that is open now."""
        self._timer.start()

    def stop(self) -> None:
        """Make none by the clock."""
        self._timer.stop()

    @Slot()
    def make(self, *, always: bool = False) -> None:
        """Make a verified backup beside the file when something changed since the last one.

        With *always*, because somebody asked for it: then it leaves its trace in the file. One that
        fails is tried again with the next. A rehearsal has none but those asked for.
        """
        store = self._store
        path = store.path
        wanted = always or (self.due and not store.is_rehearsal)
        if path is None or store.is_lost or not wanted:
            return
        self.due = False
        by = store.by if always else None
        of = path, self._let_go
        verify = partial(self._verify, of, noted=always, twice=not store.is_rehearsal)
        way = store.lane.is_awaited
        store.read(verify, backing_up.begin, by, path, way, on_fault=self._failed)

    def last(self) -> EnvironmentFault | None:
        """Make the last one, if something changed, and wait for it; what kept it from being made,
        or None. Of a file that is gone, all of it is written elsewhere in its place.
        """
        store = self._store
        path = store.path
        if path is None:
            return None
        store.lane.settle()  # what was written just now has to be in it
        fault = store.rescues.last()
        if store.is_lost or store.is_rehearsal or not self.due:
            return fault if store.is_gone else None
        faults: list[EnvironmentFault] = []
        self.due = False
        done = partial(self._made, path, twice=True)
        store.read(done, backing_up.whole, path, on_fault=faults.append)
        store.lane.settle()
        self.due = bool(faults)
        return faults[0] if faults else None

    def forget(self) -> None:
        """Make none any more of the file that is let go of, not even what was begun."""
        self.stop()
        self.due = False
        self._let_go += 1
        if self._verifier is not None:  # it would write a backup into what is being cleared
            self._verifier.close()
            self._verifier = None
        self.second_place.pause()

    def close(self) -> None:
        """Finish what was begun, and end the threads."""
        if self._verifier is not None:
            self._verifier.close()
        self.second_place.close()

    def _verify(self, of: tuple[Path, int], begun: Begun, *, noted: bool, twice: bool) -> None:
        """Checking a copy takes four times as long as making it, and no scan waits for that. Of a
        file that was let go of meanwhile it is to leave nothing.
        """
        path, let_go = of
        if let_go != self._let_go:
            from db.keeping import copies  # a start copies nothing

            copies.discard(begun.part)
            return
        if self._verifier is None:
            self._verifier = Lane("verifier", self)
        done = partial(self._made, path, twice=twice)
        self._verifier.ask(done, backing_up.finish, begun, path, on_fault=self._failed)
        if noted:
            self._store.changed.emit("backup")

    def _made(self, path: Path, made: Copy, *, twice: bool) -> None:
        if twice:
            self.second_place.keep(made, path)
        self.made.emit(made)

    def _failed(self, error: BaseException) -> None:
        self.due = True
        if isinstance(error, GaveWay):
            QTimer.singleShot(AGAIN_MS, self, self.make)
            return
        fault = driver.fault_of(error)
        if fault is None:
            raise error
        self._store.tell(error)
        if fault is Fault.DAMAGED:
            self.damaged.emit()
