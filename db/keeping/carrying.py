"""What no restore may forget, though the event becomes as it was then: which lists were given away
since, who said no since, and who was told where their data come from.

Taken over from the file that was there, where that is sound; what a damaged one still tells of it,
:mod:`db.keeping.rescuing` takes over. Each change of before becomes one again, in the same order:
who has a list although they said no later follows from that.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import driver, event_file
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault
from db.past import changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.past.changes import By, Transaction

Row = dict[str, Any]

KIND = "carry_over"
"""How the changes are called: nothing takes them back."""


@dataclass(frozen=True, slots=True)
class Carried:
    """How many ``exports`` of the register, ``answers`` and ``notices`` given were taken over; and
    whether the ``operators``, or their PINs, are others now than they were.
    """

    exports: int = 0
    answers: int = 0
    notices: int = 0
    operators: bool = False


def carry_over(db: Database, by: By, before: Database | None) -> Carried:
    """Take over in the file *db*, which comes in the place of *before*, what that has beyond it.

    Nothing of another event, nor of a file that is damaged, or cannot be read (None). Raises as a
    write does.
    """
    rows: dict[str, list[Row]] = {}
    people: list[Row] = []
    ordered: list[tuple[str, Row]] = []
    others = bool(_operators(db))
    with suppress(EnvironmentFault, *driver.ODD), driver.guard(None):
        if before is not None and erasure_ledger.event_of(before) == erasure_ledger.event_of(db):
            others = _operators(before) != _operators(db)
            if not event_file.trace(before):
                rows = _found(db, before)
                people = _beyond(db, before, "export_people")
                ordered = _in_order(before, rows)
    _append(db, by, ordered, people)
    exports, answers, notices = (len(rows.get(table, ())) for table in _TABLES)
    return Carried(exports, answers, notices, others)


_TABLES = ("exports", "consents", "notices_given")


def _found(db: Database, before: Database) -> dict[str, list[Row]]:
    """By table what *before* has beyond *db*."""
    answers = [*_refused_since(db, before), *_taken_back(db, before)]
    notices = [one for one in _beyond(db, before, "notices_given") if _knows(db, one)]
    found = (_beyond(db, before, "exports"), answers, notices)
    return dict(zip(_TABLES, found, strict=True))


def register(db: Database, by: By, found: Iterable[Row], people: Iterable[Row]) -> int:
    """Enter the exports *found*, and which *people* were in them, in the register, once each; how
    many were. Rows as a file of before has them, the oldest first.
    """
    known = _uuids(db, "exports")
    rows = [row for row in found if row["uuid"] not in known]
    _append(db, by, [("exports", row) for row in rows], people)
    return len(rows)


def _operators(db: Database) -> list[tuple[Any, ...]]:
    return driver.rows(
        db, "SELECT uuid, name, role, pin, body FROM operators WHERE removed = 0 ORDER BY uuid"
    )


def _uuids(db: Database, table: str) -> set[str]:
    return {uuid for (uuid,) in driver.rows(db, f"SELECT uuid FROM {table}")}  # noqa: S608  names of ours


def _rows(db: Database, table: str) -> Iterable[Row]:
    found = db.conn.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608  names of ours
    names = [column[0] for column in found.description]
    return (dict(zip(names, row, strict=True)) for row in found)


def _beyond(db: Database, before: Database, table: str) -> list[Row]:
    """The rows of *table* that *before* has and *db* has not, without those taken back. By their
    uuids: after a restore two files go on from the same number.
    """
    known = _uuids(db, table) | _retracted(before)
    return [row for row in _rows(before, table) if row["uuid"] not in known]


def _retracted(db: Database) -> set[str]:
    return {fact for (fact,) in driver.rows(db, "SELECT fact FROM retractions")}


def _knows(db: Database, row: Row) -> bool:
    asked = "SELECT 1 FROM visitors WHERE uuid = ?"
    return driver.one(db, asked, (row["visitor"],)) is not None


def _refused_since(db: Database, before: Database) -> list[Row]:
    """Each no that was said since, and what the same person answered to the same purpose after it:
    a yes alone is asked for again.
    """
    bodies = {"", *_uuids(db, "bodies")}
    refused: set[tuple[str, str]] = set()
    found: list[Row] = []
    for row in _beyond(db, before, "consents"):
        about = (row["visitor"], row["purpose"])
        if not row["answer"]:
            refused.add(about)
        if about in refused and row["body"] in bodies and _knows(db, row):
            found.append(row)
    return found


def _taken_back(db: Database, before: Database) -> list[Row]:
    """Each yes of *db* that was taken back since, as the row that says so."""
    own = _retracted(db)
    return [
        {"fact": fact, "change": change, "subject": visitor}
        for fact, change in driver.rows(before, "SELECT fact, change FROM retractions ORDER BY id")
        if fact not in own
        for (visitor,) in driver.rows(
            db, "SELECT visitor FROM consents WHERE uuid = ? AND answer = 1", (fact,)
        )
    ]


def _in_order(before: Database, rows: dict[str, list[Row]]) -> list[tuple[str, Row]]:
    """*rows*, each with its table, in the order in which their changes were made."""
    made: dict[str, int] = dict(driver.rows(before, "SELECT uuid, id FROM changes"))
    found = [(table, row) for table, of_it in rows.items() for row in of_it]
    return sorted(found, key=lambda each: made.get(each[1]["change"], sys.maxsize))


def _append(db: Database, by: By, rows: Iterable[tuple[str, Row]], people: Iterable[Row]) -> None:
    """Append *rows* as they were, those of one change together; with each list who was in it."""
    within: dict[str, list[Row]] = defaultdict(list)
    for one in people:
        within[one["export"]].append(one)
    together: dict[str, list[tuple[str, Row]]] = {}
    for table, row in rows:
        together.setdefault(row["change"], []).append((table, row))
    for group in together.values():
        first = group[0][1]
        subject = first.get("subject") or first.get("visitor")
        with changes.transaction(db, by, KIND, subject=subject) as change:
            for table, row in group:
                if "fact" in row:
                    changes.retract(db, change, row["fact"])
                else:
                    insert(db, change, table, row)
                for one in within.get(row.get("uuid", ""), ()):
                    insert(db, change, "export_people", one)


def insert(db: Database, change: Transaction, table: str, row: Row) -> None:
    """*row* as it was, in *change*, under the next number."""
    values = {name: value for name, value in row.items() if name != "id"} | {"change": change.uuid}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    driver.run(db, f"INSERT INTO {table}({names}) VALUES ({marks})", tuple(values.values()))  # noqa: S608  names of ours
