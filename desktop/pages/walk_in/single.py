"""The single bodies of ours with which a visitor shares their data, if it is not all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.choices import Choices

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.rows import Body

KEY = "Alt+B"


class Single(Translatable, QWidget):
    """Hidden until its ``button`` is pressed, which stands beside the box for all bodies.

    ``chose(any)`` tells that somebody chose, and whether anything is chosen now; ``known()`` that
    the bodies are here, ``opened(on)`` that they are in sight, or not.
    """

    chose = Signal(bool)
    known = Signal()
    opened = Signal(bool)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._bodies: list[Body] = []
        self.action = Action(owner, "", KEY, on=self._turn)  # its key works while we are hidden
        self.button = Button(self.action, "link")
        self.bodies = Choices(several=True, even=False, role="topic")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(31), 0, 0, theme.px(4))
        column.addWidget(self.bodies)
        self.bodies.chosen.connect(lambda _by_key: self.chose.emit(bool(self.bodies.values())))
        self.hide()
        self.button.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        words = self.tr("Only with…")
        self.action.say(words, self.tr("Choose the bodies that may have their data"))
        self.bodies.setAccessibleName(words)

    def know(self, found: Iterable[Body], only: tuple[str, ...] = ()) -> None:
        """Offer these bodies, *only* those chosen; one alone needs no choice."""
        self._bodies = list(found)
        self.button.setVisible(len(self._bodies) > 1)
        self.bodies.fill((body.name, body.uuid) for body in self._bodies)
        self.bodies.tab_after(self.button)
        self.bodies.choose(*only)
        self._show(bool(only))
        self.known.emit()

    def chosen(self) -> tuple[str, ...]:
        """The uuids of the bodies chosen; none where it is all of them: the box alone says that."""
        found = self.bodies.values()
        return found if len(found) < len(self._bodies) else ()

    def names(self) -> list[str]:
        """What those chosen are called."""
        chosen = self.chosen()
        return [body.name for body in self._bodies if body.uuid in chosen]

    def forget(self) -> None:
        """Choose none, and hide them again."""
        self.bodies.choose()
        self._show(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc hides them; what is chosen stays. A second one is the sheet's."""
        if event.key() == Qt.Key.Key_Escape:
            self._turn()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _turn(self) -> None:
        self._show(self.isHidden())
        if self.isHidden():
            self.button.setFocus()
        else:
            self.bodies.take_focus()

    def _show(self, on: bool) -> None:
        if self.isHidden() == on:
            self.setVisible(on)
            self.opened.emit(on)
