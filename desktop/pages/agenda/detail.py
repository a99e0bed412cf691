"""The panel beside the agenda: one meeting, who, where, what became of it, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db import clock
from desktop.i18n import Translatable
from desktop.lane import Priority
from desktop.meeting.thank_you import ThankYou
from desktop.pages.agenda.actions import MeetingActions
from desktop.pages.agenda.move import MoveForm
from desktop.pages.agenda.reading import Dossier, dossier
from desktop.pages.agenda.story import Story
from desktop.pages.agenda.words import AgendaWords
from desktop.widgets import theme
from desktop.widgets.cards import Card, Empty, Notice, Scroller
from desktop.widgets.labels import FitLabel, Label
from desktop.widgets.pill import Pill

if TYPE_CHECKING:
    from db.rows import Meeting
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.agenda.reading import Item
    from desktop.store import Store

WIDTH = 384
"""Pixels at 100% zoom."""


class MeetingDetail(Translatable, Card):
    """``show_item(item)`` shows a meeting, None nothing. ``said(text, change)`` asks for a toast,
    ``wants_visitor(uuid)`` for the page of a visitor; ``filled(is)`` says whether one is shown.
    """

    said = Signal(str, str)
    wants_visitor = Signal(str)
    filled = Signal(bool)

    def __init__(self, page: QWidget, store: Store, badges: BadgeDesk | None = None) -> None:
        super().__init__()
        self._store = store
        self._item: Item | None = None
        self.when = Label(role="soft", wrap=True)
        self.whom = FitLabel((theme.HEADING, theme.STRONG), 4)
        self.whom.setFont(theme.current().font(theme.HEADING, QFont.Weight.DemiBold))
        self.state = Pill()
        self.twice, self.hint = Notice("warn"), Notice("info")
        self.actions_bar = MeetingActions(page, store)
        self.move_form = MoveForm(store)
        self.story = Story()
        self._inner = QWidget()
        self._inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._area = Scroller(self._inner)
        self._empty = Empty("calendar-clock")
        self._build()
        self.move_form.said.connect(self.said)
        self.actions_bar.said.connect(self.said)
        self.actions_bar.wants_move.connect(self._begin_move)
        if badges is not None:
            self.thanks = ThankYou(page, store, badges)
            self.thanks.said.connect(lambda words: self.said.emit(words, ""))
            self.actions_bar.wants_thanks.connect(self.thanks.begin)
        self.move_form.left.connect(self._end_move)
        self.story.wants_visitor.connect(self.wants_visitor)
        self.retranslate()
        self.show_item(None)

    def _build(self) -> None:
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        for widget in (self.when, self.whom, self.state, self.move_form, self.twice, self.hint):
            column.addWidget(widget)
        column.addWidget(self.story)
        column.addStretch(1)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self.actions_bar)
        self.body.addWidget(self._empty, 1)

    def retranslate(self) -> None:
        self._empty.say(
            self.tr("Nothing is chosen"),
            self.tr("Choose a meeting, or make a new one (Ctrl+Shift+N)."),
        )
        self.hint.say(
            self.tr("Nobody of theirs was seen at the reception"),
            self.tr("They may be at the table already. Only you can say that they did not come."),
        )
        if self._item is not None:
            self._say(self._item)

    def item(self) -> Item | None:
        """The meeting that is shown."""
        return self._item

    def show_item(self, item: Item | None) -> None:
        """Show *item* at once; what is logged of it is read and shown a moment later."""
        another = self._uuid(item) != self._uuid(self._item)
        self._item = item
        self.actions_bar.show_item(item)
        if another:
            self.move_form.hide()
            self.story.clear()
        for widget in (self._area, self.actions_bar):
            widget.setVisible(item is not None)
        self.actions_bar.setVisible(item is not None and self.move_form.isHidden())
        self._empty.setVisible(item is None)
        self.filled.emit(item is not None)
        if item is None:
            return
        self._say(item)
        self._store.read(
            self._know,
            dossier,
            item.meeting.uuid,
            self._store.by.operator,
            priority=Priority.SEARCH,
            replaces="agenda dossier",
        )

    def focus_orders(self) -> None:
        """Put the focus on what is done most."""
        self.actions_bar.buttons[self.actions_bar.log].setFocus()

    def _uuid(self, item: Item | None) -> str:
        return item.meeting.uuid if item else ""

    def _say(self, item: Item) -> None:
        event = self._store.current_event
        if event is None:
            return
        now, meeting = clock.now(), item.meeting
        self.when.setText(AgendaWords.when(meeting, event, day=True))
        self.whom.set_text(meeting.with_name)
        self.state.show_chip(AgendaWords.state(item, now, event.zone))
        self.hint.setVisible(item.not_seen(now, event.zone))
        clashes = [AgendaWords.clash(one, meeting, event) for one in item.clashes]
        self.twice.say(AgendaWords.twice(), "\n".join(clashes))
        self.twice.setVisible(bool(clashes))

    def _know(self, found: Dossier | None) -> None:
        event = self._store.current_event
        if found is None or event is None:
            return
        if found.item.meeting.uuid == self._uuid(self._item):
            self.story.show_dossier(found, event)

    @Slot(object)
    def _begin_move(self, meeting: Meeting) -> None:
        self.actions_bar.hide()
        self.move_form.begin(meeting)
        QTimer.singleShot(0, self, self._show_move)

    @Slot()
    def _show_move(self) -> None:
        """Scroll to the fields once they are laid out."""
        self._area.ensureWidgetVisible(self.move_form)

    @Slot()
    def _end_move(self) -> None:
        self.move_form.hide()
        self.actions_bar.setVisible(self._item is not None)
        self.focus_orders()
