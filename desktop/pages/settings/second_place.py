"""The part of the backups' settings about a second place: a stick or a folder of the network."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from db import driver
from db.access import rights
from db.errors import EnvironmentFault, Refused
from db.keeping.seals import LEAST
from desktop import i18n
from desktop.i18n import Translatable
from desktop.keeping.second_place import State, agree
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.fields import Field
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.pin_sheet import PinSheet
from desktop.widgets.secret_line import SecretLine
from desktop.widgets.sheet import host_of
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.past.changes import By
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.store import Store


class SecondPlaceForm(Translatable, QWidget):
    """Chooses the place and its passphrase, typed twice; says where it is and how it stands. Both
    to choose it and to use it no more need a supervisor's PIN, once there is one.

    ``said(text, "")`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(self, store: Store, preferences: Preferences) -> None:
        """Show the second place of this laptop."""
        super().__init__()
        self._store, self._preferences = store, preferences
        self._chosen: Path | None = None
        self._allowed: By | None = None
        self.pin: PinSheet | None = None
        self._same_disk = False
        self._title = Label(role="strong")
        self._where, self._state = Label(wrap=True), Label(role="soft", wrap=True)
        self.choose = Action(self, "copy", on=lambda: self._vouch(self._choose))
        self.stop = Action(self, "x", on=lambda: self._vouch(self._stop))
        self.agree = Action(self, "check", on=lambda: self._vouch(self._agree))
        self.passphrase, self.again = SecretLine(), SecretLine()
        self._passphrase, self._again = Field(self.passphrase), Field(self.again)
        self.use = Action(self, "lock", on=self._use)
        self.cancel = Action(self, "x", on=self._close)
        self._form = QWidget()
        self.first = Button(self.choose)
        self._stop_button = Button(self.stop, "quiet")
        self._agree_button = Button(self.agree, "primary")
        self._build()
        self.passphrase.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.use.trigger)
        preferences.changed.connect(self._take)
        store.second_place.told.connect(self._show)
        self.retranslate()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for label in (self._title, self._where, self._state):
            column.addWidget(label)
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addWidget(self._passphrase)
        inner.addWidget(self._again)
        answers = Flow()
        answers.addWidget(Button(self.use, "primary"))
        answers.addWidget(Button(self.cancel, "quiet"))
        inner.addLayout(answers)
        column.addWidget(self._form)
        buttons = Flow()
        buttons.addWidget(self.first)
        buttons.addWidget(self._agree_button)
        buttons.addWidget(self._stop_button)
        column.addLayout(buttons)
        self._form.hide()

    def _vouch(self, go_on: Callable[[], object], pin: str = "") -> None:
        """Go on, on the word of the supervisor who has *pin*, once there is one: who chooses where
        backups go, and the words that open them, has all of the event.
        """
        self._allowed = None
        if self._store.current_event is None:
            go_on()  # an event that is opened later asks whether it agrees
            return
        told = (rights.permit, self._store.by, pin)
        refused = partial(self._not_vouched, go_on)
        self._store.read(partial(self._vouched, go_on), *told, on_fault=refused)

    def _vouched(self, go_on: Callable[[], object], allowed: By) -> None:
        self._allowed = allowed
        go_on()

    def _not_vouched(self, go_on: Callable[[], object], error: EnvironmentFault | Refused) -> None:
        if not isinstance(error, Refused):
            self._store.tell(error)
            return
        if self.pin is None:
            self.pin = PinSheet(host_of(self))
        self.pin.ask(Messages.refusal(error), partial(self._vouch, go_on))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("A second place for the backups"))
        if folder:
            self.ask_passphrase(Path(folder))

    def ask_passphrase(self, chosen: Path) -> None:
        """Ask for a passphrase for backups in the folder *chosen*."""
        self._chosen, self._same_disk = chosen, _is_same_disk(chosen, self._store.path)
        self._passphrase.set_error("")
        self._again.set_error("")
        self._form.show()
        self._show()
        self.passphrase.setFocus()

    @Slot()
    def _close(self) -> None:
        self._forget()
        self.first.setFocus()

    def _forget(self) -> None:
        self._chosen = None
        self._allowed = None
        self.passphrase.clear()
        self.again.clear()
        self._form.hide()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """A place that a supervisor was asked for is chosen by nobody who comes later."""
        super().hideEvent(event)
        if not event.spontaneous() and self._chosen is not None:
            self._forget()

    def _use(self) -> None:
        words, again = self.passphrase.text(), self.again.text()
        short = len(words.strip()) < LEAST
        self._passphrase.set_error(self.tr("Twelve characters or more.") if short else "")
        other = not short and words != again
        self._again.set_error(self.tr("This is not the same.") if other else "")
        if short or other or self._chosen is None:
            (self.passphrase if short else self.again).setFocus()
            return
        self.use.setEnabled(False)
        self._store.second_place.prepare(self._ready, self._failed, self._chosen, words)

    def _ready(self, answer: tuple[Path, str]) -> None:
        folder, seal = answer
        allowed = self._allowed
        self.use.setEnabled(True)
        self._close()
        self._allowed = allowed
        self._preferences.change(second_place=str(folder), second_seal=seal)
        self._agree()

    def _agree(self) -> None:
        """Have the open event note it, on the word of who was allowed to choose."""
        allowed, self._allowed = self._allowed, None
        if allowed is None or self._store.current_event is None:
            self._agreed()  # whoever chose it: what is written there asks the event itself
        else:
            seal = self._preferences.settings.second_seal
            self._store.write(self._agreed, agree, allowed, seal, on_fault=self._store.tell)

    def _agreed(self, _answer: object = None) -> None:
        self._store.back_up(always=True)

    def _failed(self, error: BaseException) -> None:
        fault = driver.fault_of(error)
        if fault is None:
            raise error
        self.use.setEnabled(True)
        self._passphrase.set_error(Messages.fault(EnvironmentFault(fault, self._chosen)))

    def _stop(self) -> None:
        self._allowed = None
        self._preferences.change(second_place="", second_seal="")
        self.said.emit(self.tr("What lies in the second place stays there, sealed."), "")
        self.first.setFocus()

    @Slot(object)
    def _take(self, _settings: Settings) -> None:
        self._show()

    @Slot(object)
    def _show(self, _standing: object = None) -> None:
        """Say where it is and how it stands."""
        folder = self._preferences.settings.second_place
        asking = self._chosen is not None
        self._where.setText(str(self._chosen) if asking else folder)
        self._where.setVisible(asking or bool(folder))
        self._state.setText(self._how() if folder and not asking else self._what())
        self.first.setVisible(not asking)
        self._stop_button.setVisible(bool(folder) and not asking)
        is_asked = self._store.second_place.standing.state is State.UNAGREED
        self._agree_button.setVisible(bool(folder) and not asking and is_asked)
        self.choose.say(self.tr("Change…") if folder else self.tr("Choose a second place…"))

    def _what(self) -> str:
        if self._chosen is not None:
            kept = self.tr(
                "Backups are encrypted there. The passphrase is kept nowhere, not on this laptop"
                " either: write it down for the office. Without it they cannot be opened."
            )
            if not self._same_disk:
                return kept
            return kept + " " + self.tr("Mind: this is the disk that the event itself is on.")
        return self.tr(
            "A stick or a folder of the network, encrypted: for the day when the laptop is lost."
        )

    def _how(self) -> str:
        standing, event = self._store.second_place.standing, self._store.current_event
        at = ""
        if standing.at and event:
            at = i18n.clock(standing.at, event.zone, i18n.locale())
        words = {
            State.WAITING: self.tr("It gets the next backup."),
            State.WRITING: self.tr("A backup is being written there…"),
            State.KEPT: self.tr("The backup of %1 is there, read back and found good."),
            State.AWAY: self.tr(
                "It is not there now. Nothing is lost: it gets the newest backup once it is back."
            ),
            State.FULL: self.tr(
                "It is full. Free some space there: it is tried again every ten seconds."
            ),
            State.FAILED: self.tr(
                "It did not take the last backup. It is tried again every ten seconds; try another"
                " stick."
            ),
            State.UNAGREED: self.tr(
                "Nothing is written there: no supervisor of this event has agreed to this place and"
                " its passphrase."
            ),
        }
        return words.get(standing.state, "").replace("%1", at)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for field in (self._passphrase, self._again):
            field.set_error("")
        self._title.setText(self.tr("Second place"))
        self._passphrase.set_label(self.tr("Passphrase"))
        self._passphrase.set_hint(self.tr("Four words that nobody would guess."))
        self._again.set_label(self.tr("The same again"))
        self.use.say(self.tr("Use this place"))
        self.cancel.say(self.tr("Cancel"))
        self.stop.say(self.tr("Use it no more"))
        self.agree.say(self.tr("Use it for this event too"))
        self._show()


def _is_same_disk(chosen: Path, event: Path | None) -> bool:
    """Whether one loss would take both; False where that cannot be seen."""
    try:
        return event is not None and chosen.stat().st_dev == event.stat().st_dev
    except OSError:
        return False
