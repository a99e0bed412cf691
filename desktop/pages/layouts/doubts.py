"""What may be wrong with the badge that is shown, one line each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.badge.elements import Element
from desktop.badge.seen import Doubtful
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label
from desktop.words.layout_words import LayoutWords

_MOST = 3
"""More than so many lines are read by nobody."""


class Doubts(Translatable, QWidget):
    """A tick and a line while all is well, else what is doubtful."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[str] = []
        self._rows = [(IconLabel(size=18), Label(role="soft", wrap=True)) for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for icon, label in self._rows:
            row = QHBoxLayout()
            row.setSpacing(theme.px(8))
            row.addWidget(icon)
            row.addWidget(label, 1)
            column.addLayout(row)
        self.retranslate()

    def show_doubts(self, found: Sequence[Doubtful], elements: Sequence[Element]) -> None:
        """Show *found*, which is about *elements*."""
        lines = [LayoutWords.doubt(one, _name(one, elements)) for one in found]
        self._found = list(dict.fromkeys(lines))
        self.retranslate()

    def words(self) -> list[str]:
        """The lines that are shown about what is doubtful."""
        return self._found[:_MOST]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        lines = self.words()
        for n, (icon, label) in enumerate(self._rows):
            if lines:
                icon.show_icon("triangle-alert", "warn")
            else:
                icon.show_icon("circle-check", "good")
            said = lines[n] if n < len(lines) else "" if lines or n else self.tr("Ready to print")
            label.setText(said)
            icon.setVisible(bool(said))
            label.setVisible(bool(said))


def _name(one: Doubtful, elements: Sequence[Element]) -> str:
    return LayoutWords.element(elements[one.element]) if one.element is not None else ""
