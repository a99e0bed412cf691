"""A short list of facts about a visitor: what, when and by whom, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel, line
from desktop.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry: an icon's name with its colour's, bold words, lines below them, and an order.

    *order* is what its button says, *meaning* its name for a screen reader, *do* what it does.
    Not *strong*: the words are a sentence.
    """

    icon: str
    words: str
    lines: tuple[str, ...] = ()
    colour: str = "soft"
    order: str = ""
    meaning: str = ""
    do: Callable[[], object] | None = None
    strong: bool = True


class Facts(QWidget):
    """Shows facts one below the other, or *empty* words when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def show_facts(self, facts: Sequence[Fact], empty: str = "") -> None:
        """Show *facts* in place of those before."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if not facts and empty:
            self._column.addWidget(Label(empty, role="soft", wrap=True))
        for number, fact in enumerate(facts):
            if number:
                self._column.addWidget(line())
            self._column.addWidget(_entry(fact))


def _entry(fact: Fact) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    row.addWidget(IconLabel(fact.icon, fact.colour), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(2))
    words.addWidget(Label(fact.words, role="strong" if fact.strong else "", wrap=True))
    for text in filter(None, fact.lines):
        words.addWidget(Label(text, role="caption", wrap=True))
    row.addLayout(words, 1)
    if fact.do is not None:
        action = Action(entry, on=fact.do)
        action.say(fact.order, fact.meaning)
        button = Button(action)
        button.setAccessibleName(fact.meaning or fact.order)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return entry
