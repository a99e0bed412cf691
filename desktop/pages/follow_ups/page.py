"""What was promised: by whom, to whom, until when; done, put off, and thanked for."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.meeting import follow_ups
from desktop import i18n
from desktop.meeting.thank_you import ThankYou
from desktop.pages.follow_ups.detail import FollowUpDetail
from desktop.pages.follow_ups.reading import Listed, Row, listed
from desktop.pages.page import Page
from desktop.undo.acts import noted
from desktop.widgets import theme
from desktop.widgets.beside import Beside
from desktop.widgets.buttons import Action, Button
from desktop.widgets.cards import Card
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Segments
from desktop.widgets.labels import Label
from desktop.widgets.search_box import SearchBox
from desktop.widgets.table_model import Chip, Column, Rows
from desktop.widgets.tables import Table

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from PySide6.QtGui import QResizeEvent

    from db.meeting.notes import NextStep
    from db.rows import Event
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.store import Store
    from desktop.undo.acts import Done

WIDTH, LEAST = 400, 980
TYPING_MS = 80
STATES = ("open", "due", "done", "all")


class FollowUpsPage(Page):
    """``enter("due")`` shows what is due, ``enter(uuid)`` one of them."""

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(store, preferences, parent)
        self.setProperty("role", "page")
        self._wanted = ""
        self.state, self.owner = Segments(keys=False), Combo()
        self.box = SearchBox(icon="search")
        self.table = Table(Rows(self._columns()))
        self.detail = FollowUpDetail()
        self.thanks = ThankYou(self, store, badges)
        self.new = Action(self, "plus", "Ctrl+Shift+N", self.begin)
        self._new = Button(self.new)
        self._number = Label(role="soft")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._due, 1, 136),
            Column(lambda row: row.step.text, 4, 150, strong=True),
            Column(lambda row: row.whom, 3, 120, drop=2),
            Column(lambda row: row.step.owner, 2, 100, drop=1),
        )

    def _build(self) -> None:
        self.card = Card(padding=0)
        self.card.head.addWidget(self._number)
        self.card.body.addWidget(self.table, 1)
        self.beside = Beside(self.card, self.table, self.detail, width=WIDTH, least=LEAST)
        self.card.head.addWidget(Button(self.beside.open))
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self.box, 3)
        top.addWidget(self.owner, 1)
        top.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(side) for side in (24, 20, 24, 16)])
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.state)
        column.addWidget(self.beside, 1)

    def _connect(self) -> None:
        self.store.opened.connect(self._opened)
        self.store.changed.connect(self._written)
        self.state.chosen.connect(self.read)
        self.owner.currentIndexChanged.connect(self.read)
        self.box.textEdited.connect(lambda _text: self._pause.start())
        self.box.cleared.connect(self.read)
        self._pause.timeout.connect(self.read)
        self.table.row_chosen.connect(self._choose)
        self.table.row_activated.connect(lambda _row: self.detail.begin())
        self.detail.saved.connect(self._save)
        self.detail.ticked.connect(self._tick)
        self.detail.put_off.connect(self._put_off)
        self.detail.shared.connect(self._share)
        self.detail.removed.connect(self._remove)
        self.detail.wants.connect(self.go)
        self.detail.thanked.connect(self._thank)
        self.thanks.said.connect(lambda words: self.said.emit(words, ""))

    def retranslate(self) -> None:
        self.card.set_title(self.tr("Follow-ups"))
        self.table.setAccessibleName(self.tr("Follow-ups"))
        self.box.say(self.tr("What, who, company…"))
        self.new.say(self.tr("New follow-up"))
        self.owner.setAccessibleName(self.tr("Whose"))
        names = (self.tr("Open"), self.tr("Due"), self.tr("Done"), self.tr("All"))
        self.state.fill(list(zip(names, STATES, strict=True)))
        self.table.rows.set_titles([self.tr("By"), self.tr("What"), self.tr("For"), self.tr("Who")])
        self.table.set_empty(
            "square-check",
            self.tr("Nothing to follow up"),
            self.tr("What is promised in a meeting's log comes here."),
        )
        self._fill_owners(())
        self._count()

    def title(self) -> str:
        return self.tr("Follow-ups")

    # Coming and going -------------------------------------------------------------------------

    def enter(self, subject: str = "") -> None:
        """Read the list again, narrowed to a state or at one follow-up where *subject* says so."""
        if subject in STATES:
            self.state.choose(subject)
        elif subject:
            self.state.choose("all")
            self._wanted = subject
        self.read()
        self.beside.show_main()
        self.table.setFocus()

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        self.forget()
        if self.isVisible():
            self.read()

    @Slot()
    def forget(self) -> None:
        """Show no promise, and nothing of the one that was chosen."""
        self._wanted = ""
        self.table.rows.show_all([])
        self.detail.show_row(None)

    @Slot(str)
    def _written(self, _kind: str) -> None:
        if self.isVisible():
            self.read()

    @Slot()
    def read(self) -> None:
        """Read the follow-ups that are wanted."""
        event = self.store.current_event
        if event is None:
            return
        self._pause.stop()
        self.store.read(
            self._know,
            listed,
            self.store.by.operator,
            state=self.state.value() or "open",
            owner=self.owner.currentData() or "",
            words=self.box.text(),
            today=self._today(),
            replaces="follow-ups",
        )

    def _know(self, found: Listed) -> None:
        event = self.store.current_event
        if event is None:
            return
        self._fill_owners(found.owners)
        self.detail.know(found, event)
        self.table.rows.show_all(found.rows)
        uuids = [row.step.uuid for row in found.rows]
        if self._wanted in uuids:
            self.table.go_to(uuids.index(self._wanted))
            self.detail.show_row(found.rows[uuids.index(self._wanted)])
        elif not self._is_new():
            self.detail.show_row(None)
        self._count()

    def _is_new(self) -> bool:
        """Whether a new one is being written: it is not thrown away by what others do."""
        return self.detail.row is None

    def _fill_owners(self, owners: tuple[str, ...]) -> None:
        known = owners or tuple(
            self.owner.itemData(at)
            for at in range(1, self.owner.count())
            if self.owner.itemData(at)
        )
        self.owner.fill([(self.tr("Everybody's"), ""), *((name, name) for name in known)])

    def _count(self) -> None:
        self._number.setText(i18n.number(self.table.rows.rowCount(), i18n.locale()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._new.set_bare(self.width() < theme.px(700))

    # What is shown ----------------------------------------------------------------------------

    def _due(self, row: Row) -> Chip:
        event, step = self.store.current_event, row.step
        zone = event.zone if event else "UTC"
        if step.done_at is not None:
            return Chip(i18n.day(step.done_at, zone, i18n.locale()), "check", "good")
        day = step.snoozed_until or step.due
        if day is None:
            return Chip(self.tr("when possible"), "clock")
        said = i18n.day(day, zone, i18n.locale(), weekday=True)
        if day < self._today():
            return Chip(said, "triangle-alert", "bad")
        return Chip(said, "clock", "warn" if day == self._today() else "info")

    def _today(self) -> date:
        event = self.store.current_event
        return clock.local_day(clock.now(), event.zone if event else "UTC")

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is not None:
            self._wanted = row.step.uuid
            self.detail.show_row(row)

    # Doing ------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin a new follow-up."""
        self._wanted = ""
        self.table.clearSelection()
        self.detail.show_row(None)
        self.beside.show_side()
        self.detail.begin()

    @Slot(object)
    def _save(self, step: NextStep) -> None:
        row = self.detail.row
        fields: dict[str, Any] = {
            "text": step.text,
            "owner": step.owner,
            "delegate": step.delegate,
            "due": step.due,
        }
        if row is not None:
            fields["uuid"] = row.step.uuid
        self._write(self.tr("Saved: %1"), follow_ups.save, **fields)

    @Slot(bool)
    def _tick(self, done: bool) -> None:
        words = self.tr("Done: %1") if done else self.tr("Still to do: %1")
        self._about_row(words, follow_ups.done, done)

    @Slot(int)
    def _put_off(self, days: int) -> None:
        row = self.detail.row
        if row is None:
            return
        until = max(self._today(), row.step.due or self._today()) + timedelta(days=days)
        words = self.tr("Put off: %1") if days else self.tr("No longer put off: %1")
        self._about_row(words, follow_ups.snooze, until if days else None)

    @Slot()
    def _share(self) -> None:
        self._about_row(self.tr("Shared with the delegation: %1"), follow_ups.share)

    @Slot()
    def _remove(self) -> None:
        self._about_row(self.tr("Taken off the list: %1"), follow_ups.remove)

    def _about_row(self, words: str, function: Any, *args: object) -> None:
        row = self.detail.row
        if row is not None:
            self.store.write(
                partial(self._told, words, row.step.text), noted(function), row.step.uuid, *args
            )

    def _write(self, words: str, function: Any, **fields: Any) -> None:
        self.store.write(partial(self._told, words, fields["text"]), noted(function), **fields)

    def _told(self, words: str, text: str, done: Done) -> None:
        self.said.emit(words.replace("%1", text), done.change)
        made = getattr(done.answer, "uuid", "")
        self._wanted = made or self._wanted
        self.read()

    @Slot(str)
    def _thank(self, visitor: str) -> None:
        row = self.detail.row
        if row is not None and row.meeting is not None:
            self.thanks.begin(row.meeting.uuid, visitor)
