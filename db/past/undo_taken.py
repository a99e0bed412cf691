"""What an undo would put back although the rules of its table forbid it by now: a name, a code or a
PIN that somebody else has got since, what was removed since, a day after the last, a way in past a
block.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import driver, events
from db.badges import codes
from db.errors import Refusal, Refused
from db.meeting import choices
from db.names import fold
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.past.undo_plan import Plan

_CODES = ("badge_types", "sessions", "meeting_outcomes", "topics")
"""Tables whose rows others know by their code, which no other row in use has."""

_KNOWN_BY = {
    **dict.fromkeys(_CODES, ("code",)),
    **dict.fromkeys(("operators", "layouts"), ("name",)),
    "bodies": ("name", "aliases"),
}
"""Tables whose rows in use are told apart, and by which fields."""

_LEADING = {
    ("operators", "body"): "bodies",
    ("badge_types", "layout"): "layouts",
    ("event", "layout"): "layouts",
}
"""Fields that name a row by its uuid, and the table of that row."""

_ORDER = {
    "event": (
        ("starts", "ends"),
        ("promoted_starts", "promoted_ends"),
        ("programme_from", "ends"),
    ),
    "sessions": (("opens", "closes"),),
    "meetings": (("starts", "ends"),),
}
"""Of each table the fields of which the second may not come before the first."""


_RULED = frozenset(("external_id", "badge_type", "given_name", "family_name", "merged_into"))
"""Fields of a visitor that a rule looks at: a list that is taken back has thousands of others."""


def plan_taken(db: Database, plan: Plan) -> None:
    """Note on *plan*, as standing on it, the later changes that took what it would put back; of a
    list, what they took is left to them.

    Raises Refused: changed_since; in_use (a code by which others know the row by now); other_day
    (a zone of the event, as ``events.refuse_other_day``).
    """
    for (table, row), values in list(plan.values.items()):
        if table == "event" and "zone" in values:
            events.refuse_other_day(db, values["zone"])
        later = next(filter(None, _in_the_way(db, plan, table, row, values)), None)
        if later is not None:
            plan.stands_on(row, later)
            del plan.values[table, row]


def _in_the_way(
    db: Database, plan: Plan, table: str, row: str, values: dict[str, Any]
) -> Iterable[str | None]:
    """The change that stands in the way of each rule of *table*, None where it is kept."""
    if table == "visitors" and values.keys().isdisjoint(_RULED):
        return
    now = _whole(db, table, row)
    after = now | values
    if after.get("removed") or after.get("withdrawn"):
        return
    if table in _CODES and after["code"] != now["code"]:
        _refuse_used(db, table, row, now["code"])
    if table in _KNOWN_BY:
        yield from _of_setting(db, plan, table, row, values, after)
    if table == "visitors":
        yield from _of_visitor(db, plan, row, values, after)
    for (its, field), leads_to in _LEADING.items():
        if its == table and values.get(field):
            yield _row_gone(db, plan, leads_to, values[field])
    for first, last in _ORDER.get(table, ()):
        if after[first] and after[last] and after[last] < after[first]:
            yield _newest(db, plan, row, first, last)


def _of_setting(
    db: Database, plan: Plan, table: str, row: str, values: dict[str, Any], after: dict[str, Any]
) -> Iterable[str | None]:
    is_back = "removed" in values
    if is_back or not values.keys().isdisjoint(_KNOWN_BY[table]):
        yield _same(db, plan, table, row, after)
    if table == "operators" and after["pin"] and (is_back or "pin" in values):
        yield _pin_since(db, plan, row)
    if table == "sessions" and (is_back or "admits" in values):
        for code in json.loads(after["admits"]):
            yield _type_gone(db, plan, code)


def _of_visitor(
    db: Database, plan: Plan, row: str, values: dict[str, Any], after: dict[str, Any]
) -> Iterable[str | None]:
    if not after["given_name"] and not after["family_name"]:
        yield _newest(db, plan, row, "given_name", "family_name")
    if values.get("badge_type"):
        yield _type_gone(db, plan, values["badge_type"])
    if values.get("external_id"):
        yield _id_taken(db, plan, row, values["external_id"])
    if "merged_into" in values:
        yield _blocked_since(db, plan, row)


def _whole(db: Database, table: str, row: str) -> dict[str, Any]:
    """The row as it is, by column; empty where there is none."""
    names = [name for (name,) in driver.rows(db, "SELECT name FROM pragma_table_info(?)", (table,))]
    found = driver.one(db, f"SELECT * FROM {table} WHERE uuid = ?", (row,))  # noqa: S608  names of ours
    return dict(zip(names, found or (None,) * len(names), strict=True))


def _refuse_used(db: Database, table: str, row: str, code: str) -> None:
    if table in choices.USED:
        if driver.one(db, choices.USED[table], (code,)):
            raise Refused(Refusal.IN_USE, code)
    else:
        events.refuse_used(db, "session" if table == "sessions" else "badge_type", row)


def _same(db: Database, plan: Plan, table: str, row: str, after: dict[str, Any]) -> str | None:
    """The later change that gave another row of *table* one of the names of the row *after*."""
    fields = _KNOWN_BY[table]
    wanted = _names(table, [after[name] for name in fields])
    others = driver.rows(
        db,
        f"SELECT uuid, {', '.join(fields)} FROM {table} WHERE removed = 0 AND uuid <> ?",  # noqa: S608  names of ours
        (row,),
    )
    taken = [uuid for uuid, *said in others if not wanted.isdisjoint(_names(table, said))]
    given = (_newest(db, plan, uuid, *fields, "removed", made_in=table) for uuid in taken)
    return next(filter(None, given), None)


def _names(table: str, said: list[str]) -> set[str]:
    """What a row is called, as its table compares it: the first is the name, then come aliases."""
    if table in _CODES:
        return {said[0]}
    if table == "layouts":
        return {said[0].casefold()}
    return {fold(name) for name in (said[0], *(json.loads(said[1]) if said[1:] else ()))}


def _pin_since(db: Database, plan: Plan, row: str) -> str | None:
    """The later change by which another operator got a PIN, or came back with one: it may be the
    same, and only a hash is kept of each.
    """
    others = driver.rows(
        db, "SELECT uuid FROM operators WHERE removed = 0 AND pin <> '' AND uuid <> ?", (row,)
    )
    given = (_newest(db, plan, uuid, "pin", "removed", made_in="operators") for (uuid,) in others)
    return next(filter(None, given), None)


def _id_taken(db: Database, plan: Plan, row: str, external_id: str) -> str | None:
    """The later change that gave the registration id to somebody else."""
    found = visitor_codes.resolve(db, external_id)
    if found is None or found.visitor == visitor_codes.living_uuid(db, row):
        return None
    bound = driver.rows(
        db,
        "SELECT change FROM codes WHERE visitor = ? AND comparable = ? ORDER BY id DESC",
        (found.holder, codes.comparable(external_id)),
    )
    given = _newest(db, plan, found.holder, "external_id", "withdrawn", made_in="visitors")
    return next(filter(None, [given, *(_if_later(db, plan, one) for (one,) in bound)]), None)


def _blocked_since(db: Database, plan: Plan, row: str) -> str | None:
    """The later change that blocked whom *row* is a part of, who is still blocked: it meant the
    part as well, whose badge would open the door again.
    """
    blocked = driver.rows(
        db,
        "SELECT h.change FROM visitors v JOIN visitors k ON k.uuid = v.merged_into AND k.blocked"
        " JOIN history h ON h.row = k.uuid AND h.field = 'blocked' AND h.new = 1"
        " WHERE v.uuid = ? ORDER BY h.id DESC",
        (row,),
    )
    standing = (change for (change,) in blocked if plan.standing(change))
    return next(filter(None, (_if_later(db, plan, change) for change in standing)), None)


def _type_gone(db: Database, plan: Plan, code: str) -> str | None:
    """The later change that took the badge type *code* out of use, or called it otherwise."""
    if driver.one(db, "SELECT 1 FROM badge_types WHERE code = ? AND removed = 0", (code,)):
        return None
    had = driver.rows(
        db,
        "SELECT uuid FROM badge_types WHERE code = ?1 UNION SELECT row FROM history"
        " WHERE tbl = 'badge_types' AND field = 'code' AND old = ?1",
        (code,),
    )
    gone = (_newest(db, plan, uuid, "code", "removed") for (uuid,) in had)
    return next(filter(None, gone), None)


def _row_gone(db: Database, plan: Plan, table: str, uuid: str) -> str | None:
    """The later change that took the row *uuid* of *table* out of use."""
    gone = driver.one(db, f"SELECT removed FROM {table} WHERE uuid = ?", (uuid,))  # noqa: S608  names of ours
    return _newest(db, plan, uuid, "removed") if gone == (1,) else None


def _newest(db: Database, plan: Plan, row: str, *fields: str, made_in: str = "") -> str | None:
    """The newest change after that of *plan* which wrote one of *fields* of the row, or made it in
    the table *made_in*; None where that was before.
    """
    written = driver.rows(
        db,
        "SELECT change FROM history WHERE row = ?1 AND field IN (SELECT value FROM json_each(?2))"
        " ORDER BY id DESC",
        (row, json.dumps(fields)),
    )
    if made_in:
        written += driver.rows(db, f"SELECT change FROM {made_in} WHERE uuid = ?", (row,))  # noqa: S608  names of ours
    return next(filter(None, (_if_later(db, plan, change) for (change,) in written)), None)


def _if_later(db: Database, plan: Plan, change: str) -> str | None:
    """*change*, where it came after the one that is taken back."""
    is_later = driver.one(
        db,
        "SELECT 1 FROM changes l JOIN changes c ON l.id > c.id WHERE l.uuid = ? AND c.uuid = ?",
        (change, plan.change.uuid),
    )
    return change if is_later else None
