"""The verdict card: the one thing to look at after a scan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.widgets import icons, theme
from desktop.widgets.buttons import Action, Button, keep_in_line
from desktop.widgets.cards import IconLabel
from desktop.widgets.flow import Flow
from desktop.widgets.labels import FitLabel, Label
from desktop.widgets.palette import Tone, tone

if TYPE_CHECKING:
    from collections.abc import Sequence


class State(Enum):
    """What a verdict means: the name of its tone, and its icon."""

    READY = ("info", "scan-line")
    OK = ("good", "circle-check")
    WELCOME_BACK = ("good", "repeat")
    SEEN = ("warn", "history")
    REFUSED = ("bad", "circle-x")
    WALK_IN = ("info", "user-plus")
    UNDONE = ("info", "undo-2")
    FORCED = ("warn", "shield-check")
    BUSY = ("quiet", "clock")

    def __init__(self, tone_name: str, icon: str) -> None:
        self.tone_name = tone_name
        self.icon = icon


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the card says, all of it plain text and translated already; empty lines take no room.

    *word* is the verdict ("CHECKED IN"), *name* who or what, *detail* company and role, *why* one
    line of cause, *todo* one of what to do next. *appointment* is a meeting of today ("10:30 with
    ANFIA, table 3"), *overdue* one that was missed or not logged; *tag* stands at the right of the
    word (the badge type). *icon* in place of the state's.
    """

    state: State
    word: str
    name: str
    detail: str = ""
    why: str = ""
    todo: str = ""
    appointment: str = ""
    overdue: str = ""
    tag: str = ""
    icon: str = ""

    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        about = (self.appointment, self.overdue)
        parts = (self.word, self.name, self.detail, self.why, *about, self.todo)
        return ". ".join(part for part in parts if part)


class VerdictCard(QWidget):
    """Shows one :class:`Verdict`, announces it, and offers actions below it.

    Its height does not change from one verdict to the next, so that nothing below it jumps, unless
    the text needs more.
    """

    HEIGHT, LOW = 232, 190
    STRIPE = 112
    NAME_SIZES = (theme.VERDICT, 26, theme.TITLE, theme.HEADING)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Verdict(State.READY, "", "")
        self._word = Label()
        self._tag = Label()
        self._name = FitLabel(self.NAME_SIZES)
        self._detail = Label(elide=True)
        self._why = Label(wrap=True)
        self._todo = Label(wrap=True)
        self._meeting = _Pill("calendar-clock", "text")
        self._overdue = _Pill("triangle-alert", "warn")
        self._buttons: list[Button] = []
        self._low = False
        self._row = Flow()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._lay_out()
        theme.current().changed.connect(self._dress)
        self._dress()

    def show_verdict(self, verdict: Verdict, actions: Sequence[Action] = ()) -> None:
        """Show *verdict*, with *actions* below it, the first one the most likely; announce it."""
        self.verdict = verdict
        for label, text in (
            (self._word, verdict.word),
            (self._detail, verdict.detail),
            (self._why, verdict.why),
            (self._todo, verdict.todo),
            (self._tag, verdict.tag),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._meeting.say(verdict.appointment)
        self._overdue.say(verdict.overdue)
        self._offer(actions)
        self._dress()
        self.setAccessibleName(verdict.spoken())
        _announce(self)

    def be_low(self, *, low: bool) -> None:
        """Take less height, for a window that is low or a zoom that is high."""
        if low != self._low:
            self._low = low
            self._dress()

    def paint_now(self) -> None:
        """Paint what is shown before anything else happens.

        Qt paints when all events have been handled, and the list's answer is one of them.
        """
        if not self.isVisible():
            return
        parent = self.parentWidget()
        if parent is not None and (around := parent.layout()) is not None:
            around.activate()
        self._column.activate()
        self.repaint()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._least(), self._needed()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._tone()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner, border = theme.px(theme.RADIUS_CARD), theme.px(2)
        frame = QRectF(self.rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2)
        outline = QPainterPath()
        outline.addRoundedRect(frame, corner, corner)
        painter.fillPath(outline, QColor(colours.soft))
        painter.setClipPath(outline)
        stripe = QRectF(0, 0, self._stripe(), self.height())
        edge = QPainterPath()
        edge.addRect(stripe)
        painter.fillPath(edge, QColor(colours.strong))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(colours.strong), border))
        painter.drawPath(outline)
        size = theme.px(64)
        name = self.verdict.icon or self.verdict.state.icon
        drawn = icons.pixmap(name, colours.on_strong, size, self.devicePixelRatio())
        at = stripe.center().toPoint()
        painter.drawPixmap(at.x() - size // 2, at.y() - size // 2, drawn)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._word)
        head.addStretch(1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)
        column = self._column = QVBoxLayout(self)
        column.addLayout(head)
        lines = (self._name, self._detail, self._why, self._todo, self._meeting, self._overdue)
        for widget in lines:
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(self._row)

    def _offer(self, actions: Sequence[Action]) -> None:
        """Show *actions*; the buttons are kept from verdict to verdict, being dear to make."""
        while len(self._buttons) < len(actions):
            button = Button()
            self._buttons.append(button)
            self._row.addWidget(button)
        for number, button in enumerate(self._buttons):
            button.setVisible(number < len(actions))
        for number, (button, action) in enumerate(zip(self._buttons, actions, strict=False)):
            button.follow(action)
            button.set_role("primary" if number == 0 else "")
        self._make_room()

    def _make_room(self) -> None:
        """Keep the actions in one line: the last ones lose their words where room is short."""
        around = self._column.contentsMargins()
        keep_in_line(self._buttons, self._row, self.width() - around.left() - around.right())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _dress(self) -> None:
        colours, current = self._tone(), theme.current()
        side = theme.px(8 if self._low else 20)
        self._column.setContentsMargins(self._stripe() + theme.px(24), side, theme.px(20), side)
        self._column.setSpacing(theme.px(4))
        self._row.setContentsMargins(0, theme.px(8), 0, 0)
        for label, size, weight in (
            (self._word, theme.STRONG, QFont.Weight.Bold),
            (self._detail, theme.STRONG, QFont.Weight.Normal),
            (self._why, theme.BODY, QFont.Weight.Normal),
            (self._todo, theme.BODY, QFont.Weight.DemiBold),
            (self._tag, theme.BODY, QFont.Weight.DemiBold),
        ):
            _look(label, current.font(size, weight), colours.text)
        for pill in (self._meeting, self._overdue):
            pill.dress()
        # A layout asks the card's own layout for its height, and only this keeps it from shrinking.
        self.setMinimumHeight(self._least())
        self._name.setFont(current.font(theme.VERDICT, QFont.Weight.Bold))
        self._name.set_text(self.verdict.name, colours.text)
        self.updateGeometry()
        self.update()

    def _tone(self) -> Tone:
        return tone(theme.colours(), self.verdict.state.tone_name)

    def _stripe(self) -> int:
        return theme.px(self.STRIPE)

    def _least(self) -> int:
        return theme.px(self.LOW if self._low else self.HEIGHT)

    def _needed(self) -> int:
        width = max(self.width(), theme.px(400))
        return self._column.heightForWidth(width)


class _Pill(QFrame):
    """A line about a meeting that stands out of the card's colour; hidden while it says nothing."""

    def __init__(self, icon: str, colour: str) -> None:
        super().__init__()
        self.setProperty("role", "pill")
        self._words = Label(elide=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(icon, colour))
        self._row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Show *words*; nothing for none."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def dress(self) -> None:
        """Take the sizes and colours of now."""
        self._row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        self._row.setSpacing(theme.px(8))
        font = theme.current().font(theme.STRONG, QFont.Weight.DemiBold)
        _look(self._words, font, theme.colours().text)


def _look(label: Label, font: QFont, colour: str) -> None:
    """Give *label* a font and a colour of this verdict, past the application's style sheet."""
    style = f"color: {colour}; font-size: {font.pixelSize()}px; font-weight: {int(font.weight())};"
    if label.styleSheet() != style:
        label.setStyleSheet(style)


def _announce(card: VerdictCard) -> None:
    from desktop.widgets.announcing import announce  # a start has nothing to say

    announce(card)
