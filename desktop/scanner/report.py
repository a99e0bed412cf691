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
    def as_us(self) -> str:
        """The same as a US keyboard would have typed it; "" where the system does not tell."""
        return "".join(each.us for each in self.strokes)

    @property
    def ms_a_key(self) -> float:
        """The scanner's pace."""
        return pace(list(self.strokes))
