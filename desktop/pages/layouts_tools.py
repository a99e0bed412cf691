"""What is added to a badge, done with an element, and done with the whole layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.fields import Segments

ADDED = {
    "words": "type",
    "picture": "image",
    "band": "rectangle-horizontal",
    "box": "square",
    "line": "minus",
    "code": "qr-code",
}
"""What can be added, and its icon."""


_WIDE, _NARROW = 220, 132
"""Widths in pixels at 100% zoom."""


class Tools(Translatable, QWidget):
    """Buttons at the left. ``added(kind)`` is one of ``ADDED``; ``side(back)`` the side to show."""

    added = Signal(str)
    side = Signal(object)

    def __init__(self, whole: Mapping[str, tuple[str, Callable[[], object]]]) -> None:
        """Offer *whole*, acts on the layout as a whole by name, each with its icon."""
        super().__init__()
        self.add = {
            kind: Action(self, icon, on=lambda kind=kind: self.added.emit(kind))
            for kind, icon in ADDED.items()
        }
        self.whole = {name: Action(self, icon, on=act) for name, (icon, act) in whole.items()}
        self.sides = Segments(keys=False)
        self.sides.chosen.connect(self.side)
        self._adding, self._all = Card(), Card()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        for card in (self._adding, self._all):
            column.addWidget(card)
        column.addStretch(1)
        self._buttons = [Button(action) for action in self.add.values()]
        for button in self._buttons:
            self._adding.body.addWidget(button)
        self._all.body.addWidget(self.sides)
        for action in self.whole.values():
            button = Button(action, "quiet")
            self._buttons.append(button)
            self._all.body.addWidget(button)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        self.retranslate()

    def fit(self, *, compact: bool) -> None:
        """Show icons only where the page has no room for words."""
        self.setFixedWidth(theme.px(_NARROW if compact else _WIDE))
        for button in self._buttons:
            button.set_bare(compact)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._adding.set_title(self.tr("Add"))
        self.add["words"].say(self.tr("Words"), self.tr("A name, a company, or words of your own"))
        self.add["picture"].say(self.tr("Picture"), self.tr("A logo or a photograph from a file"))
        self.add["band"].say(self.tr("Band"), self.tr("A band of colour with words on it"))
        self.add["box"].say(self.tr("Box"))
        self.add["line"].say(self.tr("Line"))
        self.add["code"].say(self.tr("QR code"))
        self.sides.fill([(self.tr("Front"), False), (self.tr("Back"), True)])
        names = {
            "default": self.tr("Back to the default"),
            "import": self.tr("Import…"),
            "export": self.tr("Export…"),
            "remove": self.tr("Remove"),
        }
        for name, action in self.whole.items():
            action.say(names[name])
