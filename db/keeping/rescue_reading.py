"""What a damaged event file has beyond a backup, as far as its rows can be read whole.

Nothing is believed because it can be read: each value has the kind that its column has, each row a
uuid of ours and times that are times, and no letter that is none. Who reads them asks more: a
visitor's code is signed, and their words follow from their names.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from db import clock, driver, spoilt
from db.errors import EnvironmentFault
from db.keeping import looking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlite_utils import Database

TABLES = (
    *("visitors", "codes", "consents", "check_ins"),
    *("notices_given", "next_edition", "head_counts"),
    *("meetings", "meeting_parties", "meeting_facts", "meeting_notes", "follow_ups"),
    *("exports", "export_people"),
)
_FACTS = (
    *("codes", "consents", "check_ins", "notices_given", "next_edition", "head_counts"),
    *("meeting_facts", "meeting_notes"),
)
"""What is taken back by a row elsewhere."""

_KINDS = {"TEXT": str, "INTEGER": int, "BLOB": bytes}
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TIMES = ("at", "made_at", "created_at", "updated_at", "written_at", "revoked_at", "starts", "ends")

Row = dict[str, Any]


@dataclass(slots=True)
class Beyond:
    """By table the ``rows`` that are whole, the oldest first, without those that were taken back;
    how many others were read and are not whole (``spoilt``), and how many before the last that was
    read could not be at all (``unread``).
    """

    rows: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    spoilt: int = 0
    unread: int = 0

    def of(self, table: str) -> list[Row]:
        """Those of *table*."""
        return self.rows.get(table, [])


def beyond(db: Database, damaged: Path) -> Beyond:
    """What the closed file *damaged* has beyond *db*, which was restored from a backup of it:
    whatever was written since has a higher number. Nothing where it is no file of ours any more.
    """
    found = Beyond()
    with suppress(EnvironmentFault), driver.guard(damaged), looking.copied(damaged) as copy:
        old = driver.connect(copy)
        # What is no text is told by its letters, not by an error in the middle of a page.
        old.conn.text_factory = _text
        try:
            taken_back = _taken_back(old)
            for table in TABLES:
                _read(db, old, table, found)
                standing = [row for row in found.of(table) if taken_back.leaves(row)]
                if not taken_back.is_known and table in _FACTS:
                    found.spoilt += len(standing)
                    standing = []
                found.rows[table] = standing
        finally:
            old.close()
    return found


class _TakenBack(NamedTuple):
    """What was taken back: ``facts`` (uuids), and all of the ``changes``. Whether that ``is_known``
    to be all: else nobody can tell of any fact whether it stands.
    """

    facts: set[Any]
    changes: set[Any]
    is_known: bool

    def leaves(self, row: Row) -> bool:
        """Whether *row* was not taken back, as far as that is known."""
        return row["uuid"] not in self.facts and row.get("change") not in self.changes


def _taken_back(old: Database) -> _TakenBack:
    by_index = {fact for (fact,) in _readable(old, "SELECT fact FROM retractions")}
    facts, whole = _whole_column(old, "fact", "retractions")
    facts |= by_index
    if whole:
        return _TakenBack(facts, set(), is_known=True)
    # Each undo says which change it took back.
    undone, whole = _whole_column(old, "undoes", "changes")
    return _TakenBack(facts, undone - {None, ""}, is_known=whole)


def _whole_column(old: Database, column: str, table: str) -> tuple[set[Any], bool]:
    """What *column* of *table* says, and whether that is all: no row of it is ever deleted."""
    asked = f"SELECT id, {column} FROM {table} NOT INDEXED ORDER BY id"  # noqa: S608  names of ours
    found: list[tuple[Any, ...]] = []
    try:
        with driver.guard(None):
            for row in old.conn.execute(asked):
                found.append(row)  # noqa: PERF402  those before one that is damaged count
    except (EnvironmentFault, *driver.ODD):
        return {said for _, said in found}, False
    last = found[-1][0] if found else 0
    return {said for _, said in found}, last == len(found)


def _read(db: Database, old: Database, table: str, found: Beyond) -> None:
    about = 'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)'
    columns = [
        _Column(name, kind, needed, spoilt.reader(table, name, usual))
        for name, kind, needed, usual in driver.rows(db, about, (table,))
    ]
    names = ", ".join(f'"{one.name}"' for one in columns)
    (last,) = driver.rows(db, f"SELECT coalesce(max(id), 0) FROM {table}")[0]  # noqa: S608  names of ours
    read: dict[int, Row] = {}
    for order in ("", "DESC"):  # from both ends: a page between them that is gone hides neither
        asked = f"SELECT {names} FROM {table} WHERE id > ? ORDER BY id {order}"  # noqa: S608  as above
        for values in _readable(old, asked, last):
            row = dict(zip((one.name for one in columns), values, strict=True))
            if isinstance(row["id"], int):
                read[row["id"]] = row
    whole = [read[number] for number in sorted(read) if _is_whole(read[number], columns)]
    found.rows[table] = whole
    found.spoilt += len(read) - len(whole)
    found.unread += max(read, default=last) - last - len(read)


class _Column(NamedTuple):
    """A column of ours: ``read`` is what reads its texts, None where any will do."""

    name: str
    kind: str
    needed: int
    read: Callable[[str], object] | None


def _is_whole(row: Row, columns: list[_Column]) -> bool:
    return all(_fits(row[one.name], one) for one in columns) and bool(_UUID.fullmatch(row["uuid"]))


def _fits(value: object, column: _Column) -> bool:
    """Whether *value* can be what *column* holds."""
    if value is None:
        return not column.needed
    if not isinstance(value, _KINDS[column.kind]):
        return False
    if not isinstance(value, str):
        return True
    if column.name in _TIMES:
        return _is_time(value)
    return _is_text(value) and (not value or column.read is None or _can(column.read, value))


def _can(read: Callable[[str], object], value: str) -> bool:
    try:
        read(value)
    except (ValueError, TypeError, LookupError, OSError):
        return False
    return True


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _is_text(value: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in value)


def _is_time(value: str) -> bool:
    try:
        return clock.moment(value).tzinfo is not None
    except ValueError:
        return False


def _readable(old: Database, sql: str, *parameters: object) -> Iterator[tuple[Any, ...]]:
    """The rows that *sql* gives, up to the first that is damaged."""
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(None):
        yield from old.conn.execute(sql, parameters)
