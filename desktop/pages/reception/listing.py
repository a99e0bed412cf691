"""Keeps the list of the reception true: the answer to what is typed, or who came last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from db import events
from db.errors import EnvironmentFault, Refused
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import BadgeType, Visitor
    from db.searching.search import Hits
    from desktop.pages.page import Page
    from desktop.pages.reception.case import Door
    from desktop.pages.reception.door import DoorKeeper
    from desktop.pages.reception.finder import Finder
    from desktop.pages.reception.list import VisitorList
    from desktop.store import Store


_RENAMES = ("event", "save_badge_type", "save_row", "remove", "undo")
"""Changes after which a badge type may have another name."""


class Listing(QObject):
    """Fills *shown* while *page* can be seen; never asks twice at once.

    ``renamed()`` says that the badge types have other names now.
    """

    renamed = Signal()

    def __init__(
        self, page: Page, store: Store, finder: Finder, shown: VisitorList, keeper: DoorKeeper
    ) -> None:
        super().__init__(page)
        self._page, self._store, self._finder, self._list = page, store, finder, shown
        self._keeper = keeper
        shown.standing = keeper.standing
        keeper.counted.connect(shown.table.viewport().update)
        keeper.turned.connect(self._turned)
        self._asking = self._stale = False
        self._lit = ""
        self._types: list[BadgeType] = []
        finder.found.connect(self._found)
        shown.notes.wants_meeting.connect(partial(page.go.emit, "agenda"))
        page.installEventFilter(self)

    def open(self) -> None:
        """Begin with another event file."""
        self._ask_types()
        self.refresh()

    def follow(self, kind: str) -> None:
        """Renew what a change of that *kind* may have changed."""
        if kind in _RENAMES:
            self._ask_types()
        self.refresh()

    def name_types(self) -> None:
        """Call the badge types by their names in the language of now."""
        self._list.name_types({kind.code: VisitorWords.badge_type(kind) for kind in self._types})

    def _ask_types(self) -> None:
        self._store.read(self._know_types, events.badge_types, replaces="reception types")

    def _know_types(self, types: list[BadgeType]) -> None:
        self._types = types
        self.name_types()
        self.renamed.emit()

    def light_up(self, uuid: str) -> None:
        """Mark the row of the visitor on the card, unless a person moves in the list."""
        self._lit = uuid
        if not self._list.table.hasFocus():
            self._list.light_up(uuid)

    @Slot()
    def refresh(self) -> None:
        """Renew the list, now or as soon as it can be seen."""
        if self._asking or not self._page.isVisible():
            self._stale = True
            return
        self._stale = False
        if not self._finder.again():
            ask, args = self._keeper.latest()
            asked = self._store.read(self._latest, ask, *args, on_fault=self._not_read)
            self._asking = asked is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Show and self._stale:
            self.refresh()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _found(self, hits: Hits | None) -> None:
        if hits is None:
            self._list.notes.forget()
            self.refresh()
        else:
            self._list.show_hits(hits, self._finder.words())
            self._list.notes.look_for(self._finder.words())

    @Slot(object)
    def _turned(self, door: Door) -> None:
        self._list.show_door(door)
        self.refresh()

    def _latest(self, latest: list[Visitor]) -> None:
        self._asking = False
        if not self._finder.is_filtering():
            self._list.show_latest(latest)
            self.light_up(self._lit)
        if self._stale:
            self.refresh()

    def _not_read(self, error: EnvironmentFault | Refused) -> None:
        self._asking = False
        answers = self._store.refused if isinstance(error, Refused) else self._store.faulted
        answers.emit(error)
