"""The second place of the backups while the window is open: written when it is there, never waited
for.

It has a thread of its own: a stick that is being pulled, or a folder of the network that is gone,
may hold a write for minutes, and neither a scan nor the backups on this laptop wait for that.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import driver
from db.errors import EnvironmentFault, Fault, Refused
from desktop.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import Any

    from sqlite_utils import Database

    from db.keeping.copies import Copy
    from db.past.changes import By

log = logging.getLogger(__name__)

AGAIN_MS = 10_000
"""How often it is looked whether a place that was away is back."""

LAST_SECONDS = 20.0
"""For how long the end of the program waits for the last backup to be written there: the file on
this laptop is safe already."""


class State(StrEnum):
    """What is known of the second place."""

    UNSET = "unset"
    WAITING = "waiting"
    WRITING = "writing"
    KEPT = "kept"
    AWAY = "away"
    FULL = "full"
    FAILED = "failed"
    UNAGREED = "unagreed"
    """No supervisor of the event has agreed to it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the second place stands. ``at`` is when the newest backup there was made (UTC), by this
    program since its start, or None.
    """

    state: State = State.UNSET
    at: datetime | None = None


_STATES = {Fault.MISSING: State.AWAY, Fault.DISK_FULL: State.FULL}


class SecondPlace(QObject):
    """Writes each backup that was made on this laptop into the second place, too.

    ``told(Standing)`` says what became of it. Nothing it does raises, asks or waits.
    """

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """No place is chosen yet."""
        super().__init__(parent)
        self.standing = Standing()
        self._folder, self._seal, self._station = "", "", ""
        self._lane: Lane | None = None
        self._waiting: tuple[Copy, Path] | None = None
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._write)

    def use(self, folder: str, seal: str, station: str) -> None:
        """Write into *folder* from now on, sealed with *seal*; blank for no second place."""
        if (folder, seal, station) == (self._folder, self._seal, self._station):
            return
        self._folder, self._seal, self._station = folder, seal, station
        self._tell(State.WAITING if folder and seal else State.UNSET)

    def prepare(
        self,
        on_done: Callable[[tuple[Path, str]], object],
        on_fault: Callable[[BaseException], object],
        chosen: Path,
        passphrase: str,
    ) -> None:
        """Make the folder in the place *chosen*, and the seal that *passphrase* opens: what the
        settings keep. Of the passphrase nothing is kept.
        """
        self._thread().ask(on_done, _prepare, chosen, passphrase, on_fault=on_fault)

    def keep(self, made: Copy, path: Path) -> None:
        """Write the verified backup *made* of the event file *path* there, too."""
        self._waiting = (made, path)
        self._write()

    @Slot()
    def _write(self) -> None:
        if self._waiting is None or self.standing.state in (State.UNSET, State.WRITING):
            return
        made, path = self._waiting
        self._tell(State.WRITING)
        work = (_back_up, made, path, Path(self._folder), self._seal, self._station)
        self._thread().ask(partial(self._written, made), *work, on_fault=self._failed)

    def _written(self, made: Copy, kept: Copy) -> None:
        if self._waiting is not None and self._waiting[0] is made:
            self._waiting = None
        self._again.stop()
        self.standing = Standing(State.KEPT, kept.at)
        self.told.emit(self.standing)
        self._write()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refused):
            self._waiting = None  # the next backup may have that somebody agreed
            self._tell(State.UNAGREED)
            return
        fault = driver.fault_of(error)
        if fault is None:
            raise error
        log.warning("second place: %s", fault)
        self._tell(_STATES.get(fault, State.FAILED))
        self._again.start()

    def _tell(self, state: State) -> None:
        if self.standing.state is State.WRITING and state is State.WAITING:
            state = State.WRITING  # of the place before; what comes of it is told
        if state is State.UNSET:
            self._waiting = None
            self._again.stop()
        self.standing = Standing(state, self.standing.at)
        self.told.emit(self.standing)

    def _thread(self) -> Lane:
        if self._lane is None:
            self._lane = Lane("second place", self)
        return self._lane

    def pause(self) -> None:
        """Write nothing until the next backup; what is being written comes to its end first."""
        self._waiting = None
        self.close()
        self._lane = None
        self.standing = Standing(State.WAITING if self._folder else State.UNSET)
        self.told.emit(self.standing)

    def close(self) -> None:
        """Let what is being written come to its end, for a while; then leave it half-written, and
        without a name.
        """
        self._again.stop()
        if self._lane is not None:
            self._lane.close(LAST_SECONDS)


def _prepare(chosen: Path, passphrase: str) -> tuple[Path, str]:
    from db.keeping import sealed_backups, seals  # a start seals nothing

    return sealed_backups.prepare(chosen), seals.seal_for(passphrase).as_text()


def agree(db: Database, by: By, allowed: By, seal_text: str) -> None:
    """Note in the open event, on the word of who was *allowed*, that its backups may be sealed so.
    *by* is who is at the laptop. Refused: pin_needed.
    """
    from db.keeping import sealed_backups, seals  # as above

    if (seal := seals.Seal.of_text(seal_text)) is not None:
        sealed_backups.agree(db, replace(by, vouched=allowed.vouched), seal)


def _back_up(made: Copy, path: Path, folder: Path, seal_text: str, station: str) -> Any:
    from db.keeping import sealed_backups, seals  # as above

    seal = seals.Seal.of_text(seal_text)
    if seal is None:
        raise EnvironmentFault(Fault.DAMAGED, folder, "seal")
    return sealed_backups.back_up(made, path, folder, seal, station)
