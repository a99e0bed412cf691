"""What the scanner's test page is told."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.scanner.burst import Kind
from desktop.scanner.strokes import Stroke, pace


@dataclass(frozen=True, slots=True)
class Report:
    """What was heard, for the scanner's test page: the letters never leave this laptop's screen.

    ``text`` as read, ``strokes`` as they came, ``kind`` CODE, FOREIGN or CARD.
    """

    kind: Kind
    text: str
    strokes: tuple[Stroke, ...]

    @property
    def ms_a_key(self) -> float:
        """The scanner's pace."""
        return pace(list(self.strokes))


HELD_TRIGGER = 2.0
"""Seconds in which the same code again is a trigger that is still held."""


class Trigger:
    """Tells a trigger that is held from a second scan."""

    def __init__(self) -> None:
        self._last = ("", float("-inf"))

    def is_held(self, code: str, now: float) -> bool:
        """Whether *code* was heard less than that long before *now*, in seconds."""
        last, at = self._last
        self._last = (code, now)
        return code == last and now - at < HELD_TRIGGER
