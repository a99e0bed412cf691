"""Meetings, what became of them and what was said, as the program answers to machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import clock
from desktop.commands import as_json

if TYPE_CHECKING:
    from datetime import datetime

    from db.meeting.meeting_facts import Standing
    from db.rows import FollowUp, Meeting, MeetingFact, Note, Party


def meeting(row: Meeting, standing: Standing, phase: str) -> dict[str, Any]:
    """A meeting with how it stands; ``notes`` and ``next_steps`` are counts."""
    return as_json.meeting(row) | {
        "full_name": row.full_name,
        "level": row.level,
        "site": row.site.value,
        "origin": row.origin.value,
        "external_id": row.external_key,
        "dropped": row.dropped,
        "ours": [_party(one) for one in row.ours],
        "theirs": [_party(one) for one in row.theirs],
        "accompanied_by": list(row.accompanied_by),
        "state": standing.state.value,
        "phase": phase,
        "at": _time(standing.at),
        "arrived_at": _time(standing.arrived_at),
        "seen_at": _time(standing.seen_at),
        "moved": standing.moved,
        "notes": standing.notes,
        "outcome": standing.outcome,
        "next_steps": standing.next_steps,
    }


def _party(row: Party) -> dict[str, Any]:
    return {"kind": row.kind.value, "id": row.ref or None, "name": row.name}


def fact(row: MeetingFact) -> dict[str, Any]:
    """Something that happened to a meeting."""
    return {
        "id": row.uuid,
        "kind": row.kind.value,
        "at": _time(row.at),
        "reason": row.reason,
        "operator": row.operator,
        "station": row.station,
    }


def note(row: Note) -> dict[str, Any]:
    """An entry of a meeting's log; ``body`` is the id of whose it is, null for the delegation."""
    return {
        "id": row.uuid,
        "meeting": row.meeting,
        "at": _time(row.at),
        "written_at": _time(row.written_at),
        "author": row.author,
        "operator": row.operator,
        "body": row.body or None,
        "shared": row.shared,
        "outcome": row.outcome,
        "interest": row.interest,
        "topics": list(row.topics),
        "text": row.text,
        "corrects": row.corrects,
    }


def follow_up(row: FollowUp) -> dict[str, Any]:
    """Something promised; a ``due`` of null means "when possible"."""
    return {
        "id": row.uuid,
        "meeting": row.meeting,
        "visitor": row.visitor,
        "text": row.text,
        "owner": row.owner,
        "delegate": row.delegate,
        "body": row.body or None,
        "shared": row.shared,
        "due": row.due and row.due.isoformat(),
        "snoozed_until": row.snoozed_until and row.snoozed_until.isoformat(),
        "done_at": _time(row.done_at),
        "done_by": row.done_by,
        "created_at": _time(row.created_at),
    }


def _time(at: datetime | None) -> str | None:
    return None if at is None else clock.stamp(at)
