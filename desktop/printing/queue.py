"""The jobs of this laptop in the open event file, and the workers that see to them.

Everything that happens to a job is in the file before it has a consequence: no job is handed to a
printer before it is written that it may have been.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from db.badges import badge_jobs, job_orders, job_states
from db.errors import EnvironmentFault, Fault, Refused
from db.rows.prints import BadgeJob, JobState, Seen
from db.visitor import visitors
from desktop.printing import spool
from desktop.printing.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db.rows import Visitor
    from desktop.badge.printers.base import Backend, Work
    from desktop.badge.stock import Stock
    from desktop.store import Store


class PrintQueue(QObject):
    """Jobs and their workers. Asked from the GUI thread; none of it is waited for.

    ``changed()`` follows whatever happens to a job; ``asked(jobs)`` new ones; ``settled(job)`` one
    that has come to its end, ``troubled(job)`` one that somebody has to look at from now on.
    """

    changed = Signal()
    asked = Signal(list)
    settled = Signal(object)
    troubled = Signal(object)

    def __init__(
        self,
        store: Store,
        make_work: Callable[[BadgeJob, list[Visitor]], Work],
        stock: Callable[[BadgeJob], Stock | None],
        backend: Callable[[str], Backend],
        parent: QObject | None = None,
    ) -> None:
        """Jobs in the file of *store*; *make_work* says what is on the badges of one, *stock* on
        what (None: not known here), and *backend* which way leads to a printer.
        """
        super().__init__(parent)
        self._store = store
        self.make_work, self.stock, self.backend = make_work, stock, backend
        self._jobs: dict[str, BadgeJob] = {}
        self._workers: dict[str, Worker] = {}
        self._closing = False
        self.fresh: set[str] = set()
        self.paused: set[str] = set()
        self.pace = 1.0
        store.opened.connect(self._opened)
        store.closed.connect(self._forget)
        if store.current_event is not None:
            self._opened(store.current_event)

    # What there is ----------------------------------------------------------------------------

    @property
    def waiting(self) -> list[BadgeJob]:
        """The jobs that are not settled, the oldest first."""
        return list(self._jobs.values())

    def of(self, printer: str) -> list[BadgeJob]:
        """Those of them that go to *printer*."""
        return [job for job in self._jobs.values() if job.printer == printer]

    def job(self, uuid: str) -> BadgeJob | None:
        """The job with that uuid, while it is not settled."""
        return self._jobs.get(uuid)

    def is_idle(self) -> bool:
        """Whether no printer is asked anything just now."""
        return all(worker.is_idle() for worker in self._workers.values())

    def is_quiet(self) -> bool:
        """Whether nothing goes on by itself: what waits, waits for somebody."""
        stuck = {job.printer for job in self._jobs.values() if job.trouble} | self.paused
        waits = (job.trouble or self._is_behind(job, stuck) for job in self._jobs.values())
        return self.is_idle() and all(waits)

    def _is_behind(self, job: BadgeJob, stuck: set[str]) -> bool:
        return job.state is JobState.QUEUED and job.printer in stuck

    # What people do ---------------------------------------------------------------------------

    def ask(
        self,
        badges: Sequence[tuple[str, str]],
        on_done: Callable[[list[BadgeJob]], object] | None = None,
        **told: Any,
    ) -> None:
        """New jobs, as ``job_orders.ask`` takes them."""
        self._store.write(partial(self._begun, on_done), job_orders.ask, badges, **told)

    def again(
        self,
        job: BadgeJob,
        reason: str,
        printer: str | None = None,
        **told: Any,
    ) -> None:
        """The badges of *job* once more, in a job that waits until *job* is settled: see
        ``job_orders.again``.
        """
        told |= {"printer": printer, "reason": reason}
        self._store.write(self._begun_one, job_orders.again, job.uuid, **told)

    def cancel(self, *jobs: str) -> None:
        """Cancel the jobs with these uuids."""
        self._store.write(self._took, job_orders.cancel, *jobs)

    def release(self, *jobs: str) -> None:
        """Let jobs that wait for staff go on."""
        self._store.write(self._released, job_orders.release, *jobs)

    def confirm(self, job: str) -> None:
        """Staff have the badges of *job* in the hand."""
        self._store.write(self._took_one, job_orders.confirm, job)

    def give_up(self, job: str) -> None:
        """Staff expect nothing of *job* any more."""
        self._store.write(self._took_one, job_orders.give_up, job)

    def pause(self, printer: str, *, paused: bool) -> None:
        """Send nothing more to *printer*, or go on."""
        (self.paused.add if paused else self.paused.discard)(printer)
        self.changed.emit()
        self._turn()

    def _begun(
        self, on_done: Callable[[list[BadgeJob]], object] | None, jobs: list[BadgeJob]
    ) -> None:
        """Go on with new *jobs*, once it is known here how those stand that they make way for."""
        people = {badge.visitor for job in jobs for badge in job.badges}
        before = [
            job.uuid
            for job in self._jobs.values()
            if not people.isdisjoint(badge.visitor for badge in job.badges)
        ]
        begun = partial(self._join, on_done, jobs)
        if before:
            self._store.read(begun, _known_and_after, before)
        else:
            begun([])

    def _join(
        self,
        on_done: Callable[[list[BadgeJob]], object] | None,
        jobs: list[BadgeJob],
        before: list[BadgeJob],
    ) -> None:
        rest = [job for job in before if job.uuid not in self._jobs and not job.tried]
        self.fresh.update(job.uuid for job in (*jobs, *rest))
        self._took([*before, *jobs])
        self.asked.emit(jobs)
        if on_done is not None:
            on_done(jobs)

    def _begun_one(self, job: BadgeJob) -> None:
        self._begun(None, [job])

    def _released(self, jobs: list[BadgeJob]) -> None:
        self.fresh.update(job.uuid for job in jobs if job.state is JobState.QUEUED)
        self._took(jobs)

    def _took_one(self, job: BadgeJob) -> None:
        self._took([job])

    @Slot(list)
    def _took(self, jobs: list[BadgeJob]) -> None:
        """Know *jobs* as they are now, and let the workers go on with them."""
        for job in jobs:
            self._know(job)
            if worker := self._workers.get(job.printer):
                worker.hurry(job.uuid)
        self.changed.emit()
        self._turn()

    def _know(self, job: BadgeJob) -> None:
        before = self._jobs.get(job.uuid)
        if not job.is_settled:
            self._jobs[job.uuid] = job
            if job.trouble and (before is None or before.trouble != job.trouble):
                self.troubled.emit(job)
        elif before is not None:
            del self._jobs[job.uuid]
            self.fresh.discard(job.uuid)
            self.settled.emit(job)
            self._store.changed.emit("job")

    # What workers ask for ---------------------------------------------------------------------

    def keep(
        self,
        job: BadgeJob,
        seen: Seen,
        on_kept: Callable[[], object],
        on_fault: Callable[[BaseException], object],
    ) -> None:
        """Write what was seen of *job* into the file, where it says something new."""
        now = self._jobs.get(job.uuid)
        if now is None or job_states.after(now, seen) is None:
            on_kept()
            return

        def kept(job: BadgeJob) -> None:
            self._know(job)
            self.changed.emit()
            on_kept()
            self._turn()

        asked = self._store.write(
            kept, job_orders.observe, job.uuid, seen, on_fault=partial(self._lost, on_fault)
        )
        if asked is None:  # no file is open any more
            self._forget()
            on_kept()

    def _lost(self, on_fault: Callable[[BaseException], object], error: BaseException) -> None:
        closed = isinstance(error, EnvironmentFault) and error.fault is Fault.CLOSED
        if not closed and not isinstance(error, Refused):
            self._store.faulted.emit(error)
        on_fault(error)

    def look_up(
        self,
        job: BadgeJob,
        on_known: Callable[[list[Visitor]], object],
        on_fault: Callable[[], object],
    ) -> None:
        """Look up whose badges those of *job* are, as these people are today."""
        failed = partial(self._lost, lambda _error: on_fault())
        if self._store.read(on_known, _people, job, on_fault=failed) is None:
            self._forget()  # no file is open any more
            on_fault()

    # The file ---------------------------------------------------------------------------------

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self._forget()
        spool.sweep()
        self._store.read(self._took, badge_jobs.waiting, self._store.by.station)

    @Slot()
    def _forget(self) -> None:
        self._jobs.clear()
        self.fresh.clear()
        self.changed.emit()

    def _turn(self) -> None:
        if self._closing:
            return
        for printer in {job.printer for job in self._jobs.values()}:
            if printer not in self._workers:
                self._workers[printer] = Worker(printer, self, self.pace)
        for worker in list(self._workers.values()):
            worker.turn()

    def rest(self) -> None:
        """Begin nothing more: what was begun is finished and kept, and then it is idle."""
        self._closing = True
        for worker in self._workers.values():
            worker.rest()

    def go_on(self) -> None:
        """Begin again, after a rest."""
        self._closing = False
        for worker in self._workers.values():
            worker.go_on()
        self._turn()

    def close(self) -> None:
        """Finish what was begun; what waits stays in the file."""
        self._closing = True
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()


def _known_and_after(db: Database, uuids: Sequence[str]) -> list[BadgeJob]:
    """The jobs with these uuids, and the open ones that replace them: a sheet's rest, say."""
    found = {uuid: badge_jobs.known(db, uuid) for uuid in uuids}
    found |= {job.uuid: job for uuid in uuids for job in badge_jobs.instead_of(db, uuid)}
    return list(found.values())


def _people(db: Database, job: BadgeJob) -> list[Visitor]:
    """Whose badges those of *job* are, as these people are today."""
    found = (visitors.living(db, badge.visitor) for badge in job.badges)
    return [who for who in found if who is not None]
