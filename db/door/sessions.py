"""Sessions: what has a door of its own, whom it admits, and who came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import driver, events
from db.errors import Refusal, Refused
from db.meeting.meetings import PARTS
from db.past import saving
from db.rows import Session

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

    from db.past.changes import By

FIELDS = (
    "code",
    "title",
    "kind",
    "date",
    "part",
    "opens",
    "closes",
    "place",
    "speakers",
    "promotes",
    "admits",
)
"""What staff may correct."""

_COLUMNS = ", ".join(("uuid", *FIELDS))
_BLANK: dict[str, Any] = {
    "code": "",
    "title": "",
    "kind": "",
    "date": None,
    "part": "",
    "opens": None,
    "closes": None,
    "place": "",
    "speakers": (),
    "promotes": "",
    "admits": (),
}


def all_sessions(db: Database) -> list[Session]:
    """The sessions by day and opening time; those without a day come last."""
    found = driver.rows(
        db,
        f"SELECT {_COLUMNS} FROM sessions WHERE removed = 0"  # noqa: S608  names are ours
        " ORDER BY date IS NULL, date, opens IS NULL, opens, id",
    )
    return [_session(row) for row in found]


def by_code(db: Database, code: str) -> Session | None:
    """The session with this code, or None."""
    row = driver.one(
        db,
        f"SELECT {_COLUMNS} FROM sessions WHERE removed = 0 AND code = ?",  # noqa: S608  names are ours
        (code,),
    )
    return None if row is None else _session(row)


def door(db: Database, code: str) -> Session | None:
    """The session with that *code*, None for the stand (""). Refused: unknown_session."""
    found = by_code(db, code) if code else None
    if code and found is None:
        raise Refused(Refusal.UNKNOWN_SESSION, code)
    return found


def of_change(db: Database, change: str) -> list[Session]:
    """The sessions at whose doors the change with that uuid recorded somebody; none for the stand's
    door.
    """
    found = driver.rows(
        db, "SELECT DISTINCT session FROM check_ins WHERE change = ? AND session <> ''", (change,)
    )
    known = [by_code(db, code) for (code,) in found]
    return [session for session in known if session is not None]


def _session(row: tuple[Any, ...]) -> Session:
    uuid, code, title, kind, date, part, opens, closes, place, speakers, promotes, admits = row
    return Session(
        uuid=uuid,
        code=code,
        title=title,
        kind=kind,
        date=saving.day(date),
        part=part,
        opens=saving.moment(opens),
        closes=saving.moment(closes),
        place=place,
        speakers=saving.words(speakers),
        promotes=promotes,
        admits=saving.words(admits),
    )


def save(db: Database, by: By, *, uuid: str | None = None, **fields: Any) -> Session:
    """The session, new when *uuid* is None; *fields* are those of ``FIELDS``; the others stay.

    Refused: unknown_field, bad_value (subject: the field), code_taken, unknown_badge_type,
    in_use (its code, once somebody checked in), not_found.
    """
    for name in fields:
        if name not in FIELDS:
            raise Refused(Refusal.UNKNOWN_FIELD, name)
    old = _BLANK if uuid is None else _kept(db, uuid)
    wanted = old | {name: _tidy(name, value) for name, value in fields.items()}
    _check(db, uuid, wanted)
    if uuid is not None and wanted["code"] != old["code"]:
        events.refuse_used(db, "session", uuid)
    return Session(saving.save(db, by, "sessions", wanted, uuid=uuid), **wanted)


def _tidy(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    return tuple(value) if name in ("speakers", "admits") else value


def _kept(db: Database, uuid: str) -> dict[str, Any]:
    for session in all_sessions(db):
        if session.uuid == uuid:
            return {name: getattr(session, name) for name in FIELDS}
    raise Refused(Refusal.NOT_FOUND, uuid)


def _check(db: Database, uuid: str | None, wanted: dict[str, Any]) -> None:
    for name in ("code", "title"):
        if not wanted[name]:
            raise Refused(Refusal.BAD_VALUE, name)
    if wanted["part"] and wanted["part"] not in PARTS:
        raise Refused(Refusal.BAD_VALUE, "part")
    if wanted["opens"] and wanted["closes"] and wanted["closes"] <= wanted["opens"]:
        raise Refused(Refusal.BAD_VALUE, "closes")
    other = by_code(db, wanted["code"])
    if other is not None and other.uuid != uuid:
        raise Refused(Refusal.CODE_TAKEN, wanted["code"])
    known = {badge_type.code for badge_type in events.badge_types(db)}
    for code in wanted["admits"]:
        if code not in known:
            raise Refused(Refusal.UNKNOWN_BADGE_TYPE, code)


def attendance(db: Database, code: str, day: date | None = None) -> int:
    """How many people came to the session, on *day* or (None) on all days; whoever left and came
    again counts once.
    """
    found = driver.one(
        db,
        "SELECT count(DISTINCT coalesce(v.merged_into, v.uuid))"
        " FROM check_ins c JOIN visitors v ON v.uuid = c.visitor"
        " WHERE c.session = ?1 AND c.way = 'entry' AND (?2 IS NULL OR c.day = ?2)"
        " AND c.uuid NOT IN (SELECT fact FROM retractions)",
        (code, day and day.isoformat()),
    )
    return int(found[0]) if found else 0
