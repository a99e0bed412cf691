"""Where an operator types the PIN that unlocks the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.access import rights
from db.errors import Refused
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow
from desktop.widgets.text_field import TextField
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.errors import EnvironmentFault
    from db.rows import Operator
    from desktop.store import Store

OPEN_MS = 30_000
"""After so long without a key the field closes: what a slow scanner types next is no PIN."""


class PinForm(Translatable, QWidget):
    """A button, and behind it who, and the PIN. ``identified(operator)`` once it was right,
    ``closed()`` when somebody left it, or let it be.

    The field is open only for somebody who asked for it: no scanner presses that button.
    """

    identified = Signal(object)
    closed = Signal()

    def __init__(self, store: Store, owner: QWidget) -> None:
        """Ask *store* whose PIN it is; the keys work wherever *owner* is seen."""
        super().__init__(owner)
        self._store = store
        self.who = Combo()
        self._who = Field(self.who)
        self.pin = TextField(secret=True)
        self.open = Action(owner, "lock-open", "Ctrl+L", on=self.open_form)
        self.unlock = Action(self, "lock-open", on=self.submit)
        self.leave = Action(self, "x", on=self.close_form)
        self._begin = Button(self.open, "primary")
        self.fields = QWidget()
        self._idle = QTimer(self, singleShot=True, interval=OPEN_MS)
        self._idle.timeout.connect(self.close_form)
        self._lay_out()
        self.pin.line.returnPressed.connect(self.submit)
        self.pin.line.textEdited.connect(lambda _text: self._idle.start())
        self.fields.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(theme.px(12))
        across.addWidget(self._who, 1)
        across.addWidget(self.pin, 1)
        across.addStretch(1)
        buttons = Flow()
        buttons.addWidget(Button(self.unlock, "primary"))
        buttons.addWidget(Button(self.leave))
        inside = QVBoxLayout(self.fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(12))
        inside.addLayout(across)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.fields)

    def offer(self, people: list[Operator], present: str) -> None:
        """Offer *people*, the one called *present* first."""
        self.who.fill([(one.name, one.uuid) for one in people])
        here = next((one.uuid for one in people if one.name == present), None)
        self.who.choose(here)

    @Slot()
    def open_form(self) -> None:
        """Let the PIN be typed."""
        self._begin.hide()
        self.fields.show()
        self.pin.set_text("")
        self.pin.take_focus()
        self._idle.start()

    @Slot()
    def close_form(self) -> None:
        """Forget what was typed, and close."""
        self._idle.stop()
        if self.fields.isHidden():
            return
        self.pin.set_text("")
        self.fields.hide()
        self._begin.show()
        self.closed.emit()

    @Slot()
    def submit(self) -> None:
        """Ask whether the PIN is theirs."""
        pin = self.pin.text()
        if pin and self.unlock.isEnabled():
            self._idle.start()
            self.unlock.setEnabled(False)
            # A write would have every list read again, and a backup made.
            self._store.read(
                self._right,
                rights.identify,
                self._store.by,
                self.who.currentData(),
                pin,
                priority=Priority.SEARCH,
                on_fault=self._wrong,
            )

    def _right(self, operator: Operator) -> None:
        self.unlock.setEnabled(True)
        if self.fields.isVisible():  # a scan in between has closed it
            self.pin.set_text("")
            self.identified.emit(operator)

    def _wrong(self, error: EnvironmentFault | Refused) -> None:
        self.unlock.setEnabled(True)
        words = Messages.refusal(error) if isinstance(error, Refused) else Messages.fault(error)
        self.pin.set_text("")
        self.pin.set_error(words)
        if self.fields.isVisible():
            self.pin.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.fields.isVisible():
            self.close_form()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.open.say(self.tr("Unlock (Ctrl+L)"), self.tr("Unlock"))
        self.unlock.say(self.tr("Unlock"))
        self.leave.say(self.tr("Leave it"), self.tr("Leave it (Esc)"))
        self._who.set_label(self.tr("Who"))
        self.pin.set_label(self.tr("PIN"))
