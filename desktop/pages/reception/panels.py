"""What opens in place of the list: to correct a name, and to let somebody in against the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.widgets.text_field import TextField
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.rows import Visitor

FIXED = ("given_name", "family_name", "company", "job_title")
"""What stands on a badge, and can be corrected without leaving the reception."""


class Panel(Translatable, Card):
    """A title, a line of why, fields in two columns, and a way to do it or to leave it."""

    closed = Signal()
    """A person left the panel without doing it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = Label(role="soft", wrap=True)
        self.fields = QGridLayout()
        self.fields.setSpacing(theme.px(12))
        self._do = Action(self, "check", on=self.submit)
        self._leave = Action(self, "", on=self.closed.emit)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(Button(self._leave))
        row.addWidget(Button(self._do, "primary"))
        self.body.addWidget(self._why)
        self.body.addLayout(self.fields)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        self._leave.say(self.tr("Cancel"), self.tr("Cancel (Esc)"))

    def submit(self) -> None:
        """Do it, if what is filled in suffices."""

    def add(self, place: int, *, secret: bool = False) -> TextField:
        """A field at *place*: two stand in a row."""
        made = TextField(secret=secret)
        made.line.returnPressed.connect(self.submit)
        self.fields.addWidget(made, place // 2, place % 2)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class FixPanel(Panel):
    """Corrects what stands on a badge. ``wanted(uuid, fields)`` asks to write what differs."""

    wanted = Signal(str, dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visitor: Visitor | None = None
        self._fields = {name: self.add(place) for place, name in enumerate(FIXED)}
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        super().retranslate()
        self._do.say(self.tr("Save the correction"))
        for name, field in self._fields.items():
            field.set_label(VisitorWords.field(name))
        name = self._visitor.name if self._visitor else ""
        self.set_title(self.tr("Fix the name of %1").replace("%1", name))
        self._why.setText(self.tr("The old spelling stays in the history, and can be had back."))

    def open_for(self, visitor: Visitor) -> None:
        """Fill in what is known of *visitor* and take the focus."""
        self._visitor = visitor
        self.retranslate()
        for name, field in self._fields.items():
            field.set_text(getattr(visitor, name))
        self._fields["given_name"].take_focus()

    def visitor(self) -> Visitor | None:
        """Whom it corrects."""
        return self._visitor

    def is_changed(self) -> bool:
        """Whether something was typed that is not written yet."""
        return bool(self._differing())

    @Slot()
    def submit(self) -> None:
        """Ask to write what differs; leave where nothing does."""
        if self._visitor is None:
            return
        fields = self._differing()
        given, family = self._fields["given_name"], self._fields["family_name"]
        if not (given.text() or family.text()):
            given.set_error(self.tr("A name is needed."))
        elif fields:
            self.wanted.emit(self._visitor.uuid, fields)
        else:
            self.closed.emit()

    def _differing(self) -> dict[str, str]:
        if self._visitor is None:
            return {}
        typed = {name: field.text() for name, field in self._fields.items()}
        return {name: text for name, text in typed.items() if text != getattr(self._visitor, name)}


class ForcePanel(Panel):
    """Lets somebody in against the rules. ``wanted(reason, pin)`` asks to; the PIN is blank where
    none is needed.
    """

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._reason = self.add(0)
        self._pin = self.add(1, secret=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        super().retranslate()
        self._do.say(self.tr("Let in"))
        self.set_title(self.tr("Let %1 in anyway").replace("%1", self._name))
        self._why.setText(self.tr("It is noted that you decided so, and why."))
        self._reason.set_label(self.tr("Reason"))
        self._pin.set_label(self.tr("Supervisor's PIN"))

    def open_for(self, name: str, *, with_pin: bool) -> None:
        """Ask why *name* is to be let in; *with_pin* asks for a supervisor's PIN too."""
        self._name = name
        self.retranslate()
        self._pin.setVisible(with_pin)
        for field in (self._reason, self._pin):
            field.set_text("")
        self._reason.take_focus()

    @Slot(str)
    def refuse_pin(self, words: str) -> None:
        """Say why the PIN will not do, and let it be typed again."""
        self._pin.setVisible(True)
        self._pin.set_error(words)
        self._pin.take_focus()

    @Slot()
    def submit(self) -> None:
        """Ask to let them in, if a reason is given."""
        reason, pin = self._reason.text(), self._pin.text()
        if not reason:
            self._reason.set_error(self.tr("Say why: a reason is needed."))
            self._reason.take_focus()
        elif self._pin.isVisibleTo(self) and not pin:
            self._pin.take_focus()
        else:
            self._reason.set_error("")
            self.wanted.emit(reason, pin)
