"""What the history keeps of a promise, for who may not read it: that there was something, no more.

Who may read a promise reads what it said before, too: it is asked how the promise is now.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from db import driver

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from db.meeting.notes import Reader
    from db.rows import Change, FieldChange

HIDDEN = "hidden"
"""The field of a :class:`db.rows.FieldChange` that stands in for those of another body's row."""


def of_changes(db: Database, told: Sequence[Change], reader: Reader) -> list[Change]:
    """The changes *told*, without the words of promises that *reader* may not read."""
    closed = _closed(db, (one.subject for one in told if one.subject), reader)
    return [replace(one, about="") if one.subject in closed else one for one in told]


def of_fields(db: Database, told: Sequence[FieldChange], reader: Reader) -> list[FieldChange]:
    """The old and new values *told*, with one field called ``HIDDEN`` and no values in place of all
    those that one change left of a promise that *reader* may not read.
    """
    closed = _closed(db, (one.row for one in told if one.table == "follow_ups"), reader)
    kept = [
        replace(one, field=HIDDEN, old=None, new=None) if one.row in closed else one for one in told
    ]
    return list(dict.fromkeys(kept))


def _closed(db: Database, rows: Iterable[str], reader: Reader) -> set[str]:
    """Those of the uuids *rows* that are promises, and not the reader's to read."""
    asked = set(rows)
    if reader is None or not asked:
        return set()
    found = driver.rows(
        db,
        "SELECT uuid FROM follow_ups WHERE uuid IN (SELECT value FROM json_each(?))"
        " AND body <> ? AND shared = 0",
        (json.dumps(sorted(asked)), reader),
    )
    return {uuid for (uuid,) in found}
