"""Says, once a file is open, that it lies where another computer or a cloud service writes, too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from desktop.lane import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.store import Store

AFTER_MS = 3_000
"""So long after a file was opened nobody waits for the window any more."""


class Whereabouts(QObject):
    """``warned(words)`` about the folder of the file that *store* has opened; once for each."""

    warned = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._asked: set[Path] = set()
        self._lane: Lane | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.look)
        store.opened.connect(self._timer.start)

    @Slot()
    def look(self) -> None:
        """Ask the system about the file that is open now: on a thread, it may take seconds."""
        path = self._store.path
        if path is None or path in self._asked:
            return
        self._asked.add(path)
        if self._lane is None:
            self._lane = Lane("whereabouts", self)
        self._lane.ask(partial(self._tell, path), _found, path)

    def _tell(self, path: Path, found: tuple[str, bool]) -> None:
        cloud, network = found
        if path == self._store.path and (cloud or network):
            self.warned.emit(self.words(cloud, network=network))

    def close(self) -> None:
        """Ask no more; what is being asked ends by itself."""
        self._timer.stop()
        if self._lane is not None:
            self._lane.close(0)
            self._lane = None

    @staticmethod
    def words(cloud: str, *, network: bool) -> str:
        """What is wrong with the folder, and what to do: *cloud* is the name of one that a cloud
        service keeps, *network* says that it is another computer's.
        """
        if network:
            return QCoreApplication.translate(
                "Whereabouts",
                "The event file lies on another computer's disk, where it can be damaged. End the"
                " program, move the file and its backups to this laptop, and open it there.",
            )
        return QCoreApplication.translate(
            "Whereabouts",
            "The event file lies in “%1”, which a cloud service copies: out of the house, and while"
            " it changes. End the program, move the file and its backups elsewhere, and open it"
            " there.",
        ).replace("%1", cloud)


def _found(path: Path) -> tuple[str, bool]:
    from desktop.preflight import system  # a start asks the system nothing

    return system.synced_by(path), system.is_on_network(path)
