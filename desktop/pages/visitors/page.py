"""The visitors: a list that narrows as one types, and beside it whoever is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.door import head_counts
from db.visitor.visitors import Filters
from desktop.lane import Priority
from desktop.pages.page import Page
from desktop.pages.visitors.actions import VisitorActions
from desktop.pages.visitors.choices import Choices
from desktop.pages.visitors.columns import VisitorColumns
from desktop.pages.visitors.detail import WIDTH, VisitorDetail
from desktop.pages.visitors.dossier import whom
from desktop.pages.visitors.export import VisitorExport
from desktop.pages.visitors.filters import FilterBar
from desktop.pages.visitors.keys import BoxKeys
from desktop.pages.visitors.list import VisitorList
from desktop.pages.visitors.merge import MergeSheet
from desktop.pages.visitors.out import VisitorsOut
from desktop.pages.visitors.paper import ChosenPaper
from desktop.pages.visitors.reason import ReasonSheet
from desktop.pages.visitors.several import NAMED, HowMany
from desktop.undo.undoing import Undoing
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Button
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.tables import Rows, Table

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store

LEAST = 930
"""Pixels at 100% zoom below which the list and the visitor are shown one at a time."""

SETTLE_MS = 40
"""Milliseconds that a row is current before all about it is read: arrows held down read nothing."""


class VisitorsPage(Page):
    """All visitors. ``enter(uuid)`` shows one of them."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self._badges = badges
        self._stale = True
        self._columns = VisitorColumns()
        self.setProperty("role", "page")
        self.filters = FilterBar()
        self.choices = Choices(store, self._columns, self.filters, self)
        self.table = Table(Rows(self._columns.columns()))
        self.list = VisitorList(store, self.table)
        self.export = VisitorExport(self, store, preferences, badges, self.list)
        self.export.filtered = self.filters.words
        self.actions_bar = VisitorActions(
            self, store, badges, ChosenPaper(preferences, badges, self)
        )
        self.detail = VisitorDetail(store, badges, self.actions_bar, self.export)
        self.reason = ReasonSheet(self, store)
        self.merge = MergeSheet(self, store)
        self.out = VisitorsOut(self, store, badges, self.detail, self.filters)
        self.undoing = Undoing(store, self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.card = Card(padding=1)
        self.how_many = HowMany(self.list)
        for part in (self.export, self.export.progress, self.how_many):
            self.card.head.addWidget(part)
        self.card.head.setContentsMargins(*[theme.px(side) for side in (15, 11, 15, 0)])
        self.card.body.addWidget(self.table, 1)
        self.card.body.setContentsMargins(0, 0, 0, theme.px(12))
        for action in (self.export.print_action, self.export.action):
            self.filters.offer(action)
        self.beside = Beside(self.card, self.table, self.detail, width=WIDTH, least=LEAST)
        self.keys = BoxKeys(self.filters, self.list, self.table, self.beside)
        self.card.head.insertWidget(1, Button(self.beside.open))
        content = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroller(content))
        column = QVBoxLayout(content)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(theme.px(12))
        column.addWidget(self.filters)
        # Above the list: a toast would lie upon it for ten seconds if it were below.
        column.addWidget(self.actions_bar)
        column.addWidget(self.beside, 1)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.closed.connect(self.forget)
        self.store.changed.connect(self._written)
        self.filters.changed.connect(self._filter)
        self.choices.known.connect(self.detail.offer_types)
        self.choices.known.connect(lambda _types: self.table.viewport().update())
        self.list.filled.connect(self._filled)
        self.table.sort_wanted.connect(self.list.sort)
        self.table.row_activated.connect(self._edit)
        self.table.customContextMenuRequested.connect(self._open_menu)
        rows = self.table.rows
        selected = self.table.selectionModel().selectionChanged
        for told in (selected, rows.dataChanged, rows.modelReset):
            told.connect(self._select)
        self._settle.timeout.connect(self._choose)
        self.detail.left.connect(self.beside.show_main)
        for part in (self.detail.meetings, self.out):
            part.wants_meeting.connect(partial(self.go.emit, "agenda"))
        self.detail.meetings.wants_log.connect(self.wants_log)
        self.beside.turned.connect(self.filters.setHidden)
        self.detail.badge.wants_visitor.connect(self.detail.open_visitor)
        self.detail.wants_undo.connect(self.undoing.undo)
        self.undoing.warned.connect(self.warned)
        self.actions_bar.wants_reason.connect(self._ask_reason)
        self.actions_bar.wants_merge.connect(self._merge)
        self.actions_bar.wants_company.connect(lambda name: self.filters.only(company=name))
        self.actions_bar.wants_edit.connect(self._correct)
        self.reason.decided.connect(self.actions_bar.mark)
        for part in (self.export.question, self.out):
            part.asking.connect(self.actions_bar.pause)
        self.actions_bar.wants_badges.connect(self.export.ask_to_print)
        for asked in (self.export.question, self.detail.badge):
            asked.wants_layout.connect(partial(self.go.emit, "layouts"))
        for sheet in (self.reason, self.merge):
            sheet.closed.connect(partial(self.actions_bar.pause, False))
        for part in (self.actions_bar, self.detail, self.merge, self.undoing, self.export.progress):
            part.said.connect(self.said)
        for told in (self.actions_bar.done, self.detail.saved):
            told.connect(self._put)

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Visitors"))
        self.table.setAccessibleName(self.tr("Visitors"))
        self.table.rows.set_titles(self._columns.titles())
        self._say_empty()
        self.choices.name()
        self.table.viewport().update()

    def title(self) -> str:
        return self.tr("Visitors")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Refresh, and show the visitor with the uuid *subject*, if any.

        A *subject* such as "country=IT" narrows the list to it: a field of the filters, "=", value.
        """
        self.choices.learn()
        if "=" in subject:
            # Once the types and countries are known, which are asked for just before.
            self.store.read(lambda _today: self._narrow(subject), head_counts.today)
            return
        if subject:
            self.store.read(self._look_up, whom, subject, priority=Priority.SEARCH)
            return
        self.beside.turn_back()
        if self.list.count == 0 and self._stale:
            self.list.show(self.filters.filters())
        elif self._stale:
            self.list.refresh()
        self._stale = False
        self.filters.box.take_focus()

    def take_scan(self, code: str) -> bool:
        """A scan is taken where a code is asked for; elsewhere it checks in."""
        return self.merge.take_scan(code) or self.detail.take_scan(code)

    def log_meeting(self) -> bool:
        """Ask for the log of what was said to the one visitor who is chosen; False for nobody."""
        chosen = self.actions_bar.visitor() if self.list.selected() == 1 else None
        if chosen is not None:
            self.detail.meetings.log_with(chosen)
        return chosen is not None

    def _narrow(self, wanted: str) -> None:
        """Show those only whom *wanted* says."""
        field, _, value = wanted.partition("=")
        self._show_filters(Filters(**{field: value}))
        self._stale = False
        self.beside.turn_back()
        self.list.show(self.filters.filters())
        self.table.setFocus()

    def _look_up(self, visitor: Visitor | None) -> None:
        if visitor is None:
            self.list.show(self.filters.filters())
            return
        state = "withdrawn" if visitor.withdrawn else "all"
        self._show_filters(Filters(words=visitor.name, state=state))
        self._stale = False
        self.list.show(self.filters.filters(), look_for=visitor.uuid)
        self.detail.open_visitor(visitor.uuid)
        self.beside.show_main()
        self.beside.show_side()  # where there is room for one of them only, it is the visitor

    def _show_filters(self, filters: Filters) -> None:
        """Show *filters* without listing anybody yet."""
        blocked = self.filters.blockSignals(True)
        self.filters.show_filters(filters)
        self.filters.blockSignals(blocked)

    @Slot()
    @Slot(object)
    def _opened(self, _event: object = None) -> None:
        self._show_filters(Filters())
        self.forget()
        if self.isVisible():
            self.enter()

    @Slot()
    def forget(self) -> None:
        """Show nobody, neither in the list nor beside it."""
        self._stale = True
        self.list.clear()
        self.detail.show_visitor(None)

    @Slot(str)
    def _written(self, kind: str) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.list.refresh()
        if kind in ("event", "save_badge_type", "save_row", "remove", "undo", "import_list"):
            self.choices.learn()

    # The list ---------------------------------------------------------------------------------

    @Slot(object)
    def _filter(self, filters: Filters) -> None:
        self._say_empty()
        self.beside.turn_back()
        self.list.show(filters)

    def _say_empty(self) -> None:
        words = self.tr("Nobody is like this")
        more = self.tr("Take a filter off, or type less. Ctrl+N registers somebody new.")
        if self.filters.filters() == Filters():
            words = self.tr("Nobody is on the list yet")
            more = self.tr("Import a list, or register visitors as they come (Ctrl+N).")
        self.table.set_empty("users", words, more)

    @Slot()
    def _filled(self) -> None:
        """Another list: who is beside it stays when they are in it, and chosen; else they go."""
        shown = self.detail.visitor()
        if shown is not None and not self.list.selected() and not self.list.choose(shown.uuid):
            self.detail.show_visitor(None)
        self.keys.filled()

    @Slot(object)
    def _edit(self, visitor: Visitor) -> None:
        """Correct who is chosen, also when all about them is not read yet."""
        if visitor != self.detail.visitor():
            self.detail.show_visitor(visitor)
        self._correct()

    @Slot()
    def _correct(self) -> None:
        self.beside.show_side()
        self.detail.edit()

    @Slot()
    def _select(self) -> None:
        """What can be done is at once about who is chosen; all about them may take a moment."""
        number = self.list.selected()
        chosen = self.table.selected_rows() if number <= 2 else []
        current = self.table.current_row()
        chosen.sort(key=lambda visitor: visitor != current)
        self.actions_bar.show_selection(chosen, number)
        self._settle.start()

    @Slot()
    def _choose(self) -> None:
        number, chosen = self.list.selected(), self.actions_bar.visitor()
        if number != 1:
            self.detail.show_several(number, self.list.first_selected(NAMED))
        elif chosen is not None and chosen != self.detail.visitor():
            self.detail.show_visitor(chosen)

    @Slot(object)
    def _put(self, visitor: Visitor) -> None:
        self.list.put(visitor)
        shown = self.detail.visitor()
        if shown is not None and shown.uuid == visitor.uuid and shown != visitor:
            self.detail.show_visitor(visitor)

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        self.actions_bar.open_menu(self.table.viewport().mapToGlobal(at))

    @Slot(object, object)
    def _merge(self, visitor: Visitor, other: Visitor | None) -> None:
        self.actions_bar.pause(True)
        self.merge.merge(visitor, other, self.choices.types)

    @Slot(str, object, str)
    def _ask_reason(self, kind: str, visitor: Visitor, trouble: str) -> None:
        self.actions_bar.pause(True)
        self.reason.ask(kind, visitor, trouble)
