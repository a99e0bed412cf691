"""What still is to be completed before the evening: meetings without a log, half-filled cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.table_model import Column, Rows
from desktop.widgets.tables import Table
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from db.reports.dashboard import Unfinished
    from db.rows import Event, Meeting

_ROWS = 6
"""Rows that are in sight without scrolling."""


class UnfinishedCard(Translatable, Card):
    """``wants_meeting(uuid)`` asks for a meeting, ``wants_cards()`` for the half-filled cards."""

    wants_meeting = Signal(str)
    wants_cards = Signal()

    def __init__(self) -> None:
        super().__init__(padding=0)
        self._event: Event | None = None
        self.table = Table(
            Rows(
                (
                    Column(lambda one: one.place or "–", 1, 84, strong=True),
                    Column(self._time, 2, 148),
                    Column(lambda one: one.with_name, 3, 120),
                    Column(lambda one: one.body, 2, 90, drop=1),
                )
            )
        )
        self.table.setFixedHeight(theme.px(theme.ROW) * (_ROWS + 1))
        self.cards = Action(self, "user", on=self.wants_cards.emit)
        self._half = 0
        self._button = Button(self.cards, "quiet")
        self.head.addWidget(self._button)
        self.body.addWidget(self.table)
        self.table.row_activated.connect(self._open)
        theme.current().changed.connect(self._fit)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.tr("Still to complete"))
        self.table.setAccessibleName(self.tr("Meetings without a log, by table"))
        self.table.rows.set_titles(
            [self.tr("Table"), self.tr("Time"), self.tr("With"), self.tr("Our side")]
        )
        self.table.set_empty(
            "check",
            self.tr("Nothing is missing"),
            self.tr("Meetings that are over and have no log come here, by table."),
        )
        self._say_cards()

    def show_left(self, left: Unfinished, event: Event) -> None:
        """Show what is *left* to complete."""
        self._event, self._half = event, left.half_filled
        self.table.rows.show_all(left.meetings)
        self._say_cards()

    def take_focus(self) -> None:
        """Begin at the first meeting."""
        self.table.setFocus()
        if self.table.rows.rowCount():
            self.table.go_to(0)

    def _say_cards(self) -> None:
        self.cards.say(self.tr("%n half-filled card(s)", "", self._half))
        self._button.setVisible(self._half > 0)

    def _time(self, meeting: Meeting) -> str:
        return MeetingWords.time(meeting, self._event) if self._event else ""

    def _open(self, meeting: Meeting) -> None:
        self.wants_meeting.emit(meeting.uuid)

    def _fit(self) -> None:
        self.table.setFixedHeight(theme.px(theme.ROW) * (_ROWS + 1))
