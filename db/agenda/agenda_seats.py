"""Who of a schedule's rows sits on which side, and which rows are one meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.agenda.agenda_joins import together
from db.exchange.tables import Note
from db.exchange.words import side_of
from db.names import clean, fold
from db.ours.recognition import with_address, with_aside
from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from db.exchange.slots import Draft, Slot
    from db.ours.recognition import Ours

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
        if not (seats.theirs or seats.ours or slot.cells.get("title")):
            draft.rejected.append(Note(slot.line, "no_guest"))
            continue
        untimed += slot.starts is None
        wanted.append(_wanted(slot, seats, untimed if slot.starts is None else 0))
    draft.rejected.sort(key=lambda note: note.line)
    return _met(draft, together(wanted))


def _met(draft: Draft, wanted: Iterable[Wanted]) -> list[Wanted]:
    """Those of *wanted* that are about somebody or something; rows of our side alone are no meeting
    until another row says with whom.
    """
    kept: list[Wanted] = []
    for one in wanted:
        if one.theirs or one.topic or one.title:
            kept.append(one)
        else:
            draft.rejected += [Note(line, "no_guest") for line in one.lines]
    draft.rejected.sort(key=lambda note: note.line)
    return kept


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
        if side_of(cells.get("side", "")) is Side.OURS or self._known.named(cells.get("side", "")):
            self._our_row()
            return
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
        self._not_known(unknown)
        self.ours = list(dict.fromkeys(self.ours))
        self.theirs = list(dict.fromkeys(self.theirs))

    def _our_row(self) -> None:
        """The row says of itself that it is about somebody of ours."""
        cells = self._slot.cells
        whole = f"{cells.get('guest_given', '')} {cells.get('guest_family', '')}"
        for name in ("body", "delegate", "company"):
            found, strangers = self._known.several(cells.get(name, ""))
            self.ours += found
            self._not_known(strangers)
        for text in (cells.get("guest", "") or whole, cells.get("who", ""), cells.get("who_2", "")):
            for part in filter(fold, _SEVERAL.split(text)):
                stranger = Party(Side.OURS, PartyKind.DELEGATE, "", clean(with_address(part)[0]))
                self.ours += self._known.named(part) or [stranger]
        self.ours = list(dict.fromkeys(self.ours))

    def _not_known(self, names: Iterable[str]) -> None:
        for name in names:
            self.ours.append(Party(Side.OURS, PartyKind.BODY, "", name))
            self._notes.append(Note(self._slot.line, "unknown_body", value=name))

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
