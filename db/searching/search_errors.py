"""Visitors whose words differ from what was typed by one error: a letter too many, too few or
wrong, two letters exchanged, a blank forgotten or put in.

Either the first two letters of a word are right, and then few words of the index begin with them;
or the error is in them, and then few spellings are possible. Both become one query of the word
index.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from db import driver
from db.searching.search_words import prefix_query

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlite_utils import Database

_HEAD = 2
"""How many letters at the beginning of a word have every spelling tried."""

_SHORTEST = 4
_SHORTEST_BESIDE_OTHERS = 3
_MOST_TERMS = 40
_CANDIDATES = 60
_SHORTEST_HALF = 2


def with_one_error(db: Database, wanted: Sequence[str], limit: int) -> list[str]:
    """Uuids of up to *limit* visitors whom the folded words *wanted* fit but for one error.

    The most alike come first.
    """
    from rapidfuzz import fuzz

    found: dict[str, str] = {}
    for query in _queries(db, wanted):
        rows = driver.rows(
            db,
            "SELECT uuid, name_words || ' ' || other_words FROM visitors WHERE id IN"
            " (SELECT rowid FROM visitor_words WHERE visitor_words MATCH ? LIMIT ?)",
            (query, _CANDIDATES),
        )
        found.update(rows)
    typed = " ".join(wanted)
    alike = sorted(found, key=lambda uuid: -fuzz.token_set_ratio(typed, found[uuid]))
    return alike[:limit]


def _queries(db: Database, wanted: Sequence[str]) -> Iterator[str]:
    shortest = _SHORTEST_BESIDE_OTHERS if len(wanted) > 1 else _SHORTEST
    for place, word in enumerate(wanted):
        others = [*wanted[:place], *wanted[place + 1 :]]
        if len(word) >= shortest and word.isalpha():
            meant = " OR ".join(
                [*_with_right_head(db, word), *_with_wrong_head(word), *_parted(word)]
            )
            yield f"({prefix_query(others)}) AND ({meant})" if others else meant
        if place and word.isalpha():
            joined = wanted[place - 1] + word
            yield prefix_query([*wanted[: place - 1], joined, *wanted[place + 1 :]])


def _with_right_head(db: Database, word: str) -> list[str]:
    """Words of the index that begin like *word* and, as far as it goes, have one error."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    terms = driver.rows(
        db,
        "SELECT term FROM visitor_terms WHERE term >= ?1 AND term < ?1 || char(1114111)"
        " AND length(term) >= ?2",
        (word[:_HEAD], len(word) - 1),
    )
    alike: set[str] = set()
    for length in range(len(word) - 1, len(word) + 2):
        beginnings = [term[:length] for (term,) in terms]
        near = extract(word, beginnings, scorer=OSA.distance, score_cutoff=1, limit=None)
        alike.update(terms[place][0] for _, _, place in near)
    nearest = sorted(alike, key=lambda term: (OSA.distance(word, term), len(term), term))
    return [f'"{term}"' for term in nearest[:_MOST_TERMS]]


def _with_wrong_head(word: str) -> list[str]:
    """Every word that becomes *word* by one error in its first two letters, as a beginning."""
    letters = _alphabet(word)
    spellings: set[str] = set()
    for at in range(_HEAD):
        before, after = word[:at], word[at + 1 :]
        spellings.add(before + after)
        spellings.add(before + word[at + 1] + word[at] + word[at + 2 :])
        spellings.update(before + letter + after for letter in letters)
        spellings.update(before + letter + word[at:] for letter in letters)
    spellings.discard(word)
    return [f'"{spelling}"*' for spelling in sorted(spellings)]


def _alphabet(word: str) -> str:
    """The small letters of the script that *word* begins in."""
    if word[0] in string.ascii_lowercase:
        return string.ascii_lowercase
    start = ord(word[0]) & ~0x3F
    near = map(chr, range(start - 0x40, start + 0x80))
    return "".join(char for char in near if char.isalpha() and char == char.lower())


def _parted(word: str) -> Iterator[str]:
    """*word* as two words whose blank was forgotten."""
    for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        yield f'("{word[:at]}" AND "{word[at:]}"*)'
