"""Jobs seen through without a window: the same steps, one after the other, in one thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db import clock
from db.badges import badge_jobs, job_orders
from db.rows.prints import BadgeJob, JobState, Seen
from desktop.badge.printers.base import Trouble
from desktop.printing import steps
from desktop.printing.plan import Next, Step, plan

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By
    from desktop.badge.printers.base import Backend, Work
    from desktop.badge.stock import Stock

ROUND = 0.5
"""Seconds between two rounds of questions."""

PATIENCE = 20.0
"""Seconds for a printer to take a job, or to let it go."""

SETTLING = 6.0
"""Seconds after which a printer that has taken a job would have told its trouble."""

_NOBODY = frozenset({Trouble.UNREACHABLE, Trouble.SYSTEM_DOWN})
"""What a printer that does not answer one question answers to none: after seconds each time."""


@dataclass(slots=True)
class Alone:
    """How jobs come to paper: *backend* leads to a printer, *stock* and *work* say what it gets."""

    backend: Callable[[str], Backend]
    stock: Callable[[BadgeJob], Stock | None]
    work: Callable[[BadgeJob], Work | None]
    spool: Path
    fresh: set[str] = field(default_factory=set)

    def see_through(self, db: Database, by: By, jobs: Collection[str]) -> list[BadgeJob]:
        """Take the jobs with these uuids, and what they replace, as far as they go now.

        It ends when each is settled, needs somebody, or has been at its printer for some seconds
        without trouble; or when patience is over. What was never sent then failed with its trouble:
        nobody is here any more who would send it.
        """
        until = time.monotonic() + PATIENCE
        taken: dict[str, float] = {}
        while True:
            self._round(db, by, (*Step,))
            now = [badge_jobs.known(db, job) for job in jobs]
            for job in now:
                if job.ref:
                    taken.setdefault(job.uuid, time.monotonic())
            if all(self._is_enough(job, taken) for job in now) or time.monotonic() > until:
                return [self._end(db, by, job) for job in now]
            time.sleep(ROUND)

    def reconcile(self, db: Database, by: By) -> None:
        """Ask once about every job that is on its way; nothing is sent."""
        self._round(db, by, (Step.CANCEL, Step.LOOK, Step.ASK))

    def _round(self, db: Database, by: By, wanted: Sequence[Step]) -> None:
        open_jobs = badge_jobs.waiting(db, by.station)
        for printer in dict.fromkeys(job.printer for job in open_jobs):
            mine = [job for job in open_jobs if job.printer == printer]
            silent: dict[Step, Seen] = {}
            for each in plan(mine, open_jobs, self.fresh, clock.now()):
                if each.step in wanted:
                    self._do(db, by, each, silent)

    def _do(self, db: Database, by: By, wanted: Next, silent: dict[Step, Seen]) -> None:
        """Take a step and keep what comes of it; a bug before anything was sent is told then."""
        try:
            seen = self._heard(wanted, silent)
        except steps.Undrawn as undrawn:
            self._keep(db, by, wanted, undrawn.seen)
            if steps.is_bug(undrawn):
                raise
        else:
            self._keep(db, by, wanted, seen)

    def _heard(self, wanted: Next, silent: dict[Step, Seen]) -> Seen:
        """What comes of a step; a printer that answers nobody is waited for once, not by each."""
        known = silent.get(wanted.step)
        if known is not None:
            looked = wanted.step is Step.LOOK
            return replace(known, state=wanted.job.state) if looked else known
        seen = self._take(wanted)
        if seen.trouble in _NOBODY and wanted.step in (Step.LOOK, Step.ASK):
            silent[wanted.step] = replace(seen, ref="")
        return seen

    def _take(self, wanted: Next) -> Seen:
        job, backend = wanted.job, self.backend(wanted.job.printer)
        if wanted.step is Step.CHECK:
            return steps.check(backend, job, self.stock(job))
        if wanted.step is Step.SEND:
            return self._send(backend, job)
        if wanted.seen is not None:
            return wanted.seen
        does = {Step.CANCEL: steps.cancel, Step.LOOK: steps.look, Step.ASK: steps.ask}
        return does[wanted.step](backend, job) or Seen(job.state, job.trouble, ref=job.ref)

    def _send(self, backend: Backend, job: BadgeJob) -> Seen:
        with steps.unsent():
            work = self.work(job)
        self.fresh.discard(job.uuid)
        return steps.send(backend, job, work, self.spool) if work else steps.WITHDRAWN

    def _keep(self, db: Database, by: By, wanted: Next, seen: Seen) -> None:
        if steps.is_surely_here(wanted.job, wanted.step, seen):
            self.fresh.add(wanted.job.uuid)
        kept = job_orders.observe(db, by, wanted.job.uuid, seen)
        if kept.state is JobState.RENDERING and wanted.step is Step.CHECK:
            self._do(db, by, Next(Step.SEND, kept), {})

    def _is_enough(self, job: BadgeJob, taken: dict[str, float]) -> bool:
        """Whether there is nothing more to wait for."""
        if job.is_settled or (job.trouble and job.state is JobState.ATTENTION):
            return True
        at_printer = job.state in (JobState.SUBMITTED, JobState.PRINTING)
        return at_printer and time.monotonic() - taken[job.uuid] > SETTLING

    def _end(self, db: Database, by: By, job: BadgeJob) -> BadgeJob:
        if job.is_settled or job.tried or job.uuid not in self.fresh:
            return job
        failed = Seen(JobState.FAILED, job.trouble or Trouble.BUSY, job.detail)
        return job_orders.observe(db, by, job.uuid, failed)
