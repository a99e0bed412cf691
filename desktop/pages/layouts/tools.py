"""What is added to a badge, and the colour of its band, at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from desktop.pages.layouts.band import Band

ADDED = {
    "picture": "image",
    "words": "type",
    "box": "square",
    "line": "minus",
    "code": "qr-code",
}
"""What can be added, the likeliest first, and its icon."""

_WIDE, _NARROW = 236, 168
"""Pixels at 100% zoom; a scroll bar comes beside that, and takes nothing away."""


class Tools(Translatable, QWidget):
    """Buttons at the left, and below them *band*. ``added(kind)`` is one of ``ADDED``."""

    added = Signal(str)

    def __init__(self, band: Band) -> None:
        super().__init__()
        self.band = band
        self.add = {
            kind: Action(self, icon, on=lambda kind=kind: self.added.emit(kind))
            for kind, icon in ADDED.items()
        }
        self._adding, content = Card(), QWidget()
        self._buttons = [Button(action) for action in self.add.values()]
        self._compact = False
        beside = Flow(even=True)
        for button in self._buttons:
            beside.addWidget(button)
        self._adding.body.addLayout(beside)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for card in (self._adding, band):
            column.addWidget(card)
        column.addStretch(1)
        self._scroller = Scroller(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroller)
        self._scroller.verticalScrollBar().rangeChanged.connect(self._leave_room)
        self.retranslate()
        self._leave_room()

    def fit(self, *, compact: bool) -> None:
        """Show icons only where the page has no room for words."""
        self._compact = compact
        for button in self._buttons:
            button.set_bare(compact)
        self._leave_room()

    @Slot()
    def _leave_room(self) -> None:
        """Be as wide as the cards, and as the scroll bar where there is one."""
        bar = self._scroller.verticalScrollBar()
        beside = bar.sizeHint().width() if bar.maximum() else 0
        self.setFixedWidth(theme.px(_NARROW if self._compact else _WIDE) + beside)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._adding.set_title(self.tr("Add"))
        self.add["picture"].say(
            self.tr("Logo or picture"), self.tr("A logo or a photograph from a file")
        )
        self.add["words"].say(self.tr("Words"), self.tr("A name, a company, or words of your own"))
        self.add["box"].say(self.tr("Box"))
        self.add["line"].say(self.tr("Line"))
        self.add["code"].say(self.tr("QR code"))
