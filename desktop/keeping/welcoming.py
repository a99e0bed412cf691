"""The welcome page while there is no event, and what kept one from being opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.errors import Fault
from desktop.keeping.files import CLOSING
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.errors import EnvironmentFault
    from desktop.keeping.damage import Damage
    from desktop.keeping.files import Files
    from desktop.pages.welcome import WelcomePage
    from desktop.preferences import Preferences
    from desktop.shell import Shell
    from desktop.store import Store
    from desktop.telling import Telling

NO_EVENTS = (CLOSING, ".json")
"""How files end that this program writes, and that are no events: the record of a closing, and the
archive of an event.
"""


class Welcoming(QObject):
    """Shows the welcome page in *shell*. ``chosen(path)`` asks for that file.

    What goes wrong while it is seen stays on it until an event is open: nobody may sit there yet,
    and who comes would make a new event for want of the one that is there.
    """

    chosen = Signal(object)

    def __init__(
        self,
        shell: Shell,
        store: Store,
        preferences: Preferences,
        files: Files,
        telling: Telling,
        hear_scans: Callable[[], object],
    ) -> None:
        """*hear_scans* is called where no event is open: a scan presses no button here either."""
        super().__init__(shell)
        self._hear_scans = hear_scans
        self._shell, self._store, self._preferences = shell, store, preferences
        self._files, self._telling = files, telling
        self.page: WelcomePage | None = None
        self._damage: Damage | None = None
        files.warned.connect(self.warn)
        store.opened.connect(self._opened)

    def show(self) -> None:
        """Show it."""
        if self.page is None:
            from desktop.pages.welcome import WelcomePage  # most starts open an event

            self.page = WelcomePage(self._preferences)
            self.page.open_file.connect(self.chosen)
            self.page.new_file.connect(self._files.make)
            self.page.choose_file.connect(self.choose_file)
            self.page.demo.connect(self._files.demo)
        self._shell.show_alone(self.page)
        self._hear_soon()

    def _hear_soon(self) -> None:
        """Hear scans once the window is painted: that takes a start some time."""
        QTimer.singleShot(0, self, self._hear_scans)

    @Slot()
    def choose_file(self) -> None:
        """Let a person choose an event file."""
        if path := self._files.choose():
            self.chosen.emit(path)

    def turns_away(self, path: Path) -> bool:
        """Whether *path* is a file of ours that is no event: what it is, and what is done with it,
        is said then.
        """
        if not path.name.endswith(NO_EVENTS):
            return False
        from desktop.words.file_words import FileWords  # who opens one has double-clicked it

        if self._store.path is None:
            self.show()
        self.warn(FileWords.no_event(path))
        return True

    def mind(self, damage: Damage) -> None:
        """Leave it to *damage* to show a file that cannot be opened for it."""
        self._damage = damage
        damage.choose_file.connect(self.choose_file)
        damage.left.connect(self.show)

    def not_opened(self, fault: EnvironmentFault) -> None:
        """Say why a file was not opened, and offer its backup where it is missing or damaged."""
        self._hear_soon()
        spoilt = fault.fault in (Fault.DAMAGED, Fault.TAMPERED) and self._store.path is None
        if spoilt and self._damage is not None and fault.path is not None:
            self._damage.show_closed(fault.path, fault.fault)
            return
        if self._store.path is None:
            self.show()
        words = Messages.fault(fault)
        if str(fault.path) == self._preferences.settings.last_file:
            words += " " + self.tr("It is the event that was open last.")
        self.warn(words)
        self._files.offer_backup(fault, words)

    @Slot(str)
    def warn(self, words: str) -> None:
        """Say *words*, about what needs somebody: on the page while that is all there is."""
        if self.page is not None and self._store.path is None:
            self.page.tell(words)
        else:
            self._telling.warn(words)

    @Slot()
    def _opened(self) -> None:
        if self.page is not None:
            self.page.tell("")
