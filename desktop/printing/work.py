"""What a job is about, for the printer: from the row in the event file to badges on a stock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.badge.places import FRESH, Places
from desktop.badge.printers.base import Work

if TYPE_CHECKING:
    from db.rows import Visitor
    from db.rows.prints import BadgeJob
    from desktop.badge.data import BadgeData
    from desktop.badge.elements import Layout
    from desktop.badge.stock import Stock


def work_of(
    job: BadgeJob,
    people: Sequence[Visitor],
    data_of: Callable[[Visitor], BadgeData],
    stocks: Mapping[str, Stock],
    *,
    layout: Layout | None = None,
    offset: tuple[float, float] = (0.0, 0.0),
    dpi: int = 0,
) -> Work:
    """The badges of *people* as *job* wants them, in their own layouts unless there is *layout*.

    Raises KeyError for a stock that is not known.
    """
    return Work(
        badges=tuple(data_of(who) for who in people),
        stock=stocks[job.stock],
        layout=layout,
        places=read_places(job.places),
        offset=offset,
        dpi=dpi,
    )


def write_places(places: Places | None) -> str:
    """*places* as a job keeps them; "" for a fresh sheet."""
    if places is None or places == FRESH:
        return ""
    return json.dumps([places.start, sorted(places.spoilt), places.crop_marks])


def read_places(text: str) -> Places:
    """The places that ``write_places`` kept."""
    if not text:
        return FRESH
    start, spoilt, crop_marks = json.loads(text)
    return Places(int(start), frozenset(spoilt), bool(crop_marks))
