"""Which meeting of the file each meeting of a newer schedule is: by id, else by who and when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock
from db.agenda.places import table_of
from db.meeting.meetings import PARTS
from db.names import fold, lost_letters
from db.ours.recognition import company_key
from db.rows import PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from db.agenda.agenda_guests import Guest
    from db.agenda.agenda_known import Known
    from db.agenda.agenda_seats import Wanted, Who
    from db.ours.recognition import Ours
    from db.rows import Meeting, Party

_LONG_ID = 12
"""An id of so many letters is no line's number: it stays with its meeting whoever comes."""
_MOST = 60
"""Meetings of one company that are compared for a guest without a name."""

_SURELY = (0, 2, 5)
"""How a meeting is worth which staff removed: the same one, at its hour or by its id."""

Worth = tuple[int, float, int, int]


@dataclass(slots=True)
class _Side:
    """A meeting as it is compared: whose ``persons`` and ``companies`` are theirs, who is ours."""

    persons: set[str]
    companies: set[str]
    ours: set[str]
    day: date
    starts: datetime | None
    part: str
    table: str
    id: str


def pairs(
    wanted: Sequence[Wanted],
    guests: Mapping[Who, Guest],
    known: Known,
    ours: Ours,
    zone: str,
) -> dict[int, Meeting]:
    """By the place of each of *wanted* that is here already, which meeting it is.

    Best first: the same id; the same people at the same hour; the same day, in order; the same
    visitor at that hour with another of ours; a company whose person is named now; another day.
    What staff entered by themselves, or came with the event, is only met by its id, at the same
    hour, or by the same person in the same part of the day; what they removed only where it is
    surely the same.
    """
    roles = _roles(ours)
    gone: defaultdict[str, set[str]] = defaultdict(set)
    for uuid, seat in known.left_here:  # a list knows a meeting by whom staff took off it, too
        if seat[0] == Side.THEIRS.value and seat[1] != PartyKind.COMPANY.value:
            gone[uuid].add(seat[2])
    index = _Index([_of_meeting(one, roles, gone[one.uuid]) for one in known.meetings])
    found: list[Worth] = []
    for at, one in enumerate(wanted):
        side = _of_wanted(one, guests, roles)
        for place in index.near(side):
            old, uuid = index.here[place], known.meetings[place].uuid
            worth = _worth(side, old)
            if worth is None or (uuid not in known.imported and not _is_staffs(side, old, zone)):
                continue
            if uuid in known.removed and worth not in _SURELY:
                continue
            if worth > 1 or uuid not in known.logged or worth == 0:
                found.append((worth, _apart(side, old), at, place))
    return _settled(found, known)


def near(
    unread: Sequence[Wanted],
    guests: Mapping[Who, Guest],
    known: Known,
    ours: Ours,
    taken: set[str],
) -> set[str]:
    """The meetings that rows without a day may be about: of the same people, and not *taken*."""
    roles = _roles(ours)
    index = _Index([_of_meeting(one, roles, ()) for one in known.meetings])
    found: set[str] = set()
    for one in unread:
        side = _of_wanted(one, guests, roles)
        for place in index.near(side):
            old, uuid = index.here[place], known.meetings[place].uuid
            share = not side.ours or not old.ours or side.ours & old.ours
            theirs = side.persons & old.persons or (
                not side.persons and side.companies & old.companies
            )
            if uuid not in taken and share and (theirs or (side.id and side.id == old.id)):
                found.add(uuid)
    return found


class _Index:
    """Meetings that are here, by what a newer schedule may know them by."""

    def __init__(self, here: list[_Side]) -> None:
        self.here = here
        self._places: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for place, side in enumerate(here):
            for key in (
                *(("person", token) for token in side.persons),
                *(("company", token) for token in side.companies),
                *(("ours", token, side.starts) for token in side.ours),
                *([("id", side.id)] if side.id else []),
            ):
                self._places[key].append(place)

    def near(self, side: _Side) -> set[int]:
        """The places of those that may be *side*."""
        keys: list[tuple[object, ...]] = [("person", token) for token in side.persons]
        if side.id:
            keys.append(("id", side.id))
        if not side.persons and not side.companies:
            keys += [("ours", token, side.starts) for token in side.ours]
        found = {place for key in keys for place in self._places.get(key, [])}
        for token in side.companies:
            found |= set(self._places.get(("company", token), [])[:_MOST])
        return found


def _settled(found: list[Worth], known: Known) -> dict[int, Meeting]:
    """Each of both sides once, the best pairs first."""
    taken: dict[int, Meeting] = {}
    gone: set[int] = set()
    for _, _, at, place in sorted(found):
        if at not in taken and place not in gone:
            taken[at] = known.meetings[place]
            gone.add(place)
    return taken


def _worth(new: _Side, old: _Side) -> int | None:
    """How surely the two are one, 0 the surest; None where they are not."""
    same_id = bool(new.id) and new.id == old.id
    persons = bool(new.persons & old.persons)
    firms = not (new.persons and old.persons) and bool(new.companies & old.companies)
    if same_id and (persons or firms or not (new.persons or new.companies)):
        return 0
    if same_id and len(new.id) >= _LONG_ID:
        return 1
    ours = bool(new.ours & old.ours) or not new.ours or not old.ours
    same_start = new.day == old.day and new.starts == old.starts and new.part == old.part
    if persons and ours:
        return 2 if same_start else 3 if new.day == old.day else 6
    if persons and same_start:
        return 4
    if firms and ours and new.day == old.day:
        return 5 if same_start else 7
    nobody = not new.persons and not new.companies
    return 5 if nobody and same_start and new.ours & old.ours else None


def _apart(new: _Side, old: _Side) -> float:
    """Hours between the two, or a day for each day between."""
    if new.starts and old.starts:
        return abs((new.starts - old.starts).total_seconds()) / 3600
    return abs((new.day - old.day).days) * 24.0


def _is_staffs(new: _Side, old: _Side, zone: str) -> bool:
    """Whether *new* may be *old*, which staff entered: a buyer's slot is not a chief's visit."""
    if new.id and new.id == old.id:
        return True
    if new.day != old.day or not (new.persons & old.persons or not new.persons):
        return False
    if old.starts or not new.starts:
        return new.starts == old.starts and new.part == old.part
    if not new.persons or (new.table and not old.table):
        return False  # a company's visit to the stand, and its slot at a table, are two
    first, last = PARTS.get(old.part, (0, 24))
    return first <= new.starts.astimezone(clock.zone(zone)).hour < last


def _roles(ours: Ours) -> dict[str, set[str]]:
    """The uuids of the bodies for which each delegate speaks."""
    return {
        person.uuid: {body.uuid for role in person.roles if (body := ours.body(role.body))}
        for person in ours.people
    }


def _our_tokens(parties: Iterable[Party], roles: Mapping[str, set[str]]) -> set[str]:
    tokens: set[str] = set()
    for party in parties:
        tokens.add(party.ref or fold(party.name))
        if party.kind is PartyKind.DELEGATE:
            tokens |= roles.get(party.ref, set())
    return tokens - {""}


def _of_wanted(one: Wanted, guests: Mapping[Who, Guest], roles: Mapping[str, set[str]]) -> _Side:
    persons: set[str] = set()
    companies: set[str] = set()
    for who in one.theirs:
        guest = guests.get(who)
        if guest is not None and guest.visitor:
            persons.add(guest.visitor)
        if guest is not None and not guest.visitor:
            persons |= {candidate.visitor for candidate in guest.candidates[:1]}
        if not lost_letters(who.name):
            persons.add(fold(who.name))
        companies.add(company_key(who.company))
    if not one.theirs and one.title:
        persons.add(fold(one.title))
    return _Side(
        persons - {""},
        companies - {""},
        _our_tokens(one.ours, roles),
        one.day,
        one.starts,
        one.part,
        table_of(one.place),
        fold(one.external_key),
    )


def _of_meeting(one: Meeting, roles: Mapping[str, set[str]], gone: Iterable[str]) -> _Side:
    persons = set(gone)
    companies = {company_key(name) for name in one.full_name.split(", ")}
    for party in one.theirs:
        if party.kind is PartyKind.COMPANY:
            companies |= {company_key(party.name)}
        else:
            persons |= {party.ref, fold(party.name)}
    if not one.theirs:
        persons.add(fold(one.with_name))
    if not persons - {""}:
        companies |= {company_key(name) for name in one.aliases}
    return _Side(
        persons - {""},
        companies - {""},
        _our_tokens(one.ours, roles),
        one.date,
        one.starts,
        one.part,
        table_of(one.place),
        fold(one.external_key or one.uuid),  # our own calendar calls it by its uuid
    )
