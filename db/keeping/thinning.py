"""Which backups are kept, and what their names and they themselves say of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from db import clock, driver
from db.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

STAMP = "%Y%m%dT%H%M%SZ"
"""How the names of backups end: when they were made, in UTC."""

KEEP_ALL_FOR = timedelta(hours=2)
KEEP_HOURLY_FOR = timedelta(days=2)


def thin(folder: Path, stem: str, suffix: str | None = None, *, of: Path | None = None) -> None:
    """Keep every backup of two hours, one an hour for two days, then one a day.

    With *suffix*, of those that end so; else of all that are named as backups of *stem*, and are of
    the same event as the backup *of*.
    """
    now = clock.now()
    seen: set[str] = set()
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name, reverse=True)
    for entry in entries:
        at = made_for(entry, stem)
        if at is None or now - at < KEEP_ALL_FOR or suffix not in (None, entry.suffix):
            continue
        slot = at.strftime("%Y%m%d%H" if now - at < KEEP_HOURLY_FOR else "%Y%m%d")
        if slot in seen and not (of and is_of_another(entry, event_in(of))):
            entry.unlink(missing_ok=True)
        seen.add(slot)


def event_in(copy: Path) -> str:
    """The uuid of the event that the finished *copy* is of; "" where it cannot tell."""
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(copy):
        db = driver.finished(copy)
        try:
            row = driver.one(db, "SELECT uuid FROM event")
            return str(row[0]) if row else ""
        finally:
            db.close()
    return ""


def is_of_another(entry: Path, event: str) -> bool:
    """Whether the backup *entry* is of another event than *event*, as far as both can tell."""
    return bool(event) and event_in(entry) not in ("", event)


def made_at(entry: Path) -> datetime | None:
    """When the backup *entry* was made, in UTC, by its name; None when it is no backup's name."""
    try:
        return datetime.strptime(f"{entry.stem.rpartition(' ')[2]}+0000", STAMP + "%z")  # noqa: DTZ007  it has a %z
    except ValueError:
        return None


def made_for(entry: Path, stem: str) -> datetime | None:
    """When the backup *entry* of the event file called *stem* was made; None where it is none."""
    return made_at(entry) if entry.stem.rpartition(" ")[0] == stem else None
