"""What each column of a schedule, or of a list of our side, is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.exchange.our_headings import AGENDA, BODIES
from desktop.pages.lists.columns import ColumnsCard
from desktop.words.schedule_words import ScheduleWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.exchange.tables import Table


class OursMapping(ColumnsCard):
    """``corrected`` carries their headings and our fields, or ""."""

    def __init__(self) -> None:
        self._table: Table | None = None
        self._kind = ""
        self._columns: dict[str, str] = {}
        super().__init__()
        self.retranslate()

    def show_columns(self, table: Table, kind: str, columns: Mapping[str, str]) -> None:
        """Show the columns of *table*, a list of this *kind*, and what they are taken for."""
        same = self._table is not None and (self._kind, self._table.columns) == (
            kind,
            table.columns,
        )
        self._table, self._kind, self._columns = table, kind, dict(columns)
        if not same:
            self.build(table, table.columns)
        self.choose()

    def clear(self) -> None:
        """Forget the list."""
        self._table = None

    def fields(self) -> list[tuple[str, str]]:
        known = AGENDA if self._kind == "agenda" else BODIES
        return [(self.tr("Not used"), ""), *((ScheduleWords.field(name), name) for name in known)]

    def chosen(self) -> list[str]:
        headings = self._table.columns if self._table is not None else ()
        return [self._columns.get(heading, "") for heading in headings]

    def correct(self, place: int, ours: str) -> None:
        if self._table is None:
            return
        heading = self._table.columns[place]
        self._columns = {
            theirs: "" if field == ours and theirs != heading else field
            for theirs, field in self._columns.items()
        }
        self._columns[heading] = ours

    def whole(self) -> dict[str, str] | None:
        if self._table is None:
            return None
        return dict(zip(self._table.columns, self.chosen(), strict=True))
