"""Editors for one value each, all alike: ``value()``, ``set_value()``, and ``edited`` when done.

``edited`` comes when a person has finished (Enter, another field), not at every letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QRegularExpression, QSize, QTime, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from db import clock
from desktop import i18n
from desktop.widgets import theme
from desktop.widgets.combo import Combo, draw_chevron
from desktop.widgets.fields import Check
from desktop.widgets.flow import Flow
from desktop.widgets.labels import plain_tip

NO_DAY = QDate(2000, 1, 1)
"""Stands for "not said" in an editor of days."""


class Words(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self) -> None:
        """Say ``edited`` when the line is finished."""
        super().__init__()
        self.editingFinished.connect(self.edited)

    def value(self) -> Any:
        """What stands in the line."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show *value* from its beginning, and all of it in the tooltip."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)
        self.setToolTip(plain_tip(self.text()))


class Number(Words):
    """A whole number of four digits or less, or None when the line is blank."""

    def __init__(self) -> None:
        """Take digits only."""
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,4}"), self))

    def value(self) -> int | None:
        """The number in the line."""
        text = self.text().strip()
        return int(text) if text.isdecimal() else None


class Names(Words):
    """Several names in one line, with a semicolon between."""

    def value(self) -> tuple[str, ...]:
        """The names, blanks left out."""
        return tuple(filter(None, (part.strip() for part in self.text().split(";"))))

    def set_value(self, value: Sequence[str]) -> None:
        """Show the names *value*."""
        super().set_value("; ".join(value))


class Lines(QPlainTextEdit):
    """Text of several lines."""

    edited = Signal()

    def __init__(self, height: int = 220) -> None:
        """Be *height* pixels high or more, at 100% zoom; Tab goes on to the next field."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setMinimumHeight(theme.px(height))
        self._shown = ""

    def value(self) -> str:
        """The text."""
        return self.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show the text *value*."""
        self._shown = value.strip()
        self.setPlainText(self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.value() != self._shown:
            self._shown = self.value()
            self.edited.emit()


class Sentence(Lines):
    """One sentence that may need two lines, but has no line ends of its own."""

    def __init__(self) -> None:
        """Show two lines."""
        super().__init__(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(60))

    def value(self) -> str:
        """The sentence."""
        return " ".join(self.toPlainText().split())


class Choice(Combo):
    """One of *choices*, pairs of words and value; a value that is not offered is added."""

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer *choices*."""
        super().__init__()
        self.fill(choices)
        self.activated.connect(lambda _row: self.edited.emit())

    def value(self) -> Any:
        """The value that is chosen."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Choose *value*."""
        if not self.choose(value):
            self.addItem(str(value), value)
            self.choose(value)


class Flag(Check):
    """Yes or no."""

    edited = Signal()

    def __init__(self) -> None:
        """Say ``edited`` at each click."""
        super().__init__()
        self.clicked.connect(self.edited)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it, or not."""
        self.setChecked(bool(value))


class Day(QDateEdit):
    """A day; with *optional* the first day of 2000 stands for none and shows as a dash."""

    edited = Signal()

    def __init__(self, *, optional: bool = True) -> None:
        """Let a calendar pop up."""
        super().__init__()
        self.setCalendarPopup(True)
        self.setLocale(i18n.locale())
        self.setDisplayFormat(i18n.locale().dateFormat(i18n.locale().FormatType.LongFormat))
        if optional:
            self.setMinimumDate(NO_DAY)
            self.setSpecialValueText("–")
        self.editingFinished.connect(self.edited)

    def value(self) -> date | None:
        """The day, or None."""
        day = self.date()
        return None if day == NO_DAY else date(day.year(), day.month(), day.day())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)

    def set_value(self, value: date | None) -> None:
        """Show the day *value*."""
        self.setDate(QDate(value.year, value.month, value.day) if value else NO_DAY)


class Moment(QDateTimeEdit):
    """A moment in the *zone* of the event; kept in UTC. None shows as a dash."""

    edited = Signal()

    def __init__(self, zone: str) -> None:
        """Show times of *zone*."""
        super().__init__()
        self._zone = clock.zone(zone)
        self.setCalendarPopup(True)
        self.setLocale(i18n.locale())
        self.setMinimumDateTime(QDateTime(NO_DAY, QTime(0, 0)))
        self.setSpecialValueText("–")
        self.editingFinished.connect(self.edited)

    def value(self) -> datetime | None:
        """The moment in UTC, or None."""
        if self.date() == NO_DAY:
            return None
        day, time = self.date(), self.time()
        local = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._zone
        )
        return local.astimezone(UTC)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_chevron(self)

    def set_value(self, value: datetime | None) -> None:
        """Show the moment *value*."""
        if value is None:
            self.setDateTime(self.minimumDateTime())
            return
        local = value.astimezone(self._zone)
        day = QDate(local.year, local.month, local.day)
        self.setDateTime(QDateTime(day, QTime(local.hour, local.minute)))


class Several(QWidget):
    """Any number of *choices*, each a box to tick; none ticked stands for all."""

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer *choices*, pairs of words and value."""
        super().__init__()
        row = Flow(self, gap=4)
        self._boxes: list[tuple[Check, str]] = []
        for words, value in choices:
            box = Check(words)
            box.clicked.connect(self.edited)
            row.addWidget(box)
            self._boxes.append((box, value))

    def value(self) -> tuple[str, ...]:
        """The values that are ticked."""
        return tuple(value for box, value in self._boxes if box.isChecked())

    def set_value(self, value: Sequence[str]) -> None:
        """Tick the values *value*."""
        for box, own in self._boxes:
            box.setChecked(own in value)
