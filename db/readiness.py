"""What the event file itself says about being ready for the doors, as plain facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver, event_file, events
from db.access import operators
from db.badges import spares
from db.door import head_counts
from db.keeping import copies, thinning
from db.lists_in import import_log
from db.meeting import meetings
from db.privacy import notices

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.rows import Event


_NEWEST = 50
"""So many changes tell whether the clock was set back. One alone would hide it as soon as it is
made, and all of them would tell for ever of a clock that was once ahead.
"""

_LATEST = "SELECT max(at) FROM (SELECT at FROM changes ORDER BY id DESC LIMIT ?)"


@dataclass(frozen=True, slots=True)
class Readiness:
    """The file before the doors open.

    ``visitors`` are those expected, ``imported`` is when the newest list of them that stands was
    brought in, None for none; ``meetings`` are those of all days. ``spares`` are the spare badges
    that nobody was given yet. ``latest`` is the latest time (UTC) that a clock gave to one of the
    newest changes; ``backup`` when the newest verified backup was made, None for none.
    ``problems`` is what a check of the whole file found; ``notices`` the languages that have a
    privacy notice of their own; ``supervisor`` says whether one has a PIN.
    """

    event: Event
    path: Path | None
    visitors: int
    imported: datetime | None
    meetings: int
    spares: int
    latest: datetime | None
    backup: datetime | None
    problems: tuple[str, ...]
    notices: tuple[str, ...]
    supervisor: bool


def readiness(db: Database) -> Readiness:
    """Ask the file for all of it: with its check, a second at 100,000 visitors."""
    path = driver.path_of(db)
    made = copies.backups(path) if path is not None else []
    row = driver.one(db, _LATEST, (_NEWEST,))
    return Readiness(
        event=events.current(db),
        path=path,
        visitors=head_counts.counts(db).expected,
        imported=_last_list(db),
        meetings=sum(meetings.days(db).values()),
        spares=sum(spare.visitor is None for spare in spares.all_spares(db)),
        latest=clock.moment(row[0]) if row and row[0] else None,
        backup=max((at for one in made if (at := thinning.made_at(one))), default=None),
        problems=tuple(event_file.problems(db)),
        notices=tuple(code for code in notices.LANGUAGES if _has_notice(db, code)),
        supervisor=operators.needs_pin(db),
    )


def _last_list(db: Database) -> datetime | None:
    known = import_log.past(db)
    return next((one.at for one in known if one.kind == "visitors" and one.undone_at is None), None)


def _has_notice(db: Database, language: str) -> bool:
    """Whether there is one in that very language: who has none would be shown the English."""
    kept = notices.template(db, language)
    return kept.language == language and bool(kept.text.strip())
