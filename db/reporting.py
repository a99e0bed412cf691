"""What the reports tell: a day or the whole event, its meetings with what was said and promised.

A *reader* is told what ``db.notes`` says: the delegation's own words and what was shared with it,
or those of one body and what was shared. Figures are counted over everything: a number
names nobody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import driver, events, follow_ups, meeting_facts, meetings, notes, sessions, visitors
from db.rows import Happening, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.meeting_facts import Standing
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

    ``notes`` are those the reader may see, corrected ones left out, and ``outcome`` and
    ``interest`` those of the newest of them. ``counted`` is the outcome of the newest note of all,
    which counts in sums. ``visitors`` are those it was with.
    """

    meeting: Meeting
    standing: Standing
    outcome: str
    interest: str
    counted: str
    notes: tuple[Note, ...]
    follow_ups: tuple[FollowUp, ...]
    visitors: tuple[Visitor, ...]

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
    newest, newest_of_all = notes.newest(db, found, reader), notes.newest(db, found)
    said = notes.logs(db, found, reader)
    promised: dict[str, list[FollowUp]] = defaultdict(list)
    for step in follow_ups.follow_ups(db, state="all", reader=reader):
        if step.meeting:
            promised[step.meeting].append(step)
    known = people(db, {who for one in found for who in one.visitors})
    return [
        Told(
            meeting=one,
            standing=standings[one.uuid],
            outcome=newest[one.uuid].outcome if one.uuid in newest else "",
            interest=newest[one.uuid].interest if one.uuid in newest else "",
            counted=newest_of_all[one.uuid].outcome if one.uuid in newest_of_all else "",
            notes=_uncorrected(said[one.uuid]),
            follow_ups=tuple(promised[one.uuid]),
            visitors=tuple(known[who] for who in one.visitors if who in known),
        )
        for one in found
    ]


def _uncorrected(log: Sequence[Note]) -> tuple[Note, ...]:
    corrected = {one.corrects for one in log}
    return tuple(one for one in log if one.uuid not in corrected)


def people(db: Database, uuids: Iterable[str]) -> dict[str, Visitor]:
    """The visitors of these *uuids*, as who they are after all merges, by the uuid asked for."""
    known: dict[str, Visitor | None] = {}
    for who in uuids:
        driver.step_aside(db)
        known[who] = visitors.living(db, who)
    return {who: visitor for who, visitor in known.items() if visitor is not None}


def over(one: Told, at: datetime, zone: str) -> bool:
    """Whether what came of the meeting should be known by now."""
    if one.standing.state in (Happening.NO_SHOW, Happening.CANCELLED):
        return False
    return one.held or meetings.bounds(one.meeting, zone)[1] <= at


def unlogged(db: Database, day: date, at: datetime) -> list[Meeting]:
    """The meetings of *day* that are over at *at* and of which nobody said what came of them."""
    zone = events.current(db).zone
    found = told(db, meetings.meetings(db, day), None)
    return [one.meeting for one in found if over(one, at, zone) and not one.standing.notes]


def half_filled(db: Database) -> int:
    """How many cards of visitors still lack a name or a company."""
    found = driver.one(
        db,
        "SELECT count(*) FROM visitors WHERE incomplete = 1 AND withdrawn = 0"
        " AND merged_into IS NULL",
    )
    return int(found[0]) if found else 0


def session_counts(db: Database, day: date | None = None) -> list[SessionCount]:
    """Sessions of the day (None: all) with how many people came."""
    return [
        SessionCount(one, sessions.attendance(db, one.code))
        for one in sessions.all_sessions(db)
        if day is None or one.date in (None, day)
    ]


def companies(meeting: Meeting, people: Iterable[Visitor]) -> tuple[str, ...]:
    """The companies on their side: those of the visitors, and those without a person yet."""
    named = [one.company for one in people if one.company]
    named += [
        one.name
        for one in meeting.parties
        if one.side is Side.THEIRS and one.kind is PartyKind.COMPANY
    ]
    return tuple(dict.fromkeys(named))
