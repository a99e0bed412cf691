"""A short list of facts about a visitor: what, when and by whom, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel, line
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Order:
    """Something that can be done about a fact: what its button says, its name for a screen reader,
    and what it does.
    """

    words: str
    meaning: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry: an icon's name with its colour's, bold words, lines below them, and an order.

    *order* is what its button says, *meaning* its name for a screen reader, *do* what it does; in
    their place there may be several *orders*, below the words.
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
    orders: tuple[Order, ...] = ()


class Facts(QWidget):
    """Shows facts one below the other, or *empty* words when there are none.

    Where the focus is on an order that is there again when others take their place, it stays there;
    never on another: a second Enter would carry that one out. ``held(it)`` asks that the fact of
    which an order was carried out be in sight.
    """

    held = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[_Entry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))

    def show_facts(self, facts: Sequence[Fact], empty: str = "") -> None:
        """Show *facts* in place of those before."""
        focus = QApplication.focusWidget()
        at = next((n for n, one in enumerate(self._entries) if focus in (one, *one.buttons)), None)
        meaning = focus.accessibleName() if focus is not None and at is not None else ""
        self._entries = []
        before: list[QWidget] = []
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                before.append(widget)
        if not facts and empty:
            self._column.addWidget(Label(empty, role="soft", wrap=True))
        for number, fact in enumerate(facts):
            if number:
                self._column.addWidget(line())
            self._entries.append(_Entry(fact))
            self._column.addWidget(self._entries[-1])
        if at is not None:
            self._hold(at, meaning)
        for widget in before:  # last: a widget that goes hands the focus to whatever is next
            widget.hide()
            widget.deleteLater()

    def _hold(self, at: int, meaning: str) -> None:
        """Keep the focus on the order that is called *meaning*, or on the fact with that number: an
        order that was done is another one now, which the same key is not to do.
        """
        if self.isVisible():
            for entry in self._entries:  # what is not shown yet takes no focus
                entry.show()
        there = self.take_focus(meaning)
        if at < len(self._entries):
            entry = self._entries[at]
            if not there:
                entry.setFocus()
            QTimer.singleShot(0, entry, lambda: self.held.emit(entry))  # once it has its place

    def take_focus(self, meaning: str) -> bool:
        """Put the focus on the order that is called *meaning* in full; whether there is one."""
        for button in (each for one in self._entries for each in one.buttons):
            if button.accessibleName() == meaning:
                button.setFocus()
                return True
        return False


class _Entry(QWidget):
    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.buttons: list[QWidget] = []
        row = QHBoxLayout(self)
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
            button = self._button(Order(fact.order, fact.meaning, fact.do))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if fact.orders:
            below = Flow()
            for order in fact.orders:
                below.addWidget(self._button(order))
            words.addLayout(below)

    def _button(self, order: Order) -> Button:
        action = Action(self, on=order.do)
        action.say(order.words, order.meaning)
        button = Button(action)
        button.setAccessibleName(order.meaning or order.words)
        self.buttons.append(button)
        return button
