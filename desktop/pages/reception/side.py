"""Beside the list: the badge as it will be printed, and the next meetings of the stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db import clock
from db.clock import local_day
from db.meeting import meetings
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, IconButton
from desktop.widgets.cards import Card, line
from desktop.widgets.fields import Check
from desktop.widgets.labels import Label
from desktop.widgets.preview import Preview
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from db.rows import Event, Meeting, Visitor
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.preferences import Preferences
    from desktop.settings import Settings
    from desktop.store import Store

WIDTH = 304
"""Pixels at 100% zoom: a badge is readable, and the list keeps its room at 1366 pixels."""

COMING = 2
"""How many of the stand's meetings are announced."""

_ASKED = 12
"""How many are asked for: those with an hour come before those of the same day without."""

ROOM_FOR_BOTH = 600
"""Pixels of the side's height, at 100% zoom, below which what is to be done about the visitor takes
the place of the next meetings.
"""

MINUTE_MS = 60_000

_OF_THE_DOOR = ("check_in", "check_in_visitor")
"""What is written all day long and moves no meeting."""


class SidePanel(Translatable, Card):
    """Shows one visitor's badge. ``reprint()`` asks to print the badge that is shown,
    ``wants_agenda(uuid)`` for the agenda at the next meeting ("" when there is none); ``turned()``
    tells that it shows somebody else.
    """

    reprint = Signal()
    turned = Signal()
    wants_agenda = Signal(str)

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        badges: BadgeDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._preferences, self._badges = store, preferences, badges
        self._shown: Visitor | None = None
        self.preview = Preview()
        self.unfit = Label(role="soft", wrap=True)
        self.boxes, self.spell = Label(role="strong", wrap=True), Label(role="soft", wrap=True)
        self.auto_print = Check()
        self._again = Action(self, "printer", on=self.reprint.emit)
        self._meetings_title = Label(role="heading", elide=True)
        self.meetings = Meetings(store)
        self.agenda = Action(self, "arrow-right", on=self._open_agenda)
        self._coming = QWidget()
        self._gives_way = False
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.preview.resized.connect(self._paint)
        self.auto_print.toggled.connect(self._switch)
        preferences.changed.connect(self._take)
        theme.current().changed.connect(self._widen)
        self._take(preferences.settings)
        self._widen()
        self.show_visitor(None)
        self.retranslate()

    def _build(self) -> None:
        self.body.addWidget(self.preview)
        self.body.addWidget(self.boxes)
        self.body.addWidget(self.spell)
        self.body.addWidget(self.unfit)
        self.body.addWidget(self.auto_print)
        self.body.addWidget(Button(self._again))
        coming = QVBoxLayout(self._coming)
        coming.setContentsMargins(0, 0, 0, 0)
        coming.addWidget(line())
        head = QHBoxLayout()
        head.addWidget(self._meetings_title, 1)
        head.addWidget(IconButton(self.agenda))
        coming.addLayout(head)
        coming.addWidget(self.meetings)
        self.body.addWidget(self._coming)
        self.body.addStretch(1)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.set_title(self.tr("Badge"))
        self._name_switch()
        self._again.say(self.tr("Print this badge"))
        self._meetings_title.setText(self.tr("Next meetings"))
        self.agenda.say(self.tr("Open the agenda"))
        self.meetings.retranslate()
        self._paint()

    def _open_agenda(self) -> None:
        self.wants_agenda.emit(self.meetings.first())

    def show_visitor(self, visitor: Visitor | None) -> None:
        """Show the badge of *visitor*, None for nobody's."""
        before, self._shown = self._shown, visitor
        self._again.setEnabled(visitor is not None)
        self._paint()
        if (before and before.uuid) != (visitor and visitor.uuid):
            self.turned.emit()

    def give_way(self, *, way: bool) -> None:
        """Leave room at the foot for what is to be done about the visitor; *way* off: no more."""
        self._gives_way = way
        low = self.height() < theme.px(ROOM_FOR_BOTH)
        shown = not (way and low)
        if shown == self._coming.isHidden():
            self._coming.setVisible(shown)
            self.meetings.renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.give_way(way=self._gives_way)

    def visitor(self) -> Visitor | None:
        """Whose badge is shown."""
        return self._shown

    def _say_fit(self) -> None:
        """Say it, in few words, where the badge's own layout does not fit the stock of now."""
        stock = self._badges.stock if self._shown else None
        found = self._badges.looks.unfit([self._shown], stock) if self._shown and stock else []
        if found and stock:
            from desktop.words.fit_words import FitWords  # a start shows no badge

            self.unfit.setText(FitWords.line(found, stock))
        self.unfit.setVisible(bool(found))

    def _say_boxes(self) -> None:
        """Say it where letters of the badge would be printed as boxes, and what helps."""
        said = more = ""
        if self._shown is not None:
            from desktop.words.letter_words import LetterWords  # as above

            said, more = LetterWords.before(self._badges.data(self._shown))
        for label, words in ((self.boxes, said), (self.spell, more)):
            label.setText(words)
            label.setVisible(bool(words))

    @Slot()
    def _paint(self) -> None:
        self._say_fit()
        self._say_boxes()
        if self._shown is None or self.preview.width() < theme.px(40):
            self.preview.show_image(None, self.tr("No badge to show"))
            return
        width, ratio = self.preview.width(), self.preview.devicePixelRatio()
        name = self.tr("Badge of %1").replace("%1", self._shown.name)
        self.preview.show_image(self._badges.image(self._shown, width, ratio), name)

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        self._preferences.change(auto_print=on)

    @Slot(object)
    def _take(self, settings: Settings) -> None:
        there = bool(settings.printer)
        blocked = self.auto_print.blockSignals(True)  # what was chosen stays for the next printer
        self.auto_print.setChecked(there and settings.auto_print)
        self.auto_print.blockSignals(blocked)
        self._name_switch()
        self._paint()

    def _name_switch(self) -> None:
        """Without a printer there is nothing to switch, and it says so."""
        there = bool(self._preferences.settings.printer)
        on_check_in = self.tr("Print automatically at check-in")
        self.auto_print.setText(on_check_in if there else self.tr("No printer is chosen"))
        self.auto_print.setEnabled(there)

    @Slot()
    def _widen(self) -> None:
        self.setFixedWidth(theme.px(WIDTH))
        if column := self._coming.layout():
            column.setSpacing(theme.px(8))


class Meetings(Translatable, QWidget):
    """The stand's next meetings, when and where; renewed every minute while they can be seen."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._known: list[Meeting] = []
        self._when = [Label(role="strong", wrap=True) for _ in range(COMING)]
        self._what = [Label(role="soft", wrap=True) for _ in range(COMING)]
        self._none = Label(role="soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._none)
        for when, what in zip(self._when, self._what, strict=True):
            column.addWidget(when)
            column.addWidget(what)
            column.addSpacing(theme.px(8))
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.renew)
        store.changed.connect(self._changed)
        self._minute.start()

    @Slot(str)
    def _changed(self, kind: str) -> None:
        if kind not in _OF_THE_DOOR:
            self.renew()

    @Slot()
    def renew(self) -> None:
        """Ask which meetings come next."""
        if self.isVisible():
            self._store.read(
                self.show_meetings, meetings.coming, clock.now(), _ASKED, replaces="next meetings"
            )

    def first(self) -> str:
        """The uuid of the meeting that comes first, "" when none does."""
        return self._known[0].uuid if self._known else ""

    def show_meetings(self, meetings: list[Meeting]) -> None:
        """Show two of *meetings*, which come in the order they are held."""
        in_order = sorted(meetings, key=lambda one: (one.date, one.starts is None))
        self._known = in_order[:COMING]
        self.retranslate()

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self._none.setText(self.tr("No more meetings are planned."))
        self._none.setVisible(not self._known)
        event = self._store.current_event
        for number, (when, what) in enumerate(zip(self._when, self._what, strict=True)):
            meeting = self._known[number] if number < len(self._known) and event else None
            when.setVisible(meeting is not None)
            what.setVisible(meeting is not None)
            if meeting is not None and event is not None:
                when.setText(f"{_time(meeting, event)} · {meeting.with_name}")
                what.setText(_what(meeting))
                what.setVisible(bool(what.text()))


def _what(meeting: Meeting) -> str:
    """By whom, where and about what; a place of theirs ("Ford, own site") without their name."""
    place = meeting.place.removeprefix(f"{meeting.with_name}, ")
    told = (meeting.body, place, meeting.topic)
    return " · ".join(part for part in told if part and part != meeting.with_name)


def _time(meeting: Meeting, event: Event) -> str:
    """The hour, or the part of the day, after the day where it is not today."""
    locale = i18n.locale()
    if meeting.starts is None:
        time = Messages.part(meeting.part)
    else:
        time = i18n.clock(meeting.starts, event.zone, locale)
    if meeting.date == local_day(clock.now(), event.zone):
        return time
    return f"{i18n.day(meeting.date, event.zone, locale)}, {time}"
