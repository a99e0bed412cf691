"""The whole event in one file, for a supervisor: `export all` of the command line."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from db.access import rights
from db.errors import Refused
from db.keeping import archives
from desktop.calm import CalmReader
from desktop.i18n import Translatable
from desktop.keeping import registering
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.widgets.pin_sheet import PinSheet
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.errors import EnvironmentFault
    from db.lists_out.exports import Export
    from db.past.changes import By
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.store import Store


class ArchiveCard(Translatable, Card):
    """Asks for a supervisor's PIN, once there is one, then where, and writes the archive aside."""

    def __init__(self, host: QWidget, store: Store, badges: BadgeDesk) -> None:
        """Lay the question for the PIN over *host*."""
        super().__init__()
        self._host, self._store, self._badges = host, store, badges
        self._reader = CalmReader(store, self)
        self.pin: PinSheet | None = None
        self._what = Label(role="soft", wrap=True)
        self.save = Action(self, "save", on=lambda: self._permit(""))
        self.body.addWidget(self._what)
        self.body.addWidget(Button(self.save), 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def _permit(self, pin: str) -> None:
        # A write would have the register read again, and a backup made.
        self._store.read(
            self._choose, rights.permit, self._store.by, pin, on_fault=self._not_permitted
        )

    def _not_permitted(self, error: EnvironmentFault | Refused) -> None:
        if not isinstance(error, Refused):
            self._store.tell(error)
            return
        if self.pin is None:
            self.pin = PinSheet(self._host)
        self.pin.ask(Messages.refusal(error), self._permit)

    def _choose(self, by: By) -> None:
        """Ask where, on the word of *by*."""
        start = self._store.path or Path(self.tr("Event"))
        dialog = QFileDialog(self, self.tr("Save the archive"), str(start.with_suffix(".json")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("JSON (*.json)")
        dialog.setDefaultSuffix("json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._gather, by))
        dialog.open()

    def _gather(self, by: By, file: str) -> None:
        path = Path(file)
        if path.suffix.lower() != ".json":
            path = path.with_name(f"{path.name}.json")
        self._reader.read(partial(self._write, by, path), "archive", archives.gather, by)

    def _write(self, by: By, path: Path, pieces: list[str]) -> None:
        work = partial(archives.put, path, pieces)
        words = self.tr("Archive saved: keep it as safe as the event file.")
        files, store = self._badges.files, self._store
        registering.write(files, store, path, work, words, record_archive, by, path.name)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("The whole event"))
        self._what.setText(
            self.tr(
                "Everything in one file (JSON), for the archive of the office: the same event can"
                " be made of it again. For a supervisor, and whole whatever visitors answered."
            )
        )
        self.save.say(self.tr("Archive of everything…"))


def record_archive(db: Database, _by: By, allowed: By, name: str) -> Export:
    """Register the archive called *name*, on the word of who was *allowed* to write it."""
    return archives.record(db, allowed, name)
