"""How a list was read that does not say its encoding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How the letters of a list were read: in which *encoding*, and an ``example`` with its line.

    ``sure`` says that nobody has to look at them first. ``possible`` are the encodings, in the
    order of ``OFFERED``, in which what was looked at can be read; UTF-8 before them.
    """

    encoding: str
    sure: bool
    line: int
    example: str
    possible: tuple[str, ...]

    @classmethod
    def of(cls, told: dict[str, Any]) -> ReadAs:
        """What came through JSON."""
        possible = tuple(told["possible"])
        return cls(told["encoding"], told["sure"], told["line"], told["example"], possible)
