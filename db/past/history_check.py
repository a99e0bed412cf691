"""Whether the history holds together: each value follows from the one before, and nothing is gone.

What somebody changes in the file by other means than this program leaves such traces: the last old
value is not the one that stands, a row is missing in the count, a fact names no change. It is no
seal: whoever has the file and the time can make a history that fits.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

from db import driver
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from sqlite_utils import Database

SHOWN = 20
"""So many of one kind are told."""

_TORN = """
SELECT tbl, field, row FROM (
    SELECT tbl, row, field, old, new,
        lead(old) OVER place AS follows, lead(new) OVER place AS beyond,
        lead(id) OVER place AS later
    FROM history WINDOW place AS (PARTITION BY tbl, row, field ORDER BY id))
WHERE later IS NOT NULL AND (old IS NOT NULL OR new IS NOT NULL)
    AND (follows IS NOT NULL OR beyond IS NOT NULL) AND new IS NOT follows
LIMIT ?
"""
"""An erasure leaves both values of an entry blank; nothing else does."""

_OTHER = """
SELECT t.uuid FROM {table} t JOIN history h
    ON h.id = (SELECT max(id) FROM history
        WHERE row = t.uuid AND field = '{field}' AND tbl = '{table}')
WHERE (h.old IS NOT NULL OR h.new IS NOT NULL) AND h.new IS NOT t.{field} LIMIT ?
"""


_EVENT = (
    *("event", "badge_types", "sessions", "bodies", "delegates", "notices", "topics"),
    "meeting_outcomes",
)
_MEETINGS = ("meetings", "meeting_parties")

MAY_ALTER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("edit", "block", "unblock", "cancel", "restore", "merge"), ("visitors",)),
    **dict.fromkeys(("meeting", "meeting_fact", "note"), _MEETINGS),
    **dict.fromkeys(
        (
            *("check_in", "exit", "head_count", "consent", "notice_given", "next_edition"),
            *("print", "print_batch", "reprint", "retry_job", "cancel_job", "release_job"),
            *("confirm_job", "give_up_job", "save_badge", "backup", "copy", "recover", "export"),
            "carry_over",
            *("spares", "bind_code", "assign_code", "pin_wrong", "pin_right", "share_note"),
            *("erase_left", "second_place"),
        ),
        (),
    ),
    "lost_badge": ("visitors", "codes"),
    "register": ("meeting_parties",),
    "follow_up": ("follow_ups",),
    "event": _EVENT,
    "layout": ("layouts", "badge_types", "event"),
    "operator": ("operators",),
    "station": ("stations",),
}
"""By the kind of a change, the tables in which it alters what stands; what it adds is no matter.

What stands altered elsewhere under it was altered by another program, since the file's triggers
write that to whatever was done last. This is what our code does, each kind with all that is done
inside it, and no more than that is claimed: a kind that is not here may alter anything, and what
another program altered in one of these tables, or of the person whom an edit is about, cannot be
told from ours.
"""

MAY_ALTER_ANYTHING = ("erase", "erase_cleared", "import", "new", "rescue", "retention", "undo")

_OF_ONE = ("edit", "block", "unblock", "cancel", "restore")
"""Kinds of change that alter nobody but the visitor whom they are about."""

_FOREIGN = """
SELECT h.tbl, h.field, h.row, c.kind FROM history h JOIN changes c ON c.uuid = h.change
WHERE (c.kind IN (SELECT value FROM json_each(?1))
        AND c.kind || ' ' || h.tbl NOT IN (SELECT value FROM json_each(?2)))
    OR (c.kind IN (SELECT value FROM json_each(?3)) AND h.row IS NOT c.subject)
LIMIT ?4
"""


def gaps(db: Database) -> list[str]:
    """What does not hold together, in plain words with the rows' ids, also who is merged in a ring;
    empty when all of it does.
    """
    found = [
        f"history: {table}.{field} of {row} does not follow from the entry before"
        for table, field, row in driver.rows(db, _TORN, (SHOWN,))
    ]
    for table, field in driver.rows(db, "SELECT DISTINCT tbl, field FROM history"):
        if not _is_column(db, str(table), str(field)):
            found.append(f"history: there is no {table}.{field}")
            continue
        asked = _OTHER.format(table=table, field=field)
        found += [
            f"history: {table}.{field} of {row} is not what was written last"
            for (row,) in driver.rows(db, asked, (SHOWN,))
        ]
    return found + _foreign(db) + _missing(db) + _rings(db)


def _rings(db: Database) -> list[str]:
    """Who was merged into somebody who leads back to them: nobody finds either any more."""
    lost = (uuid for uuid, keeper in visitor_codes.keepers(db).items() if keeper is None)
    return [f"visitors: {uuid} is merged in a ring" for uuid in islice(lost, SHOWN)]


def _foreign(db: Database) -> list[str]:
    """What was altered by other means than the change that it stands under."""
    pairs = [f"{kind} {table}" for kind, tables in MAY_ALTER.items() for table in tables]
    asked = (*(json.dumps(found) for found in ([*MAY_ALTER], pairs, _OF_ONE)), SHOWN)
    return [
        f"history: {table}.{field} of {row} was altered by another program, after: {kind}"
        for table, field, row, kind in driver.rows(db, _FOREIGN, asked)
    ]


def _is_column(db: Database, table: str, field: str) -> bool:
    """Whether both names are those of the file's own schema: they go into a question."""
    known = driver.one(
        db,
        "SELECT 1 FROM sqlite_master m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND m.name = ? AND c.name = ?",
        (table, field),
    )
    return known is not None


def _missing(db: Database) -> list[str]:
    """Changes and facts that are gone, and entries that name a change which is not there."""
    kept = driver.rows(
        db,
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name = tbl_name || '_keep'",
    )
    found: list[str] = []
    for (table,) in kept:
        if not _is_column(db, table, "id"):
            continue
        row = driver.one(db, f"SELECT count(*), coalesce(max(id), 0) FROM {table}")  # noqa: S608  names of the schema
        if row and row[0] != row[1]:
            found.append(f"{table}: {row[1] - row[0]} entries are gone")
    for (table,) in kept:
        if _is_column(db, table, "change"):
            lost = driver.rows(
                db,
                f"SELECT id FROM {table} WHERE change NOT IN (SELECT uuid FROM changes) LIMIT ?",  # noqa: S608  names of the schema
                (SHOWN,),
            )
            found += [f"{table}: entry {row} belongs to no change" for (row,) in lost]
    return found
