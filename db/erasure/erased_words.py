"""Words that somebody typed beside a fact: reasons, names of files. Who is erased goes from them.

Of the person's own meetings and badges every part of the name goes; elsewhere only what is surely
theirs, since others have the same first name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from db import driver
from db.access.guarded import Act, need
from db.erasure import erased_meetings, erased_unread, scrubbing
from db.past import changes
from db.searching import search_index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db.erasure.erased_marks import Marks
    from db.erasure.erased_names import Names
    from db.past.changes import By

_PEOPLE = "(SELECT value FROM json_each(?1))"
_MEETINGS = f"(SELECT meeting FROM meeting_parties WHERE ref IN {_PEOPLE})"  # noqa: S608  SQL of ours
_JOBS = f"(SELECT job FROM badge_prints WHERE visitor IN {_PEOPLE})"  # noqa: S608  SQL of ours
_EXPORTS = f"(SELECT export FROM export_people WHERE visitor IN {_PEOPLE})"  # noqa: S608  SQL of ours

_THEIRS = (
    ("meeting_facts", "reason", f"meeting IN {_MEETINGS}"),
    ("badge_jobs", "reason", f"uuid IN {_JOBS}"),
    ("job_states", "detail", f"job IN {_JOBS}"),
    ("changes", "reason", f"subject IN {_MEETINGS}"),
    ("exports", "name", f"kind IN ('person', 'letter', 'badges') AND uuid IN {_EXPORTS}"),
)
"""What was said about them: a table, its column, and which rows are theirs."""

_OTHERS = (
    ("changes", "reason", "?1 <> ''"),
    ("check_ins", "reason", "?1 <> ''"),
    ("badge_jobs", "reason", "?1 <> ''"),
    ("job_states", "detail", "?1 <> ''"),
    ("meeting_facts", "reason", "?1 <> ''"),
    ("exports", "name", "?1 <> ''"),
    ("imports", "name", "?1 <> ''"),
    ("event", "stand", "?1 <> ''"),
    ("event", "venue", "?1 <> ''"),
)
"""What may say the name beside somebody else."""


def blank(db: Database, ours: str, names: Names) -> None:
    """Put a dash for the name of the visitors *ours* (a JSON list of uuids). For use inside the
    transaction that erases them.
    """
    for table, column, theirs in _THEIRS:
        _blank(db, ours, (table, column, theirs), names.without)
    for table, column, theirs in _OTHERS:
        _blank(db, ours, (table, column, theirs), names.without_whole)


def forget_files(db: Database, exports: Sequence[str]) -> None:
    """Take the names of those *exports* (uuids) out of the register: the files are deleted. For use
    inside the transaction that erases whose they were.
    """
    for uuid in exports:
        driver.run(db, "UPDATE exports SET name = '' WHERE uuid = ?", (uuid,))


def _blank(
    db: Database, ours: str, where: tuple[str, str, str], without: Callable[[str], str]
) -> None:
    table, column, theirs = where
    found = f"FROM {table} WHERE {column} <> '' AND {theirs}"
    for (text,) in driver.rows(db, f"SELECT DISTINCT {column} {found}", (ours,)):
        if (kept := without(text)) != text:
            driver.run(
                db,
                f"UPDATE {table} SET {column} = ?2 WHERE {column} = ?3 AND {theirs}",  # noqa: S608  names from above
                (ours, kept, text),
            )


def clear_notes(
    db: Database, by: By, found: Sequence[str], names: Names | Marks, visitor: str | None = None
) -> int:
    """Take *names* out of notes and other meetings *found*, once somebody has read them; give how
    many notes changed. It cannot be undone: the words leave the search index and the file's log.

    That the notes were cleared of the *visitor* with that uuid, the ledger knows by its change.
    Refused: pin_needed.
    """
    need(db, by, Act.ERASE)
    return clear_again(db, by, found, names, visitor)


def clear_again(
    db: Database, by: By, found: Sequence[str], names: Names | Marks, visitor: str | None = None
) -> int:
    """The same for a file whose ledger says that it was done: nobody decides it anew."""
    by = replace(by, reason=names.without(by.reason))
    with changes.transaction(db, by, "erase_cleared", subject=visitor) as change:
        changed = erased_meetings.clear(db, found, names)
        if visitor is not None:
            erased_unread.mark_read(db, change, visitor, found)
        search_index.rebuild(db)
        scrubbing.owe(db)
    scrubbing.settle(db)
    return changed
