"""The three views of the agenda, of which one is shown: the board, the list, a person's day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from db import clock
from db.meeting.meetings import bounds
from desktop.pages.agenda.board import AgendaBoard
from desktop.pages.agenda.empty import AgendaEmpty
from desktop.pages.agenda.filters import BOARD, LIST, PERSON
from desktop.pages.agenda.list import AgendaList
from desktop.pages.agenda.person import day as day_of_person

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from db.rows import Event
    from desktop.pages.agenda.reading import Agenda, Item
    from desktop.widgets.buttons import Action


class AgendaViews(QStackedWidget):
    """Shows meetings as asked for, or why there are none. ``chosen`` and ``activated`` give an
    ``Item`` (``chosen`` also None), ``typed`` the letters that belong into the box.
    """

    chosen = Signal(object)
    activated = Signal(object)
    typed = Signal(str)

    def __init__(self, new: Action) -> None:
        """Offer *new*, which makes a meeting, where there is none."""
        super().__init__()
        self.board, self.list, self.empty = AgendaBoard(), AgendaList(), AgendaEmpty(new)
        self._view: AgendaBoard | AgendaList = self.board
        for widget in (self.board, self.list, self.empty):
            self.addWidget(widget)
        for view in (self.board, self.list):
            view.chosen.connect(self.chosen)
            view.activated.connect(self.activated)
            view.typed.connect(self.typed)
        self.setFocusProxy(self.board)

    def show_items(
        self,
        items: Sequence[Item],
        agenda: Agenda,
        event: Event,
        now: datetime,
        view: str,
        *,
        asks: bool = False,
    ) -> None:
        """Show *items*, those of *agenda* that are wanted, in *view*; a board has one day only.

        *asks* says that it is still to be said whose day is wanted.
        """
        wanted = LIST if view == BOARD and agenda.day is None else view
        self._view = self.board if wanted == BOARD else self.list
        if wanted == BOARD:
            today = agenda.day == clock.local_day(now, event.zone)
            self.board.show_items(items, event, now, today=today)
        else:
            in_order = sorted(items, key=partial(_order, event.zone))
            rows = day_of_person(in_order, event.zone) if wanted == PERSON else in_order
            self.list.show_rows(rows, event, now, days=agenda.day is None)
        self.empty.tell(agenda, narrowed=len(items) < len(agenda.items), asks=asks)
        self.setCurrentWidget(self._view if items else self.empty)
        self.setFocusProxy(self._view)

    def choose(self, uuid: str) -> bool:
        """Choose the meeting *uuid* where it is shown; whether it is. Nobody is told."""
        return self._view.choose(uuid)

    def take_focus(self) -> None:
        """Give the keys to what is shown."""
        self._view.setFocus()

    def go_to_now(self) -> None:
        """Have the hour of now in sight."""
        if self._view is self.board:
            self.board.go_to_now()

    def tell_time(self, now: datetime) -> None:
        """A minute later: the line of now moves, and so does what is in progress."""
        self.board.tell_time(now)
        self.list.tell_time(now)


def _order(zone: str, item: Item) -> tuple[datetime, bool]:
    """What has only a part of the day comes before the hours that begin with it."""
    return bounds(item.meeting, zone)[0], item.meeting.starts is not None
