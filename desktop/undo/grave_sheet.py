"""A sheet that asks why, and for a supervisor's PIN, before what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.access import rights
from db.errors import EnvironmentFault, Refused
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.fields import Field
from desktop.widgets.secret_line import SecretLine
from desktop.widgets.sheet import Sheet
from desktop.widgets.sight import bring_into_view
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.store import Store


SCROLL_BAR = 12
"""Pixels of a scroll bar's width, at 100% zoom."""


class GraveSheet(Sheet):
    """Says what would go (*words*), asks for the reason and the PIN, does it with ``do``, and shows
    in the same place what came of it (*after*).

    ``trouble`` has room for what went wrong.
    """

    granted = True

    def __init__(
        self, host: QWidget, store: Store, words: Sequence[QWidget], after: Sequence[QWidget]
    ) -> None:
        super().__init__(host, 620)
        self._store = store
        self.trouble = Notice("bad")
        self.reason, self.pin = QLineEdit(), SecretLine()
        self.why, self.who = Field(self.reason), Field(self.pin)
        self._asking, self._after = (*words, self.why, self.who), tuple(after)
        for widget in (self.trouble, *self._asking, *self._after):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.leave = Action(self, on=self.close_sheet)
        self.do = Action(self, "trash-2", on=self.go)
        self.leave_button = self.add_action(self.leave)
        self.button = self.add_action(self.do, "danger")
        self.reason.returnPressed.connect(self._next)
        store.closed.connect(self.close_sheet)

    def go(self) -> None:
        """Do it, if it is asked and there is a reason."""
        raise NotImplementedError

    def reword(self, *, done: bool) -> None:
        """Name what all such sheets have; *done*: there is nothing left to leave."""
        self.why.set_label(self.tr("Reason"))
        self.who.set_label(self.tr("PIN of a supervisor"))
        self.leave.say(self.tr("Close") if done else self.tr("Leave it"))

    def begin(self, title: str) -> None:
        """Ask, with empty fields; whether a PIN is needed is not known yet."""
        for field, line in ((self.why, self.reason), (self.who, self.pin)):
            line.clear()
            field.set_error("")
        for widget in (*self._asking, self.button):
            widget.show()
        for widget in (self.trouble, *self._after, self.who):
            widget.hide()
        self.do.setEnabled(True)
        self.open_sheet(title, self.reason)

    def given_reason(self) -> str:
        """The reason; where there is none, "", and it is asked for."""
        reason = self.reason.text().strip()
        self.why.set_error("" if reason else self.tr("Say why: a reason is needed."))
        if not reason:
            self.reason.setFocus()
        return reason

    def fail(self, error: EnvironmentFault | Refused, title: str) -> None:
        """Say why it was not done, below *title*, or beside the PIN where that was the reason."""
        self.do.setEnabled(True)
        words = Messages.refusal(error) if isinstance(error, Refused) else Messages.fault(error)
        if isinstance(error, Refused) and error.refusal in rights.REFUSALS:
            self.who.show()
            self.who.set_error(words)
            self.pin.selectAll()
            self.pin.setFocus()
            return
        self.trouble.say(title, words)
        self.trouble.show()
        bring_into_view(self.trouble)

    def turn(self, title: str) -> None:
        """It is done: the questions go, and the sheet is called *title* from now on."""
        for widget in (self.trouble, *self._asking, self.button):
            widget.hide()
        self.title.setText(title)
        self.setAccessibleName(title)

    def content_height(self, width: int) -> int:
        """As high as what is shown now: the questions go, and what came of it stands there.

        Beside a scroll bar as well: one that is there for a moment would need itself for ever.
        """
        self.body.activate()
        return self.body.heightForWidth(width - theme.px(SCROLL_BAR))

    @Slot()
    def _next(self) -> None:
        """Enter goes on to the PIN, where there is one: this is never one key away."""
        (self.pin if self.who.isVisible() else self.button).setFocus()
