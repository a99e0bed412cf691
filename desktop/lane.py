"""One background thread; answers arrive on the GUI thread.

Qt only: the lane knows neither what it runs nor what the answers mean. Work is asked for on the
GUI thread with :meth:`Lane.ask` and runs one piece at a time, scans before searches before the
rest, so that whatever is asked may use one database connection without locks.
"""

from __future__ import annotations

import heapq
import math
import threading
import time
from collections import deque
from contextlib import suppress
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    _Answer = Callable[[Any], object]
    _Fault = Callable[[BaseException], object]


class Priority(IntEnum):
    """Who goes first when several pieces of work wait."""

    SCAN = 0
    SEARCH = 1
    REST = 2


class Request:
    """One piece of work that was asked for. Call :meth:`forget` when its answer is no longer
    wanted.
    """

    __slots__ = ("_forgotten", "_wanted", "function")

    def __init__(self, function: Callable[[], Any], wanted: Callable[[], bool] | None) -> None:
        self.function = function
        self._wanted = wanted
        self._forgotten = False

    def forget(self) -> None:
        """Drop the work if it still waits, and its answer if it does not."""
        self._forgotten = True

    def is_wanted(self) -> bool:
        """Whether anybody still waits for the answer."""
        return not self._forgotten and (self._wanted is None or self._wanted())


class Lane(QObject):
    """A thread that does one thing at a time, in order of priority, then of arrival.

    An exception of the work reaches ``on_fault`` on the GUI thread; without one it is raised
    there, where the program's hook for unexpected errors sees it. Neither ends the thread.
    """

    idled = Signal()
    """Nothing waits, nothing runs, and every answer has been delivered."""

    _finished = Signal()

    def __init__(self, name: str = "lane", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Priority, int, Request]] = []
        # Receivers stay on the GUI thread: a widget whose last reference fell on the other thread
        # would be destroyed there.
        self._receivers: dict[int, tuple[Request, _Answer | None, _Fault | None]] = {}
        self._finished_work: deque[tuple[int, Any, BaseException | None]] = deque()
        self._newest: dict[Hashable, Request] = {}
        self._asked = 0
        self._urgent_at = -math.inf
        self._closing = False
        self._wake = threading.Condition()
        # Queued, always: answers must never run inside the work that asked for them.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def ask(
        self,
        on_answer: _Answer | None,
        function: Callable[..., Any],
        *args: Any,
        priority: Priority = Priority.REST,
        replaces: Hashable | None = None,
        wanted: Callable[[], bool] | None = None,
        on_fault: _Fault | None = None,
    ) -> Request:
        """Run ``function(*args)`` on the thread and pass what it returns to *on_answer* on the
        GUI thread.

        A newer request with the same *replaces* drops this one: its work when it still waits, its
        answer when it does not. *wanted* is asked before the work and before the answer, on
        either thread. An answer for a method of a deleted QObject is dropped too. Raises
        RuntimeError after :meth:`close`.
        """
        request = Request(partial(function, *args), wanted)
        with self._wake:
            if self._closing:
                message = "the lane is closed"
                raise RuntimeError(message)
            if replaces is not None:
                if older := self._newest.get(replaces):
                    older.forget()
                self._newest[replaces] = request
            self._asked += 1
            if priority < Priority.REST:
                self._urgent_at = time.monotonic()
            self._receivers[self._asked] = (request, on_answer, on_fault)
            heapq.heappush(self._waiting, (priority, self._asked, request))
            self._wake.notify()
        return request

    def is_idle(self) -> bool:
        """Whether everything that was asked has been answered and delivered."""
        return not self._receivers

    def is_awaited(self) -> bool:
        """Whether work for the desk waits: a scan or a search. For the work that runs now."""
        with self._wake:
            waiting = [
                request for priority, _, request in self._waiting if priority < Priority.REST
            ]
        return any(request.is_wanted() for request in waiting)

    def calm_for(self) -> float:
        """Seconds since a scan or a search was last asked for."""
        return time.monotonic() - self._urgent_at

    def settle(self) -> None:
        """Wait until all that was asked is done, and deliver the answers. On the GUI thread, which
        does nothing else meanwhile: for the end of the program.
        """
        done = threading.Event()
        self.ask(None, done.set)
        done.wait()
        while self._finished_work:
            self._deliver()

    def close(self, seconds: float | None = None) -> None:
        """Finish all work that waits (what was forgotten excepted), end the thread, deliver the
        last answers. After so many *seconds* what is not done yet is left to end with the program.

        Must be called on the GUI thread, and may be called twice.
        """
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(seconds)
        while self._finished_work:
            self._deliver()

    def _work(self) -> None:
        while self._wait():
            with self._wake:
                _, number, request = heapq.heappop(self._waiting)
            answer, fault = None, None
            if request.is_wanted():
                try:
                    answer = request.function()
                except BaseException as error:  # noqa: BLE001 - it travels to the GUI thread, whatever it is
                    fault = error
            self._finished_work.append((number, answer, fault))
            del request, answer, fault  # nothing of the work lives on while the thread waits
            if not self._closing:
                with suppress(RuntimeError):  # the lane is deleted: nobody waits for the answer
                    self._finished.emit()

    def _wait(self) -> bool:
        """Wait for work; False when the lane closes and nothing is left."""
        with self._wake:
            while not self._waiting and not self._closing:
                self._wake.wait()
            return bool(self._waiting)

    @Slot()
    def _deliver(self) -> None:
        # One answer a signal, so that an exception in a receiver cannot hold up the next one's
        # answer.
        if not self._finished_work:
            return
        number, answer, fault = self._finished_work.popleft()
        request, on_answer, on_fault = self._receivers.pop(number)
        try:
            if request.is_wanted():
                _hand_over(answer, fault, on_answer, on_fault)
        finally:
            if self.is_idle() and isValid(self):
                self._newest.clear()
                self.idled.emit()


def _hand_over(
    answer: object, fault: BaseException | None, on_answer: _Answer | None, on_fault: _Fault | None
) -> None:
    if fault is None:
        if on_answer is not None and is_alive(on_answer):
            on_answer(answer)
    elif on_fault is None:
        raise fault
    elif is_alive(on_fault):
        on_fault(fault)


def is_alive(receiver: Callable[..., object]) -> bool:
    """Whether *receiver* can be called: False for a method of a QObject that Qt has deleted."""
    while isinstance(receiver, partial):
        receiver = receiver.func
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
