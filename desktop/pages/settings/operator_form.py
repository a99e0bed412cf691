"""The form for one operator: somebody new, or somebody on the list who is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.access import operators
from db.errors import Refusal, Refused
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Check, Field
from desktop.widgets.flow import Flow
from desktop.widgets.secret_line import SecretLine
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.rows import Operator


class OperatorForm(Translatable, QWidget):
    """``wanted(fields)`` asks to save what was filled in, as ``operators.save`` takes it."""

    wanted = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._whom: Operator | None = None
        self.name, self.pin, self.supervisor = QLineEdit(), SecretLine(), Check()
        self._name, self._pin = Field(self.name), Field(self.pin, optional=True)
        self.works_for = Combo()
        self._works_for = Field(self.works_for)
        self.add = Action(self, "check", on=self.submit)
        self.cancel = Action(self, "x", on=self.clear)
        self._leave = Button(self.cancel, "quiet")
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(8))
        fields.addWidget(self._name, 3)
        fields.addWidget(self._pin, 2)
        buttons = Flow()
        buttons.addWidget(Button(self.add))
        buttons.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(fields)
        column.addWidget(self._works_for)
        column.addWidget(self.supervisor)
        column.addLayout(buttons)
        self.name.returnPressed.connect(self.add.trigger)
        self.pin.returnPressed.connect(self.add.trigger)
        self.clear()

    def offer(self, employers: list[tuple[str, str]]) -> None:
        """Let them work for one of *employers*: words and uuid."""
        self.works_for.fill(employers)

    def correct(self, one: Operator) -> None:
        """Fill in what is known of *one*; the PIN stays as it is unless another is typed."""
        self._whom = one
        self.name.setText(one.name)
        self.pin.clear()
        self.supervisor.setChecked(one.role == operators.SUPERVISOR)
        self.works_for.choose(one.body)
        self.complain()
        self.retranslate()
        self.pin.setFocus()

    @Slot()
    def clear(self) -> None:
        """Be ready for somebody new."""
        self._whom = None
        self.name.clear()
        self.pin.clear()
        self.supervisor.setChecked(False)
        self.works_for.choose("")
        self.complain()
        self.retranslate()

    def forget_pin(self) -> None:
        """A PIN that was typed and not saved is nobody's to find here."""
        self.pin.clear()

    def complain(self, name: str = "", pin: str = "") -> None:
        """Say beside the fields what is wrong with them; blank for nothing."""
        self._name.set_error(name)
        self._pin.set_error(pin)

    @Slot()
    def submit(self) -> None:
        """Ask to save them, if what is filled in suffices."""
        name, pin = self.name.text().strip(), self.pin.text()
        unfit = bool(pin) and not operators.is_fit(pin)
        self.complain(
            "" if name else self.tr("A name is needed."),
            Messages.refusal(Refused(Refusal.PIN_UNFIT)) if unfit else "",
        )
        if not name or unfit:
            return
        fields: dict[str, Any] = {
            "uuid": self._whom.uuid if self._whom else None,
            "name": name,
            "role": operators.SUPERVISOR if self.supervisor.isChecked() else operators.STAFF,
            "pin": pin or None,
            "body": self.works_for.currentData() or "",
        }
        self.wanted.emit(fields)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        whom = self._whom
        self._name.set_label(self.tr("Name"))
        self._pin.set_label(self.tr("New PIN") if whom and whom.has_pin else self.tr("PIN"))
        keeps = self.tr("Blank: the PIN stays as it is.") if whom and whom.has_pin else ""
        self._pin.set_hint(keeps)
        self.supervisor.setText(self.tr("Supervisor"))
        self._works_for.set_label(self.tr("Works for"))
        self._works_for.set_hint(
            self.tr("What they log of a meeting belongs to it, until it is shared.")
        )
        self.add.say(self.tr("Save") if whom else self.tr("Add"))
        self.cancel.say(self.tr("Leave it"))
        self._leave.setVisible(whom is not None)
