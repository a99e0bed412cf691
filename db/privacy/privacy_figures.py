"""What is kept about people, and what was done with it, for the data protection officer: counts
only. Nobody is named, neither visitors nor those who work with the program.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.access import operators
from db.erasure import erasing, retention
from db.ours import bodies
from db.privacy import consents, notices_given, sharing
from db.privacy.sharing import Sharing
from db.rows import Source

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.erasure.retention import Review
    from db.privacy.notices_given import Met
    from db.rows import Event


@dataclass(frozen=True, slots=True)
class Answers:
    """Visitors by their last answer to ``purpose``, those among them who were erased or made
    anonymous since; ``taken_back`` said yes before their no.

    ``body`` is the name of the one of our bodies that it is about, "" for all of them: a yes is to
    one of them at least.
    """

    purpose: str
    yes: int
    no: int
    not_asked: int
    taken_back: int
    body: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """Lists that left the file, of one ``kind`` for one ``purpose`` ("" for running the event) to
    one ``body`` (its name, "" for the delegation): how many, how many lines they had in all, and
    when the last was written (UTC).
    """

    kind: str
    purpose: str
    body: str
    lists: int
    rows: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Staff:
    """What is logged about those who work with the program. ``changes`` counts what each did, by
    kind, all of them together, from ``first`` to ``last`` (UTC, None where nothing was done).
    """

    operators: int
    supervisors: int
    with_pin: int
    stations: int
    changes: dict[str, int]
    first: datetime | None
    last: datetime | None


@dataclass(frozen=True, slots=True)
class PrivacyFigures:
    """The figures at ``at`` (UTC).

    ``people`` counts visitors who are somebody by where they came from, ``marked`` those with each
    mark (checked_in, withdrawn, with_notes); ``erased`` who were erased on request; ``anonymised``
    when everybody was made nobody, None while they were not: all of ``people`` came ``since``,
    which counts them, those who were merged with somebody included. ``how`` counts answers by how
    they were given, ``notices`` people by the version they read. ``met`` counts people from lists
    who came, and who of them was told where their data came from; ``imports`` lists that came in by
    kind.
    """

    at: datetime
    event: Event
    keeping: Review
    people: dict[Source, int]
    marked: dict[str, int]
    erased: int
    anonymised: datetime | None
    since: int
    answers: tuple[Answers, ...]
    how: dict[str, int]
    notices: dict[str, int]
    met: Met
    given: tuple[Given, ...]
    imports: dict[str, int]
    staff: Staff


def figures(db: Database, at: datetime) -> PrivacyFigures:
    """What the file keeps at *at* (UTC)."""
    ledger = erasing.erasures(db)
    everybody = [one for one in ledger if one.visitor.startswith(erasing.EVERYBODY)]
    keeping = retention.review(db, at)
    people = dict(driver.rows(db, f"SELECT source, count(*) {_SOMEBODY} GROUP BY source"))
    return PrivacyFigures(
        at=at,
        event=events.current(db),
        keeping=keeping,
        people={source: people.get(source.value, 0) for source in Source},
        marked={name: driver.rows(db, sql)[0][0] for name, sql in _MARKS.items()},
        erased=driver.rows(db, _ERASED, (f"{erasing.EVERYBODY}%",))[0][0],
        anonymised=everybody[-1].at if everybody else None,
        since=keeping.people if everybody else 0,
        answers=_answers(db),
        how=dict(driver.rows(db, f"SELECT c.how, count(*) {_SAID} GROUP BY 1 ORDER BY 2 DESC")),
        notices=dict(
            driver.rows(db, f"SELECT c.notice_version, count(DISTINCT c.visitor) {_READ}")
        ),
        met=notices_given.met(db),
        given=_given(db),
        imports=dict(
            driver.rows(db, "SELECT kind, count(*) FROM imports GROUP BY kind ORDER BY kind")
        ),
        staff=_staff(db),
    )


_ERASED = """
SELECT count(*) FROM erasures e LEFT JOIN visitors v ON v.uuid = e.visitor
WHERE e.visitor NOT LIKE ? AND v.merged_into IS NULL
"""
"""Each once: all cards of somebody are in the ledger."""
_SOMEBODY = "FROM visitors WHERE code <> '' AND merged_into IS NULL"
_STANDS = "NOT EXISTS (SELECT 1 FROM retractions r WHERE r.fact = {}.uuid)"
_SAID = f"FROM consents c WHERE {_STANDS.format('c')}"
_READ = f"""
FROM (SELECT uuid, visitor, notice_version FROM consents
    UNION ALL SELECT uuid, visitor, notice_version FROM notices_given) c
WHERE {_STANDS.format("c")} GROUP BY 1 ORDER BY 1
"""  # noqa: S608  SQL of ours

_WHO = "count(DISTINCT coalesce(v.merged_into, v.uuid))"
_CHECKED_IN = f"""
SELECT {_WHO} FROM check_ins c JOIN visitors v ON v.uuid = c.visitor
WHERE v.code <> '' AND c.way = 'entry' AND {_STANDS.format("c")}
"""  # noqa: S608  SQL of ours
_WITH_NOTES = f"""
SELECT {_WHO} FROM meeting_parties p JOIN visitors v ON v.uuid = p.ref
JOIN meeting_notes n ON n.meeting = p.meeting
WHERE v.code <> '' AND n.text <> '' AND {_STANDS.format("n")}
"""  # noqa: S608  SQL of ours
_MARKS = {
    "checked_in": _CHECKED_IN,
    "withdrawn": f"SELECT count(*) {_SOMEBODY} AND withdrawn = 1",
    "with_notes": _WITH_NOTES,
}


def _answers(db: Database) -> tuple[Answers, ...]:
    """The answers to each purpose, and to sharing those for each of our bodies below them."""
    people = driver.rows(db, "SELECT count(*) FROM visitors WHERE merged_into IS NULL")[0][0]
    last: dict[str, dict[str, bool]] = {purpose: {} for purpose in consents.PURPOSES}
    ever: dict[str, set[str]] = {purpose: set() for purpose in consents.PURPOSES}
    for visitor, purpose, _body, answer, _named in consents.every(db, {*last} - {sharing.PURPOSE}):
        last[purpose][visitor] = answer
        if answer:
            ever[purpose].add(visitor)
    found: list[Answers] = []
    for purpose, said in last.items():
        if purpose == sharing.PURPOSE:
            found += _of_sharing(db, people)
            continue
        no = [visitor for visitor, answer in said.items() if not answer]
        taken_back = len(ever[purpose].intersection(no))
        yes, not_asked = len(said) - len(no), people - len(said)
        found.append(Answers(purpose, yes, len(no), not_asked, taken_back))
    return tuple(found)


def _of_sharing(db: Database, people: int) -> list[Answers]:
    """Whether any of our bodies may have the data of *people* visitors, and then each of them."""
    standing: defaultdict[str, Sharing] = defaultdict(Sharing)
    ever: defaultdict[str, set[str]] = defaultdict(set)  # for which bodies they once said yes
    for visitor, _purpose, whose, answer, named in consents.every(db, {sharing.PURPOSE}):
        standing[visitor].hear(whose, answer, named)
        if answer:
            ever[visitor].add(whose)
    ours = bodies.bodies(db)
    of_any: Counter[bool | None] = Counter()
    of_one = {body.uuid: Counter[bool | None]() for body in ours}
    back: Counter[str] = Counter()
    for visitor, said in standing.items():
        once = ever.get(visitor, set[str]())
        shares = bool(said.whom(ours) if ours else said.everyone)
        of_any[shares] += 1
        back[""] += bool(once) and not shares
        for body, counted in of_one.items():
            answer = said.with_body(body)
            counted[answer] += 1
            back[body] += answer is False and not once.isdisjoint(("", body))
    told = [("", "", of_any), *((one.uuid, one.name, of_one[one.uuid]) for one in ours)]
    return [
        Answers(
            sharing.PURPOSE,
            counted[True],
            counted[False],
            people - counted[True] - counted[False],
            back[uuid],
            name,
        )
        for uuid, name, counted in told
    ]


def _given(db: Database) -> tuple[Given, ...]:
    return tuple(
        Given(kind, purpose, body, lists, rows, clock.moment(last))
        for kind, purpose, body, lists, rows, last in driver.rows(
            db,
            "SELECT e.kind, e.purpose, coalesce(b.name, ''), count(*), sum(e.rows), max(e.at)"
            " FROM exports e LEFT JOIN bodies b ON b.uuid = e.body"
            " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        )
    )


def _staff(db: Database) -> Staff:
    known = operators.operators(db)
    kinds = driver.rows(
        db, "SELECT kind, count(*) FROM changes GROUP BY kind ORDER BY 2 DESC, kind"
    )
    first, last = driver.rows(db, "SELECT min(at), max(at) FROM changes")[0]
    return Staff(
        operators=len(known),
        supervisors=sum(one.role == "supervisor" for one in known),
        with_pin=sum(one.has_pin for one in known),
        stations=driver.rows(db, "SELECT count(*) FROM stations")[0][0],
        changes=dict(kinds),
        first=clock.moment(first) if first else None,
        last=clock.moment(last) if last else None,
    )
