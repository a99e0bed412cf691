"""Meetings written and corrected, with who sits on either side."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.meeting import meeting_names
from db.meeting.meetings import COLUMNS, PARTS, by_uuid
from db.names import fold
from db.ours import bodies
from db.past import changes, saving
from db.rows import Meeting, Origin, Party, PartyKind, Side, Site
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from db.past.changes import By

ACCOMPANIES = "accompanies"
"""The capacity of somebody of ours who comes along and is not whom the meeting is with."""

FIELDS = (*(name for name in COLUMNS if name != "uuid"), "parties")
"""What staff may correct."""

SHORT = ("body", "visitor", "accompanied_by")
"""Our side by name (several with a comma or semicolon between), their side by a visitor's uuid, and
names of who comes along: said instead of ``parties`` where one line of text is all there is.
"""

_BLANK: dict[str, Any] = {
    "with_name": "",
    "full_name": "",
    "aliases": (),
    "level": "",
    "date": None,
    "part": "",
    "starts": None,
    "ends": None,
    "site": Site.UNKNOWN,
    "place": "",
    "position": 0,
    "topic": "",
    "origin": Origin.PLANNED,
    "external_key": "",
    "dropped": False,
    "parties": (),
}
_BETWEEN = re.compile(r"[;,]")


def save(db: Database, by: By, *, uuid: str | None = None, **fields: Any) -> Meeting:
    """The meeting, new when *uuid* is None; *fields* are those of ``FIELDS`` and ``SHORT``.

    What is not named stays; ``date`` follows ``starts`` where that is known. Without ``with_name``
    a new meeting is called after their side, and a name that came from there follows it when others
    sit there; what somebody typed stays. Refused: unknown_field, bad_value (subject: the
    field), not_found.
    """
    unknown = [name for name in fields if name not in FIELDS and name not in SHORT]
    if unknown:
        raise Refused(Refusal.UNKNOWN_FIELD, unknown[0])
    before = _kept(db, uuid)
    wanted = before | {name: value for name, value in fields.items() if name in FIELDS}
    for name in SHORT:
        if name in fields:
            wanted["parties"] = _with_short(db, wanted["parties"], name, fields[name])
    wanted["aliases"] = tuple(wanted["aliases"])
    parties = tuple(wanted.pop("parties"))
    if wanted["starts"] is not None:
        wanted["date"] = clock.local_day(wanted["starts"], events.current(db).zone)
    if "with_name" not in fields and not wanted["with_name"]:
        wanted["with_name"] = ", ".join(one.name for one in parties if one.side is Side.THEIRS)
    if uuid is not None:
        followed = meeting_names.follow(db, uuid, before, before["parties"], parties)
        wanted |= {name: it for name, it in followed.items() if wanted[name] == before[name]}
    _check(wanted, parties)
    _refuse_gone(db, before["parties"], parties)
    if uuid is not None and wanted | {"parties": parties} == before:
        return Meeting(uuid, **before)
    with changes.transaction(db, by, "meeting", subject=uuid) as change:
        saved = saving.save(db, by, "meetings", wanted, uuid=uuid, kind="meeting")
        if uuid is None:
            _name_subject(db, change.uuid, saved)
        _seat(db, change.uuid, saved, parties)
    made = by_uuid(db, saved)
    if made is None:
        raise Refused(Refusal.NOT_FOUND, saved)
    return made


def _name_subject(db: Database, change: str, uuid: str) -> None:
    """Say which meeting the change is about, where it made this one and nothing before."""
    driver.run(
        db,
        "UPDATE changes SET subject = ? WHERE uuid = ? AND subject IS NULL AND kind = 'meeting'",
        (uuid, change),
    )


def _kept(db: Database, uuid: str | None) -> dict[str, Any]:
    if uuid is None:
        return dict(_BLANK)
    meeting = by_uuid(db, uuid)
    if meeting is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return {name: getattr(meeting, name) for name in FIELDS}


def _refuse_gone(db: Database, before: Sequence[Party], parties: Sequence[Party]) -> None:
    """Seat nobody who was erased or withdrawn; who sat there before stays. Refused: not_found."""
    seated = {one.ref for one in before}
    for one in parties:
        if one.kind is PartyKind.VISITOR and one.ref and one.ref not in seated:
            visitor_codes.require(db, one.ref)


def _with_short(db: Database, parties: Sequence[Party], name: str, value: Any) -> tuple[Party, ...]:
    """*parties* with one of the lines of ``SHORT`` put in the place of what it stands for."""
    if name == "visitor":
        kept = [one for one in parties if one.kind is not PartyKind.VISITOR]
        return (*kept, *([visitor_party(db, value)] if value else []))
    if name == "accompanied_by":
        kept = [one for one in parties if not one.capacity]
        named = [our_party(db, each, capacity=ACCOMPANIES) for each in value if each.strip()]
        return (*kept, *named)
    kept = [one for one in parties if one.side is not Side.OURS or one.capacity]
    named = [our_party(db, each) for each in _BETWEEN.split(value or "") if each.strip()]
    return (*named, *kept)


def our_party(db: Database, name: str, *, capacity: str = "") -> Party:
    """Who of ours is called *name*: a body, else a delegate, by name or alias; else only a name."""
    body = bodies.recognise(db, name)
    if body is not None:
        return Party(Side.OURS, PartyKind.BODY, body.uuid, body.name, capacity)
    person = bodies.recognise_delegate(db, name)
    if person is not None:
        return Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name, capacity)
    kind = PartyKind.DELEGATE if capacity else PartyKind.BODY
    return Party(Side.OURS, kind, "", name.strip(), capacity)


def visitor_party(db: Database, uuid: str) -> Party:
    """The visitor *uuid*, or whom they were merged into, as a party of theirs. Refused: not_found,
    also for who was erased.
    """
    visitor = visitors.by_uuid(db, visitor_codes.require(db, uuid))
    if visitor is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    name = f"{visitor.given_name} {visitor.family_name}".strip()
    return Party(Side.THEIRS, PartyKind.VISITOR, visitor.uuid, name)


def company_party(name: str) -> Party:
    """A company of theirs without a person yet."""
    return Party(Side.THEIRS, PartyKind.COMPANY, "", name.strip())


def _check(wanted: dict[str, Any], parties: Iterable[Party]) -> None:
    if not wanted["with_name"].strip():
        raise Refused(Refusal.BAD_VALUE, "with_name")
    if wanted["date"] is None:
        raise Refused(Refusal.BAD_VALUE, "date")
    if wanted["part"] and wanted["part"] not in PARTS:
        raise Refused(Refusal.BAD_VALUE, "part")
    if wanted["site"] not in set(Site):
        raise Refused(Refusal.BAD_VALUE, "site")
    if wanted["ends"] is not None and (
        wanted["starts"] is None or wanted["ends"] <= wanted["starts"]
    ):
        raise Refused(Refusal.BAD_VALUE, "ends")
    if any(not one.ref and not one.name.strip() for one in parties):
        raise Refused(Refusal.BAD_VALUE, "parties")


def _seat(db: Database, change: str, meeting: str, wanted: Sequence[Party]) -> None:
    """Leave at the table those of *wanted*: others are taken away, and the new ones come."""
    sitting: dict[tuple[object, ...], str] = {}
    for uuid, side, kind, ref, name, capacity in driver.rows(
        db,
        "SELECT uuid, side, kind, ref, name, capacity FROM meeting_parties"
        " WHERE meeting = ? AND removed = 0 ORDER BY id",
        (meeting,),
    ):
        sitting[_who(Party(Side(side), PartyKind(kind), ref, name, capacity))] = uuid
    for who, party in {_who(party): party for party in wanted}.items():
        if sitting.pop(who, None) is None:
            driver.run(
                db,
                "INSERT INTO meeting_parties(uuid, change, meeting, side, kind, ref, name,"
                " capacity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    uuid7(),
                    change,
                    meeting,
                    party.side.value,
                    party.kind.value,
                    party.ref,
                    party.name,
                    party.capacity,
                ),
            )
    for uuid in sitting.values():
        driver.run(db, "UPDATE meeting_parties SET removed = 1 WHERE uuid = ?", (uuid,))


def _who(party: Party) -> tuple[object, ...]:
    return party.side, party.kind, party.ref or fold(party.name), party.capacity
