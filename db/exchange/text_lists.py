"""Long lists saved as text, read in a process that can be killed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.exchange.children import next_message, reader

if TYPE_CHECKING:
    from collections.abc import Callable

AT_ONCE = 100_000
"""Bytes up to which a text is read at once: whatever it holds, that takes less than 0.1 s."""
PATIENCE = 10.0
"""Seconds that the shortest of them may take."""
PATIENCE_PER_MB = 0.2
"""Seconds more for each million bytes; 100,000 visitors are 20 million and take a second."""
_CHILD = Path(__file__).with_name("text_child.py")


@dataclass(frozen=True, slots=True)
class How:
    """In which *encoding* to read a text, None for what it seems to be; and whether to read it even
    *unsure*, where that is only guessed.
    """

    encoding: str | None = None
    unsure: bool = True


def read_text(
    path: Path, how: How, cancelled: Callable[[], bool] | None = None
) -> tuple[dict[str, Any], list[list[str]], list[int]]:
    """What is to be said of the list at *path*, by the names of a table's fields; its rows; and
    their lines.

    *cancelled* is asked many times a second. Raises ListError: ``too_slow``, ``cancelled``, and
    whatever is wrong with the list.
    """
    patience = PATIENCE + PATIENCE_PER_MB * path.stat().st_size / 1e6
    rows: list[list[str]] = []
    lines: list[int] = []
    more = how.encoding or "", "unsure" if how.unsure else ""
    with reader(_CHILD, path, patience, cancelled, *more) as (_, said, gave_up):
        about = next_message(said, gave_up)
        done = False
        while not done:
            message = next_message(said, gave_up)
            rows.extend(message["rows"])
            lines.extend(message["lines"])
            done = "done" in message
    return about, rows, lines
