"""What a scanner that is tried does wrong, from the keys that it typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz.distance import Levenshtein

from desktop.scanner.code_keys import CODE, LENGTH, letter
from desktop.scanner.layouts import LAYOUTS, US, through
from desktop.scanner.strokes import (
    CARDS,
    Stroke,
    is_caps_locked,
    readable,
    readings,
    said,
    usual_gap,
)

LABEL = "Desk-Test:yzYZ/aqwAQW_25@m;"
"""What the label says that is scanned to try a scanner: what keyboards disagree about, in both
cases. 27 signs, a QR of 29 modules at level Q.
"""

SLOW = 100
"""Milliseconds a key from which a scan is felt to take its time: 1.6 s for a badge."""

_AIM = re.compile(r"\A\]([A-Za-z])[0-9A-Za-z]")
_LONGEST_PREFIX = 5
_MOST_WRONG = len(LABEL) // 3
_FEWEST = 8
"""Letters of a badge code that is known for one although some are missing."""


class What(Enum):
    """What was scanned."""

    LABEL = auto()
    BADGE = auto()
    CARD = auto()
    LINK = auto()
    PRODUCT = auto()
    OTHER = auto()


class Case(Enum):
    """What became of capitals and small letters."""

    RIGHT = auto()
    CAPS_LOCK = auto()
    SMALL = auto()
    CAPITALS = auto()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What came and how. ``ending`` holds the line ends and Tabs behind it, ``prefix`` what the
    scanner put before it and ``symbology`` the letter of its AIM identifier (ISO/IEC 15424: Q is a
    QR), blank for none.

    ``scanner`` and ``laptop`` name the layouts of both where they do not fit, ``laptop`` "?" when
    it is one that we do not know; both are blank when they fit or nothing tells. ``missing`` counts
    characters that did not arrive, ``wrong`` those that are others.
    """

    what: What
    text: str
    ms_a_key: float
    ending: str
    prefix: str = ""
    symbology: str = ""
    scanner: str = ""
    laptop: str = ""
    case: Case = Case.RIGHT
    missing: int = 0
    wrong: int = 0

    @property
    def is_slow(self) -> bool:
        """Whether a scan takes longer than it should."""
        return self.ms_a_key > SLOW


def diagnose(strokes: tuple[Stroke, ...]) -> Diagnosis:
    """What *strokes*, all that came while the scanner was tried, say of it."""
    keys = list(strokes)
    while keys and keys[-1].end:
        keys.pop()
    ending = "".join(each.text for each in strokes[len(keys) :])
    pace = usual_gap(keys)
    found = _badge(keys) or _label(keys) or _else(keys)
    return _with(found, pace, ending)


def _with(found: Diagnosis, pace: float, ending: str) -> Diagnosis:
    symbology = _AIM.match(found.prefix)
    return Diagnosis(
        found.what,
        found.text,
        pace,
        ending,
        found.prefix,
        symbology[1] if symbology else "",
        found.scanner,
        found.laptop,
        found.case,
        found.missing,
        found.wrong,
    )


def _badge(keys: list[Stroke]) -> Diagnosis | None:
    """One of our badges, perhaps with letters missing."""
    letters = "".join(letter(each) for each in keys)
    for length in range(LENGTH, _FEWEST - 1, -1):
        code, before = letters[-length:], letters[:-length]
        filled = code + "X" * (LENGTH - length)
        if len(before) <= _LONGEST_PREFIX and len(code) == length and CODE.match(filled):
            if length < LENGTH and before:
                continue  # the last part of something else
            case = _case_of(keys[len(before) :], code)
            return Diagnosis(
                What.BADGE,
                code.upper(),
                0,
                "",
                prefix=_prefix(keys, len(before)),
                case=case,
                missing=LENGTH - length,
            )
    return None


def _case_of(keys: list[Stroke], came: str) -> Case:
    if is_caps_locked(keys):
        return Case.CAPS_LOCK
    return Case.SMALL if came.islower() else Case.RIGHT


def _prefix(keys: list[Stroke], length: int) -> str:
    """What stands before a code, on a US keyboard where it is an AIM identifier there."""
    texts = [said(keys[:length]), said(keys[:length], US)]
    return next((text for text in texts if _AIM.match(text)), texts[0])


def _label(keys: list[Stroke]) -> Diagnosis | None:
    """Our label, whatever became of it; None when it was something else."""
    wrong, cut, scanner, laptop = min(_by_keys(keys) or _by_signs(keys))
    if wrong > _MOST_WRONG:
        came = said(keys)
        if len(came) < _FEWEST or came not in LABEL:
            return None
        return Diagnosis(What.LABEL, came, 0, "", missing=len(LABEL) - len(came))
    return _of_label(keys, cut, scanner[1], laptop[1])


_Guess = tuple[int, int, tuple[bool, str], tuple[bool, str]]
"""How many signs are wrong behind a prefix of how many, with scanner and laptop set like that; a
layout that both have comes before others.
"""


def _by_keys(keys: list[Stroke]) -> list[_Guess]:
    """Guesses by which keys it were; none where the system does not tell."""
    found: list[_Guess] = []
    came = said(keys)
    for scanner in LAYOUTS:
        true = said(keys, scanner)
        for cut in range(_LONGEST_PREFIX + 1) if any(each.key.code for each in keys) else ():
            wrong = _distance(true[cut:], LABEL)
            if wrong <= _MOST_WRONG:
                laptop = _laptop_of(came[cut:], scanner)
                found.append((wrong, cut, (scanner != US, scanner), (laptop != scanner, laptop)))
    return found


def _by_signs(keys: list[Stroke]) -> list[_Guess]:
    """Guesses by what arrived."""
    came = said(keys)
    return [
        (
            _distance(came[cut:], through(LABEL, scanner, laptop)),
            cut,
            (scanner != laptop, scanner),
            (scanner != laptop, laptop),
        )
        for scanner in LAYOUTS
        for laptop in LAYOUTS
        for cut in range(_LONGEST_PREFIX + 1)
    ]


def _of_label(keys: list[Stroke], cut: int, scanner: str, laptop: str) -> Diagnosis:
    rest, came = keys[cut:], said(keys[cut:])
    expected = through(LABEL, scanner, laptop) if laptop in LAYOUTS else LABEL
    if expected == LABEL and laptop in LAYOUTS:
        scanner = laptop = ""  # they fit
    wrong = _distance(came, expected) if laptop != "?" else 0
    missing = max(len(expected) - len(came), 0)
    return Diagnosis(
        What.LABEL,
        readable(rest) if wrong else LABEL,
        0,
        "",
        prefix=_prefix(keys, cut),
        scanner=scanner,
        laptop=laptop,
        case=_case(rest, came, expected),
        missing=missing,
        wrong=max(wrong - missing, 0),
    )


def _laptop_of(came: str, scanner: str) -> str:
    """The layout that made *came* of the label; "?" for none that we know."""
    wrongs = {name: _distance(came, through(LABEL, scanner, name)) for name in LAYOUTS}
    best = min(wrongs, key=lambda name: (wrongs[name], name != scanner))
    return best if wrongs[best] <= _MOST_WRONG else "?"


def _case(keys: list[Stroke], came: str, expected: str) -> Case:
    letters = [sign for sign in came if sign.isalpha()]
    if not letters or came == expected:
        return Case.RIGHT
    if all(sign.islower() for sign in letters):
        return Case.SMALL
    if all(sign.isupper() for sign in letters):
        return Case.CAPITALS
    swapped = sum(1 for have, want in zip(came, expected, strict=False) if have == want.swapcase())
    same = sum(1 for have, want in zip(came, expected, strict=False) if have == want)
    return Case.CAPS_LOCK if is_caps_locked(keys) or swapped > same else Case.RIGHT


def _else(keys: list[Stroke]) -> Diagnosis:
    """Something that is neither our label nor a badge."""
    text = readable(keys)
    found = _AIM.match(text)
    prefix, text = (found[0], text[len(found[0]) :]) if found else ("", text)
    if any(each.upper().startswith(CARDS) for each in readings(keys).values()):
        what = What.CARD
    elif re.match(r"https?://|www\.", text, re.IGNORECASE):
        what = What.LINK
    elif text.isdecimal() and len(text) in {8, 12, 13, 14}:
        what = What.PRODUCT  # EAN-8, UPC-A, EAN-13, GTIN-14 (GS1 General Specifications)
    else:
        what = What.OTHER
    return Diagnosis(what, text, 0, "", prefix=prefix)


def _distance(came: str, expected: str) -> int:
    return Levenshtein.distance(came.casefold(), expected.casefold())
