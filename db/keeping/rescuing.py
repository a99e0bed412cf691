"""What a damaged event file still tells of check-ins that the backup in its place has not.

A backup is ten minutes old at the most while people come in; who came since was told "checked in".
Facts are appended and never changed, so that what can be read of them can be entered again, at its
own time. Nothing else is taken over: a name or a note from a damaged page may be any other's.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from db import clock, driver, event_file
from db.door import back_entries
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping import looking
from db.rows import Outcome, Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many entries and exits were ``entered`` again, and how many were ``left``: of somebody
    who is not in the backup, or against the rules.
    """

    entered: int = 0
    left: int = 0


def rescue(db: Database, by: By, damaged: Path) -> Rescued:
    """Enter in the file *db*, which was restored, what the file *damaged* has beyond it; what
    cannot be read is not counted. Raises as a write does.
    """
    done, by = Rescued(), replace(by, reason=by.reason or damaged.name)
    for visitor, session, way, at in _beyond(db, damaged):
        try:
            scan = back_entries.enter(
                db, by, visitor, clock.moment(at), way=Way(way), session=session, reason=by.reason
            )
        except (Refused, ValueError):
            done = replace(done, left=done.left + 1)
            continue
        if scan.outcome is Outcome.OK:
            done = replace(done, entered=done.entered + 1)
        elif scan.outcome is not Outcome.ALREADY_REDEEMED:
            done = replace(done, left=done.left + 1)
    return done


def is_damaged(path: Path) -> bool:
    """Whether the closed event file *path* cannot be opened for what it is, or is not sound."""
    try:
        with driver.guard(path), looking.copied(path) as copy, event_file.open_file(copy) as opened:
            return bool(event_file.trace(opened.db))
    except EnvironmentFault as fault:
        return fault.fault in (Fault.DAMAGED, Fault.FOREIGN, Fault.TAMPERED)


def _beyond(db: Database, damaged: Path) -> list[tuple[str, str, str, str]]:
    """Visitor, session, way and time of each, the oldest first."""
    row = driver.one(db, "SELECT coalesce(max(id), 0) FROM check_ins")
    last = int(row[0]) if row else 0
    found: dict[int, tuple[str, str, str, str]] = {}
    retracted: set[str] = set()
    with suppress(EnvironmentFault), driver.guard(damaged), looking.copied(damaged) as copy:
        old = driver.connect(copy)
        try:
            # From both ends: a page between them that is gone hides neither.
            for order in ("", "DESC"):
                for number, *texts in _readable(
                    old,
                    "SELECT id, visitor, session, way, at, uuid FROM check_ins WHERE id > ?"  # noqa: S608  order is ours
                    f" ORDER BY id {order}",
                    last,
                ):
                    if all(isinstance(text, str) for text in texts):
                        found[int(number)] = (texts[0], texts[1], texts[2], texts[3])
            retracted = {str(fact) for (fact,) in _readable(old, _RETRACTED, last)}
        finally:
            old.close()
    return [found[number] for number in sorted(found) if str(number) not in retracted]


_RETRACTED = "SELECT c.id FROM retractions r JOIN check_ins c ON c.uuid = r.fact WHERE c.id > ?"


def _readable(old: Database, sql: str, last: int) -> Iterator[tuple[Any, ...]]:
    """The rows that *sql* gives beyond *last*, up to the first that is damaged."""
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(None):
        yield from old.conn.execute(sql, (last,))
