"""Calendars (iCalendar, RFC 5545) as rows of cells, read in a process that can be killed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from db.exchange.children import next_message, reader

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 20.0
"""Seconds that a calendar may take; 5,000 events are two million bytes and take two seconds."""
_CHILD = Path(__file__).with_name("ical_child.py")


@dataclass(slots=True)
class Calendar:
    """The events of a calendar, in the cells of ``columns``; ``lines`` are where each begins.

    Times are ISO 8601 with their offset; those without a zone have none, and a zone that nobody
    knows stands behind in brackets. ``refused`` are lines, each with a code and what stood there;
    ``zone`` is what the calendar says it is in, or "".
    """

    columns: tuple[str, ...] = ()
    rows: list[list[str]] = field(default_factory=list[list[str]])
    lines: list[int] = field(default_factory=list[int])
    refused: list[tuple[int, str, str]] = field(default_factory=list[tuple[int, str, str]])
    zone: str = ""


def read_calendar(path: Path, cancelled: Callable[[], bool] | None = None) -> Calendar:
    """The events at *path*, those that come again once for each time.

    *cancelled* is asked many times a second. Raises ListError: ``too_big``, ``too_slow``,
    ``damaged``, ``cancelled``.
    """
    found = Calendar()
    with reader(_CHILD, path, PATIENCE, cancelled) as (_, said, gave_up):
        about = next_message(said, gave_up)
        found.columns, found.zone = tuple(about["columns"]), about["zone"]
        while "done" not in (message := next_message(said, gave_up)):
            for line, cells in message["rows"]:
                found.lines.append(line)
                found.rows.append(cells)
            found.refused += map(tuple, message.get("refused", ()))
        found.refused += map(tuple, message["refused"])
    found.refused.sort()
    return found
