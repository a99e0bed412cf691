"""The part of the settings about people: who is at the laptop, and who may be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.access import operators, rights
from db.errors import EnvironmentFault, Refusal, Refused
from db.ours import bodies
from desktop.i18n import Translatable
from desktop.pages.settings.operator_form import OperatorForm
from desktop.widgets import theme
from desktop.widgets.buttons import Action, IconButton
from desktop.widgets.cards import Card, line
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label
from desktop.widgets.pin_sheet import PinSheet
from desktop.widgets.sheet import host_of
from desktop.widgets.text_field import TextField
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Body, Operator
    from desktop.preferences import Preferences
    from desktop.store import Store


_CHOICE_WIDTH = 150
"""Pixels at 100% zoom of the list of bodies beside a name."""


class OperatorsCard(Translatable, Card):
    """Choose who is at the laptop, by their PIN where they have one; add and correct people; once a
    supervisor has a PIN, it is needed to change the list.

    For whom each works decides whose the notes are that they log of meetings. ``said(words, "")``
    asks for a toast.
    """

    said = Signal(str, str)

    def __init__(self, store: Store, preferences: Preferences) -> None:
        """List the operators of the open event."""
        super().__init__()
        self._store = store
        self._preferences = preferences
        self._known: list[Operator] = []
        self._bodies: list[Body] = []
        self.present = Combo()
        self._present = Field(self.present)
        self.form = OperatorForm()
        self.pin: PinSheet | None = None
        self.word = TextField(secret=True)
        self.word.hide()
        self._list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._list.setSpacing(theme.px(4))
        self.body.addWidget(self._present)
        self.body.addLayout(self._list)
        self.body.addWidget(line())
        self.body.addWidget(self.word)
        self.body.addWidget(self.form)
        self.retranslate()
        self.present.currentIndexChanged.connect(self._choose)
        self.form.wanted.connect(self._save)
        store.opened.connect(self.refresh)
        store.changed.connect(self._follow)
        preferences.changed.connect(self._show_present)  # whoever unlocks is here, too

    @Slot()
    def refresh(self, _event: object = None) -> None:
        """Ask again who is on the list."""
        self._store.read(self._know, people, replaces="operators")

    def hideEvent(self, event: QHideEvent) -> None:
        """No PIN is left in a field that nobody looks at."""
        self.word.set_text("")
        self.form.forget_pin()
        super().hideEvent(event)

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if kind in ("save", "save_row", "remove", "undo") and self.isVisible():
            self.refresh()

    def _know(self, known: tuple[list[Operator], list[Body]]) -> None:
        if known != (self._known, self._bodies):  # else who is at a row's list would lose it
            self._known, self._bodies = known
            self._show()

    def _employers(self, everybody: str) -> list[tuple[str, str]]:
        return [(everybody, ""), *((body.name, body.uuid) for body in self._bodies)]

    def _show(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(one) for one in self._known]
        for row in self._rows:
            self._list.addWidget(row)
        self.form.offer(self._employers(self.tr("The whole delegation")))
        guarded = any(one.has_pin and one.role == operators.SUPERVISOR for one in self._known)
        self.word.setVisible(guarded)
        names = [one.name for one in self._known]
        self.present.fill([(self.tr("Nobody in particular"), ""), *((n, n) for n in names)])
        self._show_present()

    @Slot(object)
    def _show_present(self, _settings: object = None) -> None:
        """Who is no operator of this event is nobody in particular here."""
        blocked = self.present.blockSignals(True)
        if not self.present.choose(self._preferences.settings.operator):
            self.present.choose("")
        self.present.blockSignals(blocked)

    def _row(self, one: Operator) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        role = self.tr("Supervisor") if one.role == operators.SUPERVISOR else self.tr("Staff")
        pin = self.tr("with PIN") if one.has_pin else self.tr("no PIN")
        across.addWidget(Label(one.name, role="strong", elide=True), 1)
        across.addWidget(Label(f"{role}, {pin}", role="soft"))
        across.addWidget(self._employer(one))
        correct = Action(row, "pencil", on=partial(self.form.correct, one))
        correct.say(self.tr("Correct %1, or give a PIN").replace("%1", one.name))
        across.addWidget(IconButton(correct))
        remove = Action(row, "x", on=partial(self._remove, one.uuid))
        remove.say(self.tr("Remove %1").replace("%1", one.name))
        across.addWidget(IconButton(remove))
        return row

    def _employer(self, one: Operator) -> Combo:
        choice = Combo()
        choice.setFixedWidth(theme.px(_CHOICE_WIDTH))
        choice.fill(self._employers(self.tr("Delegation")))
        choice.choose(one.body)
        choice.setAccessibleName(self.tr("%1 works for").replace("%1", one.name))
        choice.currentIndexChanged.connect(partial(self._employ, one, choice))
        return choice

    def _employ(self, one: Operator, choice: Combo, _index: int) -> None:
        body = choice.currentData() or ""
        told = {"uuid": one.uuid, "name": one.name, "role": one.role, "body": body}
        self._write(self._employed, operators.save, **told)

    def _employed(self, one: Operator) -> None:
        self._known = [one if each.uuid == one.uuid else each for each in self._known]

    @Slot()
    def _choose(self) -> None:
        """Whoever has a PIN says with it that it is they: what they log and read is theirs."""
        name = self.present.currentData() or ""
        one = next((each for each in self._known if each.has_pin and each.name == name), None)
        if one is None or name == self._preferences.settings.operator:
            self._preferences.change(operator=name)
        else:
            self._ask(one, self.tr("%1 has a PIN: it says who is here.").replace("%1", name))

    def _ask(self, one: Operator, why: str) -> None:
        self._show_present()  # it stays who it was until the PIN is right
        if self.pin is None:
            self.pin = PinSheet(host_of(self))
        self.pin.ask(why, partial(self._identify, one), one.name)

    def _identify(self, one: Operator, pin: str) -> None:
        refused = partial(self._not_them, one)
        told = (self._store.by, one.uuid, pin)
        self._store.read(self._present_is, rights.identify, *told, on_fault=refused)

    def _present_is(self, one: Operator) -> None:
        self._preferences.change(operator=one.name)
        self._show_present()

    def _not_them(self, one: Operator, error: EnvironmentFault | Refused) -> None:
        if isinstance(error, Refused) and error.refusal in rights.REFUSALS:
            self._ask(one, Messages.refusal(error))
        else:
            self._store.tell(error)

    @Slot(dict)
    def _save(self, fields: dict[str, Any]) -> None:
        renamed = {one.name for one in self._known if one.uuid == fields["uuid"]}
        self._write(partial(self._saved, renamed), operators.save, **fields)

    def _saved(self, before: set[str], one: Operator) -> None:
        self.form.clear()
        self.word.set_text("")
        if one.has_pin and not any(each.has_pin for each in self._known):
            self._say_guarded()
        chosen = self._preferences.settings.operator
        nobody = chosen not in {each.name for each in self._known}
        # Whom somebody only corrects, with a PIN, is not at the laptop for that.
        if chosen in before or (nobody and not (before and one.has_pin)):
            self._preferences.change(operator=one.name)
        self.form.name.setFocus()
        self.refresh()

    def _say_guarded(self) -> None:
        """With the first PIN the laptop does what nobody has seen it do before."""
        words = self.tr("After each start PINs are asked for.")
        if minutes := self._preferences.settings.idle_lock_minutes:
            locks = self.tr("The screen locks after %n minute(s) without anybody.", "", minutes)
            words = f"{words} {locks}"
        self.said.emit(words, "")

    def _remove(self, uuid: str) -> None:
        self._write(self._removed, operators.remove, uuid)

    def _removed(self, _nothing: object) -> None:
        self.word.set_text("")
        self.form.clear()  # it may have been about them
        self.refresh()

    def _write(
        self,
        answer: Callable[[Any], object],
        command: Callable[..., Any],
        *args: Any,
        **named: Any,
    ) -> None:
        """Do what needs a supervisor, with the PIN that was typed for it."""
        word = self.word.text()
        told = rights.permitted(command)
        self._store.write(answer, told, word, *args, on_fault=self._failed, **named)

    def _failed(self, error: EnvironmentFault | Refused) -> None:
        if not isinstance(error, Refused):
            self._store.tell(error)
        elif error.refusal in (*rights.REFUSALS, Refusal.LAST_PIN):
            self._show()  # a row's list says again what it is
            self.word.show()
            self.word.set_error(Messages.refusal(error))
            self.word.take_focus()
        elif error.refusal is Refusal.OPERATOR_EXISTS:
            self.form.complain(Messages.refusal(error))
        elif error.refusal is Refusal.PIN_TAKEN:
            self.form.complain(pin=Messages.refusal(error))
        else:
            self._store.tell(error)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Operators"))
        self._present.set_label(self.tr("At this laptop now"))
        self.word.set_label(self.tr("Supervisor's PIN"))
        self.word.set_hint(self.tr("Needed to change this list."))
        self._show()


def people(db: Database) -> tuple[list[Operator], list[Body]]:
    """The operators, and the bodies they may work for."""
    return operators.operators(db), bodies.bodies(db)
