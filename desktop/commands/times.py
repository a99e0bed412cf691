"""Times as people type them on a command line."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import click

from db import clock
from desktop.commands.asked import say

if TYPE_CHECKING:
    from db.rows import Event

_YEARS = range(2000, 2200)


def moment(text: str, zone: str) -> datetime:
    """The time *text*, in UTC: ISO 8601, of the event's *zone* where it names none.

    A clock time alone (``09:30``) is one of today at the event. Raises a usage error.
    """
    try:
        if "T" not in text.upper() and "-" not in text:
            today = clock.local_day(clock.now(), zone)
            at = datetime.combine(today, time.fromisoformat(text))
        else:
            at = datetime.fromisoformat(text)
        if at.tzinfo is None:
            at = at.replace(tzinfo=clock.zone(zone))
        if at.year not in _YEARS:  # at either end a zone would leave the calendar
            raise ValueError(at.year)
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise click.BadParameter(
            f"{text!r} is not a time: 2025-04-23T09:30, or 09:30 for today."
        ) from None


def moment_of(text: str, zone: str, of_day: date | None) -> datetime:
    """The same, but a clock time alone is one of the day *of_day*; None: of today."""
    on_a_day = of_day is not None and "-" not in text and "T" not in text.upper()
    return moment(f"{of_day}T{text}" if on_a_day else text, zone)


def warn_outside(event: Event, day: date | None) -> None:
    """Say it where *day* is not one of the event: nothing is wrong with it, but hardly meant.

    Sentences must have a language by then (`Asked.speak`).
    """
    first = min(event.starts, event.programme_from or event.starts)
    if day is not None and not first <= day <= event.ends:
        from desktop.commands.paper_lines import PaperLines

        say(PaperLines.outside(*(each.isoformat() for each in (day, first, event.ends))))


def day(text: str) -> date | None:
    """The day *text* in ISO 8601; None for a blank. Raises a usage error."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is not a day: 2025-04-23.") from None
