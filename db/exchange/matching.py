"""Who of a list is here already, twice in the list, or new; and what the list would change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from db.exchange.books import Book, Keys, Kind, Name
from db.exchange.corrections import KEPT, compare
from db.exchange.own_exports import bare

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from db.erasure.coming_back import Ledger
    from db.exchange.people import People

_KEYS = ("external_key", "email_key", "person_key")
_OWN = ("own_id", "own_code")
"""Our number and our badge code, which a list of ours has when it comes back."""
KNOWN = ("uuid", *_KEYS, "withdrawn", "merged_into", *KEPT, "code")
"""What is asked of a visitor who is here, in this order."""
_SOMEBODY = [KNOWN.index(name) for name in ("given_name", "family_name", "company", "email")]
_MERGES = 32


class Decision(StrEnum):
    """What is done with such a row."""

    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Match:
    """A row that seems to be somebody known. ``row`` is its place in the list's people, from 0.

    ``visitor`` is the uuid of who is here, or "" where only the earlier row ``twin`` (its place, or
    None) is the same. ``other_name`` says that the names do not agree: colleagues who share an
    e-mail address, a ticket that was passed on. ``changes`` is what an update would write, old and
    new; ``kept`` what the list has otherwise and why it would not be written. ``erased`` is the day
    on which who this is was erased, in the event's zone.
    """

    row: int
    line: int
    kind: Kind
    visitor: str = ""
    twin: int | None = None
    other_name: bool = False
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict[str, tuple[Any, Any]])
    kept: tuple[tuple[str, str], ...] = ()
    erased: date | None = None

    @property
    def usual(self) -> Decision:
        """What is done when nobody decides.

        The same registration in a fresher list is brought up to date (never what staff corrected).
        Whoever else seems to be here already stays as they are, and so does whoever has the id or
        the address of the row and another name: staff are told, and decide.
        """
        same = self.kind is Kind.SAME_ID and bool(self.visitor) and not self.other_name
        return Decision.UPDATE if same and self.twin is None else Decision.SKIP

    @property
    def says_nothing(self) -> bool:
        """Whether the row has nothing that does not stand here of the visitor."""
        same = bool(self.visitor) and not self.other_name
        return same and not self.changes and not self.kept

    def safely(self, wanted: Decision, *, this_row: bool) -> Decision:
        """*wanted*, but where an update would write over somebody else: then ``skip``.

        Nobody becomes a colleague who shares an address. A new name on a known id is written only
        where staff said so of *this_row*. The second row of one visitor never counts.
        """
        if wanted is not Decision.UPDATE:
            return wanted
        passed_on = self.kind is Kind.SAME_ID and bool(self.visitor) and this_row
        again = bool(self.visitor) and self.twin is not None
        return Decision.SKIP if again or (self.other_name and not passed_on) else wanted


@dataclass(frozen=True, slots=True)
class Sorted:
    """The people of a list, sorted.

    ``new`` are their places, from 0; ``back`` those whose list was undone and who come again;
    ``matches`` those who seem to be known.
    """

    new: list[int] = field(default_factory=list[int])
    back: list[Match] = field(default_factory=list[Match])
    matches: list[Match] = field(default_factory=list[Match])


@dataclass(frozen=True, slots=True)
class Here:
    """What is known of the visitors who are here.

    ``rows`` are rows of ``KNOWN``; ``edited`` pairs of uuid and field that staff corrected;
    ``seen`` the uuids of those who were checked in; ``erased`` tells who was erased, None: nobody.
    """

    rows: list[tuple[Any, ...]]
    edited: frozenset[tuple[str, str]] = frozenset()
    seen: frozenset[str] = frozenset()
    erased: Ledger | None = None


def sort(people: People, here: Here) -> Sorted:
    """Everybody in *people*: found among those who are *here* or in an earlier row, or new."""
    sorting = _Sorting(people, here)
    keys = [people.columns[name] for name in _KEYS]
    shared = [_shared(column, place + 1, here) for place, column in enumerate(keys)]
    by_id, by_email, by_person = shared
    numbers, badges = (people.columns[name] for name in _OWN)
    by_number, by_badge = _shared(numbers, 0, here), _shared(badges, -1, here)
    for row, (external, email, person, *own) in enumerate(zip(*keys, numbers, badges, strict=True)):
        if row not in sorting.erased and not (
            external in by_id
            or email in by_email
            or person in by_person
            or own[0] in by_number
            or own[1] in by_badge
        ):
            sorting.new(row)
        elif sorting.place(row, external, email, person, tuple(own)):
            sorting.listed.add(row, external, email, person)
            sorting.listed.add_own(row, tuple(own))
    return sorting.done


def _shared(column: list[str], place: int, here: Here) -> set[str]:
    """Which keys of a *column* somebody else has too: in the list, or, at *place*, who is here."""
    known = {row[place] for row in here.rows}
    often = {key for key, times in Counter(column).items() if times > 1 or key in known}
    return often - {""}


class _Sorting:
    """A list that is being sorted, row by row."""

    def __init__(self, people: People, here: Here) -> None:
        self.people, self.here, self.done = people, here, Sorted()
        self.rows = {row[0]: row for row in here.rows}
        self.living, self.gone = Book(self.visitors_name), Book(self.visitors_name)
        self.listed = Book(self.rows_name)
        self.met: dict[str, int] = {}
        self.met_otherwise: dict[str, int] = {}
        columns = people.columns
        given = zip(columns["external_id"], columns["email"], columns["person_key"], strict=True)
        self.erased = here.erased.found(given, columns["own_id"]) if here.erased else {}
        self.as_told: dict[Keys, str] = {}
        places = [(name, KNOWN.index(name)) for name in people.told]
        for row in here.rows:
            self._write_down(row)
            if places and not row[4] and row[5] is None:
                told = tuple(bare(name, row[place]) for name, place in places)
                self.as_told.setdefault(told, row[0])

    def _write_down(self, row: tuple[Any, ...]) -> None:
        whole = row
        for _ in range(_MERGES):
            if whole[5] is None:
                break
            if whole[5] not in self.rows:
                return
            whole = self.rows[whole[5]]
        if not any(row[at] for at in _SOMEBODY):  # erased, or made nobody when the time was over
            return
        book = self.gone if row[4] or whole[4] else self.living
        book.add(whole[0], *row[1:4])
        kind = Kind.SAME_ID if whole is row else Kind.SAME_PERSON
        book.add_own(whole[0], (row[0], row[-1]), kind)

    def visitors_name(self, uuid: str) -> Name:
        given, family = self.rows[uuid][6:8]
        return given, family

    def rows_name(self, row: int) -> Name:
        columns = self.people.columns
        return columns["given_name"][row], columns["family_name"][row]

    def new(self, row: int) -> None:
        """A row that no key knows. In a list of ours it is who is here all the same, where all that
        it says stands here of one visitor.
        """
        told = tuple(bare(name, column[row]) for name, column in self.people.told.items())
        if who := self.as_told.get(told, "") if told else "":
            line = self.people.lines[row]
            self.done.matches.append(Match(row, line, Kind.SAME_PERSON, who))
        else:
            self.done.new.append(row)

    def place(self, row: int, external: str, email: str, person: str, own: Keys) -> bool:
        """Sort one row; whether a later row may turn out to be this one."""
        name, line = self.rows_name(row), self.people.lines[row]
        found = self.living.find(external, email, person, name, own)
        erased = self.erased.get(row)
        if erased and (found is None or found.other_name):
            self.done.matches.append(Match(row, line, Kind.ERASED, erased=erased))
            return True
        if found and (not found.other_name or found.kind is Kind.SAME_ID):
            match = Match(row, line, found.kind, str(found.who), other_name=found.other_name)
            met = self.met_otherwise if found.other_name else self.met
            first = met.setdefault(match.visitor, row)
            self.done.matches.append(self._compared(match, first if first != row else None))
            return False
        again = self.listed.find(external, email, person, name, own)
        if again and not again.other_name:
            self.done.matches.append(Match(row, line, again.kind, twin=int(again.who)))
            return False
        back = self.gone.find(external, email, person, name, own)
        if back and not back.other_name and back.who not in self.met:
            self.met[str(back.who)] = row
            self.done.back.append(self._compared(Match(row, line, back.kind, str(back.who))))
        elif found:
            match = Match(row, line, found.kind, str(found.who), other_name=True)
            self.done.matches.append(self._compared(match))
        elif again:
            match = Match(row, line, again.kind, twin=int(again.who), other_name=True)
            self.done.matches.append(match)
        else:
            self.new(row)
        return True

    def _compared(self, match: Match, twin: int | None = None) -> Match:
        old: dict[str, Any] = dict(zip(KNOWN, self.rows[match.visitor], strict=True))
        new = {name: self.people.columns[name][match.row] for name in KEPT}
        # What comes back as it stands here was corrected by nobody, whatever tidying makes of it.
        for name, cells in self.people.told.items():
            if bare(name, cells[match.row]) == bare(name, old[name]):
                new[name] = old[name]
        corrected = {name for name in KEPT if (match.visitor, name) in self.here.edited}
        renamed = match.other_name and match.visitor in self.here.seen
        changes, kept = compare(old, new, corrected, renamed=renamed)
        return replace(match, twin=twin, changes=changes, kept=kept)
