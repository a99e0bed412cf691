"""How fast this machine does what the stand does, each figure beside its floor in the same run.

The floor is the same work by the plainest means, written as well as we can: a weak floor fools
only us. Goals are ratios from the design's table of speeds. Speed is judged here and nowhere else.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VISITORS = 100_000
"""Visitors of the event that is measured, unless said otherwise."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. ``ratio`` is ours / floor (for rates: floor / ours), so that less is better.

    ``goal`` is the largest ratio, or, where ``limit`` is set, ours must not pass ``limit`` (in
    ``unit``). ``by`` names the floor's statement or script.
    """

    name: str
    ours: float
    floor: float
    unit: str
    goal: float | None
    limit: float | None
    by: str
    rate: bool = False

    @property
    def ratio(self) -> float:
        """How many times the floor's time this takes."""
        return self.floor / self.ours if self.rate else self.ours / self.floor

    @property
    def held(self) -> bool:
        """Whether every goal of this row is kept."""
        in_goal = self.goal is None or self.ratio <= self.goal
        return in_goal and (self.limit is None or self.ours <= self.limit)

    def as_json(self) -> dict[str, object]:
        """The row as the command line prints it."""
        plain: dict[str, object] = asdict(self)
        plain |= {"ratio": round(self.ratio, 3), "held": self.held}
        return plain | {"ours": round(self.ours, 4), "floor": round(self.floor, 4)}


def main(visitors: int = VISITORS, *, as_json: bool = False) -> int:
    """Measure all rows with so many *visitors* and print them; give the exit status.

    0 when every goal is held, 1 when one is not.
    """
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="piemonte-desk-bench-") as folder:
        for row in measure(Path(folder), visitors):
            rows.append(row)
            if not as_json:
                _print(row, first=len(rows) == 1)
    if as_json:
        sys.stdout.write(json.dumps({"rows": [row.as_json() for row in rows]}, indent=2) + "\n")
    return 0 if all(row.held for row in rows) else 1


def measure(folder: Path, visitors: int) -> Iterator[Row]:
    """All rows, one after the other, with files in *folder*."""
    from desktop.bench import badges, door, lists, window

    yield from door.rows(folder, visitors)
    yield from lists.rows(folder, visitors)
    yield from badges.rows(folder)
    yield from window.rows(folder, visitors)


def _print(row: Row, *, first: bool) -> None:
    if first:
        sys.stdout.write(
            f"{'what':<52} {'ours':>10} {'floor':>10} unit  {'ratio':>6}  goal           held\n"
        )
    goal = f"ratio ≤ {row.goal:g}" if row.goal is not None else ""
    limit = f"≤ {row.limit:g} {row.unit}" if row.limit is not None else ""
    said = ", ".join(filter(None, (goal, limit))) or "–"
    sys.stdout.write(
        f"{row.name:<52} {row.ours:>10.3f} {row.floor:>10.3f} {row.unit:<5} {row.ratio:>6.2f}"
        f"  {said:<22} {'yes' if row.held else 'NO'}\n    floor: {row.by}\n"
    )
    sys.stdout.flush()
