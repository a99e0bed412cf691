"""Finds a badge code among keys: at any pace, and between the keys of somebody who types.

Known by content: sixteen letters of our alphabet that begin with V. Pace alone says little: makers
let a scanner wait up to 990 ms between two characters (Datalogic's "intercharacter delay"; 0 to 250
in MagTek's Bluetooth reader, which is set to 12 to 50). But a machine keeps its pace, and that
tells its letters from those that a person types at the same time.
"""

from __future__ import annotations

import re

from desktop.scanner.layouts import US
from desktop.scanner.strokes import Stroke, gaps, said, usual_gap

CODE = re.compile(r"V[BCDFGHJKLNPRSTVX]{15}\Z", re.IGNORECASE)
"""The shape of our badge codes; whether one is genuine, only check_in can tell."""

AIM = re.compile(r"\A\][A-Za-z][0-9A-Za-z]")
"""What some scanners put before a code: an AIM symbology identifier (ISO/IEC 15424)."""

_WORDY = re.compile(r"\w")

BEGUN = re.compile(r"V[BCDFGHJKLNPRSTVX]{0,15}\Z", re.IGNORECASE)
"""A code so far."""

LENGTH = 16
SLOWEST = 1000
"""Milliseconds that the slowest of scanners takes for a key."""

_LETTERS = frozenset("BCDFGHJKLNPRSTVX")
_FINGERS = 60
"""Milliseconds a key that nobody keeps up who copies letters from a badge."""

_EVEN = 2.5
"""How much longer than usual a machine's longest pause may be."""

_JITTER = 70
"""Milliseconds that a radio link may hold back one key of a code."""

_BEAT = (0.75, 1.3)
"""How near to its beat a machine's letter comes, where somebody types in between. In a longer text
of a machine's some letters are two beats apart, which is out of this."""

_DUE = 0.9
_LATE = 3
"""Keys of a person that may come between a code and its Enter."""
MACHINE = 90
"""Milliseconds a letter up to which the beat of a machine is looked for among other keys. Somebody
who types 200 words a minute makes a consonant every 120, and not sixteen of them evenly."""

MOST_BETWEEN = 24
"""Keys of a person that may lie between the sixteen letters,"""
_APART = 45
"""and how many milliseconds they are apart, at the least."""


def letter(stroke: Stroke) -> str:
    r"""The letter that *stroke* may be in a code, "\0" for none. What a US keyboard has on the key
    counts where the laptop's layout has no Latin letters.
    """
    text = stroke.text
    return text if len(text) == 1 and text.isascii() else stroke.us or "\0"


def is_scanned(strokes: list[Stroke]) -> bool:
    """Whether a machine typed these sixteen letters in a row.

    Who copies them from a badge pauses between two groups; a machine is fast, or it is even.
    """
    letters = "".join(letter(each) for each in strokes)
    longest, usual = max(gaps(strokes)), usual_gap(strokes)
    if not (letters.isupper() or letters.islower()):
        return False
    if usual <= _FINGERS:
        return longest <= SLOWEST / 2
    return longest <= min(max(_EVEN * usual, usual + _JITTER), SLOWEST)


def keys_before(run: list[Stroke], start: int, fast_from: int) -> int | None:
    """How many keys before a code at *start* a scanner put there: a prefix, or nothing.

    None when they are one longer text with it, which is not ours. From *fast_from* on the keys came
    too fast for a person; a prefix comes at the pace of the code.
    """
    first, beat = start, _EVEN * usual_gap(run[start:])
    while first > fast_from and run[first].at - run[first - 1].at <= beat:
        first -= 1
    prefix = run[first:start]
    text = said(prefix)
    if AIM.match(text[-3:]) or AIM.match(said(prefix[-3:], US)):
        return 3
    if text and not _WORDY.search(text):
        return len(text)
    is_typing = text.islower() != "".join(letter(each) for each in run[start:]).islower()
    return 0 if len(text) <= 1 or is_typing else None


def is_on_beat(strokes: list[Stroke]) -> bool:
    """Whether *strokes* came so evenly that nobody else's key is among them."""
    usual = usual_gap(strokes)
    return all(_BEAT[0] * usual <= gap <= _BEAT[1] * usual for gap in gaps(strokes))


def among_others(run: list[Stroke], *, at_end: bool = False) -> list[int] | None:
    """Where in *run* the letters of a code stand that a machine typed while somebody else typed
    too; None when there is none that ends with the last key.

    A last letter that comes early may be a person's, and the machine's own be still to come; not
    so *at_end*.
    """
    if not at_end and letter(run[-1]).upper() not in _LETTERS:
        return None
    recent = range(max(len(run) - LENGTH - MOST_BETWEEN, 0), len(run))
    places = [place for place in recent if letter(run[place]).upper() in _LETTERS]
    if at_end:
        return _all_in_all(run, places)
    if len(places) < LENGTH:
        return None
    alike = _of_one_case(run, places)
    if alike and is_scanned([run[place] for place in alike]) and _has_fingers(run, alike[0]):
        return alike
    for start in places[: -LENGTH + 1]:
        if letter(run[start]).upper() == "V" and _has_fingers(run, start):
            found = _on_beat(run, places, start)
            if found and _is_punctual([run[place] for place in found]):
                return found
    return None


def _all_in_all(run: list[Stroke], places: list[int]) -> list[int] | None:
    """The code, now that its Enter has come: a beat that keeps badly, or just sixteen letters of
    one case that are too fast for a person.
    """
    while places:
        small = letter(run[places[-1]]).islower()
        alike = [place for place in places if letter(run[place]).islower() == small][-LENGTH:]
        strokes = [run[place] for place in alike]
        if len(alike) == LENGTH and letter(strokes[0]).upper() == "V":
            upto = run[: alike[-1] + 1]
            if usual_gap(strokes) <= _FINGERS and _has_fingers(upto, alike[0]):
                return alike
            if (found := _on_beat(upto, places, alike[0])) is not None:
                return found
        places = places[:-1] if len(run) - places[-1] <= _LATE else []
    return None


def _is_punctual(strokes: list[Stroke]) -> bool:
    """Whether the last of *strokes* came when it was due."""
    return strokes[-1].at - strokes[-2].at >= _DUE * usual_gap(strokes)


def _has_fingers(run: list[Stroke], start: int) -> bool:
    """Whether a person can have typed all that is too much for a code from *start* on."""
    between = len(run) - start - LENGTH
    if is_on_beat(run[start:]):
        return False  # one machine typed it all
    return between <= (run[-1].at - run[start].at) / _APART + 2


def _of_one_case(run: list[Stroke], places: list[int]) -> list[int] | None:
    """The last sixteen letters of the case of the last one, where nobody typed others in that case.

    A scanner types capitals, somebody who writes a note mostly small letters.
    """
    small = letter(run[places[-1]]).islower()
    found = [place for place in places if letter(run[place]).islower() == small][-LENGTH:]
    if len(found) < LENGTH or letter(run[found[0]]).upper() != "V":
        return None
    between = [letter(run[place]) for place in range(found[0], len(run)) if place not in found]
    others = [sign for sign in between if sign.isalpha()]
    if len(between) > LENGTH or not others or any(sign.islower() == small for sign in others):
        return None
    return found


def _on_beat(run: list[Stroke], places: list[int], start: int) -> list[int] | None:
    """Sixteen letters from *start* to the last key that keep one beat, others left out."""
    beat = (run[-1].at - run[start].at) / (LENGTH - 1)
    if not 0 < beat <= MACHINE:
        return None
    small, found = letter(run[start]).islower(), [start]
    places = [place for place in places if letter(run[place]).islower() == small]
    for _ in range(LENGTH - 1):
        last = run[found[-1]].at
        near = [
            place
            for place in places
            if place > found[-1] and _BEAT[0] <= (run[place].at - last) / beat <= _BEAT[1]
        ]
        if not near:
            return None
        found.append(min(near, key=lambda place: abs(run[place].at - last - beat)))
    return found if found[-1] == len(run) - 1 else None
