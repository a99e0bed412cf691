"""The sheet that asks before one key takes a whole list back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import Action
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet


class UndoSure(Sheet):
    """``decided(change)`` once somebody is sure; *change* is the uuid it asked for."""

    decided = Signal(str)
    snug = True

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 520)
        self._change = ""
        self.about = Label(wrap=True)
        self._stays = Label(role="soft", wrap=True)
        self.body.addWidget(self.about)
        self.body.addWidget(self._stays)
        self.body.addStretch(1)
        self._leave = Action(self, on=self.close_sheet)
        self._do = Action(self, "undo-2", on=self._decide)
        self.leave_button = self.add_action(self._leave)
        self.add_action(self._do, "danger")
        self._reword()

    def ask(self, change: str, about: str) -> None:
        """Ask whether the list that the change with the uuid *change* brought, which *about*
        describes, is to go; a key too many leaves it.
        """
        self._change = change
        self.about.setText(about)
        self.open_sheet(self.tr("Take the whole list back?"), self.leave_button)

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do"):
            self._reword()

    def _reword(self) -> None:
        self._leave.say(self.tr("Leave it"))
        self._do.say(self.tr("Take it back"))
        self._stays.setText(
            self.tr("Who was checked in, corrected or spoken to since then stays on the list.")
        )

    @Slot()
    def _decide(self) -> None:
        self.close_sheet()
        self.decided.emit(self._change)
