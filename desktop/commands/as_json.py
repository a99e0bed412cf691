"""What the program answers to machines: codes and figures, never sentences. The keys are stable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import clock
from db.rows import Outcome

if TYPE_CHECKING:
    from datetime import date, datetime

    from db.keeping.copies import Copy
    from db.lists_in.presets import Preset
    from db.rows import (
        Body,
        Change,
        Counts,
        Delegate,
        Event,
        FieldChange,
        Meeting,
        Scan,
        Session,
        Visitor,
        VisitorCode,
    )
    from db.rows.prints import BadgeJob


def visitor(row: Visitor) -> dict[str, Any]:
    """A visitor; ``code`` has no blanks, times are UTC in ISO 8601."""
    return {
        "id": row.uuid,
        "code": row.code,
        "given_name": row.given_name,
        "family_name": row.family_name,
        "company": row.company,
        "job_title": row.job_title,
        "email": row.email,
        "phone": row.phone,
        "country": row.country,
        "language": row.language,
        "badge_type": row.badge_type,
        "external_id": row.external_id,
        "interests": row.interests,
        "source": row.source.value,
        "created_at": _time(row.created_at),
        "updated_at": _time(row.updated_at),
        "checked_in_at": _time(row.checked_in_at),
    }


def status(row: Visitor) -> dict[str, Any]:
    """A visitor with what stands in their way at a door."""
    return visitor(row) | {"blocked": row.blocked, "cancelled": row.cancelled}


def scan(row: Scan) -> dict[str, Any]:
    """What came of a check-in; ``first_at`` only where an earlier entry stands in the way."""
    seen = row.outcome is Outcome.ALREADY_REDEEMED
    return {
        "outcome": row.outcome.value,
        "visitor": visitor(row.visitor) if row.visitor else None,
        "at": _time(row.at),
        "first_at": _time(row.first_at) if seen else None,
        "returning": row.returning,
        "session": row.session or None,
        "meeting": meeting(row.meeting) if row.meeting else None,
    }


def meeting(row: Meeting) -> dict[str, Any]:
    """A planned meeting; ``starts`` is null where only the ``part`` of the day is known."""
    return {
        "id": row.uuid,
        "with": row.with_name,
        "date": _day(row.date),
        "part": row.part,
        "starts": _time(row.starts),
        "ends": _time(row.ends),
        "place": row.place,
        "body": row.body,
        "topic": row.topic,
    }


def code(row: VisitorCode) -> dict[str, Any]:
    """A code that a visitor holds, or held until it was revoked."""
    return {
        "code": row.code,
        "kind": row.kind,
        "made_at": _time(row.made_at),
        "revoked_at": _time(row.revoked_at),
    }


def event(row: Event) -> dict[str, Any]:
    """The event, without its key."""
    return {
        "code": row.code,
        "name": row.name,
        "edition": row.edition,
        "starts": _day(row.starts),
        "ends": _day(row.ends),
        "venue": row.venue,
        "city": row.city,
        "country": row.country,
        "zone": row.zone,
        "sample": row.sample,
    }


def preset(row: Preset) -> dict[str, Any]:
    """An event that comes with the program."""
    return {
        "id": row.id,
        "name": row.name,
        "starts": _day(row.starts),
        "ends": _day(row.ends),
        "city": row.city,
    }


def session(row: Session, attendance: int, inside: int) -> dict[str, Any]:
    """A session, how many people came to it, and how many are in now."""
    return session_planned(row) | {"attendance": attendance, "inside": inside}


def session_planned(row: Session) -> dict[str, Any]:
    """A session as it was planned."""
    return {
        "id": row.uuid,
        "code": row.code,
        "title": row.title,
        "kind": row.kind,
        "date": _day(row.date),
        "part": row.part,
        "opens": _time(row.opens),
        "closes": _time(row.closes),
        "place": row.place,
        "speakers": list(row.speakers),
        "promotes": row.promotes,
        "admits": list(row.admits),
    }


def body(row: Body) -> dict[str, Any]:
    """An organisation of ours."""
    return {"id": row.uuid, "name": row.name, "kind": row.kind, "aliases": list(row.aliases)}


def delegate(row: Delegate) -> dict[str, Any]:
    """A person on our side, and in whose name they speak."""
    return {
        "id": row.uuid,
        "name": row.name,
        "leads": row.leads,
        "capacity": row.capacity,
        "roles": [
            {"body": role.body, "title_en": role.title_en, "title_it": role.title_it}
            for role in row.roles
        ],
    }


def change(row: Change) -> dict[str, Any]:
    """One act of an operator; ``visitor`` is the uuid that it is mainly about."""
    return {
        "id": row.uuid,
        "at": _time(row.at),
        "operator": row.operator,
        "station": row.station,
        "kind": row.kind,
        "reason": row.reason,
        "visitor": row.subject,
        "about": row.about,
        "undoes": row.undoes,
        "undone_by": row.undone_by,
    }


def field_change(row: FieldChange) -> dict[str, Any]:
    """One value before and after."""
    return {
        "table": row.table,
        "row": row.row,
        "field": row.field,
        "old": row.old,
        "new": row.new,
    }


def job(row: BadgeJob) -> dict[str, Any]:
    """A print job; ``ref`` is its number in the printer's queue, ``trouble`` a code or null."""
    return {
        "id": row.uuid,
        "at": _time(row.at),
        "printer": row.printer,
        "stock": row.stock,
        "layout": row.layout or None,
        "title": row.title,
        "state": row.state.value,
        "since": _time(row.since),
        "trouble": row.trouble or None,
        "detail": row.detail,
        "ref": row.ref or None,
        "why": row.why.value,
        "reason": row.reason,
        "replaces": row.replaces or None,
        "operator": row.operator,
        "station": row.station,
        "badges": [
            {"visitor": badge.visitor, "code": badge.code, "copy": badge.copy}
            for badge in row.badges
        ],
    }


def counts(row: Counts) -> dict[str, Any]:
    """The day in numbers."""
    return {
        "here_today": row.here_today,
        "expected": row.expected,
        "counted_only": row.counted_only,
    }


def copy(row: Copy) -> dict[str, Any]:
    """A verified copy."""
    return {
        "file": str(row.path),
        "at": _time(row.at),
        "sha256": row.digest,
        "size": row.size,
    }


def _time(at: datetime | None) -> str | None:
    return None if at is None else clock.stamp(at)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
