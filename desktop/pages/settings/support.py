"""The part of the settings for when somebody has to help: the log, seen first, then packed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from db import clock, driver, file_facts
from db.errors import EnvironmentFault
from desktop.i18n import Translatable
from desktop.keeping import folders, support_pack
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Notice
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from db.file_facts import FileFacts
    from desktop.preferences import Preferences
    from desktop.store import Store


class _Text(QPlainTextEdit):
    """What goes to support, word by word: a few lines in a low window, more where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(256), theme.px(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(96))


class SupportSheet(Sheet):
    """``ask()`` shows what would be packed; one click packs it."""

    def __init__(self, host: QWidget, store: Store, preferences: Preferences) -> None:
        """Cover *host*; ask *store* for the counts of the open event."""
        super().__init__(host, 760)
        self._store, self._preferences = store, preferences
        self._told: dict[str, str] = {}
        self._saved: Path | None = None
        self._words = Label(wrap=True)
        self.text = _Text()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self._text_label = Label(role="strong")
        self._text_label.setBuddy(self.text)
        self.notice = Notice("good")
        self.notice.hide()
        for widget in (self._words, self._text_label, self.text, self.notice):
            self.body.addWidget(widget)
        self.leave_it = Action(self, on=self.close_sheet)
        self.folder = Action(self, "folder-open", on=self._open_folder)
        self.pack = Action(self, "save", on=self._pack)
        self.add_action(self.leave_it)
        self._to_folder = self.add_action(self.folder)
        self.first = self.add_action(self.pack, "primary")
        self._reword()

    def ask(self) -> None:
        """Show it, with the counts of the event that is open as soon as they are known."""
        self._show(None)
        self.notice.hide()
        self._to_folder.hide()
        self.open_sheet(self.tr("Help from afar"), self.first)
        if self._store.path is not None:
            self._store.read(self._show, file_facts.facts, replaces="support")

    def _show(self, facts: FileFacts | None) -> None:
        self._told = support_pack.parts(facts, self._preferences.settings)
        self.text.setPlainText(support_pack.preview(self._told))

    @Slot()
    def _pack(self) -> None:
        name = f"Piemonte Desk support {clock.now():%Y-%m-%d}.zip"
        target = folders.free_name(folders.folder() / name)
        self.notice.show()
        try:
            with driver.guard(target):
                support_pack.pack(target, self._told)
        except EnvironmentFault as fault:
            self.notice.set_kind("bad")
            self.notice.say(Messages.fault(fault))
            return
        self._saved = target
        self.notice.set_kind("good")
        self.notice.say(self.tr("Packed: send this file to whoever helps."), str(target))
        self._to_folder.show()
        self.show_focused()

    @Slot()
    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        if hasattr(self, "pack"):
            self._reword()

    def _reword(self) -> None:
        self._words.setText(
            self.tr(
                "This is all that would go out: versions, counts and the log. It holds no visitor's"
                " name; look through it all the same. Nothing is sent by this program."
            )
        )
        self._text_label.setText(self.tr("What is packed"))
        self.text.setAccessibleName(self.tr("What is packed"))
        self.leave_it.say(self.tr("Close"))
        self.folder.say(self.tr("Show the folder"))
        self.pack.say(self.tr("Pack it"))


class SupportCard(Translatable, Card):
    """Opens the sheet that shows what goes to support."""

    def __init__(self, host: QWidget, store: Store, preferences: Preferences) -> None:
        """The sheet covers *host*."""
        super().__init__()
        self.sheet = SupportSheet(host, store, preferences)
        self._words = Label(wrap=True)
        self.look = Action(self, "file", on=self.sheet.ask)
        self.body.addWidget(self._words)
        buttons = Flow()
        self.first = Button(self.look)
        buttons.addWidget(self.first)
        self.body.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.set_title(self.tr("Help"))
        self._words.setText(
            self.tr("If something goes wrong, the log tells whoever helps what happened here.")
        )
        self.look.say(self.tr("Log for support…"))
