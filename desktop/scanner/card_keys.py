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
_STARTS = tuple(start.replace(":", "?") for start in CARDS)
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
    tails = [said(run[-LONGEST_START:], name).upper() for name in _layouts(run[-1])]
    return max(_overlap(tail, start) for tail in tails for start in _STARTS)


def _layouts(stroke: Stroke) -> tuple[str, ...]:
    """The layouts to read on: the laptop's own, and others where it is known which key it was."""
    return ("", US, "fr") if stroke.us else ("",)


def _overlap(text: str, beginning: str) -> int:
    """How much of *beginning* stands at the end of *text*; "?" in it is any one sign."""
    for size in range(min(len(text), len(beginning)), 0, -1):
        end = text[-size:]
        if all(
            want == have or (want == "?" and not have.isspace())
            for want, have in zip(beginning, end, strict=False)
        ):
            return size
    return 0
