"""Who still has the data of somebody who took a consent back, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.privacy import sharing
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.words.consent_words import ConsentWords
from desktop.words.export_words import ExportWords

if TYPE_CHECKING:
    from db.lists_out.given_away import Given
    from desktop.pages.visitors.dossier import Dossier


class Withdrawn(Translatable, QWidget):
    """Hidden where nobody has what was taken back. ``copied(words)`` tells what is on the
    clipboard.
    """

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._dossier: Dossier | None = None
        self._zone = "UTC"
        self.notice = Notice("warn", below=True)
        self.copy = Action(self, "copy", on=self._copy)
        self.notice.add_action(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.copy.say(self.tr("Copy"), self.tr("Copy these lines, to write to those who have it"))
        self._show()

    def show_dossier(self, dossier: Dossier, zone: str) -> None:
        """Show who had the data of *dossier* before a consent was taken back; hours of *zone*."""
        self._dossier, self._zone = dossier, zone
        self._show()

    def _show(self) -> None:
        dossier = self._dossier
        found = dossier.had if dossier else {}
        self.setVisible(bool(found))
        if dossier is None or not found:
            return
        purposes = ", ".join(self._purpose(dossier, purpose) for purpose in found)
        words = self.tr("%1 took back: %2. Others have the data already.")
        lists = {one.export.uuid: one for had in found.values() for one in had}
        lines = [self._line(one) for one in lists.values()]
        ask = self.tr("Ask each to delete them, or to use them for this no more:")
        words = i18n.filled(words, dossier.visitor.name, purposes)
        self.notice.say(words, "\n".join([ask, *lines]))

    @staticmethod
    def _purpose(dossier: Dossier, code: str) -> str:
        """What they took back: sharing with single bodies, where others may still have the data."""
        said = sharing.heard(dossier.consents)
        if code != sharing.PURPOSE or not said.whom(dossier.bodies):
            return ConsentWords.purpose(code)
        refused = (one.name for one in dossier.bodies if said.with_body(one.uuid) is False)
        return ConsentWords.purpose(code, ", ".join(refused))

    def _line(self, given: Given) -> str:
        """To whom, which list it was, when, by whom and under which name."""
        said, (more,) = ExportWords.given(given.export, given.to, self._zone)
        return f"• {said} · {more}"

    @Slot()
    def _copy(self) -> None:
        """Put all of it on the clipboard."""
        text = f"{self.notice.words.text()}\n{self.notice.more.text()}"
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self.tr("Copied: paste it into a message"))
