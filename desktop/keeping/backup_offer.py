"""The newest backup in the place of an event file that cannot be opened: offered, and put there."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from db import driver
from db.erasure import erasure_ledger
from db.errors import EnvironmentFault
from db.keeping import copies, rescuing, restoring, thinning
from desktop import i18n
from desktop.words.backup_words import BackupWords

if TYPE_CHECKING:
    from pathlib import Path

    from db.erasure.erasure_ledger import Line
    from db.keeping.rescuing import Rescued
    from db.keeping.restoring import Restored, Seen
    from db.rows import Event
    from desktop.preferences import Preferences
    from desktop.store import Store


class BackupOffer(QObject):
    """``said(text, "")`` asks for a toast, ``warned(text)`` for one about what needs somebody."""

    said = Signal(str, str)
    warned = Signal(str)

    def __init__(self, store: Store, preferences: Preferences, window: QWidget) -> None:
        """Ask over *window*."""
        super().__init__(window)
        self._store, self._preferences, self._window = store, preferences, window

    def offer(self, path: Path, words: str, *, missing: bool) -> None:
        """Offer the newest backup of the file *path*, which is *missing* or damaged, as *words*
        say; say so where there is none.
        """
        found = copies.backups(path)
        if not found:
            none = self.tr("There is no backup of this file on this laptop.")
            if place := self._preferences.settings.second_place:
                none += " " + self.tr("Open one of the second place: %1").replace("%1", place)
            self.warned.emit(f"{words} {none}")
            return
        kept = "" if missing else self.tr("The damaged file is kept beside it.")
        look = partial(_look, path, found[0])
        self._store.lane.ask(partial(self._ask, words, kept, path, found[0]), look)

    def _ask(
        self,
        words: str,
        kept: str,
        path: Path,
        backup: Path,
        of: tuple[Event | None, Seen | None],
    ) -> None:
        """Ask whether to restore; scans go on meanwhile where an event is open.

        *kept* says what becomes of the file; *of* are its event, and what the backup holds, where
        they could be read.
        """
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(words)
        here, seen = of
        said = self.tr("The newest backup is of %1.").replace("%1", _when(backup, seen))
        said = f"{said} {kept}".strip()
        if seen is not None:
            lines = [BackupWords.holds(seen), *BackupWords.again(seen.again)]
            said += "\n\n" + "\n".join([*lines, *BackupWords.of_another(seen, here)])
        box.setInformativeText(said)
        restore = box.addButton(self.tr("Restore the backup"), QMessageBox.ButtonRole.AcceptRole)
        restore.clicked.connect(partial(self._restore, backup, path))
        box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.open()

    def _restore(self, backup: Path, path: Path) -> None:
        """A file that cannot be opened has no PINs to ask for one."""
        self._store.restore(self._restored, backup, path)

    def _restored(self, done: Restored) -> None:
        tell = partial(self._tell_restored, done)
        if done.aside is None:
            tell(None)
        else:
            self._store.write(tell, rescuing.rescue, done.aside)

    def _tell_restored(self, done: Restored, rescued: Rescued | None) -> None:
        words, more = self.tr("The backup is restored."), BackupWords.restored(done)
        if rescued is not None:
            words = self.tr("The backup is restored; the damaged file is kept beside it.")
            more = [*more, *BackupWords.rescued(rescued)]
        self.said.emit(" ".join([words, *more]), "")


def _when(backup: Path, seen: Seen | None) -> str:
    """Day and time of *backup*, in the zone of its event where that is known."""
    at, locale = thinning.made_at(backup), i18n.locale()
    if at is None:
        return backup.name
    zone = seen.event.zone if seen else "UTC"
    when = i18n.moment(at, zone, locale, year=True)
    return when if seen else f"{when} UTC"


def _look(path: Path, backup: Path) -> tuple[Event | None, Seen | None]:
    """The event of the file *path*, where that can be read, and what *backup* holds."""
    ledger: list[Line] = []
    with suppress(EnvironmentFault), driver.guard(path):
        ledger = erasure_ledger.read(path)
    return restoring.event_of(path), restoring.seen(backup, ledger=ledger)
