"""One quiet line for the verdict of before, while somebody looks for the next visitor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.cards import IconLabel
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.widgets.verdict import Verdict

_COLOURS = {"good": "good", "warn": "warn", "bad": "bad", "info": "accent", "quiet": "soft"}


class VerdictStrip(Translatable, QFrame):
    """What was decided last, in the colours of plain text: no answer to what is typed now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._verdict: Verdict | None = None
        self._icon = IconLabel()
        self._words = Label(role="soft", elide=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self._space)
        self._space()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_verdict(self, verdict: Verdict) -> None:
        """Say *verdict* in one line."""
        self._verdict = verdict
        self._icon.show_icon(verdict.icon or verdict.state.icon, _COLOURS[verdict.state.tone_name])
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        if self._verdict is not None:
            said = " · ".join(filter(None, (self._verdict.word, self._verdict.name)))
            self._words.setText(self.tr("Before: %1").replace("%1", said))

    @Slot()
    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        self._row.setSpacing(theme.px(12))
