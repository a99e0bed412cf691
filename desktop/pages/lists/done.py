"""What a list brought, which of its rows somebody should look at, and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.lists import notes as lists_notes
from desktop.pages.lists.notes import RemarksTable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from db.history import Undone
    from db.imports import ImportPlan, ImportResult


class DoneView(Translatable, QWidget):
    """``wants_undo(change)``, ``wants_visitors()`` and ``wants_other()`` are a person's orders."""

    wants_undo = Signal(str)
    wants_visitors = Signal()
    wants_other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self._result: ImportResult | None = None
        self._undone = False
        self.notice = Notice("good")
        self.remarks = RemarksTable()
        self.undo = Action(self, "undo-2", on=self._undo)
        self.visitors = Action(self, "users", on=self.wants_visitors.emit)
        self.other = Action(self, "file-spreadsheet", on=self.wants_other.emit)
        self._card = Card(padding=1)
        self._card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self._card.body.addWidget(self.remarks)
        self._card.body.setContentsMargins(0, 0, 0, theme.px(12))
        foot = Flow()
        self._first = Button(self.visitors, "primary")
        foot.addWidget(self._first)
        for action in (self.undo, self.other):
            foot.addWidget(Button(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.notice)
        column.addLayout(foot)
        column.addWidget(self._card, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.undo.say(self.tr("Undo this import"))
        self.visitors.say(self.tr("See the visitors"))
        self.other.say(self.tr("Another list"))
        self._card.set_title(self.tr("Rows to look at"))
        if self._plan is not None and self._result is not None:
            self._word(self._plan, self._result)

    def show_result(self, plan: ImportPlan, result: ImportResult) -> None:
        """Show what came of *plan*."""
        self._plan, self._result, self._undone = plan, result, False
        self.undo.setEnabled(True)
        self.remarks.rows.show_all(lists_notes.done(plan, result))
        self._word(plan, result)

    def clear(self) -> None:
        """Forget the list."""
        self._plan = self._result = None
        self.remarks.rows.show_all([])

    def focus_begin(self) -> None:
        """Put the focus where work goes on."""
        self._first.setFocus()

    @Slot(object)
    def tell_undone(self, undone: Undone) -> None:
        """Say so when what is shown here was taken back."""
        if self._result is not None and undone.change.uuid == self._result.change:
            self._undone = True
            self.undo.setEnabled(False)
            self.retranslate()

    def _undo(self) -> None:
        if self._result is not None:
            self.wants_undo.emit(self._result.change)

    def _word(self, plan: ImportPlan, result: ImportResult) -> None:
        name = plan.table.name
        if self._undone:
            self.notice.set_kind("info")
            self.notice.say(
                self.tr("%1 was taken back").replace("%1", name),
                self.tr("Who came since, or is in another list, stays; the others are withdrawn."),
            )
            return
        self.notice.set_kind("good")
        words = self.tr("%1 is in: %Ln new visitor(s)", "", result.added)
        parts = (
            (self.tr("%1 brought up to date"), result.updated),
            (self.tr("%1 left as they are"), result.duplicates),
            (self.tr("%1 refused"), len(result.rejected)),
        )
        locale = i18n.locale()
        more = " · ".join(
            text.replace("%1", i18n.number(number, locale)) for text, number in parts if number
        )
        self.notice.say(words.replace("%1", name), more)
