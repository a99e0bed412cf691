"""What a schedule, or a list of our side, brought; what is gone; and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.agenda_lists import AgendaPlan, AgendaResult
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.lists.changes import ChangesTable
from desktop.pages.lists.ours_preview import counts
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from db.history import Undone
    from db.our_lists import OurResult


class OursDone(Translatable, QWidget):
    """``wants_undo(change)``, ``wants_page(name)`` and ``wants_other()`` are a person's orders."""

    wants_undo = Signal(str)
    wants_page = Signal(str)
    wants_other = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._result: AgendaResult | OurResult | None = None
        self._undone = False
        self.notice = Notice("good")
        self.changes = ChangesTable()
        self.undo = Action(self, "undo-2", on=self._undo)
        self.see = Action(self, "calendar-days", on=self._see)
        self.other = Action(self, "file-spreadsheet", on=self.wants_other.emit)
        self._card = Card(padding=1)
        self._card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self._card.body.addWidget(self.changes)
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
        self.retranslate()

    def retranslate(self) -> None:
        self.undo.say(self.tr("Undo this import"))
        agenda = isinstance(self._result, AgendaResult)
        self.see.say(self.tr("See the agenda") if agenda else self.tr("See our side"))
        self.other.say(self.tr("Another list"))
        self._card.set_title(self.tr("What happened to each"))
        if self._result is not None:
            self._word(self._result)

    def show_result(self, result: AgendaResult | OurResult) -> None:
        """Show what came of a list."""
        self._result, self._undone = result, False
        self.undo.setEnabled(bool(result.change))
        self.changes.show_plan(result.plan)
        self.retranslate()

    def clear(self) -> None:
        """Forget the list."""
        self._result = None
        self.changes.show_plan(None)

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

    def _see(self) -> None:
        self.wants_page.emit("agenda" if isinstance(self._result, AgendaResult) else "event")

    def _word(self, result: AgendaResult | OurResult) -> None:
        plan = result.plan
        new, altered, dropped = counts(plan)
        name = plan.draft.table.name if isinstance(plan, AgendaPlan) else plan.table.name
        if self._undone:
            self.notice.set_kind("info")
            self.notice.say(
                self.tr("%1 was taken back").replace("%1", name),
                self.tr("What was logged since stays, with the meetings it is about."),
            )
            return
        self.notice.set_kind("good")
        words = self.tr("%1 is in: %Ln new", "", new)
        rejected = plan.draft.rejected if isinstance(plan, AgendaPlan) else plan.rejected
        parts = (
            (self.tr("%1 altered"), altered),
            (self.tr("%1 dropped"), dropped),
            (self.tr("%1 rows that say nothing new"), plan.duplicates),
            (self.tr("%1 refused"), len(rejected)),
        )
        locale = i18n.locale()
        more = " · ".join(
            text.replace("%1", i18n.number(number, locale)) for text, number in parts if number
        )
        self.notice.say(words.replace("%1", name), more)
