"""Who of a list is here already, twice in the list, or new; and what the list would change."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from db import codes
from db.names import could_be, fold, lost_letters
from db.visitor_rows import TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.exchange.people import People

KEPT = (*TEXTS, "extra", "cancelled", "valid_from", "valid_until")
"""What a list can change in a visitor who is here."""
KNOWN = ("uuid", "external_key", "email_key", "person_key", "withdrawn", "merged_into", *KEPT)
"""What is asked of a visitor who is here, in this order."""
_ALIKE = 85
"""Of 100: how much two names must have in common (rapidfuzz, words in any order)."""
_MOST_SHARING = 50
"""How many names behind one shared address are looked at."""


class Kind(StrEnum):
    """How a row is known to be somebody who is here, or who stands in an earlier row."""

    SAME_ID = "same_id"
    SAME_EMAIL = "same_email"
    SAME_PERSON = "same_person"


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
    new; ``kept`` what the list has otherwise and why it would not be written.
    """

    row: int
    line: int
    kind: Kind
    visitor: str = ""
    twin: int | None = None
    other_name: bool = False
    changes: Mapping[str, tuple[Any, Any]] = field(default_factory=dict[str, tuple[Any, Any]])
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def usual(self) -> Decision:
        """What is done when nobody decides.

        The same registration in a fresher list is brought up to date (never what staff corrected).
        A shared address or number under another name is another person: nobody is turned away for
        it. Whoever else seems to be here already stays as they are.
        """
        if self.other_name and (self.kind is not Kind.SAME_ID or not self.visitor):
            return Decision.ADD
        if self.kind is Kind.SAME_ID and self.visitor and self.twin is None:
            return Decision.UPDATE
        return Decision.SKIP


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
    ``seen`` the uuids of those who were checked in.
    """

    rows: list[tuple[Any, ...]]
    edited: frozenset[tuple[str, str]] = frozenset()
    seen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Who:
    """Somebody a row may be: a visitor (uuid) or an earlier row (place), and their name."""

    name: str
    uuid: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    kind: Kind
    who: _Who
    other_name: bool


class _Book:
    """Who is known by which key."""

    def __init__(self) -> None:
        self.by_id: dict[str, _Who] = {}
        self.by_email: dict[str, list[_Who]] = {}
        self.by_person: dict[str, _Who] = {}

    def add(self, who: _Who, external: str, email: str, person: str) -> None:
        """Know *who* by these keys, unless somebody before is known by them."""
        if external:
            self.by_id.setdefault(external, who)
        if email:
            self.by_email.setdefault(email, []).append(who)
        if person:
            self.by_person.setdefault(person, who)

    def find(self, external: str, email: str, person: str, name: str) -> _Found | None:
        """How, and as whom, somebody is known; under another name only when under no better."""
        if external and (who := self.by_id.get(external)):
            return _Found(Kind.SAME_ID, who, not alike(who.name, name))
        sharing = self.by_email.get(email, ()) if email else ()
        for who in sharing[:_MOST_SHARING]:
            if alike(who.name, name):
                return _Found(Kind.SAME_EMAIL, who, other_name=False)
        if person and (who := self.by_person.get(person)):
            return _Found(Kind.SAME_PERSON, who, other_name=False)
        return _Found(Kind.SAME_EMAIL, sharing[0], other_name=True) if sharing else None


def alike(one: str, other: str) -> bool:
    """Whether two whole names may be one person's.

    Case, accents, order, lost letters, a blank name, parts left out and small typing errors aside.
    """
    if one == other:
        return True
    mine, theirs = fold(one), fold(other)
    parts, other_parts = set(mine.split()), set(theirs.split())
    if parts <= other_parts or other_parts <= parts or could_be(one, other) or could_be(other, one):
        return True
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(mine, theirs) >= _ALIKE


def sort(people: People, here: Here) -> Sorted:
    """Everybody in *people*: found among those who are *here* or in an earlier row, or new."""
    living, gone, rows = _books(here.rows)
    listed = _Book()
    done = Sorted()
    met: dict[str, int] = {}
    names = ("external_key", "email_key", "person_key", "given_name", "family_name")
    columns = (people.columns[name] for name in names)
    for row, (external, email, person, given, family) in enumerate(zip(*columns, strict=True)):
        name, line = f"{given} {family}", people.lines[row]
        found = living.find(external, email, person, name)
        if found and (not found.other_name or found.kind is Kind.SAME_ID):
            match = Match(row, line, found.kind, found.who.uuid, other_name=found.other_name)
            first = met.setdefault(match.visitor, row)
            match = replace(match, twin=first if first != row else None)
            done.matches.append(_compared(match, rows[match.visitor], people, here))
            continue
        again = listed.find(external, email, person, name)
        if again and not again.other_name:
            done.matches.append(Match(row, line, again.kind, twin=again.who.row))
            continue
        back = gone.find(external, email, person, name)
        if back and not back.other_name and back.who.uuid not in met:
            match = Match(row, line, back.kind, back.who.uuid)
            done.back.append(_compared(match, rows[match.visitor], people, here))
            met[match.visitor] = row
        elif shared := found or again:
            who = shared.who
            done.matches.append(Match(row, line, shared.kind, who.uuid, who.row, other_name=True))
        else:
            done.new.append(row)
        listed.add(_Who(name, row=row), external, email, person)
    return done


def _books(known: list[tuple[Any, ...]]) -> tuple[_Book, _Book, dict[str, tuple[Any, ...]]]:
    """The living by their keys, those whose list was undone by theirs, and everybody's row."""
    living, gone = _Book(), _Book()
    rows = {row[0]: row for row in known}
    for row in known:
        uuid, external, email, person, withdrawn, merged_into, given, family = row[:8]
        keeper = merged_into
        while keeper in rows and rows[keeper][5]:
            keeper = rows[keeper][5]
        if keeper and keeper not in rows:
            continue
        whole = rows[keeper] if keeper else row
        book = gone if withdrawn or whole[4] else living
        book.add(_Who(f"{given} {family}", uuid=keeper or uuid), external, email, person)
    return living, gone, rows


def _compared(match: Match, known: tuple[Any, ...], people: People, here: Here) -> Match:
    old: dict[str, Any] = dict(zip(KNOWN, known, strict=True))
    new = {name: people.columns[name][match.row] for name in KEPT}
    changes: dict[str, tuple[Any, Any]] = {}
    kept: list[tuple[str, str]] = []
    renamed = match.other_name and match.visitor in here.seen
    for name in KEPT:
        before, after = old[name], new[name]
        if name == "extra":
            after = _joined(before, after)
        if after is None or after in ("", before):
            continue
        if reason := _why_not(name, before, after):
            if reason != _AS_GOOD:
                kept.append((name, reason))
        elif (match.visitor, name) in here.edited:
            kept.append((name, "edited_here"))
        elif renamed and name in ("given_name", "family_name", "email", "phone"):
            kept.append((name, "checked_in"))
        else:
            changes[name] = (before, after)
    return replace(match, changes=changes, kept=tuple(kept))


_AS_GOOD = "as_good"


def _why_not(name: str, before: Any, after: Any) -> str:
    """Why *after* does not take the place of *before*, or ""."""
    if not isinstance(after, str) or not before or name in ("extra", "organiser_opt_in"):
        return ""
    if name == "external_id":
        return _AS_GOOD if codes.comparable(before) == codes.comparable(after) else "other_id"
    if lost_letters(after) and not lost_letters(before):
        return "lost_letters"
    if name == "email":
        return _AS_GOOD if before.casefold() == after.casefold() else ""
    if name == "phone" and before.startswith("+") and not after.startswith("+"):
        return "phone_unclear"
    if name == "country" and len(before) == 2 != len(after):
        return "country_unknown"
    if fold(before) == fold(after) and _marks(after) <= _marks(before):
        return _AS_GOOD
    return ""


def _marks(text: str) -> tuple[int, int]:
    """How many accents and the like, and how many capitals inside words, a text has.

    A list that lost them corrects nothing.
    """
    letters = len(text) - len(text.encode("ascii", "ignore"))
    inside = sum(1 for a, b in pairwise(text) if a.islower() and b.isupper())
    return letters, inside


def _joined(before: str, after: str) -> str:
    """What was kept beside the visitor and what the list brings; the list wins."""
    if not before or not after:
        return after
    joined = {**json.loads(before), **json.loads(after)}
    return json.dumps(joined, ensure_ascii=False)
