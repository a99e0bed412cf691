"""The frame of the window: navigation at the left, the pages, the status bar, the toast."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.i18n import Translatable
from desktop.pages.page import Page
from desktop.widgets import theme
from desktop.widgets.buttons import keyed_in
from desktop.widgets.sheet import Sheet
from desktop.widgets.side_nav import SideNav
from desktop.widgets.status_bar import StatusBar
from desktop.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from db.rows import Event

PAGES = {
    "reception": ("scan-line", "Ctrl+1", False),
    "visitors": ("users", "Ctrl+2", False),
    "agenda": ("calendar-clock", "Ctrl+3", False),
    "follow_ups": ("square-check", "Ctrl+4", False),
    "sessions": ("log-in", "Ctrl+5", False),
    "dashboard": ("chart-column", "Ctrl+6", False),
    "lists": ("upload", "Ctrl+7", True),
    "event": ("calendar-days", "Ctrl+8", True),
    "activity": ("history", "Ctrl+9", True),
    "paper": ("clipboard-list", "Ctrl+0", True),
    "settings": ("settings", "Ctrl+,", True),
}
"""The pages from top to bottom: icon, keys, and whether it stands at the foot.

Each keeps its keys for good: what hands have learnt does not change with the next page.
"""

_LATE = {
    "visitors": ("desktop.pages.visitors.page", "VisitorsPage"),
    "agenda": ("desktop.pages.agenda.page", "AgendaPage"),
    "follow_ups": ("desktop.pages.follow_ups.page", "FollowUpsPage"),
    "sessions": ("desktop.pages.sessions", "SessionsPage"),
    "dashboard": ("desktop.pages.dashboard.page", "DashboardPage"),
    "event": ("desktop.pages.event.page", "EventPage"),
    "activity": ("desktop.pages.activity", "ActivityPage"),
    "layouts": ("desktop.pages.layouts.page", "LayoutsPage"),
    "paper": ("desktop.pages.paper.page", "PaperPage"),
    "lists": ("desktop.pages.lists.page", "ListsPage"),
    "exports": ("desktop.pages.exports.page", "ExportsPage"),
    "settings": ("desktop.pages.settings.page", "SettingsPage"),
    "preflight": ("desktop.pages.preflight.page", "PreflightPage"),
    "privacy": ("desktop.pages.privacy.page", "PrivacyPage"),
}
"""Pages that are built when somebody first goes there: a start needs the reception only."""


_WITHIN = {"layouts": "event", "preflight": "settings", "exports": "lists", "privacy": "event"}
"""Pages without a place of their own at the left, and where they belong."""


class Shell(Translatable, QWidget):
    """Holds the pages. ``added(page)`` says that a page was built, so that it can be connected."""

    added = Signal(object)

    def __init__(self, *parts: object) -> None:
        """Pages are made with *parts*: the store, the preferences and the badge desk."""
        super().__init__()
        self._parts = parts
        self.pages: dict[str, Page] = {}
        self.nav = SideNav()
        self._go = {
            key: self.nav.add(key, icon, keys, foot=foot)
            for key, (icon, keys, foot) in PAGES.items()
        }
        self.stack = QStackedWidget()
        self.bar = StatusBar()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.bar)
        self.toast = Toast(self)
        theme.current().changed.connect(self._fit)
        self.nav.chosen.connect(self._turn_to)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the pages in the language of now."""
        names = {
            "reception": self.tr("Reception"),
            "visitors": self.tr("Visitors"),
            "agenda": self.tr("Agenda"),
            "follow_ups": self.tr("Follow-ups"),
            "sessions": self.tr("Sessions"),
            "dashboard": self.tr("Dashboard"),
            "event": self.tr("Event"),
            "activity": self.tr("Activity"),
            "paper": self.tr("Paper"),
            "lists": self.tr("Import a list"),
            "settings": self.tr("Settings"),
        }
        for key, action in self._go.items():
            action.say(names[key])
        self.toast.hide()  # what it says is in the language of before

    def name_event(self, event: Event | None) -> None:
        """Show the event's name above the pages."""
        name = f"{event.name} · {event.city.split(',')[0]}" if event else ""
        self.nav.set_title("Piemonte Desk", name)

    def add(self, key: str, page: Page) -> None:
        """Take over the page named *key*."""
        self.pages[key] = page
        page.go.connect(self.go_to)
        self.stack.addWidget(page)
        self.added.emit(page)

    def page(self, key: str) -> Page:
        """The page named *key*, built when nobody went there before."""
        if key not in self.pages:
            module, name = _LATE[key]
            self.add(key, getattr(import_module(module), name)(*self._parts))
        return self.pages[key]

    def current(self) -> Page | None:
        """The page that is shown; None while it is the welcome."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @Slot(str)
    @Slot(str, str)
    def go_to(self, key: str, subject: str = "") -> None:
        """Show the page named *key*, at *subject* (a visitor's uuid, say) where it has one."""
        page = self.page(key)
        self.nav.show()
        self.stack.setCurrentWidget(page)
        self.nav.show_page(_WITHIN.get(key, key))
        page.enter(subject)

    @Slot(str)
    def _turn_to(self, key: str) -> None:
        """A person wants another page: what lies over this one goes (a form keeps its draft)."""
        self.clear()
        self.go_to(key)

    def covers(self) -> list[Sheet]:
        """The sheets that lie open over the pages."""
        return _open_in(self)

    def sheets(self) -> list[Sheet]:
        """All sheets that lie open, also over one page alone, or while all of it is hidden."""
        return [each for host in (self, *self.pages.values()) for each in _open_in(host)]

    def hold_keys(self) -> None:
        """Keys of a page wait while a sheet lies over it: one may have the same, and with both in
        sight neither would work.
        """
        held = bool(self.covers())
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for action in keyed_in(self.stack):
            action.setShortcutContext(inside if held else Qt.ShortcutContext.WindowShortcut)

    def clear(self) -> None:
        """Close the sheets that lie over the pages."""
        for sheet in self.covers():
            sheet.close_sheet()

    def show_alone(self, widget: QWidget) -> None:
        """Show *widget* without the navigation: there is no event yet."""
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
        self.nav.hide()
        self.stack.setCurrentWidget(widget)

    @Slot()
    def _fit(self) -> None:
        """At another zoom the words beside the icons may have no room, or room again."""
        self.nav.fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)


def _open_in(host: QWidget) -> list[Sheet]:
    return [each for each in host.children() if isinstance(each, Sheet) and not each.isHidden()]
