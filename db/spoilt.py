"""What SQLite's own check does not see of a spoilt file: values that nobody wrote.

A disk spoils bytes, and most of those in an event file are somebody's words, a time or an id. No
page and no index hangs on them; our own code does, and ends in any error there is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import clock, driver, rows
from db.errors import EnvironmentFault, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

_MANY = 500
"""So many values of a column are remembered: days, words and lists come again and again."""

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT'"


_WORDS: dict[str, Callable[[str], object]] = {
    "badge_jobs.why": rows.Why,
    "check_ins.way": rows.Way,
    "job_states.state": rows.JobState,
    "meeting_facts.kind": rows.Happening,
    "meeting_parties.kind": rows.PartyKind,
    "meeting_parties.side": rows.Side,
    "meetings.origin": rows.Origin,
    "meetings.site": rows.Site,
    "visitors.source": rows.Source,
}
"""Columns that hold one of a few words of ours, as ``table.column``."""

_TIMES = ("at", "closes", "date", "day", "due", "ends", "opens", "starts")
_TIME_ENDINGS = ("_at", "_ends", "_from", "_starts", "_until")
_LISTS = ("'[]'", "'{}'")


def unreadable(db: Database) -> list[str]:
    """The tables of *db* in which a value stands that our own code cannot read: what is no text, no
    time, no list, no word of ours; empty when all of it can be read. It names no value.
    """
    found: list[str] = []
    for (table,) in driver.rows(db, _TABLES):
        try:
            with driver.guard(db):
                found += _strange(db, str(table))
        except EnvironmentFault as fault:
            if fault.fault is not Fault.DAMAGED:
                raise
            found.append(f"{table}: {fault.detail}")
    return found


def _strange(db: Database, table: str) -> Iterable[str]:
    columns = driver.rows(db, "SELECT name, dflt_value FROM pragma_table_info(?)", (table,))
    read = [
        (at, str(name), read_by)
        for at, (name, usual) in enumerate(columns)
        if (read_by := reader(table, str(name), usual)) is not None
    ]
    known: dict[str, set[Any]] = {name: {None, ""} for _, name, _ in read}
    found: dict[str, None] = {}
    for row in db.conn.execute(f'SELECT * FROM "{table}"'):  # noqa: S608  the schema's own name
        for at, name, read_by in read:
            if row[at] in known[name]:
                continue
            try:
                read_by(row[at])
            except (ValueError, TypeError, LookupError, OSError):
                found[f"{table}.{name}"] = None
            if len(known[name]) < _MANY:
                known[name].add(row[at])
    return found


def reader(table: str, column: str, usual: str | None) -> Callable[[str], object] | None:
    """What reads the values of *column*, whose default is *usual*; None where any text will do."""
    if word := _WORDS.get(f"{table}.{column}"):
        return word
    if usual in _LISTS:
        return json.loads
    if table == "event" and column == "zone":
        return clock.named
    is_time = column in _TIMES or column.endswith(_TIME_ENDINGS)
    return clock.moment if is_time else None
