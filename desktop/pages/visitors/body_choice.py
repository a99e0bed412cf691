"""With which of our bodies somebody's data may be shared: chosen one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.choices import Choices
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from db.rows import Body


class BodyChoice(Translatable, QWidget):
    """Hidden until it is opened. ``kept(uuids)`` tells which bodies may have the data, ``opened()``
    and ``closed()`` whether they are in sight.
    """

    kept = Signal(object)
    closed = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(role="strong", wrap=True)
        self.choices = Choices(several=True, even=False, role="topic")
        self.keep = Action(self, "check", on=self._keep)
        self.leave = Action(self, "x", on=self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(28), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self.choices)
        orders = Flow()
        self._orders = [Button(action) for action in (self.keep, self.leave)]
        for button in self._orders:
            orders.addWidget(button)
        column.addLayout(orders)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._title.setText(self.tr("Only those chosen here may have their data"))
        self.choices.setAccessibleName(self._title.text())
        self.keep.say(self.tr("Keep this answer"))
        self.leave.say(self.tr("Leave it as it was"), self.tr("Leave it as it was (Esc)"))

    def open(self, bodies: Sequence[Body], chosen: Collection[str]) -> None:
        """Offer *bodies*, those whose uuids are *chosen* chosen."""
        self.choices.fill((body.name, body.uuid) for body in bodies)
        self.choices.choose(*chosen)
        self.show()
        if (before := QApplication.focusWidget()) is not None:
            last = self.choices.tab_after(before)
            for button in self._orders:
                QWidget.setTabOrder(last, button)
                last = button
        self.choices.take_focus()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _keep(self) -> None:
        self.kept.emit(self.choices.values())
        self._leave()

    @Slot()
    def _leave(self) -> None:
        self.closed.emit()
        self.hide()
