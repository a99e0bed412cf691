"""The fair in numbers: who came, which meetings were held, what came of them.

Each function is one question, counted in the file itself: none builds a row for each visitor. A
``day`` is one of the event's zone, None the whole event. People who were merged count once, and
what was taken back counts no more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.meeting import meetings
from db.meeting.meeting_facts import COUNTS
from db.meeting.note_reading import READABLE
from db.ours import our_side
from db.past import saving
from db.rows import Happening, Party, PartyKind, Side

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.meeting.notes import Reader

_STANDS = "NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = {}.uuid)"
_ENTRIES = f"""
FROM check_ins c JOIN visitors v ON v.uuid = c.visitor
WHERE c.session = '' AND c.way = 'entry' AND (?1 IS NULL OR c.day = ?1) AND {_STANDS.format("c")}
"""
_WHO = "coalesce(v.merged_into, v.uuid)"

_STATES = f"""
WITH latest AS MATERIALIZED (
    SELECT f.meeting, f.kind, max(f.id) FROM meeting_facts f
    WHERE {COUNTS} AND {_STANDS.format("f")} GROUP BY f.meeting),
said AS MATERIALIZED (
    SELECT n.meeting, n.body, n.outcome, n.interest, n.at || printf(' %012d', n.id) AS said_at,
        {READABLE.format("n")} AS readable
    FROM meeting_notes n WHERE {_STANDS.format("n")} AND NOT EXISTS (
        SELECT 1 FROM meeting_notes k WHERE k.meeting = n.meeting AND k.corrects = n.uuid
        AND {_STANDS.format("k")})),
logged AS MATERIALIZED (SELECT DISTINCT meeting FROM said),
rated AS MATERIALIZED (
    SELECT meeting, outcome, max(said_at) FROM said WHERE outcome <> '' AND readable
    GROUP BY meeting),
lettered AS MATERIALIZED (
    SELECT meeting, interest, max(said_at) FROM said WHERE interest <> '' AND readable
    GROUP BY meeting),
held AS MATERIALIZED (
    SELECT m.uuid, m.date, m.origin, m.place, m.starts, m.ends, m.part,
        coalesce(l.kind, 'planned') AS state, s.meeting IS NOT NULL AS logged,
        coalesce(o.outcome, '') AS outcome, coalesce(i.interest, '') AS interest
    FROM meetings m LEFT JOIN latest l ON l.meeting = m.uuid
    LEFT JOIN logged s ON s.meeting = m.uuid LEFT JOIN rated o ON o.meeting = m.uuid
    LEFT JOIN lettered i ON i.meeting = m.uuid
    WHERE m.removed = 0 AND (m.dropped = 0 OR s.meeting IS NOT NULL)
        AND (?1 IS NULL OR m.date = ?1))
"""  # noqa: S608  SQL of ours
"""Every meeting of the day with its state, and with the last outcome and interest that were logged.

Each is the last that anybody said and the reader ``?2`` may read, by the true time: a note without
one takes nothing back.
"""

_COUNTED = f"""
SELECT coalesce(sum(c.people), 0) FROM head_counts c
WHERE (?1 IS NULL OR c.day = ?1) AND {_STANDS.format("c")}
"""  # noqa: S608  SQL of ours

_PEOPLE = f"""
SELECT count(DISTINCT who), count(*) FROM (SELECT DISTINCT {_WHO} AS who, c.day {_ENTRIES})
"""  # noqa: S608  SQL of ours

# To the minute: the file's hours are UTC, and some zones are half an hour off.
_MINUTES = f"""
SELECT substr(at, 1, 16), count(*) FROM (SELECT min(c.at) AS at {_ENTRIES} GROUP BY {_WHO}, c.day)
GROUP BY 1
"""  # noqa: S608  SQL of ours

_BY_STATE = f"""
{_STATES}
SELECT origin, state, outcome, interest, count(*) FROM held GROUP BY 1, 2, 3, 4
"""  # noqa: S608  SQL of ours

_AT_TABLE = f"""
{_STATES}
SELECT h.uuid, h.state, p.kind, p.ref, p.name, p.capacity FROM held h
LEFT JOIN meeting_parties p ON p.meeting = h.uuid AND p.side = 'ours' AND p.removed = 0
ORDER BY h.uuid, p.id
"""  # noqa: S608  SQL of ours

_UNLOGGED = f"""
{_STATES}
SELECT uuid, state, date, part, starts, ends FROM held
WHERE logged = 0 AND date <= ?3 AND state NOT IN ('no_show', 'cancelled')
ORDER BY date, starts IS NULL, starts
"""  # noqa: S608  SQL of ours

HELD = ("started", "held")
"""States of a meeting that took place."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who came to the stand.

    ``people`` are different visitors, ``visits`` each of them once a day; ``counted`` gave no data.
    ``hours`` are visits by the local hour of the day at which they began; ``types`` and
    ``countries`` are people by code, the most first ("" for those who told none).
    """

    people: int
    visits: int
    counted: int
    hours: tuple[tuple[int, int], ...]
    types: tuple[tuple[str, int], ...]
    countries: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class MeetingCounts:
    """Meetings by what became of them.

    ``planned`` are all that were agreed before, whatever came of them; ``walk_ups`` those made on
    the spot. ``held``, ``no_show``, ``cancelled`` and ``open`` part them all. ``outcomes``
    are those of meetings held, by their code, the most first; ``untold`` were held and tell none:
    both together are ``held``. ``interests`` are by their letter.
    """

    planned: int
    walk_ups: int
    held: int
    no_show: int
    cancelled: int
    open: int
    outcomes: tuple[tuple[str, int], ...]
    untold: int
    interests: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BodyCounts:
    """The meetings of one of our bodies; ``body`` is its uuid, "" where only a name is known.

    Both ``body`` and ``name`` are "" for the meetings that name nobody of ours.
    """

    body: str
    name: str
    meetings: int
    held: int
    no_show: int


def presence(db: Database, day: date | None = None) -> Presence:
    """Who came, by hour, badge type and country."""
    on = (_text(day),)
    people, visits = driver.rows(db, _PEOPLE, on)[0]
    counted = driver.rows(db, _COUNTED, on)[0][0]
    return Presence(
        people,
        visits,
        counted,
        _hours(db, day),
        _people_by(db, day, "badge_type"),
        _people_by(db, day, "country"),
    )


def days(db: Database) -> list[date]:
    """The days on which somebody came to the stand, also without data."""
    found = driver.rows(
        db,
        f"SELECT DISTINCT c.day {_ENTRIES} UNION SELECT c.day FROM head_counts c"  # noqa: S608  SQL of ours
        f" WHERE {_STANDS.format('c')}",
        (None,),
    )
    return sorted(date.fromisoformat(day) for (day,) in found)


def _hours(db: Database, day: date | None) -> tuple[tuple[int, int], ...]:
    """Visits by the local hour at which they began, in the order of the day."""
    zone = clock.zone(events.current(db).zone)
    found: Counter[int] = Counter()
    for minute, visits in driver.rows(db, _MINUTES, (_text(day),)):
        local = datetime.fromisoformat(minute).replace(tzinfo=UTC).astimezone(zone)
        found[local.hour] += visits
    return tuple(sorted(found.items()))


def _people_by(db: Database, day: date | None, column: str) -> tuple[tuple[str, int], ...]:
    """Different people by *column* of the visitor they are now."""
    found = driver.rows(
        db,
        f"SELECT k.{column}, count(*) FROM (SELECT DISTINCT {_WHO} AS who {_ENTRIES}) p"  # noqa: S608  SQL of ours
        f" JOIN visitors k ON k.uuid = p.who GROUP BY 1 ORDER BY 2 DESC, 1",
        (_text(day),),
    )
    return tuple((code, people) for code, people in found)


def meeting_counts(
    db: Database, day: date | None = None, *, reader: Reader = None
) -> MeetingCounts:
    """Meetings of the day by state, and by outcome and interest as far as *reader* may know them.

    How many there were is counted for all: a number names nobody.
    """
    states: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    interests: Counter[str] = Counter()
    origins: Counter[str] = Counter()
    for origin, state, outcome, interest, many in driver.rows(db, _BY_STATE, (_text(day), reader)):
        origins[origin] += many
        states[state] += many
        outcomes[outcome] += many * (state in HELD)
        interests[interest] += many
    held = sum(states[state] for state in HELD)
    missed, called_off = states[Happening.NO_SHOW.value], states[Happening.CANCELLED.value]
    return MeetingCounts(
        planned=origins["planned"],
        walk_ups=origins["walk_up"],
        held=held,
        no_show=missed,
        cancelled=called_off,
        open=states.total() - held - missed - called_off,
        outcomes=_most(outcomes),
        untold=outcomes[""],
        interests=tuple(sorted((code, many) for code, many in interests.items() if code)),
    )


def by_body(db: Database, day: date | None = None) -> list[BodyCounts]:
    """The meetings of each of our bodies (``db.ours.our_side``) that has any, the most first, and
    last those that name nobody of ours. One of several bodies counts for each.
    """
    side = our_side.our_side(db)
    sat: Counter[our_side.Whose] = Counter()
    states: dict[our_side.Whose, Counter[str]] = defaultdict(Counter)
    found = driver.rows(db, _AT_TABLE, (_text(day), None))
    for (_meeting, state), rows in groupby(found, key=lambda row: row[:2]):
        parties = [
            Party(Side.OURS, PartyKind(kind), ref, name, capacity)
            for *_, kind, ref, name, capacity in rows
            if kind is not None
        ]
        for whose in side.bodies_of(parties) or (our_side.NOBODY,):
            sat[whose] += 1
            states[whose][state] += 1
    return [
        BodyCounts(
            *whose,
            many,
            sum(states[whose][state] for state in HELD),
            states[whose][Happening.NO_SHOW.value],
        )
        for whose, many in sorted(sat.items(), key=_named_most)
    ]


def _named_most(counted: tuple[our_side.Whose, int]) -> tuple[bool, int, str]:
    whose, many = counted
    return whose == our_side.NOBODY, -many, whose[1]


def unlogged(db: Database, day: date | None, at: datetime) -> list[str]:
    """The uuids of the meetings of *day* (None: of all days) that are over at *at* (UTC) and that
    nobody logged, in the order they were held.

    Those that were missed or called off need no log; what was held or begun is waited for at once.
    """
    zone = events.current(db).zone
    until = clock.local_day(at, zone)
    over: list[str] = []
    for uuid, state, on, part, starts, ends in driver.rows(
        db, _UNLOGGED, (_text(day), None, until.isoformat())
    ):
        driver.step_aside(db)
        its = date.fromisoformat(on), part, saving.moment(starts), saving.moment(ends)
        if state in HELD or meetings.hours(*its, zone)[1] <= at:
            over.append(uuid)
    return over


def _most(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    """What was counted under a code, the most first."""
    told = [(code, many) for code, many in counted.items() if code and many]
    return tuple(sorted(told, key=lambda one: (-one[1], one[0])))


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
