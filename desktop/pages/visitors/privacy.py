"""What a visitor agreed to, told apart from what the organiser says about them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.privacy import notices, notices_given
from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.visitors.answers import VisitorAnswers
from desktop.pages.visitors.facts import Fact, Facts
from desktop.pages.visitors.withdrawn import Withdrawn
from desktop.undo.acts import Done, noted
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.words.export_words import ExportWords
from desktop.words.messages import Messages
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import Visitor
    from desktop.pages.visitors.dossier import Dossier
    from desktop.store import Store


class VisitorPrivacy(Translatable, QWidget):
    """``said(text, change)`` asks for a toast; ``saved(visitor)`` tells of a new answer.

    ``wants_file(visitor)`` asks for all that is kept about them, ``wants_erasure(visitor)`` whether
    it is to be erased for good.
    """

    said = Signal(str, str)
    saved = Signal(object)
    wants_file = Signal(object)
    wants_erasure = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._dossier: Dossier | None = None
        self.answers = VisitorAnswers(store)
        self.answers.said.connect(self.said)
        self.answers.saved.connect(self.saved)
        self.how = self.answers.how
        self._theirs, self._statement = Label(role="heading"), Facts()
        self.withdrawn = Withdrawn()
        self.withdrawn.copied.connect(lambda words: self.said.emit(words, ""))
        self._given_head, self.given = Label(role="heading"), Facts()
        self.file = Action(self, "download", on=partial(self._want, self.wants_file))
        self.erase = Action(self, "trash-2", on=partial(self._want, self.wants_erasure))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(12))
        for widget in (
            self.withdrawn,
            *(self.answers, self._theirs, self._statement),
            *(self._given_head, self.given),
        ):
            column.addWidget(widget)
        rights = Flow()
        for action in (self.file, self.erase):
            rights.addWidget(Button(action))
        column.addLayout(rights)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._theirs.setText(self.tr("What the organiser says"))
        self._given_head.setText(self.tr("Who has their data"))
        self.file.say(self.tr("Their file…"), self.tr("Save all that is kept about them"))
        self.erase.say(self.tr("Erase for good…"), self.tr("Erase them on their request"))
        self._show()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the answers of the visitor and where their data came from."""
        self._dossier = dossier
        self.answers.show_dossier(dossier)
        self._show()

    def _show(self) -> None:
        if self._dossier is None:
            return
        self._statement.show_facts([self._source(), self._opt_in()])
        given, zone = self._dossier.given, self._zone()
        self.withdrawn.show_dossier(self._dossier, zone)
        self.given.show_facts(
            [Fact("download", *ExportWords.given(one.export, one.to, zone)) for one in given],
            self.tr("Nobody: they were in no list that was saved."),
        )

    def _want(self, signal: SignalInstance) -> None:
        if self._dossier is not None:
            signal.emit(self._dossier.visitor)

    def _at(self, at: datetime) -> str:
        zone, locale = self._zone(), i18n.locale()
        return i18n.moment(at, zone, locale)

    def _zone(self) -> str:
        return self._store.current_event.zone if self._store.current_event else "UTC"

    def _source(self) -> Fact:
        """Where their data came from, and whether they were told."""
        dossier = self._dossier
        if dossier is None or dossier.visitor.source != "list":
            words = VisitorWords.source(dossier.visitor) if dossier else ""
            return Fact("user-plus", words)
        words = VisitorWords.source(dossier.visitor)
        if dossier.to_tell:
            line = self.tr("Tell them where we have their data from, the first time you meet.")
            order = self.tr("They were told")
            meaning = f"{order}: {words}"
            return Fact("file-spreadsheet", words, (line,), "soft", order, meaning, self._tell)
        line = self.tr("They know: they saw the notice.")
        if dossier.told:
            given = dossier.told[-1]
            version = self.tr("notice %1").replace("%1", given.notice_version)
            facts = (VisitorWords.how(given.how), self._at(given.at), given.operator, version)
            line = f"{self.tr('They were told')}, {' · '.join(filter(None, facts))}"
        return Fact("file-spreadsheet", words, (line,))

    def _tell(self) -> None:
        """Note that they were told where their data came from, in their language."""
        if self._dossier is not None:
            visitor = self._dossier.visitor
            self._store.write(
                partial(self._told, visitor),
                noted(notices_given.give),
                visitor.uuid,
                language=notices.read_by(visitor),
                how=self.how.currentData(),
            )

    def _told(self, visitor: Visitor, made: Done) -> None:
        self.said.emit(f"{Messages.change('notice_given')} · {visitor.name}", made.change)
        self.saved.emit(visitor)

    def _opt_in(self) -> Fact:
        said = self._dossier.visitor.organiser_opt_in if self._dossier else ""
        words = self.tr("Marketing box of the organiser: %1")
        no_consent = self.tr("The organiser's statement. It is no consent to us.")
        return Fact("info", words.replace("%1", VisitorWords.answer(said)), (no_consent,))
