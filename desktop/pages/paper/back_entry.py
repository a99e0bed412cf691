"""Back-entry: what was ticked on paper is typed or scanned, line by line, at its true time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget

from db import clock
from db.door import back_entries
from db.errors import Refused
from db.rows import Outcome, Way
from desktop import i18n, typed_times
from desktop.i18n import Translatable
from desktop.pages.paper.door import DoorField
from desktop.pages.paper.entered import Entered, EnteredLines
from desktop.pages.paper.who import WhoField
from desktop.widgets import theme
from desktop.widgets.cards import Card, Notice
from desktop.widgets.combo import Combo
from desktop.widgets.fields import Field, Segments
from desktop.widgets.least import holding
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from db.rows import Event, Scan, Visitor
    from desktop.store import Store

_LONGEST = 60
"""Days of an event that are offered."""


class BackEntryCard(Translatable, Card):
    """Day and time, then who: each line keeps the time on paper and the time it is typed."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.day, self.time = Combo(), QLineEdit()
        self.way = Segments(keys=False)
        self._day, self._time, self._way = Field(self.day), Field(self.time), Field(self.way)
        self.door = DoorField(store)
        self.who = WhoField(store)
        self.notice = Notice("info")
        self.lines = EnteredLines(store)
        self._stack = QStackedWidget()
        self._asked = ""
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        first = ((self._day, 1), (self.door, 1))
        for fields in (first, ((self._time, 1), (self._way, 2))):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            for field, stretch in fields:
                row.addWidget(field, stretch)
            self.body.addLayout(row)
        self.body.addWidget(self.who)
        self.body.addWidget(self.notice)
        # As high as there is room for: with a height of its own it would make the page scroll.
        self._stack.addWidget(self.lines)
        self._stack.addWidget(self.who.hits)
        self.body.addWidget(holding(self._stack, 200), 1)

    def _connect(self) -> None:
        self.time.returnPressed.connect(self._time_typed)
        self.time.textEdited.connect(self._look_ahead)
        self.day.currentIndexChanged.connect(self._look_ahead)
        self.who.chosen.connect(self._enter_visitor)
        self.who.coded.connect(self.take_scan)
        self.who.looking.connect(lambda on: self._stack.setCurrentIndex(int(on)))
        self.lines.taken_back.connect(self._taken_back)
        self.lines.failed.connect(self._refused)
        self._store.opened.connect(self._opened)

    def retranslate(self) -> None:
        self.set_title(self.tr("Back-entry"))
        self._day.set_label(self.tr("Day"))
        self._time.set_label(self.tr("Time on paper"))
        self._way.set_label(self.tr("Which way"))
        self.time.setPlaceholderText(self.tr("9:12"))
        self.way.fill([(self.tr("Came in"), Way.ENTRY), (self.tr("Went out"), Way.EXIT)])
        self._fill_days()
        self._welcome()

    def _welcome(self) -> None:
        self._tell(
            "info",
            self.tr("What was ticked on paper, at its true time"),
            self.tr("A line that was entered before is not entered twice."),
        )

    @Slot(object)
    def _opened(self, _event: Event) -> None:
        self.time.clear()
        self.who.box.clear()
        self.lines.clear()
        self._fill_days(anew=True)
        self._welcome()

    def enter(self) -> None:
        """Come to the front, ready for the first line."""
        self._fill_days()
        self.door.ask()
        self._to_time()

    def _to_time(self) -> None:
        self.time.setFocus()
        self.time.selectAll()

    def _fill_days(self, *, anew: bool = False) -> None:
        event = self._store.current_event
        if event is None:
            return
        locale, days = i18n.locale(), _days(event)
        first = self.day.count() == 0
        self.day.fill(
            (i18n.day(day, event.zone, locale, weekday=True), day.isoformat()) for day in days
        )
        if anew or first:
            self.day.choose(days[-1].isoformat())

    def _typed(self) -> datetime | None:
        """The time that stands in the field now; None when it is none, or not yet."""
        event = self._store.current_event
        if event is None:
            return None
        day = date.fromisoformat(self.day.currentData())
        return typed_times.read(self.time.text(), day, event.zone)

    @Slot()
    def _look_ahead(self) -> None:
        """Say while it is typed that a time has not come yet; what is half typed is not wrong."""
        at = self._typed()
        ahead = at is not None and back_entries.is_ahead(at)
        self._time.mark(self.tr("This time has not come yet.") if ahead else "")

    def _moment(self) -> datetime | None:
        """The time on paper; None, and a word below the field, when there is none."""
        self._look_ahead()
        at = self._typed()
        if at is None:
            self._time.set_error(self.tr("Type the time that stands on paper: 9:12, or 912."))
        if self._time.error():
            self._to_time()
            return None
        return at

    @Slot()
    def _time_typed(self) -> None:
        if self._moment() is not None:
            self.who.box.setFocus()
            self.who.box.selectAll()

    # Entering ---------------------------------------------------------------------------------

    @Slot(str)
    def take_scan(self, code: str) -> None:
        """Enter whoever holds *code*, or ``#7``, at the time that stands in the field."""
        if (at := self._moment()) is not None:
            self._asked = code
            self._write(back_entries.enter_code, code, at)

    @Slot(object)
    def _enter_visitor(self, visitor: Visitor) -> None:
        if (at := self._moment()) is not None:
            self._write(back_entries.enter, visitor.uuid, at)

    def _write(self, command: Callable[..., Scan], who: str, at: datetime) -> None:
        self._store.write(
            self._entered,
            command,
            who,
            at,
            way=self.way.value(),
            session=self.door.code,
            reason=back_entries.PAPER,
            on_fault=self._refused,
        )

    def _entered(self, scan: Scan) -> None:
        event = self._store.current_event
        if event is None:
            return
        line = Entered(scan, self.door.title if scan.session else "")
        tone, words = self.lines.outcome(line)
        if scan.visitor is None and (self._asked.startswith("#") or scan.spare is not None):
            number = scan.spare or self._asked.lstrip("# ")
            words = self.tr("Spare badge %1: nobody has it").replace("%1", str(number))
            more = self.tr(
                "Give it away at the reception first: scan it there, or type # and its number."
            )
        elif tone == "bad":
            verdict = Messages.verdict(scan, event)
            more = f"{verdict.why} {verdict.todo}".strip()
        elif scan.outcome is Outcome.ALREADY_REDEEMED and scan.first_at is not None:
            more = self.tr("Since %1").replace("%1", self.lines.at(scan.first_at))
        else:
            more = self.lines.at(scan.at)
        self._tell(tone, f"{line.who} · {words}" if line.who else words, more)
        if scan.visitor is not None:
            self.lines.add(line)
        self.who.box.clear()
        self._to_time()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Refused):
            self._store.faulted.emit(error)
        elif error.subject == "at":
            self._time.set_error(self.tr("This time has not come yet."))
            self._to_time()
        else:
            self._tell("bad", Messages.refusal(error))

    def _taken_back(self, line: Entered) -> None:
        words = self.tr("Taken back: %1").replace("%1", line.who)
        self._tell("info", words, self.lines.at(line.scan.at))

    def _tell(self, kind: str, words: str, more: str = "") -> None:
        self.notice.set_kind(kind)
        self.notice.say(words, more)


def _days(event: Event) -> list[date]:
    """The days that paper may be of: those of the event until today, and today."""
    today = clock.local_day(clock.now(), event.zone)
    first = min(event.starts, event.programme_from or event.starts)
    length = min((event.ends - first).days, _LONGEST)
    days = {first + timedelta(days=n) for n in range(length + 1)}
    return sorted({day for day in days if day <= today} | {today})
