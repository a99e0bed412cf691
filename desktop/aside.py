"""Writes that take seconds: they let the desk go first, and begin again when it is calm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import large_writes
from db.errors import GaveWay

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.lane import Lane
    from desktop.store import Store

CALM = 1.5
"""For so many seconds nobody must have scanned or searched before it begins again."""

PATIENCE = 3
"""After so many set-backs a person is asked whether the desk may wait for once."""


class _Way:
    """Asked on the store's thread whether to give way; no QObject, which must not end there."""

    __slots__ = ("_lane", "hurried")

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self.hurried = False

    def __call__(self) -> bool:
        return not self.hurried and self._lane.is_awaited()


class Aside(QObject):
    """One write at a time of a function ``f(db, by, …, gives_way=…)`` that raises GaveWay.

    ``set_back(times)`` tells that scans went first, so many times by now: nothing was written, and
    it is tried again by itself. The whole is written in one go or not at all.
    """

    set_back = Signal(int)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._write: Callable[[], object] | None = None
        self._times = 0
        self._way = _Way(store.lane)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._again)
        self._tidying = QTimer(self, singleShot=True)
        self._tidying.timeout.connect(self._tidy)
        store.closed.connect(self.forget)

    def write(
        self,
        on_answer: Callable[[Any], object],
        function: Callable[..., Any],
        *args: Any,
        on_fault: Callable[[Any], object],
        **named: Any,
    ) -> None:
        """Ask ``function(db, by, *args, gives_way=…, **named)``, as ``Store.write`` does."""
        self._times, self._way.hurried = 0, False
        self._write = partial(
            self._store.write,
            partial(self._done, on_answer),
            function,
            *args,
            gives_way=self._way,
            on_fault=partial(self._not_done, on_fault),
            **named,
        )
        self._write()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written, or waits for a calm moment."""
        return self._write is not None

    @property
    def is_waiting(self) -> bool:
        """Whether it was set back and waits for a calm moment."""
        return self._timer.isActive()

    @Slot()
    def hurry(self) -> None:
        """Write it now, whoever has to wait."""
        self._way.hurried = True
        if self.is_waiting:
            self._timer.stop()
            self._again()

    @Slot()
    def forget(self) -> None:
        """Do not begin again."""
        self._timer.stop()
        self._write = None

    def _not_done(self, on_fault: Callable[[Any], object], error: BaseException) -> None:
        if not isinstance(error, GaveWay):
            self._write = None
            on_fault(error)
        elif self._write is not None:
            self._times += 1
            self._wait(self._timer)
            self.set_back.emit(self._times)

    def _done(self, on_answer: Callable[[Any], object], answer: object) -> None:
        self._write = None
        self._tidying.start(int(1000 * CALM))
        on_answer(answer)

    @Slot()
    def _again(self) -> None:
        if self._write is None:
            return
        if self._way.hurried or self._is_calm():
            self._write()
        else:
            self._wait(self._timer)

    @Slot()
    def _tidy(self) -> None:
        if self._is_calm():
            self._store.read(_ignore, large_writes.checkpoint)
        else:
            self._wait(self._tidying)

    def _is_calm(self) -> bool:
        return self._store.lane.calm_for() >= CALM

    def _wait(self, timer: QTimer) -> None:
        timer.start(1 + int(1000 * max(0.0, CALM - self._store.lane.calm_for())))


def _ignore(_answer: None) -> None:
    """What there is no need to tell."""
