"""The writing half of an import: who is added, brought up to date, brought back.

Everything happens inside the caller's one transaction.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice, repeat
from typing import TYPE_CHECKING, Any

from db import driver
from db.badges import codes
from db.exchange.faults import ListError, ListFault
from db.exchange.matching import KEPT, Decision, Kind, Match
from db.exchange.tables import Note
from db.ids import uuid7
from db.names import lost_letters
from db.rows import Source
from db.searching import search_index
from db.visitor.visitor_codes import event_key
from db.visitor.visitor_rows import TEXTS, derived

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from sqlite_utils import Database

    from db.exchange.people import People
    from db.lists_in.imports import ImportPlan
    from db.past.changes import Transaction

_DERIVED = tuple(derived({}))
_FROM_LIST = (*KEPT, "doubtful", *_DERIVED)
_INSERTED = ("uuid", "change", "code", "source", "created_at", "updated_at", *_FROM_LIST)
_HELD = (
    "SELECT code FROM visitors UNION ALL SELECT comparable FROM codes"
    " UNION ALL SELECT code FROM spare_badges"
)
_CHUNK = 2_000
_MANY = 5_000


@dataclass(slots=True)
class Work:
    """What an import has to write. ``add`` are places of people; ``filled`` how many rows only
    completed an earlier row of the list, whose blanks ``filling`` holds; ``notes`` are for staff,
    and ``refused`` the rows of people who were erased on request and are not taken again.
    ``named`` are the uuids of those who are here and stay as they are.
    ``uuids``, ``codes`` and ``columns`` are those of the new ones, once ``prepare`` made them.
    """

    people: People
    usual_badge_type: str
    add: list[int] = field(default_factory=list[int])
    back: list[Match] = field(default_factory=list[Match])
    update: list[Match] = field(default_factory=list[Match])
    filling: dict[int, dict[str, Any]] = field(default_factory=dict[int, dict[str, Any]])
    filled: int = 0
    duplicates: int = 0
    uuids: list[str] = field(default_factory=list[str])
    codes: list[str] = field(default_factory=list[str])
    columns: list[list[Any]] = field(default_factory=list[list[Any]])
    notes: list[Note] = field(default_factory=list[Note])
    refused: list[Note] = field(default_factory=list[Note])
    named: list[str] = field(default_factory=list[str])


def decided(plan: ImportPlan, decisions: Mapping[Kind | int, Decision]) -> Work:
    """What *plan* comes to once each row that seems to be known got its decision."""
    types = plan.fair.badge_types
    work = Work(plan.people, types[0][1] if types else "")
    work.add.extend(plan.sorted.new)
    work.back.extend(plan.sorted.back)
    work.notes.extend(Note(match.line, "restored", value=match.visitor) for match in work.back)
    headings = {column.ours: column.theirs for column in plan.mapping.columns}
    coming = {*work.add, *(match.row for match in work.back)}
    for match in plan.matches:
        own = decisions.get(match.line)
        wanted = own or decisions.get(match.kind, match.usual)
        decision = match.safely(wanted, this_row=own is not None)
        if decision is Decision.ADD:
            work.add.append(match.row)
            coming.add(match.row)
            code = f"{match.kind.value}_shared" if match.other_name else f"{match.kind.value}_added"
            work.notes.append(_note(match, work.people, code))
        elif decision is Decision.UPDATE and (match.visitor or match.twin in coming):
            _take_up(work, match, headings)
        elif match.kind is Kind.ERASED:
            work.refused.append(_note(match, work.people, Kind.ERASED.value))
        else:
            work.duplicates += 1
            code = f"{match.kind.value}_other_name" if match.other_name else match.kind.value
            if not (work.people.told and match.says_nothing):
                work.notes.append(_note(match, work.people, code))
        if match.visitor and decision is not Decision.ADD:
            work.named.append(match.visitor)
    work.add.sort()
    work.named = sorted({*work.named} - {match.visitor for match in work.update})
    return work


def prepare(work: Work, key: bytes) -> Work:
    """*work* with all that can be made before the file is asked: a second for 100,000 new ones.

    *key* signs their codes.
    """
    work.uuids = [uuid7() for _ in work.add]
    work.codes = codes.make_many(key, len(work.add))
    work.columns = _columns(work)
    return work


def _note(match: Match, people: People, code: str) -> Note:
    """Whom a row seems to be: the visitor's uuid, the earlier row's line, or the day of their
    erasure.
    """
    if match.erased is not None:
        return Note(match.line, code, value=match.erased.isoformat())
    twin = "" if match.twin is None else str(people.lines[match.twin])
    return Note(match.line, code, value=match.visitor or twin)


def _take_up(work: Work, match: Match, headings: dict[str, str]) -> None:
    for name, reason in match.kept:
        value = work.people.columns[name][match.row]
        work.notes.append(Note(match.line, f"kept_{reason}", headings.get(name, name), str(value)))
    if match.visitor and match.changes:
        work.update.append(match)
        if match.other_name:
            work.notes.append(_note(match, work.people, "name_changed"))
    elif match.twin is not None and not match.visitor and _fill(work, match.twin, match.row):
        work.filled += 1
    else:
        work.duplicates += 1


def _fill(work: Work, first: int, again: int) -> bool:
    """Complete the blanks of the row *first* from the row *again*; whether there was anything."""
    columns, filling = work.people.columns, work.filling.setdefault(first, {})
    new = {
        name: columns[name][again]
        for name in KEPT
        if columns[name][again] and not filling.get(name, columns[name][first])
    }
    filling.update(new)
    return bool(new)


@contextmanager
def counted(
    work: Work,
    on_progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> Generator[Callable[[int], None]]:
    """A function that is told of every so many rows written. It raises ListError ``cancelled``."""
    done = 0
    total = len(work.add) + len(work.update) + len(work.back)

    def tick(rows: int) -> None:
        nonlocal done
        done += rows
        if cancelled is not None and cancelled():
            raise ListError(ListFault.CANCELLED)
        if on_progress is not None:
            on_progress(done, total)

    tick(0)
    yield tick


def update(db: Database, change: Transaction, work: Work, tick: Callable[[int], None]) -> None:
    """Bring those who are here up to date, and those back whose list was undone."""
    merged: dict[str, dict[str, Any]] = {}
    for match in work.update:
        merged.setdefault(match.visitor, {}).update(_after(match))
    for match in work.back:
        merged[match.visitor] = {"withdrawn": 0, **_after(match), **work.filling.get(match.row, {})}
    with search_index.rewriting(db, len(merged)):
        written = 0
        for uuid, values in merged.items():
            _write(db, uuid, values | {"updated_at": change.stamp})
            written += 1
            if written % _CHUNK == 0:
                tick(_CHUNK)
    tick(written % _CHUNK)


def _after(match: Match) -> dict[str, Any]:
    return {name: after for name, (_, after) in match.changes.items()}


def _write(db: Database, uuid: str, values: dict[str, Any]) -> None:
    names = (*TEXTS, "withdrawn", "merged_into")
    row = driver.one(db, f"SELECT {', '.join(names)} FROM visitors WHERE uuid = ?", (uuid,))  # noqa: S608  names of ours
    whole = dict(zip(names, row or (), strict=True)) | values
    values = (
        values
        | derived(whole)
        | {"doubtful": int(any(lost_letters(whole[name]) for name in TEXTS))}
    )
    sets = ", ".join(f"{name} = ?" for name in values)
    driver.run(db, f"UPDATE visitors SET {sets} WHERE uuid = ?", (*values.values(), uuid))  # noqa: S608  names of ours


def insert(db: Database, change: Transaction, work: Work, tick: Callable[[int], None]) -> None:
    """Add the new ones, each with a code of their own; the search indexes follow at the end."""
    if not work.add:
        return
    same = [repeat(value) for value in (Source.LIST.value, change.stamp, change.stamp)]
    rows = zip(work.uuids, repeat(change.uuid), _fresh_codes(db, work.codes), *same, *work.columns)
    marks = ", ".join("?" * len(_INSERTED))
    sql = f"INSERT INTO visitors({', '.join(_INSERTED)}) VALUES ({marks})"  # noqa: S608  names of ours
    with search_index.appending(db), _indexes_later(db, len(work.add)):
        for done in range(0, len(work.add), _CHUNK):
            driver.run_many(db, sql, islice(rows, _CHUNK))
            tick(min(_CHUNK, len(work.add) - done))


@contextmanager
def _indexes_later(db: Database, adding: int) -> Generator[None]:
    """Visitors are inserted without the table's own indexes, which are built at the end.

    Only where many come to few: sorting all keys once is then faster than finding each its place.
    """
    here = driver.rows(db, "SELECT count(*) FROM visitors")[0][0]
    indexes = driver.rows(
        db,
        "SELECT name, sql FROM sqlite_master"
        " WHERE type = 'index' AND tbl_name = 'visitors' AND sql IS NOT NULL ORDER BY rowid",
    )
    if adding < _MANY or adding < here:
        yield
        return
    for name, _ in indexes:
        driver.run(db, f"DROP INDEX {name}")
    yield
    for _, sql in indexes:
        driver.run(db, sql)


def _columns(work: Work) -> list[list[Any]]:
    """The columns of _FROM_LIST for those who are added."""
    everyone = len(work.add) == len(work.people)
    columns: dict[str, list[Any]] = {}
    for name in _FROM_LIST:
        column = work.people.columns[name]
        columns[name] = column[:] if everyone else [column[row] for row in work.add]
    columns["badge_type"] = [code or work.usual_badge_type for code in columns["badge_type"]]
    columns["cancelled"] = [flag or 0 for flag in columns["cancelled"]]
    if work.filling:
        places = {row: place for place, row in enumerate(work.add)}
        for row, filling in work.filling.items():
            if (place := places.get(row)) is not None:
                whole = {name: columns[name][place] for name in _FROM_LIST} | filling
                for name, value in (whole | derived(whole)).items():
                    columns[name][place] = value
    return [columns[name] for name in _FROM_LIST]


def _fresh_codes(db: Database, made: list[str]) -> list[str]:
    """As many codes as were *made*: others for those that somebody in the file holds or held."""
    held = {row[0] for row in driver.rows(db, _HELD)}
    fresh = dict.fromkeys(code for code in made if code not in held)
    while missing := len(made) - len(fresh):
        more = codes.make_many(event_key(db), missing)
        fresh.update(dict.fromkeys(code for code in more if code not in held))
    return list(fresh)
