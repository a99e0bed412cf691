"""Indexes that disagree with their tables, made anew from them: nothing is lost by that.

An index says nothing of its own; the tables do. So where they are sound, no backup is needed: the
indexes are made anew in a copy, which takes the file's place once it is found sound, and the file
as it was stays beside it. Where more is wrong, or an index still knows rows that its table has not,
the tables are what was damaged, and a backup is the way back.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from db import driver
from db.errors import EnvironmentFault, Fault
from db.event_file import open_file, problems
from db.keeping import looking, restoring
from db.names import fold
from db.past import history_check
from db.searching import search_index
from db.searching.search_words import spaced
from db.visitor import visitor_rows

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from sqlite_utils import Database

    from db.keeping.restoring import Restored
    from db.past.changes import By

REASON = "indexes"
"""What the change says that puts the mended file in place: why it was done, where nobody says."""

_OF_AN_INDEX = re.compile(
    r"row \d+ missing from index \w+|wrong # of entries in index \w+|"
    rf"(?:row \d+ )?values differ from index \w+|(?:{'|'.join(search_index.ALL)}): .*",
    re.DOTALL,
)
"""What `PRAGMA integrity_check` and the search indexes' own check say of an index alone (SQLite
3.40 and 3.50, pragma.c).
"""


def can_mend(db: Database, found: Sequence[str] | None = None) -> bool:
    """Whether what is wrong in *db* are indexes alone, and the tables are sound; False also where
    nothing is wrong. *found* are its ``problems``, where they are known.
    """
    try:
        told = problems(db) if found is None else found
        return bool(told) and not _beyond(db, told)
    except (EnvironmentFault, *driver.ODD):  # what is spoilt may end in any of them
        return False


def _beyond(db: Database, found: Sequence[str]) -> list[str]:
    """What is wrong beyond indexes: with the tables, as far as anything tells of it."""
    more = [one for one in found if not _OF_AN_INDEX.fullmatch(one)]
    if more:
        return more
    with driver.guard(db):
        gone = [
            f"{table}: an index has other rows"
            for table, index in driver.rows(db, _INDEXES)
            if _knows_more(db, str(table), str(index))
        ]
        return [*gone, *history_check.gaps(db), *_other_words(db)]


_INDEXES = """
SELECT m.name, l.name FROM sqlite_master m JOIN pragma_index_list(m.name) l
WHERE m.type = 'table' AND m.sql LIKE '%STRICT'
"""
"""Tables and their indexes; those of a search index are in its own tables, which are not strict."""


def _knows_more(db: Database, table: str, index: str) -> bool:
    """Whether *index* has entries of rows that *table* has not, or has otherwise: then it is the
    table that lost something. That an index lacks some is no loss.
    """
    columns = driver.rows(
        db, "SELECT name FROM pragma_index_xinfo(?) WHERE key = 1 ORDER BY seqno", (index,)
    )
    found = driver.one(db, "SELECT sql FROM sqlite_master WHERE name = ?", (index,))
    _on, _where, condition = str(found[0] if found else "").partition(" WHERE ")
    kept = "".join(f', "{name}" AS c{at}' for at, (name,) in enumerate(columns))
    differs = "".join(f' OR r."{name}" IS NOT i.c{at}' for at, (name,) in enumerate(columns))
    entries = f'SELECT rowid AS at{kept} FROM "{table}" INDEXED BY "{index}"'  # noqa: S608  names of the schema
    entries += f" WHERE {condition}" if condition else ""
    asked = f'SELECT 1 FROM ({entries}) i LEFT JOIN "{table}" r ON r.rowid = i.at'  # noqa: S608  as above
    return driver.one(db, f"{asked} WHERE r.rowid IS NULL{differs} LIMIT 1") is not None


def _other_words(db: Database) -> list[str]:
    """Visitors and notes whose words are not those of what stands there: a search index that has
    others may be the one that is right.
    """
    asked = (*visitor_rows.KEPT, "id", "name_words", "other_words")
    for row in driver.rows(db, f"SELECT {', '.join(asked)} FROM visitors WHERE code <> ''"):  # noqa: S608  names are ours
        kept: dict[str, Any] = dict(zip(asked, row, strict=True))
        made = visitor_rows.derived(kept)
        if any(made[name] != kept[name] for name in ("name_words", "other_words")):
            return [f"visitors: the words of row {kept['id']} are others"]
    for number, text, words in driver.rows(db, "SELECT id, text, words FROM meeting_notes"):
        if not set(spaced(fold(str(text))).split()) <= set(str(words).split()):
            return [f"meeting_notes: the words of row {number} are others"]
    return []


@contextmanager
def mended(path: Path) -> Generator[Path]:
    """A copy of the closed event file *path* with its indexes made anew, and sound, while the block
    runs. Raises EnvironmentFault: damaged where more is wrong, disk_full…
    """
    with driver.guard(path), looking.copied(path) as copy:
        with open_file(copy) as opened:
            found = problems(opened.db)
            if beyond := _beyond(opened.db, found):
                raise EnvironmentFault(Fault.DAMAGED, path, beyond[0])
            if found:
                _make_anew(opened.db)
            if left := problems(opened.db):
                raise EnvironmentFault(Fault.DAMAGED, path, left[0])
        yield copy


def _make_anew(db: Database) -> None:
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        search_index.rebuild(db)
        driver.run(db, "REINDEX")
    except BaseException:
        db.conn.execute("ROLLBACK")
        raise
    db.conn.execute("COMMIT")


def mend(by: By, path: Path) -> Restored:
    """Put a mended copy in the place of the closed event file *path*, which stays beside it as it
    was. Raises as ``mended`` and ``restoring.restore``; then *path* is as it was.
    """
    with mended(path) as copy:
        return restoring.restore(by, copy, path, name=REASON)
