"""What the bits of the Windows spooler mean for staff."""

from __future__ import annotations

from desktop.badge.printers.base import JobStatus, Phase, QueueState, Trouble
from desktop.badge.printers.windows.spooler import WORK_OFFLINE, Facts, Job, JobBit, PrinterBit

_OF_PRINTER = (
    (PrinterBit.PAPER_OUT, Trouble.PAPER_OUT),
    (PrinterBit.PAPER_JAM, Trouble.JAM),
    (PrinterBit.DOOR_OPEN, Trouble.COVER_OPEN),
    (PrinterBit.NO_TONER, Trouble.INK_OUT),
    (PrinterBit.PAPER_PROBLEM, Trouble.WRONG_MEDIA),
    (PrinterBit.OFFLINE | PrinterBit.NOT_AVAILABLE, Trouble.UNREACHABLE),
    (PrinterBit.SERVER_UNKNOWN, Trouble.UNREACHABLE),
    (PrinterBit.PAUSED, Trouble.PAUSED),
    (
        PrinterBit.ERROR | PrinterBit.USER_INTERVENTION | PrinterBit.OUTPUT_BIN_FULL,
        Trouble.ATTENTION,
    ),
)
_OF_JOB = (
    (JobBit.PAPEROUT, Trouble.PAPER_OUT),
    (JobBit.OFFLINE, Trouble.UNREACHABLE),
    (JobBit.PAUSED, Trouble.HELD),
    (JobBit.ERROR | JobBit.BLOCKED | JobBit.USER_INTERVENTION, Trouble.ATTENTION),
)
_GOING = JobBit.DELETING | JobBit.DELETED
_OUT = JobBit.PRINTED | JobBit.COMPLETE


def of_printer(facts: Facts) -> Trouble | None:
    """The worst that is said of a queue."""
    if facts.attributes & WORK_OFFLINE:
        return Trouble.UNREACHABLE
    return next((trouble for bits, trouble in _OF_PRINTER if facts.status & bits), None)


def state(facts: Facts) -> QueueState:
    """What the queue does."""
    if facts.status & PrinterBit.PAUSED:
        return QueueState.STOPPED
    return QueueState.PRINTING if facts.status else QueueState.IDLE


def status(job: Job, facts: Facts | None) -> JobStatus:
    """What becomes of a job that is still in its queue."""
    names = tuple((bit.name or "").lower() for bit in JobBit if job.status & bit)
    if job.status & _OUT and not job.status & _GOING:
        return JobStatus(Phase.DONE, None, job.words, names)
    if job.status & _GOING:
        return JobStatus(Phase.PRINTING, None, job.words, names)
    trouble = next((found for bits, found in _OF_JOB if job.status & bits), None)
    its = of_printer(facts) if facts else Trouble.NO_SUCH_PRINTER
    if trouble in {None, Trouble.ATTENTION}:
        trouble = its or trouble  # the printer's own words say more
    phase = Phase.PRINTING if job.status & JobBit.PRINTING else Phase.WAITING
    return JobStatus(phase, trouble, job.words, names)


def gone(last: int | None) -> JobStatus:
    """What became of a job that has left its queue, *last* seen there with these bits.

    Windows takes a job from the queue when it is printed, and when somebody deletes it: a job
    that was well when it was last seen was handed over; of another nobody knows.
    """
    if last is None:
        return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN)
    if last & _GOING:
        return JobStatus(Phase.CANCELLED, Trouble.CANCELLED_BY_SYSTEM)
    if any(last & bits for bits, _ in _OF_JOB):
        return JobStatus(Phase.UNKNOWN, Trouble.FORGOTTEN)
    return JobStatus(Phase.DONE)
