"""Hears a business card that a scanner types, Enters and all, from its first word to its last."""

from __future__ import annotations

import re

from desktop.scanner.layouts import US
from desktop.scanner.strokes import CARDS, Stroke, pace, said

MOST_CARD = 4096
"""Characters of a card that are kept; what comes after them is heard to its end and dropped."""

SILENCE = (400, 1500)
"""Milliseconds without a key that end a card which has no end: ten keys of it, within these."""

LONGEST_START = max(len(start) for start in CARDS)

# On another layout the colon is some other sign, or a letter with an accent.
_START = re.compile(r"(BEGIN[^A-Z\d\s]VCARD|(?:ME|BIZ)CARD[^A-Z\d\s])\Z", re.IGNORECASE)


def _beginnings(word: str) -> str:
    """A pattern of every beginning of *word*; its colon is any sign."""
    first = r"\S" if word[0] == ":" else word[0]
    return f"{first}(?:{_beginnings(word[1:])})?" if word[1:] else first


_BEGUN = re.compile(f"(?:{'|'.join(map(_beginnings, CARDS))})\\Z", re.IGNORECASE)
_VCARD_END = re.compile(r"END.VCARD\s*\Z", re.IGNORECASE | re.DOTALL)
_MECARD_END = re.compile(r";;\s*\Z")


class CardKeys:
    """The keys of one card, until it is over."""

    def __init__(self, start: list[Stroke]) -> None:
        """*start* are the keys of its first word."""
        self.strokes = start
        self._end = _VCARD_END if len(start) == LONGEST_START else _MECARD_END

    def hear(self, stroke: Stroke) -> bool:
        """Take one more key; whether it was the last."""
        if len(self.strokes) < MOST_CARD:
            self.strokes.append(stroke)
        tail = self.strokes[-12:]
        return any(self._end.search(said(tail, name)) for name in _layouts(stroke))

    def patience(self) -> int:
        """Milliseconds after which no more will come."""
        usual = round(10 * pace(self.strokes[-64:]))
        return min(max(usual, SILENCE[0]), SILENCE[1])


def begun(run: list[Stroke]) -> CardKeys | None:
    """The card whose first word ends *run*, or None."""
    for name in _layouts(run[-1]):
        if found := _START.search(said(run[-LONGEST_START:], name)):
            return CardKeys(run[-len(found[0]) :])
    return None


def may_begin(run: list[Stroke]) -> int:
    """How many keys at the end of *run* may be the beginning of a card's first word."""
    if not run:
        return 0
    tails = [said(run[-LONGEST_START:], name) for name in _layouts(run[-1])]
    return max(len(found[0]) if (found := _BEGUN.search(tail)) else 0 for tail in tails)


def _layouts(stroke: Stroke) -> tuple[str, ...]:
    """The layouts to read on: the laptop's own, and others where it is known which key it was."""
    return ("", US, "fr") if stroke.us else ("",)
