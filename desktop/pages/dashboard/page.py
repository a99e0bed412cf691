"""The day at a glance: tiles and charts, each the door to the list behind it, and the reports."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock, events
from db.reports import dashboard, figures
from desktop import i18n
from desktop.calm import CalmReader
from desktop.charts import Bar
from desktop.pages.dashboard.reports import ReportsCard
from desktop.pages.dashboard.unfinished import UnfinishedCard
from desktop.pages.dashboard.words import DashboardWords, Figure, way
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.abreast import Abreast
from desktop.widgets.bars import Bars
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.combo import Combo
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.tile import Tile

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from db.reports.dashboard import Met, Promised, Unfinished
    from db.reports.figures import Presence
    from db.rows import BadgeType, Event
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store

ALL = "all"
AFTER_MS = 400
"""Milliseconds after a change before the figures are asked for again: scans come in bursts."""

LEAST = 860
"""Pixels at 100% zoom below which the charts stand one below the other."""

TILES = ("people", "held", "no_show", "unfinished", "due", "coming")
CHARTS = ("hours", "outcomes", "bodies", "types", "countries", "sessions")


class ChartCard(Card):
    """A chart under its title, and what to say while there is nothing to draw."""

    def __init__(self, *, columns: bool = False) -> None:
        super().__init__()
        self.bars = Bars(columns=columns)
        self.nothing = Label(role="soft", wrap=True)
        self.note = Label(role="soft", wrap=True)
        self.body.addWidget(self.bars)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def show_bars(self, bars: tuple[Bar, ...], note: str = "") -> None:
        """Draw *bars*, and say *note* of them below."""
        self.bars.show_bars(bars)
        drawn = any(bar.value for bar in bars)
        self.bars.setVisible(drawn)
        self.nothing.setVisible(not drawn)
        self.note.setText(note)
        self.note.setVisible(bool(note))


class DashboardPage(Page):
    """Figures of a day, or of all days, that follow what happens while the page is in sight."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self.day = Combo()
        self.tiles = {name: Tile() for name in TILES}
        self.charts = {name: ChartCard(columns=name == "hours") for name in CHARTS}
        self.unfinished = UnfinishedCard()
        self.reports = ReportsCard(store, badges)
        self._reader = CalmReader(store, self)
        self._title = Label(role="title", elide=True)
        self._lead = Action(self, "download", "Ctrl+R", self.go_to_reports)
        self._ways: dict[str, Figure] = {}
        self._told: dict[str, Any] = {}
        self._types: tuple[BadgeType, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._title, 1)
        self._buttons = (Button(self.reports.copy), Button(self._lead))
        for button in self._buttons:
            head.addWidget(button)
        head.addWidget(self.day)
        self.day.setMinimumContentsLength(16)
        tiles = QWidget()
        flow = Flow(tiles, gap=12, even=True)
        for tile in self.tiles.values():
            flow.addWidget(tile)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (24, 4, 24, 20)])
        column.setSpacing(theme.px(16))
        column.addWidget(tiles)
        for first in range(0, len(CHARTS), 3):
            row = [(self.charts[name], 1) for name in CHARTS[first : first + 3]]
            column.addWidget(Abreast(*row, least=LEAST))
        column.addWidget(Abreast((self.unfinished, 2), (self.reports, 1), least=LEAST))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.px(20), 0, 0)
        head.setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(8))
        whole.addLayout(head)
        self._scroller = Scroller(content)
        whole.addWidget(self._scroller, 1)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.changed.connect(self._written)
        self.day.currentIndexChanged.connect(self.read)
        self._soon.timeout.connect(self.read)
        for name, tile in self.tiles.items():
            tile.clicked.connect(partial(self._follow, name))
        for card in self.charts.values():
            card.bars.chosen.connect(self._go_behind)
        self.reports.copied.connect(lambda words: self.said.emit(words, ""))
        self.reports.wants_lists.connect(lambda: self.go.emit("exports", ""))
        self.unfinished.wants_meeting.connect(partial(self.go.emit, "agenda"))
        self.unfinished.wants_cards.connect(partial(self.go.emit, "visitors", "state=incomplete"))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Dashboard"))
        self._lead.say(self.tr("Reports…"))
        self.day.setAccessibleName(self.tr("Day"))
        titles = {
            "hours": self.tr("Visits by the hour"),
            "outcomes": self.tr("Meetings by outcome"),
            "bodies": self.tr("Meetings held, by body"),
            "types": self.tr("People by badge type"),
            "countries": self.tr("People by country"),
            "sessions": self.tr("People at sessions"),
        }
        for name, title in titles.items():
            self.charts[name].set_title(title)
            self.charts[name].bars.setAccessibleName(title)
            self.charts[name].nothing.setText(self.tr("Nothing to count yet."))
        self._fill_days()
        self._show()

    def title(self) -> str:
        return self.tr("Dashboard")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Ask for the figures again."""
        self._fill_days()
        self.read()
        self.tiles["people"].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        self._told.clear()
        self._fill_days()
        if self.isVisible():
            self.read()

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self._soon.start()

    def _fill_days(self) -> None:
        event = self.store.current_event
        if event is None:
            return
        today = clock.local_day(clock.now(), event.zone)
        fresh = self.day.count() == 0
        days = sorted({*events.days(event), today})
        locale = i18n.locale()
        self.day.fill(
            [
                (self.tr("All days"), ALL),
                *(
                    (i18n.day(day, event.zone, locale, weekday=True), day.isoformat())
                    for day in days
                ),
            ]
        )
        if fresh:
            self.day.choose(today.isoformat())

    def chosen_day(self) -> date | None:
        """The day whose figures are shown, None for all."""
        chosen = self.day.currentData()
        return None if chosen in (None, ALL) else date.fromisoformat(chosen)

    def _is_today(self) -> bool:
        event = self.store.current_event
        return event is not None and self.chosen_day() == clock.local_day(clock.now(), event.zone)

    # Figures ----------------------------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Ask for each figure by itself, so that a scan goes between two of them."""
        if self.store.current_event is None:
            return
        self._soon.stop()
        day = self.chosen_day()
        self.reports.show_day(day)
        self._ask("types", events.badge_types)
        self._ask("presence", figures.presence, day)
        self._ask("met", dashboard.met, day, self.store.by.operator)
        self._ask("promised", dashboard.promised, day, self.store.by.operator)
        self._ask("unfinished", dashboard.unfinished, day, clock.now())

    def _ask(self, name: str, question: Callable[..., Any], *args: object) -> None:
        self._reader.read(partial(self._know, name), f"dashboard {name}", question, *args)

    def _know(self, name: str, answer: Any) -> None:
        self._told[name] = answer
        self._show()

    def _show(self) -> None:
        told = self._told
        if "types" in told:
            self._types = tuple(told["types"])
        if "presence" in told:
            self._show_presence(told["presence"])
        if "met" in told:
            self._show_met(told["met"])
        if "promised" in told:
            self._show_promised(told["promised"])
        if "unfinished" in told:
            self._show_unfinished(told["unfinished"])

    def _show_presence(self, seen: Presence) -> None:
        self._tell(("people",), DashboardWords.presence(seen))
        self.charts["hours"].show_bars(DashboardWords.hours(seen))
        self.charts["types"].show_bars(DashboardWords.types(seen, self._types))
        self.charts["countries"].show_bars(DashboardWords.countries(seen))

    def _show_met(self, met: Met) -> None:
        self._tell(("held", "no_show"), DashboardWords.met(met))
        self.charts["outcomes"].show_bars(DashboardWords.outcomes(met))
        self.charts["bodies"].show_bars(DashboardWords.bodies(met), DashboardWords.bodies_note(met))

    def _show_promised(self, told: Promised) -> None:
        self._tell(("due", "coming"), DashboardWords.promised(told))
        self.charts["sessions"].show_bars(DashboardWords.sessions(told))

    def _show_unfinished(self, left: Unfinished) -> None:
        self._tell(("unfinished",), DashboardWords.unfinished(left))
        if self.store.current_event is not None:
            self.unfinished.show_left(left, self.store.current_event)

    def _tell(self, names: tuple[str, ...], found: tuple[Figure, ...]) -> None:
        for name, figure in zip(names, found, strict=True):
            self._ways[name] = figure
            self.tiles[name].say(figure.figure, figure.words, figure.tone)

    # Doors ------------------------------------------------------------------------------------

    def _follow(self, name: str) -> None:
        figure = self._ways.get(name)
        if figure is None:
            return
        if figure.page == "unfinished":
            self._scroller.ensureWidgetVisible(self.unfinished)
            self.unfinished.take_focus()
        else:
            self._leave(figure.page, figure.wanted)

    def go_to_reports(self) -> None:
        """Bring the choice of a report into sight, ready to choose."""
        self._scroller.ensureWidgetVisible(self.reports)
        self.reports.which.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._buttons:
            button.set_bare(self.width() < theme.px(LEAST))

    @Slot(str)
    def _go_behind(self, key: str) -> None:
        self._leave(*way(key))

    def _leave(self, page: str, wanted: str) -> None:
        """Go to the list, of the day that is shown where it has days."""
        if page == "agenda" and "=" in wanted:
            wanted = f"{wanted}&day={self.day.currentData() or ALL}"
        if wanted == "state=here" and not self._is_today():
            wanted = ""
        self.go.emit(page, wanted)
