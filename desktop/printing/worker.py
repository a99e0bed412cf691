"""One worker a printer: asks it one thing at a time, on a thread of its own, once a second."""

from __future__ import annotations

import math
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from db import clock
from db.rows.prints import BadgeJob, JobState, Seen
from desktop.badge.printers.base import Trouble
from desktop.lane import Lane
from desktop.printing import spool, steps
from desktop.printing.plan import Next, Step, plan
from desktop.printing.restless import CALM, Restless

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Visitor
    from desktop.badge.printers.base import Work
    from desktop.printing.queue import PrintQueue

_SOON = 0.3
"""Seconds after which a printer that has just got a job is asked about it."""

_PAUSES = {Step.ASK: 1.0, Step.LOOK: 1.0, Step.CANCEL: 1.0, Step.CHECK: 2.0, Step.SEND: _SOON}
"""Seconds until something is asked about the same job again."""

_LONGEST = 60.0
"""Seconds, at most, until a badge is offered again to a printer that would not take it."""

_LOOKS = (5.0, 30.0, 120.0)
"""Seconds until a job whose answer was lost is looked for again, and then no more."""

_BUSY_FOR = 60.0
"""Seconds that a printer may be busy, with nothing of ours, before that is told."""

_AFTER_A_FAULT = 2.0
"""Seconds until what could not be written into the event file is tried again."""


class Worker(QObject):
    """Sees to the jobs of *printer* in *queue*. *pace* below 1 makes time go faster, for tests."""

    def __init__(self, printer: str, queue: PrintQueue, pace: float = 1.0) -> None:
        super().__init__(queue)
        self.printer = printer
        self._queue = queue
        self._pace = pace
        self._lane = Lane(f"printer {printer}", self)
        self._due: dict[str, float] = {}
        self._unkept: dict[str, Seen] = {}
        self._looks: dict[str, int] = {}
        self._restless = Restless(CALM * pace)
        self._refused = 0.0
        self._busy_since: float | None = None
        self._busy = self._closing = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.turn)

    def is_idle(self) -> bool:
        """Whether it asks nothing just now."""
        return not self._busy

    def rest(self) -> None:
        """Begin nothing more."""
        self._closing = True
        self._timer.stop()

    def go_on(self) -> None:
        """Begin again."""
        self._closing = False
        self.turn()

    def close(self) -> None:
        """Finish what was begun, keep what came of it, and end the thread."""
        self.rest()
        self._lane.close()

    @Slot()
    def turn(self) -> None:
        """Take the next step that is due, or wait for it."""
        if self._busy or self._closing:
            return
        now = time.monotonic()
        waits = [math.inf]
        for each in self._wanted():
            wait = self._due.get(each.job.uuid, 0.0) - now
            if wait <= 0:
                self._take(each)
                return
            waits.append(wait)
        mine = self._queue.of(self.printer)
        if not mine:
            self._busy_since = None
            self._looks.clear()
            self._restless.forget()
        if len(waits) == 1 and any(not job.trouble for job in mine):
            waits.append(self._pace)  # it waits for another printer: not in silence for ever
        if min(waits) < math.inf:
            self._timer.start(max(1, round(min(waits) * 1000)))

    def hurry(self, job: str) -> None:
        """Let what is wanted of the job with that uuid wait no longer."""
        self._due.pop(job, None)

    def _wanted(self) -> list[Next]:
        """What there is to do; what could not be kept in the file comes first."""
        mine, everybodys = self._queue.of(self.printer), self._queue.waiting
        unkept = [
            Next(Step.KEEP, job, self._unkept[job.uuid]) for job in mine if job.uuid in self._unkept
        ]
        if unkept:
            return unkept
        paused = self.printer in self._queue.paused
        return plan(mine, everybodys, self._queue.fresh, clock.now(), paused=paused)

    def _take(self, wanted: Next) -> None:
        self._busy = True
        job, backend = wanted.job, self._queue.backend(self.printer)
        if wanted.step is Step.KEEP:
            self._told(job, wanted.step, wanted.seen)
        elif wanted.step is Step.SEND:
            self._queue.look_up(job, partial(self._send, job), partial(self._put_off, job))
        elif wanted.step is Step.CHECK:
            stock = self._queue.stock(job)
            self._ask(wanted, partial(steps.check, backend, job, stock))
        else:
            does = {Step.CANCEL: steps.cancel, Step.LOOK: steps.look, Step.ASK: steps.ask}
            self._ask(wanted, partial(does[wanted.step], backend, job))

    def _ask(self, wanted: Next, question: Callable[[], Seen | None]) -> None:
        job, step = wanted.job, wanted.step
        self._lane.ask(
            partial(self._told, job, step), question, on_fault=partial(self._broke, job, step)
        )

    def _send(self, job: BadgeJob, people: list[Visitor]) -> None:
        """Hand *job* over, unless staff wanted it gone while its content was looked up."""
        now = self._queue.job(job.uuid)
        if self._closing:
            self._done()  # the file says that it was being sent: the next run looks for it
        elif not people:
            self._told(job, Step.SEND, steps.WITHDRAWN)
        elif now is None or now.state is not JobState.RENDERING:
            self._done()
        elif work := self._made(job, people):
            self._queue.fresh.discard(job.uuid)  # from here on, only the printer knows
            backend, folder = self._queue.backend(self.printer), spool.folder()
            self._ask(Next(Step.SEND, job), partial(steps.send, backend, job, work, folder))

    def _made(self, job: BadgeJob, people: list[Visitor]) -> Work | None:
        """What goes to the printer; None where it cannot be made: then the job has failed."""
        try:
            with steps.unsent():
                return self._queue.make_work(job, people)
        except steps.Undrawn as undrawn:
            self._broke(job, Step.SEND, undrawn)
            return None

    def _put_off(self, job: BadgeJob) -> None:
        """What is on *job* could not be looked up, and nothing was sent: try it again soon."""
        self._due[job.uuid] = time.monotonic() + _AFTER_A_FAULT * self._pace
        self._done()

    def _broke(self, job: BadgeJob, step: Step, error: BaseException) -> None:
        """Keep what is known of the job; a bug is told as every bug is."""
        self._told(job, step, steps.broken(job, step, error))
        if step is Step.CANCEL:
            self._due[job.uuid] = time.monotonic() + _LONGEST * self._pace
        if steps.is_bug(error):
            raise error

    def _told(self, job: BadgeJob, step: Step, seen: Seen | None) -> None:
        if seen is None:
            self._due[job.uuid] = time.monotonic() + _LONGEST * self._pace
            self._done()
            return
        if step is Step.CHECK and self._closing:
            self._done()  # what nobody will send now is not called sent
            return
        if step in (Step.CHECK, Step.SEND):
            seen = self._with_patience(seen)
        if step in (Step.CHECK, Step.ASK):
            seen = self._restless.calmed(job, seen, time.monotonic())
        if steps.is_surely_here(job, step, seen):
            self._queue.fresh.add(job.uuid)
        lost = steps.is_sought(job) and not seen.ref
        pause = self._until_next_look(job) if lost else self._pause(step, seen)
        self._due[job.uuid] = time.monotonic() + pause
        self._unkept[job.uuid] = seen
        self._queue.keep(job, seen, partial(self._kept, job.uuid), self._not_kept)

    def _with_patience(self, seen: Seen) -> Seen:
        """What was *seen*; of a printer that takes nothing for long, that it is busy."""
        if seen.ref or seen.trouble:
            self._busy_since = None
        elif seen.state is JobState.QUEUED:
            now = time.monotonic()
            self._busy_since = now if self._busy_since is None else self._busy_since
            if now - self._busy_since > _BUSY_FOR * self._pace:
                return Seen(JobState.ATTENTION, Trouble.BUSY)
        return seen

    def _pause(self, step: Step, seen: Seen) -> float:
        """Seconds until the job is looked at again: at once when it was let through."""
        let_through = seen.state is JobState.RENDERING and not seen.trouble
        found_out = step in (Step.LOOK, Step.KEEP) and seen.state is JobState.QUEUED
        if let_through or (found_out and not seen.trouble):
            return 0.0
        seconds = _PAUSES.get(step, 0.0) if self.printer else 0.0
        if step is Step.SEND and not seen.ref:
            # It let the badge through and then would not take it: each time, wait longer.
            self._refused = min(2 * self._refused + 1, _LONGEST)
            seconds = self._refused
        elif seen.ref:
            self._refused = 0.0
        return seconds * self._pace

    def _until_next_look(self, job: BadgeJob) -> float:
        """Seconds until *job*, of which staff were told that nobody knows, is looked for again."""
        looks = self._looks[job.uuid] = self._looks.get(job.uuid, 0) + 1
        return _LOOKS[looks - 1] * self._pace if looks <= len(_LOOKS) else math.inf

    def _kept(self, job: str) -> None:
        self._unkept.pop(job, None)
        self._done()

    def _not_kept(self, _fault: BaseException) -> None:
        for job in self._unkept:
            self._due[job] = time.monotonic() + _AFTER_A_FAULT * self._pace
        self._done()

    def _done(self) -> None:
        self._busy = False
        self.turn()
