"""What tests ask of an event file, and the program never does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db import clock, driver
from db.privacy import consents, sharing
from db.rows.prints import JobState


@dataclass(frozen=True, slots=True)
class JobStep:
    """One state that a print job was in, from ``at`` on. ``operator`` is "" where a machine said it."""

    at: datetime
    state: JobState
    trouble: str
    detail: str
    ref: str
    operator: str


def job_steps(db, job):
    """Every state that *job* was in, the first one first."""
    found = driver.rows(
        db,
        "SELECT at, state, trouble, detail, ref, operator FROM job_states"
        " WHERE job = ? ORDER BY id",
        (job,),
    )
    return [JobStep(clock.moment(at), JobState(state), *rest) for at, state, *rest in found]


def sharing_of(db, visitor):
    """What the visitor answered to being shared, or who was merged into them."""
    return sharing.heard(consents.of(db, visitor))
