"""A list comes in: CSV against a bare script, XLSX against our own CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import codes, imports, presets
from db.exchange import columns, tables
from desktop.bench import Row, floors, made_up
from desktop.bench.clockwork import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def rows(folder: Path, visitors: int) -> Iterator[Row]:
    """The same made-up list of *visitors* people as CSV and as XLSX."""
    as_csv, as_xlsx = folder / "list.csv", folder / "list.xlsx"
    made_up.write_csv(as_csv, visitors)
    made_up.write_xlsx(as_xlsx, visitors)
    badge = codes.make_many(bytes(32), visitors)
    floor = floors.import_list(as_csv, folder / "floor.db", badge)
    ours = seconds(lambda: _import(as_csv, folder / "csv.desk"))
    name = f"a list of {visitors:,}, CSV"
    yield Row(name, ours, floor, "s", 1.5, None, floors.LIST)
    spread = seconds(lambda: _import(as_xlsx, folder / "xlsx.desk"))
    yield Row("the same list, XLSX", spread, ours, "s", 1.3, None, "our own import of the CSV")


def _import(path: Path, target: Path) -> None:
    with presets.make(target, "vtm-michigan-2025", made_up.BY) as made:
        table = tables.read(path)
        plan = imports.plan(made.db, table, columns.recognise(table))
        imports.apply(made.db, made_up.BY, plan, {})
