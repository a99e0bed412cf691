"""Guests of a schedule who may be somebody on the list: staff say whether they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import Column, Rows, Table
from desktop.words.schedule_words import ScheduleWords

if TYPE_CHECKING:
    from db.agenda.agenda_guests import Guest
    from db.agenda.agenda_lists import AgendaPlan
    from db.agenda.agenda_seats import Who


class ReviewCard(Translatable, Card):
    """``decided(accepted)`` after each decision: guests and the visitors they are."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__(padding=0)
        self._accepted: dict[Who, str] = {}
        self._said = Label(role="soft", wrap=True)
        self.table = Table(
            Rows(
                (
                    Column(self._state, 0, 150),
                    Column(lambda guest: _named(guest.who.shown, guest.who.company), 3, 160),
                    Column(self._candidate, 3, 160, strong=True),
                    Column(lambda guest: ScheduleWords.reason(guest.reason), 3, 150, drop=1),
                    Column(_lines, 0, 90, drop=2, right=True),
                )
            )
        )
        self.turn = Action(self, "user-check", on=self._turn)
        self.other = Action(self, "users", on=self._other)
        self.all = Action(self, "check", on=self._all)
        self.body.setSpacing(0)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(*[theme.px(12)] * 4)
        column.setSpacing(theme.px(8))
        column.addWidget(self._said)
        buttons = QWidget()
        flow = Flow(buttons)
        for action in (self.turn, self.other, self.all):
            flow.addWidget(Button(action))
        column.addWidget(buttons)
        self.body.addWidget(top)
        self.body.addWidget(self.table, 1)
        self.table.row_activated.connect(self._turn)
        self.table.row_chosen.connect(self._word)
        self.retranslate()

    def retranslate(self) -> None:
        self._said.setText(
            self.tr(
                "Nobody is taken for somebody else by itself. Who is not accepted goes in by name."
            )
        )
        self.table.setAccessibleName(self.tr("Guests who may be on the list"))
        self.table.rows.set_titles(
            [
                self.tr("Decision"),
                self.tr("In the schedule"),
                self.tr("May be"),
                self.tr("Why it is not sure"),
                self.tr("Line"),
            ]
        )
        self.table.set_empty("circle-check", self.tr("Nobody to decide about"))
        self.all.say(self.tr("Accept all"), self.tr("Each as the first visitor proposed"))
        self.other.say(self.tr("Propose another"), self.tr("The next of those who may be meant"))
        self._word()
        self.table.viewport().update()

    def show_plan(self, plan: AgendaPlan | None) -> None:
        """Show the guests to decide about; None for nobody."""
        guests = plan.likely if plan is not None else []
        self._accepted = dict(plan.choices.accepted) if plan is not None else {}
        number = self.table.currentIndex().row()
        self.table.rows.show_all(guests)
        if guests:
            self.table.go_to(min(max(number, 0), len(guests) - 1))
        self.all.setEnabled(any(guest.who not in self._accepted for guest in guests))
        self._word()

    @Slot()
    @Slot(object)
    def _word(self, _guest: object = None) -> None:
        guest = self.table.current_row()
        taken = guest is not None and guest.who in self._accepted
        self.turn.say(self.tr("It is somebody else") if taken else self.tr("It is them"))
        self.turn.setEnabled(guest is not None)
        self.other.setEnabled(guest is not None and len(guest.candidates) > 1)

    @Slot()
    @Slot(object)
    def _turn(self, _guest: object = None) -> None:
        guest = self.table.current_row()
        if guest is None:
            return
        if self._accepted.pop(guest.who, None) is None:
            self._accepted[guest.who] = guest.candidates[0].visitor
        self.decided.emit(dict(self._accepted))

    def _other(self) -> None:
        guest = self.table.current_row()
        if guest is None:
            return
        uuids = [one.visitor for one in guest.candidates]
        now = self._accepted.get(guest.who, uuids[0])
        after = uuids[(uuids.index(now) + 1) % len(uuids)] if now in uuids else uuids[0]
        self._accepted[guest.who] = after
        self.decided.emit(dict(self._accepted))

    def _all(self) -> None:
        for _, guest in self.table.rows.loaded():
            self._accepted.setdefault(guest.who, guest.candidates[0].visitor)
        self.decided.emit(dict(self._accepted))

    def _state(self, guest: Guest) -> Chip:
        if guest.who in self._accepted:
            return Chip(self.tr("It is them"), "user-check", "good")
        return Chip(self.tr("By name only"), "circle-help", "warn")

    def _candidate(self, guest: Guest) -> str:
        chosen = self._accepted.get(guest.who, guest.candidates[0].visitor)
        best = next((one for one in guest.candidates if one.visitor == chosen), guest.candidates[0])
        return _named(best.name, best.company)


def _named(name: str, company: str) -> str:
    return ", ".join(filter(None, (name, company if company != name else "")))


def _lines(guest: Guest) -> str:
    first = i18n.number(guest.lines[0], i18n.locale())
    return f"{first} +{len(guest.lines) - 1}" if len(guest.lines) > 1 else first
