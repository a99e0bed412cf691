"""What changes said of meetings, of promises and in notes: that half of ``deeds``."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from db import driver
from db.meeting.meeting_facts import READABLE
from db.rows import Happening, Party, PartyKind, Side

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.meeting.notes import Reader
    from db.rows import Meeting

Said: TypeAlias = list[tuple[str, dict[str, Any]]]
"""Changes, and what each says of its deed (fields of ``deeds.Deed``)."""

_LEFT = """
SELECT p.meeting, p.side, p.kind, p.ref, p.name, p.capacity FROM meetings m
JOIN meeting_parties p ON p.meeting = m.uuid AND p.removed = 1
WHERE m.removed = 1 AND m.uuid IN (SELECT value FROM json_each(?)) AND EXISTS (
    SELECT 1 FROM history a JOIN history b ON b.change = a.change AND b.field = 'removed'
    WHERE a.row = m.uuid AND a.field = 'removed' AND b.row = p.uuid)
ORDER BY p.id
"""
"""Who left the table with the meeting itself, which was taken back."""


def seat_again(db: Database, known: dict[str, Meeting], subjects: str) -> None:
    """Put at the tables of *known* meetings that were taken back who sat there; they are by their
    uuids, and *subjects* are those (a JSON list).
    """
    for meeting, side, kind, *said in driver.rows(db, _LEFT, (subjects,)):
        party = Party(Side(side), PartyKind(kind), *said)
        known[meeting] = replace(known[meeting], parties=(*known[meeting].parties, party))


def of_meetings(db: Database, subjects: str) -> Said:
    """What was done to the meetings *subjects* (a JSON list of uuids)."""
    of_them = "IN (SELECT value FROM json_each(?))"
    made = driver.rows(db, f"SELECT change FROM meetings WHERE uuid {of_them}", (subjects,))  # noqa: S608  SQL is ours
    removed = driver.rows(
        db,
        f"SELECT change FROM history WHERE row {of_them} AND field = 'removed' AND new = 1",  # noqa: S608  SQL is ours
        (subjects,),
    )
    facts = driver.rows(
        db,
        f"SELECT change, kind FROM meeting_facts WHERE meeting {of_them} ORDER BY id",  # noqa: S608  SQL is ours
        (subjects,),
    )
    return [
        *((change, {"step": "made"}) for (change,) in made),
        *((change, {"step": "removed"}) for (change,) in removed),
        *((change, {"happening": Happening(kind)}) for change, kind in facts),
    ]


_PROMISES = """
SELECT f.uuid, f.change, f.text FROM follow_ups f WHERE (
    f.meeting IN (SELECT value FROM json_each(?1)) OR f.visitor IN (SELECT value FROM json_each(?3))
    OR f.uuid IN (SELECT value FROM json_each(?1)))
AND (?2 IS NULL OR f.body = ?2 OR f.shared = 1)
"""

_STEPS = """
SELECT change, row, field, new FROM history
WHERE tbl = 'follow_ups' AND row IN (SELECT value FROM json_each(?)) ORDER BY id
"""


def of_promises(db: Database, subjects: str, whom: str, reader: Reader) -> Said:
    """What was done to promises of the meetings *subjects* or to the visitors *whom* (JSON lists of
    uuids), as *reader* may know it.
    """
    texts: dict[str, str] = {}
    made: Said = []
    for uuid, change, text in driver.rows(db, _PROMISES, (subjects, reader, whom)):
        texts[uuid] = text
        made.append((change, {"step": "made", "text": text}))
    done = [
        (change, {"step": _step(field, new), "text": texts[row]})
        for change, row, field, new in driver.rows(db, _STEPS, (json.dumps(list(texts)),))
        if field != "done_by"
    ]
    return [*done, *made]


def _step(field: str, new: object) -> str:
    if field == "done_at":
        return "open" if new is None else "done"
    if field == "removed":
        return "removed"
    return "put_off" if field == "snoozed_until" and new is not None else "changed"


def of_notes(db: Database, subjects: str, reader: Reader) -> Said:
    """What was noted of the meetings *subjects* (a JSON list of uuids); words only where *reader*
    may read them.
    """
    found = driver.rows(
        db,
        "SELECT n.change, n.author, n.corrects IS NOT NULL, n.outcome, n.text,"  # noqa: S608  SQL is ours
        f" {READABLE.format('n')}"
        " FROM meeting_notes n WHERE n.meeting IN (SELECT value FROM json_each(?1)) ORDER BY n.id",
        (subjects, reader),
    )
    return [
        (
            change,
            {
                "author": author,
                "corrects": bool(corrects),
                "outcome": outcome if readable else "",
                "text": text if readable else "",
            },
        )
        for change, author, corrects, outcome, text, readable in found
    ]
