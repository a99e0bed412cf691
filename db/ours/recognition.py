"""Our side as others write it: many names looked up at once, where ``bodies`` asks for one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from db.exchange.words import SALUTATIONS
from db.names import clean, fold
from db.ours import bodies
from db.rows import Party, PartyKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from db.rows import Body, Delegate

_LEGAL = frozenset(
    [
        *("spa", "srl", "srls", "sas", "snc", "scarl", "scpa", "inc", "llc", "ltd", "corp", "gmbh"),
        *("co", "company", "corporation", "ag", "sa", "bv", "nv", "plc", "limited", "s", "p", "a"),
        *("r", "l", "group", "the"),
    ]
)
"""Words that lists add to the names of companies, or leave out."""

_MANY = re.compile(r"[;\n|]+")
_FEW = re.compile(r"\s*(?:[,/&+]|\s[-–—]\s|\s(?:e|and|con|with)\s)\s*", re.IGNORECASE)
_ASIDE = re.compile(r"(.*?)\s*[(\[]([^)\]]+)[)\]]\s*")
_ADDRESS = re.compile(r"\s*<([^<>\s]+@[^<>\s]+)>\s*")


@lru_cache(maxsize=20_000)
def company_key(name: str) -> str:
    """What a company's name comes to without its legal form: "Ford Motor Co." is "ford motor"."""
    words = fold(name).split()
    kept = [word for word in words if word not in _LEGAL]
    return " ".join(kept or words)


def with_address(text: str) -> tuple[str, str]:
    """*text* and the e-mail address that stands in it in angle brackets, or ""."""
    found = _ADDRESS.search(text)
    if found is None:
        return text.strip(), ""
    return (text[: found.start()] + " " + text[found.end() :]).strip(), found[1].casefold()


def with_aside(text: str) -> tuple[str, str]:
    """The two halves of "Ada Lovelace (Engines)"; the second is "" where there is none."""
    found = _ASIDE.fullmatch(text)
    return (found[1].strip(), found[2].strip()) if found and found[1] else (text.strip(), "")


class Ours:
    """Bodies by name and alias, delegates by name, alias and address. Whoever comes first wins."""

    def __init__(self, ours: Iterable[Body], people: Iterable[Delegate]) -> None:
        """Learn the names."""
        self.bodies, self.people = list(ours), list(people)
        self._bodies: dict[str, Body] = {}
        self._short: dict[str, Body] = {}
        self._people: dict[str, Delegate] = {}
        self._addresses: dict[str, Delegate] = {}
        self._named: dict[str, list[Party]] = {}
        for body in self.bodies:
            for name in (body.name, *body.aliases):
                if key := fold(name):
                    self._bodies.setdefault(key, body)
                    self._short.setdefault(company_key(name), body)
        for person in self.people:
            for name in (person.name, *person.aliases):
                if key := _any_order(name):
                    self._people.setdefault(key, person)
            if person.email:
                self._addresses.setdefault(person.email.casefold(), person)

    def body(self, text: str) -> Body | None:
        """The body that is written as *text*, with or without its legal form; or None."""
        return self._bodies.get(fold(text)) or self._short.get(company_key(text) or "-")

    def person(self, text: str, address: str = "") -> Delegate | None:
        """The delegate or guest of ours who is written as *text*, or has this e-mail; or None."""
        if address and (known := self._addresses.get(address.casefold())):
            return known
        words = fold(text).split()
        while words and words[0] in SALUTATIONS:
            words = words[1:]
        return self._people.get(" ".join(sorted(words))) if words else None

    def named(self, text: str) -> list[Party]:
        """Who of ours is meant by *text*, a name or two that belong together; [] for nobody."""
        if text not in self._named:
            self._named[text] = self._meant(text)
        return list(self._named[text])

    def _meant(self, text: str) -> list[Party]:
        whole, address = with_address(text)
        if body := self.body(whole):
            return [_of_body(body)]
        if person := self.person(whole, address):
            return [_of_person(person)]
        first, aside = with_aside(whole)
        if not aside:
            return []
        found = [*self.named(first), *self.named(aside)]
        if not found or any(one.kind is PartyKind.DELEGATE for one in found) or self.body(first):
            return found
        # Somebody of a body whose name we do not have.
        return [*found, Party(Side.OURS, PartyKind.DELEGATE, "", clean(first))]

    def several(self, text: str) -> tuple[list[Party], list[str]]:
        """Everybody of ours in one cell, and what of it nobody knows."""
        found: list[Party] = []
        unknown: list[str] = []
        for part in filter(str.strip, _MANY.split(text)):
            known = self.named(part)
            pieces = [] if known else [piece for piece in _FEW.split(part) if fold(piece)]
            parted = [self.named(piece) for piece in pieces]
            if known or not any(parted):
                found += known
                unknown += [] if known else [clean(part)]
                continue
            for piece, parties in zip(pieces, parted, strict=True):
                found += parties
                unknown += [] if parties else [clean(piece)]
        return list(dict.fromkeys(found)), unknown


def ours(db: Database) -> Ours:
    """Our side of the file, ready to be recognised."""
    return Ours(bodies.bodies(db), bodies.delegates(db))


def _any_order(name: str) -> str:
    return " ".join(sorted(fold(name).split()))


def _of_body(body: Body) -> Party:
    return Party(Side.OURS, PartyKind.BODY, body.uuid, body.name)


def _of_person(person: Delegate) -> Party:
    return Party(Side.OURS, PartyKind.DELEGATE, person.uuid, person.name)
