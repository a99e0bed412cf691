"""Which of a visitor's meetings of today is logged: one key goes from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.widgets.buttons import Action
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from db.rows import Event, Meeting


class Among(QObject):
    """``other`` leads to the next of the choices and says which that is; it calls *turn*."""

    def __init__(self, parent: QWidget, turn: Callable[[], object]) -> None:
        super().__init__(parent)
        self._choices: tuple[Meeting | None, ...] = ()
        self._at = 0
        self.other = Action(parent, on=turn)

    def begin(self, choices: Sequence[Meeting | None]) -> None:
        """Be at the first of *choices*, None among them for a meeting on the spot."""
        self._choices, self._at = tuple(choices), 0

    def turn(self) -> bool:
        """Go on to the next; False where there is no other."""
        if len(self._choices) < 2:
            return False
        self._at = (self._at + 1) % len(self._choices)
        return True

    def meeting(self) -> Meeting | None:
        """Which it is now; None for one on the spot."""
        return self._choices[self._at] if self._choices else None

    def say(self, event: Event | None) -> None:
        """Say where ``other`` leads, in the language of now."""
        self.other.setVisible(len(self._choices) > 1 and event is not None)
        if self._choices and event is not None:
            following = self._choices[(self._at + 1) % len(self._choices)]
            words = self.tr("On the spot instead")
            if following is not None:
                line = Messages.meeting(following, event)
                words = self.tr("Rather: %1").replace("%1", line)
            self.other.say(f"{words} (Ctrl+M)")
