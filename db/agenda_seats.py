"""Who of a schedule's rows sits on which side, and which rows are one meeting."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.exchange.tables import Note
from db.names import clean, fold
from db.places import table_of
from db.recognition import company_key, with_address, with_aside
from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from db.exchange.slots import Draft, Slot
    from db.recognition import Ours

_SEVERAL = re.compile(r"\s*[;\n|]+\s*")
_TITLE = re.compile(r"\s+[-–—/|x×]\s+|\s*<>\s*|:\s+|\s+(?:with|con|and|e|vs\.?)\s+", re.IGNORECASE)
_NO_NAMES = frozenset(
    ["meeting", "b2b", "b2b meeting", "incontro", "incontro b2b", "appointment", "appuntamento"]
)


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of theirs, as a list names them; "" for what it does not say."""

    name: str = ""
    company: str = ""
    id: str = ""
    email: str = ""

    @property
    def is_person(self) -> bool:
        """Whether there is more than a company."""
        return bool(self.name or self.id or self.email)

    @property
    def shown(self) -> str:
        """How to call them."""
        return self.name or self.company or self.email or self.id


@dataclass(slots=True)
class Wanted:
    """A meeting as the schedule has it, from one row or from several (``lines``)."""

    lines: list[int]
    day: date
    starts: datetime | None
    ends: datetime | None
    part: str
    cancelled: bool
    place: str
    topic: str
    level: str
    title: str
    external_key: str
    position: int
    ours: list[Party] = field(default_factory=list[Party])
    theirs: list[Who] = field(default_factory=list[Who])


def seated(draft: Draft, ours: Ours) -> list[Wanted]:
    """The meetings of *draft*; rows that are one meeting are one. Notes and rows that name nobody
    are added to the draft's.
    """
    wanted: list[Wanted] = []
    untimed = 0
    for slot in draft.slots:
        seats = _Seats(ours, slot, draft.notes)
        seats.sit()
        cells = slot.cells
        if not (seats.theirs or (seats.ours and cells.get("topic")) or cells.get("title")):
            draft.rejected.append(Note(slot.line, "no_guest"))
            continue
        untimed += slot.starts is None
        wanted.append(_wanted(slot, seats, untimed if slot.starts is None else 0))
    draft.rejected.sort(key=lambda note: note.line)
    return _together(wanted)


def unread(draft: Draft, ours: Ours) -> list[Wanted]:
    """Whom the rows name that could not be taken: their meetings are not gone from the schedule."""
    found: list[Wanted] = []
    for slot in draft.unread:
        seats = _Seats(ours, slot, [])
        seats.sit()
        found.append(_wanted(slot, seats, 0))
    return found


def _wanted(slot: Slot, seats: _Seats, position: int) -> Wanted:
    cells = slot.cells
    return Wanted(
        lines=[slot.line],
        day=slot.day,
        starts=slot.starts,
        ends=slot.ends,
        part=slot.part,
        cancelled=slot.cancelled,
        place=cells.get("place", ""),
        topic=cells.get("topic", "") or seats.topic,
        level=cells.get("level", ""),
        title=cells.get("title", ""),
        external_key=cells.get("external_id", ""),
        position=position,
        ours=seats.ours,
        theirs=seats.theirs,
    )


class _Seats:
    """One row's people, on the way to their side of the table."""

    def __init__(self, ours: Ours, slot: Slot, notes: list[Note]) -> None:
        self._known, self._slot, self._notes = ours, slot, notes
        self.ours: list[Party] = []
        self.theirs: list[Who] = []
        self.topic = ""

    def sit(self) -> None:
        cells = self._slot.cells
        unknown: list[str] = []
        for name in ("body", "delegate"):
            found, strangers = self._known.several(cells.get(name, ""))
            self.ours += found
            unknown += strangers
        guests = self._guests()
        known = [(who, self._of_ours(who)) for who in guests]
        mirrored = [party for _, parties in known for party in parties]
        if unknown and mirrored and not self.ours:
            # The row is written from the other side: their name stands where ours should.
            self.ours, guests, unknown = mirrored, [self._someone(name) for name in unknown], []
        else:
            self.ours += mirrored
            guests = [who for who, parties in known if not parties]
        self.theirs += guests
        for name in ("who", "who_2"):
            self._sort(cells.get(name, ""), cells.get("company", "") if name == "who" else "")
        self._organizer(cells.get("organizer", ""))
        self._title(cells.get("title", ""))
        for name in unknown:
            self.ours.append(Party(Side.OURS, PartyKind.BODY, "", name))
            self._notes.append(Note(self._slot.line, "unknown_body", value=name))
        self.ours = list(dict.fromkeys(self.ours))
        self.theirs = list(dict.fromkeys(self.theirs))

    def _guests(self) -> list[Who]:
        """Those of the columns that are about guests; a cell may name several."""
        cells = self._slot.cells
        whole = f"{cells.get('guest_given', '')} {cells.get('guest_family', '')}".strip()
        columns = [
            [part for part in _SEVERAL.split(text) if part]
            for text in (
                cells.get("guest", "") or whole,
                "" if cells.get("who") else cells.get("company", ""),
                cells.get("guest_id", ""),
                cells.get("guest_email", ""),
            )
        ]
        many = max(map(len, columns))
        found: list[Who] = []
        for place in range(many):
            name, company, own_id, email = (
                column[place] if len(column) == many else (column[0] if len(column) == 1 else "")
                for column in columns
            )
            name, aside = with_aside(name)
            name, address = with_address(name)
            company = company or aside
            found.append(Who(clean(name), clean(company), own_id.strip(), email or address))
        return [who for who in found if who.shown]

    def _of_ours(self, who: Who) -> list[Party]:
        """Who of ours that is; a person of one of our bodies, too, is of ours."""
        if who.id:
            return []
        person = self._known.named(f"{who.name} <{who.email}>" if who.email else who.name)
        body = self._known.named(who.company) if who.company else []
        if person or not who.is_person or not body:
            return [*person, *(body if person else [])] or body
        return [*body, Party(Side.OURS, PartyKind.DELEGATE, "", who.name)]

    def _someone(self, text: str) -> Who:
        """Somebody as a line has it: ``Name (Company) <address>``."""
        rest, address = with_address(text)
        name, company = with_aside(rest)
        return Who(clean(name), clean(company), "", address)

    def _sort(self, text: str, company: str) -> None:
        """People of either side, a line each."""
        for part in filter(None, _SEVERAL.split(text)):
            who = self._someone(part)
            if company and not who.company:
                who = Who(who.name, clean(company), self._slot.cells.get("guest_id", ""), who.email)
            if party := self._known.named(part) or self._of_ours(who):
                self.ours += party
            else:
                self.theirs.append(who)

    def _organizer(self, text: str) -> None:
        """Who invites is at the meeting only where they are one of ours: else it is an office."""
        if text:
            self.ours += self._known.named(text)

    def _title(self, text: str) -> None:
        """A calendar's title: who is on either side where nothing else tells, else the topic."""
        if not text:
            return
        rest: list[str] = []
        for piece in _TITLE.split(text):
            if party := self._known.named(piece):
                self.ours += party
            elif fold(piece) and fold(piece) not in _NO_NAMES:
                rest.append(piece.strip())
        if self.theirs:
            names = {fold(name) for who in self.theirs for name in (who.name, who.company)}
            left = [piece for piece in rest if fold(with_aside(piece)[0]) not in names]
            if left and len(left) == len(_TITLE.split(text)):
                self.topic = clean(text)
            elif left and len(left) == len(rest):
                self.topic = clean(" – ".join(left))
        elif self.ours and rest:
            self.theirs += [_titled(piece) for piece in rest]


def _titled(piece: str) -> Who:
    """A piece of a title: with a company in brackets it is a person, else nobody can tell."""
    name, company = with_aside(piece)
    return Who(clean(name), clean(company)) if company else Who(company=clean(name))


# One meeting, several rows --------------------------------------------------------------------


def _together(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Rows with the same id, or at the same hour and place about the same and with somebody in
    common, are one meeting of all who are named.
    """
    kept: list[Wanted] = []
    by_id: dict[tuple[object, ...], Wanted] = {}
    by_slot: defaultdict[tuple[object, ...], list[Wanted]] = defaultdict(list)
    for one in wanted:
        key = (fold(one.external_key), one.day, one.starts or one.part)
        place = (one.day, one.starts or one.part, one.ends, table_of(one.place) or fold(one.place))
        slot = (*place, fold(one.topic))
        same = by_id.get(key) if one.external_key else None
        if same is None:
            same = next((other for other in by_slot[slot] if _is_same(one, other)), None)
        if same is None:
            kept.append(one)
            by_slot[slot].append(one)
        else:
            _join(same, one)
        if one.external_key:
            by_id.setdefault(key, same or one)
    return kept


def _is_same(one: Wanted, other: Wanted) -> bool:
    if one.external_key and other.external_key and one.cancelled != other.cancelled:
        return False
    share_ours = bool(set(one.ours) & set(other.ours))
    share_theirs = bool(_names(one.theirs) & _names(other.theirs))
    if one.starts is None and not one.place:
        return {*one.ours} == {*other.ours} and _names(one.theirs) == _names(other.theirs)
    if share_theirs:
        return True
    if not (one.place or one.topic):
        return False
    # Two rows that are whole and have nobody in common are two meetings at one table.
    return share_ours or not (one.ours and other.ours and one.theirs and other.theirs)


def _names(people: Sequence[Who]) -> set[str]:
    return {fold(who.id or who.name) or company_key(who.company) for who in people}


def _join(into: Wanted, more: Wanted) -> None:
    into.lines += more.lines
    into.ours = list(dict.fromkeys([*into.ours, *more.ours]))
    into.theirs = list(dict.fromkeys([*into.theirs, *more.theirs]))
    into.cancelled = into.cancelled and more.cancelled
    for name in ("place", "topic", "level", "title", "external_key"):
        setattr(into, name, getattr(into, name) or getattr(more, name))
    into.ends = into.ends or more.ends
