"""Which state of a job may follow on which: what keeps a job from being sent twice, or called done
that is not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import driver
from db.ids import uuid7
from db.rows.prints import NOTHING_MADE, BadgeJob, Hitch, JobState, Seen

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import Transaction

_QUEUED, _RENDERING, _SUBMITTED = JobState.QUEUED, JobState.RENDERING, JobState.SUBMITTED
_PRINTING, _ATTENTION, _CANCELLING = JobState.PRINTING, JobState.ATTENTION, JobState.CANCELLING
_DONE = JobState.DONE

_NOT_SENT = frozenset({_QUEUED, _RENDERING, _ATTENTION, *NOTHING_MADE})
_SENT = frozenset({_SUBMITTED, _PRINTING, _ATTENTION, _DONE, *NOTHING_MADE})
_NEXT: dict[JobState, frozenset[JobState]] = {
    _QUEUED: _NOT_SENT,
    _RENDERING: _NOT_SENT | {_SUBMITTED},
    _SUBMITTED: _SENT,
    _PRINTING: _SENT,
    _ATTENTION: _NOT_SENT | _SENT,
    _CANCELLING: frozenset({_CANCELLING, _DONE, JobState.CANCELLED}),
}
"""What a printer, or the program, may find after each state; after those not here, nothing."""

_ON_ITS_WAY = frozenset({_SUBMITTED, _PRINTING, _ATTENTION})


def after(job: BadgeJob, seen: Seen) -> Seen | None:
    """What is to be kept of *seen*; None where it cannot follow, or says nothing new."""
    if job.state is _CANCELLING:
        seen = _while_cancelling(seen)
    ref = seen.ref or job.ref
    if seen.state not in _NEXT.get(job.state, frozenset()):
        return None
    if job.ref and seen.state in (_QUEUED, _RENDERING):
        return None  # it was sent: never again
    if not ref and seen.state in (_SUBMITTED, _PRINTING, _DONE):
        return None  # nobody's word for it
    new = replace(seen, ref=ref)
    same = (new.state, new.trouble, ref) == (job.state, job.trouble, job.ref)
    # Words alone are no news: a printer may count seconds in them, a row each, for a whole night.
    return None if same and (job.detail or not new.detail) else new


def _while_cancelling(seen: Seen) -> Seen:
    """Staff want it gone: how far it has come is kept, and that they want it gone stays."""
    if seen.state in _ON_ITS_WAY:
        return replace(seen, state=_CANCELLING)
    if seen.state is JobState.FAILED:
        return replace(seen, state=JobState.CANCELLED)
    if seen.state is _DONE:
        return replace(seen, trouble=Hitch.CAME_OUT)
    return seen


def append(
    db: Database,
    change: Transaction,
    job: str,
    seen: Seen,
    *,
    operator: str | None = None,
    station: str | None = None,
) -> None:
    """Keep that *job* is in that state now; *operator* None: who made the change."""
    driver.run(
        db,
        "INSERT INTO job_states(uuid, change, job, at, state, trouble, detail, ref, operator,"
        " station) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            uuid7(),
            change.uuid,
            job,
            change.stamp,
            seen.state.value,
            seen.trouble,
            seen.detail,
            seen.ref,
            change.by.operator if operator is None else operator,
            change.by.station if station is None else station,
        ),
    )
