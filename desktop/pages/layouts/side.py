"""The right side: the chosen element, what can be done with it, and what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.i18n import Translatable
from desktop.pages.layouts.doubts import Doubts
from desktop.pages.layouts.panel import Panel
from desktop.widgets import theme
from desktop.widgets.buttons import Action, IconButton
from desktop.widgets.cards import Card, Scroller, line
from desktop.widgets.labels import Label
from desktop.words.layout_words import LayoutWords

if TYPE_CHECKING:
    from desktop.pages.layouts.draft import Draft


class Side(Translatable, Card):
    """``doubled()`` wants a copy of the chosen element."""

    doubled = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self.panel, self.doubts = Panel(draft), Doubts()
        self.double = Action(self, "copy", "Ctrl+D", on=self.doubled.emit)
        self.forward = Action(self, "bring-to-front", on=lambda: draft.reorder(1))
        self.backward = Action(self, "send-to-back", on=lambda: draft.reorder(-1))
        self.delete = Action(self, "trash-2", on=draft.delete)
        self._chosen, self._place = Label(role="heading", elide=True), Label(role="caption")
        self._place.setWordWrap(True)
        self._hint = Label(role="soft", wrap=True)
        self._acts = self.double, self.forward, self.backward, self.delete
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(4))
        for action in self._acts:
            acts.addWidget(IconButton(action))
        acts.addStretch(1)
        for label in (self._chosen, self._place, self._hint):
            self.body.addWidget(label)
        self.body.addLayout(acts)
        self.body.addWidget(Scroller(self.panel), 1)
        self.body.addWidget(line())
        self.body.addWidget(self.doubts)
        self.retranslate()

    def show_chosen(self, place: str) -> None:
        """Name the chosen element and say its *place*."""
        element = self._draft.element
        name = LayoutWords.element(element) if element else self.tr("Nothing chosen")
        self._chosen.setText(name)
        self._place.setText(place)
        self._place.setVisible(element is not None)
        self._hint.setVisible(element is None)
        for action in self._acts:
            action.setEnabled(element is not None)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.double.say(self.tr("Duplicate"))
        self.forward.say(self.tr("Bring forward"), self.tr("Bring forward (Page Up)"))
        self.backward.say(self.tr("Send backward"), self.tr("Send backward (Page Down)"))
        self.delete.say(self.tr("Delete"), self.tr("Delete (Del)"))
        first = self.tr("Click something on the badge to change it, or add something at the left.")
        keys = self.tr("Arrow keys move what is chosen, with Ctrl they resize it.")
        self._hint.setText(f"{first}\n\n{keys}")
