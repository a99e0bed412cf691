"""All there is about one visitor, read in one go, and the correction of one field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from db import countries, emails, events, phones
from db.access import operators
from db.badges import badge_prints
from db.door import entries
from db.lists_out import given_away
from db.meeting import choices, visitor_meetings
from db.ours import bodies
from db.past import deeds, history
from db.privacy import consents, notices_given
from db.visitor import visitor_codes, visitors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database

    from db.lists_out.given_away import Given
    from db.meeting.visitor_meetings import Meetings
    from db.past.changes import By
    from db.past.deeds import Deed
    from db.rows import (
        BadgePrint,
        Body,
        Change,
        CheckIn,
        Choice,
        Consent,
        FieldChange,
        Notice,
        Visitor,
        VisitorCode,
    )

STORY = 60
"""How many changes of one visitor are shown, the newest first."""

TIMES = ("valid_from", "valid_until")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A visitor, their codes, answers, badges, entries and meetings, and what was changed, newest
    first, as far as the operator may know it.

    ``deeds`` say by a change's uuid what it was about; ``outcomes`` are those of the event, also
    those out of use; ``stations`` are the names of the laptops by uuid, ``bodies`` ours;
    ``given`` are the lists that they were in, and ``had`` those of them, by purpose, that were
    written before they took that consent back; ``told`` is when they were told where their
    data came from, and ``to_tell`` says that they are still to be.
    """

    visitor: Visitor
    codes: list[VisitorCode]
    consents: list[Consent]
    prints: list[BadgePrint]
    entries: list[CheckIn]
    story: list[tuple[Change, list[FieldChange]]]
    deeds: dict[str, Deed]
    meetings: Meetings
    outcomes: tuple[Choice, ...]
    stations: dict[str, str]
    bodies: tuple[Body, ...]
    given: tuple[Given, ...]
    had: dict[str, tuple[Given, ...]]
    told: tuple[notices_given.Given, ...]
    to_tell: bool


def whom(db: Database, uuid: str) -> Visitor | None:
    """The visitor that *uuid* leads to after merges, or who was withdrawn; None for none, and for
    who was erased.
    """
    found = visitors.living(db, uuid) or visitors.by_uuid(db, uuid)
    if found is None or not found.withdrawn:
        return found
    return found if found.name or found.company or found.email else None


def dossier(db: Database, uuid: str, operator: str) -> Dossier | None:
    """All that *operator* may know about the visitor that *uuid* leads to after merges, or
    withdrawn; None for none.
    """
    visitor = whom(db, uuid)
    if visitor is None:
        return None
    told = history.of(db, visitor.uuid)[:STORY]
    reader = operators.reader(db, operator)
    people = visitor_codes.with_merged(db, visitor.uuid)
    return Dossier(
        visitor=visitor,
        codes=visitor_codes.of(db, visitor.uuid),
        consents=consents.of(db, visitor.uuid),
        prints=badge_prints.of(db, visitor.uuid),
        entries=entries.of(db, visitor.uuid),
        story=[(change, history.fields(db, change.uuid, row=visitor.uuid)) for change in told],
        deeds=deeds.of(db, told, people, reader),
        meetings=visitor_meetings.with_visitor(db, visitor.uuid, reader),
        outcomes=tuple(choices.outcomes(db, removed=True)),
        stations=dict(operators.stations(db)),
        bodies=tuple(bodies.bodies(db)),
        given=given_away.given(db, visitor.uuid),
        had=given_away.still_had(db, visitor.uuid),
        told=tuple(notices_given.of(db, visitor.uuid)),
        to_tell=notices_given.to_tell(db, visitor.uuid),
    )


def answer(
    db: Database,
    by: By,
    uuid: str,
    answers: Mapping[str, bool],
    *,
    bodies: Mapping[str, bool],
    notice: Notice,
    how: str,
) -> tuple[Given, ...]:
    """Append what the visitor answered to *notice*, to sharing for single *bodies* (their uuids),
    too; the lists with which somebody already has what they took back by it.

    Refused: as ``consents.record``.
    """
    before = given_away.still_had(db, uuid)
    consents.record(
        *(db, by, uuid, answers),
        notice_version=notice.version,
        language=notice.language,
        how=how,
        bodies=bodies,
        named=notice.named,
    )
    return tuple(
        one
        for purpose, had in given_away.still_had(db, uuid).items()
        for one in had
        if one not in before.get(purpose, ())
    )


def correct(db: Database, by: By, uuid: str, field: str, value: str | datetime | None) -> Visitor:
    """The visitor with *field* set to *value*, tidied as a walk-in's. Raises as ``edit`` does."""
    if isinstance(value, str) and value:
        if field == "country":
            value = countries.tidy(value)
        elif field == "email":
            value = emails.tidy(value)[0] or value
        elif field == "phone":
            before = visitors.by_uuid(db, uuid)
            country = (before and before.country) or events.current(db).country
            value = phones.tidy(value, country)[0]
    return visitors.edit(db, by, uuid, **{field: value})
