"""What the log of a meeting says where nobody is chosen at the laptop: its notes have no author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.access import operators
from desktop.lane import Priority
from desktop.widgets.buttons import Action, Button

if TYPE_CHECKING:
    from db.rows import Operator
    from desktop.store import Store
    from desktop.widgets.sheet import Sheet


class Nobody(QObject):
    """Offers, at the foot of *sheet*, to say who is here; only where the event has operators.

    ``wants_operator()`` asks for it; what is begun in the sheet is kept.
    """

    wants_operator = Signal()

    def __init__(self, sheet: Sheet, store: Store) -> None:
        super().__init__(sheet)
        self._store = store
        self.choose = Action(sheet, "user", on=self.wants_operator.emit)
        self.button = Button(self.choose, "link")
        self.button.hide()
        sheet.foot.insertWidget(0, self.button)
        sheet.opened.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self._store.read(
            self._show, operators.operators, priority=Priority.SEARCH, replaces="log operators"
        )

    def _show(self, known: list[Operator]) -> None:
        nobody = bool(known) and not self._store.by.operator
        self.choose.say(
            self.tr("Nobody is chosen at this laptop: say who is here"),
            self.tr("Else the note has no author, unless one is named"),
        )
        self.button.setVisible(nobody)
