"""What the filters offer and the columns name: badge types, countries, companies of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import events
from db.visitor import visitors
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import BadgeType
    from desktop.pages.visitors.columns import VisitorColumns
    from desktop.pages.visitors.filters import FilterBar
    from desktop.store import Store


class Choices(QObject):
    """Keeps *columns* and *filters* true to the file. ``known(types)`` tells its badge types."""

    known = Signal(object)

    def __init__(
        self, store: Store, columns: VisitorColumns, filters: FilterBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._columns, self._filters = store, columns, filters
        self.types: list[BadgeType] = []
        filters.company.wanted.connect(self._learn_companies)

    def learn(self) -> None:
        """Ask for the badge types and the countries there are now."""
        self._columns.event = self._store.current_event
        self._store.read(self._know, events.badge_types, replaces="visitors types")
        self._store.read(
            self._filters.offer_countries, visitors.countries, replaces="visitors countries"
        )

    def name(self) -> None:
        """Name the badge types in the language of now."""
        self._know(self.types)

    def _know(self, types: list[BadgeType]) -> None:
        self.types = types
        self._columns.types = {kind.code: VisitorWords.badge_type(kind) for kind in types}
        self._filters.offer_types(types)
        self.known.emit(types)

    @Slot()
    def _learn_companies(self) -> None:
        self._store.read(
            lambda found: self._filters.company.offer([name for name, _ in found]),
            visitors.companies,
            replaces="visitors companies",
        )
