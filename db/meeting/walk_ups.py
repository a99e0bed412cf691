"""Meetings made on the spot: somebody came to the stand and sat down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import clock
from db.errors import Refusal, Refused
from db.meeting import meeting_facts, meeting_saving
from db.ours.bodies import bodies as our_bodies
from db.ours.bodies import delegates as our_delegates
from db.past import changes
from db.rows import Happening, Origin, Party, PartyKind, Side, Site
from db.visitor.visitors import living

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import Meeting, Visitor


def walk_up(
    db: Database,
    by: By,
    *,
    visitors: Sequence[str] = (),
    companies: Sequence[str] = (),
    bodies: Sequence[str] = (),
    delegates: Sequence[str] = (),
    at: datetime | None = None,
    site: Site = Site.STAND,
) -> Meeting:
    """A meeting that begins at *at* or now, with its fact, as one change.

    *visitors*, *bodies* and *delegates* are uuids, *companies* names of theirs without a person.
    Refused: not_found (subject: the uuid), bad_value "with_name" when nobody of theirs is named.
    """
    people = [_living(db, uuid) for uuid in dict.fromkeys(visitors)]
    named = {person.company: None for person in people if person.company}
    theirs = [meeting_saving.visitor_party(db, person.uuid) for person in people]
    theirs += [meeting_saving.company_party(name) for name in companies if name.strip()]
    ours = _ours(db, bodies, delegates)
    starts = at or clock.now()
    with changes.transaction(db, by, "meeting") as change:
        meeting = meeting_saving.save(
            db,
            by,
            full_name=", ".join(named),
            starts=starts,
            site=site,
            origin=Origin.WALK_UP,
            parties=(*ours, *theirs),
        )
        meeting_facts.append(db, change, meeting.uuid, Happening.STARTED, at=starts)
    return meeting


def _living(db: Database, uuid: str) -> Visitor:
    found = living(db, uuid)
    if found is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    return found


def _ours(db: Database, bodies: Sequence[str], delegates: Sequence[str]) -> list[Party]:
    known = {one.uuid: (PartyKind.BODY, one.name) for one in our_bodies(db)}
    known |= {one.uuid: (PartyKind.DELEGATE, one.name) for one in our_delegates(db)}
    for uuid in (*bodies, *delegates):
        if uuid not in known:
            raise Refused(Refusal.NOT_FOUND, uuid)
    return [
        Party(Side.OURS, known[uuid][0], uuid, known[uuid][1]) for uuid in (*bodies, *delegates)
    ]
