"""The part of the settings about the screen that nobody is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.access import rights
from desktop.i18n import Translatable
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from db.rows import Operator
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.store import Store

MINUTES = (0, 2, 5, 10, 15, 30)
"""After how many minutes the screen may lock by itself; 0: never."""


class LockCard(Translatable, Card):
    """After how long this laptop locks its screen, and whether anybody could unlock it."""

    def __init__(self, store: Store, preferences: Preferences) -> None:
        """Ask *store* who has a PIN."""
        super().__init__()
        self._store, self._preferences = store, preferences
        self._has_pins = False
        self.after = Combo()
        self._after = Field(self.after)
        self._what, self._trouble = Label(role="soft", wrap=True), Label(role="error", wrap=True)
        self._trouble.hide()
        for part in (self._after, self._what, self._trouble):
            self.body.addWidget(part)
        self.retranslate()
        self.after.currentIndexChanged.connect(self._choose)
        preferences.changed.connect(self._take)
        store.changed.connect(self._follow)

    @Slot()
    def refresh(self) -> None:
        """Ask again who has a PIN."""
        self._store.read(self._know, rights.with_pins, replaces="who unlocks")

    @Slot(str)
    def _follow(self, kind: str) -> None:
        if kind in ("save", "remove", "undo") and self.isVisible():
            self.refresh()

    def _know(self, people: list[Operator]) -> None:
        self._trouble.setVisible(not people)
        self._has_pins = bool(people)
        self._say_never()

    def _say_never(self) -> None:
        """Nothing locks that nobody asked for; but who gave PINs may think that it does."""
        never = self._has_pins and not self._preferences.settings.idle_lock_minutes
        words = self.tr("Operators have PINs, and the screen locks only when somebody says so.")
        self._after.set_hint(words if never else "")

    @Slot()
    def _choose(self) -> None:
        self._preferences.change(idle_lock_minutes=self.after.currentData() or 0)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        blocked = self.after.blockSignals(True)
        self.after.choose(settings.idle_lock_minutes)
        self.after.blockSignals(blocked)
        self._say_never()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Locked screen"))
        self._after.set_label(self.tr("Lock when nobody is here for"))
        kept = self._preferences.settings.idle_lock_minutes
        self.after.fill(
            [
                (self.tr("%n minute(s)", "", each) if each else self.tr("Never by itself"), each)
                for each in sorted({*MINUTES, kept})
            ]
        )
        self._take(self._preferences.settings)
        self._what.setText(
            self.tr(
                "Ctrl+L locks at once. Names and lists are hidden, scans still check in, and any"
                " operator's PIN unlocks. A laptop that has slept is locked, too."
            )
        )
        self._trouble.setText(
            self.tr("No operator has a PIN: until one has, nothing locks. See Operators.")
        )
