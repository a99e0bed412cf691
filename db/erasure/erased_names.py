"""What would tell who somebody was who is erased, wherever it was written and however.

Names are found as searching finds them: case, accents, punctuation and letters written in two parts
make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import phones
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

GONE = "–"
"""What stands where a name was and something must stand."""

SHORTEST = 3
"""Letters of a name that are looked for in texts: "Li" is in every second word."""
_DIGITS = 6
"""Of a phone number; fewer are any number."""

_UNSPACED = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
"""Letters of scripts in which a name may stand beside another word without a blank."""
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_CLOSED = 7
"""Letters of a given name and a family name that stand there as one word; "also" is no Al So."""
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Called:
    """What somebody was called at some time, any of it ""."""

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    phone: str = ""


class Names:
    """Finds names, whole and in parts, e-mails and phone numbers of somebody, now and before; and
    the *company* that tells who they were, "" for none. E-mails and numbers that are *shared* with
    others tell no more than a first name.
    """

    def __init__(
        self, called: Iterable[Called], company: str = "", shared: Collection[str] = ()
    ) -> None:
        known = tuple(called)
        given = _ways(one.given_name for one in known)
        family = _ways(one.family_name for one in known)
        addresses = {fold(one.email) for one in known}
        common = {fold(value) for value in shared}
        # Somebody may have a whole name in one field, and nothing in the other.
        alone = {fold(one.given_name) for one in known if not one.family_name}
        alone |= {fold(one.family_name) for one in known if not one.given_name}
        # An address often begins with the name: it goes as a whole.
        whole = [
            *_written(
                (addresses - common) | {name for name in alone if " " in name} | {fold(company)}
            ),
            # Of two given names most people use the first.
            *_joined(given | {name.split()[0] for name in given}, family),
            *_joined(family, given | {name.split()[0] for name in given}),
            *_closed(given, family),
            *_phones(one.phone for one in known if one.phone not in shared),
        ]
        common_too = [*_written(addresses & common), *_phones(one.phone for one in known)]
        parts = given | family | {word for name in given | family for word in name.split()}
        begins = {each[0] for each in parts | addresses | {fold(company)} if each}
        begins |= {each[0] for each in (*whole, *common_too) if each[0].isdigit()}
        self._whole = _pattern(whole, begins)
        self._any = _pattern([*whole, *common_too, *_written(parts)], begins)

    def without(self, text: str) -> str:
        """*text* with a dash wherever one of them stood."""
        return _without(self._any, text)

    def without_whole(self, text: str) -> str:
        """*text* with a dash where a whole name, an e-mail or a phone number of theirs stood."""
        return _without(self._whole, text)

    def are_in(self, text: str) -> bool:
        """Whether *text* says one of them."""
        return self._any.search(fold(text)) is not None

    def said_in(self, text: str) -> set[str]:
        """Which of them *text* says, folded."""
        return {found[0] for found in self._any.finditer(fold(text))}

    def are_whole_in(self, text: str) -> bool:
        """Whether *text* says a whole name, an e-mail or a phone number of theirs."""
        return self._whole.search(fold(text)) is not None

    def are_all_of(self, text: str) -> bool:
        """Whether *text* says one of them, and beside it initials at most: no company's name."""
        left = self._any.sub("", fold(text))
        return left != fold(text) and all(len(word) < SHORTEST for word in left.split())


def is_unspaced(letter: str) -> bool:
    """Whether *letter* is of a script in which names stand beside words without a blank."""
    return _UNSPACED.match(letter) is not None


def _without(pattern: re.Pattern[str], text: str) -> str:
    if pattern.search(fold(text)) is None:
        return text
    return with_gone(
        text, lambda letters: ((one.start(), one.end() - 1) for one in pattern.finditer(letters))
    )


def folded(text: str) -> tuple[str, list[tuple[int, int]]]:
    """*text* folded, its blanks kept, and for each letter of that where it stands in *text*."""
    letters: list[str] = []
    where: list[tuple[int, int]] = []
    for first, last in _letters(text):
        folded = fold(text[first:last]) or " "
        letters.append(folded)
        where += [(first, last)] * len(folded)
    return "".join(letters), where


def with_gone(text: str, spans: Callable[[str], Iterable[tuple[int, int]]]) -> str:
    """*text* with a dash in place of each of the *spans* that are found in it folded: the places of
    their first and last letters. The plus before a phone number goes with it.
    """
    letters, where = folded(text)
    kept: list[str] = []
    at = 0
    for first, last in spans(letters):
        before = text[at : where[first][0]]
        if letters[first].isdigit():
            before = before.removesuffix("+")
        kept += [before, GONE]
        at = where[last][1]
    return "".join((*kept, text[at:]))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Where each letter of *text* begins and ends, with the marks and unseen signs after it."""
    first = 0
    for at in range(1, len(text)):
        kind = unicodedata.category(text[at])
        if kind[0] != "M" and kind != "Cf" and text[at] not in "\uff9e\uff9f":
            yield first, at
            first = at
    if text:
        yield first, len(text)


def _ways(names: Iterable[str]) -> set[str]:
    """*names* folded, as they are written: "Jörg" is Joerg, too, and "O'Neil" is ONeil."""
    told = [unicodedata.normalize("NFC", name) for name in names]
    ways = {fold(way) for name in told for way in (name, name.translate(_GERMAN))} - {""}
    closed = {way.replace(" ", "") for way in ways if " " in way.strip()}
    return {way.strip() for way in ways} | {way for way in closed if len(way) > SHORTEST}


def _closed(given: set[str], family: set[str]) -> list[str]:
    """Patterns of both names as one word, as addresses have them."""
    words = {
        way.replace(" ", "")
        for one in given
        for other in family
        for way in (one + other, other + one)
        if min(len(one), len(other)) >= SHORTEST
    }
    return [_words(word) for word in sorted(words) if len(word) >= _CLOSED]


def _joined(first: set[str], second: set[str]) -> list[str]:
    """Patterns of any of *first* with any of *second* after it: two of one letter are enough."""
    if not first or not second:
        return []
    found: list[str] = []
    for unspaced in (True, False):
        here, there = (
            [_words(name) for name in sorted(names, key=len, reverse=True)]
            for names in (
                {name for name in first if bool(_UNSPACED.search(name)) is unspaced},
                {name for name in second if bool(_UNSPACED.search(name)) is unspaced},
            )
        )
        if here and there:
            both = f"(?:{'|'.join(here)}) {'*' if unspaced else '+'}(?:{'|'.join(there)})"
            found.append(both)
    return found


def _written(names: set[str]) -> list[str]:
    """A pattern of each of *names* that is long enough, the longest first."""
    long = [name for name in names if len(name) >= SHORTEST]
    return [_words(name) for name in sorted(long, key=len, reverse=True)]


def _words(folded: str) -> str:
    """A pattern of *folded*, as texts and as search indexes have it."""
    if _UNSPACED.search(folded):
        return " *".join(map(re.escape, folded.replace(" ", "")))
    return " +".join(map(re.escape, folded.split()))


def _phones(numbers: Iterable[str]) -> list[str]:
    digits = {way for number in numbers for way in phones.dialled(_latin(number))}
    return [" *".join(each) for each in sorted(digits) if len(each) >= _DIGITS]


def _latin(number: str) -> str:
    """*number* with the digits of any script as ours."""
    plus = "+" if number.strip().startswith("+") else ""
    return plus + re.sub("[^0-9x]", "", fold(number)).replace("x", " x")


def _pattern(patterns: list[str], begins: set[str]) -> re.Pattern[str]:
    """Finds any of *patterns* as whole words that begin with a letter of *begins*; those of scripts
    without blanks anywhere.
    """
    found = [each for each in patterns if _UNSPACED.search(each)]
    spaced = [each for each in patterns if not _UNSPACED.search(each)]
    if spaced:
        # Looking at one letter first passes over nearly all of a text at once.
        first = re.escape("".join(sorted(begins)))
        found.append(rf"(?<!\w)(?=[{first}])(?:{'|'.join(spaced)})(?!\w)")
    return re.compile("|".join(found)) if found else _NOTHING
