"""The lane and the event file: the only module of the window that sees a Database.

Pages name functions of ``db``; the store runs them on its thread and hands the answer back on the
GUI thread. A write has been committed before anyone is told.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from db import driver, event_file, events
from db.errors import EnvironmentFault, Fault, GaveWay, Refused
from desktop import asking
from desktop.keeping import backing_up
from desktop.keeping.backups import Backups
from desktop.keeping.opened import Here, Opened
from desktop.keeping.rescues import Rescues
from desktop.keeping.soundness import Soundness
from desktop.lane import Lane, Priority, Request, is_alive

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from db.event_file import EventFile
    from db.keeping.restoring import Restored
    from db.past.changes import By
    from db.rows import Event


class Store(Opened):
    """The open event file, asked from the GUI thread.

    ``opened(event)`` and ``closed()`` follow the file; ``changed(kind)`` says after the commit that
    something of that kind was written; ``faulted(fault)`` that the environment failed a request
    nobody else answers for; ``refused(refused)`` the same for a refusal; ``unsound(problems)`` that
    it was found damaged, ``vanished()`` that it is not there any more: nothing more is written into
    it; ``backed_up(copy)`` that there is a verified backup more; ``left(path, answer)`` what came
    of ``let_go``; ``turned()`` that another operator is at the laptop, who may not read all that
    the one before has on the screen; ``undone(Undone)`` that a change was taken back, wherever that
    was asked for.
    """

    opened = Signal(object)
    closed = Signal()
    changed = Signal(str)
    faulted = Signal(object)
    refused = Signal(object)
    unsound = Signal(list)
    vanished = Signal()
    backed_up = Signal(object)
    left = Signal(object, object)
    turned = Signal()
    undone = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the thread; no file is open yet."""
        super().__init__(parent)
        self.lane = Lane("store", self)
        self._told: EventFile | None = None
        self._ending = False
        self.backups = Backups(self)
        self.backups.made.connect(self.backed_up)
        self.backups.damaged.connect(self.look_again)
        self.second_place = self.backups.second_place
        self.rescues = Rescues(self)
        self._soundness = Soundness(self.lane, self)
        self._soundness.unsound.connect(self.tell_damage)
        self._soundness.failed.connect(partial(self._fail, None))

    def open(self, path: Path, *, on_fault: Callable[[Any], object] | None = None) -> None:
        """Open the event file at *path* in place of the present one: ``opened``, or a fault."""
        self._ask_file(partial(event_file.open_file, path), on_fault)

    def make(
        self, make: Callable[[], EventFile], *, on_fault: Callable[[Any], object] | None = None
    ) -> None:
        """Open the new event file that *make* gives (it runs on the store's thread)."""
        self._ask_file(make, on_fault)

    def restore(
        self,
        on_done: Callable[[Restored], object],
        backup: Path,
        path: Path,
        *,
        by: By | None = None,
        on_fault: Callable[[Any], object] | None = None,
    ) -> None:
        """Put *backup* in the place of the file *path*, and open it: on the word of *by*, None for
        who is at the laptop. *on_done* is told what that did.
        """
        work = partial(backing_up.restore, self._file, by or self.by, backup, path)
        self._replace(on_done, work, on_fault)

    def mend(
        self, on_done: Callable[[Restored], object], on_fault: Callable[[Any], object]
    ) -> None:
        """Make the indexes of the open file anew: *on_done* is told where it is as it was."""
        if self._file is not None:
            self._replace(on_done, partial(backing_up.mend, self._file, self.by), on_fault)

    def _replace(
        self,
        on_done: Callable[[Restored], object],
        work: Callable[[], tuple[EventFile, Event, Restored]],
        on_fault: Callable[[Any], object] | None,
    ) -> None:
        def take_over(answer: tuple[EventFile, Event, Restored]) -> None:
            self._take_over(answer[:2])
            on_done(answer[2])

        self.lane.ask(take_over, work, on_fault=partial(self._fail, on_fault))

    def _ask_file(
        self, get: Callable[[], EventFile], on_fault: Callable[[Any], object] | None
    ) -> None:
        if not self._ending:  # what a last answer would have opened is not wanted any more
            work = partial(backing_up.exchange, self._file, get)
            self.lane.ask(self._take_over, work, on_fault=partial(self._fail, on_fault))

    def _take_over(self, answer: tuple[EventFile, Event]) -> None:
        if self._ending:
            backing_up.close(answer[0])
            return
        had_file = self._file is not None
        self._file, self.current_event = answer
        if had_file:
            self.closed.emit()
        self.backups.start()
        self.opened.emit(self.current_event)
        self._soundness.look(self._file)

    def read(
        self,
        on_answer: Callable[[Any], object],
        function: Callable[..., Any],
        *args: Any,
        priority: Priority = Priority.REST,
        replaces: Hashable | None = None,
        on_fault: Callable[[Any], object] | None = None,
        on_closed: Callable[[], object] | None = None,
        **named: Any,
    ) -> Request | None:
        """Ask ``function(db, *args, **named)`` and pass what it gives to *on_answer*; None when no
        file is open. What another file took the place of is not asked any more: that is told to
        *on_closed* alone, where a person waits for the answer.
        """
        file = self._file
        if file is None or not file.is_open:
            return None
        return self.lane.ask(
            on_answer,
            partial(asking.if_open, file, function, *args, **named),
            priority=priority,
            replaces=replaces,
            on_fault=partial(self._not_read, on_fault, on_closed),
        )

    def _not_read(
        self,
        on_fault: Callable[[Any], object] | None,
        on_closed: Callable[[], object] | None,
        error: BaseException,
    ) -> None:
        if not isinstance(error, asking.Closed):
            self._fail(on_fault, error)
        elif on_closed is not None and is_alive(on_closed):
            on_closed()

    def write(
        self,
        on_answer: Callable[[Any], object] | None,
        function: Callable[..., Any],
        *args: Any,
        priority: Priority = Priority.REST,
        on_fault: Callable[[Any], object] | None = None,
        of: Here | None = None,
        **named: Any,
    ) -> Request | None:
        """Ask ``function(db, by, *args, **named)``; after the commit *on_answer*, then changed. The
        fault is ``closed`` where another file is open by then; *of* is what was ``here`` before.
        """
        file, by = of or self.here
        if file is None:
            return None
        return self.lane.ask(
            partial(self._written, on_answer, function.__name__),
            partial(asking.to_write, file, function, by, *args, **named),
            priority=priority,
            on_fault=partial(self._fail, on_fault),
        )

    def _written(
        self, on_answer: Callable[[Any], object] | None, kind: str, answer: object
    ) -> None:
        self.backups.due = True
        if on_answer is not None and is_alive(on_answer):
            on_answer(answer)
        if kind in ("edit", "undo") and self._file is not None:
            self.read(self._renew_event, events.current)
        if kind not in asking.QUIET:
            self.changed.emit(kind)

    def _renew_event(self, event: Event) -> None:
        if event != self.current_event:
            self.current_event = event
            self.changed.emit("event")

    def _fail(self, on_fault: Callable[[Any], object] | None, error: BaseException) -> None:
        if not isinstance(error, (Refused, GaveWay)):
            fault = driver.fault_of(error)
            if fault is None:
                raise error
            if not isinstance(error, EnvironmentFault):
                error = EnvironmentFault(fault, self.path, str(error))
        if self.is_lost:
            self._tell_lost([str(error)])
        if on_fault is not None and is_alive(on_fault):
            on_fault(error)
        elif not (self.is_lost and driver.fault_of(error) in (Fault.DAMAGED, Fault.GONE)):
            self.tell(error)

    @Slot(list)
    def tell_damage(self, problems: list[str]) -> None:
        """A check found *problems* in the open file: nothing more is written into it."""
        if self._file is not None:
            self._file.is_damaged = True
            self._tell_lost(problems)

    def _tell_lost(self, problems: list[str]) -> None:
        """Once for each file, however often it shows."""
        if self._file is None or self._told is self._file:
            return
        self._told = self._file
        self.backups.stop()
        self._soundness.stop()
        if self.is_gone:
            self.vanished.emit()
        else:
            self.unsound.emit(problems)

    def tell(self, error: BaseException) -> None:
        """Tell of a fault or a refusal that nobody answers for."""
        if isinstance(error, Refused):
            self.refused.emit(error)
        else:
            self.faulted.emit(error)

    def back_up(self, *, always: bool = False) -> None:
        """Make a backup, if something changed since the last one, or *always*."""
        self.backups.make(always=always)

    @Slot()
    def look_again(self) -> None:
        """Check the file anew: a copy of it was damaged, or something happened that should not."""
        if self._file is not None:
            self._soundness.look(self._file)

    def let_go(self, then: Callable[[Path], Any]) -> None:
        """Close the file, without another backup, and do *then* with its path on the thread.

        ``left`` tells what that gave. Nothing is open then, as before the first file; where it
        was refused, the file is opened again.
        """
        if self._file is None:
            return
        file, self._file, self.current_event = self._file, None, None
        self._soundness.stop()
        self.backups.forget()
        self.closed.emit()
        done, fault = partial(self.left.emit, file.path), partial(self._stay, file.path)
        self.lane.ask(done, backing_up.let_go, file, then, on_fault=fault)

    def _stay(self, path: Path, error: BaseException) -> None:
        self.open(path)
        self._fail(None, error)

    def close(self) -> None:
        """Make the last backup, close the file, end the thread: after all that was asked."""
        self._ending = True
        self.backups.stop()
        self._soundness.stop()
        if fault := self.backups.last():
            asking.log_fault(fault)
        if self._file is not None:
            self.lane.ask(None, backing_up.close, self._file, on_fault=asking.log_fault)
        self._file = None
        self.lane.close()
        self.backups.close()
