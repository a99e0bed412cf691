"""The panel beside the list: one visitor's data, badge, answers and history, each in its tab."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QTabBar, QWidget

from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.news import News
from desktop.next_edition import NextEdition
from desktop.pages.visitors.badge import VisitorBadge
from desktop.pages.visitors.dossier import Dossier, dossier, whom
from desktop.pages.visitors.fields import VisitorFields
from desktop.pages.visitors.history import VisitorHistory
from desktop.pages.visitors.meetings import VisitorMeetings
from desktop.pages.visitors.outdated import OutdatedBadge
from desktop.pages.visitors.privacy import VisitorPrivacy
from desktop.pages.visitors.several import SeveralVisitors
from desktop.widgets import theme
from desktop.widgets.cards import Card, Empty, Scroller
from desktop.widgets.labels import FitLabel, Label

if TYPE_CHECKING:
    from db.rows import BadgeType, Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.visitors.actions import VisitorActions
    from desktop.pages.visitors.export import VisitorExport
    from desktop.store import Store

WIDTH = 392
"""Pixels at 100% zoom."""


class VisitorDetail(Translatable, Card):
    """``show_visitor()`` shows one, None nobody.

    ``said(text, change)`` asks for a toast, ``saved(visitor)`` tells the new state of one,
    ``wants_undo(change)`` asks to take a change back, ``left()`` that Esc leaves the panel.
    What is asked about meetings, ``meetings`` asks.
    """

    said = Signal(str, str)
    saved = Signal(object)
    wants_undo = Signal(str)
    left = Signal()

    def __init__(
        self, store: Store, badges: BadgeDesk, actions: VisitorActions, export: VisitorExport
    ) -> None:
        super().__init__()
        self._store = store
        self._visitor: Visitor | None = None
        self._dossier: Dossier | None = None
        self._number = 0
        self.name = FitLabel((theme.HEADING, theme.STRONG))
        self.name.setFont(theme.current().font(theme.HEADING, QFont.Weight.DemiBold))
        self.firm = Label(role="soft", elide=True)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.fields = VisitorFields(store)
        self.badge = VisitorBadge(store, badges, actions)
        self.meetings = VisitorMeetings(store)
        self.privacy = VisitorPrivacy(store)
        self.history = VisitorHistory(store)
        self._parts: tuple[QWidget, ...] = (
            *(self.fields, self.badge),
            *(self.meetings, self.privacy, self.history),
        )
        self.outdated = OutdatedBadge(store, actions)
        self.invite = NextEdition(store, "visitors")
        self.several = SeveralVisitors(export)
        self._many = Scroller(self.several)
        self._stack = QStackedWidget()
        self._empty = Empty("user")
        self._build()
        self._connect()
        self.retranslate()
        self.show_visitor(None)

    def _build(self) -> None:
        for part in self._parts:
            # A form asks for its own width; the panel decides it.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._stack.addWidget(Scroller(part))
            self.tabs.addTab("")
        for widget in (self.name, self.firm, self.outdated, self.invite, self.tabs, self._stack):
            self.body.addWidget(widget)
        for widget in (self._many, self._empty):
            self.body.addWidget(widget)

    def _connect(self) -> None:
        News(self._store, self).came.connect(self._look_again)
        self.tabs.currentChanged.connect(self._turn)
        self.fields.left.connect(self.left)
        self.history.wants_undo.connect(self.wants_undo)
        self.invite.said.connect(self.said)
        self.privacy.answers.wants_sight.connect(self._show_part)
        for part in (self.fields, self.badge, self.privacy):
            part.said.connect(self.said)
            part.saved.connect(self._changed)

    def retranslate(self) -> None:
        names = (self.tr("Data"), self.tr("Badge"), self.tr("Meetings"), self.tr("Privacy"))
        for number, words in enumerate((*names, self.tr("History"))):
            self.tabs.setTabText(number, words)
        self.tabs.setAccessibleName(self.tr("What to see of the visitor"))
        self._say_several()
        self._empty.say(self.tr("Nobody is chosen"), self.tr("Choose a visitor in the list."))

    @Slot(QWidget)
    def _show_part(self, part: QWidget) -> None:
        """Scroll to what opened below what was pressed, or to what was answered."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Scroller):
            shown.ensureWidgetVisible(part)

    def visitor(self) -> Visitor | None:
        """Who is shown."""
        return self._visitor

    def offer_types(self, types: Sequence[BadgeType]) -> None:
        """Offer these badge types."""
        self.fields.offer_types(types)

    def show_visitor(self, visitor: Visitor | None) -> None:
        """Show *visitor*; the rest about them is read and shown a moment later."""
        self._put(visitor)
        self.renew()

    def show_several(self, number: int, first: Sequence[Visitor]) -> None:
        """Show *number* visitors who are selected, *first* of whom are known here.

        0 where several were: nobody is chosen any more. Who is shown alone stays.
        """
        if number != self._number:
            self._put(None)
            self.renew()
        if not number:
            return
        self._number = number
        self._say_several()
        self.several.show_several(number, first)
        for widget in (self.name, self._many):
            widget.show()
        self._empty.hide()

    def _say_several(self) -> None:
        if self._number:
            self.name.set_text(self.tr("%n selected", "", self._number))

    def _put(self, visitor: Visitor | None) -> None:
        if (visitor and visitor.uuid) != (self._visitor and self._visitor.uuid):
            self._to_top()
        self._visitor, self._number = visitor, 0
        self._many.hide()
        shown = visitor is not None
        for widget in (self.name, self.firm, self.tabs, self._stack):
            widget.setVisible(shown)
        self._empty.setVisible(not shown)
        event = self._store.current_event
        self.invite.show_visitor(visitor, event.promoted_name if event else "")
        if visitor is not None:
            self.name.set_text(visitor.name)
            self.firm.setText(" · ".join(filter(None, (visitor.company, visitor.job_title))))
            self.fields.show_visitor(visitor)

    def renew(self) -> None:
        """Read again all about who is shown, where a tab needs it."""
        self._dossier = None
        self.outdated.look(self._visitor)
        if self._visitor is not None and self.tabs.currentIndex() > 0:
            self._ask(self._visitor.uuid)

    @Slot()
    def _look_again(self) -> None:
        """Show who is shown as the file has them now, whatever the list beside has chosen."""
        self.renew()
        if self._visitor is not None and self._dossier is None and self.tabs.currentIndex() == 0:
            know = partial(self._know_data, self._visitor.uuid)
            self._store.read(know, whom, self._visitor.uuid, replaces="visitors data")

    def _know_data(self, asked: str, found: Visitor | None) -> None:
        shown = self._visitor
        if shown is None or shown.uuid != asked or shown == found:
            return
        self._put(found)
        if found is not None:
            self.saved.emit(found)

    def open_visitor(self, uuid: str) -> None:
        """Show the visitor with this *uuid*, whether the list has them or not."""
        self._ask(uuid)

    def edit(self) -> None:
        """Start correcting who is shown."""
        if self._visitor is not None:
            self.tabs.setCurrentIndex(0)
            self.fields.begin()

    def take_scan(self, code: str) -> bool:
        """Bind *code* when the badge tab waits for one."""
        return self.badge.isVisible() and self.badge.take_scan(code)

    def _ask(self, uuid: str) -> None:
        self._store.read(
            partial(self._know, uuid),
            dossier,
            uuid,
            self._store.by.operator,
            priority=Priority.SEARCH,
            replaces="visitors dossier",
        )

    def _know(self, asked: str, found: Dossier | None) -> None:
        if found is None:
            self._know_data(asked, None)
            return
        self._dossier = found
        if self._visitor != found.visitor:
            self._put(found.visitor)
            self.saved.emit(found.visitor)
        self._fill()

    @Slot(int)
    def _turn(self, tab: int) -> None:
        held = _has_keys(self._stack)
        self._stack.setCurrentIndex(tab)
        if held:  # what had the keys is hidden
            self.tabs.setFocus()
        self._to_top()
        if self._dossier is None:
            self.renew()
        else:
            self._fill()

    def _fill(self) -> None:
        """Show the dossier in the tab that is looked at; the others wait until they are."""
        tab = self.tabs.currentIndex()
        part = self._parts[tab]
        if self._dossier is not None and not isinstance(part, VisitorFields):
            held = _has_keys(part)
            show: Any = part
            show.show_dossier(self._dossier)
            if held and not _has_keys(part):
                self.tabs.setFocus()  # what had the keys is gone, and they stay beside it

    def _to_top(self) -> None:
        """Show a tab from its beginning, wherever somebody else's was looked at."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Scroller):
            shown.verticalScrollBar().setValue(0)

    @Slot(object)
    def _changed(self, visitor: Visitor) -> None:
        self.renew()
        self.saved.emit(visitor)


def _has_keys(widget: QWidget) -> bool:
    """Whether the focus is in *widget*."""
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)
