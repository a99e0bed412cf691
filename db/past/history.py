"""What happened: every change with who, when and where; old and new values; taking one back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.privacy import private_words
from db.rows import Change, FieldChange
from db.visitor.visitor_codes import with_merged
from db.visitor.visitor_rows import zone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sqlite_utils import Database

    from db.meeting.notes import Reader
    from db.past.changes import By
    from db.rows import Visitor

_CHANGES = """
SELECT c.uuid, c.at, c.operator, c.station, c.kind, c.reason, c.subject, coalesce(
    (SELECT trim(given_name || ' ' || family_name) FROM visitors WHERE uuid = c.subject),
    (SELECT title FROM sessions WHERE uuid = c.subject),
    (SELECT name FROM bodies WHERE uuid = c.subject),
    (SELECT name FROM delegates WHERE uuid = c.subject),
    (SELECT with_name FROM meetings WHERE uuid = c.subject),
    (SELECT name_en FROM badge_types WHERE uuid = c.subject),
    (SELECT name FROM operators WHERE uuid = c.subject),
    (SELECT name FROM layouts WHERE uuid = c.subject),
    (SELECT text FROM follow_ups WHERE uuid = c.subject),
    (SELECT name_en FROM meeting_outcomes WHERE uuid = c.subject),
    (SELECT name_en FROM topics WHERE uuid = c.subject),
    (SELECT name FROM stations WHERE uuid = c.subject), ''),
    c.undoes, (SELECT u.uuid FROM changes u WHERE u.undoes = c.uuid LIMIT 1)
FROM changes c
"""


_HIDDEN = "••••"


@dataclass(frozen=True, slots=True)
class Undone:
    """An undo: the change it took back, and the visitors it left because they have later facts.

    ``withdrawn`` is how many it took off the list; ``why`` counts those who are kept by the kind of
    the change that keeps them. Of an agenda, ``meetings`` is how many it took off, and
    ``meetings_kept`` how many stay because something was noted about them.
    """

    change: Change
    kept: list[Visitor]
    withdrawn: int = 0
    why: dict[str, int] = field(default_factory=dict[str, int])
    meetings: int = 0
    meetings_kept: int = 0


def _changes(
    db: Database, rest: str, parameters: tuple[Any, ...], reader: Reader = None
) -> list[Change]:
    """The changes ``c`` that *rest* of a query gives, in words that *reader* may read."""
    found = [
        Change(uuid, clock.moment(at), *others)
        for uuid, at, *others in driver.rows(db, f"{_CHANGES} {rest}", parameters)
    ]
    return private_words.of_changes(db, found, reader)


def changes(
    db: Database,
    *,
    limit: int = 100,
    offset: int = 0,
    day: date | None = None,
    reader: Reader = None,
) -> list[Change]:
    """Changes, the newest first: of all days, or of one *day* at the fair.

    Here and below what a promise says is told only to a *reader* who may read it.
    """
    condition, values = _condition(db, day)
    rest = f"{condition} ORDER BY c.id DESC LIMIT ? OFFSET ?"
    return _changes(db, rest, (*values, limit, offset), reader)


def count(db: Database, *, day: date | None = None) -> int:
    """How many changes ``changes`` would give without a limit."""
    condition, values = _condition(db, day)
    row = driver.one(db, f"SELECT count(*) FROM changes c {condition}", values)  # noqa: S608  SQL of ours
    return row[0] if row else 0


def _condition(db: Database, day: date | None) -> tuple[str, tuple[str, ...]]:
    return ("", ()) if day is None else ("WHERE c.at >= ? AND c.at < ?", bounds(db, day))


def bounds(db: Database, day: date) -> tuple[str, str]:
    """The first moment of *day* at the fair and of the day after, as the file keeps times."""
    place = clock.zone(zone(db))
    midnights = (datetime.combine(each, time(), place) for each in (day, day + timedelta(days=1)))
    first, after = (clock.stamp(midnight) for midnight in midnights)
    return first, after


def by_uuid(db: Database, uuid: str, *, reader: Reader = None) -> Change | None:
    """The change with exactly this uuid, or None."""
    found = _changes(db, "WHERE c.uuid = ?", (uuid,), reader)
    return found[0] if found else None


def change(db: Database, uuid: str, *, reader: Reader = None) -> Change | None:
    """The change with this uuid, or whose uuid alone begins so (six characters or more)."""
    text = uuid.strip().lower()
    if len(text) < 6 or not set(text) <= set("0123456789abcdef-"):
        return None
    found = _changes(db, "WHERE c.uuid >= ?1 AND c.uuid < ?1 || 'g' LIMIT 2", (text,), reader)
    return found[0] if len(found) == 1 else None


def fields(
    db: Database,
    change_uuid: str,
    *,
    row: str | None = None,
    limit: int | None = None,
    secrets: bool = False,
    reader: Reader = None,
) -> list[FieldChange]:
    """The old and new values that the change *change_uuid* left, in the order it made them.

    *row* asks for those of the row with that uuid alone, *limit* for the first so many: a list that
    was taken back left one for each visitor. A PIN, even scrambled, is given only with *secrets*.
    """
    found = driver.rows(
        db,
        "SELECT change, tbl, row, field, old, new FROM history"
        " WHERE change = ?1 AND (?2 IS NULL OR row = ?2) ORDER BY id LIMIT ?3",
        (change_uuid, row, -1 if limit is None else limit),
    )
    told = private_words.of_fields(db, [FieldChange(*row) for row in found], reader)
    return told if secrets else [_named(db, _without_pin(one)) for one in told]


def _without_pin(told: FieldChange) -> FieldChange:
    if (told.table, told.field) != ("operators", "pin"):
        return told
    return replace(told, old=told.old and _HIDDEN, new=told.new and _HIDDEN)


_LEADING = {
    ("operators", "body"),
    ("follow_ups", "body"),
    ("follow_ups", "delegate"),
    ("follow_ups", "meeting"),
    ("follow_ups", "visitor"),
    ("meeting_parties", "ref"),
}
"""Tables and fields whose values are uuids."""


def _named(db: Database, told: FieldChange) -> FieldChange:
    if (told.table, told.field) not in _LEADING:
        return told
    return replace(told, old=_name(db, told.old), new=_name(db, told.new))


def _name(db: Database, uuid: object) -> object:
    row = driver.one(
        db,
        "SELECT coalesce((SELECT name FROM bodies WHERE uuid = ?1),"
        " (SELECT name FROM delegates WHERE uuid = ?1),"
        " (SELECT with_name FROM meetings WHERE uuid = ?1),"
        " (SELECT trim(given_name || ' ' || family_name) FROM visitors WHERE uuid = ?1), ?1)",
        (uuid,),
    )
    return row[0] if row else uuid


_OF_VISITOR = (
    # Those are found by their facts: an index of them would cost every scan one page more.
    "SELECT uuid FROM changes WHERE subject = ?1 AND kind NOT IN ('check_in', 'exit')",
    "SELECT change FROM visitors WHERE uuid = ?1",
    "SELECT change FROM history WHERE row = ?1",
    "SELECT change FROM codes WHERE visitor = ?1",
    "SELECT change FROM check_ins WHERE visitor = ?1",
    "SELECT change FROM consents WHERE visitor = ?1",
    "SELECT change FROM notices_given WHERE visitor = ?1",
    "SELECT change FROM badge_prints WHERE visitor = ?1",
    "SELECT change FROM next_edition WHERE visitor = ?1",
    "SELECT change FROM follow_ups WHERE visitor = ?1",
    "SELECT change FROM meeting_parties WHERE ref = ?1",
    (
        "SELECT uuid FROM changes WHERE kind NOT IN ('check_in', 'exit')"
        " AND subject IN (SELECT meeting FROM meeting_parties WHERE ref = ?1 AND removed = 0)"
    ),
    "SELECT s.change FROM badge_prints p JOIN job_states s ON s.job = p.job WHERE p.visitor = ?1",
)


def of(db: Database, visitor_uuid: str, *, reader: Reader = None) -> list[Change]:
    """All that happened to a visitor and to those merged into them, the newest first."""
    found: set[str] = set()
    for own in with_merged(db, visitor_uuid):
        for sql in _OF_VISITOR:
            found.update(row[0] for row in driver.rows(db, sql, (own,)))
    # Of a list that was taken back, also where that left them as they were.
    undone = "SELECT uuid FROM changes WHERE undoes IN (SELECT value FROM json_each(?))"
    found.update(row[0] for row in driver.rows(db, undone, (json.dumps(sorted(found)),)))
    told = [made for uuid in found if (made := by_uuid(db, uuid, reader=reader))]
    # A UUIDv7 begins with its time, but those of another laptop follow that laptop's clock.
    return sorted(told, key=lambda made: (made.at, made.uuid), reverse=True)


def undo(
    db: Database,
    by: By,
    change_uuid: str | None = None,
    *,
    pin: str | None = None,
    reason: str = "",
    gives_way: Callable[[], bool] | None = None,
) -> Undone:
    """Take back the change *change_uuid*; None: the last one of today that this station made.
    Refused then: list_unnamed (subject: the change), where that brought in a list.

    See ``db.past.undo.take_back`` for what that means, when it is refused, when it gives way. The
    *reason* comes before that of *by*, and is needed where somebody else made the change, or a no
    would be no more. What
    a supervisor alone may do needs a supervisor's *pin* (refused: as ``rights.permit``).
    """
    from db.access import operators, rights
    from db.past.undo import last_act, take_back

    by = replace(by, reason=reason or by.reason)
    wanted = change_uuid or last_act(db, by)
    by = rights.permit_undo(db, by, pin, wanted)
    undone = take_back(db, by, wanted, gives_way)
    reader = operators.reader(db, by.operator)
    (told,) = private_words.of_changes(db, [undone.change], reader)
    return replace(undone, change=told)
