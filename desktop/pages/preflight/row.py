"""One line of the pre-flight page: how it is, what was found, what to do, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.preflight.lines import Light, Line, Topic, asking
from desktop.preflight.words import PreflightWords
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label
from desktop.widgets.pill import Pill
from desktop.widgets.table_model import Chip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from db.rows import Event

_LOOKS = {
    Light.GOOD: ("circle-check", "good"),
    Light.WARN: ("triangle-alert", "warn"),
    Light.BAD: ("circle-x", "bad"),
    Light.ASKING: ("clock", "quiet"),
}
_PILL, _NAME, _LEAST, _CALM, _ROOM = 140, 148, 40, 29, 680
"""Pixels at 100% zoom: the fourth is the height of a line in which nothing is to be done, the last
the width from which the button is beside the words.
"""


class PreflightRow(QWidget):
    """Shows the line about *topic*; *mend* is offered while it is not green."""

    def __init__(self, topic: Topic, mend: Action | None) -> None:
        super().__init__()
        self.line: Line = asking(topic)
        self.pill = Pill()
        self._name = Label(role="strong", wrap=True)
        self.found = Label(wrap=True)
        self.to_do = Label(role="soft", wrap=True)
        self.mend = mend
        if mend is not None:
            mend.setVisible(False)
        self.button = Button(mend) if mend is not None else None
        words = self._words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.found)
        words.addWidget(self.to_do)
        words.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pill)
        row.addWidget(self._name)
        row.addLayout(words, 1)
        self._is_narrow: bool | None = None
        fixed = QSizePolicy.Policy.Fixed
        self.pill.setSizePolicy(fixed, fixed)
        self._name.setSizePolicy(fixed, QSizePolicy.Policy.Preferred)
        theme.current().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.pill.setFixedSize(theme.px(_PILL), theme.px(_CALM))
        self._name.setFixedWidth(theme.px(_NAME))
        self.setMinimumHeight(theme.px(_CALM if self.line.light is Light.GOOD else _LEAST))
        self._row.setSpacing(theme.px(12))
        self._place()

    def _place(self) -> None:
        """Put the button beside the words, or below them where that leaves too little to read."""
        is_narrow = self.width() < theme.px(_ROOM)
        if self.button is None or is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._row.removeWidget(self.button)
        self._words.removeWidget(self.button)
        if is_narrow:
            below = self._words.indexOf(self.to_do) + 1
            self._words.insertWidget(below, self.button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def show_line(self, line: Line, event: Event | None) -> None:
        """Show *line*, its times in the zone of *event*."""
        self.line = line
        found, to_do = PreflightWords.line(line, event) if event else ("", "")
        name, state = PreflightWords.topic(line.topic), PreflightWords.light(line.light)
        self.pill.show_chip(Chip(state, *_LOOKS[line.light]))
        self._name.setText(name)
        self.found.setText(found)
        self.to_do.setText(to_do)
        self.to_do.setVisible(bool(to_do))
        if self.mend is not None and line.light is not Light.ASKING:  # who is at it stays there
            self.mend.setVisible(line.light is not Light.GOOD)
        self._fit()
        self.setAccessibleName(f"{name}: {state}. {found} {to_do}".strip())
