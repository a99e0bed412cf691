"""Event files from the window's side: make one, try the demo, and get one back after damage."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from db import SEALED, event_file
from db.errors import EnvironmentFault, Fault
from desktop.keeping.folders import free_name, made_folder
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox

    from desktop.keeping.backup_offer import BackupOffer
    from desktop.keeping.sealed_files import SealedFiles
    from desktop.preferences import Preferences
    from desktop.store import Store


CLOSING = ".closing"
"""How the record of a closing ends, as ``db.keeping.closing.ENDING`` says."""


_RESTORED = (Fault.MISSING, Fault.DAMAGED, Fault.TAMPERED)
"""What is wrong with a file that a backup of it helps."""


class Files(QObject):
    """Makes and restores event files and hands them to the store.

    ``said(text, "")`` asks for a toast, ``warned(text)`` for one about what needs somebody.
    """

    said = Signal(str, str)
    warned = Signal(str)

    def __init__(self, store: Store, preferences: Preferences, parent: QWidget) -> None:
        """Work for the window *parent*."""
        super().__init__(parent)
        self._store = store
        self._preferences = preferences
        self._window = parent
        self._sealed: SealedFiles | None = None
        self._offer: BackupOffer | None = None
        self.leaves_unbacked = False
        """Whether somebody said that the program may end without its last backup."""
        store.opened.connect(self._warn_of_closing)

    @Slot()
    def _warn_of_closing(self) -> None:
        """A closing that was interrupted: what is written now, the office does not have."""
        path = self._store.path
        if path is None or not path.with_name(path.name + CLOSING).exists():
            return
        from db.keeping import closing  # most starts find none

        standing = closing.standing(path)
        if standing is not None and standing.is_confirmed:
            words = self.tr(
                "The closing of this event was interrupted: the office has it as it was in %1."
                " Write nothing more, and close it (Settings)."
            )
            self.warned.emit(words.replace("%1", Path(standing.handover).name))

    @Slot(str)
    def make(self, preset: str) -> None:
        """Ask where, and make an event file there from the preset with that id."""
        from PySide6.QtWidgets import QFileDialog  # a start asks nothing

        from db.lists_in import presets  # nor does it make an event

        known = next(found for found in presets.names() if found.id == preset)
        start = made_folder() / f"{known.name}{event_file.SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New event"), str(start), self._filter()
        )
        if chosen:
            self._store.make(
                partial(
                    presets.make,
                    Path(chosen).with_suffix(event_file.SUFFIX),
                    preset,
                    self._store.by,
                )
            )

    @Slot()
    def demo(self) -> None:
        """Open a new demo event, with invented visitors, its days moved to today."""
        from desktop.keeping import demo_event  # it reads lists, which a start does not

        path = free_name(made_folder() / f"Demo{event_file.SUFFIX}")
        self._store.make(partial(demo_event.make, path, self._store.by))

    def choose(self) -> Path | None:
        """The event file that a person chooses, or None."""
        from PySide6.QtWidgets import QFileDialog  # as above

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an event"), str(made_folder()), self._filter(SEALED)
        )
        return Path(chosen) if chosen else None

    def opens_sealed(self, path: Path, host: QWidget) -> bool:
        """Whether *path* is a sealed file: then its passphrase is asked for over *host*, and the
        event in it opened.
        """
        if path.suffix != SEALED:
            return False
        if not path.exists():
            self.warned.emit(Messages.fault(EnvironmentFault(Fault.MISSING, path)))
            return True
        from desktop.keeping.sealed_files import SealedFiles  # nothing is sealed at a start

        if self._sealed is None:
            self._sealed = SealedFiles(self._store, self._window, host)
            self._sealed.warned.connect(self.warned)
        self._sealed.open(path)
        return True

    def close(self) -> None:
        """End the threads that were begun."""
        if self._sealed is not None:
            self._sealed.close()

    def _filter(self, more: str = "") -> str:
        endings = f"*{event_file.SUFFIX} *{more}" if more else f"*{event_file.SUFFIX}"
        return self.tr("Event files") + f" ({endings})"

    def offer_backup(self, fault: EnvironmentFault, words: str) -> None:
        """A file that is not there, or too damaged to be opened, as *words* say: offer its newest
        verified backup with its time; nothing is thrown away.
        """
        if fault.fault not in _RESTORED or fault.path is None:
            return
        if self._offer is None:
            from desktop.keeping.backup_offer import (
                BackupOffer,  # most starts find the file, and no damage
            )

            self._offer = BackupOffer(self._store, self._preferences, self._window)
            self._offer.said.connect(self.said)
            self._offer.warned.connect(self.warned)
        self._offer.offer(fault.path, words, missing=fault.fault is Fault.MISSING)

    def warn_unbacked(
        self, fault: EnvironmentFault, saved_at: str, leave: Callable[[], object]
    ) -> None:
        """The last backup was not made, for *fault*: ask whether to *leave* all the same."""
        from PySide6.QtWidgets import QMessageBox  # as above

        def leave_unbacked() -> None:
            self.leaves_unbacked = True
            leave()

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("The last backup could not be made."))
        box.setInformativeText(Messages.fault(fault, saved_at))
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        go = box.addButton(self.tr("Close without it"), QMessageBox.ButtonRole.AcceptRole)
        go.clicked.connect(leave_unbacked)
        box.setDefaultButton(stay)
        box.open()

    def tell_left(self, path: Path, left: list[tuple[Path, Fault]]) -> None:
        """Forget the event file *path*, which has left this laptop, and name what has not."""
        recent = self._preferences.settings.recent_files
        kept = tuple(one for one in recent if one != str(path))
        self._preferences.change(last_file="", recent_files=kept)
        from PySide6.QtWidgets import QMessageBox  # as above

        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Close the event"))
        if left:
            box.setIcon(QMessageBox.Icon.Warning)
            box.setText(self.tr("Some of it could not be deleted, or is not here now."))
            todo = self.tr("Close it elsewhere, or plug the stick in, then say: close %1")
            if all(why is Fault.MISSING for _one, why in left):
                box.setText(
                    self.tr("The event is deleted here. Its second place is not there now.")
                )
                todo = self.tr(
                    "Plug it in, then say: close %1. Where it is gone for good, do not wait for it:"
                    " what it holds is encrypted."
                )
                self._offer_without(box, path)
            names = [str(one) for one, _why in left]
            box.setInformativeText("\n".join([*names, "", todo.replace("%1", str(path))]))
        else:
            box.setText(self.tr("The event has left this laptop."))
            box.setInformativeText(
                self.tr(
                    "The hand-over is still where you wrote it. A disk may keep what was deleted"
                    " until it is written over, an SSD for long: only an encrypted disk hides it."
                )
            )
        box.open()

    def _offer_without(self, box: QMessageBox, path: Path) -> None:
        from desktop.keeping import closing_out  # as above

        def go_on() -> None:
            clear = partial(closing_out.clear, path, waits=False)
            self._store.lane.ask(partial(self.tell_left, path), clear)

        box.addButton(box.StandardButton.Ok)
        without = box.addButton(self.tr("Do not wait for it"), box.ButtonRole.ActionRole)
        without.clicked.connect(go_on)
