"""The sheet that asks for a PIN or a passphrase, where something turned out to need one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import Action
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable


class PinSheet(Sheet):
    """``ask(why, go_on)`` calls *go_on* with what was typed; who closes it leaves it at that."""

    snug = True

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 480)
        self._go_on: Callable[[str], object] | None = None
        self._why = Label(wrap=True)
        self.pin = TextField(secret=True)
        self.body.addWidget(self._why)
        self.body.addWidget(self.pin)
        self.body.addStretch(1)
        self._leave = Action(self, on=self.close_sheet)
        self._do = Action(self, "check", on=self.submit)
        self.add_action(self._leave)
        self.add_action(self._do, "primary")
        self.pin.line.returnPressed.connect(self.submit)
        self.closed.connect(self._forget)
        self._reword()

    def ask(self, why: str, go_on: Callable[[str], object], whose: str = "") -> None:
        """Say *why*, and call *go_on* with the PIN: of the operator *whose* name it is, or of a
        supervisor.
        """
        title = self.tr("PIN of %1").replace("%1", whose) if whose else self.tr("Supervisor's PIN")
        self._ask(title, self.tr("PIN"), why, go_on)

    def ask_passphrase(self, why: str, go_on: Callable[[str], object]) -> None:
        """Say *why*, and call *go_on* with the passphrase."""
        self._ask(self.tr("Passphrase"), self.tr("Passphrase"), why, go_on)

    def _ask(self, title: str, label: str, why: str, go_on: Callable[[str], object]) -> None:
        self._go_on = go_on
        self._why.setText(why)
        self.pin.set_label(label)
        self.pin.set_text("")
        self.open_sheet(title, self.pin.line)

    @Slot()
    def submit(self) -> None:
        """Go on with what was typed, if anything was."""
        pin, go_on = self.pin.text(), self._go_on
        if pin and go_on is not None:
            self.close_sheet()
            go_on(pin)

    @Slot()
    def _forget(self) -> None:
        self.pin.set_text("")
        self._go_on = None

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do"):
            self._reword()

    def _reword(self) -> None:
        self._leave.say(self.tr("Leave it"))
        self._do.say(self.tr("Go on"))
