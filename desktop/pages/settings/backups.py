"""The part of the settings about backups: when the last one was made, and one more now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from db.keeping import copies, thinning
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.settings.restore_sheet import RestoreSheet
from desktop.pages.settings.second_place import SecondPlaceForm
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, line
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.sheet import host_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.preferences import Preferences
    from desktop.store import Store

SHOWN = 5
"""How many backups are listed."""


class BackupsCard(Translatable, Card):
    """Where the event lies and which verified backups it has. ``said`` asks for a toast."""

    said = Signal(str, str)

    def __init__(self, store: Store, preferences: Preferences) -> None:
        """List the backups of the open event."""
        super().__init__()
        self._store = store
        self._found: list[Path] = []
        self._where = Label(role="soft", wrap=True)
        self._what = Label(wrap=True)
        self._last = Label(role="strong")
        self._list = Label(role="soft", wrap=True)
        self.now = Action(self, "save", on=self._back_up)
        self.show_folder = Action(self, "folder-open", on=self._show_folder)
        self.back = Action(self, "history", on=self._go_back)
        self.sheet: RestoreSheet | None = None
        for label in (self._where, self._what, self._last, self._list):
            self.body.addWidget(label)
        buttons = Flow()
        self.first = Button(self.now)
        buttons.addWidget(self.first)
        buttons.addWidget(Button(self.back))
        buttons.addWidget(Button(self.show_folder, "quiet"))
        self.body.addLayout(buttons)
        self.body.addWidget(line())
        self.second = SecondPlaceForm(store, preferences)
        self.second.said.connect(self.said)
        self.body.addWidget(self.second)
        store.backed_up.connect(self._made)
        store.opened.connect(self.refresh)
        self.retranslate()

    @Slot()
    def refresh(self, _event: object = None) -> None:
        """Look which backups there are."""
        path = self._store.path
        self._found = copies.backups(path) if path else []
        self.retranslate()

    def _back_up(self) -> None:
        self._store.back_up(always=True)

    @Slot(object)
    def _made(self, _copy: object) -> None:
        if self.isVisible():
            self.said.emit(self.tr("Backup made and checked"), "")
        self.refresh()

    def _go_back(self) -> None:
        if self.sheet is None:
            self.sheet = RestoreSheet(host_of(self), self._store)
            self.sheet.said.connect(self.said)
        self.sheet.ask()

    def _show_folder(self) -> None:
        if path := self._store.path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Backups"))
        path, event, locale = self._store.path, self._store.current_event, i18n.locale()
        self._where.setText(str(path) if path else "")
        self._what.setText(
            self.tr(
                "A verified copy is made every ten minutes when something changed, before each"
                " import, and when the window closes."
            )
        )
        self._last.setText(self.tr("Last backups"))
        times = [thinning.made_at(found) for found in self._found[:SHOWN]]
        if event and times:
            said = [i18n.moment(at, event.zone, locale) for at in times if at]
            self._list.setText("\n".join(said))
        else:
            self._list.setText(self.tr("None yet."))
        self.now.say(self.tr("Back up now"))
        self.back.say(self.tr("Go back to one…"))
        self.show_folder.say(self.tr("Show the folder"))
