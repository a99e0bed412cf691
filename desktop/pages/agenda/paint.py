"""How the board is painted: the grid of hours, meetings, the band of parts, the line of now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from db.rows import Site
from desktop import i18n
from desktop.pages.agenda.words import AgendaWords
from desktop.widgets import icons, theme
from desktop.widgets.labels import elided_rect
from desktop.widgets.palette import tone
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from db.rows import Event
    from desktop.pages.agenda.columns import Column
    from desktop.pages.agenda.reading import Item

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ONE_LINE = int(_LEFT) | Qt.TextFlag.TextSingleLine
_BOLD, _PLAIN = QFont.Weight.DemiBold, QFont.Weight.Normal


Short: TypeAlias = dict[tuple[str, int, int], str]
"""How words end, by their width and the size of their letters: to measure is half of painting."""

REMEMBERED = 4_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A meeting where it is painted; the *current* one has a frame."""

    item: Item
    at: QRect
    current: bool


class Paint:
    """One painting of the board, with *painter* into *room*."""

    def __init__(
        self, painter: QPainter, event: Event, now: datetime, room: QRect, short: Short
    ) -> None:
        self._painter, self._event, self._now, self._room = painter, event, now, room
        self._short = short
        px = theme.px
        self._corner, self._strip, self._icon, self._line = px(6), px(4), px(16), px(19)
        self._pad, self._gap, self._frame, self._narrow = px(10), px(2), px(3), px(110)
        self._bold = theme.current().font(theme.BODY, _BOLD)
        self._plain = theme.current().font(theme.CAPTION, _PLAIN)
        self._colours = theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, self._colours.panel)

    def grid(self, hours: Sequence[tuple[int, int]], lefts: Sequence[int], gutter: int) -> None:
        """The lines of *hours* (each with its y) and between columns, and the hours' names."""
        painter, colours, right = self._painter, self._colours, self._room.right()
        half = (hours[1][1] - hours[0][1]) // 2 if len(hours) > 1 else 0
        painter.setPen(QColor(colours.hairline))
        for _hour, y in hours:
            painter.drawLine(gutter, y, right, y)
        painter.setPen(QPen(QColor(colours.hairline), 1, Qt.PenStyle.DotLine))
        for _hour, y in hours[:-1]:
            painter.drawLine(gutter, y + half, right, y + half)
        painter.setPen(QColor(colours.hairline))
        for x in lefts:
            if x >= gutter:
                painter.drawLine(x, 0, x, self._room.bottom())
        painter.setPen(QColor(colours.soft))
        painter.setFont(theme.current().font(theme.CAPTION, _PLAIN))
        for hour, y in hours:
            room = QRect(theme.px(4), y - theme.px(10), gutter - theme.px(12), theme.px(20))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(side), AgendaWords.hour(hour))

    def blocks(self, shown: Sequence[Shown], gutter: int) -> None:
        """Meetings of the grid, right of *gutter*."""
        self._painter.save()
        self._painter.setClipRect(self._room.adjusted(gutter, 0, 0, 0))
        self.cards(shown)
        self._painter.restore()

    def now_line(self, y: int, gutter: int) -> None:
        """The line of now, with a dot where it begins."""
        painter, colour = self._painter, QColor(self._colours.bad)
        painter.setPen(QPen(colour, theme.px(2)))
        painter.drawLine(gutter, y, self._room.right(), y)
        painter.setBrush(colour)
        side = theme.px(8)
        painter.drawEllipse(QRect(gutter - side // 2, y - side // 2, side, side))
        words = i18n.clock(self._now, self._event.zone, i18n.locale())
        room = QRect(theme.px(2), y - theme.px(10), gutter - theme.px(8), theme.px(20))
        painter.fillRect(room, self._colours.panel)
        painter.setFont(theme.current().font(theme.CAPTION, _BOLD))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), words)

    def header(
        self, at: QRect, columns: Sequence[tuple[Column, int]], width: int, gutter: int
    ) -> None:
        """The names of *columns*, each with its left edge, over whatever scrolls below."""
        painter, colours = self._painter, self._colours
        painter.fillRect(at, colours.panel)
        painter.fillRect(at.left(), at.bottom(), at.width(), 1, colours.border)
        painter.save()
        painter.setClipRect(at.adjusted(gutter, 0, 0, 0))
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.current().font(theme.BODY, _BOLD))
        for column, left in columns:
            room = QRect(left + theme.px(8), at.top(), width - theme.px(12), at.height())
            elided_rect(painter, room, column_words(column), _LEFT)
        painter.restore()

    def band(self, at: QRect) -> None:
        """The ground of what has only a part of the day."""
        self._painter.fillRect(at, self._colours.window)
        self._painter.fillRect(at.left(), at.bottom(), at.width(), 1, self._colours.hairline)

    def label(self, at: QRect, words: str) -> None:
        """A part of the day above its meetings."""
        self._painter.setPen(QColor(self._colours.soft))
        self._painter.setFont(theme.current().font(theme.CAPTION, _BOLD))
        elided_rect(self._painter, at, words, _LEFT)

    def cards(self, shown: Sequence[Shown]) -> None:
        """Meetings: colour, icon and words of their phase, with whom, and who of ours."""
        for one in shown:
            self._card(one)

    def _card(self, one: Shown) -> None:
        painter, at = self._painter, one.at
        chip = AgendaWords.state(one.item, self._now, self._event.zone)
        colours, corner = tone(self._colours, chip.tone), self._corner
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(at, corner, corner)
        strip = QRect(at.left() + 1, at.top() + corner, self._strip, at.height() - 2 * corner)
        painter.fillRect(strip, colours.strong)
        if one.current:
            painter.setPen(QPen(QColor(self._colours.focus), self._frame))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(at.adjusted(1, 1, -1, -1), corner, corner)
        self._words(one, chip.icon, colours.text)

    def _words(self, one: Shown, icon: str, colour: str) -> None:
        painter, at, meeting = self._painter, one.at, one.item.meeting
        size, line, gap = self._icon, self._line, self._gap
        top = at.top() + gap
        inner = QRect(at.left() + self._pad, top, at.width() - self._pad - 2 * gap, line)
        two = at.height() >= 2 * line
        drawn = list(dict.fromkeys(["triangle-alert", icon])) if one.item.clashes else [icon]
        if at.width() < self._narrow:  # the name needs what there is
            del drawn[1:]
        for place, name in enumerate(reversed(drawn)):
            x = inner.right() - size - place * (size + gap)
            painter.drawPixmap(x, top + (line - size) // 2, icons.pixmap(name, colour, size))
        painter.setPen(QColor(colour))
        words = meeting.with_name
        below = _line(AgendaWords.house(meeting), meeting.body, self._where(one.item))
        room = inner.adjusted(0, 0, -len(drawn) * (size + 2 * gap), 0)
        font = self._bold
        if meeting.dropped or icon == "ban":
            font = QFont(font)
            font.setStrikeOut(True)
        self._write(room, words if two else _line(words, meeting.body), font)
        if two:
            self._write(inner.translated(0, line), below, self._plain)

    def _write(self, room: QRect, words: str, font: QFont) -> None:
        """*words* in one line of *room*; how they end there is remembered for the next painting."""
        self._painter.setFont(font)
        key = (words, room.width(), font.pixelSize())
        if (short := self._short.get(key)) is None:
            if len(self._short) > REMEMBERED:
                self._short.clear()
            mode = Qt.TextElideMode.ElideRight
            short = self._painter.fontMetrics().elidedText(words, mode, room.width())
            self._short[key] = short
        self._painter.drawText(room, _ONE_LINE, short)

    def _where(self, item: Item) -> str:
        """The place where no column says it."""
        meeting = item.meeting
        elsewhere = meeting.starts is None or meeting.site is Site.OFF_SITE
        return MeetingWords.place(meeting) if elsewhere else ""


def column_words(column: Column) -> str:
    """What stands above a column."""
    if column.place:
        return column.place
    return MeetingWords.site(column.site)


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
