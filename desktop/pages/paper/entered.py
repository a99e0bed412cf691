"""The lines that were entered from paper, the newest first, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.past import history
from db.rows import Outcome, Way
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label
from desktop.widgets.table_model import Chip, Column, Rows
from desktop.widgets.tables import Table
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows import Scan
    from desktop.store import Store


@dataclass(frozen=True, slots=True)
class Entered:
    """A line that was entered: what came of it, at which session's ``door`` (its title; blank: the
    stand). ``undone`` once it was taken back.
    """

    scan: Scan
    door: str = ""
    undone: bool = False

    @property
    def who(self) -> str:
        """Name and company; "" for nobody."""
        visitor = self.scan.visitor
        return " · ".join(filter(None, (visitor.name, visitor.company))) if visitor else ""

    @property
    def counts(self) -> bool:
        """Whether it added a check-in that still stands, and that can be taken back."""
        return bool(self.scan.change) and not self.scan.repeated and not self.undone


class EnteredLines(Translatable, QWidget):
    """``taken_back(line)`` and ``failed(error)`` are what comes of Undo."""

    taken_back = Signal(object)
    failed = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._lines: list[Entered] = []
        self.table = Table(
            Rows(
                (
                    Column(lambda line: self.at(line.scan.at), 0, 136),
                    Column(lambda line: line.who, 5, 150, strong=True),
                    Column(self._chip, 2, 176),
                )
            )
        )
        self.undo = Action(self, "undo-2", "Del", self._undo)
        self._count = Label(role="soft")
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(Button(self.undo))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.table.row_chosen.connect(lambda _line: self._word_undo())
        self.retranslate()

    def retranslate(self) -> None:
        self.undo.say(self.tr("Undo this line"))
        self.table.setAccessibleName(self.tr("What was entered"))
        titles = [self.tr("Time"), self.tr("Visitor"), self.tr("What came of it")]
        self.table.rows.set_titles(titles)
        self.table.set_empty(
            "history",
            self.tr("Nothing was entered yet"),
            self.tr("Type the time of a line, press Enter, then scan its code."),
        )
        self._show()

    def clear(self) -> None:
        """Forget the list; what was entered stays entered."""
        self._lines = []
        self._show()

    def add(self, line: Entered) -> None:
        """Show what came of one more line."""
        self._lines.insert(0, line)
        self._show()

    def outcome(self, line: Entered) -> tuple[str, str]:
        """A tone ("good", "info" or "bad"), and words for what came of a line."""
        tone, words = self._outcome(line.scan)
        at_door = line.door and tone != "bad"  # a refusal names the session itself
        return tone, f"{words} · {line.door}" if at_door else words

    def _outcome(self, scan: Scan) -> tuple[str, str]:
        event = self._store.current_event
        if scan.outcome is Outcome.OK and not scan.repeated:
            went = scan.way is Way.EXIT
            return "good", self.tr("Went out") if went else self.tr("Came in")
        if scan.outcome in (Outcome.OK, Outcome.ALREADY_REDEEMED):
            return "info", self.tr("Was there already")
        return "bad", Messages.verdict(scan, event).title.capitalize() if event else ""

    def at(self, at: datetime) -> str:
        """The time on paper, with its day."""
        event = self._store.current_event
        zone, locale = event.zone if event else "UTC", i18n.locale()
        return f"{i18n.day(at, zone, locale)}, {i18n.clock(at, zone, locale)}"

    def _chip(self, line: Entered) -> Chip:
        tone, words = self.outcome(line)
        if line.undone:
            return Chip(self.tr("Taken back"), "undo-2", "quiet")
        icons = {"good": "log-in", "info": "check", "bad": "ban"}
        icon = "log-out" if tone == "good" and line.scan.way is Way.EXIT else icons[tone]
        return Chip(words, icon, "quiet" if tone == "info" else tone)

    def _show(self) -> None:
        self.table.rows.show_all(self._lines)
        done = sum(line.counts for line in self._lines)
        self._count.setText(self.tr("%n check-in(s) entered", "", done) if self._lines else "")
        self._word_undo()

    def _word_undo(self) -> None:
        line = self.table.current_row()
        self.undo.setEnabled(line is not None and line.counts)

    def _undo(self) -> None:
        line = self.table.current_row()
        if line is not None and line.counts:
            answer = partial(self._undone, line)
            self._store.write(answer, history.undo, line.scan.change, on_fault=self.failed.emit)

    def _undone(self, line: Entered, _undone: object) -> None:
        self._lines = [replace(each, undone=True) if each is line else each for each in self._lines]
        self._show()
        self.taken_back.emit(line)
