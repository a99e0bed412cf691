"""An event file that was found damaged: one page in place of all others, and the way back.

It is the same page for a file that is open and for one that is too damaged for that. Nothing is
written into it any more (``desktop.asking``). What its pages would show of it may be wrong or
missing, so that none of them is seen until a backup is in its place.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db import clock, driver
from db.errors import EnvironmentFault, Refused
from desktop import i18n
from desktop.keeping.restores import Restores
from desktop.keeping.vanished import Vanished
from desktop.lane import Priority
from desktop.sounds import Sound
from desktop.words.backup_words import BackupWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from db.erasure.erasure_ledger import Line
    from db.errors import Fault
    from db.keeping.rescuing import Rescued
    from db.keeping.restoring import Restored, Seen
    from db.rows import Event
    from desktop.pages.damaged import DamagedPage
    from desktop.pages.reception.case import Case
    from desktop.pages.reception.page import ReceptionPage
    from desktop.preferences import Preferences
    from desktop.shell import Shell
    from desktop.store import Store


class Damage(QObject):
    """Shows the damage in *shell* once *store* knows of it. ``said(words, "")`` asks for a toast,
    ``choose_file()`` to let a person choose another event file, ``left()`` for the welcome page.
    """

    said = Signal(str, str)
    choose_file = Signal()
    left = Signal()

    def __init__(
        self, shell: Shell, store: Store, preferences: Preferences, reception: ReceptionPage
    ) -> None:
        super().__init__(shell)
        self._shell, self._store, self._preferences = shell, store, preferences
        self._reception = reception
        self.page: DamagedPage | None = None
        self._closed: Path | None = None  # what could not be opened
        self.restores = Restores(store, shell)
        self.restores.done.connect(self._restored)
        self.vanished = Vanished(shell, store, preferences)
        self.vanished.choose_file.connect(self.choose_file)
        self.vanished.said.connect(self.said)
        reception.desk.happened.connect(self._happened)
        store.unsound.connect(self._show)

    @Slot()
    def _show(self) -> None:
        path = self._store.path
        if path is None:
            return
        for sheet in self._shell.sheets():  # what is typed in them cannot be saved
            sheet.close_sheet()
        self._shell.toast.hide()
        page = self._show_page(path)
        from db.keeping import mending  # most starts find no damage

        self._store.read(page.offer_mending, mending.can_mend, priority=Priority.SEARCH)

    def show_closed(self, path: Path, why: Fault) -> None:
        """Show what is wrong with the file *path*, which could not be opened, while none is."""
        self._show_page(path, why)

    def _show_page(self, path: Path, why: Fault | None = None) -> DamagedPage:
        if self.page is None:
            from desktop.pages.damaged import DamagedPage  # as above

            self.page = DamagedPage()
            self.page.restore.connect(self._restore)
            self.page.mend.connect(self._mend)
            self.page.choose_file.connect(self.choose_file)
            self.page.leave.connect(self.left)
            self.restores.failed.connect(self.page.tell)
        self._closed = path if why is not None else None
        self._shell.show_alone(self.page)
        self.page.show_damage(path, self._preferences.settings.second_place, why)
        # Before what the pages ask of it: they are not seen.
        found, look = partial(self._found, path), partial(_newest, path, closed=why is not None)
        self._store.lane.ask(found, look, priority=Priority.SEARCH)
        return self.page

    def _found(self, path: Path, found: _Found | None) -> None:
        if self.page is None or path not in (self._closed, self._store.path):
            return  # another file was opened meanwhile
        if found is None:
            self.page.show_backup(None, None, None, None)
        else:
            here = self._store.current_event or found.here
            self.page.show_backup(found.backup, found.at, found.seen, here)

    @Slot(object)
    def _restore(self, backup: Path) -> None:
        if self._closed is None:
            self.restores.restore(backup)
        else:  # it cannot be asked for PINs
            stop = self._not_done
            self._store.restore(self._restored, backup, self._closed, on_fault=stop)

    @Slot()
    def _mend(self) -> None:
        self._store.mend(self._mended, self._not_done)

    def _mended(self, done: Restored) -> None:
        words = self.tr("The indexes were made anew, and nothing was lost. As it was: %1")
        self.said.emit(words.replace("%1", done.aside.name if done.aside else ""), "")

    def _not_done(self, error: EnvironmentFault | Refused) -> None:
        if self.page is not None:
            refused = isinstance(error, Refused)
            self.page.tell(Messages.refusal(error) if refused else Messages.fault(error))

    def takes(self, code: str) -> bool:
        """Whether the scanned *code* was told to be not saved, because the file is lost."""
        page = self.vanished.page if self._store.is_gone else self.page
        if not self._store.is_lost or page is None:
            return False
        self._reception.player.play(Sound.REFUSED)
        page.tell_scan(code, self._time())
        return True

    @Slot(object)
    def _happened(self, case: Case) -> None:
        """The scan that found it out came before there was a page to tell it."""
        name = case.visitor.name if case.visitor else case.name
        self.vanished.tells(case.error, case.code or name, self._time())

    def _time(self) -> str:
        event = self._store.current_event
        return i18n.clock(clock.now(), event.zone, i18n.locale()) if event else ""

    @Slot(object)
    def _restored(self, done: Restored) -> None:
        from db.keeping import rescuing  # as above

        tell = partial(self._tell, BackupWords.restored(done))
        if done.aside is None:
            tell(None)
        else:
            self._store.write(tell, rescuing.rescue, done.aside)

    def _tell(self, cleared: list[str], rescued: Rescued | None) -> None:
        words = self.tr("The backup is restored; the damaged file is kept beside it.")
        more = BackupWords.rescued(rescued) if rescued is not None else []
        self.said.emit(" ".join([words, *cleared, *more]), "")


@dataclass(frozen=True, slots=True)
class _Found:
    """A ``backup``, made ``at`` (UTC), and what it holds; ``here`` is the event of the file that it
    is of, where that is not open and can be read all the same.
    """

    backup: Path
    at: datetime | None
    seen: Seen
    here: Event | None


def _newest(path: Path, *, closed: bool) -> _Found | None:
    """The newest backup of the event file *path* that can be read; the file is *closed* or open."""
    from db.erasure import erasure_ledger
    from db.keeping import copies, restoring, thinning

    ledger: list[Line] = []
    with suppress(EnvironmentFault), driver.guard(path):
        ledger = erasure_ledger.read(path)
    for backup in copies.backups(path):
        seen = restoring.seen(backup, ledger=ledger)
        if seen is not None:
            here = restoring.event_of(path) if closed else None
            return _Found(backup, thinning.made_at(backup), seen, here)
    return None
