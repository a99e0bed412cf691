"""A list comes in: CSV against a bare script, XLSX against our own CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.badges import codes
from db.exchange import columns, tables
from db.lists_in import imports, presets
from desktop.bench import Row, floors, made_up, tell
from desktop.bench.clockwork import median, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.event_file import EventFile

ROUNDS = 3
FEW = 20_000
"""Up to so many visitors a list is brought in three times, and the median is told; from so many on
the goals count."""


def rows(folder: Path, visitors: int) -> Iterator[Row]:
    """The same made-up list of *visitors* people as CSV and as XLSX."""
    as_csv, as_xlsx = folder / "list.csv", folder / "list.xlsx"
    made_up.write_csv(as_csv, visitors)
    made_up.write_xlsx(as_xlsx, visitors)
    badge = codes.make_many(bytes(32), visitors)
    target, plain = folder / "list.desk", folder / "list.db"
    floor: list[float] = []
    ours: list[float] = []
    spread: list[float] = []
    for _ in range(ROUNDS if visitors <= FEW else 1):
        tell(f"a list of {visitors:,} as CSV and XLSX")
        floor.append(floors.import_list(as_csv, plain, badge))
        ours.append(_import(as_csv, target))
        _clear(folder)
        spread.append(_import(as_xlsx, target))
        _clear(folder)
    name = f"a list of {visitors:,}, CSV"
    is_long = visitors >= FEW  # of a short list, the making of processes and plans is most
    goals = (1.5, 1.3) if is_long else (None, None)
    yield Row(name, median(ours), median(floor), "s", goals[0], floors.LIST)
    by = "our own import of the CSV"
    yield Row("the same list, XLSX", median(spread), median(ours), "s", goals[1], by)


def _clear(folder: Path) -> None:
    for pattern in ("list.desk*", "list.db*"):
        for made in folder.glob(pattern):
            made.unlink()


def _import(path: Path, target: Path) -> float:
    """Seconds to bring the list *path* into a new event file *target*, which is there before."""
    with presets.make(target, "vtm-michigan-2025", made_up.BY, sample=True) as made:
        return seconds(lambda: _bring_in(made, path))


def _bring_in(made: EventFile, path: Path) -> None:
    table = tables.read(path)
    plan = imports.plan(made.db, table, columns.recognise(table))
    imports.apply(made.db, made_up.BY, plan, {})
