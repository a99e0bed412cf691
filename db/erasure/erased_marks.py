"""How a name that still stands in a note is found later, by who kept no name: each place where it
stands is known by a keyed hash of its letters, and goes with it once somebody has read it.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from db.erasure.erased_names import SHORTEST, folded, is_unspaced, with_gone

if TYPE_CHECKING:
    from collections.abc import Iterable


def made(key: bytes, found: Iterable[str]) -> str:
    """What is kept of the names *found* (folded, as ``Names.said_in`` gives them)."""
    letters = {name.replace(" ", "") for name in found}
    return " ".join(sorted(f"{len(each)}:{_hash(key, each)}" for each in letters if each))


def _hash(key: bytes, letters: str) -> str:
    return hmac.digest(key, b"named:" + letters.encode(), "sha256").hex()


class Marks:
    """Finds again what *kept* (``made``) was made of, with the event's *key*; it takes the place of
    ``erased_names.Names`` for the notes that were to be read.
    """

    def __init__(self, key: bytes, kept: str) -> None:
        self._key = key
        self._hashes: dict[int, set[str]] = {}
        for mark in kept.split():
            length, _, digest = mark.partition(":")
            self._hashes.setdefault(int(length), set()).add(digest)

    def without(self, text: str) -> str:
        """*text* with a dash wherever one of them stands."""
        return with_gone(text, self._spans)

    def are_in(self, text: str) -> bool:
        """Whether *text* says one of them."""
        return bool(self._spans(folded(text)[0]))

    def are_all_of(self, text: str) -> bool:
        """Whether *text* says one of them, and beside it initials at most: no company's name."""
        letters, _where = folded(text)
        left, at = "", 0
        spans = self._spans(letters)
        for first, last in spans:
            left += letters[at:first] + " "
            at = last + 1
        left += letters[at:]
        return bool(spans) and all(len(word) < SHORTEST for word in left.split())

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """Where they stand in the folded *text*: the places of their first and last letters."""
        places = [at for at, letter in enumerate(text) if not letter.isspace()]
        spans: list[tuple[int, int]] = []
        place = 0
        while place < len(places):
            last = self._end(text, places, place)
            if last is not None:
                spans.append((places[place], places[last]))
            place = place + 1 if last is None else last + 1
        return spans

    def _end(self, text: str, places: list[int], place: int) -> int | None:
        """Which of the *places* ends the longest that begins at *place*; None: there is none."""
        first = places[place]
        if first and _joins(text[first - 1], text[first]):
            return None
        for length in sorted(self._hashes, reverse=True):
            if place + length > len(places):
                continue
            last = places[place + length - 1]
            if last + 1 < len(text) and _joins(text[last], text[last + 1]):
                continue
            letters = text[first : last + 1].replace(" ", "")
            if _hash(self._key, letters) in self._hashes[length]:
                return place + length - 1
        return None


def _joins(before: str, after: str) -> bool:
    """Whether two letters are inside of one word."""
    if is_unspaced(before) or is_unspaced(after):
        return False
    return all(letter.isalnum() or letter == "_" for letter in (before, after))
