"""What the reports tell: a day or the whole event, its meetings with what was said and promised.

A *reader* is told what ``db.meeting.notes`` says: the delegation's own words and what was shared
with it, or those of one body and what was shared. Figures are counted over everything: a number
names nobody.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver
from db.door import sessions
from db.meeting import follow_ups, meeting_facts, meetings, notes
from db.names import fold
from db.rows import Happening, PartyKind, Side
from db.visitor import visitors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.meeting.meeting_facts import Standing
    from db.rows import FollowUp, Meeting, Note, Session, Visitor

DELEGATION = ""
"""The reader of the delegation's own reports: its notes, and what bodies shared."""

_WEIGHT = {
    "partnership": 6,
    "quote": 5,
    "visit": 5,
    "sample": 4,
    "call": 3,
    "interested": 3,
    "institutional": 2,
    "no_interest": -4,
}
"""How much an outcome matters; those that an event adds itself weigh like ``interested``."""

_TOP = ("c-level", "ceo", "president", "minister", "assessor")
"""What a meeting's level says, in both languages, where somebody at the top came."""

_INTEREST = {"A": 9, "B": 4, "C": 1, "": 0}


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as it is told: where it stands, who came from them, what was said and promised.

    ``notes`` are those the reader may see, corrected ones left out; ``outcome`` and ``interest``
    are the last that these say, those of the reader's own body first. ``visitors`` are those it was
    with, each once; ``countries`` are those of all of them, of who is nobody any more as well.
    """

    meeting: Meeting
    standing: Standing
    outcome: str
    interest: str
    notes: tuple[Note, ...]
    follow_ups: tuple[FollowUp, ...]
    visitors: tuple[Visitor, ...]
    countries: frozenset[str]

    @property
    def held(self) -> bool:
        """Whether it took place."""
        return self.standing.state in (Happening.HELD, Happening.STARTED)

    @property
    def weight(self) -> int:
        """How much it matters: interest, outcome, and whether somebody at the top came."""
        level = self.meeting.level.lower()
        top = 2 if any(word in level for word in _TOP) else 0
        outcome = _WEIGHT.get(self.outcome, 3) if self.outcome else 0
        return _INTEREST.get(self.interest, 0) + outcome + top


@dataclass(frozen=True, slots=True)
class SessionCount:
    """A session and how many people came to it."""

    session: Session
    people: int


def told(db: Database, found: Sequence[Meeting], reader: str | None) -> list[Told]:
    """Each of the meetings *found* with what *reader* may know of it, asked for all at once."""
    standings = meeting_facts.standings(db, found)
    said = notes.logs(db, found, reader)
    promised: dict[str, list[FollowUp]] = defaultdict(list)
    for step in follow_ups.follow_ups(db, state="all", reader=reader):
        if step.meeting:
            promised[step.meeting].append(step)
    met = {who for one in found for who in one.visitors}
    known, countries = people(db, met), _countries(db, met)
    told: list[Told] = []
    for one in found:
        driver.step_aside(db)
        log = tuple(said[one.uuid])
        here = {known[who].uuid: known[who] for who in one.visitors if who in known}
        told.append(
            Told(
                meeting=one,
                standing=standings[one.uuid],
                outcome=_last(log, "outcome", reader),
                interest=_last(log, "interest", reader),
                notes=log,
                follow_ups=tuple(promised[one.uuid]),
                visitors=tuple(here.values()),
                countries=frozenset(countries[who] for who in one.visitors if who in countries),
            )
        )
    return told


def held_on(db: Database, day: date | None) -> list[Meeting]:
    """The meetings of *day* (None: of all days), with those that the newest schedule dropped and
    that somebody logged all the same: they came.
    """
    found = meetings.meetings(db, day, dropped=True)
    gone = [one for one in found if one.dropped]
    standings = meeting_facts.standings(db, gone)
    return [one for one in found if not one.dropped or standings[one.uuid].notes]


def _last(log: Sequence[Note], field: str, reader: str | None) -> str:
    """The last value of *field* that the notes say, by their true times; "" where none says one."""
    own = [one for one in log if reader and one.body == reader and getattr(one, field)]
    said = own or [one for one in log if getattr(one, field)]
    # Of two at one moment the one that was written later.
    order = [(one.at, number) for number, one in enumerate(said)]
    return getattr(said[max(order)[1]], field) if said else ""


def people(db: Database, uuids: Iterable[str]) -> dict[str, Visitor]:
    """The visitors of these *uuids*, as who they are after all merges, by the uuid asked for."""
    known: dict[str, Visitor | None] = {}
    for who in uuids:
        driver.step_aside(db)
        known[who] = visitors.living(db, who)
    return {who: visitor for who, visitor in known.items() if visitor is not None}


def _countries(db: Database, uuids: Iterable[str]) -> dict[str, str]:
    """The countries of the visitors of these *uuids*, as far as they are known."""
    found = driver.rows(
        db,
        "SELECT v.uuid, k.country FROM visitors v JOIN visitors k"
        " ON k.uuid = coalesce(v.merged_into, v.uuid)"
        " WHERE v.uuid IN (SELECT value FROM json_each(?)) AND k.country <> ''",
        (json.dumps(sorted(uuids)),),
    )
    return dict(found)


def over(one: Told, at: datetime, zone: str) -> bool:
    """Whether what came of the meeting should be known by now."""
    if one.standing.state in (Happening.NO_SHOW, Happening.CANCELLED):
        return False
    return one.held or meetings.bounds(one.meeting, zone)[1] <= at


def half_filled(db: Database) -> int:
    """How many cards of visitors still lack a name or a company."""
    found = driver.one(
        db,
        "SELECT count(*) FROM visitors WHERE incomplete = 1 AND withdrawn = 0"
        " AND merged_into IS NULL",
    )
    return int(found[0]) if found else 0


def session_counts(db: Database, day: date | None = None) -> list[SessionCount]:
    """Sessions of the day (None: all) with how many people came on it."""
    return [
        SessionCount(one, sessions.attendance(db, one.code, day))
        for one in sessions.all_sessions(db)
        if day is None or one.date in (None, day)
    ]


def companies(meeting: Meeting, people: Iterable[Visitor]) -> tuple[str, ...]:
    """The companies on their side: those of the visitors, and those without a person yet; each
    once, whatever the case.
    """
    named = [one.company for one in people if one.company]
    named += [
        one.name
        for one in meeting.parties
        if one.side is Side.THEIRS and one.kind is PartyKind.COMPANY
    ]
    return tuple({fold(name): name for name in reversed(named)}.values())[::-1]
