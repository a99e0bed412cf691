"""An open event file that is not there any more: one page in place of all others, and the file that
all of it was written into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import EnvironmentFault, Fault
from desktop.keeping import folders
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from db.keeping.copies import Copy
    from desktop.pages.gone import GonePage
    from desktop.preferences import Preferences
    from desktop.shell import Shell
    from desktop.store import Store


class Vanished(QObject):
    """Shows it in *shell* once *store* knows of it. ``choose_file()`` lets a person choose another
    file; ``said(words, "")`` asks for a toast.
    """

    said = Signal(str, str)
    choose_file = Signal()

    def __init__(self, shell: Shell, store: Store, preferences: Preferences) -> None:
        super().__init__(shell)
        self._shell, self._store, self._preferences = shell, store, preferences
        self._rescued: Path | None = None
        self.page: GonePage | None = None
        store.rescues.folder = folders.folder
        store.vanished.connect(self._show)
        store.rescues.done.connect(self._saved)
        store.rescues.failed.connect(self._not_saved)
        store.opened.connect(self._opened)

    @Slot()
    def _show(self) -> None:
        path = self._store.path
        if path is None:
            return
        if self.page is None:
            from desktop.pages.gone import GonePage  # most files stay where they are

            self.page = GonePage()
            self.page.go_on.connect(self._go_on)
            self.page.again.connect(self._again)
            self.page.choose_file.connect(self.choose_file)
        self._rescued = None
        for sheet in self._shell.sheets():  # what is typed in them cannot be saved
            sheet.close_sheet()
        self._shell.toast.hide()
        self._shell.show_alone(self.page)
        self.page.show_gone(path, rehearsal=self._store.is_rehearsal)

    @Slot(object)
    def _saved(self, copy: Copy) -> None:
        self._rescued = copy.path
        self._preferences.remember(copy.path)  # so that the next start opens it, come what may
        if self.page is not None:
            self.page.show_saved(copy.path)

    @Slot(object)
    def _not_saved(self, fault: EnvironmentFault) -> None:
        if self.page is not None:
            self.page.show_unsaved(Messages.fault(fault))

    @Slot()
    def _again(self) -> None:
        if self.page is not None:
            self.page.show_saving()
        self._store.rescues.rescue()

    @Slot()
    def _go_on(self) -> None:
        if self._rescued is not None:
            self._store.open(self._rescued, on_fault=self._not_opened)

    def _not_opened(self, fault: EnvironmentFault) -> None:
        if self.page is not None:
            self.page.tell(Messages.fault(fault))

    @Slot()
    def _opened(self) -> None:
        if self._rescued is not None and self._rescued == self._store.path:
            words = self.tr("Going on in “%1”. Nothing that was saved is lost.")
            self.said.emit(words.replace("%1", self._rescued.name), "")
        self._rescued = None

    def tells(self, error: BaseException | None, code: str, time: str) -> None:
        """Say of a scan, or of a name, *code* that it was not saved at *time*, for *error*."""
        gone = isinstance(error, EnvironmentFault) and error.fault is Fault.GONE
        if gone and self.page is not None and code:
            self.page.tell_scan(code, time)
