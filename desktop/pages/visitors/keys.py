"""The keys between the box and the list below it: down with Enter or Down, up with any letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from desktop.pages.visitors.filters import FilterBar
    from desktop.pages.visitors.list import VisitorList
    from desktop.widgets.beside import Beside
    from desktop.widgets.tables import Table


class BoxKeys(QObject):
    """Takes the keys from the box of *filters* to *table* and back."""

    def __init__(
        self, filters: FilterBar, listed: VisitorList, table: Table, beside: Beside
    ) -> None:
        super().__init__(table)
        self._filters, self._list, self._table, self._beside = filters, listed, table, beside
        self._fresh = self._descends = False
        filters.box.returnPressed.connect(self.enter_list)
        filters.box.installEventFilter(self)
        table.typed.connect(self._type)

    def filled(self) -> None:
        """The list is another one: go down to it, where that was wanted before it was here."""
        self._fresh = True
        if self._descends:
            self.enter_list()

    @Slot()
    def enter_list(self) -> None:
        """Enter or Down in the box goes down to the list, once it is of what was typed."""
        self._filters.tell_typed()
        self._descends = self._list.waits
        if self._list.count and not self._descends:
            self._beside.show_main()
            if self._fresh or not self._list.selected():
                self._table.go_to(0)
            self._fresh = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._descends = False
            if event.key() == Qt.Key.Key_Down:
                self.enter_list()
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _type(self, letters: str) -> None:
        """Letters typed in the list belong to the box, also those that come while it has them."""
        box = self._filters.box
        if box.hasFocus():
            box.insert(letters)
        else:
            box.setFocus()
            box.setText(letters)
        self._filters.tell()
