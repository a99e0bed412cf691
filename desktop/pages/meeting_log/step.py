"""The next step that was promised: what, who does it, and until when."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db import clock
from db.meeting.notes import NextStep
from desktop import i18n, typed_dates
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.flow import Flow
from desktop.widgets.suggest_line import SuggestLine
from desktop.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from db.rows import Delegate, Event

SATURDAY = 5


class LogStep(Translatable, QWidget):
    """``changed()`` follows typing. The owner is a name; one of ours is known by it."""

    changed = Signal()

    def __init__(self, *, optional: bool = True) -> None:
        """With *optional* it need not be filled in, and says so."""
        super().__init__()
        self._event: Event | None = None
        self._delegates: dict[str, str] = {}
        self._owner = SuggestLine()
        self.text = TextField(optional=optional)
        self.owner = TextField(line=self._owner)
        self.due = TextField()
        self._quick = {
            name: Action(self, on=partial(self._choose, name)) for name in ("day", "week", "fair")
        }
        self._lay_out()
        for field in (self.text, self.owner, self.due):
            field.line.textEdited.connect(self.changed)
        self._owner.taken.connect(self.changed)
        self.due.line.textChanged.connect(self._judge)
        self.retranslate()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(theme.px(8))
        both.addWidget(self.owner, 1)
        both.addWidget(self.due, 1)
        quick = QWidget()
        flow = Flow(quick, gap=4)
        for action in self._quick.values():
            flow.addWidget(Button(action, "link"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.text)
        column.addLayout(both)
        column.addWidget(quick)

    def retranslate(self) -> None:
        """Say all of it in the language of now."""
        self.text.set_label(self.tr("Next step"))
        self.text.line.setPlaceholderText(self.tr("What was promised"))
        self.owner.set_label(self.tr("Who does it"))
        self.due.set_label(self.tr("Until"))
        self.due.line.setPlaceholderText(self.tr("Apr 30, Friday, +3"))
        self._quick["day"].say(self.tr("+1 day"), self.tr("Due tomorrow"))
        self._quick["week"].say(self.tr("+1 week"), self.tr("Due in a week"))
        self._quick["fair"].say(
            self.tr("After the fair"), self.tr("Due on the first working day after the fair")
        )
        self._judge()

    def know(self, event: Event, owners: Sequence[str], delegates: Sequence[Delegate]) -> None:
        """Suggest *owners*; *delegates* are known by their name."""
        self._event = event
        self._owner.know(owners)
        self._delegates = {one.name.casefold(): one.uuid for one in delegates}

    def fill(self, text: str = "", owner: str = "", due: str = "") -> None:
        """Fill in what was begun; blank without it."""
        self.text.set_text(text)
        self.owner.set_text(owner)
        self.due.set_text(due)

    def step(self) -> NextStep | None:
        """What was promised, or None for nothing."""
        if not (text := self.text.text()):
            return None
        owner = self.owner.text()
        return NextStep(text, owner, self._delegates.get(owner.casefold()), self.day())

    def day(self) -> date | None:
        """The day that was typed; None for none, or for what is none."""
        typed = self.due.text()
        if not typed or self._event is None:
            return None
        short = i18n.locale().dateFormat(QLocale.FormatType.ShortFormat)
        return typed_dates.read(typed, self._today(), month_first=short.upper().startswith("M"))

    def is_clear(self) -> bool:
        """Whether it can be kept; where not, it says why and takes the focus."""
        wrong = bool(self.due.text()) and self.day() is None
        orphan = not self.text.text() and bool(self.owner.text() or self.due.text())
        self.text.set_error(self.tr("What is to be done?") if orphan else "")
        if wrong:
            self.due.set_error(self.tr("Which day is this?"))
            self.due.take_focus()
        elif orphan:
            self.text.take_focus()
        return not wrong and not orphan

    def _today(self) -> date:
        return clock.local_day(clock.now(), self._event.zone if self._event else "UTC")

    def _choose(self, name: str) -> None:
        if self._event is None:
            return
        days = {"day": 1, "week": 7}
        if name in days:
            day = self._today() + timedelta(days=days[name])
        else:
            day = max(self._event.ends, self._today()) + timedelta(days=1)
            while day.weekday() >= SATURDAY:
                day += timedelta(days=1)
        self.due.set_text(i18n.day(day, self._event.zone, i18n.locale(), weekday=True))
        self.changed.emit()
        if not self.text.text():
            self.text.take_focus()

    @Slot()
    def _judge(self) -> None:
        """Say which day was understood; what may still become one is not called wrong."""
        self.due.set_error("")
        day = self.day()
        known = day is not None and self._event is not None
        said = i18n.long_day(day, self._event.zone, i18n.locale()) if day and self._event else ""
        self.due.set_hint(said if known else "")
