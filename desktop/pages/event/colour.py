"""The editor of a badge type's colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QColorDialog

from desktop.badge import colour
from desktop.i18n import Translatable
from desktop.pages.event.values import Words
from desktop.widgets import theme
from desktop.widgets.buttons import Action, IconButton


class Colour(Translatable, Words):
    """A colour as ``#rrggbb``, with a swatch of it; a button opens the system's own choice."""

    def __init__(self) -> None:
        """Show no colour until there is one."""
        super().__init__()
        self._choose = Action(self, "pencil", on=self._ask)
        self._button = IconButton(self._choose, self)
        self.textChanged.connect(self.update)
        theme.current().changed.connect(self._place)
        self._place()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the button in the language of now."""
        self._choose.say(self.tr("Choose a colour"))

    def _ask(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.text()), self, self._choose.text())
        if chosen.isValid():
            self.setText(chosen.name())
            self.edited.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown = self.value()
        if colour.safe(shown) != shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().border), 1))
        painter.setBrush(QColor(shown))
        painter.drawRoundedRect(self._swatch(), theme.px(4), theme.px(4))

    def _swatch(self) -> QRect:
        side = theme.px(22)
        return QRect(theme.px(10), (self.height() - side) // 2, side, side)

    @Slot()
    def _place(self) -> None:
        side = theme.px(theme.CONTROL)
        self.setTextMargins(theme.px(28), 0, side, 0)
        self._button.setGeometry(self.width() - side, (self.height() - side) // 2, side, side)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
