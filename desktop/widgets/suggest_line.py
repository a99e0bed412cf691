"""A line that knows what may be meant: the rest of it stands behind the cursor, unwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.labels import elided_rect

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 8
"""How many names are kept to go through with Down."""


class SuggestLine(Translatable, QLineEdit):
    """Takes what is typed as it is, and shows the likeliest known name in a soft colour.

    Down writes that name, Down again the next one that fits, Up the one before. A list that pops up
    would take Enter and Esc away from the form, and the focus with them on some systems.
    """

    taken = Signal(str)
    """A known name was written in place of what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: list[tuple[str, str]] = []
        self._fitting: list[str] = []
        self._at = -1
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._changed)

    def know(self, names: Sequence[str]) -> None:
        """Suggest these *names* from now on, in this order."""
        self._known = [(name.casefold(), name) for name in names]

    def suggestion(self) -> str:
        """The name that Down writes next; blank when nothing fits."""
        following = self._at + 1
        return self._fitting[following] if following < len(self._fitting) else ""

    def retranslate(self) -> None:
        """Say what is suggested, to a screen reader."""
        said = self.suggestion()
        words = self.tr("Down arrow: %1").replace("%1", said) if said else ""
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if steps and 0 <= self._at + steps < len(self._fitting):
            self._take(self._at + steps)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words = self._ghost()
        if not words or not self.hasFocus() or self.cursorPosition() < len(self.text()):
            return
        at = self.cursorRect()
        left = at.center().x() + 1
        room = QRect(left, at.top(), self.width() - theme.px(10) - left, at.height())
        painter = QPainter(self)
        painter.setPen(theme.colours().soft)
        elided_rect(painter, room, words, Qt.AlignmentFlag.AlignVCenter)

    def _ghost(self) -> str:
        """What stands behind the cursor: the rest of the name, or all of it."""
        said, typed = self.suggestion(), self.text()
        if not said or self._at >= 0:
            return ""
        if said.casefold().startswith(typed.casefold()):
            return f"{said[len(typed) :]}  ↓"
        return f" · {said}  ↓"

    def _take(self, number: int) -> None:
        self._at = number
        fitting = self._fitting
        self.setText(fitting[number])
        self._fitting, self._at = fitting, number
        self.retranslate()
        self.taken.emit(fitting[number])

    @Slot(str)
    def _typed(self, text: str) -> None:
        """Names that begin as typed come before those in which another word does."""
        typed = text.strip().casefold()
        self._at = -1
        if len(typed) > 1:
            begins = [name for key, name in self._known if key.startswith(typed) and key != typed]
            inside = [name for key, name in self._known if f" {typed}" in key]
            self._fitting = [*begins, *inside][:_MOST]
        else:
            self._fitting = []
        self.retranslate()

    @Slot(str)
    def _changed(self, text: str) -> None:
        """Filled in by the program: nothing is suggested."""
        if not self.isModified():
            self._fitting, self._at = [], -1
            self.retranslate()
