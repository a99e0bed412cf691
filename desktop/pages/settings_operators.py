"""The part of the settings about people: who is at the laptop, and who may be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db import bodies, operators
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.cards import Card, line
from desktop.widgets.fields import Check, Combo, Field
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Body, Operator
    from desktop.preferences import Preferences
    from desktop.store import Store


_CHOICE_WIDTH = 190
"""Pixels at 100% zoom of the list of bodies beside a name."""


class OperatorsCard(Translatable, Card):
    """Choose who is at the laptop; add people; a PIN for those who may force a check-in.

    For whom each works decides whose the notes are that they log of meetings.
    """

    def __init__(self, store: Store, preferences: Preferences) -> None:
        """List the operators of the open event."""
        super().__init__()
        self._store = store
        self._preferences = preferences
        self._known: list[Operator] = []
        self._bodies: list[Body] = []
        self.present = Combo()
        self._present = Field(self.present)
        self.name, self.pin, self.supervisor = QLineEdit(), QLineEdit(), Check()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._name, self._pin = Field(self.name), Field(self.pin, optional=True)
        self.works_for = Combo()
        self._works_for = Field(self.works_for)
        self.add = Action(self, "user-plus", on=self._add)
        self._list = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._build()
        self.retranslate()
        self.present.currentIndexChanged.connect(self._choose)
        self.name.returnPressed.connect(self.add.trigger)
        self.pin.returnPressed.connect(self.add.trigger)
        store.opened.connect(self.refresh)
        store.changed.connect(self._follow)

    def _build(self) -> None:
        self.body.addWidget(self._present)
        self._list.setSpacing(theme.px(4))
        self.body.addLayout(self._list)
        self.body.addWidget(line())
        fields = QHBoxLayout()
        fields.setSpacing(theme.px(8))
        fields.addWidget(self._name, 3)
        fields.addWidget(self._pin, 2)
        self.body.addLayout(fields)
        self.body.addWidget(self._works_for)
        below = QHBoxLayout()
        below.addWidget(self.supervisor, 1)
        below.addWidget(Button(self.add))
        self.body.addLayout(below)

    @Slot()
    def refresh(self, _event: object = None) -> None:
        """Ask again who is on the list."""
        self._store.read(self._know, people, replaces="operators")

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if kind in ("save", "save_row", "remove", "undo") and self.isVisible():
            self.refresh()

    def _know(self, known: tuple[list[Operator], list[Body]]) -> None:
        if known != (self._known, self._bodies):  # else who is at a row's list would lose it
            self._known, self._bodies = known
            self._show()

    def _employers(self) -> list[tuple[str, str]]:
        everybody = self.tr("The whole delegation")
        return [(everybody, ""), *((body.name, body.uuid) for body in self._bodies)]

    def _show(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(one) for one in self._known]
        for row in self._rows:
            self._list.addWidget(row)
        self.works_for.fill(self._employers())
        chosen = self._preferences.settings.operator
        names = [one.name for one in self._known]
        if chosen and chosen not in names:
            names.append(chosen)
        self.present.fill([(self.tr("Nobody in particular"), ""), *((n, n) for n in names)])
        blocked = self.present.blockSignals(True)
        self.present.choose(chosen)
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
        remove = Action(row, "x", on=partial(self._remove, one.uuid))
        remove.say(self.tr("Remove %1").replace("%1", one.name))
        across.addWidget(IconButton(remove))
        return row

    def _employer(self, one: Operator) -> Combo:
        choice = Combo()
        choice.setFixedWidth(theme.px(_CHOICE_WIDTH))
        choice.fill(self._employers())
        choice.choose(one.body)
        choice.setAccessibleName(self.tr("%1 works for").replace("%1", one.name))
        choice.currentIndexChanged.connect(partial(self._employ, one, choice))
        return choice

    def _employ(self, one: Operator, choice: Combo, _index: int) -> None:
        self._store.write(
            self._employed,
            operators.save,
            uuid=one.uuid,
            name=one.name,
            role=one.role,
            body=choice.currentData() or "",
        )

    def _employed(self, one: Operator) -> None:
        self._known = [one if each.uuid == one.uuid else each for each in self._known]

    @Slot()
    def _choose(self) -> None:
        self._preferences.change(operator=self.present.currentData() or "")

    def _add(self) -> None:
        name, pin = self.name.text().strip(), self.pin.text()
        self._name.set_error("" if name else self.tr("A name is needed."))
        short = bool(pin) and len(pin) < operators.PIN_LENGTH
        self._pin.set_error(self.tr("Four characters or more.") if short else "")
        if not name or short:
            return
        self._store.write(
            self._added,
            operators.save,
            name=name,
            role=operators.SUPERVISOR if self.supervisor.isChecked() else operators.STAFF,
            pin=pin or None,
            body=self.works_for.currentData() or "",
        )

    def _added(self, one: Operator) -> None:
        self.name.clear()
        self.pin.clear()
        self.supervisor.setChecked(False)
        self.works_for.choose("")
        if not self._preferences.settings.operator:
            self._preferences.change(operator=one.name)
        self.name.setFocus()
        self.refresh()

    def _remove(self, uuid: str) -> None:
        self._store.write(lambda _none: self.refresh(), operators.remove, uuid)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Operators"))
        self._present.set_label(self.tr("At this laptop now"))
        self._name.set_label(self.tr("Name"))
        self._pin.set_label(self.tr("PIN"))
        self.supervisor.setText(self.tr("Supervisor"))
        self._works_for.set_label(self.tr("Works for"))
        self._works_for.set_hint(
            self.tr("What they log of a meeting belongs to it, until it is shared.")
        )
        self.add.say(self.tr("Add"))
        self._show()


def people(db: Database) -> tuple[list[Operator], list[Body]]:
    """The operators, and the bodies they may work for."""
    return operators.operators(db), bodies.bodies(db)
