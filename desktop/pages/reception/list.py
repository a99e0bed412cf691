"""The list under the verdict: who fits what is typed, or who came last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n import Translatable
from desktop.pages.reception.case import STAND, Door
from desktop.pages.reception.finder import MOST
from desktop.pages.reception.notes import FoundNotes
from desktop.standing import Standing
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label
from desktop.widgets.table_model import Chip, Column, Rows
from desktop.widgets.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.rows import Event, Visitor
    from db.searching.search import Hits
    from desktop.store import Store


class VisitorList(Translatable, Card):
    """Visitors with where they stand today, and below them the ``notes`` that fit what is typed.

    ``types`` are the badge types' names by code.

    ``activated(visitor)`` says that Enter or a double click chose one, ``looked_at(visitor)`` that
    the cursor is on one; ``typed(letters)`` that somebody types on, ``left()`` that the cursor went
    up beyond the first row: both belong into the box.
    """

    activated = Signal(object)
    looked_at = Signal(object)
    typed = Signal(str)
    left = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._store = store
        self.types: dict[str, str] = {}
        self.standing: Callable[[Visitor, Event | None], Chip] = Standing.chip
        self.door = STAND
        self._hits: Hits | None = None
        self._words = ""
        self.table = Table(
            Rows(
                (
                    Column(lambda visitor: visitor.name, 3, 150, strong=True),
                    Column(lambda visitor: visitor.company, 3, 120),
                    Column(self._type, 1, 90, drop=1),
                    Column(self._standing, 1, 190),
                )
            )
        )
        self._count = Label(role="caption")
        self.head.addWidget(self._count)
        self.notes = FoundNotes(store)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.notes)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.row_activated.connect(self.activated)
        self.table.row_chosen.connect(self.looked_at)
        self.table.typed.connect(self.typed)
        self.table.installEventFilter(self)
        self.notes.left.connect(self._from_notes)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.table.setAccessibleName(self.tr("Visitors"))
        self.table.rows.set_titles(
            [self.tr("Name"), self.tr("Company"), self.tr("Type"), self.tr("Status")]
        )
        self._say()
        self.table.viewport().update()

    def name_types(self, types: dict[str, str]) -> None:
        """Call the badge types so, by code."""
        self.types = types
        self.table.viewport().update()

    def show_door(self, door: Door) -> None:
        """Speak of that *door* while nothing is typed."""
        self.door = door
        self._say()

    def show_hits(self, hits: Hits, words: str) -> None:
        """Show who fits *words*, the likeliest first."""
        self._hits, self._words = hits, words
        self._put(hits.visitors)

    def show_latest(self, visitors: Sequence[Visitor]) -> None:
        """Show who came last, and who is expected: nothing is typed."""
        self._hits, self._words = None, ""
        self._put(visitors)

    def light_up(self, uuid: str) -> None:
        """Put the cursor on the visitor with that uuid, where they are listed; scroll to nobody."""
        place = self.table.verticalScrollBar().value()
        for number, visitor in self.table.rows.loaded():
            if visitor.uuid == uuid:
                self.table.go_to(number)
                self.table.verticalScrollBar().setValue(place)
                return
        self.table.clearSelection()

    def take_focus(self) -> bool:
        """Give the keys to the list, the cursor on its first row, or else to the first note; False
        when there is neither.
        """
        if not self.table.rows.rowCount():
            return self.notes.take_focus()
        self.table.setFocus()
        self.table.go_to(0)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Up and self.table.currentIndex().row() <= 0:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Backspace:
                self.left.emit()
                return True
            last = self.table.currentIndex().row() >= self.table.rows.rowCount() - 1
            if event.key() == Qt.Key.Key_Down and last and self.notes.take_focus():
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _from_notes(self) -> None:
        """The cursor went up from the first note: to the last visitor, or else into the box."""
        if number := self.table.rows.rowCount():
            self.table.setFocus()
            self.table.go_to(number - 1)
        else:
            self.left.emit()

    def _put(self, visitors: Sequence[Visitor]) -> None:
        """Show *visitors*; the cursor stays with the person it is on, and the list where it is."""
        self._say()
        if visitors == [visitor for _, visitor in self.table.rows.loaded()]:
            return
        before, place = self.table.current_row(), self.table.verticalScrollBar().value()
        self.table.rows.show_all(visitors)
        if before is not None and self.table.hasFocus():
            self.light_up(before.uuid)
            self.table.verticalScrollBar().setValue(place)

    @Slot()
    def _say(self) -> None:
        if self._hits is None and self.door.session is not None:
            self._say_door()
            return
        if self._hits is None:
            self.set_title(self.tr("Visitors"))
            self._count.setText(self.tr("Latest arrivals first, then those expected"))
            self.table.set_empty(
                "users",
                self.tr("Nobody is on the list yet"),
                self.tr("Import a list, or register visitors as they come (Ctrl+N)."),
            )
            return
        number = len(self._hits.visitors)
        true = self._hits.sure or self._hits.only is not None
        self.set_title(self.tr("Visitors") if true else self.tr("Did you mean"))
        if number < MOST:
            self._count.setText(self.tr("%n visitor(s)", "", number))
        else:
            self._count.setText(self.tr("The first %1: type more").replace("%1", str(MOST)))
        self.table.set_empty(
            "search",
            self.tr("No visitor matches “%1”.").replace("%1", self._words),
            self.tr("Check the spelling, or press Ctrl+N to register them."),
        )

    def _say_door(self) -> None:
        self.set_title(self.tr("At this door"))
        self._count.setText(self.tr("The last one first"))
        self.table.set_empty(
            "users",
            self.tr("Nobody has come through this door today"),
            self.tr("Scan a badge, or type a name."),
        )

    def _type(self, visitor: Visitor) -> str:
        return self.types.get(visitor.badge_type, visitor.badge_type)

    def _standing(self, visitor: Visitor) -> Chip:
        return self.standing(visitor, self._store.current_event)
