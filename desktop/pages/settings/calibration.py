"""Where on its stock a printer prints: by how many mm every badge is moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.settings import FARTHEST
from desktop.widgets import theme
from desktop.widgets.amount import Amount
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.preferences import Preferences
    from desktop.settings import Settings

STEP, LEAP = 0.1, 0.5
"""Millimetres of one press of an arrow key, and of Page Up and Page Down."""


class Calibration(Translatable, QWidget):
    """Two lengths for the printer that is chosen; they take effect with the next badge."""

    def __init__(self, preferences: Preferences) -> None:
        """Show and change what *preferences* keep of the chosen printer."""
        super().__init__()
        self._preferences = preferences
        self.right, self.down = Length(), Length()
        self._right, self._down = Field(self.right), Field(self.down)
        self._how = Label(role="caption", wrap=True)
        both = Flow(even=True)
        both.addWidget(self._right)
        both.addWidget(self._down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(both)
        column.addWidget(self._how)
        self.right.changed.connect(lambda length: self._move(right=length))
        self.down.changed.connect(lambda length: self._move(down=length))
        preferences.changed.connect(self._take)
        self.retranslate()
        self._take(preferences.settings)

    def _move(self, **lengths: float) -> None:
        settings = self._preferences.settings
        rounded = {name: round(length, 1) for name, length in lengths.items()}
        setup = replace(settings.setup, **rounded)
        self._preferences.change(printers=settings.printers_with(setup))

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        self.right.show_value(settings.setup.right)
        self.down.show_value(settings.setup.down)
        self.setVisible(bool(settings.printer))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._right.set_label(self.tr("To the right, mm"))
        self._down.set_label(self.tr("Down, mm"))
        self._how.setText(
            self.tr(
                "The test page shows how far badges are moved. Arrow keys: 0.1 mm;"
                " Page Up and Page Down: 0.5 mm. Less than 0 is to the left, and up."
            )
        )


class Length(Amount):
    """Millimetres, less than none too, by small steps and larger ones."""

    def __init__(self) -> None:
        super().__init__(-FARTHEST, FARTHEST, STEP)
        self.box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaps = {Qt.Key.Key_PageUp: LEAP, Qt.Key.Key_PageDown: -LEAP}
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            leap = leaps.get(Qt.Key(event.key()))
            if leap is not None:
                self.box.setValue(self.box.value() + leap)
                return True
        return super().eventFilter(watched, event)
