"""Buttons of which none, one or several are chosen, each with a key of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.widgets.buttons import pressed_by_enter
from desktop.widgets.flow import Flow
from desktop.widgets.key_scope import KeyScope

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Choices(QWidget):
    """All in sight and none chosen until somebody does; what is pressed again is chosen no more.

    With *several* any number may be. *keys* ("Alt+1", …) are those of the first ones; they work
    where the focus is in the same sheet or page. Tab reaches one of the buttons, arrows the others.
    """

    chosen = Signal(bool)
    """A person chose, or took back a choice; whether by its key."""

    def __init__(
        self,
        keys: Sequence[str] = (),
        *,
        several: bool = False,
        even: bool = True,
        role: str = "segment",
    ) -> None:
        super().__init__()
        self._keys, self._several, self._role = keys, several, role
        self._values: list[Any] = []
        self._buttons: list[_Choice] = []
        self._scope = KeyScope(self)
        self._flow = Flow(self, gap=8 if even else 6, even=even)

    def fill(self, choices: Iterable[tuple[str, Any]]) -> None:
        """Offer *choices*, each words and a value; what was chosen before stays chosen."""
        before = self.values()
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons, self._values = [], []
        self._scope.clear()
        for number, (words, value) in enumerate(choices):
            self._values.append(value)
            self._add(number, words)
        self.choose(*before)

    def values(self) -> tuple[Any, ...]:
        """The values that are chosen, in the order of the buttons."""
        pairs = zip(self._buttons, self._values, strict=True)
        return tuple(value for button, value in pairs if button.isChecked())

    def value(self) -> Any:
        """The value that is chosen; None for none."""
        return next(iter(self.values()), None)

    def choose(self, *values: Any) -> None:
        """Choose *values* and nothing else, without a signal; others are passed over."""
        for button, value in zip(self._buttons, self._values, strict=True):
            button.setChecked(value in values)
        self._tab_to_chosen()

    def take_focus(self) -> None:
        """Put the focus on what is chosen, or on the first."""
        if self._buttons:
            self._of_tab().setFocus(Qt.FocusReason.TabFocusReason)

    def tab_after(self, before: QWidget) -> QWidget:
        """Let Tab come here after *before*; the last button. Qt puts those that were filled in late
        behind everything else.
        """
        for button in self._buttons:
            QWidget.setTabOrder(before, button)
            before = button
        return before

    def move_from(self, button: QPushButton, steps: int) -> None:
        """Put the focus on the next button, or the one before; it is not chosen by that."""
        at = next((n for n, one in enumerate(self._buttons) if one is button), -steps - 1) + steps
        if 0 <= at < len(self._buttons):
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._tab_to_chosen()

    def _add(self, number: int, words: str) -> None:
        key = self._keys[number] if number < len(self._keys) else ""
        plain = words.replace("&", "&&")  # an ampersand in an outcome's name is not a key
        sign = key[-1:]
        shown = f"{plain}  {sign}" if key and sign != words else plain
        button = _Choice(shown, self, self._role)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._clicked(button, by_key=False))
        self._buttons.append(button)
        self._flow.addWidget(button)
        if key:
            button.setAccessibleDescription(key)
            self._scope.add(button, key, lambda: self._pressed(button))

    def _pressed(self, button: QPushButton) -> None:
        button.setChecked(not button.isChecked())
        self._clicked(button, by_key=True)

    def _clicked(self, button: QPushButton, *, by_key: bool) -> None:
        if not self._several and button.isChecked():
            for other in self._buttons:
                other.setChecked(other is button)
        self._tab_to_chosen()
        self.chosen.emit(by_key)

    def _of_tab(self) -> QPushButton:
        """Where the focus is, so that Tab leaves from there; else what is chosen, or the first."""
        held = (one for one in self._buttons if one.hasFocus())
        chosen = (one for one in self._buttons if one.isChecked())
        return next(held, None) or next(chosen, self._buttons[0])

    def _tab_to_chosen(self) -> None:
        for button in self._buttons:
            reached = button is self._of_tab()
            policy = Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class _Choice(QPushButton):
    def __init__(self, words: str, choices: Choices, role: str) -> None:
        super().__init__(words, choices)
        self._choices = choices
        self.setProperty("role", role)
        self.setCheckable(True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _ARROWS.get(Qt.Key(event.key()), 0)
        if steps:
            self._choices.move_from(self, steps)
        elif not pressed_by_enter(self, event):
            super().keyPressEvent(event)
