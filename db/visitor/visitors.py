"""Visitors: look one up, register a walk-in, correct, block, cancel, merge."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.access.guarded import Act, need
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.names import clean, lost_letters
from db.past import changes
from db.rows import Source, Visitor
from db.visitor.visitor_codes import fresh, living_uuid, require, resolve
from db.visitor.visitor_lists import Filters, companies, count, countries, likely, page
from db.visitor.visitor_merges import merge
from db.visitor.visitor_rows import TEXTS, derived, rederive, select

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.changes import By

__all__ = [
    "FIELDS",
    "Filters",
    "block",
    "by_uuid",
    "cancel",
    "companies",
    "count",
    "countries",
    "edit",
    "find",
    "likely",
    "living",
    "merge",
    "page",
    "register",
    "restore",
    "unblock",
]

_TIMES = ("valid_from", "valid_until")

FIELDS = (*TEXTS, *_TIMES)
"""What ``edit`` can change: text, and the two moments between which the visitor is admitted."""

LONGEST = 1_000
"""The most characters that a text field of a visitor takes."""

_SHORTEST_PREFIX = 6
_UUID = 36


def by_uuid(db: Database, uuid: str) -> Visitor | None:
    """The visitor with exactly this uuid, merged or withdrawn ones too, or None."""
    found = select(db, "WHERE v.uuid = ?2", uuid)
    return found[0] if found else None


def living(db: Database, uuid: str) -> Visitor | None:
    """The visitor that *uuid* leads to after all merges, or None when there is none or it was
    withdrawn.
    """
    keeper = living_uuid(db, uuid)
    return by_uuid(db, keeper) if keeper else None


def find(db: Database, id_or_code: str) -> Visitor | None:
    """The living visitor with this uuid, code, registration id or beginning of a uuid (6
    characters or more), or None.

    A beginning that fits several visitors finds none.
    """
    text = id_or_code.strip()
    if len(text) == _UUID and (visitor := living(db, text.lower())):
        return visitor
    if found := resolve(db, text):
        return living(db, found.visitor)
    return _by_prefix(db, text.lower())


def _by_prefix(db: Database, prefix: str) -> Visitor | None:
    if len(prefix) < _SHORTEST_PREFIX or not set(prefix) <= set("0123456789abcdef-"):
        return None
    found = driver.rows(
        db,
        "SELECT uuid FROM visitors WHERE uuid >= ?1 AND uuid < ?1 || 'g' LIMIT 2",
        (prefix,),
    )
    return living(db, found[0][0]) if len(found) == 1 else None


def register(
    db: Database,
    by: By,
    *,
    given_name: str,
    source: Source = Source.WALK_IN,
    check_in: bool = False,
    **fields: Any,
) -> Visitor:
    """A new visitor with a code of their own, checked in at the stand at once when *check_in*.

    *fields* are any of FIELDS; a blank badge type becomes the first one. Without family name and
    company the visitor is ``incomplete``. Raises Refused: name_needed, unknown_field,
    unknown_badge_type, bad_value.
    """
    values: dict[str, Any] = {}
    values.update(dict.fromkeys(TEXTS, ""), **dict.fromkeys(_TIMES))
    cleaned = _cleaned(db, fields | {"given_name": given_name})
    values |= _written_one_way(db, cleaned, "")
    if not values["given_name"]:
        raise Refused(Refusal.NAME_NEEDED, "given_name")
    values["badge_type"] = values["badge_type"] or _first_badge_type(db)
    with changes.transaction(db, by, "register") as change:
        values |= {
            "uuid": uuid7(),
            "change": change.uuid,
            "code": fresh(db),
            "source": source.value,
        }
        values |= {"created_at": change.stamp, "updated_at": change.stamp}
        values |= derived(values)
        _insert(db, values)
        changes.set_subject(db, change, values["uuid"])
        if values["company"]:
            from db.agenda import agenda_links

            agenda_links.link(db, change, f"{values['given_name']} {values['family_name']}".strip())
        if check_in:
            from db.door import check_ins

            check_ins.check_in_visitor(db, by, values["uuid"])
    return select(db, "WHERE v.uuid = ?2", values["uuid"])[0]


def _insert(db: Database, values: dict[str, Any]) -> None:
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    driver.run(
        db,
        f"INSERT INTO visitors({names}) VALUES ({marks})",  # noqa: S608  column names of ours
        tuple(values.values()),
    )


def edit(db: Database, by: By, uuid: str, **fields: Any) -> Visitor:
    """Correct the visitor *uuid*; only what differs is written, so that an undo of one field
    spares the others.

    Nothing to change is no change at all. Raises Refused: not_found, unknown_field, name_needed,
    unknown_badge_type, bad_value, code_taken (the registration id is another visitor's, whose uuid
    is the subject).
    """
    keeper = require(db, uuid)
    before = _stored(db, keeper)
    wanted = _written_one_way(db, _cleaned(db, fields), before["country"])
    differing = {name: value for name, value in wanted.items() if value != before[name]}
    if differing:
        after = before | differing
        if not after["given_name"] and not after["family_name"]:
            raise Refused(Refusal.NAME_NEEDED, "given_name")
        _refuse_taken(db, keeper, differing.get("external_id"))
        if before["doubtful"] and not any(lost_letters(after[name]) for name in TEXTS):
            differing["doubtful"] = 0
        with changes.transaction(db, by, "edit", subject=keeper) as change:
            _update(db, keeper, differing | {"updated_at": change.stamp})
            rederive(db, keeper)
    return select(db, "WHERE v.uuid = ?2", keeper)[0]


def _stored(db: Database, uuid: str) -> dict[str, Any]:
    names = (*FIELDS, "doubtful")
    row = driver.one(db, f"SELECT {', '.join(names)} FROM visitors WHERE uuid = ?", (uuid,))  # noqa: S608  names are ours
    return dict(zip(names, row or (), strict=True))


def _update(db: Database, uuid: str, values: dict[str, Any]) -> None:
    sets = ", ".join(f"{name} = ?" for name in values)
    driver.run(
        db,
        f"UPDATE visitors SET {sets} WHERE uuid = ?",  # noqa: S608  column names of ours
        (*values.values(), uuid),
    )


def _refuse_taken(db: Database, keeper: str, external_id: str | None) -> None:
    if external_id and (found := resolve(db, external_id)) and found.visitor != keeper:
        raise Refused(Refusal.CODE_TAKEN, found.visitor)


def _cleaned(db: Database, fields: dict[str, Any]) -> dict[str, Any]:
    """*fields* as they are stored: tidied text, times in UTC. Raises Refused for what cannot be."""
    cleaned: dict[str, Any] = {}
    for name, value in fields.items():
        if name not in FIELDS:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
        cleaned[name] = _time(name, value) if name in _TIMES else _text(name, value)
    if badge_type := cleaned.get("badge_type"):
        _refuse_unknown_badge_type(db, badge_type)
    elif "badge_type" in cleaned:
        cleaned["badge_type"] = _first_badge_type(db)
    return cleaned


def _written_one_way(db: Database, fields: dict[str, Any], country: str) -> dict[str, Any]:
    """*fields* with country, phone and e-mail as all lists write them; what is not understood
    stays as typed. *country* is the visitor's so far.
    """
    from db import countries, emails, phones

    written = dict(fields)
    if "country" in fields:
        written["country"] = country = countries.tidy(fields["country"])
    if fields.get("phone"):
        row = driver.one(db, "SELECT country FROM event LIMIT 1")
        home = countries.code(country) or (row[0] if row else "")
        written["phone"] = phones.tidy(fields["phone"], home)[0]
    if fields.get("email"):
        written["email"] = emails.tidy(fields["email"])[0] or fields["email"]
    return written


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise Refused(Refusal.BAD_VALUE, name)
    text = clean(value)
    if len(text) > LONGEST:
        raise Refused(Refusal.BAD_VALUE, name)
    return text


def _time(name: str, value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise Refused(Refusal.BAD_VALUE, name)
    return clock.stamp(value)


def _refuse_unknown_badge_type(db: Database, code: str) -> None:
    if not driver.one(db, "SELECT 1 FROM badge_types WHERE code = ? AND removed = 0", (code,)):
        raise Refused(Refusal.UNKNOWN_BADGE_TYPE, code)


def _first_badge_type(db: Database) -> str:
    row = driver.one(
        db, "SELECT code FROM badge_types WHERE removed = 0 ORDER BY position, id LIMIT 1"
    )
    return row[0] if row else ""


def block(db: Database, by: By, uuid: str, reason: str = "") -> Visitor:
    """Refuse the visitor at every door from now on. Raises Refused: not_found, already_so."""
    return _mark(db, by, uuid, kind="block", column="blocked", value=1, reason=reason)


def unblock(db: Database, by: By, uuid: str, reason: str = "") -> Visitor:
    """Admit the visitor again. Raises Refused: not_found, already_so, pin_needed."""
    need(db, by, Act.UNBLOCK)
    return _mark(db, by, uuid, kind="unblock", column="blocked", value=0, reason=reason)


def cancel(db: Database, by: By, uuid: str, reason: str = "") -> Visitor:
    """Note that the visitor's registration was cancelled. Raises Refused: not_found, already_so."""
    return _mark(db, by, uuid, kind="cancel", column="cancelled", value=1, reason=reason)


def restore(db: Database, by: By, uuid: str, reason: str = "") -> Visitor:
    """Note that the registration stands after all. Raises Refused: not_found, already_so."""
    return _mark(db, by, uuid, kind="restore", column="cancelled", value=0, reason=reason)


def _mark(
    db: Database, by: By, uuid: str, *, kind: str, column: str, value: int, reason: str
) -> Visitor:
    keeper = require(db, uuid)
    row = driver.one(db, f"SELECT {column} FROM visitors WHERE uuid = ?", (keeper,))  # noqa: S608  names are ours
    if row is not None and row[0] == value:
        raise Refused(Refusal.ALREADY_SO, column)
    with changes.transaction(db, by, kind, reason=reason, subject=keeper) as change:
        _update(db, keeper, {column: value, "updated_at": change.stamp})
    return select(db, "WHERE v.uuid = ?2", keeper)[0]
