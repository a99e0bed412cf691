"""Which row of a list has its headings, and which of its columns say something."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from db.exchange import our_headings
from db.exchange.faults import ListError, ListFault
from db.exchange.headings import meaning
from db.names import clean, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_COLUMNS = 400
_LOOK_FOR_HEADER = 40
_LONGEST_HEADING = 200


def best_score(rows: list[list[str]]) -> int:
    """How much the likeliest of the first *rows* looks like headings."""
    return max(map(_score, rows[:_LOOK_FOR_HEADER]), default=0)


def _score(row: Sequence[str]) -> int:
    """How many different fields the cells of *row* would be the headings of."""
    cells = [cell for cell in row[:MAX_COLUMNS] if 0 < len(cell) <= _LONGEST_HEADING]
    of_visitors = len({field for cell in cells if (field := meaning(cell)[0])})
    return max(of_visitors, our_headings.score(cells))


def find_header(rows: list[list[str]]) -> int:
    """The place of the row with the headings. Raises ListError ``no_header``."""
    first = rows[:_LOOK_FOR_HEADER]
    best = max(range(len(first)), key=lambda at: (_score(first[at]), -at))
    filled = [cell for cell in first[best] if cell.strip()]
    score = _score(first[best])
    if score >= 2 or (score == 1 and len(filled) <= 2):
        return best
    # Headings in a language we do not know: the first full row of words, for staff to map.
    widest = max(sum(1 for cell in row if cell.strip()) for row in first)
    for place, row in enumerate(first):
        cells = [cell for cell in row if cell.strip()]
        words = all(any(map(str.isalpha, cell)) and "@" not in cell for cell in cells)
        if len(cells) >= max(2, widest * 0.7):
            if words and len(set(cells)) == len(cells) and place + 1 < len(first):
                return place
            break
    raise ListError(ListFault.NO_HEADER)


def columns_in_use(header: list[str], body: list[list[str]]) -> list[int]:
    """The places of columns that have a heading, or at least a value somewhere."""
    named = {place for place, cell in enumerate(header) if clean(cell)}
    unnamed = [place for place in range(len(header)) if place not in named]
    used: list[int] = []
    for row in body:
        # As long as there are some, no row is looked at beyond its end: a hostile header has many.
        found = [at for at in takewhile(len(row).__gt__, unnamed) if row[at].strip()]
        if found:
            used += found
            unnamed = [at for at in unnamed if at not in found]
        if not unnamed:
            break
    return sorted([*named, *used])


def headings(header: list[str], kept: list[int]) -> tuple[str, ...]:
    """The headings, each once: a second "Phone" is "Phone (2)", one without words "(4)"."""
    headings: list[str] = []
    seen: dict[str, int] = {}
    for place in kept:
        heading = clean(header[place]) or f"({place + 1})"
        again = seen.get(fold(heading), 0) + 1
        seen[fold(heading)] = again
        headings.append(f"{heading} ({again})" if again > 1 else heading)
    return tuple(headings)
