"""The report of the whole event for the Region, and the sheet of one of our bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import driver, events
from db.erasure.erased_names import GONE
from db.errors import Refusal, Refused
from db.lists_out import withheld
from db.lists_out.unnamed import Unnamed
from db.meeting import choices, follow_ups, meetings
from db.meeting.meeting_facts import STANDS
from db.names import fold
from db.ours import bodies, our_side
from db.privacy import sharing
from db.reports import figures, reporting
from db.rows import PartyKind

if TYPE_CHECKING:
    from datetime import date

    from sqlite_utils import Database

    from db.reports.figures import MeetingCounts, Presence
    from db.reports.reporting import SessionCount, Told
    from db.rows import Body, Choice, Event, FollowUp, Visitor


Names = Callable[["Told"], tuple[str, ...]]
"""Under which names a meeting is counted."""


@dataclass(frozen=True, slots=True)
class DayFigures:
    """One day of the event in numbers."""

    day: date
    presence: Presence
    counts: MeetingCounts


@dataclass(slots=True)
class Tally:
    """What was counted under a name: one of our bodies, or a company of theirs; "" is where nobody
    of ours is named.

    ``kind`` is "body" or "company" on our side and "" on theirs; ``outcomes`` are by code,
    ``countries`` and ``others`` (whom they met) by name, of meetings that were held.
    """

    name: str
    kind: str = ""
    meetings: int = 0
    held: int = 0
    no_show: int = 0
    outcomes: Counter[str] = field(default_factory=Counter[str])
    countries: Counter[str] = field(default_factory=Counter[str])
    others: Counter[str] = field(default_factory=Counter[str])


@dataclass(frozen=True, slots=True)
class EventReport:
    """The whole event: day by day, by our bodies, by their companies, and every meeting.

    Outcomes by body and company are of notes that the delegation may read. ``named`` are the
    visitors who agreed that their data go to all of our bodies: of those alone the report says who
    they are.
    """

    event: Event
    total: DayFigures
    days: tuple[DayFigures, ...]
    bodies: tuple[Tally, ...]
    companies: tuple[Tally, ...]
    named: frozenset[str]
    outcomes: tuple[Choice, ...]
    told: tuple[Told, ...]
    sessions: tuple[SessionCount, ...]
    follow_ups: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class BodyReport:
    """What one body did, for itself alone: its meetings, what was promised, whom it may write to.

    ``named`` agreed that their data go to this body: of those alone the sheet says who they are;
    ``contacts`` are those of them whom it met, and ``withheld`` counts who was met and did not
    agree, or was never asked.
    """

    event: Event
    body: Body
    day: date | None
    told: tuple[Told, ...]
    follow_ups: tuple[FollowUp, ...]
    named: frozenset[str]
    contacts: tuple[Visitor, ...]
    withheld: int
    outcomes: tuple[Choice, ...]


def event_report(db: Database) -> EventReport:
    """The report of all days, with the notes that the delegation may read."""
    event = events.current(db)
    told = reporting.told(db, reporting.held_on(db, None), reporting.DELEGATION)
    side = our_side.our_side(db)

    def our_names(one: Told) -> tuple[str, ...]:
        whose = side.bodies_of(one.meeting.parties) or (our_side.NOBODY,)
        return tuple(name for _uuid, name in whose)

    days = sorted({one.meeting.date for one in told}.union(events.days(event), figures.days(db)))
    kinds = {body.name: body.kind for body in bodies.bodies(db)}
    named = _agreed(db, told)
    unnamed = Unnamed(db, sharing.agreed(db))
    found = follow_ups.follow_ups(db, state="all", reader=reporting.DELEGATION)
    return EventReport(
        event=event,
        total=_figures(db, None, event.starts),
        days=tuple(_figures(db, day, day) for day in days),
        bodies=_tallied(told, our_names, _their_names, kinds),
        companies=_tallied(told, _their_names, our_names, {}),
        named=named,
        outcomes=tuple(choices.outcomes(db)),
        told=tuple(withheld.words(one, unnamed) for one in told),
        sessions=tuple(reporting.session_counts(db)),
        follow_ups=_promises(db, found, reporting.DELEGATION, unnamed),
    )


def _figures(db: Database, day: date | None, told_as: date) -> DayFigures:
    return DayFigures(told_as, figures.presence(db, day), figures.meeting_counts(db, day))


def _agreed(db: Database, told: Iterable[Told], body: str = "") -> frozenset[str]:
    """Who of those *told* of agreed that *body* gets their data, "" for any of our bodies."""
    met = {who.uuid for one in told for who in one.visitors}
    return frozenset(met & sharing.agreed(db, body))


def _their_names(one: Told) -> tuple[str, ...]:
    """The companies that somebody met; where there is none what the meeting is called, unless that
    may be a person's name.
    """
    found = reporting.companies(one.meeting, one.visitors)
    persons = any(each.kind is PartyKind.VISITOR for each in one.meeting.theirs)
    return found or ((GONE,) if persons else (one.meeting.with_name,))


def _tallied(
    told: Iterable[Told], names: Names, others: Names, kinds: dict[str, str]
) -> tuple[Tally, ...]:
    """A tally under each of the *names* of a meeting, the most meetings first, "" last."""
    found: dict[str, Tally] = {}
    for one in told:
        for name in names(one):
            tally = found.setdefault(fold(name), Tally(name, kinds.get(name, "")))
            tally.meetings += 1
            tally.no_show += one.standing.state == "no_show"
            if not one.held:
                continue
            tally.held += 1
            tally.outcomes.update([one.outcome] if one.outcome else [])
            tally.countries.update(one.countries)
            tally.others.update(name for name in others(one) if name)
    return tuple(
        sorted(found.values(), key=lambda one: (not one.name, -one.held, -one.meetings, one.name))
    )


def body_report(db: Database, body_uuid: str, day: date | None = None) -> BodyReport:
    """The sheet of the body *body_uuid*, of one *day* or of the whole event.

    Its meetings are those of ``db.ours.our_side``, and those of which it logged something:
    it was there, though the agenda names nobody of ours. Refused: not_found.
    """
    body = next((one for one in bodies.bodies(db) if one.uuid == body_uuid), None)
    if body is None:
        raise Refused(Refusal.NOT_FOUND, body_uuid)
    side = our_side.our_side(db)
    logged = _logged_by(db, body.uuid)
    its_own = [
        one
        for one in reporting.held_on(db, day)
        if one.uuid in logged or body.uuid in {uuid for uuid, _ in side.bodies_of(one.parties)}
    ]
    told = reporting.told(db, its_own, body.uuid)
    known = {one.uuid for one in its_own}
    met = {who.uuid: who for one in told if one.held for who in one.visitors}
    agreed = _agreed(db, told, body.uuid)
    unnamed = Unnamed(db, sharing.agreed(db, body.uuid))
    found = [
        one
        for one in follow_ups.follow_ups(db, state="all", reader=body.uuid)
        if one.body == body.uuid or one.meeting in known
    ]
    return BodyReport(
        event=events.current(db),
        body=body,
        day=day,
        told=tuple(withheld.words(one, unnamed) for one in told),
        follow_ups=_promises(db, found, body.uuid, unnamed),
        named=agreed,
        contacts=tuple(who for uuid, who in met.items() if uuid in agreed),
        withheld=sum(uuid not in agreed for uuid in met),
        outcomes=tuple(choices.outcomes(db)),
    )


def _promises(
    db: Database, found: list[FollowUp], reader: str, unnamed: Unnamed
) -> tuple[FollowUp, ...]:
    """The promises *found* with nobody in their texts whom *reader*'s report must not name."""
    held = meetings.of_uuids(db, {step.meeting for step in found if step.meeting})
    told = {one.meeting.uuid: one for one in reporting.told(db, held, reader)}
    people = reporting.people(db, {step.visitor for step in found if step.visitor})
    return tuple(
        withheld.promise(one, told.get(one.meeting or ""), people.get(one.visitor or ""), unnamed)
        for one in found
    )


def _logged_by(db: Database, body: str) -> frozenset[str]:
    """The uuids of the meetings in whose logs something of the *body* stands."""
    found = driver.rows(
        db,
        f"SELECT DISTINCT f.meeting FROM meeting_notes f WHERE f.body = ? AND {STANDS}",  # noqa: S608  SQL is ours
        (body,),
    )
    return frozenset(meeting for (meeting,) in found)
