"""The sheet that asks why somebody takes back what another did, or what a visitor said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.buttons import Action
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable


class UndoReason(Sheet):
    """``ask(about, go_on)`` calls *go_on* with the reason; who closes it leaves it at that."""

    snug = True

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 520)
        self._go_on: Callable[[str], object] | None = None
        self.about = Label(wrap=True)
        self.line = QLineEdit()
        self._field = Field(self.line)
        self.body.addWidget(self.about)
        self.body.addWidget(self._field)
        self.body.addStretch(1)
        self._cancel = Action(self, on=self.close_sheet)
        self._do = Action(self, "undo-2", on=self._decide)
        self.add_action(self._cancel)
        self.add_action(self._do, "primary")
        self.line.returnPressed.connect(self._decide)
        self.closed.connect(self._forget)
        self._reword()

    def ask(self, about: str, go_on: Callable[[str], object], *, granted: bool = False) -> None:
        """Ask why the change is taken back that *about* describes, and *go_on* with the reason;
        *granted*: a PIN was typed for it.
        """
        self._go_on, self.granted = go_on, granted
        self.about.setText(about)
        self.line.clear()
        self._field.set_error("")
        self.open_sheet(self.tr("Why is it taken back?"), self.line)

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do"):
            self._reword()

    def _reword(self) -> None:
        self._cancel.say(self.tr("Leave it"))
        self._do.say(self.tr("Undo it"))
        self._field.set_label(self.tr("Reason"))
        self.line.setPlaceholderText(self.tr("It is kept in the activity list"))

    @Slot()
    def _decide(self) -> None:
        reason = self.line.text().strip()
        if not reason:
            self._field.set_error(self.tr("Say why: a reason is needed."))
            return
        go_on = self._go_on
        self.close_sheet()
        if go_on is not None:
            go_on(reason)

    @Slot()
    def _forget(self) -> None:
        self._go_on = None
