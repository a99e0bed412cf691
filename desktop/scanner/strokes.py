"""Keys as they came, and what they say: also where Caps Lock or a foreign layout spoilt them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from desktop.scanner import layouts
from desktop.scanner.layouts import LAYOUTS, US, Key

FAST = 35
"""Milliseconds a key that no person keeps up for six keys (200 words a minute are 60 ms a key)."""

FAST_FIGURES = 45
"""The same for ids, of which a third are figures: those take a person longer."""

JITTER = 60
"""Milliseconds that one key of a burst may take which is FAST on average: a capital is two keys."""

CARDS = ("BEGIN:VCARD", "MECARD:", "BIZCARD:")
"""How cards begin."""

_CARD_SIGNS = (
    re.compile(r"^(BEGIN:VCARD|MECARD:|BIZCARD:)", re.IGNORECASE),
    re.compile(r"^VERSION:[234]\.[01]", re.IGNORECASE | re.MULTILINE),
    re.compile(r"END:VCARD\s*\Z|;;\s*\Z", re.IGNORECASE),
    re.compile(r"[\w.+-]@[\w-]+\.\w"),
    re.compile(r"https?://", re.IGNORECASE),
    re.compile(r"\bTEL[^\n]*:(tel:)?\+?[\d (/.-]+\s*(\n|;|\Z)", re.IGNORECASE),
    re.compile(r"=[0-9A-F]{2}=[0-9A-F]{2}"),
)
"""What is found in a card that was read right."""

_APART = re.compile(r"[ '’.,-]+")
"""What stands between the words of a name."""

_URL = re.compile(r"(https?://|www\.)", re.IGNORECASE)
_PLAIN = re.compile(r"[0-9A-Za-z]")
_DOUBTS = {"-": 1, ".": 1, "_": 2, "/": 2, ":": 2, " ": 2, "@": 3}
"""How little each sign looks like a part of an id; letters and digits not at all."""

_STRANGE, _FOREIGN = 4, 5

_UNUSUAL, _RARE = {"": 0, US: 2}, 4
"""How unlikely it is that the scanner is set otherwise than the laptop; most come as US."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key that was pressed. ``at`` is in milliseconds; ``end`` is True for Enter and Tab.

    ``text`` is what the laptop's layout made of the key, "" for nothing, or nothing yet; ``key`` is
    the key itself, with code 0 where the system does not tell which it was.
    """

    text: str
    at: float
    key: Key = Key(0)  # noqa: RUF009  it is frozen
    end: bool = False

    @property
    def moves(self) -> bool:
        """Whether the key only moves or deletes, as somebody does who writes."""
        return not self.text and not self.key.code

    @property
    def us(self) -> str:
        """What a US keyboard types with this key; "" where that is not known."""
        return self.on(US)

    def on(self, layout: str) -> str:
        """What a keyboard of *layout* types with this key; "" where that is not known."""
        return self.text if self.end else layouts.typed(layout, self.key)


def as_typed(strokes: list[Stroke]) -> str:
    """What the laptop made of *strokes*, set right where Caps Lock turned it upside down.

    That shows in small letters that were typed with Shift.
    """
    text = "".join(each.text for each in strokes)
    return text.swapcase() if is_caps_locked(strokes) else text


def is_caps_locked(strokes: list[Stroke]) -> bool:
    """Whether Shift made small letters and, where the keys are known, the lack of it capitals."""
    letters = [each for each in strokes if each.text.isascii() and each.text.isalpha()]
    if not all(each.key.code for each in letters):
        letters = [each for each in letters if each.key.shift]
    return bool(letters) and all(each.key.shift == each.text.islower() for each in letters)


def readings(strokes: list[Stroke]) -> dict[str, str]:
    """What *strokes* say on each known keyboard, by its name; the laptop's own is "" and first."""
    found = {"": as_typed(strokes)}
    for name in LAYOUTS:
        signs = [each.on(name) for each in strokes]
        if all(signs):
            found[name] = "".join(signs)
    return found


def readable(strokes: list[Stroke], scanner: str = "") -> str:
    """What *strokes* say, on the keyboard that makes most sense of them.

    *scanner* names the layout that the scanner is known to be set to; "": not known.
    """
    found = readings(strokes)
    if scanner in found and scanner:
        return found[scanner]
    if len(found) > 1 and not all(each.text for each in strokes):
        del found[""]  # the laptop made nothing of some keys
    cards = [text for text in found.values() if text.upper().startswith(CARDS)]
    if cards:
        return max(cards, key=_card_signs)  # the first of equals: the laptop's own
    best = min(found, key=lambda name: _doubt(found[name]) + _UNUSUAL.get(name, _RARE))
    return found[best]


def _card_signs(card: str) -> int:
    return sum(1 for sign in _CARD_SIGNS if sign.search(card))


def _doubt(text: str) -> int:
    """How little *text* looks like an id or an address."""
    doubts = 0
    for sign in text:
        if not _PLAIN.match(sign):
            doubts += _DOUBTS.get(sign, _STRANGE if sign.isascii() else _FOREIGN)
    return doubts // 4 if _URL.match(text) else doubts


def pace(strokes: list[Stroke]) -> float:
    """Milliseconds a key, on average."""
    if len(strokes) < 2:
        return 0.0
    return (strokes[-1].at - strokes[0].at) / (len(strokes) - 1)


def gaps(strokes: list[Stroke]) -> list[float]:
    """Milliseconds from each key to the next."""
    return [after.at - before.at for before, after in pairwise(strokes)]


def usual_gap(strokes: list[Stroke]) -> float:
    """Milliseconds from a key to the next, in the middle of all."""
    between = sorted(gaps(strokes))
    if not between:
        return 0.0
    middle = len(between) // 2
    return (between[middle] + between[~middle]) / 2


def said(strokes: list[Stroke], layout: str = "") -> str:
    r"""One sign for each of *strokes*, as the laptop has it or as *layout* would; "\0" for none."""
    return "".join((each.on(layout) if layout else each.text)[:1] or "\0" for each in strokes)


def is_too_fast(strokes: list[Stroke]) -> bool:
    """Whether no person types *strokes* at this pace."""
    signs = [each.us or each.text for each in strokes]
    if sum(sign.isdigit() for sign in signs) * 3 >= len(signs) and " " not in signs:
        return pace(strokes) <= FAST_FIGURES
    return pace(strokes) <= FAST and max(gaps(strokes), default=0) <= JITTER


def is_name(strokes: list[Stroke]) -> bool:
    """Whether *strokes* spell names or words, as no code does: letters that make words.

    A program types those for a person, too: what is dictated, or an abbreviation spelt out.
    """
    words = [word.removeprefix("Mc") for word in _APART.split(as_typed(strokes)) if word]
    capitals = len(words) > 1  # a single word in capitals may well be a code
    return bool(words) and all(
        word.isalpha() and (word.islower() or word.istitle() or (capitals and word.isupper()))
        for word in words
    )
