"""The steps of a job: each is one question to a printer, and may take seconds. No Qt, no store.

Nothing is handed over before the file says that it may have been (RENDERING), and what may have
been handed over is looked for by its title, and not sent again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from db import clock, driver
from db.errors import Fault
from db.rows.prints import BadgeJob, Hitch, JobState, Seen
from desktop.badge.data_file import BadFile
from desktop.badge.printers.base import JobRef, JobStatus, Phase, Refused, Trouble, Unsure
from desktop.printing.plan import FOR_STAFF, SOUGHT, Step

if TYPE_CHECKING:
    from desktop.badge.printers.base import Backend, Work
    from desktop.badge.stock import Stock

RESUME_WITHIN = timedelta(minutes=10)
"""What waited when the program ended goes on by itself for so long: the visitor still stands there.
Later nobody expects it, and a badge that comes out by itself is a badge too many: staff decide.
"""

_SILENT_AFTER = timedelta(seconds=20)
_SILENT_EACH = timedelta(seconds=10)
"""A printer may take so long, and so much more for each badge, before somebody has to look."""


WITHDRAWN = Seen(JobState.CANCELLED, Hitch.WITHDRAWN)
"""What comes of a job whose visitors are on the list no more."""


class Undrawn(Exception):
    """A badge could not be drawn: nothing of it was sent. ``seen`` is what its job ends with.

    Where that is a bug of ours, the cause is the error that it showed in.
    """

    def __init__(self, seen: Seen) -> None:
        super().__init__(seen.trouble)
        self.seen = seen


@contextmanager
def unsent() -> Iterator[None]:
    """Turns whatever keeps a badge from being drawn into Undrawn; Refused passes."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        raise Undrawn(_undrawn(error)) from error


def _undrawn(error: Exception) -> Seen:
    """What becomes of a job that cannot be drawn."""
    if isinstance(error, BadFile):
        return Seen(JobState.FAILED, Hitch.BAD_LAYOUT, f"{error.file.name}: {error.key}")
    if isinstance(error, OSError):
        return _unwritten(error)
    if isinstance(error, ValueError):
        return Seen(JobState.FAILED, Hitch.NOT_DRAWN, str(error))
    return Seen(JobState.FAILED, Hitch.BUG, type(error).__name__)


def _unwritten(error: OSError) -> Seen:
    full = driver.fault_of(error) is Fault.DISK_FULL
    hitch = Hitch.DISK_FULL if full else Hitch.NOT_WRITTEN
    return Seen(JobState.FAILED, hitch, error.strerror or "")


def is_bug(error: BaseException) -> bool:
    """Whether *error*, which ended a step, is one that nobody expected."""
    return not isinstance(error, Undrawn) or error.seen.trouble == Hitch.BUG


def is_surely_here(job: BadgeJob, step: Step, seen: Seen) -> bool:
    """Whether the printer has nothing of *job*: it would not take it, or was asked and said so."""
    if job.ref or seen.ref or seen.state not in (JobState.QUEUED, JobState.ATTENTION):
        return False
    if step is Step.KEEP:  # nobody was asked: what an earlier run left is looked for first
        return False
    return step is not Step.LOOK or seen.trouble in ("", *FOR_STAFF)


def broken(job: BadgeJob, step: Step, error: BaseException) -> Seen:
    """What is known of *job* when *error* ended *step*: never that it is gone, if it was sent."""
    if isinstance(error, Undrawn):
        return error.seen
    if step is Step.CANCEL:
        return Seen(JobState.CANCELLING, Hitch.NOT_CONFIRMED, ref=job.ref)
    if job.tried and step is Step.SEND:
        return Seen(JobState.RENDERING, Hitch.UNSURE)  # it is looked for
    if job.tried:
        return Seen(JobState.ATTENTION, Hitch.UNSURE, ref=job.ref)
    return Seen(JobState.FAILED, Hitch.BUG, type(error).__name__)


def is_sought(job: BadgeJob) -> bool:
    """Whether staff are asked about *job* while it is still being looked for."""
    return job.state is JobState.ATTENTION and job.trouble in SOUGHT


def look(backend: Backend, job: BadgeJob) -> Seen | None:
    """Look for *job*, which an earlier run of the program left, or whose answer was lost.

    None where nobody answers and staff are asked about it anyway.
    """
    try:
        found = backend.find(job.printer, job.title)
    except Refused as refused:
        if is_sought(job):
            return None
        return Seen(job.state, refused.trouble, refused.detail)
    if found is not None:
        return Seen(JobState.SUBMITTED, ref=found.id)
    if is_sought(job):
        return Seen(job.state, job.trouble)
    if job.tried:
        return Seen(JobState.ATTENTION, Hitch.UNSURE)
    if abs(clock.now() - job.at) > RESUME_WITHIN:  # a clock may have been set back
        return Seen(JobState.ATTENTION, Hitch.KEPT)
    return Seen(JobState.QUEUED)


def check(backend: Backend, job: BadgeJob, stock: Stock | None) -> Seen:
    """Ask whether the printer would print *job* now; RENDERING when it would.

    *stock* is what the job names, None where this laptop knows none of that name.
    """
    if stock is None:
        return Seen(JobState.FAILED, Hitch.NO_STOCK, job.stock)
    try:
        backend.check(job.printer, stock)
    except Refused as refused:
        return _not_taken(refused)
    return Seen(JobState.RENDERING)


def send(backend: Backend, job: BadgeJob, work: Work, folder: Path) -> Seen:
    """Draw *job* and hand it over, once. What was drawn holds names, and is deleted at once.

    Raises Undrawn where it could not be drawn.
    """
    path: Path | None = None
    try:
        with unsent():
            prepared = backend.render(job.printer, work, folder)
        path = prepared.path
        ref = backend.submit(job.printer, prepared, job.title)
    except Refused as refused:
        return _not_taken(refused)
    except Unsure as unsure:
        return Seen(JobState.RENDERING, Hitch.UNSURE, unsure.detail)
    except OSError as error:
        return _unwritten(error)
    finally:
        if path is not None:
            path.unlink(missing_ok=True)
    return Seen(JobState.SUBMITTED, ref=ref.id)


def ask(backend: Backend, job: BadgeJob) -> Seen:
    """Ask what became of *job*."""
    return _seen(job, backend.status(job.printer, _ref(job)))


def cancel(backend: Backend, job: BadgeJob) -> Seen:
    """Cancel *job*: gone only when the printer says so, or has never heard of it."""
    try:
        ref = _ref(job) if job.ref else backend.find(job.printer, job.title)
        if ref is None or backend.cancel(job.printer, ref):
            return Seen(JobState.CANCELLED, ref=ref.id if ref else "")
    except Refused as refused:
        return Seen(JobState.CANCELLING, _unconfirmed(refused.trouble), refused.detail)
    status = backend.status(job.printer, ref)
    if status.phase in (Phase.CANCELLED, Phase.FAILED):
        return Seen(JobState.CANCELLED, detail=status.detail, ref=ref.id)
    if status.phase is Phase.DONE:
        return Seen(JobState.DONE, Hitch.CAME_OUT, status.detail, ref.id)
    return Seen(JobState.CANCELLING, _unconfirmed(status.trouble), status.detail, ref.id)


def _unconfirmed(trouble: Trouble | None) -> str:
    """Why a cancelled badge may still come: a printer that is busy may print it."""
    if trouble in (None, Trouble.BUSY, Trouble.NOT_TAKEN, Trouble.UNTOLD):
        return Hitch.NOT_CONFIRMED
    return trouble


def _not_taken(refused: Refused) -> Seen:
    """Nothing was handed over. A printer that is only busy is no trouble: its turn will come."""
    if refused.trouble is Trouble.BUSY:
        return Seen(JobState.QUEUED)
    return Seen(JobState.ATTENTION, refused.trouble, refused.detail)


def _ref(job: BadgeJob) -> JobRef:
    return JobRef(job.printer, job.ref, job.title)


def _seen(job: BadgeJob, status: JobStatus) -> Seen:
    if status.phase is Phase.DONE:
        told = Hitch.HANDED_OVER if not status.by_printer else "" if job.printer else Hitch.WRITTEN
        return Seen(JobState.DONE, told, status.detail if job.printer else job.ref)
    if status.phase is Phase.CANCELLED:
        trouble = status.trouble or Trouble.CANCELLED_BY_SYSTEM
        return Seen(JobState.CANCELLED, trouble, status.detail)
    if status.phase is Phase.FAILED:
        return Seen(JobState.FAILED, status.trouble or Trouble.ABORTED, status.detail)
    if status.phase is Phase.UNKNOWN and status.trouble is Trouble.BUSY and not _is_silent(job):
        return Seen(job.state, job.trouble, job.detail)  # it has the job, and no time to tell
    if status.phase is Phase.UNKNOWN and status.trouble is Trouble.BUSY:
        return Seen(JobState.ATTENTION, Hitch.SILENT, status.detail)
    if status.phase is Phase.UNKNOWN:
        return Seen(JobState.ATTENTION, status.trouble or Trouble.FORGOTTEN, status.detail)
    if status.trouble is not None:
        return Seen(JobState.ATTENTION, status.trouble, status.detail)
    if _is_silent(job):
        return Seen(JobState.ATTENTION, Hitch.SILENT, status.detail)
    printing = status.phase is Phase.PRINTING
    return Seen(JobState.PRINTING if printing else JobState.SUBMITTED)


def _is_silent(job: BadgeJob) -> bool:
    """Whether it is said to be printing for longer than that takes, or was a moment ago."""
    if job.trouble == Hitch.SILENT:
        return True
    patience = _SILENT_AFTER + len(job.badges) * _SILENT_EACH
    at_printer = job.state in (JobState.SUBMITTED, JobState.PRINTING)
    return at_printer and clock.now() - job.since > patience
