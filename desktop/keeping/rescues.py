"""The open event file that is not there any more: found out at once, and written elsewhere whole.

Somebody tidied its folder up, renamed it, or pulled the stick that it was on; or a cloud service
brought an older one in its place. The connection still has all that was saved, for as long as the
program runs. Each commit looks first (``still_there.commit``), and this where nobody writes.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import driver, still_there
from db.errors import EnvironmentFault, Fault
from desktop.lane import Priority

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from db.keeping.copies import Copy
    from desktop.store import Store

log = logging.getLogger(__name__)

LOOK_MS = 2_000
"""How often it is looked whether the file is there, while nobody writes."""


class Rescues(QObject):
    """Writes what *store* has open into another file, once it is gone. ``done(copy)`` tells of that
    file, ``failed(fault)`` why there is none; of a copy to practise on there is none either.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self.folder: Callable[[], Path] = Path.home
        """Where the file goes first, made when it is not there."""
        self._fault: EnvironmentFault | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        store.opened.connect(self._opened)
        store.vanished.connect(self.rescue)

    @Slot()
    def _opened(self) -> None:
        self._fault = None
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Ask whether the file is there: where it is not, ``vanished`` of the store says so."""
        if self._store.is_ready:
            self._store.read(_no_news, still_there.refuse_gone, replaces="in place")

    @Slot()
    def rescue(self) -> None:
        """Write all that the file has into another one."""
        store, path = self._store, self._store.path
        if path is None or store.is_rehearsal:
            return
        self._fault = EnvironmentFault(Fault.GONE, path)
        work = partial(_rescue, path=path, folder=self.folder())
        store.read(self._done, work, priority=Priority.SEARCH, on_fault=self._failed)

    def last(self) -> EnvironmentFault | None:
        """Look for the last time, and wait for what comes of it: None where all that was saved is
        in a file, else why it is not.
        """
        self.look()
        self._store.lane.settle()  # where it is gone, that asks for what the next line waits for
        if self._store.is_gone and self._fault is not None:
            self.rescue()
        self._store.lane.settle()
        return self._fault

    def _done(self, made: Copy) -> None:
        self._fault = None
        self.done.emit(made)

    def _failed(self, error: BaseException) -> None:
        fault = driver.fault_of(error)
        if fault is None:
            raise error
        log.error("what was saved could not be written elsewhere: %s", fault)
        if isinstance(error, EnvironmentFault):
            self._fault = error
        self.failed.emit(self._fault)


def _no_news(_there: None) -> None:
    """It is there; where it is not, the store tells of it as of any fault."""


def _rescue(db: Database, path: Path, folder: Path) -> Copy:
    """A verified copy of *db*, which was open at *path*, in *folder* or the next that takes it.

    Raises the EnvironmentFault of the last that did not.
    """
    from db.keeping import copies  # most files stay where they are

    # Not where the file was, if it can be helped: that may go again.
    folders = [folder, path.parent, Path.home()] if path.parent.is_dir() else [folder, Path.home()]
    last: EnvironmentFault | None = None
    for each in folders:
        try:
            made = copies.write_copy(db, _free(each / f"{path.stem} rescued{path.suffix}"))
        except EnvironmentFault as fault:
            last = fault
        else:
            still_there.let_go(db)
            return made
    raise last or EnvironmentFault(Fault.NO_PERMISSION, path)


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
    return free
