"""Dialogs in which somebody types: a path, a file's name, a PIN. Every key there is theirs.

However fast it came: a path that a program typed in for somebody would else be cut in the middle.
A badge that is scanned there lands as text, but the Enter behind it does nothing.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.scanner.code_keys import CODE, LENGTH, is_scanned, letter
from desktop.scanner.strokes import Stroke

_SOON = 300
"""Milliseconds after a code in which an Enter is the scanner's."""


def takes_typing(widget: QWidget) -> bool:
    """Whether *widget*, or a window that must be answered first, is a dialog to type in.

    A question with nothing but buttons is none: a badge scanned over it is heard as ever.
    """
    over = QApplication.activeModalWidget() or widget.window()
    if not isinstance(over, QDialog):
        return False
    from PySide6.QtWidgets import QMessageBox  # whoever only starts asks nothing

    return not isinstance(over, QMessageBox)


class Passing:
    """The last keys that went by unheard, to know the Enter of a scanner by."""

    def __init__(self) -> None:
        self._last: deque[Stroke] = deque(maxlen=LENGTH)

    def ends_badge(self, stroke: Stroke | None) -> bool:
        """Whether the key *stroke* is the Enter or Tab behind a badge code; None is no sign."""
        if stroke is None:
            return False
        if not stroke.end:
            self._last.append(stroke)
            return False
        keys = list(self._last)
        self._last.clear()
        text = "".join(letter(key) for key in keys)
        return bool(CODE.fullmatch(text)) and is_scanned(keys) and stroke.at - keys[-1].at <= _SOON
