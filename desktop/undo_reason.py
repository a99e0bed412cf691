"""The sheet that asks why somebody takes back what another did."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.buttons import Action
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet


class UndoReason(Sheet):
    """``decided(change, reason)`` once somebody said why; *change* is the uuid it asked for."""

    snug = True

    decided = Signal(str, str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 520)
        self._change = ""
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
        self._reword()

    def ask(self, change: str, about: str) -> None:
        """Ask why the change with the uuid *change* is taken back, which *about* describes."""
        self._change = change
        self.about.setText(about)
        self.line.clear()
        self._field.set_error("")
        self.open_sheet(self.tr("Undo what another did"), self.line)

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
        self.close_sheet()
        self.decided.emit(self._change, reason)
