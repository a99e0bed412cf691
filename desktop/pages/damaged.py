"""What is shown in the place of an event whose file was found damaged, or too damaged to be opened:
nothing of it can be trusted, and nothing more is written into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from db.errors import Fault
from desktop.pages.lost import LostPage
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.words.backup_words import BackupWords

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from db.keeping.restoring import Seen
    from db.rows import Event


class DamagedPage(LostPage):
    """What happened, what is safe, what to do. ``restore(backup)`` asks for that backup in the
    place of the file, ``mend()`` for new indexes, ``leave()`` for the welcome page.
    """

    restore = Signal(object)
    mend = Signal()
    leave = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._place = ""
        self._backup: Path | None = None
        self._words: list[str] = []
        self._why: Fault | None = None
        self.restore_action = Action(self, "history", on=self._restore)
        self.mend_action = Action(self, "refresh-cw", on=self._mend)
        self.leave_action = Action(self, on=self.leave.emit)
        self._anew, self._back = Card(), Card()
        self._nothing_lost, self.back = Label(wrap=True), Label(wrap=True)
        self._build()
        self.retranslate()

    def show_damage(self, path: Path, place: str, why: Fault | None = None) -> None:
        """Say that the file *path* is damaged; *place* is where sealed copies of it go, or "".

        *why* it was not even opened, damaged or tampered with; None where it is open.
        """
        self._path, self._place, self._why = path, place, why
        self._backup, self._words = None, []
        self._leave.setVisible(why is not None)
        self.notice.hide()
        self._anew.hide()
        self.retranslate()
        self.restore_button.setFocus()

    def offer_mending(self, possible: bool) -> None:
        """Offer to make the indexes anew, where that is *possible*: the tables are sound."""
        self._anew.setVisible(possible)
        if possible:
            self.mend_button.setFocus()

    def show_backup(
        self, backup: Path | None, at: datetime | None, seen: Seen | None, here: Event | None
    ) -> None:
        """Offer *backup*, made *at* (UTC), and say what it holds, and whether it is of another
        event than *here*; None: there is none.
        """
        self._backup, self._words = backup, []
        if backup is not None and seen is not None:
            self._words = [
                BackupWords.made(seen, at),
                BackupWords.holds(seen),
                *BackupWords.again(seen.again),
                *BackupWords.of_another(seen, here),
            ]
        self.retranslate()

    def _mend(self) -> None:
        self.notice.hide()
        self.mend.emit()

    def _restore(self) -> None:
        if self._backup is not None:
            self.notice.hide()
            self.restore.emit(self._backup)

    def _build(self) -> None:
        self.fill(self._anew, "search", self._nothing_lost)
        self.mend_button = Button(self.mend_action, "primary")
        self._anew.body.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(self._back, "history", self.back)
        self.restore_button = Button(self.restore_action, "primary")
        self._back.body.addWidget(self.restore_button)
        self.build(self._back, above=self._anew)
        self._leave = Button(self.leave_action, "quiet")
        self._leave.hide()
        self.another.body.insertWidget(self.another.body.count() - 1, self._leave)

    def _what_happened(self) -> str:
        if self._why is None:
            return self.tr(
                "The disk, or another program, spoilt a part of it. Nothing more is saved in it,"
                " and nothing of it is thrown away."
            )
        if self._why is Fault.TAMPERED:
            return self.tr(
                "It holds instructions that are not ours: somebody changed it. Nothing of it is"
                " thrown away. Restore a backup, and tell the office."
            )
        return self.tr(
            "The disk, or another program, spoilt so much of it that it cannot be opened. Nothing"
            " of it is thrown away."
        )

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        name = self._path.name if self._path else ""
        title = self.tr("%1 is damaged")
        if self._why is Fault.TAMPERED:
            title = self.tr("%1 was not opened")
        self.title.setText(title.replace("%1", name))
        self.lead.setText(self._what_happened())
        self._anew.set_title(self.tr("Only indexes are spoilt"))
        self._nothing_lost.setText(
            self.tr(
                "What was saved is all there. Only what finds it faster disagrees with it, and is"
                " made anew in moments; no backup is needed. The file as it was is kept beside it."
            )
        )
        self.mend_action.say(self.tr("Make the indexes anew"))
        self._back.set_title(self.tr("Go on from the newest backup"))
        if self._backup is None:
            lines = [self.tr("There is no backup of this file on this laptop.")]
        else:
            more = self.tr(
                "Who came since then, with their check-ins, answers and notes, is taken over as far"
                " as it can still be read whole. The damaged file is kept beside it."
            )
            lines = [*self._words, more]
        self.back.setText("\n\n".join(lines))
        self.restore_button.setVisible(self._backup is not None)
        self.restore_action.say(self.tr("Restore the backup"))
        self.leave_action.say(self.tr("Not now: to the start page"))
        self.another.set_title(self.tr("Another copy"))
        other = self.tr("A copy on another laptop, or on a stick, can be opened in its place.")
        place = self.tr("Sealed copies are in %1.").replace("%1", self._place)
        self.elsewhere.setText(f"{other} {place}" if self._place else other)
