"""The log of badges that went to paper or to a file: appended, one row for each copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import changes, clock, driver, events, saving, visitor_codes
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.rows import BadgePrint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.changes import By

_COLUMNS = (
    "uuid, visitor, code, at, stock, layout, target, state, copy, reason, operator"  # as BadgePrint
)


def record(
    db: Database,
    by: By,
    visitor_uuid: str,
    *,
    code: str,
    stock: str,
    layout: str,
    target: str,
    state: str,
    reason: str = "",
) -> BadgePrint:
    """Append a print of the visitor's badge; *target* names a queue or a file, *state* is a code.

    ``copy`` counts the visitor's badges from 1. Refused: not_found.
    """
    if driver.one(db, "SELECT 1 FROM visitors WHERE uuid = ?", (visitor_uuid,)) is None:
        raise Refused(Refusal.NOT_FOUND, visitor_uuid)
    with changes.transaction(db, by, _kind(state), reason=reason, subject=visitor_uuid) as change:
        made = BadgePrint(
            uuid=uuid7(),
            visitor=visitor_uuid,
            code=code,
            at=change.at,
            stock=stock,
            layout=layout,
            target=target,
            state=state,
            copy=len(of(db, visitor_uuid)) + 1,
            reason=reason,
            operator=by.operator,
        )
        kept = (getattr(made, name) for name in _COLUMNS.split(", "))
        driver.run(
            db,
            f"INSERT INTO badge_prints({_COLUMNS}, station, change)"  # noqa: S608  names are ours
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*map(saving.as_kept, kept), by.station, change.uuid),
        )
    return made


def record_all(
    db: Database,
    by: By,
    badges: Sequence[tuple[str, str]],
    *,
    stock: str,
    layout: str,
    target: str,
    state: str,
    reason: str = "",
) -> None:
    """Append the prints of many *badges*, pairs of a visitor's uuid and the code, in one change."""
    subject = badges[0][0] if len(badges) == 1 else None
    told = {"stock": stock, "layout": layout, "target": target, "state": state, "reason": reason}
    with changes.transaction(db, by, _kind(state), reason=reason, subject=subject):
        for visitor, code in badges:
            record(db, by, visitor, code=code, **told)


def _kind(state: str) -> str:
    """The kind of change: a badge in a file is not on paper."""
    return "save_badge" if state == "written" else "print"


def of(db: Database, uuid: str) -> list[BadgePrint]:
    """The prints of the visitor's badge, oldest first, also of who was merged into them."""
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM badge_prints"  # noqa: S608  names are ours
        " WHERE visitor IN (SELECT value FROM json_each(?)) ORDER BY id",
        (saving.as_kept(visitor_codes.with_merged(db, uuid)),),
    )
    return [BadgePrint(row[0], row[1], row[2], clock.moment(row[3]), *row[4:]) for row in found]


def today(db: Database, visitor_uuid: str) -> int:
    """How many badges of the visitor were printed on this day of the event's zone."""
    zone = events.current(db).zone
    day = clock.local_day(clock.now(), zone)
    return sum(clock.local_day(one.at, zone) == day for one in of(db, visitor_uuid))
