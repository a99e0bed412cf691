"""A number that is made smaller or larger by two buttons, or typed."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSizePolicy, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, IconButton


class Amount(Translatable, QWidget):
    """A number of mm from *least* to *most*, by *step*."""

    changed = Signal(float)
    """A person made it that."""

    def __init__(self, least: float, most: float, step: float) -> None:
        super().__init__()
        self.box = _Box()
        self.box.setDecimals(1)
        self.box.setRange(least, most)
        self.box.setSingleStep(step)
        self.box.setKeyboardTracking(False)
        self.less = Action(self, "minus", on=self.box.stepDown)
        self.more = Action(self, "plus", on=self.box.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(IconButton(self.less))
        row.addWidget(self.box, 1)
        row.addWidget(IconButton(self.more))
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(self._changed)
        self._shown = self.box.value()
        self.retranslate()

    def retranslate(self) -> None:
        self.less.say(self.tr("Less"))
        self.more.say(self.tr("More"))
        self.box.setLocale(QLocale(i18n.locale()))

    def setAccessibleName(self, name: str) -> None:
        """Call the number *name*, and the buttons after it."""
        super().setAccessibleName(name)
        self.box.setAccessibleName(name)

    def value(self) -> float:
        """The number."""
        return self.box.value()

    def show_value(self, value: float) -> None:
        """Show *value*, without a signal."""
        blocked = self.box.blockSignals(True)
        self.box.setValue(value)
        self.box.blockSignals(blocked)
        self._shown = self.box.value()

    @Slot(float)
    def _changed(self, value: float) -> None:
        if value != self._shown:
            self._shown = value
            self.changed.emit(value)


class _Box(QDoubleSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
