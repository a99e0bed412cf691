"""What a thank-you letter after a meeting may say, and to whom it may be written at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import events
from db.errors import Refusal, Refused
from db.meeting import follow_ups, meetings, notes
from db.ours import bodies
from db.privacy import consents, next_edition
from db.rows import PartyKind
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Body, Delegate, Event, FollowUp, Meeting, Visitor

CONTACT = "contact"
"""The purpose that a visitor must have agreed to."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """What a letter to ``visitor`` about ``meeting`` is made of.

    ``person`` is who of ours signs it, None where nobody was named; ``bodies`` are those of our
    side. ``promises`` are those to the visitor that are open and that all of the delegation may
    read: one to another guest, or to nobody in particular, is no business of theirs.
    ``outcome`` is the code of what came of it, "" for nothing that all of the delegation may read.
    ``comes_again`` says that the visitor wants to hear of the next edition, and agreed to.
    """

    event: Event
    visitor: Visitor
    meeting: Meeting
    person: Delegate | None
    bodies: tuple[Body, ...]
    promises: tuple[FollowUp, ...]
    comes_again: bool
    outcome: str = ""


def thanks(db: Database, meeting_uuid: str, visitor_uuid: str) -> Thanks:
    """What there is to thank the visitor for.

    Refused: not_found; no_consent (subject: the visitor) for who did not agree to be contacted.
    """
    meeting = meetings.by_uuid(db, meeting_uuid)
    visitor = visitors.living(db, visitor_uuid)
    if meeting is None or visitor is None:
        raise Refused(Refusal.NOT_FOUND, meeting_uuid if meeting is None else visitor_uuid)
    agreed = consents.agreed(db, visitor.uuid)
    if not agreed.get(CONTACT, False):
        raise Refused(Refusal.NO_CONSENT, visitor.uuid)
    ours = {one.ref for one in meeting.ours if one.ref}
    sat = tuple(one for one in bodies.bodies(db) if one.uuid in ours)
    steps = follow_ups.follow_ups(db, state="open", meeting=meeting.uuid, reader="")
    said = notes.newest(db, [meeting], reader="").get(meeting.uuid)
    them = visitor_codes.with_merged(db, visitor.uuid)
    return Thanks(
        event=events.current(db),
        visitor=visitor,
        meeting=meeting,
        person=_signs(db, meeting, steps),
        bodies=sat,
        promises=tuple(one for one in steps if one.visitor in them),
        comes_again=bool(next_edition.of(db, visitor.uuid)) and agreed.get("next_edition", False),
        outcome=said.outcome if said else "",
    )


def _signs(db: Database, meeting: Meeting, promises: list[FollowUp]) -> Delegate | None:
    """Who of ours writes: a delegate of the meeting, else who promised something, else who speaks
    for the only body.
    """
    people = bodies.delegates(db)
    sat = [one.ref for one in meeting.ours if one.kind is PartyKind.DELEGATE]
    promised = [one.delegate for one in promises if one.delegate]
    for uuid in (*sat, *promised):
        for person in people:
            if person.uuid == uuid:
                return person
    names = {one.name for one in meeting.ours if one.kind is PartyKind.BODY}
    speak = [one for one in people if {role.body for role in one.roles} & names]
    return speak[0] if len(names) == 1 and len(speak) == 1 else None
