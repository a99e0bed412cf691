"""Prints on the queues of Windows: Qt draws, and the spooler's list says what became of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    JobStatus,
    PageSize,
    Phase,
    Prepared,
    Queue,
    QueueState,
    Refused,
    Trouble,
    Unsure,
    Work,
)
from desktop.badge.printers.choosing import choose
from desktop.badge.printers.windows import drawing, jobs
from desktop.badge.printers.windows.spooler import (
    Facts,
    Job,
    NotAllowed,
    PrinterBit,
    Spooler,
    SpoolerDown,
    Winspool,
)
from desktop.badge.stock import Stock

_PATIENCE = 3.0
"""Seconds that a job may take to leave its queue once it is deleted."""

_AGAIN = 0.2

_LEFT = "0"
"""The number of a job that had left its queue before it could be read: Windows begins at 1."""

_last: dict[tuple[str, str], int] = {}
"""The bits that each job of this run was last seen with, by queue and title."""

_lock = threading.Lock()


class Windows:
    """The queues of Windows. A `Backend`."""

    def __init__(self, spooler: Spooler | None = None) -> None:
        """Ask *spooler* what becomes of jobs: Windows' own unless another is given."""
        self._given = spooler

    def printers(self) -> list[Queue]:
        """The queues there are now. Raises Refused."""
        with self._told(""):
            return [queue for name in drawing.names() if (queue := self._queue(name))]

    def queue(self, printer: str) -> Queue:
        """How *printer* is now. Raises Refused."""
        with self._told(printer):
            found = self._queue(printer)
        if found is None:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer)
        return found

    def capabilities(self, printer: str) -> Capabilities:
        """What the driver of *printer* offers. Raises Refused."""
        its = drawing.info(printer)
        if its is None:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer)
        return drawing.capabilities(its)

    def check(self, printer: str, stock: Stock) -> None:
        """Raises Refused when the queue is paused or gone, or has no such paper."""
        self._checked(printer, stock)

    def render(self, printer: str, work: Work, folder: Path) -> Prepared:
        """Nothing is drawn before it is sent: Windows knows no PDF. Raises ValueError."""
        if not work.badges:
            raise ValueError("there are no badges")
        work.places.check(work.stock.per_page)
        sheets = work.places.pages(len(work.badges), work.stock.per_page)
        return Prepared(work, None, len(work.badges), sheets)

    def submit(self, printer: str, prepared: Prepared, title: str) -> JobRef:
        """Draws it on the queue. Raises Refused, and Unsure when nobody says what became of it."""
        size = self._checked(printer, prepared.work.stock)
        its = drawing.info(printer)
        if its is None:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer)
        drawing.draw_on(printer, prepared.work, size, its, title)
        try:
            found = self.find(printer, title)
        except Refused as refused:  # it was drawn: nobody may take it for not sent
            raise Unsure(printer, title, refused.detail) from refused
        if found is None:
            # A small job may have left the queue already; it was well when it came.
            _remember(printer, title, 0)
        return found or JobRef(printer, _LEFT, title)

    def find(self, printer: str, title: str) -> JobRef | None:
        """The job of that title, while it is in the queue. Raises Refused."""
        with self._told(printer):
            job = self._job(printer, title)
        return JobRef(printer, str(job.id), title) if job else None

    def status(self, printer: str, ref: JobRef) -> JobStatus:
        """What became of the job; never raises."""
        try:
            with self._told(printer):
                job = self._job(printer, ref.title)
                facts = self._spooler.facts(printer)
        except Refused as refused:
            return JobStatus(Phase.UNKNOWN, refused.trouble, refused.detail)
        with _lock:
            before = _last.get((printer, ref.title))
        return jobs.status(job, facts) if job else jobs.gone(before)

    def cancel(self, printer: str, ref: JobRef) -> bool:
        """Deletes the job and waits some seconds until it is gone. Raises Refused."""
        with self._told(printer):
            job = self._job(printer, ref.title)
            if job is None or not self._spooler.delete(printer, job.id):
                return False
            until = time.monotonic() + _PATIENCE
            while self._job(printer, ref.title) is not None:
                if time.monotonic() > until:
                    return False
                time.sleep(_AGAIN)
        _remember(printer, ref.title, int(jobs.JobBit.DELETED))
        return True

    @property
    def _spooler(self) -> Spooler:
        if self._given is None:
            self._given = Winspool()
        return self._given

    def _job(self, printer: str, title: str) -> Job | None:
        """The job of that title in the queue, remembered as it is."""
        found = next((job for job in self._spooler.jobs(printer) if job.title == title), None)
        if found:
            _remember(printer, title, found.status)
        return found

    def _queue(self, name: str) -> Queue | None:
        its, facts = drawing.info(name), self._spooler.facts(name)
        if its is None or facts is None:
            return None
        return Queue(
            name=name,
            description=its.description(),
            make_and_model=its.makeAndModel(),
            is_default=its.isDefault(),
            sizes=drawing.capabilities(its).sizes,
            state=jobs.state(facts),
            accepting=None,
            reasons=tuple((b.name or "").lower() for b in PrinterBit if facts.status & b),
            trouble=jobs.of_printer(facts),
            location=facts.location,
        )

    def _checked(self, printer: str, stock: Stock) -> PageSize:
        """The paper that the stock is there."""
        with self._told(printer):
            facts: Facts | None = self._spooler.facts(printer)
        if facts is None or facts.status & PrinterBit.PENDING_DELETION:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer)
        if jobs.state(facts) is QueueState.STOPPED:
            raise Refused(Trouble.PAUSED, printer)
        size = choose(self.capabilities(printer), stock)
        if size is None:
            raise Refused(Trouble.SIZE_NOT_OFFERED, printer, stock.name)
        return size

    @contextmanager
    def _told(self, printer: str) -> Iterator[None]:
        """Turns what the spooler says into Refused."""
        try:
            yield
        except SpoolerDown as error:
            raise Refused(Trouble.SYSTEM_DOWN, printer, str(error)) from error
        except NotAllowed as error:
            raise Refused(Trouble.NOT_ALLOWED, printer, str(error)) from error


def _remember(printer: str, title: str, bits: int) -> None:
    with _lock:
        _last[printer, title] = bits
