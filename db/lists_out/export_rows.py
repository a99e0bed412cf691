"""The rows of the lists that leave the file: one function a kind, each row by its columns' names.

The names of columns are in ``export_columns``. Times are those of the event's zone with their
distance from UTC (ISO 8601), so that a spreadsheet says the hour of the fair and no other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import clock, driver, events
from db.lists_out import withheld
from db.lists_out.export_columns import CHECK_INS, CONTACT
from db.lists_out.unnamed import Unnamed
from db.meeting import follow_ups, meetings
from db.ours import bodies
from db.privacy import consents, sharing
from db.privacy.consents import PURPOSES
from db.reports import event_reports, reporting
from db.rows import PartyKind
from db.visitor import visitor_rows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

    from sqlite_utils import Database

    from db.lists_out.exports import Wanted
    from db.reports.reporting import Told
    from db.rows import FollowUp, Visitor

Row = dict[str, str]

_AS_THEY_ARE = (*CONTACT, "code", "external_id", "organiser_opt_in")
_WORDS = ("place", "topic", "level", "notes", "follow_ups", "text")
"""Texts that may say who was met."""


@dataclass(frozen=True, slots=True)
class Found:
    """The ``rows`` of a list, and in ``people`` the uuids of the visitors in them, for a body also
    the names of those at a meeting who are no visitors. ``unasked`` counts these where they left a
    meeting out of a list for a purpose.
    """

    rows: list[Row]
    people: tuple[str, ...]
    unasked: int = 0


def of_kind(
    db: Database, wanted: Wanted, allowed: set[str] | None, named: set[str] | None = None
) -> Found:
    """The rows that are *wanted*.

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


def _visitors(db: Database, wanted: Wanted, allowed: set[str] | None) -> Found:
    found = visitor_rows.select(
        db, "WHERE v.merged_into IS NULL AND v.withdrawn = 0 ORDER BY v.name_key, v.id"
    )
    told = [one for one in found if allowed is None or one.uuid in allowed]
    answers = {} if wanted.purpose or wanted.body else _last_answers(db)
    zone = clock.zone(events.current(db).zone)
    rows: list[Row] = []
    for one in told:
        driver.step_aside(db)
        rows.append(_visitor(one, zone) | answers.get(one.uuid, dict.fromkeys(PURPOSES, "")))
    return Found(rows, tuple(one.uuid for one in told))


def _visitor(one: Visitor, zone: tzinfo) -> Row:
    row = {name: str(getattr(one, name)) for name in _AS_THEY_ARE}
    state = "blocked" if one.blocked else "cancelled" if one.cancelled else ""
    for name in ("valid_from", "valid_until", "checked_in_at"):
        row[name] = _local(getattr(one, name), zone)
    return row | {"id": one.uuid, "source": one.source, "state": state}


def _last_answers(db: Database) -> dict[str, Row]:
    """What each visitor last answered to each purpose: yes, no, or "" where nobody asked; to
    sharing "only: " and the names, where it is not all of our bodies that may have their data.
    """
    said: dict[str, Row] = {}
    for visitor, purpose, _body, answer, _named in consents.every(db):
        row = said.setdefault(visitor, dict.fromkeys(PURPOSES, ""))
        row[purpose] = "yes" if answer else "no"
    ours = bodies.bodies(db)
    for visitor, one in sharing.everybody(db).items():
        names = ", ".join(body.name for body in one.whom(ours))
        all_of_them = one.with_each(body.uuid for body in ours)
        only = f"only: {names}" if names else "no"
        said[visitor][sharing.PURPOSE] = "yes" if all_of_them else only
    return said


def _check_ins(db: Database, allowed: set[str] | None) -> Found:
    zone = clock.zone(events.current(db).zone)
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
        row = dict(zip(CHECK_INS, (_local(clock.moment(at), zone), *texts), strict=True))
        if allowed is None or row["visitor_id"] in allowed:
            rows.append(row)
    return Found(rows, tuple(dict.fromkeys(row["visitor_id"] for row in rows)))


def _meetings(
    db: Database, wanted: Wanted, allowed: set[str] | None, named: set[str] | None
) -> Found:
    if wanted.body:
        told = list(event_reports.body_report(db, wanted.body).told)
    else:
        told = reporting.told(db, reporting.held_on(db, None), reporting.DELEGATION)
    unasked: set[str] = set()
    if allowed is not None:
        told = [one for one in told if _all_in(one.visitors, allowed)]
        unasked = {name for one in told for name in _unasked(one)}
        told = [one for one in told if not _unasked(one)]
    zone = clock.zone(events.current(db).zone)
    people = dict.fromkeys(who.uuid for one in told for who in one.visitors)
    if named is not None:
        people |= dict.fromkeys(name for one in told for name in withheld.unknown_of(one))
    unnamed = Unnamed(db, allowed if named is None else named)
    rows = [_without(_meeting(one, zone, named), one, one.visitors, unnamed) for one in told]
    return Found(rows, tuple(people), len(unasked))


def _unasked(one: Told) -> list[str]:
    """Whom a list for a purpose would name who is no visitor. What a meeting is called that has
    nobody of theirs may be a person's name.
    """
    meeting = one.meeting
    return (
        withheld.unknown_of(one)
        if meeting.theirs
        else [meeting.with_name] * bool(meeting.with_name)
    )


def _without(row: Row, one: Told | None, people: Iterable[Visitor], unnamed: Unnamed) -> Row:
    """*row* with nobody in its texts whom it must not name."""
    without = withheld.clearing(one, people, unnamed)
    return row | {name: without(row[name]) for name in _WORDS if name in row}


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


def _meeting(one: Told, zone: tzinfo, named: set[str] | None) -> Row:
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
) -> Found:
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
    zone = clock.zone(events.current(db).zone)
    unnamed = Unnamed(db, allowed if named is None else named)
    rows: list[Row] = []
    told: dict[str, None] = {}
    unasked: set[str] = set()
    for step in found:
        whose = agenda.get(step.meeting or "")
        visitor = people.get(step.visitor or "")
        to_whom = [visitor] if visitor else list(whose.visitors) if whose else []
        unknown = _unasked(whose) if whose and visitor is None and allowed is not None else []
        if allowed is not None and not _all_in(to_whom, allowed):
            continue
        unasked |= set(unknown)
        if not unknown:
            row = _follow_up(step, whose, to_whom, zone)
            row["with"] = _names(to_whom, whose, named)
            rows.append(_without(row, whose, to_whom, unnamed))
            told |= dict.fromkeys(who.uuid for who in to_whom)
            if named is not None and whose is not None and visitor is None:
                told |= dict.fromkeys(withheld.unknown_of(whose))
    return Found(rows, tuple(told), len(unasked))


def _follow_up(step: FollowUp, whose: Told | None, to_whom: list[Visitor], zone: tzinfo) -> Row:
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


def _local(at: datetime | None, zone: tzinfo) -> str:
    return at.astimezone(zone).isoformat(timespec="seconds") if at else ""
