"""A rehearsal from the window's side: a band over all of it, the way back, and no trace afterwards.

A rehearsal that was quit, killed or crashed is over: the next start opens the real event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.errors import EnvironmentFault
    from desktop.store import Store

KEYS = "Ctrl+Shift+B"


class RehearsalBand(Translatable, QFrame):
    """Says over the whole window, a locked one too, that nothing counts; *back* ends it."""

    def __init__(self, back: Action) -> None:
        super().__init__()
        self.setProperty("role", "rehearsal")
        self._words, self._more = Label(role="rehearsal"), Label(elide=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("play", "on_warn", 24))
        self._row.addWidget(self._words)
        self._row.addWidget(self._more, 1)
        self._row.addWidget(Button(back))
        theme.current().changed.connect(self._space)
        self._space()
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self._words.setText(self.tr("Rehearsal"))
        self._more.setText(self.tr("Nobody is really checked in here, and nothing of it is kept."))
        self.setAccessibleName(f"{self._words.text()}. {self._more.text()}")

    @Slot()
    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(20), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(12))


class Rehearsing(Translatable, QObject):
    """Shows in *window* that the event of *store* is a rehearsal, leads back to the real one, and
    sees to what a killed rehearsal left.

    ``warned(text)`` asks for a toast about what could not be deleted, or opened.
    """

    warned = Signal(str)

    def __init__(self, window: QMainWindow, store: Store) -> None:
        super().__init__(window)
        self._window, self._store = window, store
        self._band: RehearsalBand | None = None
        self.back = Action(window, "undo-2", KEYS, on=self._end)
        store.opened.connect(self._opened)
        store.closed.connect(self._look)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the way back in the language of now."""
        self.back.say(self.tr("Back to the real event"))

    @Slot()
    def _opened(self) -> None:
        self._look()
        path = self._store.path
        if path is not None and not self._store.is_rehearsal:
            self._store.read(self._swept, _sweep, path)

    @Slot()
    def _look(self) -> None:
        if self._store.is_rehearsal and self._band is None:
            self._band = RehearsalBand(self.back)
            self._window.setMenuWidget(self._band)
        if self._band is not None:
            self._band.setVisible(self._store.is_rehearsal)

    def _end(self) -> None:
        if not self._store.is_rehearsal:
            return
        real = real_path(self._store)
        if real is None or real == self._store.path:
            words = self.tr("The real event is not beside this copy any more. Open it yourself.")
            self.warned.emit(words)
        else:
            self._store.open(real, on_fault=self._not_opened)

    def _not_opened(self, fault: EnvironmentFault) -> None:
        self.warned.emit(Messages.fault(fault))

    def _swept(self, stayed: list[Path]) -> None:
        if stayed:
            words = self.tr(
                "%1 was not deleted, and is of a rehearsal with the whole list."
                " Is it open in another window?"
            )
            self.warned.emit(words.replace("%1", stayed[0].name))


def real_path(store: Store) -> Path | None:
    """Where the open event file lies, or for a rehearsal the one that it is a copy of; itself where
    that one is gone.
    """
    path = store.path
    if path is None or not store.is_rehearsal:
        return path
    from db.keeping import rehearsals  # a start opens none

    return rehearsals.real_path(path) or path


def _sweep(_db: Database, path: Path) -> list[Path]:
    from db.keeping import rehearsals  # most starts come after no rehearsal

    return rehearsals.sweep(path)
