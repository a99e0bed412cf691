"""How fast a printer's badges come out, by what the log of jobs says."""

from __future__ import annotations

from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from db import clock, driver

if TYPE_CHECKING:
    from sqlite_utils import Database

LOOKED_AT = 30
"""The last badges of a printer, of which the pace is taken."""

LEAST = 5
"""Badges in a row that tell a pace."""

PAUSE = 30.0
"""Seconds after which a badge does not follow the one before it: the printer had nothing to do."""


def seconds_a_badge(db: Database, printer: str) -> float | None:
    """Seconds from one badge to the next while *printer* had more to print, on the average.

    None while too few of its last badges came out in a row. Sheets of labels do not count.
    """
    found = driver.rows(
        db,
        "SELECT s.at FROM job_states s JOIN badge_jobs j ON j.uuid = s.job"
        " WHERE j.printer = ? AND s.state = 'done'"
        " AND (SELECT count(*) FROM badge_prints WHERE job = j.uuid) = 1"
        " ORDER BY s.id DESC LIMIT ?",
        (printer, LOOKED_AT),
    )
    times = [clock.moment(at) for (at,) in found]
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(times)]
    rows = [gap for gap in gaps if 0 <= gap <= PAUSE]
    return fmean(rows) if len(rows) >= LEAST - 1 else None
