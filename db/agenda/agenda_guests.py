"""Guests of a schedule and the visitors of the file: who is surely, likely, or not on the list."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from db import driver
from db.badges import codes
from db.exchange.books import alike
from db.exchange.full_names import split
from db.names import fold
from db.ours.recognition import company_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.agenda.agenda_seats import Who

_MOST = 5
"""Candidates that are shown for one guest."""
_COLLEAGUES = 400
"""People of one company that are looked at for a name that is written otherwise."""
_MERGES = 32


_BY_ID = """
SELECT external_key, uuid FROM visitors WHERE external_key IN (SELECT value FROM json_each(?1))
UNION ALL SELECT code, uuid FROM visitors WHERE code IN (SELECT value FROM json_each(?1))
"""
_BY_CODE = """
SELECT comparable, visitor FROM codes WHERE comparable IN (SELECT value FROM json_each(?1))
"""
_BY_EMAIL = """
SELECT email_key, uuid FROM visitors WHERE email_key IN (SELECT value FROM json_each(?1))
"""
_BY_NAME = """
SELECT name_key, uuid FROM visitors WHERE name_key IN (SELECT value FROM json_each(?1))
AND merged_into IS NULL AND withdrawn = 0
"""
_BY_COMPANY = """
SELECT company, uuid FROM visitors
WHERE company COLLATE NOCASE IN (SELECT value FROM json_each(?1))
AND merged_into IS NULL AND withdrawn = 0
"""


class Sureness(StrEnum):
    """How well a guest is known."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A visitor who may be the guest."""

    visitor: str
    name: str
    company: str


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest and who of the list it is: a ``visitor`` where that is sure or was accepted, else "".

    ``reason`` says how they are known: ``id``, ``email``, ``name_company``, or that the name is a
    ``company``'s; or why it is not sure:
    ``other_name`` (that id or address is somebody else's), ``other_company``, ``no_company``,
    ``alike``, ``several``. ``candidates`` begin with the best; ``lines`` are where they stand.
    """

    who: Who
    sureness: Sureness
    reason: str = ""
    visitor: str = ""
    candidates: tuple[Candidate, ...] = ()
    lines: tuple[int, ...] = ()


@dataclass(slots=True)
class Visitors:
    """The visitors who may be meant, found by what a schedule says of its guests.

    Each of ``by_…`` leads to uuids; who was merged stands under whoever was kept.
    """

    people: dict[str, Candidate] = field(default_factory=dict[str, Candidate])
    by_id: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    by_email: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    by_name: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    by_company: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def fetch(db: Database, guests: Iterable[Who]) -> Visitors:
    """Ask the file for the visitors whom *guests* may be: six queries, whatever their number."""
    wanted = list(dict.fromkeys(guests))
    keys = json.dumps(sorted({key for who in wanted if (key := codes.comparable(who.id))}))
    emails = json.dumps(sorted({who.email.casefold() for who in wanted if who.email}))
    names = json.dumps(sorted({key for who in wanted for key in _name_keys(who.name)}))
    firms = json.dumps(sorted({who.company or who.name for who in wanted if who.name}))
    found = Visitors()
    uuids: dict[str, None] = {}
    lists = (
        (found.by_id, _BY_ID, keys),
        (found.by_id, _BY_CODE, keys),
        (found.by_email, _BY_EMAIL, emails),
        (found.by_name, _BY_NAME, names),
        (found.by_company, _BY_COMPANY, firms),
    )
    for into, sql, values in lists:
        for key, uuid in driver.rows(db, sql, (values,)):
            name = company_key(key) if into is found.by_company else key
            into.setdefault(name, []).append(uuid)
            uuids[uuid] = None
    _settle(db, found, list(uuids))
    return found


def _settle(db: Database, found: Visitors, uuids: list[str]) -> None:
    """Put those who were kept in the place of those merged into them; leave out who is gone."""
    rows: dict[str, tuple[str, str, str, str | None, int]] = {}
    waiting = uuids
    for _ in range(_MERGES):
        if not waiting:
            break
        for uuid, given, family, company, merged_into, withdrawn in driver.rows(
            db,
            "SELECT uuid, given_name, family_name, company, merged_into, withdrawn FROM visitors"
            " WHERE uuid IN (SELECT value FROM json_each(?))",
            (json.dumps(waiting),),
        ):
            rows[uuid] = (given, family, company, merged_into, withdrawn)
        waiting = [row[3] for row in rows.values() if row[3] and row[3] not in rows]
    for into in (found.by_id, found.by_email, found.by_name, found.by_company):
        for key, who in into.items():
            kept = dict.fromkeys(_living(uuid, rows) for uuid in who)
            into[key] = [uuid for uuid in kept if uuid]
            for uuid in into[key]:
                given, family, company, *_ = rows[uuid]
                found.people[uuid] = Candidate(uuid, f"{given} {family}".strip(), company)


def _living(uuid: str, rows: dict[str, tuple[str, str, str, str | None, int]]) -> str:
    """Who was kept of those merged with *uuid*, or "" where they are gone."""
    for _ in range(_MERGES):
        row = rows.get(uuid)
        if row is None:
            return ""
        if row[3] is None:
            return "" if row[4] else uuid
        uuid = row[3]
    return ""


def _name_keys(name: str) -> tuple[str, ...]:
    """The name as ``visitors.name_key`` has it, whichever of its words is the family name."""
    if not fold(name):
        return ()
    given, family = split(name, family_first=False)
    keys = {f"{fold(family)} {fold(given)}".strip(), fold(name)}
    words = fold(name).split()
    if len(words) <= 4:
        keys |= {" ".join([*words[cut:], *words[:cut]]) for cut in range(1, len(words))}
    return tuple(keys)


def judge(who: Who, known: Visitors) -> Guest:
    """Who of *known* the guest *who* is."""
    if not who.is_person:
        return Guest(who, Sureness.SURE)
    if by_id := known.by_id.get(codes.comparable(who.id) or "-", []):
        return _by_key(who, known, by_id, "id")
    if by_email := known.by_email.get(who.email.casefold() or "-", []):
        return _by_key(who, known, by_email, "email")
    named = _named(who, known)
    same = [one for one in named if _same_company(who.company, one.company)]
    if len(same) == 1 and who.company:
        return Guest(who, Sureness.SURE, "name_company", same[0].visitor, tuple(same))
    if named:
        reason = "several" if len(same) > 1 else "other_company" if who.company else "no_company"
        return Guest(who, Sureness.LIKELY, reason, candidates=tuple((same or named)[:_MOST]))
    if not who.company and known.by_company.get(company_key(who.name) or "-"):
        return Guest(who, Sureness.SURE, "company")  # a company stands where a name should
    written = fold(who.name) and [
        one
        for uuid in known.by_company.get(company_key(who.company) or "-", [])[:_COLLEAGUES]
        if alike((one := known.people[uuid]).name, who.name)
    ]
    if written:
        return Guest(who, Sureness.LIKELY, "alike", candidates=tuple(written[:_MOST]))
    return Guest(who, Sureness.UNKNOWN)


def _by_key(who: Who, known: Visitors, uuids: list[str], reason: str) -> Guest:
    """Known by an id or an address; not surely where the name is somebody else's."""
    people = [known.people[uuid] for uuid in uuids]
    fitting = [one for one in people if not fold(who.name) or alike(one.name, who.name)]
    if fitting and (reason == "id" or len(fitting) == 1):
        return Guest(who, Sureness.SURE, reason, fitting[0].visitor, tuple(fitting[:1]))
    if fitting:
        return Guest(who, Sureness.LIKELY, "several", candidates=tuple(fitting[:_MOST]))
    better = [one for one in _named(who, known) if _same_company(who.company, one.company)]
    return Guest(who, Sureness.LIKELY, "other_name", candidates=(*better, *people)[:_MOST])


def _named(who: Who, known: Visitors) -> list[Candidate]:
    """Everybody with that name."""
    found: dict[str, Candidate] = {}
    for key in _name_keys(who.name):
        found |= {uuid: known.people[uuid] for uuid in known.by_name.get(key, [])}
    return list(found.values())


def _same_company(one: str, other: str) -> bool:
    """Whether two names are one company's: "Ford" and "Ford Motor Company"; blanks are not."""
    mine, theirs = set(company_key(one).split()), set(company_key(other).split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def review(guests: Iterable[tuple[Who, int]], known: Visitors) -> dict[Who, Guest]:
    """Each guest once, with the lines where they stand."""
    lines: defaultdict[Who, list[int]] = defaultdict(list)
    for who, line in guests:
        lines[who].append(line)
    found: dict[Who, Guest] = {}
    for who, at in lines.items():
        told = judge(who, known)
        found[who] = Guest(
            who, told.sureness, told.reason, told.visitor, told.candidates, tuple(sorted(set(at)))
        )
    return found
