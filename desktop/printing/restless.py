"""Troubles that come and go: told at once, and then kept until they stay away. No Qt, no store.

A loose plug or a cover that does not close would write two rows a second into the event file.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rows.prints import JobState, Seen

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob

CALM = 60.0
"""Seconds that a trouble which came back must stay away before it is called gone."""

_GOES_ON = frozenset({JobState.QUEUED, JobState.SUBMITTED, JobState.PRINTING, JobState.ATTENTION})


@dataclass(slots=True)
class _Known:
    """How often a trouble came within the minute, and when it was seen last."""

    times: int = 0
    at: float = -math.inf


class Restless:
    """What the troubles of a printer's jobs do over time."""

    def __init__(self, calm: float = CALM) -> None:
        """*calm*: seconds, as CALM."""
        self._calm = calm
        self._known: dict[tuple[str, str], _Known] = {}
        self._last: dict[str, str] = {}

    def forget(self) -> None:
        """No job is left."""
        self._known.clear()
        self._last.clear()

    def calmed(self, job: BadgeJob, seen: Seen, now: float) -> Seen:
        """*seen* of *job* at *now* (seconds), or what was told of it before, while that comes and
        goes.
        """
        before = self._last.get(job.uuid, "")
        self._last[job.uuid] = seen.trouble
        if seen.trouble:
            known = self._known.setdefault((job.uuid, seen.trouble), _Known())
            if now - known.at > self._calm:
                known.times = 0
            known.times += before != seen.trouble
            known.at = now
        told = job.state is JobState.ATTENTION and self._is_restless(job, job.trouble, now)
        quiet = not seen.trouble or self._is_restless(job, seen.trouble, now)
        if told and quiet and seen.state in _GOES_ON:
            return Seen(job.state, job.trouble, job.detail, seen.ref)
        return seen

    def _is_restless(self, job: BadgeJob, trouble: str, now: float) -> bool:
        known = self._known.get((job.uuid, trouble))
        return known is not None and known.times > 1 and now - known.at <= self._calm
