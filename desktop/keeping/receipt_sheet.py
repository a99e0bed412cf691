"""The sheet at the office that shows the receipt of a hand-over, to be read out by telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ReceiptSheet(Sheet):
    """``tell(receipt, folder, holds, go_on)`` shows the *receipt* large, in its groups of four,
    and calls *go_on* where somebody opens the event that lies in *folder* now.
    """

    granted = True

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, 640)
        self._go_on: Callable[[], object] | None = None
        self._folder: Path | None = None
        self._words = Label(wrap=True)
        self.receipt = Label(role="receipt")
        self._holds = Label(role="soft", wrap=True)
        self.place = Label(wrap=True)
        for label in (self.receipt, self.place):
            label.setTextInteractionFlags(_SELECTABLE)
        self._copy = Action(self, "copy", on=self.copy)
        self._leave = Action(self, on=self.close_sheet)
        self._open = Action(self, "folder-open", on=self.open)
        self.receipt.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._words, self.receipt, self._holds, self.place):
            self.body.addWidget(widget)
        self.body.insertWidget(2, Button(self._copy, "quiet"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)
        self.add_action(self._leave)
        self._opens = self.add_action(self._open, "primary")
        self._reword()

    def tell(
        self, receipt: str, folder: Path, holds: list[str], go_on: Callable[[], object]
    ) -> None:
        """Show it; *holds* says in lines what was in the hand-over."""
        self._go_on, self._folder = go_on, folder
        self.receipt.setText(receipt)
        self._holds.setText("\n".join(holds))
        self._reword()
        self.open_sheet(self.tr("The receipt of the hand-over"), self._opens)

    @Slot()
    def copy(self) -> None:
        """Put the receipt on the clipboard."""
        QGuiApplication.clipboard().setText(self.receipt.text())

    @Slot()
    def open(self) -> None:
        """Open the event."""
        go_on = self._go_on
        self.close_sheet()
        if go_on is not None:
            go_on()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_opens"):
            self._reword()

    def _reword(self) -> None:
        self.title.setText(self.tr("The receipt of the hand-over"))
        self._words.setText(
            self.tr(
                "All of it was opened and found sound. Read these twelve digits out to the stand,"
                " in three groups: once they are typed there, the event leaves that laptop."
            )
        )
        self.receipt.setAccessibleName(self.tr("Receipt: %1").replace("%1", self.receipt.text()))
        words = self.tr("Everything is in %1.")
        self.place.setText(words.replace("%1", str(self._folder or "")))
        self._copy.say(self.tr("Copy the receipt"))
        self._leave.say(self.tr("Not now"))
        self._open.say(self.tr("Open the event"))
