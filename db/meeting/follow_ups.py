"""What was promised: by whom, until when, to whom; done, put off, or still to do."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.errors import Refusal, Refused
from db.meeting import meetings, note_words, own_words
from db.names import clean, fold
from db.ours import bodies
from db.past import changes, saving
from db.rows import FollowUp
from db.visitor import visitor_codes

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

    from db.past.changes import By

STATES = ("open", "due", "done", "all")
"""What to ask for: ``due`` is what should be done by a day, unless it was put off beyond it."""

_COLUMNS = (
    "uuid",
    "meeting",
    "visitor",
    "text",
    "owner",
    "delegate",
    "body",
    "shared",
    "due",
    "snoozed_until",
    "done_at",
    "done_by",
    "created_at",
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM follow_ups"  # noqa: S608  names are ours
_IN_STATE = {
    "open": "done_at IS NULL",
    "due": (
        "done_at IS NULL AND coalesce(due, snoozed_until) IS NOT NULL"
        " AND max(coalesce(due, ''), coalesce(snoozed_until, '')) <= ?1"
    ),
    "done": "done_at IS NOT NULL",
    "all": "1",
}


def save(
    db: Database,
    by: By,
    *,
    uuid: str | None = None,
    text: str,
    owner: str = "",
    delegate: str | None = None,
    due: date | None = None,
    meeting: str | None = None,
    visitor: str | None = None,
    body: str | None = None,
    shared: bool | None = None,
) -> FollowUp:
    """The follow-up, new when *uuid* is None; of an old one *meeting*, *visitor*, *body* and
    *shared* stay where they are None.

    *owner* "" is the *delegate*, and an owner who is one of ours is that delegate. *body* None is
    that of the operator, else the only one of the meeting's side; *shared* None shares what
    somebody of the delegation promises. Refused: bad_value (subject: the field), not_found
    (subject: the uuid that leads nowhere), of_another (as ``own_words.need_promise``).
    """
    old = None if uuid is None else _own(db, by, uuid)
    if not (text := text.strip()):
        raise Refused(Refusal.BAD_VALUE, "text")
    if old is not None:
        meeting, visitor = meeting or old.meeting, visitor or old.visitor
        body = old.body if body is None else body
        shared = old.shared if shared is None else shared
    whose = None if meeting is None else meetings.by_uuid(db, meeting)
    if meeting is not None and whose is None:
        raise Refused(Refusal.NOT_FOUND, meeting)
    if visitor is not None:
        visitor = visitor_codes.require(db, visitor)
    owner, delegate = _owner(db, clean(owner), delegate)
    if body is None:
        body = note_words.own_body(db, by, by.operator, whose)
    if shared is None:
        shared = not note_words.works_for(db, by, by.operator)
    said = {"text": text, "owner": owner, "delegate": delegate, "due": due}
    values = {**said, "meeting": meeting, "visitor": visitor, "body": body, "shared": shared}
    return _made(db, by, values) if old is None else _correct(db, by, old, values)


def _made(db: Database, by: By, values: dict[str, Any]) -> FollowUp:
    subject = values["meeting"] or values["visitor"]
    with changes.transaction(db, by, "follow_up", subject=subject) as change:
        values["created_at"] = change.stamp
        made = saving.save(db, by, "follow_ups", values, kind="follow_up")
        if subject is None:  # nor that of an outer change, which has its own
            driver.run(
                db,
                "UPDATE changes SET subject = ? WHERE uuid = ? AND subject IS NULL",
                (made, change.uuid),
            )
    return require(db, made)


def _owner(db: Database, owner: str, delegate: str | None) -> tuple[str, str | None]:
    """The owner's name, and the uuid where it is one of ours."""
    if delegate is None:
        person = bodies.recognise_delegate(db, owner) if owner else None
        return (person.name, person.uuid) if person else (owner, None)
    person = next((one for one in bodies.delegates(db) if one.uuid == delegate), None)
    if person is None:
        raise Refused(Refusal.NOT_FOUND, delegate)
    return person.name, delegate


def _correct(db: Database, by: By, old: FollowUp, values: dict[str, Any]) -> FollowUp:
    """The follow-up with *values*: as it was, and no change, where nothing differs."""
    if all(getattr(old, name) == value for name, value in values.items()):
        return old
    subject = old.meeting or old.visitor or old.uuid
    with changes.transaction(db, by, "follow_up", subject=subject):
        saving.save(db, by, "follow_ups", values, uuid=old.uuid, kind="follow_up")
    return require(db, old.uuid)


def done(db: Database, by: By, uuid: str, done: bool = True) -> FollowUp:
    """Say that it was kept, now, by the operator; or with *done* False that it is still to do.

    Nothing is written where that is so already. Refused: not_found, of_another.
    """
    old = _own(db, by, uuid, telling=True)
    if done == (old.done_at is not None):
        return old
    kept: dict[str, Any] = {"done_at": None, "done_by": ""}
    if done:
        kept = {"done_at": clock.now(), "done_by": by.operator}
    return _correct(db, by, old, kept)


def snooze(db: Database, by: By, uuid: str, until: date | None) -> FollowUp:
    """Put it off *until* a day of the event's zone; None: it is no longer put off.

    Refused: not_found, of_another.
    """
    return _correct(db, by, _own(db, by, uuid, telling=True), {"snoozed_until": until})


def share(db: Database, by: By, uuid: str) -> FollowUp:
    """Let all of the delegation see it. Refused: not_found, of_another."""
    return _correct(db, by, _own(db, by, uuid), {"shared": True})


def remove(db: Database, by: By, uuid: str) -> None:
    """Take it off the list; it stays in the file. Refused: not_found, of_another."""
    old = _own(db, by, uuid)
    subject = old.meeting or old.visitor or old.uuid
    with changes.transaction(db, by, "follow_up", subject=subject):
        saving.save(db, by, "follow_ups", {"removed": 1}, uuid=uuid, kind="follow_up")


def _own(db: Database, by: By, uuid: str, *, telling: bool = False) -> FollowUp:
    found = require(db, uuid)
    own_words.need_promise(db, by, found, telling=telling)
    return found


def by_uuid(db: Database, uuid: str) -> FollowUp | None:
    """The follow-up with this uuid, or None; what was removed is none."""
    row = driver.one(db, f"{_SELECT} WHERE removed = 0 AND uuid = ?", (uuid,))
    return _follow_up(row) if row else None


def require(db: Database, uuid: str) -> FollowUp:
    """The follow-up with this uuid. Refused: not_found."""
    found = by_uuid(db, uuid)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return found


def follow_ups(
    db: Database,
    *,
    state: str = "open",
    owner: str = "",
    company: str = "",
    meeting: str | None = None,
    visitor: str | None = None,
    reader: str | None = None,
    on: date | None = None,
) -> list[FollowUp]:
    """What was promised, by the day it is due, "when possible" last.

    *state* is one of ``STATES``; *on* is the day that ``due`` looks at, today at the event without
    it. *owner* and *company* are names, whatever the case and accents; *visitor* finds what was
    promised to them or at a meeting with them; *reader* is a :data:`db.meeting.notes.Reader`.
    Refused: bad_value (subject "state").
    """
    if state not in STATES:
        raise Refused(Refusal.BAD_VALUE, "state")
    if on is None:
        on = clock.local_day(clock.now(), events.current(db).zone)
    people = visitor_codes.with_merged(db, visitor) if visitor else ()
    asked = (on.isoformat(), meeting, reader, visitor, json.dumps(people))
    found = [_follow_up(row) for row in driver.rows(db, _listed(state), asked)]
    if owner:
        found = [one for one in found if fold(one.owner) == fold(owner)]
    if company:
        companies = _companies(db, found)
        found = [one for one in found if fold(company) in companies[one.uuid]]
    return found


def _listed(state: str) -> str:
    return (
        f"{_SELECT} f WHERE f.removed = 0 AND {_IN_STATE[state]}"  # noqa: S608  SQL is ours
        " AND (?2 IS NULL OR f.meeting = ?2)"
        " AND (?3 IS NULL OR f.body = ?3 OR f.shared = 1)"
        " AND (?4 IS NULL OR f.visitor IN (SELECT value FROM json_each(?5))"
        " OR f.meeting IN (SELECT p.meeting FROM meeting_parties p WHERE p.removed = 0"
        " AND p.ref IN (SELECT value FROM json_each(?5))))"
        " ORDER BY f.due IS NULL, f.due, f.id"
    )


_COMPANIES = """
WITH these(uuid, meeting, visitor) AS MATERIALIZED (
    SELECT uuid, meeting, visitor FROM follow_ups WHERE uuid IN (SELECT value FROM json_each(?)))
SELECT t.uuid, v.company FROM these t JOIN visitors v ON v.uuid = t.visitor
UNION ALL SELECT t.uuid, v.company FROM these t JOIN meeting_parties p ON p.meeting = t.meeting
    AND p.removed = 0 AND p.kind = 'visitor' JOIN visitors v ON v.uuid = p.ref
UNION ALL SELECT t.uuid, p.name FROM these t JOIN meeting_parties p ON p.meeting = t.meeting
    AND p.removed = 0 AND p.kind = 'company'
"""


def _companies(db: Database, found: list[FollowUp]) -> dict[str, set[str]]:
    """The folded names of the companies that each of them is about."""
    companies: dict[str, set[str]] = defaultdict(set)
    uuids = json.dumps([one.uuid for one in found])
    for uuid, company in driver.rows(db, _COMPANIES, (uuids,)):
        companies[uuid].add(fold(company))
    return companies


def owners(db: Database) -> list[str]:
    """Who promised something, by name, each once."""
    found = driver.rows(
        db, "SELECT DISTINCT owner FROM follow_ups WHERE removed = 0 AND owner <> ''"
    )
    return sorted({fold(name): str(name) for (name,) in found}.values(), key=fold)


def _follow_up(row: tuple[Any, ...]) -> FollowUp:
    kept = dict(zip(_COLUMNS, row, strict=True))
    kept["shared"] = bool(kept["shared"])
    kept["due"], kept["snoozed_until"] = map(saving.day, (kept["due"], kept["snoozed_until"]))
    kept["done_at"] = saving.moment(kept["done_at"])
    kept["created_at"] = clock.moment(kept["created_at"])
    return FollowUp(**kept)
