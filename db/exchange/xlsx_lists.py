"""Spreadsheets (XLSX, and XLS, XLSB and ODS on the way), read in a process that can be killed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from db.exchange.children import next_message, reader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE = 10.0
"""Seconds that the smallest spreadsheet may take: a busy laptop needs some to start the reader at
all. 100,000 visitors take two."""
PATIENCE_PER_MB = 2.0
"""Seconds more for each million bytes of the packed file."""
_CHILD = Path(__file__).with_name("xlsx_child.py")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its rows as text, and the number of the first one in the file, from 1.

    ``head`` are its first rows, ``rows`` all of them once the sheet was chosen; ``height`` is how
    many there are. ``long`` are the places, from 0, of rows with a number too long to be exact.
    """

    name: str
    first: int
    height: int
    head: list[list[str]]
    rows: list[list[str]] = field(default_factory=list[list[str]])
    long: list[int] = field(default_factory=list[int])


def read_workbook(
    path: Path,
    choose: Callable[[Sequence[Sheet]], int],
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet that *choose* picks among those at *path*, by its place; and the names of all.

    *cancelled* is asked many times a second. Raises ListError: ``encrypted``, ``bomb``,
    ``doctype``, ``too_slow``, ``damaged``, ``not_a_list``, ``cancelled``, or the limit it met.
    """
    patience = PATIENCE + PATIENCE_PER_MB * path.stat().st_size / 1e6
    with reader(_CHILD, path, patience, cancelled) as (told, said, gave_up):
        about = next_message(said, gave_up)["sheets"]
        sheets = [Sheet(one["name"], one["first"], one["rows"], one["head"]) for one in about]
        place = choose(sheets)
        chosen = sheets[place]
        with suppress(OSError):  # it has just died: the next line tells
            told.write(f"{place}\n".encode())
            told.flush()
        while "done" not in (message := next_message(said, gave_up)):
            chosen.long.extend(message["long"])
            chosen.rows.extend(message["rows"])
    return chosen, tuple(sheet.name for sheet in sheets)
