"""The day by tables: columns of meetings along the hours, with a line where the time is now.

It is painted, and only what is in sight: a day of 5,000 meetings scrolls as one of fifty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip, QWidget

from db import clock
from desktop.i18n import Translatable
from desktop.pages.agenda.band import LABEL, NO_BAND, band, scroll_into
from desktop.pages.agenda.columns import NO_BOARD, Block, board, every, neighbour
from desktop.pages.agenda.paint import Paint, Short, Shown
from desktop.pages.agenda.spots import minutes
from desktop.pages.agenda.words import AgendaWords
from desktop.widgets import theme
from desktop.widgets.announcing import announce
from desktop.widgets.labels import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from db.rows import Event
    from desktop.pages.agenda.reading import Item

GUTTER, HEADER, LEAST_COLUMN = 68, 40, 124
AIR = 10
PER_MINUTE = 2.4
"""Pixels at 100% zoom; a slot of 20 minutes then has room for two lines."""

_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
"""How many columns across, and meetings down, an arrow goes."""


class AgendaBoard(Translatable, QAbstractScrollArea):
    """``show_items()`` shows a day. Arrows go from meeting to meeting, Enter says ``activated``."""

    chosen = Signal(object)
    """The meeting (an ``Item``) that is current now, None for none."""

    activated = Signal(object)
    """Somebody pressed Enter on the meeting, or clicked twice."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(160))
        self._event: Event | None = None
        self._now: datetime | None = None
        self._is_today = False
        self._board = NO_BOARD
        self._band = NO_BAND
        self._short: Short = {}
        self._current: Item | None = None
        self._pressed: Item | None = None
        self._measure()
        theme.current().changed.connect(self._arrange)
        self.horizontalScrollBar().setSingleStep(theme.px(LEAST_COLUMN))
        self.verticalScrollBar().setSingleStep(theme.px(48))
        self.retranslate()

    def retranslate(self) -> None:
        self._name()
        self.viewport().update()

    # What is shown ----------------------------------------------------------------------------

    def show_items(
        self, items: Sequence[Item], event: Event, now: datetime, *, today: bool
    ) -> None:
        """Show *items*, all of one day of *event*; with *today* also the line of *now*."""
        at = self._current.meeting.uuid if self._current else ""
        self._event, self._now, self._is_today = event, now, today
        self._board = board(items)
        self._current = next((item for item in items if item.meeting.uuid == at), None)
        self._arrange()
        self._name()

    def tell_time(self, now: datetime) -> None:
        """Move the line of now."""
        self._now = now
        self.viewport().update()

    def choose(self, uuid: str) -> bool:
        """Choose the meeting *uuid* and show it; whether it is here. Nobody is told."""
        found = next((item for item in every(self._board) if item.meeting.uuid == uuid), None)
        if found is not None:
            self._current = found
            self._show(found)
            self._name()
        return found is not None

    def go_to_now(self) -> None:
        """Scroll to the hour of now, or to the first meeting of another day."""
        at = 0
        if self._is_today and self._now is not None and self._event is not None:
            at = self._y(minutes(self._now, clock.zone(self._event.zone)))
        self.verticalScrollBar().setValue(at - self.viewport().height() // 3)

    # Geometry ---------------------------------------------------------------------------------

    @Slot()
    def _arrange(self) -> None:
        """Set the band in lines, and say how far all of it scrolls."""
        self._band = band(self._board, self.viewport().width())
        self._measure()
        wide, high = self.viewport().width(), self.viewport().height()
        _first, last = self._board.hours
        bottom = self._y(last * 60) + theme.px(16)
        content = self._left + self._width * len(self._board.columns)
        for bar, size, page in (
            (self.horizontalScrollBar(), content, wide),
            (self.verticalScrollBar(), bottom if self._board.columns else self._band.height, high),
        ):
            bar.setRange(0, max(size - page, 0))
            bar.setPageStep(page)
        self.viewport().update()

    def _measure(self) -> None:
        """Take the sizes of now: all columns in sight where each has room, else as it needs."""
        number = max(len(self._board.columns), 1)
        self._left = theme.px(GUTTER)
        room = max(self.viewport().width() - self._left, 1)
        self._width = max(room // number, min(theme.px(LEAST_COLUMN), room))
        self._scale = theme.px(100) * PER_MINUTE / 100
        self._first = self._band.height + theme.px(HEADER) + theme.px(AIR)
        self._gap, self._least = theme.px(3), theme.px(22)

    def _y(self, minute: int) -> int:
        """Where *minute* of the day is, from the top of all that scrolls."""
        return self._first + round((minute - self._board.hours[0] * 60) * self._scale)

    def _rect(self, block: Block) -> QRect:
        """Where the meeting stands, from the top left of all that scrolls."""
        left = self._left + block.column * self._width + self._gap
        lane = (self._width - 2 * self._gap) // block.lanes
        top = self._y(block.first)
        high = max(self._y(block.last) - top - 2, self._least)
        return QRect(left + block.lane * lane, top + 1, lane - 2, high)

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _in_sight(self) -> list[tuple[Block, QRect]]:
        """The blocks of which something can be seen, where they are on the viewport."""
        room, offset = self.viewport().rect(), self._offset()
        found = []
        for number in self._near():
            for block in self._board.blocks[number]:
                at = self._rect(block).translated(-offset)
                if at.bottom() < 0:
                    continue
                if at.top() > room.bottom():
                    break
                found.append((block, at))
        return found

    def _near(self) -> range:
        """The numbers of the columns of which something can be seen."""
        x, number = self._offset().x(), len(self._board.columns)
        room = self.viewport().width() - self._left
        return range(x // self._width, min((x + room) // self._width + 1, number))

    def _at(self, point: QPoint) -> Item | None:
        y = self._offset().y()
        for item, card in self._band.cards:
            if card.translated(0, -y).contains(point):
                return item
        if point.x() < self._left:
            return None
        return next((block.item for block, at in self._in_sight() if at.contains(point)), None)

    # Painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._event is None or self._now is None:
            return
        offset = self._offset()
        painter = QPainter(self.viewport())
        paint = Paint(painter, self._event, self._now, self.viewport().rect(), self._short)
        head = QRect(
            0, max(self._band.height - offset.y(), 0), self.viewport().width(), theme.px(HEADER)
        )
        gutter = self._left
        if self._board.columns:
            first, last = self._board.hours
            hours = [(hour, self._y(hour * 60) - offset.y()) for hour in range(first, last + 1)]
            lefts = [
                gutter + number * self._width - offset.x()
                for number in range(len(self._board.columns) + 1)
            ]
            paint.grid([one for one in hours if one[1] > head.bottom()], lefts, gutter)
            shown = [
                Shown(block.item, at, self._is_current(block.item))
                for block, at in self._in_sight()
            ]
            paint.blocks(shown, gutter)
            if self._is_today:
                minute = minutes(self._now, clock.zone(self._event.zone))
                if first * 60 <= minute <= last * 60:
                    paint.now_line(self._y(minute) - offset.y(), gutter)
            heads = zip(self._board.columns, lefts, strict=False)
            paint.header(head, list(heads), self._width, gutter)
        if offset.y() < self._band.height:
            self._paint_band(paint, offset.y())
        painter.end()

    def _paint_band(self, paint: Paint, y: int) -> None:
        high = self._band.height - y
        paint.band(QRect(0, 0, self.viewport().width(), high))
        for part, at in self._band.labels:
            paint.label(at.translated(0, -y), AgendaWords.part(part))
        cards = [
            Shown(item, at.translated(0, -y), self._is_current(item))
            for item, at in self._band.cards
        ]
        paint.cards([one for one in cards if one.at.bottom() > 0 and one.at.top() < high])

    def _is_current(self, item: Item) -> bool:
        return self._current is not None and item.meeting.uuid == self._current.meeting.uuid

    # Going about ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.activated.emit(self._current)
        elif plain and key in _STEPS:
            self._step(*_STEPS[Qt.Key(key)])
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            if found := every(self._board):
                self._take(found[0 if key == Qt.Key.Key_Home else -1])
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, across: int, down: int) -> None:
        at = self._current.meeting.uuid if self._current else ""
        if (found := neighbour(self._board, at, across, down)) is not None:
            self._take(found)

    def _take(self, item: Item) -> None:
        self._current = item
        self._show(item)
        self._name()
        announce(self)
        self.chosen.emit(item)

    def _show(self, item: Item) -> None:
        """Scroll so that the meeting is in sight."""
        at = next((card for one, card in self._band.cards if one is item), None)
        timed = (one for column in self._board.blocks for one in column)
        block = next((one for one in timed if one.item is item), None)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if at is not None:
            scroll_into(down, at.top() - theme.px(LABEL), at.bottom())
        elif block is not None:
            at = self._rect(block)
            scroll_into(down, at.top() - theme.px(HEADER), at.bottom() + theme.px(8))
            scroll_into(across, at.left() - self._left, at.right() + theme.px(8))
        self.viewport().update()

    def _name(self) -> None:
        words = self.tr("The day by tables")
        if self._current is not None and self._event is not None and self._now is not None:
            said = AgendaWords.aloud(self._current, self._event, self._now)
            words = f"{words}: {said}"
        self.setAccessibleName(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._at(event.position().toPoint())
        if self._pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._take(self._pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # What the first click chose: the board may have made room beside it since.
        if self._pressed is not None:
            self.activated.emit(self._pressed)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if (found := self._at(event.pos())) and self._event and self._now:
                words = AgendaWords.aloud(found, self._event, self._now)
                QToolTip.showText(event.globalPos(), plain_tip(words), self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
