"""Whom a line on paper means: a box to scan or type into, and who fits what is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.badges import codes
from db.searching import search
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.widgets.fields import Field
from desktop.widgets.table_model import Column, Rows
from desktop.widgets.tables import Table

if TYPE_CHECKING:
    from db.rows import Visitor
    from db.searching.search import Hits
    from desktop.store import Store

_LEAST = 2
"""Letters from which typing looks for somebody."""
_MOST = 20


class WhoField(Translatable, QWidget):
    """``chosen(visitor)`` and ``coded(code)`` are what Enter comes to; ``looking(bool)`` says
    whether ``hits``, which the card shows where it has room, are about what is typed.
    """

    chosen = Signal(object)
    coded = Signal(str)
    looking = Signal(bool)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.field = Field(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self._store = store
        self._answered: tuple[str, Hits] | None = None
        self._pending = False
        columns = (Column(_name, 3, 150, strong=True), Column(_company, 3, 120))
        self.hits = Table(Rows(columns))
        self.box.textChanged.connect(self._typed)
        self.box.returnPressed.connect(self._entered)
        self.box.installEventFilter(self)
        self.hits.row_activated.connect(self.chosen)
        self.hits.typed.connect(self._type_on)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.set_label(self.tr("Who: scan the list, or type"))
        self.field.set_hint(self.tr("A name, a company, or # and the number of a spare badge."))
        self.hits.setAccessibleName(self.tr("Visitors who fit"))
        self.hits.rows.set_titles([self.tr("Visitor"), self.tr("Company")])
        self.hits.set_empty("search", self.tr("Nobody is called so"))

    def words(self) -> str:
        """What is typed, without blanks at its ends."""
        return self.box.text().strip()

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self._pending = False
        self._answered = None
        self.field.set_error("")
        words = self.words()
        if len(words) < _LEAST or words.startswith("#"):
            self.looking.emit(False)
            return
        self._store.read(
            partial(self._found, words),
            search.visitors,
            words,
            _MOST,
            priority=Priority.SEARCH,
            replaces="back-entry search",
        )

    def _found(self, words: str, hits: Hits) -> None:
        if words != self.words():
            return
        self._answered = (words, hits)
        self.hits.rows.show_all(hits.visitors)
        self.looking.emit(True)
        if self._pending:
            self._pending = False
            self._decide(words, hits)

    @Slot()
    def _entered(self) -> None:
        words = self.words()
        if codes.looks_like_code(words) or words.startswith("#"):
            self.coded.emit(words)
        elif self._answered is not None and self._answered[0] == words:
            self._decide(*self._answered)
        else:
            self._pending = len(words) >= _LEAST

    def _decide(self, words: str, hits: Hits) -> None:
        sure = hits.exact_code or hits.only
        if sure is None and len(hits.visitors) == 1 and hits.sure:
            sure = hits.visitors[0]
        if sure is not None:
            self.chosen.emit(sure)
        elif hits.visitors:
            self._to_hits()
        elif any(map(str.isdigit, words)) and " " not in words:
            self.coded.emit(words)  # a code of the organiser, perhaps
        else:
            self.field.set_error(self.tr("Nobody is called so. Register them at the reception."))

    def _to_hits(self) -> None:
        self.hits.setFocus()
        self.hits.go_to(0)

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        self.box.setFocus()
        self.box.insert(letters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self._answered and self._answered[1].visitors:
                self._to_hits()
                return True
            if event.key() == Qt.Key.Key_Escape and self.box.text():
                self.box.clear()
                return True
        return super().eventFilter(watched, event)


def _name(visitor: Visitor) -> str:
    return visitor.name


def _company(visitor: Visitor) -> str:
    return visitor.company
