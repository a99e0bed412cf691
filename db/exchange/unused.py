"""Columns of a schedule that nobody said anything of, though people stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.names import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from db.exchange.tables import Table

_PEOPLE = frozenset(("guest", "guest_family", "guest_id", "guest_email", "who", "who_2"))
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*([\s.'’-]+[^\W\d_]+){1,4}")
_LONGEST = 60
_LOOKED_AT = 300
"""Rows that are enough to see what a column holds."""


def people(table: Table, columns: Mapping[str, str], own: Iterable[str]) -> list[str]:
    """The headings of columns that seem to hold guests' names, in a list of which no column that is
    used names anybody; staff have said nothing of them in *own*.
    """
    if table.calendar or _PEOPLE & set(columns.values()):
        return []
    told = {fold(theirs) for theirs in own}
    return [
        theirs
        for at, theirs in enumerate(table.columns)
        if theirs not in columns
        and fold(theirs) not in told
        and _are_names([row[at] for row in table.rows[:_LOOKED_AT]])
    ]


def _are_names(cells: Iterable[str]) -> bool:
    """Whether most of *cells* are of two words or more in capitals, and few come again."""
    filled = [clean(cell) for cell in cells if cell.strip()]
    names = [cell for cell in filled if _is_name(cell)]
    return len(names) * 3 > len(filled) * 2 and len(set(names)) * 2 > len(names)


def _is_name(cell: str) -> bool:
    words = cell.split()
    capitals = all(not word[0].islower() or len(word) < 4 for word in words)
    return len(cell) <= _LONGEST and capitals and bool(_NAME.fullmatch(cell))
