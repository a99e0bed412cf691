"""The event that the file is about, and its badge types."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from db import clock, driver
from db.access.guarded import Act, need
from db.errors import Refusal, Refused
from db.past import saving
from db.rows import BadgeType, Event

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlite_utils import Database

    from db.past.changes import By

FIELDS = (
    "code",
    "name",
    "edition",
    "kind",
    "starts",
    "ends",
    "programme_from",
    "venue",
    "city",
    "country",
    "zone",
    "locale",
    "stand",
    "promoted_name",
    "promoted_edition",
    "promoted_starts",
    "promoted_ends",
    "promoted_zone",
    "controller",
    "retention_until",
)
"""What staff may correct, in the order of a page."""

_DAYS = frozenset(
    ("starts", "ends", "programme_from", "promoted_starts", "promoted_ends", "retention_until")
)
_NEEDED = ("code", "name", "starts", "ends", "zone", "locale")
REHEARSAL = 2
"""What ``sample`` is in a copy to practise on; 1 is a file with invented visitors, 0 a real one."""

PROMISED = ("controller", "retention_until")
"""Fields that visitors were told of in the notice, as are the notices themselves."""

_COLUMNS = ("uuid", *FIELDS, "key", "sample")
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM event ORDER BY id LIMIT 1"  # noqa: S608  names are ours
_COUNTRY = re.compile(r"[A-Z]{2}")
_LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_TABLES = {
    "badge_type": "badge_types",
    "session": "sessions",
    "body": "bodies",
    "delegate": "delegates",
    "meeting": "meetings",
    "follow_up": "follow_ups",
    "outcome": "meeting_outcomes",
    "topic": "topics",
}
_COUNTED = """
WITH counted AS (
    SELECT uuid, substr(at, 1, 16) AS minute, day FROM check_ins
    UNION ALL SELECT uuid, substr(at, 1, 16), day FROM head_counts)
SELECT minute, day, count(*) FROM counted WHERE uuid NOT IN (SELECT fact FROM retractions)
GROUP BY minute, day
"""
"""How much was counted at a door in which minute (UTC), and for which day: what was taken back is
none.
"""

_LOGGED = """
SELECT m.with_name FROM meeting_notes n JOIN meetings m ON m.uuid = n.meeting WHERE n.meeting = ?
AND NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = n.uuid) LIMIT 1
"""


def current(db: Database) -> Event:
    """The event of this file. Refused not_found for a file that was never filled from a preset."""
    row = driver.one(db, _SELECT)
    if row is None:
        raise Refused(Refusal.NOT_FOUND, "event")
    return _event(row)


@lru_cache(maxsize=4)
def _event(row: tuple[Any, ...]) -> Event:
    """The event in a row: asked at every scan, and nearly always the same."""
    kept: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    for name in _DAYS:
        kept[name] = saving.day(kept[name])
    kept["key"] = bytes(kept["key"])
    kept["rehearsal"] = kept["sample"] == REHEARSAL
    kept["sample"] = bool(kept["sample"])
    return Event(**kept)


def days(event: Event) -> list[date]:
    """The days of the event with the programme before it, sixty at most."""
    first = min(event.starts, event.programme_from or event.starts)
    return [first + timedelta(days=n) for n in range(min((event.ends - first).days, 60) + 1)]


def edit(db: Database, by: By, **fields: Any) -> Event:
    """The event with *fields* corrected; the names are those of ``FIELDS``, days are dates.

    Refused: unknown_field, bad_value (subject: the field), pin_needed for what was ``PROMISED``,
    other_day (see ``refuse_other_day``).
    """
    old = current(db)
    for name in fields:
        if name not in FIELDS:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
    _check({name: fields.get(name, getattr(old, name)) for name in FIELDS}, old)
    if breaks_promise(old, fields):
        need(db, by, Act.PROMISE)
    if fields.get("zone", old.zone) != old.zone:
        refuse_other_day(db, fields["zone"])
    saving.save(db, by, "event", fields, uuid=old.uuid)
    return current(db)


def refuse_other_day(db: Database, zone: str) -> None:
    """Refused: other_day (subject: how many), where entries and head counts that stand would be of
    another day in *zone* than of that which they were counted for: the door would let in again who
    was let in already, and one evening would be of two days.
    """
    counted = driver.rows(db, _COUNTED)
    others = sum(
        number
        for minute, day, number in counted
        if clock.local_day(clock.moment(f"{minute}:00.000Z"), zone).isoformat() != day
    )
    if others:
        raise Refused(Refusal.OTHER_DAY, str(others))


def breaks_promise(event: Event, fields: Mapping[str, object]) -> bool:
    """Whether *fields* make another of what visitors were told."""
    return any(fields.get(name, getattr(event, name)) != getattr(event, name) for name in PROMISED)


def _check(fields: dict[str, Any], old: Event) -> None:
    """Refuse an event that the rest of the program could not work with. A zone that this laptop
    does not know is none that it takes, and none that keeps anything else from being corrected.
    """
    wrong: list[str] = [name for name in _NEEDED if not fields[name]]
    wrong += [
        name
        for name in ("zone", "promoted_zone")
        if fields[name] and fields[name] != getattr(old, name) and not is_zone(fields[name])
    ]
    if fields["country"] and not _COUNTRY.fullmatch(fields["country"]):
        wrong.append("country")
    if fields["locale"] and not _LOCALE.fullmatch(fields["locale"]):
        wrong.append("locale")
    for first, last in (("starts", "ends"), ("promoted_starts", "promoted_ends")):
        if fields[first] and fields[last] and fields[last] < fields[first]:
            wrong.append(last)
    if fields["programme_from"] and fields["ends"] and fields["programme_from"] > fields["ends"]:
        wrong.append("programme_from")
    if wrong:
        raise Refused(Refusal.BAD_VALUE, wrong[0])


def is_zone(name: str) -> bool:
    """Whether *name* is a time zone of the IANA database."""
    return clock.knows(name)


def unknown_zone(db: Database) -> str | None:
    """The zone of the event where this laptop does not know it: times are by its own clock then
    (``clock.zone``). None where all is well, no event is in the file yet, or what stands there is
    no zone's name: a check calls that damage.
    """
    row = driver.one(db, "SELECT zone FROM event ORDER BY id LIMIT 1")
    return str(row[0]) if row is not None and clock.is_strange(row[0]) else None


def badge_types(db: Database) -> list[BadgeType]:
    """The badge types in the order of their keys."""
    found = driver.rows(
        db,
        "SELECT uuid, code, name_en, name_it, colour, position FROM badge_types"
        " WHERE removed = 0 ORDER BY position, id",
    )
    return [BadgeType(*row) for row in found]


def save_badge_type(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    code: str,
    name_en: str,
    name_it: str,
    colour: str,
    position: int,
) -> BadgeType:
    """The badge type, new when *uuid* is None. *colour* is ``#rrggbb``, *position* from 1.

    Refused: bad_value (subject: the field), code_taken, in_use (its code, once visitors have it),
    not_found.
    """
    code, colour = code.strip(), colour.strip().lower()
    good = {
        "code": bool(code),
        "name_en": bool(name_en.strip()),
        "name_it": bool(name_it.strip()),
        "colour": _COLOUR.fullmatch(colour) is not None,
        "position": position >= 1,
    }
    if wrong := [name for name, fine in good.items() if not fine]:
        raise Refused(Refusal.BAD_VALUE, wrong[0])
    if any(other.code == code and other.uuid != uuid for other in badge_types(db)):
        raise Refused(Refusal.CODE_TAKEN, code)
    if uuid is not None:
        _refuse_new_code(db, "badge_type", uuid, code)
    values = {
        "code": code,
        "name_en": name_en.strip(),
        "name_it": name_it.strip(),
        "colour": colour,
        "position": position,
    }
    saved = saving.save(db, by, "badge_types", values, uuid=uuid)
    return next(one for one in badge_types(db) if one.uuid == saved)


def remove(db: Database, by: By, kind: str, uuid: str) -> None:
    """Take the row *uuid* out of use; it stays in the file.

    *kind* is ``badge_type``, ``session``, ``body``, ``delegate``, ``meeting``, ``follow_up``,
    ``outcome`` or ``topic``. Refused: not_found; in_use for a badge type that visitors or sessions
    have, a session with check-ins, a body that has people of its own here, answers, notes or
    promises, or a meeting with notes (subject: its name).
    """
    refuse_used(db, kind, uuid)
    if kind == "meeting" and (logged := driver.one(db, _LOGGED, (uuid,))):
        raise Refused(Refusal.IN_USE, logged[0])
    said = kind if kind in ("meeting", "follow_up") else "event"
    saving.save(db, by, _TABLES[kind], {"removed": 1}, uuid=uuid, kind=said)


_USES = {
    "badge_type": (
        "SELECT t.name_en FROM badge_types t WHERE uuid = ? AND ("
        "EXISTS (SELECT 1 FROM visitors v WHERE v.badge_type = t.code AND v.withdrawn = 0)"
        " OR EXISTS (SELECT 1 FROM sessions s, json_each(s.admits) a"
        " WHERE s.removed = 0 AND a.value = t.code))"
    ),
    "session": (
        "SELECT s.title FROM check_ins c JOIN sessions s ON c.session = s.code WHERE s.uuid = ?"
        " AND c.uuid NOT IN (SELECT fact FROM retractions) LIMIT 1"
    ),
    # Nobody else may read its notes, and an answer for it is for no other of its name.
    "body": (
        "SELECT b.name FROM bodies b WHERE uuid = ? AND ("
        "EXISTS (SELECT 1 FROM operators o WHERE o.body = b.uuid AND o.removed = 0)"
        " OR EXISTS (SELECT 1 FROM follow_ups p WHERE p.body = b.uuid AND p.removed = 0)"
        " OR EXISTS (SELECT 1 FROM consents c WHERE c.body = b.uuid"
        " AND c.uuid NOT IN (SELECT fact FROM retractions))"
        " OR EXISTS (SELECT 1 FROM meeting_notes n WHERE n.body = b.uuid"
        " AND n.uuid NOT IN (SELECT fact FROM retractions)))"
    ),
}


def refuse_used(db: Database, kind: str, uuid: str) -> None:
    """Refuse in_use (subject: its name) when others know the row *uuid* of *kind* by its code, or
    belong to it.
    """
    if kind in _USES and (used := driver.one(db, _USES[kind], (uuid,))):
        raise Refused(Refusal.IN_USE, used[0] or uuid)


def _refuse_new_code(db: Database, kind: str, uuid: str, code: str) -> None:
    """Visitors and check-ins know a badge type or a session by its code: once they do, it stays."""
    table = _TABLES[kind]
    old = driver.one(db, f"SELECT code FROM {table} WHERE uuid = ?", (uuid,))  # noqa: S608  names are ours
    if old is not None and old[0] != code:
        refuse_used(db, kind, uuid)
