"""The privacy notice in the visitor's own language, and what they answer to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from db.ours import bodies
from db.privacy import consents, notices, sharing
from db.visitor.walk_ins import Answers
from desktop.i18n import Translatable
from desktop.pages.walk_in.single import Single
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
        self.single = Single(self)
        self._how_label = Label(role="strong")
        self.how = Segments(keys=False)
        self._meaning = Label(role="caption", wrap=True)
        self._lay_out()
        self.language.chosen.connect(self._ask)
        self.how.chosen.connect(self._answered)
        for box in self.boxes.values():
            box.toggled.connect(self._ticked)
        self.boxes[sharing.PURPOSE].toggled.connect(self._share)
        self.single.chose.connect(self._narrow)
        self.single.known.connect(self._say_meaning)
        self.single.opened.connect(self.text.setHidden)
        self.single.opened.connect(self._title.setHidden)
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
        for purpose, box in self.boxes.items():
            if purpose != sharing.PURPOSE:
                column.addWidget(box)
                continue
            shared = QHBoxLayout()
            shared.setSpacing(theme.px(8))
            shared.addWidget(box, 1)
            shared.addWidget(self.single.button, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(shared)
            column.addWidget(self.single)
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

    def start(
        self,
        language: str,
        ticked: Iterable[str] = (),
        how: str = NOT_ASKED,
        only: Iterable[str] = (),
    ) -> None:
        """Show the notice in *language*, with the boxes of the purposes in *ticked* ticked, and the
        bodies chosen that *only* names (uuids).
        """
        self._wanted = frozenset(ticked)
        for purpose, box in self.boxes.items():
            box.setChecked(purpose in self._wanted)
        self.language.choose(language)
        self.how.choose(how)
        self._answered()
        self._ask()
        know = partial(self.single.know, only=tuple(only))
        self._store.read(know, bodies.bodies, replaces="walk-in bodies")

    def ticked(self) -> tuple[str, ...]:
        """The purposes that the visitor agrees to."""
        return tuple(purpose for purpose, box in self.boxes.items() if box.isChecked())

    def answers(self) -> Answers | None:
        """Yes or no to each box that was shown; None when the visitor was not asked.

        Where single bodies are chosen, it is a no to sharing with all and a yes for these.
        """
        notice = self._notice
        if notice is None or self.how.value() == NOT_ASKED:
            return None
        given = {purpose: self.boxes[purpose].isChecked() for purpose, _ in notice.purposes}
        only = dict.fromkeys(self.single.chosen(), True)
        if only:
            given[sharing.PURPOSE] = False
        how = self.how.value()
        return Answers(given, notice.version, notice.language, how, only, notice.named)

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

    @Slot(bool)
    def _share(self, on: bool) -> None:
        """Who shares with nobody shares with no single body."""
        if not on:
            self.single.forget()
        self._say_meaning()

    @Slot(bool)
    def _narrow(self, some: bool) -> None:
        """Who names single bodies shares with these; who names none any more, with nobody."""
        self.boxes[sharing.PURPOSE].setChecked(some)
        self._say_meaning()

    @Slot()
    def _say_meaning(self) -> None:
        """Say what will be written, before it is."""
        asked = self.how.value() != NOT_ASKED
        no = self.tr("A box without a tick is saved as a no.")
        if names := self.single.names():
            only = self.tr("Shared only with: %1.").replace("%1", ", ".join(names))
            no = f"{only} {no}"
        self._meaning.setText(no if asked else self.tr("No answer is saved."))
