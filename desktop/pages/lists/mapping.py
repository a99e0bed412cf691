"""What each column of a list of visitors is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.lists.columns import ColumnsCard
from desktop.words.list_words import ListWords

if TYPE_CHECKING:
    from db.exchange.columns import Mapping
    from db.lists_in.imports import ImportPlan


class MappingCard(ColumnsCard):
    """``corrected`` carries a Mapping."""

    def __init__(self) -> None:
        self._mapping: Mapping | None = None
        super().__init__()
        self.retranslate()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the columns of *plan*, with the values below them."""
        known = self._mapping
        self._mapping = plan.mapping
        theirs = [column.theirs for column in plan.mapping.columns]
        if known is None or theirs != [column.theirs for column in known.columns]:
            self.build(plan.table, theirs)
        self.choose()

    def clear(self) -> None:
        """Forget the list."""
        self._mapping = None

    def fields(self) -> list[tuple[str, str]]:
        return ListWords.fields()

    def chosen(self) -> list[str]:
        return [] if self._mapping is None else [column.ours for column in self._mapping.columns]

    def correct(self, place: int, ours: str) -> None:
        if self._mapping is not None:
            self._mapping = self._mapping.corrected(place, ours)

    def whole(self) -> Mapping | None:
        return self._mapping
