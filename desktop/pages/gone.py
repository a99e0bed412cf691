"""What is shown in the place of an event whose file is not there any more, though it was open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.pages.lost import LostPage
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from pathlib import Path


class GonePage(LostPage):
    """What happened, what is safe, what to do. ``go_on()`` asks for the file that all of it was
    written into, ``again()`` for another try to write it.
    """

    go_on = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._path: Path | None = None
        self._saved: Path | None = None
        self._fault = ""
        self._rehearsal = False
        self._card = Card()
        self.words = Label(wrap=True)
        self.go_on_action = Action(self, "arrow-right", on=self.go_on.emit)
        self.again_action = Action(self, "refresh-cw", on=self.again.emit)
        self.fill(self._card, "shield-check", self.words)
        self.go_on_button = Button(self.go_on_action, "primary")
        self.again_button = Button(self.again_action, "primary")
        for button in (self.go_on_button, self.again_button):
            self._card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.build(self._card)
        self.retranslate()

    def show_gone(self, path: Path, *, rehearsal: bool) -> None:
        """Say that the file *path* is gone, and that what it had is being written elsewhere; but
        not for a *rehearsal*, of which nothing is kept.
        """
        self._path, self._rehearsal = path, rehearsal
        self.notice.hide()
        self.show_saving()

    def show_saving(self) -> None:
        """Say that what the file had is being written elsewhere."""
        self._saved, self._fault = None, ""
        self.retranslate()

    def show_saved(self, path: Path) -> None:
        """Say that all of it is in the file *path* now, and offer to go on in it."""
        self._saved, self._fault = path, ""
        self.retranslate()
        self.go_on_button.setFocus()

    def show_unsaved(self, why: str) -> None:
        """Say *why* it could not be written, and offer to try again."""
        self._saved, self._fault = None, why
        self.retranslate()
        self.again_button.setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        name = self._path.name if self._path else ""
        self.title.setText(self.tr("%1 is gone").replace("%1", name))
        self.lead.setText(
            self.tr(
                "While it was open here, it was deleted, renamed, moved or replaced, or its disk"
                " was taken out: %1. Nothing more is saved in it."
            ).replace("%1", str(self._path.parent) if self._path else "")
        )
        title, words = self._say_safe()
        self._card.set_title(title)
        self.words.setText(words)
        self.go_on_button.setVisible(self._saved is not None)
        self.again_button.setVisible(bool(self._fault))
        is_safe = self._saved is not None or self._rehearsal
        self.paper.setVisible(not is_safe)
        self.another.setVisible(is_safe)  # to open another lets go of what is only here
        self.open_action.setEnabled(is_safe)
        self.go_on_action.say(self.tr("Go on in the new file"))
        self.again_action.say(self.tr("Try again"))
        self.another.set_title(self.tr("Another file"))
        self.elsewhere.setText(
            self.tr("The file itself, once it is found, a backup, or a copy can be opened as well.")
        )

    def _say_safe(self) -> tuple[str, str]:
        if self._rehearsal:
            words = self.tr("It was a copy to practise on. Open the event itself.")
            return self.tr("Nothing is lost"), words
        if self._saved is not None:
            where = self.tr("All that was saved was written into a new file, and checked: %1")
            next_ = self.tr(
                "Scan again what was not saved. The next start opens the new file, too."
            )
            words = where.replace("%1", str(self._saved)) + "\n\n" + next_
            return self.tr("Nothing that was saved is lost"), words
        if self._fault:
            words = self.tr(
                "What was saved could not be written elsewhere, and is only in this window: do not"
                " close it. %1"
            )
            return self.tr("Not safe yet"), words.replace("%1", self._fault)
        words = self.tr("All that was saved is being written into a new file.")
        return self.tr("Being made safe"), words
