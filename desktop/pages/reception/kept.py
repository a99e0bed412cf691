"""Keeps who is on the card, and whose badge is shown beside it, as the file has them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.visitor import visitors
from desktop.pages.reception.case import Case

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Visitor
    from desktop.pages.reception.side import SidePanel
    from desktop.store import Store


class CardVisitor(QObject):
    """Looks after each change, also while another page is in front: the list of the reception may
    show neither of them. ``known(case)`` carries the case with its visitor of now: after a merge it
    is who they are now, and nobody once they are on the list no more.
    """

    known = Signal(object)

    def __init__(
        self, store: Store, case: Callable[[], Case], side: SidePanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store, self._case, self._side = store, case, side
        store.changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        on_card, beside = self._case().visitor, self._side.visitor()
        if on_card is not None:
            know = partial(self._know, on_card.uuid)
            self._store.read(know, visitors.living, on_card.uuid, replaces="reception card")
        if beside is not None and (on_card is None or on_card.uuid != beside.uuid):
            know = partial(self._know_beside, beside.uuid)
            self._store.read(know, visitors.living, beside.uuid, replaces="reception side")

    def _know(self, asked: str, found: Visitor | None) -> None:
        case = self._case()
        if case.visitor is not None and case.visitor.uuid == asked:
            self.known.emit(replace(case, visitor=found) if found else Case(door=case.door))

    def _know_beside(self, asked: str, found: Visitor | None) -> None:
        shown = self._side.visitor()
        if shown is not None and shown.uuid == asked and shown != found:
            self._side.show_visitor(found)
