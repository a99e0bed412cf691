"""Where an import begins: a place to drop a list, and the lists that were brought in before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Empty, Notice, Scroller
from desktop.widgets.least import keep_height
from desktop.widgets.table_model import Chip
from desktop.widgets.tables import Column, Rows, Table

if TYPE_CHECKING:
    from db.lists_in.import_log import PastImport
    from desktop.store import Store


LEAST = 190
"""Pixels of height, at 100% zoom, that the place for a list and the lists of before need."""

COUNTS = (2, "read"), (1, "added"), (3, "updated"), (7, "duplicates"), (5, "rejected")
"""What came of a list, in the order of the table; the highest number is left out first."""


class StartView(Translatable, QWidget):
    """``wants_file()`` asks to choose one; ``wants_undo(change)`` to take back an import;
    ``wants_export()`` asks for the lists that leave.
    """

    wants_file = Signal()
    wants_export = Signal()
    wants_undo = Signal(str)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.notice = Notice("bad")
        self.notice.hide()
        self.choose = Action(self, "folder-open", "Ctrl+O", self.wants_file.emit)
        self._drop = Card()
        self._empty = Empty("file-spreadsheet")
        self._button = Button(self.choose, "primary")
        self.export = Action(self, "download", "Ctrl+E", self.wants_export.emit)
        for button in (self._button, Button(self.export)):
            self._empty.row.addWidget(button)
        self._drop.body.addWidget(self._empty)
        self.table = Table(Rows(self._columns()))
        self.undo = Action(self, "undo-2", on=self._undo)
        self._past = Card(padding=1)
        self._past.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self._past.head.addWidget(Button(self.undo))
        self._past.body.addWidget(self.table)
        self._past.body.setContentsMargins(0, 0, 0, theme.px(12))
        keep_height(LEAST, self._drop, self._past)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        column.addWidget(self.notice)
        column.addWidget(self._drop, 2)
        column.addWidget(self._past, 3)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        self.table.row_chosen.connect(self._choose)
        self.retranslate()
        self._choose(None)

    def _columns(self) -> tuple[Column, ...]:
        def number(name: str, drop: int) -> Column:
            def show(past: PastImport) -> str:
                return i18n.number(getattr(past, name), i18n.locale())

            return Column(show, 0, 98, drop=drop, right=True)

        return (
            Column(self._when, 0, 140),
            Column(lambda past: past.name, 3, 150, strong=True),
            Column(self._kind, 1, 104, drop=4),
            Column(lambda past: past.operator, 1, 90, drop=6),
            *(number(name, drop) for drop, name in COUNTS),
            Column(self._state, 1, 140),
        )

    def retranslate(self) -> None:
        self._empty.say(
            self.tr("Drop the organiser's list here"),
            self.tr("Visitors, the schedule or our side; XLSX, CSV or a calendar, as it came.")
            + " "
            + self.tr("Nothing is written before you have seen it."),
        )
        self.choose.say(self.tr("Choose a file…"))
        self.export.say(
            self.tr("Lists out…"), self.tr("Lists that leave the file, and their register")
        )
        self.undo.say(
            self.tr("Undo this import"),
            self.tr(
                "Take back all that this list brought; who came since, or is in another list, stays"
            ),
        )
        self._past.set_title(self.tr("Lists that were brought in"))
        self.table.setAccessibleName(self.tr("Lists that were brought in"))
        self.table.rows.set_titles(
            [
                self.tr("When"),
                self.tr("File"),
                self.tr("List of"),
                self.tr("Who"),
                self.tr("Rows"),
                self.tr("New"),
                self.tr("Updated"),
                self.tr("Known"),
                self.tr("Refused"),
                self.tr("State"),
            ]
        )
        self.table.set_empty("list", self.tr("No list was brought in yet"))
        self.table.viewport().update()

    def show_past(self, past: Sequence[PastImport]) -> None:
        """Show the lists that were imported, the newest first."""
        self.table.rows.show_all(past)
        self._choose(None)

    def tell_fault(self, words: str) -> None:
        """Say why a file was not taken; nothing when *words* are blank."""
        self.notice.setVisible(bool(words))
        self.notice.say(self.tr("This list was not taken"), words)

    def focus_begin(self) -> None:
        """Put the focus where work begins."""
        self._button.setFocus()

    @Slot(object)
    def _choose(self, past: PastImport | None) -> None:
        self.undo.setEnabled(past is not None and past.undone_at is None)

    def _undo(self) -> None:
        past = self.table.current_row()
        if past is not None:
            self.wants_undo.emit(past.change)

    def _when(self, past: PastImport) -> str:
        zone, locale = (
            self._store.current_event.zone if self._store.current_event else "UTC",
            i18n.locale(),
        )
        return f"{i18n.day(past.at, zone, locale)}, {i18n.clock(past.at, zone, locale)}"

    def _kind(self, past: PastImport) -> str:
        return {
            "visitors": self.tr("Visitors"),
            "agenda": self.tr("Meetings"),
            "bodies": self.tr("Our side"),
        }.get(past.kind, "")

    def _state(self, past: PastImport) -> Chip:
        if past.undone_at is not None:
            return Chip(self.tr("Undone"), "undo-2", "quiet")
        return Chip(self.tr("In the file"), "check", "good")
