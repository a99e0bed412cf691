"""Two entries that are one person: a merge is a pointer, and ``db.past.undo`` takes it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from db import driver
from db.errors import Refusal, Refused
from db.past import changes
from db.visitor.visitor_codes import require, with_merged
from db.visitor.visitor_rows import TEXTS, rederive, select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By, Transaction
    from db.rows import Visitor


def merge(db: Database, by: By, keep_uuid: str, other_uuid: str) -> Visitor:
    """Make the visitor *other_uuid* part of *keep_uuid*, whose blank fields are filled from it;
    give the keeper.

    Codes, check-ins, consents and prints of both count for the keeper from now on; who was blocked
    stays so. Raises Refused: not_found, same_visitor, already_merged (subject: the visitor it was
    merged into).
    """
    keep = require(db, keep_uuid)
    row = driver.one(db, "SELECT merged_into FROM visitors WHERE uuid = ?", (other_uuid,))
    if row is not None and row[0] is not None and other_uuid != keep:
        leads_to = require(db, other_uuid)
        raise Refused(
            Refusal.SAME_VISITOR if leads_to == keep else Refusal.ALREADY_MERGED, leads_to
        )
    other = require(db, other_uuid)
    if other == keep:
        raise Refused(Refusal.SAME_VISITOR, keep)
    with changes.transaction(db, by, "merge", subject=keep) as change:
        _fill_blanks(db, change, keep, other)
        for uuid in with_merged(db, other):
            _point(db, change, uuid, keep)
        rederive(db, keep)
    return select(db, "WHERE v.uuid = ?2", keep)[0]


_LINK = """
SELECT v.merged_into, (SELECT h.change FROM history h WHERE h.tbl = 'visitors' AND h.row = v.uuid
    AND h.field = 'merged_into' ORDER BY h.id DESC LIMIT 1)
FROM visitors v WHERE v.uuid = ? AND v.merged_into IS NOT NULL
"""
_GIVEN = """
SELECT field, old FROM history h WHERE tbl = 'visitors' AND row = ?1 AND change = ?2
AND field IN (SELECT value FROM json_each(?3)) AND NOT EXISTS (SELECT 1 FROM history l
    WHERE l.tbl = 'visitors' AND l.row = h.row AND l.field = h.field AND l.id > h.id)
"""


def part(db: Database, by: By, uuid: str) -> None:
    """Let the visitor *uuid*, who was merged into another, be one of their own again, whatever came
    after that merge: what an undo refuses, this does. The keeper gives back what the merge gave,
    but for what was written since.

    Nothing happens where *uuid* leads to nobody.
    """
    if (link := driver.one(db, _LINK, (uuid,))) is None:
        return
    keeper, merge_change = link
    with changes.transaction(db, by, "undo", subject=keeper, undoes=merge_change) as change:
        _point(db, change, uuid, None)
        given = driver.rows(db, _GIVEN, (keeper, merge_change, json.dumps([*TEXTS, "blocked"])))
        for field, old in given:
            driver.run(
                db,
                f"UPDATE visitors SET {field} = ?, updated_at = ? WHERE uuid = ?",  # noqa: S608  names of ours
                (old, change.stamp, keeper),
            )
        rederive(db, keeper)


def _fill_blanks(db: Database, change: Transaction, keep: str, other: str) -> None:
    filled = ", ".join(
        f"{name} = iif(visitors.{name} = '', o.{name}, visitors.{name})" for name in TEXTS
    )
    driver.run(
        db,
        f"UPDATE visitors SET {filled}, blocked = max(visitors.blocked, o.blocked), updated_at = ?"  # noqa: S608  names are ours
        " FROM visitors o WHERE visitors.uuid = ? AND o.uuid = ?",
        (change.stamp, keep, other),
    )


def _point(db: Database, change: Transaction, uuid: str, keeper: str | None) -> None:
    driver.run(
        db,
        "UPDATE visitors SET merged_into = ?, updated_at = ? WHERE uuid = ?",
        (keeper, change.stamp, uuid),
    )
    rederive(db, uuid)
