"""Who is known by which key: registration ids, addresses, names, and our own numbers and codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from db.names import could_be, fold

if TYPE_CHECKING:
    from collections.abc import Callable

_ALIKE = 85
"""Of 100: how much two names must have in common (rapidfuzz, words in any order)."""
_MOST_SHARING = 50
"""How many names behind one shared address are looked at."""
Name = tuple[str, str]
"""Given name and family name."""
Keys = tuple[str, ...]


class Kind(StrEnum):
    """How a row is known to be somebody who is here, or who stands in an earlier row; or who was
    erased on request, and is not taken again unless somebody says so.
    """

    SAME_ID = "same_id"
    SAME_EMAIL = "same_email"
    SAME_PERSON = "same_person"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Found:
    """As whom a row is known: a visitor's uuid, or the place of an earlier row."""

    kind: Kind
    who: str | int
    other_name: bool


class Book:
    """Who is known by which key; *name_of* tells a name when one has to be looked at."""

    def __init__(self, name_of: Callable[[Any], Name]) -> None:
        self.name_of = name_of
        self.by_id: dict[str, str | int] = {}
        self.by_email: dict[str, list[str | int]] = {}
        self.by_person: dict[str, str | int] = {}
        self.by_own: dict[str, tuple[Kind, str | int]] = {}

    def add(self, who: str | int, external: str, email: str, person: str) -> None:
        """Know *who* by these keys, unless somebody before is known by them."""
        if external:
            self.by_id.setdefault(external, who)
        if email:
            self.by_email.setdefault(email, []).append(who)
        if person:
            self.by_person.setdefault(person, who)

    def add_own(self, who: str | int, keys: Keys, kind: Kind = Kind.SAME_ID) -> None:
        """Know *who* by our number and our badge code, as somebody of that *kind*."""
        for key in keys:
            if key:
                self.by_own.setdefault(key, (kind, who))

    def find(
        self, external: str, email: str, person: str, name: Name, own: Keys = ()
    ) -> Found | None:
        """How, and as whom, somebody is known; under another name only when under no better."""
        for key in own:
            if key and key in self.by_own:
                kind, who = self.by_own[key]
                return Found(kind, who, not may_be(self.name_of(who), name))
        if (who := self.by_id.get(external)) is not None:
            return Found(Kind.SAME_ID, who, not may_be(self.name_of(who), name))
        sharing = self.by_email.get(email, [])
        for who in sharing[:_MOST_SHARING]:
            if alike(" ".join(self.name_of(who)), " ".join(name)):
                return Found(Kind.SAME_EMAIL, who, other_name=False)
        if (who := self.by_person.get(person)) is not None:
            return Found(Kind.SAME_PERSON, who, other_name=False)
        for who in sharing[:_MOST_SHARING]:
            if may_be(self.name_of(who), name):
                return Found(Kind.SAME_EMAIL, who, other_name=False)
        return Found(Kind.SAME_EMAIL, sharing[0], other_name=True) if sharing else None


def may_be(one: Name, other: Name) -> bool:
    """Whether two who share an id or an address may be one person: Bob and Robert Bianchi, Anna
    before and after a wedding, B. Bianchi. Only where neither name agrees are they surely two.
    """
    if alike(" ".join(one), " ".join(other)):
        return True
    mine, theirs = [fold(part) for part in one], [fold(part) for part in other]
    if any(a and a == b for a, b in zip(mine, theirs, strict=True)):
        return True
    return all(a[:1] == b[:1] and 1 in (len(a), len(b)) for a, b in zip(mine, theirs, strict=True))


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
