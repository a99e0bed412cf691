"""Meetings, notes, promises and sessions that speak of somebody who is erased.

Of the person's own meetings every part of the name goes. Elsewhere what is surely theirs goes at
once; what may be somebody else's, such as a first name, is told for somebody to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import driver
from db.erasure import erased_history
from db.erasure.erased_names import GONE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlite_utils import Database

    from db.erasure.erased_marks import Marks
    from db.erasure.erased_names import Names

_PEOPLE = "(SELECT value FROM json_each(?1))"
_MEETINGS = f"(SELECT meeting FROM meeting_parties WHERE ref IN {_PEOPLE})"  # noqa: S608  SQL of ours
_ANOTHERS = "(SELECT meeting FROM meeting_parties WHERE kind = 'visitor' AND ref <> '')"
"""Meetings with a visitor who is known: their names are that one's."""

_CALLED = ("with_name", "full_name", "aliases")
_WRITTEN = ("topic", "place", "level", "external_key")
"""What else somebody wrote of a meeting, or a list: the key of a slot may be an e-mail."""
_THEIRS = (
    ("meetings", (*_CALLED, *_WRITTEN), f"uuid IN {_MEETINGS}"),
    ("meeting_notes", ("text", "words"), f"meeting IN {_MEETINGS}"),
    ("follow_ups", ("text", "owner"), f"visitor IN {_PEOPLE} OR meeting IN {_MEETINGS}"),
)
"""What was written of them: a table, its columns, and which rows."""
_OTHERS = (
    ("meetings", _WRITTEN, "1"),
    ("meetings", _CALLED, f"uuid NOT IN {_ANOTHERS}"),
    ("meeting_parties", ("name",), "ref = ''"),
    ("follow_ups", ("text",), "1"),
    ("meeting_notes", ("words",), "1"),  # those of the meeting's names are among them
)
"""What may say the name elsewhere."""


def blank(db: Database, ours: str, names: Names) -> int:
    """Take the name of the visitors *ours* (a JSON list of uuids) out of meetings, promises and
    sessions, and of the notes of meetings that they were at; give how many of these changed.
    """
    notes = [
        len(_rewrite(db, table, columns, (where, ours), names.without))
        for table, columns, where in _THEIRS
    ][1]
    driver.run(db, f"UPDATE meeting_parties SET name = ?2 WHERE ref IN {_PEOPLE}", (ours, GONE))  # noqa: S608  SQL of ours
    for table, columns, where in _OTHERS:
        _rewrite(db, table, columns, (where, ours), names.without_whole)
    _blank_ours(db, names)
    return notes


def _rewrite(
    db: Database,
    table: str,
    columns: Sequence[str],
    where: tuple[str, str],
    without: Callable[[str], str],
) -> list[str]:
    """Write what *without* leaves of the *columns*; the rows (uuids) whose first one changed."""
    rows, what = where
    changed: list[str] = []
    for uuid, *texts in driver.rows(
        db,
        f"SELECT uuid, {', '.join(columns)} FROM {table} WHERE ?1 <> '' AND ({rows})",  # noqa: S608  names from above
        (what,),
    ):
        kept = [without(text) for text in texts]
        if kept != texts:
            values = ", ".join(f"{column} = ?" for column in columns)
            driver.run(db, f"UPDATE {table} SET {values} WHERE uuid = ?", (*kept, uuid))  # noqa: S608  names from above
        if kept[0] != texts[0]:
            changed.append(uuid)
    return changed


_OURS = "SELECT name FROM delegates UNION SELECT name FROM operators"


def _blank_ours(db: Database, names: Names) -> None:
    """Who spoke at a session, and who promised; not where somebody of ours has the same name."""
    if not any(names.are_whole_in(name) for (name,) in driver.rows(db, _OURS)):
        _rewrite(db, "sessions", ("speakers", "title", "place"), ("1", "all"), names.without_whole)
        _rewrite(db, "follow_ups", ("owner",), ("1", "all"), names.without_whole)


_NAMED = f"""
SELECT uuid, iif(uuid IN {_ANOTHERS}, '', with_name || char(10) || full_name),
    topic || char(10) || place || char(10) || level,
    (SELECT group_concat(f.text, char(10)) FROM follow_ups f WHERE f.meeting = m.uuid)
FROM meetings m
"""  # noqa: S608  SQL of ours


def still_named(db: Database, names: Names) -> tuple[str, ...]:
    """The notes of other meetings, and the meetings, that say one of the names: their uuids."""
    return tuple(still_saying(db, names))


def still_saying(db: Database, names: Names) -> dict[str, str]:
    """The same with what they say."""
    notes = driver.rows(db, "SELECT uuid, text FROM meeting_notes WHERE text <> ''")
    found = {str(uuid): str(text) for uuid, text in notes if names.are_in(text)}
    for uuid, called, written, promises in driver.rows(db, _NAMED):
        mere = any(names.are_all_of(one) for one in called.split("\n"))
        if mere or names.are_in(written) or names.are_in(promises or ""):
            found[str(uuid)] = "\n".join((called, written, promises or ""))
    return found


def clear(db: Database, found: Sequence[str], names: Names | Marks) -> int:
    """Take *names* out of the notes and meetings *found*, as ``still_named`` gives them; give how
    many notes changed. For use inside a transaction.
    """
    notes = 0

    def mere(text: str) -> str:
        return GONE if names.are_all_of(text) else text

    for uuid in found:
        of_it = ("uuid = ?1", uuid)
        notes += len(_rewrite(db, "meeting_notes", ("text", "words"), of_it, names.without))
        _rewrite(db, "meetings", ("topic", "place", "level"), of_it, names.without)
        _rewrite(db, "follow_ups", ("text",), ("meeting = ?1", uuid), names.without)
        alone = (f"uuid = ?1 AND uuid NOT IN {_ANOTHERS}", uuid)
        if _rewrite(db, "meetings", ("with_name", "full_name"), alone, mere):
            of_it = ("meeting = ?1", uuid)
            _rewrite(db, "meeting_parties", ("name",), ("ref = '' AND meeting = ?1", uuid), mere)
            _rewrite(db, "meeting_notes", ("words",), of_it, names.without)
    erased_history.blank_texts(db, names.are_in, found)
    return notes
