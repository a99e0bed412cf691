"""The sheet that asks why: before somebody is blocked, cancelled, or let in against the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.access import operators
from desktop.widgets.buttons import Action
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.store import Store

KINDS = ("block", "unblock", "cancel", "restore", "force")

VOUCHED = ("force", "unblock")
"""Those that need a supervisor's PIN, once there is one."""


class ReasonSheet(Sheet):
    """``decided(kind, visitor, reason, pin)`` once somebody said why. Only "force" needs a reason;
    where none of ``VOUCHED`` is asked for, and while no supervisor has a PIN, it is blank.
    """

    decided = Signal(str, object, str, str)

    def __init__(self, host: QWidget, store: Store) -> None:
        """Ask *store* whether a PIN is needed."""
        super().__init__(host, 520)
        self._store = store
        self._kind = KINDS[0]
        self._visitor: Visitor | None = None
        self._about = Label(wrap=True)
        self.line = QLineEdit()
        self._field = Field(self.line)
        self.body.addWidget(self._about)
        self.body.addWidget(self._field)
        self.pin = TextField(secret=True)
        self.body.addWidget(self.pin)
        self.body.addStretch(1)
        self._cancel = Action(self, on=self.close_sheet)
        self._do = Action(self, on=self._decide)
        self.add_action(self._cancel)
        self._button = self.add_action(self._do, "primary")
        for line in (self.line, self.pin.line):
            line.returnPressed.connect(self._decide)
        self._reword()

    def ask(self, kind: str, visitor: Visitor, trouble: str = "") -> None:
        """Ask why *kind* is to be done with *visitor*; again, with the same reason, where *trouble*
        says why the PIN would not do.
        """
        self._kind, self._visitor = kind, visitor
        if not trouble:
            self.line.clear()
        self._field.set_error("")
        self.pin.set_text("")
        self.pin.set_error(trouble)
        self.pin.setVisible(bool(trouble))
        if kind in VOUCHED:
            self._store.read(self.pin.setVisible, operators.needs_pin)
        self._button.set_role("danger" if kind in ("block", "cancel") else "primary")
        self._reword()
        first = self.pin.line if trouble else self.line
        self.open_sheet(self._titles()[kind].replace("%1", visitor.name), first)

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "_do"):
            self._reword()

    def _reword(self) -> None:
        self._cancel.say(self.tr("Leave it"))
        self._field.set_label(self.tr("Reason"))
        self.pin.set_label(self.tr("Supervisor's PIN"))
        self._do.say(self._orders()[self._kind])
        self._about.setText(self._meanings()[self._kind])
        self.line.setPlaceholderText(self.tr("It is kept in the activity list"))

    def _titles(self) -> dict[str, str]:
        return {
            "block": self.tr("Block %1"),
            "unblock": self.tr("Unblock %1"),
            "cancel": self.tr("Cancel the registration of %1"),
            "restore": self.tr("Restore the registration of %1"),
            "force": self.tr("Let %1 in"),
        }

    def _orders(self) -> dict[str, str]:
        return {
            "block": self.tr("Block"),
            "unblock": self.tr("Unblock"),
            "cancel": self.tr("Cancel the registration"),
            "restore": self.tr("Restore"),
            "force": self.tr("Let in"),
        }

    def _meanings(self) -> dict[str, str]:
        return {
            "block": self.tr("Every door refuses the badge from now on, until you unblock it."),
            "unblock": self.tr("The badge is good at every door again."),
            "cancel": self.tr("The data stay; the badge is refused until you restore it."),
            "restore": self.tr("The registration stands again."),
            "force": self.tr("They come in against the rules, on your word."),
        }

    @Slot()
    def _decide(self) -> None:
        reason = self.line.text().strip()
        if self._kind == "force" and not reason:
            self._field.set_error(self.tr("Say why: a reason is needed."))
            return
        if self.pin.isVisibleTo(self) and not self.pin.text():
            self.pin.take_focus()
            return
        visitor, self._visitor, pin = self._visitor, None, self.pin.text()
        self.close_sheet()  # and the PIN is forgotten
        if visitor is not None:
            self.decided.emit(self._kind, visitor, reason, pin)
