"""The sheet in which a meeting is logged: what it shows, and what it writes as one change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from db import clock, events
from db.access import operators
from db.errors import Refusal, Refused
from db.meeting import (
    choices,
    follow_ups,
    meeting_facts,
    meeting_saving,
    meetings,
    note_words,
    notes,
)
from db.ours import bodies
from db.past import changes
from db.rows import Happening, PartyKind, Side
from db.visitor import drafts, visitor_codes, visitors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sqlite_utils import Database

    from db.meeting.meeting_facts import Standing
    from db.past.changes import By
    from db.rows import Body, Choice, Delegate, Meeting, MeetingFact, Note, Party, Visitor
    from db.visitor.drafts import Draft


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from, and what was said before.

    ``notes`` are the meeting's log as far as the operator may read it, the oldest first;
    ``authors`` and ``owners`` are names that may be meant; ``drafts`` what was begun and not saved,
    newest first. ``own_body`` is the uuid of the body that the operator works for, "" for none;
    ``standing`` is how the meeting stands, None for one not made yet.
    """

    outcomes: list[Choice]
    topics: list[Choice]
    bodies: list[Body]
    delegates: list[Delegate]
    authors: list[str]
    owners: list[str]
    notes: list[Note]
    drafts: list[Draft]
    own_body: str
    standing: Standing | None = None


def offer(db: Database, operator: str, station: str, meeting: str | None = None) -> Offer:
    """What *operator* at *station* may choose from, for *meeting* or for one not made yet."""
    staff, people = operators.operators(db), bodies.delegates(db)
    names = [one.name for one in (*people, *staff)]
    reader = operators.reader(db, operator)
    return Offer(
        choices.outcomes(db),
        choices.topics(db),
        bodies.bodies(db),
        people,
        list(dict.fromkeys(names)),
        list(dict.fromkeys((*names, *follow_ups.owners(db)))),
        notes.of(db, meeting, reader, operator) if meeting else [],
        drafts.drafts(db, kind=drafts.LOG, station=station, operator=operator),
        reader,
        _standing(db, meeting),
    )


def _standing(db: Database, uuid: str | None) -> Standing | None:
    found = meetings.by_uuid(db, uuid) if uuid else None
    return meeting_facts.standings(db, [found])[found.uuid] if found else None


def belongs_to(db: Database, by: By, author: str, ours: Sequence[Party]) -> tuple[str, bool]:
    """To which body (its uuid, "" the delegation) what *author* says of a meeting with *ours*
    belongs, and whether all of the delegation may read it, if nobody says otherwise.
    """
    own = note_words.own_body(db, by, author, None)
    seated = {one.ref for one in ours if one.kind is PartyKind.BODY and one.ref}
    body = own or (seated.pop() if len(seated) == 1 else "")
    return body, not note_words.works_for(db, by, author)


def log_meeting(
    db: Database,
    by: By,
    *,
    meeting: str | None,
    parties: Iterable[Party],
    draft: str | None = None,
    **said: Any,
) -> Note:
    """Log what was *said* (see :func:`db.meeting.notes.log`) of *meeting*, None for a walk-up.

    *parties* are who sat at the table: a planned meeting is corrected where others came. Of those
    who only accompany nothing is said. The *draft* goes. Refused: as ``notes.log``, not_found, and
    bad_value "with_name" when nobody of theirs is named.
    """
    seated = tuple(parties)
    with changes.transaction(db, by, "note", subject=meeting) as change:
        if meeting is None:
            made = _walk_up(db, by, seated, said.get("at"))
            changes.set_subject(db, change, made.uuid)
        else:
            made = _seated(db, by, meeting, seated)
        note = notes.log(db, by, made.uuid, **said)
        if draft is not None:
            drafts.drop_draft(db, by, draft)
    return note


def did_not_come(
    db: Database, by: By, *, meeting: str, draft: str | None = None, **said: Any
) -> MeetingFact:
    """Say that nobody of theirs came to the *meeting*, and log the words of what was *said* of it,
    if there are any. The *draft* goes. Refused: not_found, and as ``notes.log``.
    """
    with changes.transaction(db, by, "meeting_fact", subject=meeting):
        if said.get("text", "").strip() or said.get("next_step") is not None:
            notes.log(db, by, meeting, held=False, **said)
        fact = meeting_facts.record(db, by, meeting, Happening.NO_SHOW)
        if draft is not None:
            drafts.drop_draft(db, by, draft)
    return fact


def _walk_up(db: Database, by: By, seated: tuple[Party, ...], at: Any) -> Meeting:
    def refs(kind: PartyKind) -> list[str]:
        return [one.ref for one in seated if one.kind is kind and one.ref]

    made = notes.walk_up(
        db,
        by,
        visitors=refs(PartyKind.VISITOR),
        companies=[one.name for one in seated if one.kind is PartyKind.COMPANY],
        bodies=refs(PartyKind.BODY),
        delegates=refs(PartyKind.DELEGATE),
        at=at,
    )
    named = tuple(one for one in seated if one.side is Side.OURS and not one.ref)
    if named:  # a body of which a delegate's role gives only the name
        made = meeting_saving.save(db, by, uuid=made.uuid, parties=(*made.parties, *named))
    return made


def _seated(db: Database, by: By, uuid: str, seated: tuple[Party, ...]) -> Meeting:
    """The meeting with *seated* at the table and who accompanies; as it was where that is so."""
    known = meetings.by_uuid(db, uuid)
    if known is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    if not any(one.side is Side.THEIRS for one in seated):
        seated += known.theirs
    before = {_who(one) for one in (*known.ours, *known.theirs)}
    if {_who(one) for one in seated} == before:
        return known
    beside = tuple(one for one in known.parties if one.capacity)
    return meeting_saving.save(db, by, uuid=uuid, parties=(*seated, *beside))


def _who(party: Party) -> tuple[object, ...]:
    return party.side, party.kind, party.ref or party.name


def is_early(db: Database, meeting: Meeting, at: datetime | None = None) -> bool:
    """Whether the meeting is on a day after that of *at* (UTC; None: now), and nobody said that it
    was held: what came of it is hardly known then.
    """
    day = clock.local_day(at or clock.now(), events.current(db).zone)
    standing = _standing(db, meeting.uuid) if meeting.date > day else None
    return standing is not None and standing.state is not Happening.HELD


def holder(db: Database, code: str) -> Visitor | None:
    """Whose badge or card says *code*; None for nobody's."""
    found = visitor_codes.resolve(db, code)
    return visitors.by_uuid(db, found.visitor) if found else None


def meeting(db: Database, uuid: str) -> Meeting | None:
    """The meeting that a draft is about, or None where it was removed since."""
    return meetings.by_uuid(db, uuid)
