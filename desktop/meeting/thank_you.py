"""Thank-you letters from a page: where to save the draft, and what is said."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from db import clock
from db.errors import Refused
from db.meeting import thanks
from db.privacy import person_files
from desktop.keeping import registering
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.meeting.thanks import Thanks
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.store import Store

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class ThankYou(QObject):
    """``said(words)`` tells why nothing is written."""

    said = Signal(str)

    def __init__(self, page: QWidget, store: Store, badges: BadgeDesk) -> None:
        super().__init__(page)
        self._page, self._store, self._badges = page, store, badges

    def begin(self, meeting: str, visitor: str) -> None:
        """Ask where the draft to *visitor* after *meeting* (uuids) shall go, once it is known that
        it may be written.
        """
        self._store.read(self._choose, thanks.thanks, meeting, visitor, on_fault=self._refused)

    def _refused(self, fault: object) -> None:
        if isinstance(fault, Refused):
            self.said.emit(Messages.refusal(fault))

    def _choose(self, found: Thanks) -> None:
        folder = self._store.path.parent if self._store.path else Path()
        name = _NOT_IN_NAMES.sub("", found.visitor.name).strip(" .") or "visitor"
        start = folder / f"{self.tr('Thank-you to %1').replace('%1', name)}.eml"
        dialog = QFileDialog(self._page, self.tr("Save the draft"), str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Mail draft (*.eml)"), self.tr("Plain text (*.txt)")])
        dialog.setDefaultSuffix("eml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write, found))
        dialog.open()

    def write(self, found: Thanks, file: str) -> None:
        """Write the draft to *file*, aside."""
        from desktop.letters import draft

        path = Path(file)
        work = partial(draft.write, path, found, clock.now())
        words = self.tr("Draft saved: open it in your mail program")
        files, register = self._badges.files, person_files.register
        whom = (found.visitor.uuid, path.name, "letter")
        registering.write(files, self._store, path, work, words, register, *whom)
