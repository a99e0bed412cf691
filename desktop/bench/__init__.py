"""How fast this machine does what the stand does, each figure beside its floor in the same run.

The floor is the same work by the plainest means, written as well as we can: a weak floor fools
only us. Goals are those of the design's table of speeds. Speed is judged here and nowhere else.
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VISITORS = 100_000
"""Visitors of the event that is measured, unless said otherwise."""

WIDTH = 118
"""Columns of the table: it fits a terminal of 120."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its floor.

    ``ours`` and ``floor`` are in ``unit``, and NaN where nothing was measured: ``why`` says why.
    ``goal`` is what ours / floor must not pass, or, where ``of_ours`` is set, what ours must not
    pass; of a ``rate`` more is better, and ours / floor must reach it. None: no goal, only told.
    ``by`` names the floor's statement or script.
    """

    name: str
    ours: float
    floor: float
    unit: str
    goal: float | None
    by: str
    of_ours: bool = False
    rate: bool = False
    why: str = ""

    @property
    def ratio(self) -> float:
        """Ours / floor; NaN where nothing was measured."""
        return self.ours / self.floor if self.floor else math.nan

    @property
    def held(self) -> bool:
        """Whether the goal is kept; false where nothing was measured."""
        figure = self.ours if self.of_ours else self.ratio
        if math.isnan(figure):
            return False
        if self.goal is None:
            return True
        return figure >= self.goal if self.rate else figure <= self.goal

    def as_json(self) -> dict[str, object]:
        """The row for machines: ``goal`` is a number, ``goal_of`` the key that it is held against,
        ``goal_is`` "most" or "least". Figures are null where nothing was measured.
        """
        return {
            "name": self.name,
            "ours": _number(self.ours),
            "floor": _number(self.floor),
            "unit": self.unit,
            "ratio": _number(self.ratio),
            "goal": self.goal,
            "goal_of": "ours" if self.of_ours else "ratio",
            "goal_is": "least" if self.rate else "most",
            "held": self.held,
            "by": self.by,
            "why": self.why,
        }

    def as_text(self) -> str:
        """The row as lines of the table."""
        sign = "≥" if self.rate else "≤"
        goal = "–" if self.goal is None else f"{sign} {self.goal:g} {self._goal_unit()}"
        line = (
            f"{self.name:<54} {_figure(self.ours):>10} {_figure(self.floor):>10} {self.unit:<4}"
            f" {_figure(self.ratio):>7}  {goal:<12} {'yes' if self.held else 'NO'}"
        )
        note = f"floor: {self.by}" + (f"; not measured: {self.why}" if self.why else "")
        return f"{line}\n{textwrap.fill(note, WIDTH, initial_indent=_IN, subsequent_indent=_IN)}"

    def _goal_unit(self) -> str:
        return self.unit if self.of_ours else "× floor"


_IN = "    "
_HEAD = f"{'what':<54} {'ours':>10} {'floor':>10} unit {'ratio':>7}  {'goal':<12} held"


def main(visitors: int = VISITORS, *, as_json: bool = False) -> int:
    """Measure all rows with so many *visitors* and print them; give the exit status.

    0 when every goal is held, 1 when one is not. What is being measured is told on standard error.
    """
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="piemonte-desk-bench-") as folder:
        for row in measure(Path(folder), visitors):
            rows.append(row)
            if not as_json:
                head = f"{_HEAD}\n" if len(rows) == 1 else ""
                sys.stdout.write(f"{head}{row.as_text()}\n")
                sys.stdout.flush()
    if as_json:
        sys.stdout.write(json.dumps({"rows": [row.as_json() for row in rows]}, indent=2) + "\n")
    return 0 if all(row.held for row in rows) else 1


def measure(folder: Path, visitors: int) -> Iterator[Row]:
    """All rows, one after the other, with files in *folder*."""
    from desktop.bench import badges, door, lists, window

    yield from window.rows(folder, visitors)
    yield from badges.rows(folder)
    yield from lists.rows(folder, visitors)
    yield from door.rows(folder, visitors)


def tell(what: str) -> None:
    """Say on standard error what is being done: a person waits for minutes."""
    sys.stderr.write(f"… {what}\n")
    sys.stderr.flush()


def _number(figure: float) -> float | None:
    return None if math.isnan(figure) else round(figure, 4)


def _figure(figure: float) -> str:
    if math.isnan(figure):
        return "–"
    return f"{figure:,.0f}" if figure >= 1000 else f"{figure:.2f}"
