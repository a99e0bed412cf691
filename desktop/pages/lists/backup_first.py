"""The backup before a list is brought in: verified, and made while nobody waits at the door."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from db.errors import GaveWay
from db.keeping import copies
from desktop import aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.keeping.copies import Begun
    from desktop.store import Store

    Ask = Callable[[Callable[[Any], object], Callable[[], Any]], None]


class BackupFirst(QObject):
    """Makes one backup at a time: without it no list is written.

    *ask* runs work on the list's own thread and passes on its answer; *replaces* is what the list's
    questions to the store go by, *on_fault* whoever is told that there is no backup.
    """

    def __init__(
        self,
        store: Store,
        ask: Ask,
        replaces: str,
        on_fault: Callable[[BaseException], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._ask = store, ask
        self._replaces, self._on_fault = replaces, on_fault
        self._again: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin_again)

    def make(self, path: Path, then: Callable[[Any], object], again: Callable[[], object]) -> None:
        """Back the open file up, which is the one at *path*, and go on with *then*.

        Where a scan goes first nothing is made, and *again* is called a calm moment later.
        """
        self._store.read(
            partial(self._verify, path, then),
            copies.begin_backup,
            path,
            gives_way=self._store.lane.is_awaited,
            replaces=self._replaces,
            on_fault=partial(self._not_begun, again),
        )

    @property
    def is_waiting(self) -> bool:
        """Whether scans went first and it waits for a calm moment."""
        return self._timer.isActive()

    def forget(self) -> None:
        """Do not begin again."""
        self._timer.stop()

    def _not_begun(self, again: Callable[[], object], error: BaseException) -> None:
        if isinstance(error, GaveWay):
            self._again = again
            self._timer.start(1 + int(1000 * aside.CALM))
        else:
            self._on_fault(error)

    def _begin_again(self) -> None:
        if self._again is not None:
            again, self._again = self._again, None
            again()

    def _verify(self, path: Path, then: Callable[[Any], object], begun: Begun) -> None:
        self._ask(then, partial(copies.finish_backup, begun, path))
