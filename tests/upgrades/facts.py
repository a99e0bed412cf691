"""What is asked of an event file of an earlier version, as plain values that JSON can hold."""

from __future__ import annotations

import json
from dataclasses import asdict

from db import events
from db.access import operators
from db.badges import badge_jobs, badge_prints, layouts, spares
from db.door import entries, head_counts, sessions
from db.erasure import erasing
from db.lists_out import exports
from db.meeting import choices, follow_ups, meeting_facts, meetings, notes
from db.ours import bodies
from db.past import history
from db.privacy import consents, next_edition, notices_given
from db.searching import search
from db.visitor import visitor_codes, visitors
from db.visitor.visitors import Filters
from tests.looked_up import job_steps

BLOCKED = ("blocked", "cancelled", "withdrawn")


def facts(db):
    """Everything staff could look up in the file behind *db*, by name of the question."""
    everybody = visitors.page(db, filters=Filters(), limit=1_000)
    hidden = [
        one
        for state in BLOCKED
        for one in visitors.page(db, filters=Filters(state=state), limit=1_000)
    ]
    people = {one.uuid: one for one in (*everybody, *hidden)}.values()
    agenda = meetings.meetings(db, dropped=True)
    jobs = badge_jobs.of_day(db, events.current(db).starts)
    asked = {
        "event": events.current(db),
        "badge types": events.badge_types(db),
        "layouts": layouts.all_layouts(db),
        "sessions": sessions.all_sessions(db),
        "bodies": bodies.bodies(db),
        "delegates": bodies.delegates(db),
        "outcomes": choices.outcomes(db, removed=True),
        "topics": choices.topics(db, removed=True),
        "planned meetings": agenda,
        "meeting facts": {one.uuid: meeting_facts.of(db, one.uuid) for one in agenda},
        "meeting states": meeting_facts.standings(db, agenda),
        "notes": {one.uuid: notes.of(db, one.uuid) for one in agenda},
        "notes found": [note.uuid for note, _ in notes.search(db, "ingranaggi")],
        "follow-ups": follow_ups.follow_ups(db, state="all"),
        "next edition": next_edition.interested(db),
        "operators": operators.operators(db),
        "pin": any(
            one.name == "Elena" and operators.check_pin(db, one.uuid, "2468")
            for one in operators.operators(db)
        ),
        "stations": operators.stations(db),
        "visitors": {one.uuid: one for one in people},
        "codes": {one.uuid: visitor_codes.of(db, one.uuid) for one in people},
        "entries": {one.uuid: entries.of(db, one.uuid) for one in people},
        "consents": {one.uuid: consents.of(db, one.uuid) for one in people},
        "notices given": {one.uuid: notices_given.of(db, one.uuid) for one in people},
        "jobs": {one.uuid: job_steps(db, one.uuid) for one in jobs},
        "prints": {one.uuid: badge_prints.of(db, one.uuid) for one in people},
        "spares": spares.all_spares(db),
        "changes": history.changes(db, limit=1_000),
        "erasures": erasing.erasures(db),
        "exports": exports.exports(db),
        "given away": {one.uuid: exports.exports(db, one.uuid) for one in people},
        "counts": head_counts.counts(db, events.current(db).starts),
        "found": [one.uuid for one in search.visitors(db, "esempio").visitors],
    }
    return json.loads(json.dumps(asked, default=plain))


def plain(value):
    """*value* as something that JSON knows: rows by field, times and days as ISO 8601, keys hex."""
    if hasattr(value, "__dataclass_fields__"):
        return asdict(value)
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat()
