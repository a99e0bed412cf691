"""A printer, or a print server, that shows another certificate than before: staff decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Notice
from desktop.widgets.flow import Flow
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from desktop.badge.printers.ipp.trust import Question
    from desktop.preferences import Preferences


class TrustQuestion(Translatable, QWidget):
    """Shows both certificates, and takes the new one when somebody says so."""

    def __init__(self, preferences: Preferences, on_trusted: Callable[[], object]) -> None:
        """*preferences* know who decides; *on_trusted* is called when somebody did."""
        super().__init__()
        self._preferences, self._on_trusted = preferences, on_trusted
        self._printer = ""
        self._question: Question | None = None
        self.trust = Action(self, "shield-check", on=self._trust)
        self.notice = Notice("warn")
        row = Flow()
        row.addWidget(Button(self.trust))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.notice)
        column.addLayout(row)
        self.hide()
        self.retranslate()

    def ask(self, printer: str) -> None:
        """Ask about *printer*, a queue or an address; hide where there is nothing to decide."""
        from desktop.badge.printers.ipp import address, trust  # a start asks no printer

        self._printer = printer
        self._question = trust.question(address.place(printer))
        self.setVisible(self._question is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        asked = self._question
        if asked is None:
            return
        if asked.old:
            words = self.tr("Is this still %1? Its certificate at %2 is another one.")
            self.trust.say(self.tr("Trust the new certificate"))
        else:
            words = self.tr("Is this %1? Nobody knows its certificate at %2 any more.")
            self.trust.say(self.tr("Trust this certificate"))
        called = JobWords.printer(self._printer) if self._printer else self.tr("the print server")
        words = i18n.filled(words, called, asked.place)
        self.notice.say(words, "\n".join(self._lines(asked)))

    def _lines(self, asked: Question) -> list[str]:
        lines = [self.tr("Before: %1").replace("%1", _grouped(asked.old))] if asked.old else []
        lines.append(self.tr("Now: %1").replace("%1", _grouped(asked.new)))
        lines.append(
            self.tr("Trust it if the printer was replaced, reset or renewed; else ask who runs it.")
        )
        return lines

    def _trust(self) -> None:
        from desktop.badge.printers.ipp import trust  # as above

        if self._question is not None:
            trust.trust(self._question, self._preferences.settings.operator)
            self._question = None
            self.hide()
            self._on_trusted()


def _grouped(fingerprint: str) -> str:
    """A SHA-256 as people compare it: groups of four."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
