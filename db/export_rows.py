"""The rows of the lists that leave the file: one function a kind, each row by its columns' names.

Names of columns are stable and English, as in JSON. Times are those of the event's zone with their
distance from UTC (ISO 8601), so that a spreadsheet says the hour of the fair and no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from db import (
    clock,
    driver,
    event_reports,
    events,
    follow_ups,
    meetings,
    reporting,
    visitor_rows,
)
from db.consents import PURPOSES
from db.rows import PartyKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlite_utils import Database

    from db.exports import Wanted
    from db.reporting import Told
    from db.rows import FollowUp, Visitor

Row = dict[str, str]

_CONTACT = (
    *("given_name", "family_name", "company", "job_title", "email", "phone", "country", "city"),
    *("region", "company_type", "language", "badge_type", "interests"),
)
_INTERNAL = ("id", "code", *_CONTACT, "external_id", "source", "state", "checked_in_at")
_CHECK_INS = (
    *("at", "day", "way", "session", "given_name", "family_name", "company", "badge_type"),
    *("operator", "station", "visitor_id"),
)
_MEETINGS = (
    *("id", "date", "starts", "ends", "part", "place", "site", "with", "company", "ours", "topic"),
    *("level", "origin", "state", "outcome", "interest", "notes", "follow_ups"),
)
_FOLLOW_UPS = (
    *("id", "text", "owner", "due", "state", "done_at", "done_by", "with", "company"),
    *("meeting_id", "meeting_date", "created_at"),
)


def columns_of(wanted: Wanted) -> tuple[str, ...]:
    """The columns that a list may have, in their order.

    A list for a purpose or a body has what one writes to people with, and no code that opens a
    door.
    """
    if wanted.kind == "visitors":
        return _CONTACT if wanted.purpose or wanted.body else (*_INTERNAL, *PURPOSES)
    return {"check-ins": _CHECK_INS, "meetings": _MEETINGS, "follow-ups": _FOLLOW_UPS}[wanted.kind]


def of_kind(
    db: Database, wanted: Wanted, allowed: set[str] | None, named: set[str] | None = None
) -> tuple[list[Row], tuple[str, ...]]:
    """The rows that are *wanted*, and the uuids of the visitors in them; with *named* also the
    names of those at a meeting who are no visitors.

    *allowed* are the visitors who may be told of, and *named* those whom a meeting or a follow-up
    may call by name; None: all. Of others their company alone is told.
    """
    if wanted.kind == "visitors":
        return _visitors(db, wanted, allowed)
    if wanted.kind == "check-ins":
        return _check_ins(db, allowed)
    if wanted.kind == "meetings":
        return _meetings(db, wanted, allowed, named)
    return _follow_ups(db, wanted, allowed, named)


def _visitors(
    db: Database, wanted: Wanted, allowed: set[str] | None
) -> tuple[list[Row], tuple[str, ...]]:
    found = visitor_rows.select(
        db, "WHERE v.merged_into IS NULL AND v.withdrawn = 0 ORDER BY v.name_key, v.id"
    )
    told = [one for one in found if allowed is None or one.uuid in allowed]
    answers = {} if wanted.purpose or wanted.body else _last_answers(db)
    zone = ZoneInfo(events.current(db).zone)
    rows: list[Row] = []
    for one in told:
        driver.step_aside(db)
        rows.append(_visitor(one, zone) | answers.get(one.uuid, dict.fromkeys(PURPOSES, "")))
    return rows, tuple(one.uuid for one in told)


def _visitor(one: Visitor, zone: ZoneInfo) -> Row:
    row = {name: str(getattr(one, name)) for name in (*_CONTACT, "code", "external_id")}
    state = "blocked" if one.blocked else "cancelled" if one.cancelled else ""
    came = _local(one.checked_in_at, zone)
    return row | {"id": one.uuid, "source": one.source, "state": state, "checked_in_at": came}


def _last_answers(db: Database) -> dict[str, Row]:
    """What each visitor last answered to each purpose: yes, no, or "" where nobody asked."""
    said: dict[str, Row] = {}
    for visitor, purpose, answer in driver.rows(
        db,
        "SELECT coalesce(v.merged_into, v.uuid), c.purpose, c.answer FROM consents c"
        " JOIN visitors v ON v.uuid = c.visitor"
        " WHERE NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) ORDER BY c.id",
    ):
        row = said.setdefault(visitor, dict.fromkeys(PURPOSES, ""))
        row[purpose] = "yes" if answer else "no"
    return said


def _check_ins(db: Database, allowed: set[str] | None) -> tuple[list[Row], tuple[str, ...]]:
    zone = ZoneInfo(events.current(db).zone)
    rows: list[Row] = []
    for at, *texts in driver.rows(
        db,
        "SELECT c.at, c.day, c.way, c.session, k.given_name, k.family_name, k.company,"
        " k.badge_type, c.operator,"
        " coalesce((SELECT name FROM stations s WHERE s.uuid = c.station), ''), k.uuid"
        " FROM check_ins c JOIN visitors v ON v.uuid = c.visitor"
        " JOIN visitors k ON k.uuid = coalesce(v.merged_into, v.uuid) AND k.withdrawn = 0"
        " WHERE NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = c.uuid) ORDER BY c.at, c.id",
    ):
        row = dict(zip(_CHECK_INS, (_local(clock.moment(at), zone), *texts), strict=True))
        if allowed is None or row["visitor_id"] in allowed:
            rows.append(row)
    return rows, tuple(dict.fromkeys(row["visitor_id"] for row in rows))


def _meetings(
    db: Database, wanted: Wanted, allowed: set[str] | None, named: set[str] | None
) -> tuple[list[Row], tuple[str, ...]]:
    if wanted.body:
        told = list(event_reports.body_report(db, wanted.body).told)
    else:
        told = reporting.told(db, reporting.held_on(db, None), reporting.DELEGATION)
    told = [one for one in told if allowed is None or _all_in(one.visitors, allowed)]
    zone = ZoneInfo(events.current(db).zone)
    people = dict.fromkeys(who.uuid for one in told for who in one.visitors)
    if named is not None:
        people |= dict.fromkeys(name for one in told for name in _unknown(one))
    return [_meeting(one, zone, named) for one in told], tuple(people)


def _unknown(one: Told) -> list[str]:
    """The persons of theirs who are on no list: nobody could ask them, and nobody names them."""
    unlinked = [each for each in one.meeting.theirs if each.kind is PartyKind.VISITOR]
    return [each.name for each in unlinked if not each.ref]


def _all_in(people: Iterable[Visitor], allowed: set[str]) -> bool:
    return all(who.uuid in allowed for who in people)


def _names(people: Iterable[Visitor], whose: Told | None, named: set[str] | None) -> str:
    """Those of *people* who may be named; where there are none, as the agenda names the meeting:
    to a body only where that names no person, who was never asked.
    """
    known = [(who.name, named is None or who.uuid in named) for who in people]
    if known or whose is None:
        return ", ".join(name for name, may in known if may)
    persons = any(one.kind is PartyKind.VISITOR for one in whose.meeting.theirs)
    return "" if persons and named is not None else whose.meeting.with_name


def _meeting(one: Told, zone: ZoneInfo, named: set[str] | None) -> Row:
    meeting = one.meeting
    said = [f"{note.author}: {note.text}" for note in one.notes if note.text]
    return {
        "id": meeting.uuid,
        "date": meeting.date.isoformat(),
        "starts": _local(meeting.starts, zone),
        "ends": _local(meeting.ends, zone),
        "part": meeting.part,
        "place": meeting.place,
        "site": meeting.site.value,
        "with": _names(one.visitors, one, named),
        "company": ", ".join(reporting.companies(meeting, one.visitors)),
        "ours": ", ".join(party.name for party in meeting.ours),
        "topic": meeting.topic,
        "level": meeting.level,
        "origin": meeting.origin.value,
        "state": one.standing.state.value,
        "outcome": one.outcome,
        "interest": one.interest,
        "notes": "\n".join(said),
        "follow_ups": "\n".join(step.text for step in one.follow_ups),
    }


def _follow_ups(
    db: Database, wanted: Wanted, allowed: set[str] | None, named: set[str] | None
) -> tuple[list[Row], tuple[str, ...]]:
    if wanted.body:
        found = list(event_reports.body_report(db, wanted.body).follow_ups)
    else:
        found = follow_ups.follow_ups(db, state="all", reader=reporting.DELEGATION)
    agenda = {
        one.meeting.uuid: one
        for one in reporting.told(
            db,
            meetings.of_uuids(db, {step.meeting for step in found if step.meeting}),
            wanted.body or reporting.DELEGATION,
        )
    }
    people = reporting.people(db, {step.visitor for step in found if step.visitor})
    zone = ZoneInfo(events.current(db).zone)
    rows: list[Row] = []
    told: dict[str, None] = {}
    for step in found:
        whose = agenda.get(step.meeting or "")
        visitor = people.get(step.visitor or "")
        to_whom = [visitor] if visitor else list(whose.visitors) if whose else []
        if allowed is None or _all_in(to_whom, allowed):
            name = _names(to_whom, whose, named)
            rows.append(_follow_up(step, whose, to_whom, zone) | {"with": name})
            told |= dict.fromkeys(who.uuid for who in to_whom)
            if named is not None and whose is not None and visitor is None:
                told |= dict.fromkeys(_unknown(whose))
    return rows, tuple(told)


def _follow_up(step: FollowUp, whose: Told | None, to_whom: list[Visitor], zone: ZoneInfo) -> Row:
    companies: Any = (
        reporting.companies(whose.meeting, to_whom) if whose else [who.company for who in to_whom]
    )
    return {
        "id": step.uuid,
        "text": step.text,
        "owner": step.owner,
        "due": step.due.isoformat() if step.due else "",
        "state": "done" if step.done_at else "open",
        "done_at": _local(step.done_at, zone),
        "done_by": step.done_by,
        "company": ", ".join(name for name in companies if name),
        "meeting_id": step.meeting or "",
        "meeting_date": whose.meeting.date.isoformat() if whose else "",
        "created_at": _local(step.created_at, zone),
    }


def _local(at: datetime | None, zone: ZoneInfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else ""
