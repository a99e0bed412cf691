"""What is typed into the one box, and what Enter does with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence

from db.badges import codes, spares
from db.searching import search
from desktop.lane import Priority

if TYPE_CHECKING:
    from db.searching.search import Hits
    from desktop.lane import Request
    from desktop.store import Store
    from desktop.widgets.search_box import SearchBox

LEAST = 2
"""Letters from which typing filters the list."""

MOST = 20
"""How many hits are shown."""


class Finder(QObject):
    """Asks the store for who fits what stands in *box*, and decides what Enter means.

    ``found(hits)`` carries the Hits for what is typed now, None when that is too little.
    ``scan(code)``, ``slot(code)`` (of a sheet of the agenda), ``choose(visitor)``, ``go_to_list()``
    and ``nobody(words)`` are what Enter comes to: it acts only on the answer to what is typed, also
    when the answer comes after the Enter.
    """

    found = Signal(object)
    scan = Signal(str)
    slot = Signal(str)
    choose = Signal(object)
    go_to_list = Signal()
    nobody = Signal(str)

    def __init__(self, store: Store, box: SearchBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._box = box
        self._answered: tuple[str, Hits] | None = None
        self._request: Request | None = None
        self._enter = False
        box.textChanged.connect(self._typed)
        box.returnPressed.connect(self._entered)
        box.cleared.connect(self.forget)
        box.installEventFilter(self)

    def words(self) -> str:
        """What is typed, without blanks at its ends."""
        return self._box.text().strip()

    @Slot()
    def forget(self) -> None:
        """Empty the box for the next visitor: Ctrl+Z takes back a check-in now, not the typing."""
        self._box.setText("")

    def is_filtering(self) -> bool:
        """Whether enough is typed to filter the list."""
        return len(self.words()) >= LEAST

    def again(self) -> bool:
        """Ask anew for what is typed, since the list has changed; False when that is too little."""
        if not self.is_filtering():
            return False
        self._ask(self.words())
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._is_idle_undo(event):
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.go_to_list.emit()
                return True
        return super().eventFilter(watched, event)

    def _is_idle_undo(self, event: QKeyEvent) -> bool:
        """A line edit keeps Ctrl+Z for itself even where it has no typing to take back."""
        return event.matches(QKeySequence.StandardKey.Undo) and not self._box.isUndoAvailable()

    @Slot(str)
    def _typed(self, _text: str) -> None:
        self._enter = False
        words = self.words()
        if self._answered and self._answered[0] == words:
            return
        self._answered = None
        if not self.is_filtering():
            if self._request is not None:
                self._request.forget()
            self.found.emit(None)
        else:
            self._ask(words)

    def _ask(self, words: str) -> None:
        self._request = self._store.read(
            partial(self._answer, words),
            search.visitors,
            words,
            MOST,
            priority=Priority.SEARCH,
            replaces="reception search",
        )

    def _answer(self, words: str, hits: Hits) -> None:
        if words != self.words():
            return
        self._answered = (words, hits)
        self.found.emit(hits)
        if self._enter:
            self._enter = False
            self._decide(words, hits)

    @Slot()
    def _entered(self) -> None:
        words, event = self.words(), self._store.current_event
        if event is not None and codes.is_slot(event.key, words):
            self.forget()
            self.slot.emit(words)
        elif codes.looks_like_code(words):
            self.scan.emit(words)
        elif words.startswith("#"):
            answer = partial(self._numbered, words)
            self._store.read(answer, spares.code_of, words, priority=Priority.SEARCH)
        elif self._answered and self._answered[0] == words:
            self._decide(*self._answered)
        else:
            self._enter = self.is_filtering()

    def _numbered(self, words: str, code: str | None) -> None:
        """A spare badge may be far away by now: its number is as good as its code."""
        if words == self.words():
            self.scan.emit(code or words)

    def _decide(self, words: str, hits: Hits) -> None:
        if hits.exact_code is not None:
            self.choose.emit(hits.exact_code)
        elif len(hits.visitors) == 1 and hits.sure:
            self.choose.emit(hits.visitors[0])
        elif hits.only is not None:
            self.choose.emit(hits.only)
        elif hits.visitors:
            self.go_to_list.emit()
        elif _is_foreign_code(words):
            self.scan.emit(words)
        else:
            self.nobody.emit(words)


def _is_foreign_code(words: str) -> bool:
    """Whether *words* are rather another badge's code than a name: one word with digits in it."""
    one_word = " " not in words and "@" not in words
    return one_word and any(char.isdigit() for char in words)
