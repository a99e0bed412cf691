"""The one box: it takes scans and typing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.i18n import Translatable
from desktop.widgets import icons, theme
from desktop.widgets.buttons import Action, IconButton


class SearchBox(Translatable, QLineEdit):
    """A tall line to type or scan into, with an icon and a way to empty it."""

    cleared = Signal()
    """A person emptied the box, by its button or by Esc."""

    def __init__(self, parent: QWidget | None = None, icon: str = "scan-line") -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self._icon = icon
        self._clear = Action(self, "x", on=self.empty)
        self._button = IconButton(self._clear, self)
        # Esc does the same, so the button need not stand in the tab order.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.hide()
        self.textChanged.connect(self._changed)
        theme.current().changed.connect(self._place)
        self._place()
        self.retranslate()

    def retranslate(self) -> None:
        self._clear.say(self.tr("Clear"))

    def say(self, words: str) -> None:
        """Show *words* while the box is empty; they are its name, too."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    @Slot()
    def empty(self) -> None:
        """Empty the box and take the focus."""
        self.clear()
        self.setFocus()
        self.cleared.emit()

    def take_focus(self) -> None:
        """Take the focus, with what was typed selected so that the next typing replaces it."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = theme.colours()
        size = theme.px(24)
        at = QPoint(theme.px(16), (self.height() - size) // 2)
        colour = colours.accent if self.hasFocus() else colours.soft
        drawn = icons.pixmap(self._icon, colour, size, self.devicePixelRatio())
        QPainter(self).drawPixmap(at, drawn)

    @Slot(str)
    def _changed(self, text: str) -> None:
        self._button.setVisible(bool(text))

    @Slot()
    def _place(self) -> None:
        side = theme.px(theme.CONTROL)
        self.setTextMargins(theme.px(40), 0, side, 0)
        gap = (self.height() - side) // 2
        self._button.setGeometry(QRect(self.width() - side - gap, gap, side, side))
