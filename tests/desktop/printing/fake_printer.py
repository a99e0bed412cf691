"""A printer that lives in memory: takes jobs, ails, forgets and lies as it is told, and remembers."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.badge.places import Places
from desktop.badge.printers.base import (
    Capabilities,
    JobRef,
    JobStatus,
    Phase,
    Prepared,
    Queue,
    QueueState,
    Refused,
    Trouble,
    Unsure,
)


@dataclass
class Held:
    """A job that the printer has."""

    id: str
    title: str
    codes: tuple[str, ...]
    phase: Phase = Phase.WAITING


@dataclass
class FakePrinter:
    """One `Backend` for any printer's name.

    ``ails`` keeps every job waiting with that trouble; ``refuses`` takes none; ``down`` answers
    nothing; ``loses`` takes a job and answers nothing, ``swallows`` neither takes it nor answers;
    ``unknown`` is none that the system knows.
    ``gate`` holds up every job while it is cleared; ``at_gate`` says that one came as far as that.
    ``hurries`` False lets jobs come out one call of ``print_one()`` at a time. ``placed`` holds where
    on its sheets the badges of each job were to go.
    """

    ails: Trouble | None = None
    refuses: Trouble | None = None
    down: bool = False
    loses: bool = False
    swallows: bool = False
    unknown: bool = False
    holds_fast: bool = False
    tells_end: bool = True
    hurries: bool = True
    jobs: list[Held] = field(default_factory=list)
    papers: list[tuple[str, ...]] = field(default_factory=list)
    submitted: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    placed: list[Places] = field(default_factory=list)
    breaks: Exception | None = None

    def __post_init__(self):
        self._lock = threading.RLock()
        self._moments = []
        self.gate, self.at_gate = threading.Event(), threading.Event()
        self.gate.set()

    @property
    def codes(self):
        """The codes of all badges that lie on the table, in the order they came out."""
        return [code for paper in self.papers for code in paper]

    def print_one(self):
        """Let the oldest job come out."""
        with self._lock:
            waiting = [job for job in self.jobs if job.phase in (Phase.WAITING, Phase.PRINTING)]
            if waiting and self.ails is None:
                self._print(waiting[0])

    def forget(self):
        """Know no job any more; what was not printed never will be."""
        with self._lock:
            self.jobs.clear()

    def printers(self):
        return []

    def queue(self, printer):
        if self.down:
            raise Refused(Trouble.SYSTEM_DOWN, printer)
        return Queue(printer, "", "", False, (), QueueState.IDLE, True, (), self.ails)

    def capabilities(self, printer):
        if self.unknown:
            raise Refused(Trouble.NO_SUCH_PRINTER, printer)
        return Capabilities(tells_end=self.tells_end)

    def check(self, printer, stock):
        self._answer("check", printer)
        if self.refuses is not None:
            raise Refused(self.refuses, printer)

    def render(self, printer, work, folder):
        self.placed.append(work.places)
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{len(self.asked)}.pdf"
        path.write_bytes(b"%PDF")
        return Prepared(work, path, len(work.badges), len(work.badges))

    def submit(self, printer, prepared, title):
        self.at_gate.set()
        self.gate.wait(60)
        self._answer("submit", title)
        if self.breaks is not None:
            raise self.breaks
        if self.refuses is not None:
            raise Refused(self.refuses, printer)
        if self.swallows:
            raise Unsure(printer, title)
        with self._lock:
            self.submitted.append(title)
            codes = tuple(badge.code for badge in prepared.work.badges)
            held = Held(str(len(self.submitted)), title, codes)
            self.jobs.append(held)
        if self.loses:
            raise Unsure(printer, title)
        return JobRef(printer, held.id, title)

    def find(self, printer, title):
        self._answer("find", title)
        found = [job for job in self.jobs if job.title == title]
        return JobRef(printer, found[-1].id, title) if found else None

    def status(self, printer, ref):
        with self._lock:
            self.asked.append(("status", ref.title))
            if self.down:
                return JobStatus(Phase.UNKNOWN, Trouble.SYSTEM_DOWN)
            job = self._job(ref)
            if job is None:
                return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN)
            if job.phase in (Phase.WAITING, Phase.PRINTING):
                if self.ails is not None:
                    return JobStatus(job.phase, self.ails, f"{self.ails} it says")
                before = job.phase
                if self.hurries:
                    job.phase = Phase.PRINTING
                    if before is Phase.PRINTING:
                        self._print(job)
            return JobStatus(job.phase, by_printer=job.phase is Phase.DONE and self.tells_end)

    def cancel(self, printer, ref):
        self._answer("cancel", ref.title)
        with self._lock:
            job = self._job(ref)
            if job is None or self.holds_fast or job.phase is Phase.DONE:
                return False
            job.phase = Phase.CANCELLED
            return True

    def _job(self, ref):
        return next((job for job in self.jobs if job.id == ref.id), None)

    def _print(self, job):
        job.phase = Phase.DONE
        self.papers.append(job.codes)

    def pauses(self, what):
        """Seconds between two askings of that kind, in their order."""
        at = [moment for moment, asked in list(self._moments) if asked == what]
        return [later - moment for moment, later in pairwise(at)]

    def _answer(self, what, about):
        self._moments.append((time.monotonic(), what))
        self.asked.append((what, about))
        if self.down:
            raise Refused(Trouble.SYSTEM_DOWN, about)
