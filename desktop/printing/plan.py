"""What is to be done next about the jobs of one printer. No Qt, no store: a table."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from db.rows.prints import LEFT_OVER, BadgeJob, Hitch, JobState, Seen
from desktop.badge.printers.base import Trouble

AHEAD = 2
"""Jobs that a printer may hold at once. The others wait here, where a cancel is sure."""

PATIENCE = timedelta(seconds=8)
"""How long a job waits in silence for the one before it to be gone."""

FOR_STAFF = frozenset({*LEFT_OVER, Hitch.BEFORE, Hitch.UNSURE})
"""What no printer can settle."""

SOUGHT = frozenset({Hitch.UNSURE, Hitch.RESTORED})
"""And yet may be found out: some printers list a job only once they have read all of it."""

OWN = frozenset({*FOR_STAFF, Trouble.SIZE_NOT_OFFERED, Trouble.HELD, Trouble.FORGOTTEN})
"""Troubles of one job: those behind it may pass."""


class Step(StrEnum):
    """One question to a printer, or something to keep; the most urgent first."""

    KEEP = "keep"
    CANCEL = "cancel"
    SEND = "send"
    LOOK = "look"
    """Is a job of this title in the queue?"""
    ASK = "ask"
    CHECK = "check"
    """Would it be printed now?"""


URGENT = tuple(Step)


@dataclass(frozen=True, slots=True)
class Next:
    """A *step* to take about *job*; with KEEP, what is *seen* without asking anybody."""

    step: Step
    job: BadgeJob
    seen: Seen | None = None


def step_of(job: BadgeJob, *, fresh: bool) -> Step | None:
    """What is to be done about *job*; None while it waits for people, or for nothing any more.

    *fresh*: this process knows that nothing was handed over, since it would have done so itself.
    """
    if job.is_settled:
        return None
    if job.state is JobState.CANCELLING:
        return Step.CANCEL
    if job.trouble in FOR_STAFF and job.state is JobState.ATTENTION:
        return Step.LOOK if job.trouble in SOUGHT and not job.ref else None
    if job.ref:
        return Step.ASK
    if not fresh:
        return Step.LOOK
    return Step.SEND if job.state is JobState.RENDERING else Step.CHECK


def plan(
    mine: Sequence[BadgeJob],
    everybodys: Sequence[BadgeJob],
    fresh: Container[str],
    now: datetime,
    *,
    paused: bool = False,
) -> list[Next]:
    """What is to be done about *mine*, the jobs of one printer in their order; most urgent first.

    *everybodys* are the jobs of all printers. Badges come out in the order in which they were asked
    for, a few at a time, and none is sent after one that waits for paper.
    """
    found = list(_unsorted(mine, everybodys, fresh, now, paused=paused))
    return sorted(found, key=lambda each: URGENT.index(each.step))


def _unsorted(
    mine: Sequence[BadgeJob],
    everybodys: Sequence[BadgeJob],
    fresh: Container[str],
    now: datetime,
    *,
    paused: bool,
) -> Iterator[Next]:
    free = not paused and _is_free(mine)
    going = [job for job in everybodys if job.state is JobState.CANCELLING]
    for job in mine:
        step = step_of(job, fresh=job.uuid in fresh)
        before = _blocker(job, going)
        if step is None and job.trouble == Hitch.BEFORE and before is None:
            yield Next(Step.KEEP, job, Seen(JobState.QUEUED))
        elif step is Step.CHECK and before is not None:
            if now - job.at > PATIENCE:
                yield Next(Step.KEEP, job, Seen(JobState.ATTENTION, Hitch.BEFORE))
        elif step is Step.CHECK:
            if free:
                yield Next(step, job)
            free = free and job.trouble in OWN  # one after the other
        elif step is not None:
            yield Next(step, job)


def _is_free(jobs: Iterable[BadgeJob]) -> bool:
    """Whether their printer may be given one more."""
    at_printer = 0
    for job in jobs:
        if job.ref and job.state is JobState.ATTENTION and job.trouble not in OWN:
            return False
        if job.state in (JobState.RENDERING, JobState.SUBMITTED, JobState.PRINTING):
            at_printer += 1
    return at_printer < AHEAD


def _blocker(job: BadgeJob, going: Sequence[BadgeJob]) -> BadgeJob | None:
    """The one of *going*, which staff want gone and which may still come, for the same visitor.

    Which of the two is older nobody asks: the clock may have been set back between them.
    """
    if not going:
        return None
    mine = {badge.visitor for badge in job.badges}
    others = (other for other in going if other.uuid != job.uuid)
    return next(
        (other for other in others if not mine.isdisjoint(badge.visitor for badge in other.badges)),
        None,
    )
