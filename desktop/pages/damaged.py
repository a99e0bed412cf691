"""What is shown in the place of an event whose file was found damaged: nothing of it can be
trusted, and nothing more is written into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.backup_words import BackupWords
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.announcing import announce
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, IconLabel, Notice, Scroller
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from db.keeping.restoring import Seen
    from db.rows import Event


PAPER = "Ctrl+0"
"""The keys of the page where what was written on paper is entered."""


class DamagedPage(Translatable, QWidget):
    """What happened, what is safe, what to do. ``restore(backup)`` asks for that backup in the
    place of the file, ``mend()`` for new indexes, ``choose_file()`` to let a person choose another
    file.
    """

    restore = Signal(object)
    mend = Signal()
    choose_file = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._path: Path | None = None
        self._place = ""
        self._backup: Path | None = None
        self._words: list[str] = []
        self.title, self.lead = Label(role="figure", wrap=True), Label(role="lead", wrap=True)
        self.notice = Notice("bad")
        self.notice.hide()
        self.restore_action = Action(self, "history", on=self._restore)
        self.open_action = Action(self, "folder-open", "Ctrl+O", on=self.choose_file.emit)
        self.mend_action = Action(self, "refresh-cw", on=self._mend)
        self._anew, self._back, self._paper, self._open = Card(), Card(), Card(), Card()
        self._nothing_lost = Label(wrap=True)
        self.back, self._by_hand = Label(wrap=True), Label(role="soft", wrap=True)
        self._elsewhere = Label(role="soft", wrap=True)
        self._build()
        self.retranslate()

    def show_damage(self, path: Path, place: str) -> None:
        """Say that the file *path* is damaged; *place* is where sealed copies of it go, or ""."""
        self._path, self._place = path, place
        self._backup, self._words = None, []
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

    def tell(self, words: str, more: str = "") -> None:
        """Say above all else what was not saved, or what did not work."""
        self.notice.say(words, more)
        self.notice.show()
        announce(self.notice)

    def tell_scan(self, code: str, time: str) -> None:
        """Say that the scan of *code* at *time* was not saved."""
        words = self.tr("NOT SAVED: %1, at %2").replace("%1", code[:40]).replace("%2", time)
        self.tell(words, self.tr("Let them in, and write the name and the time on paper."))

    def _mend(self) -> None:
        self.notice.hide()
        self.mend.emit()

    def _restore(self) -> None:
        if self._backup is not None:
            self.notice.hide()
            self.restore.emit(self._backup)

    def _build(self) -> None:
        self._fill(self._anew, "search", self._nothing_lost)
        self.mend_button = Button(self.mend_action, "primary")
        self._anew.body.addWidget(self.mend_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._fill(self._back, "history", self.back)
        self.restore_button = Button(self.restore_action, "primary")
        self._back.body.addWidget(self.restore_button)
        self._fill(self._paper, "clipboard-list", self._by_hand)
        self._fill(self._open, "folder-open", self._elsewhere)
        self._open.body.addWidget(Button(self.open_action))
        cards = (self._back, self._paper, self._open)
        for card in cards:
            card.body.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (48, 24, 48, 48)])
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addWidget(self.notice)
        column.addSpacing(theme.px(16))
        column.addWidget(self._anew)
        column.addWidget(Abreast(*((card, 1) for card in cards), least=720))
        column.addStretch(2)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))

    def _fill(self, card: Card, icon: str, words: Label) -> None:
        card.head.insertWidget(0, IconLabel(icon, "accent", 24))
        card.body.addWidget(words)
        card.body.addSpacing(theme.px(8))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        name = self._path.name if self._path else ""
        self.title.setText(self.tr("%1 is damaged").replace("%1", name))
        self.lead.setText(
            self.tr(
                "The disk, or another program, spoilt a part of it. Nothing more is saved in it,"
                " and nothing of it is thrown away."
            )
        )
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
        self._paper.set_title(self.tr("Meanwhile, on paper"))
        self._by_hand.setText(
            self.tr(
                "Let people in as before. Write down the name, or the code on the badge, and the"
                " time. Enter it afterwards under Paper (%1)."
            ).replace("%1", PAPER)
        )
        self._open.set_title(self.tr("Another copy"))
        other = self.tr("A copy on another laptop, or on a stick, can be opened in its place.")
        place = self.tr("Sealed copies are in %1.").replace("%1", self._place)
        self._elsewhere.setText(f"{other} {place}" if self._place else other)
        self.open_action.say(self.tr("Open an event…"))
