"""What all lists have in common once they are in: what came of it, each row, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.pages.lists.before import counted
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.past.history import Undone


class Result(Protocol):
    """What came of an import."""

    @property
    def change(self) -> str:
        """The uuid of its change; "" where it changed nothing."""
        ...


class AfterView(Translatable, QWidget):
    """What came of a list, with *table* below it; ``see``, with its *icon*, leads to what it
    brought, on the page called ``page``.

    ``wants_undo(change)``, ``wants_page(name)`` and ``wants_other()`` are a person's orders.
    """

    page = ""
    wants_undo = Signal(str)
    wants_page = Signal(str)
    wants_other = Signal()

    def __init__(self, table: QWidget, icon: str) -> None:
        super().__init__()
        self._last: Result | None = None
        self._undone = False
        self.notice = Notice("good")
        self.undo = Action(self, "undo-2", on=self._undo)
        self.see = Action(self, icon, on=lambda: self.wants_page.emit(self.page))
        self.other = Action(self, "file-spreadsheet", on=self.wants_other.emit)
        self._card = Card(padding=1)
        self._card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self._card.body.addWidget(table)
        self._card.body.setContentsMargins(0, 0, 0, theme.px(12))
        foot = Flow()
        self._first = Button(self.see, "primary")
        foot.addWidget(self._first)
        for action in (self.undo, self.other):
            foot.addWidget(Button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.notice)
        column.addLayout(foot)
        column.addWidget(self._card, 1)

    def retranslate(self) -> None:
        """Say what is the same for all lists."""
        self.undo.say(self.tr("Undo this import"))
        self.other.say(self.tr("Another list"))

    def take(self, result: Result | None) -> None:
        """*result* is what is shown from now on; None for nothing."""
        self._last, self._undone = result, False
        self.undo.setEnabled(result is not None and bool(result.change))

    def focus_begin(self) -> None:
        """Put the focus where work goes on."""
        self._first.setFocus()

    @Slot(object)
    def tell_undone(self, undone: Undone) -> None:
        """Say so when what is shown here was taken back."""
        if self._last is not None and undone.change.uuid == self._last.change:
            self._undone = True
            self.undo.setEnabled(False)
            self.retranslate()

    def _undo(self) -> None:
        if self._last is not None:
            self.wants_undo.emit(self._last.change)

    def tell(self, name: str, words: str, parts: Iterable[tuple[str, int]], stays: str) -> None:
        """Say that the list called *name* is in, in *words* with %1 and with the *parts* that there
        is any of; or that it was taken back, and what *stays* then.
        """
        if self._undone:
            self.notice.set_kind("info")
            self.notice.say(self.tr("%1 was taken back").replace("%1", name), stays)
        else:
            self.notice.set_kind("good")
            self.notice.say(words.replace("%1", name), counted(parts))
