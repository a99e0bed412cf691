"""The privacy notice in the visitor's own language, and what they answer to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from db import consents, notices
from db.walk_ins import Answers
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.fields import Check, Segments
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.rows import Notice
    from desktop.store import Store

LANGUAGES = (("English", "en"), ("Italiano", "it"))
"""Each language by the name that its speakers know."""

NOT_ASKED = ""
ORALLY = "orally"


class _Text(QPlainTextEdit):
    """The words of the notice: a few lines in a low window, more where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(256), theme.px(96))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(72))


class Privacy(Translatable, QWidget):
    """Shows the notice and takes the answers. The boxes start empty and gate nothing.

    Nobody was asked until staff say how, or tick a box: what is not known is not written.
    """

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notice: Notice | None = None
        self._wanted: frozenset[str] = frozenset()
        self._language_label = Label(role="strong")
        self.language = Segments(keys=False)
        self.language.fill(LANGUAGES)
        self._title = Label(role="strong", wrap=True)
        self.text = _Text()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.boxes = {purpose: Check() for purpose in consents.PURPOSES}
        self._how_label = Label(role="strong")
        self.how = Segments(keys=False)
        self._meaning = Label(role="caption", wrap=True)
        self._lay_out()
        self.language.chosen.connect(self._ask)
        self.how.chosen.connect(self._answered)
        for box in self.boxes.values():
            box.toggled.connect(self._ticked)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._language_label)
        row.addWidget(self.language, 1)
        column.addLayout(row)
        column.addSpacing(theme.px(8))
        column.addWidget(self._title)
        column.addWidget(self.text, 1)
        column.addSpacing(theme.px(4))
        for box in self.boxes.values():
            column.addWidget(box)
        column.addSpacing(theme.px(4))
        column.addWidget(self._how_label)
        column.addWidget(self.how)
        column.addWidget(self._meaning)

    def retranslate(self) -> None:
        """Say all of it in the language of now; the notice stays in the visitor's."""
        self._language_label.setText(self.tr("The visitor's language"))
        self.language.setAccessibleName(self._language_label.text())
        self._how_label.setText(self.tr("How they answered"))
        self.how.setAccessibleName(self._how_label.text())
        self.how.fill(
            [
                (self.tr("Not asked"), NOT_ASKED),
                (self.tr("Orally"), ORALLY),
                (self.tr("On screen"), "screen"),
                (self.tr("On paper"), "paper"),
            ]
        )
        self._say_meaning()
        self.text.setAccessibleName(self.tr("Privacy notice"))

    def start(self, language: str, ticked: Iterable[str] = (), how: str = NOT_ASKED) -> None:
        """Show the notice in *language*, with the boxes of the purposes in *ticked* ticked."""
        self._wanted = frozenset(ticked)
        for purpose, box in self.boxes.items():
            box.setChecked(purpose in self._wanted)
        self.language.choose(language)
        self.how.choose(how)
        self._answered()
        self._ask()

    def ticked(self) -> tuple[str, ...]:
        """The purposes that the visitor agrees to."""
        return tuple(purpose for purpose, box in self.boxes.items() if box.isChecked())

    def answers(self) -> Answers | None:
        """Yes or no to each box that was shown; None when the visitor was not asked."""
        notice = self._notice
        if notice is None or self.how.value() == NOT_ASKED:
            return None
        given = {purpose: self.boxes[purpose].isChecked() for purpose, _ in notice.purposes}
        return Answers(given, notice.version, notice.language, self.how.value())

    @Slot()
    def _ask(self) -> None:
        language = self.language.value()
        self._store.read(
            partial(self._show, language), notices.notice, language, replaces="walk-in notice"
        )

    def _show(self, language: str, notice: Notice) -> None:
        if language != self.language.value():
            return
        self._notice = notice
        self._title.setText(notice.title)
        self.text.setPlainText(notice.text)
        words = dict(notice.purposes)
        for purpose, box in self.boxes.items():
            box.setVisible(purpose in words)
            box.setText(words.get(purpose, ""))

    @Slot(bool)
    def _ticked(self, on: bool) -> None:
        """Who agrees to something was asked: aloud, unless somebody says otherwise."""
        if on and self.how.value() == NOT_ASKED:
            self.how.choose(ORALLY)
            self._say_meaning()

    @Slot()
    def _answered(self) -> None:
        """Who was not asked has not agreed to anything."""
        if self.how.value() == NOT_ASKED:
            for box in self.boxes.values():
                box.setChecked(False)
        self._say_meaning()

    def _say_meaning(self) -> None:
        """Say what will be written, before it is."""
        asked = self.how.value() != NOT_ASKED
        no = self.tr("A box without a tick is saved as a no.")
        self._meaning.setText(no if asked else self.tr("No answer is saved."))
