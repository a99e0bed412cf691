"""What came of a meeting: outcome, interest, topics, and the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from db.meeting.note_words import INTERESTS
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.choices import Choices
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.rows import Choice

OUTCOME_KEYS = tuple(f"Alt+{number}" for number in range(1, 10))
INTEREST_KEYS = tuple(f"Alt+{letter}" for letter in INTERESTS)

LEAST_NOTE = 104
"""Pixels of height of the note at 100% zoom: four lines."""


class LogForm(Translatable, QWidget):
    """``changed()`` follows whatever a person does. A key of an outcome leads on to the note.

    The topics are ``about``, to be set beside the rest.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._outcomes: list[Choice] = []
        self._topics: list[Choice] = []
        self._labels = {name: Label(role="strong") for name in ("outcome", "interest", "topics")}
        self.about = QWidget()
        self._note_label = Label(role="strong")
        self._reminder = Label(role="caption", wrap=True)
        self.outcome = Choices(OUTCOME_KEYS)
        self.interest = Choices(INTEREST_KEYS)
        self.topics = Choices(several=True, even=False, role="topic")
        self.note = QPlainTextEdit()
        self.note.setMinimumHeight(theme.px(LEAST_NOTE))
        # What it would like to have is not asked for: the reminder below it would be scrolled away.
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.note.setTabChangesFocus(True)
        self._lay_out()
        self.outcome.chosen.connect(self._chose_outcome)
        self.interest.chosen.connect(self.changed)
        self.topics.chosen.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._labels["outcome"])
        column.addWidget(self.outcome)
        column.addSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._labels["interest"])
        row.addWidget(self.interest, 1)
        column.addLayout(row)
        column.addSpacing(theme.px(8))
        column.addWidget(self._note_label)
        column.addWidget(self.note, 1)
        column.addWidget(self._reminder)
        topics = QVBoxLayout(self.about)
        topics.setContentsMargins(0, 0, 0, 0)
        topics.setSpacing(theme.px(4))
        topics.addWidget(self._labels["topics"])
        topics.addWidget(self.topics)

    def retranslate(self) -> None:
        """Say all of it in the language of now; choices go by the event's names."""
        last = i18n.number(min(max(len(self._outcomes), 1), 9), i18n.locale())
        self._labels["outcome"].setText(self.tr("Outcome (Alt+1 … Alt+%1)").replace("%1", last))
        self._labels["interest"].setText(self.tr("Interest (Alt+A, B, C)"))
        self._labels["topics"].setText(self.tr("Topics"))
        self._note_label.setText(self.tr("Note"))
        self._reminder.setText(
            self.tr("The person may ask to read what is written here: facts, in fair words.")
        )
        self.outcome.setAccessibleName(self.tr("Outcome"))
        self.interest.setAccessibleName(self.tr("Interest"))
        self.topics.setAccessibleName(self._labels["topics"].text())
        self.note.setAccessibleName(self._note_label.text())
        self.note.setAccessibleDescription(self._reminder.text())
        self.note.setPlaceholderText(self.tr("What was said, what was agreed"))
        self.outcome.fill(_named(self._outcomes))
        self.interest.fill((letter, letter) for letter in INTERESTS)
        self.topics.fill(_named(self._topics))
        self.about.setVisible(bool(self._topics))

    def know(self, outcomes: Sequence[Choice], topics: Sequence[Choice]) -> None:
        """Offer these *outcomes* and *topics*."""
        if (list(outcomes), list(topics)) != (self._outcomes, self._topics):
            self._outcomes, self._topics = list(outcomes), list(topics)
            self.retranslate()

    def fill(
        self, outcome: str = "", interest: str = "", topics: Iterable[str] = (), text: str = ""
    ) -> None:
        """Fill in what was said before; blank without it."""
        self.outcome.choose(outcome)
        self.interest.choose(interest)
        self.topics.choose(*topics)
        if self.note.toPlainText() != text:
            self.note.setPlainText(text)

    def text(self) -> str:
        """The note, without blanks at its ends."""
        return self.note.toPlainText().strip()

    @Slot(bool)
    def _chose_outcome(self, by_key: bool) -> None:
        if by_key and self.outcome.value() is not None:
            self.note.setFocus()
        self.changed.emit()


def _named(choices: Iterable[Choice]) -> list[tuple[str, str]]:
    italian = i18n.locale().name().startswith("it")
    return [(one.name_it if italian else one.name_en, one.code) for one in choices]
