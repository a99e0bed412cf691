"""Rows that staff set up and correct: inserted, or updated where they differ, with history."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from db.past.changes import By


def save(
    db: Database,
    by: By,
    table: str,
    values: Mapping[str, object],
    *,
    uuid: str | None = None,
    kind: str = "event",
) -> str:
    """Insert *values* into *table*, or correct the row *uuid* where they differ; give its uuid.

    Nothing is written when nothing differs. Refused: not_found, also where the row was taken out of
    use: a page that had it open writes into nothing that nobody sees.
    """
    kept = {column: as_kept(value) for column, value in values.items()}
    if uuid is None:
        return _insert(db, by, kind, table, kept)
    if not kept:
        return uuid
    # Tables and columns are named by our own modules, never by people. The event alone stays.
    there = "" if table == "event" or "removed" in kept else " AND removed = 0"
    old = driver.one(
        db,
        f"SELECT {', '.join(kept)} FROM {table} WHERE uuid = ?{there}",  # noqa: S608  names are ours
        (uuid,),
    )
    if old is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    different = {
        column: new for (column, new), was in zip(kept.items(), old, strict=True) if new != was
    }
    if different:
        columns = ", ".join(f"{column} = ?" for column in different)
        with changes.transaction(db, by, kind, subject=uuid):
            driver.run(
                db,
                f"UPDATE {table} SET {columns} WHERE uuid = ?",  # noqa: S608  as above
                (*different.values(), uuid),
            )
    return uuid


def _insert(db: Database, by: By, kind: str, table: str, kept: Mapping[str, object]) -> str:
    columns = ("uuid", "change", *kept)
    marks = ", ".join("?" * len(columns))
    alone = not db.conn.in_transaction
    with changes.transaction(db, by, kind) as change:
        uuid = uuid7()  # after the change's own: an undo looks for what is greater
        driver.run(
            db,
            f"INSERT INTO {table}({', '.join(columns)}) VALUES ({marks})",  # noqa: S608  as above
            (uuid, change.uuid, *kept.values()),
        )
        if alone:
            changes.set_subject(db, change, uuid)
    return uuid


def as_kept(value: object) -> object:
    """*value* as the file keeps it: times in UTC, days in ISO 8601, lists in JSON, 0 or 1."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return clock.stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return json.dumps(value, ensure_ascii=False)
    return value


def words(text: str) -> tuple[str, ...]:
    """The texts of a list that :func:`as_kept` wrote."""
    if text == "[]":  # nearly always, and thousands of them on a day of meetings
        return ()
    kept: list[Any] = json.loads(text)
    return tuple(str(word) for word in kept)


def day(text: str | None) -> date | None:
    """The day kept as *text*; None stays None."""
    return None if text is None else date.fromisoformat(text)


def moment(text: str | None) -> datetime | None:
    """The time kept as *text*, with the zone UTC; None stays None."""
    return None if text is None else clock.moment(text)


def next_position(db: Database, table: str) -> int:
    """The place behind the last row of *table* that is not removed; the first is 1."""
    found = driver.one(
        db,
        f"SELECT coalesce(max(position), 0) + 1 FROM {table} WHERE removed = 0",  # noqa: S608  as above
    )
    return int(found[0]) if found else 1
