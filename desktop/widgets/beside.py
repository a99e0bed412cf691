"""A list and what is chosen in it: side by side, or one at a time where there is no room for both.

At 150% zoom a small laptop has the room of a tablet, and a list that gave half of it away would
lose its columns.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button

LEAST_LIST, LEAST_SIDE = 220, 300
"""Pixels of height, at 100% zoom, that the list and what is chosen in it need to be of use."""

_ANY = 16_777_215
"""QWIDGETSIZE_MAX: no limit to a widget's width."""


class Beside(Translatable, QWidget):
    """Holds *main* (whose *table* has the keys) and, *width* pixels wide, *side*.

    Below *least* pixels (both at 100% zoom) it shows one of them: ``open`` is the action that turns
    to the side, to be offered beside the list; Esc and a button lead back.
    """

    turned = Signal(bool)
    """The side is shown in place of the list, or no more."""

    def __init__(
        self, main: QWidget, table: QWidget, side: QWidget, *, width: int, least: int
    ) -> None:
        super().__init__()
        self._main, self._table = main, table
        self._width, self._least = width, least
        self._turned = False
        self._filled = True
        self.open = Action(self, "arrow-right", on=self.show_side)
        self._back = Action(self, "list", on=self.show_main)
        self._way_back = Button(self._back)
        self._right = QWidget()
        self._column = QVBoxLayout(self._right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._way_back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(side, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(main, 1)
        self._row.addWidget(self._right)
        theme.current().changed.connect(self._arrange)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the two ways in the language of now."""
        self.open.say(self.tr("Details"), self.tr("Details (Enter)"))
        self._back.say(self.tr("Back to the list"), self.tr("Back to the list (Esc)"))

    def is_narrow(self) -> bool:
        """Whether only one of the two is shown."""
        return self.width() < theme.px(self._least)

    @Slot(bool)
    def fill_side(self, filled: bool) -> None:
        """Leave the room of the side to the list while nothing is *filled* into it."""
        if filled != self._filled:
            self._filled = filled
            self._arrange()

    @Slot()
    def show_side(self) -> None:
        """Turn to what is chosen; nothing changes where both are in sight."""
        if self.is_narrow():
            self._turn(side=True)
            self._way_back.setFocus()

    @Slot()
    def turn_back(self) -> None:
        """Turn back to the list; the keys stay where they are."""
        self._turn(side=False)

    @Slot()
    def show_main(self) -> None:
        """Turn back to the list, and give it the keys."""
        self.turn_back()
        self._table.setFocus()

    def sizeHint(self) -> QSize:
        """No higher than it must be: a page that scrolls gives it the room that is left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._turned:
            self.show_main()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _turn(self, *, side: bool) -> None:
        if side != self._turned:
            self._turned = side
            self._arrange()
            self.turned.emit(side)

    @Slot()
    def _arrange(self) -> None:
        narrow = self.is_narrow()
        if self._turned and not narrow:
            self._turn(side=False)
            return
        wanted = theme.px(self._width)
        self._right.setMinimumWidth(0 if narrow else wanted)
        self._right.setMaximumWidth(_ANY if narrow else wanted)
        self._row.setSpacing(theme.px(16))
        self._column.setSpacing(theme.px(8))
        self._way_back.setVisible(narrow)
        self.open.setVisible(narrow)
        self.setMinimumHeight(theme.px(LEAST_SIDE if self._turned else LEAST_LIST))
        self._main.setVisible(not self._turned)
        self._right.setVisible(self._turned or (self._filled and not narrow))
