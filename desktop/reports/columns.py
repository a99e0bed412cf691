"""How wide the columns of a table are: by their shares, and no word of a heading broken in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.reports.blocks import Cell, Column


_ROUNDING = 1e-9
"""What sums of widths may differ by without being different."""


def widths(
    columns: Sequence[Column],
    wide: float,
    measure: Callable[[str], float],
    rows: Sequence[Sequence[Cell]] = (),
) -> list[float]:
    """The widths of *columns*, together *wide*, in its unit; *measure* gives that of words.

    What a narrow column lacks for the longest word of its heading, or for what stands whole in the
    *rows* of it, is taken from those that have more than they need, each by how much more. Where
    all of that is wider than *wide*, the shares alone count.
    """
    total = sum(column.share for column in columns)
    shared = [wide * column.share / total for column in columns]
    least = [
        max(map(measure, {*column.heading.split(), *_whole(column, rows, at)}), default=0.0)
        for at, column in enumerate(columns)
    ]
    lacking = sum(max(need - has, 0.0) for need, has in zip(least, shared, strict=True))
    spare = sum(max(has - need, 0.0) for need, has in zip(least, shared, strict=True))
    if not lacking or lacking > spare * (1 + _ROUNDING):
        return shared
    return [
        need if has < need else has - (has - need) * lacking / spare
        for need, has in zip(least, shared, strict=True)
    ]


def _whole(column: Column, rows: Sequence[Sequence[Cell]], at: int) -> set[str]:
    """The lines of the column *at* that belong together, each once."""
    if not column.whole:
        return set()
    return {line for row in rows for line in str(row[at].value).splitlines()}
