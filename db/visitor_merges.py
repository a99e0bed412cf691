"""Two entries that are one person: a merge is a pointer, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import changes, driver
from db.errors import Refusal, Refused
from db.undo_plan import Standing
from db.visitor_codes import require, with_merged
from db.visitor_rows import TEXTS, rederive, select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.changes import By, Transaction
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


def unmerge(db: Database, by: By, uuid: str) -> Visitor:
    """Make the merged visitor *uuid* a visitor of its own again, with all that was merged into it
    before; give it.

    What the merge gave the keeper and no change that stands altered since goes back, or a
    registration id would lead to the wrong one. Raises Refused: not_found, already_so (it is not
    merged).
    """
    row = driver.one(db, "SELECT merged_into FROM visitors WHERE uuid = ?", (uuid,))
    if row is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    if row[0] is None:
        raise Refused(Refusal.ALREADY_SO, "merged_into")
    with changes.transaction(db, by, "unmerge", subject=uuid) as change:
        _take_back(db, change, uuid, row[0])
        for earlier in _merged_before(db, uuid, row[0]):
            _point(db, change, earlier, uuid)
        _point(db, change, uuid, None)
    return select(db, "WHERE v.uuid = ?2", uuid)[0]


_MERGED = (
    "SELECT h.change, h.old FROM history h JOIN changes c ON c.uuid = h.change"
    " WHERE h.row = ? AND h.field = 'merged_into' AND h.new = ? AND c.kind = 'merge'"
    " ORDER BY h.id DESC"
)
"""The merges of a visitor into a keeper, the newest first, and whose part it was before."""

_GIVEN = (
    "SELECT given.field, given.old, later.change FROM history given LEFT JOIN history later"
    " ON later.row = given.row AND later.field = given.field AND later.id > given.id"
    " AND later.change <> given.change"
    " WHERE given.change = ? AND given.row = ? ORDER BY given.id"
)
"""The keeper's fields that a merge wrote, what they were before, and who wrote them since."""


def _take_back(db: Database, change: Transaction, uuid: str, keeper: str) -> None:
    before = _given(db, uuid, keeper)
    if before:
        columns = ", ".join(f"{name} = ?" for name in before)
        driver.run(
            db,
            f"UPDATE visitors SET {columns}, updated_at = ? WHERE uuid = ?",  # noqa: S608  names are ours
            (*before.values(), change.stamp, keeper),
        )
        rederive(db, keeper)


def _given(db: Database, uuid: str, keeper: str) -> dict[str, Any]:
    """What the fields that *keeper* has of *uuid* were before the merge. What was changed since
    stays, unless that change was taken back: then the merge's value stood there again.
    """
    standing = Standing(db)
    merges = driver.rows(db, _MERGED, (uuid, keeper))
    merged, part_of = next((found for found in merges if standing(found[0])), (None, None))
    if merged is None or part_of is not None:  # what a keeper's keeper has is not of this one
        return {}
    before: dict[str, Any] = {}
    changed: set[str] = set()
    for name, old, later in driver.rows(db, _GIVEN, (merged, keeper)):
        before.setdefault(name, old)
        if later is not None and standing.on(later, keeper):
            changed.add(name)
    return {name: old for name, old in before.items() if name not in changed}


def _merged_before(db: Database, uuid: str, keeper: str) -> list[str]:
    """Who was part of *uuid* already when it was merged into *keeper*, and went along."""
    found = driver.rows(
        db,
        "SELECT along.row FROM history moved JOIN history along"
        " ON along.change = moved.change AND along.field = 'merged_into' AND along.old = ?1"
        " WHERE moved.row = ?1 AND moved.field = 'merged_into' AND moved.new = ?2"
        " AND moved.id = (SELECT max(id) FROM history WHERE row = ?1 AND field = 'merged_into')"
        " AND along.row IN (SELECT uuid FROM visitors WHERE merged_into = ?2)",  # not parted since
        (uuid, keeper),
    )
    return [row[0] for row in found]
