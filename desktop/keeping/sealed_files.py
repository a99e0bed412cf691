"""Sealed files from the window's side: a backup of the second place, or the office's hand-over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from db import driver, event_file
from db.errors import EnvironmentFault, Refusal, Refused
from db.keeping import bundles, closing, handed_over, restoring, sealed_backups
from desktop.keeping.folders import free_name, made_folder
from desktop.keeping.receipt_sheet import ReceiptSheet
from desktop.lane import Lane
from desktop.widgets.pin_sheet import PinSheet
from desktop.widgets.secret_line import grant
from desktop.words.backup_words import BackupWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from db.event_file import EventFile
    from db.keeping.restoring import Seen
    from db.past.changes import By
    from desktop.store import Store


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a sealed file: made ``at`` (UTC), the event file's ``name``, what it holds; and
    the ``receipt`` of a hand-over, which lies in ``folder`` by now, or "" and None.
    """

    at: datetime
    name: str
    seen: Seen | None
    receipt: str = ""
    folder: Path | None = None


class SealedFiles(QObject):
    """Asks for the passphrase, tells what a sealed file holds, and opens it in a place of its own.

    Nothing that is there is written over. ``warned(text)`` says what kept a file shut.
    """

    warned = Signal(str)

    def __init__(self, store: Store, parent: QWidget, host: QWidget) -> None:
        """Work for the window *parent*, and ask over *host*."""
        super().__init__(parent)
        self._store, self._window, self._host = store, parent, host
        self.sheet: PinSheet | None = None
        self.receipt: ReceiptSheet | None = None
        self._lane = Lane("sealed", self)

    def open(self, sealed: Path, why: str = "") -> None:
        """Ask for the passphrase of *sealed*, and *why* once more; then say what it holds."""
        if self.sheet is None:
            self.sheet = PinSheet(self._host)
        words = self.tr("“%1” opens with the passphrase that it was sealed with.")
        words = why or words.replace("%1", sealed.name)
        self.sheet.ask_passphrase(words, partial(self._look, sealed))

    def _look(self, sealed: Path, passphrase: str) -> None:
        found = partial(self._tell, sealed, passphrase)
        fault = partial(self._failed, sealed)
        self._lane.ask(found, look, sealed, passphrase, made_folder(), on_fault=fault)

    def _failed(self, sealed: Path, error: BaseException) -> None:
        if isinstance(error, Refused) and error.refusal is Refusal.WRONG_PASSPHRASE:
            self.open(sealed, Messages.refusal(error))
            return
        fault = driver.fault_of(error)
        if fault is None:
            raise error
        path = error.path if isinstance(error, EnvironmentFault) else sealed
        self.warned.emit(Messages.fault(EnvironmentFault(fault, path)))

    def _tell(self, sealed: Path, passphrase: str, found: Found) -> None:
        """Say what it holds, and open it where somebody wants that."""
        if found.folder is not None:
            self._tell_receipt(found, found.folder)
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(sealed.name)
        lines: list[str] = []
        if found.seen is not None:
            lines = [BackupWords.holds(found.seen), *BackupWords.again(found.seen.again)]
        box.setText(BackupWords.made(found.seen, found.at) if found.seen else sealed.name)
        target = free_name(made_folder() / found.name)
        lines.append(self.tr("It becomes %1.").replace("%1", str(target)))
        work = partial(unseal, self._store.by, sealed, passphrase, target)
        box.setInformativeText("\n\n".join(lines))
        grant(box)
        opens = box.addButton(self.tr("Open it"), QMessageBox.ButtonRole.AcceptRole)
        opens.clicked.connect(partial(self._store.make, work))
        box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.open()

    def _tell_receipt(self, found: Found, folder: Path) -> None:
        """Show the receipt of a hand-over, which lies in *folder* by now."""
        lines: list[str] = []
        if found.seen is not None:
            name = found.seen.event.name
            lines = [name, BackupWords.holds(found.seen), *BackupWords.again(found.seen.again)]
        if self.receipt is None:
            self.receipt = ReceiptSheet(self._host)
        work = partial(event_file.open_file, folder / found.name)
        self.receipt.tell(found.receipt, folder, lines, partial(self._store.make, work))

    def close(self) -> None:
        """End the thread."""
        self._lane.close()


def look(sealed: Path, passphrase: str, folder: Path) -> Found:
    """What *sealed* holds. A hand-over is unpacked in *folder*, which its receipt is for; of a
    backup nothing stays.

    Raises EnvironmentFault: missing, foreign, newer, seal_damaged… Refused: wrong_passphrase.
    """
    with bundles.opened(sealed, passphrase) as bundle:
        about = bundle.about
    if about.kind == closing.KIND:
        target = free_name(folder / sealed.stem)
        receipt = handed_over.unpack(sealed, passphrase, target)
        seen = restoring.seen(target / about.file, ours=True)
        return Found(about.at, about.file, seen, receipt, target)
    with sealed_backups.unsealed(sealed, passphrase, folder / about.file) as had:
        return Found(about.at, about.file, restoring.seen(had.part, ours=True, ledger=had.ledger))


def unseal(by: By, sealed: Path, passphrase: str, target: Path) -> EventFile:
    """The event file in *sealed*, open at *target*; whoever was erased since is erased in it."""
    with sealed_backups.unsealed(sealed, passphrase, target) as had:
        restoring.restore(by, had.part, target, ledger=had.ledger, name=sealed.name)
    return event_file.open_file(target)
