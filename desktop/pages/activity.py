"""What was done, by whom and where, the newest first; anything of it can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.access import operators
from db.door import head_counts
from db.past import deeds, history
from desktop import i18n
from desktop.lane import Priority
from desktop.pages.activity_deed import WIDTH, DeedPanel
from desktop.pages.page import Page
from desktop.undo.undoing import Undoing
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.labels import Label
from desktop.widgets.table_model import PAGE
from desktop.widgets.tables import Column, Rows, Table
from desktop.words.change_words import ChangeWords
from desktop.words.story_words import StoryWords

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.past.deeds import Deed
    from db.past.history import Undone
    from db.rows import Change
    from desktop.preferences import Preferences
    from desktop.store import Store

ALL = "all"
WHAT = 212
"""Pixels at 100% zoom that the longest kind of change needs, in either language."""
LEAST = 960
"""Pixels at 100% zoom below which the list and what was done are shown one at a time."""
LONGEST_FAIR = 14
"""Days that are offered one by one."""


class ActivityPage(Page):
    """The activity list. ``enter(uuid)`` shows the change with that uuid."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        _badges: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._stations: dict[str, str] = {}
        self._today: date | None = None
        self._turned = False
        self._deeds: dict[str, Deed] = {}
        self.day = Combo()
        self.day.setMaximumWidth(theme.px(260))
        self.table = Table(Rows(self._columns()))
        self.panel = DeedPanel(store)
        self.undoing = Undoing(store, self)
        self._number = Label(role="soft")
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 0, 154),
            Column(ChangeWords.chip, 0, WHAT),
            Column(self._about, 4, 132, strong=True),
            Column(lambda change: change.operator, 1, 116, drop=1),
            Column(self._station, 1, 140, drop=2),
            Column(ChangeWords.reason, 2, 120, drop=3),
        )

    def _build(self) -> None:
        self.card = Card(padding=1)
        self.card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.card.head.addWidget(self._number)
        self.card.head.addWidget(self.day)
        self.card.body.addWidget(self.table, 1)
        self.card.body.setContentsMargins(0, 0, 0, theme.px(12))
        self.beside = Beside(self.card, self.table, self.panel, width=WIDTH, least=LEAST)
        self.card.head.insertWidget(1, Button(self.beside.open))
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        row.addWidget(self.beside)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.closed.connect(self.forget)
        self.store.changed.connect(self._written)
        self.day.currentIndexChanged.connect(self.show_list)
        self.table.rows.wanted.connect(self._want)
        self.table.row_chosen.connect(self._choose)
        self.table.row_activated.connect(self._activate)
        self.panel.wants_undo.connect(self.undoing.undo)
        self.panel.wants_visitor.connect(partial(self.go.emit, "visitors"))
        self.panel.wants_meeting.connect(partial(self.go.emit, "agenda"))
        self.panel.wants_change.connect(self._show_later)
        self.undoing.said.connect(self.said)
        self.undoing.warned.connect(self._warn)
        self.undoing.refused.connect(self.panel.tell_refusal)
        self.undoing.undone.connect(self._undone)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Activity"))
        self.table.setAccessibleName(self.tr("Activity"))
        self.day.setAccessibleName(self.tr("Day"))
        self.table.rows.set_titles(
            [
                self.tr("When"),
                self.tr("What"),
                self.tr("About"),
                self.tr("Who"),
                self.tr("Station"),
                self.tr("Reason"),
            ]
        )
        self.table.set_empty(
            "history", self.tr("Nothing was done"), self.tr("Check-ins and corrections come here.")
        )
        self._fill_days()
        self._count()
        self.table.viewport().update()

    def title(self) -> str:
        return self.tr("Activity")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Read the list again."""
        self.store.read(self._know_today, head_counts.today)
        self.store.read(self._know_stations, operators.stations)
        self.show_list()
        self.beside.show_main()

    @Slot(object)
    def _opened(self, _event: object) -> None:
        self.panel.show_change(None)
        if self.isVisible():
            self.enter()

    @Slot()
    def forget(self) -> None:
        """Show no line, and nothing of the one that was chosen."""
        self.table.rows.show_count(0)
        self.panel.show_change(None)

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.show_list()

    def _know_today(self, today: date) -> None:
        if today != self._today:
            self._today = today
            self._fill_days()
            self.day.choose(today.isoformat())

    def _know_stations(self, stations: Sequence[tuple[str, str]]) -> None:
        self._stations = dict(stations)
        self.table.viewport().update()

    def _fill_days(self) -> None:
        event, locale = self.store.current_event, i18n.locale()
        choices: list[tuple[str, str]] = [(self.tr("All days"), ALL)]
        if self._today is not None:
            choices.insert(0, (self.tr("Today"), self._today.isoformat()))
        if event is not None:
            length = min((event.ends - event.starts).days + 1, LONGEST_FAIR)
            for day in (event.starts + timedelta(days=n) for n in range(length)):
                if day != self._today:
                    words = i18n.day(day, event.zone, locale, weekday=True)
                    choices.append((words, day.isoformat()))
        self.day.fill(choices)

    # The list ---------------------------------------------------------------------------------

    @Slot()
    def show_list(self) -> None:
        """Read the list of the day that is chosen, and stay at the line that was chosen."""
        self.store.read(
            self._fill,
            _opening,
            self._day(),
            self.store.by.operator,
            priority=Priority.SEARCH,
            replaces="activity list",
        )

    def _day(self) -> date | None:
        """The day that is chosen, None for all."""
        chosen = self.day.currentData()
        return None if chosen in (None, ALL) else date.fromisoformat(chosen)

    def _fill(self, answer: tuple[int, _Page]) -> None:
        count, (first, self._deeds) = answer
        if not count and not self._turned and self._day() is not None:
            # Last year's event has nothing of today; the first look should not be at nothing.
            self._turned = True
            self.day.choose(ALL)
            return
        current, place = self.table.current_row(), self.table.verticalScrollBar().value()
        self.table.rows.show_count(count, first)
        self._count()
        numbers = (at for at, change in enumerate(first) if current and change.uuid == current.uuid)
        number = next(numbers, None)
        if number is not None:
            self.table.go_to(number)
            self._choose(first[number])
        elif place:
            self.table.verticalScrollBar().setValue(place)
        else:
            self.panel.show_change(None)

    @Slot(int, int, int)
    def _want(self, offset: int, limit: int, edition: int) -> None:
        self.store.read(
            partial(self._put, edition, offset),
            _further,
            self._day(),
            self.store.by.operator,
            limit=limit,
            offset=offset,
            priority=Priority.SEARCH,
        )

    def _put(self, edition: int, offset: int, page: _Page) -> None:
        self._deeds |= page[1]
        self.table.rows.put_page(edition, offset, page[0])

    def _count(self) -> None:
        self._number.setText(self.tr("%Ln line(s)", "", self.table.rows.rowCount()))

    @Slot(object)
    def _choose(self, change: Change | None) -> None:
        self.panel.show_change(change, self._who(change) if change else "")

    @Slot(object)
    def _activate(self, _change: Change) -> None:
        """Enter on a line goes to what can be done with it."""
        self.beside.show_side()
        self.panel.focus_orders()

    @Slot(object)
    def _show_later(self, later: Change) -> None:
        for number, change in self.table.rows.loaded():
            if change.uuid == later.uuid:
                self.table.go_to(number)
                return
        self._choose(later)

    @Slot(str)
    def _warn(self, words: str) -> None:
        if not self.panel.refusal.isVisible():  # else it stands there, beside its undo
            self.warned.emit(words)

    @Slot(object)
    def _undone(self, _undone: Undone) -> None:
        self.beside.show_main()

    # Words ------------------------------------------------------------------------------------

    def _when(self, change: Change) -> str:
        zone, locale = (
            self.store.current_event.zone if self.store.current_event else "UTC",
            i18n.locale(),
        )
        return i18n.moment(change.at, zone, locale)

    def _about(self, change: Change) -> str:
        about = StoryWords.about(change, self._deeds.get(change.uuid))
        return about or ChangeWords.reason(change)

    def _station(self, change: Change) -> str:
        return self._stations.get(change.station, "")

    def _who(self, change: Change) -> str:
        parts = (self._when(change), change.operator, self._station(change))
        return " · ".join(filter(None, parts))


_Page = tuple[list["Change"], dict[str, "Deed"]]
"""Lines of the list, and by the uuids of their changes what those said."""


def _opening(db: Database, day: date | None, operator: str) -> tuple[int, _Page]:
    """How many lines the list of *day* (None: all days) has, and the first page of it."""
    return history.count(db, day=day), _further(db, day, operator, limit=PAGE)


def _further(
    db: Database, day: date | None, operator: str, *, limit: int, offset: int = 0
) -> _Page:
    """A page of the list, as *operator* may read it."""
    reader = operators.reader(db, operator)
    found = history.changes(db, limit=limit, offset=offset, day=day, reader=reader)
    return found, deeds.of_all(db, found, reader)
