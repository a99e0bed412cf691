"""Keys of the layout page: what they mean wherever the focus is, and on the badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.pages.layouts.side import Side
    from desktop.widgets.buttons import Action

_ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def act_of(
    event: QKeyEvent, undo: Action, redo: Action, side: Side, *, on_badge: bool
) -> Action | None:
    """What the key means on this page, or None. Delete and the page keys mean it *on_badge* only.

    Ctrl+Z takes back what was drawn, and not what was done at the desk before.
    """
    pressed = QKeySequence(event.keyCombination())
    for keys, act in (("Ctrl+Z", undo), ("Ctrl+Y", redo), ("Ctrl+Shift+Z", redo)):
        if pressed == QKeySequence(keys):
            return act
    of_chosen = {
        Qt.Key.Key_Delete: side.delete,
        Qt.Key.Key_Backspace: side.delete,
        Qt.Key.Key_PageUp: side.forward,
        Qt.Key.Key_PageDown: side.backward,
    }
    if not on_badge or event.modifiers() not in _ALONE:
        return None
    return of_chosen.get(Qt.Key(event.key()))
