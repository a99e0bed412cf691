"""The list that the stand goes on with when the laptop does not: one line a visitor, with a QR.

All measures are in mm. A QR has modules of half a millimetre (20 mil), twice what a usual hand
scanner needs; it stands at the left and at the right in turn, so that the next one in the same
column is two lines away and no scanner reads its neighbour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import i18n
from desktop.badge import pdf
from desktop.badge.elements import Align
from desktop.badge.pages import PageFailed
from desktop.reports.ink import BLACK, GREY, PALE, WHITE, Ink, Words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPainter

PAPERS = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
"""Width and height of the papers that a roster can be on."""

DPI = 300
MODULE = 6 * pdf.MM / DPI
"""A module of a QR: six dots, 0.508 mm."""
CODE = 21 * MODULE

_LEFT, _RIGHT, _TOP, _BOTTOM = 9.0, 14.0, 9.0, 14.0
"""What stays free at the edges; the letters stand in the right one."""
_HEAD = 24.0
_ROW = 13.0
_CODES = 15.0
"""The width that a QR and its quiet zone take, at each side."""
_LEAST_BLANK = 5
"""Lines for those who are not on the list; more where the last page has room."""

_TITLE = Words(4.8, 3.0, 700)
_DAY = Words(3.9, 2.6, 600)
_SMALL = Words(2.6, 1.8, colour=GREY)
_HEADING = Words(2.5, 1.8, 600, colour=GREY)
_BIG = Words(4.4, 2.6, 700, lines=2)
_PLAIN = Words(3.1, 2.2, lines=2)
_TYPE = Words(2.9, 2.0, 600)
_MEETING = Words(2.7, 1.9, lines=2)
_TIME = Words(3.6, 2.4, 600, align=Align.CENTER)
_LETTER = Words(2.7, 2.0, 600, align=Align.CENTER)


@dataclass(frozen=True, slots=True)
class Line:
    """One visitor, in words. ``big`` is what the list is sorted by; ``meetings`` is "" for none.

    ``time`` is when they came already, "" for not yet. ``stop`` says why they must not come in.
    """

    letter: str
    big: str
    plain: str
    badge_type: str
    meetings: str
    code: str
    time: str = ""
    stop: str = ""


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands around the lines. ``page`` has %1 and %2 in it, for "3 of 12"."""

    event: str
    day: str
    count: str
    how: str
    privacy: str
    made: str
    page: str
    columns: tuple[str, str, str, str]
    others: str


def write(
    path: Path,
    lines: Sequence[Line],
    headings: Headings,
    paper: str,
    on_progress: Callable[[int], None] | None = None,
) -> int:
    """Writes the list to *path* as a PDF on *paper* ("letter" or "a4"), and gives its pages.

    *on_progress* is told how many lines are done; what it raises stops the work, and then no file
    is left. Raises OSError when it cannot be written.
    """
    size = PAPERS[paper]
    sheets = _pages(lines, size)
    letters = sorted({line.letter for line in lines}, key=lambda letter: letter or "~")

    def drawing(painter: QPainter, new_page: Callable[[], bool]) -> tuple[int, int]:
        ink = Ink(painter, DPI / pdf.MM, pdf.above(size[1]))
        done = 0
        for number, sheet in enumerate(sheets, start=1):
            if number > 1 and not new_page():
                raise PageFailed("no further page")
            page = _Page(ink, size, headings)
            page.frame(i18n.filled(headings.page, str(number), str(len(sheets))))
            page.index(letters, {line.letter for line in sheet if line})
            for row, line in enumerate(sheet):
                page.row(row, line) if line else page.blank(row, first=row == sheet.index(None))
            done += sum(line is not None for line in sheet)
            if on_progress:
                on_progress(done)
        return len(lines), len(sheets)

    return pdf.write_pages(path, size, DPI, headings.event, drawing)[1]


def _pages(lines: Sequence[Line], size: tuple[float, float]) -> list[list[Line | None]]:
    """The lines of each page; None is a blank one for who is not on the list."""
    most = int((size[1] - _TOP - _HEAD - _BOTTOM) / _ROW)
    rows: list[Line | None] = [*lines, *[None] * _LEAST_BLANK]
    rows += [None] * (-len(rows) % most)
    return [rows[at : at + most] for at in range(0, len(rows), most)]


class _Page:
    """One page: where its columns are, and what is drawn there."""

    def __init__(self, ink: Ink, size: tuple[float, float], headings: Headings) -> None:
        self._ink, self._headings = ink, headings
        self._width, self._height = size
        self._left, self._right = _LEFT, size[0] - _RIGHT
        inner = self._right - self._left - 2 * _CODES
        name = self._left + _CODES
        time = self._right - _CODES - 24
        tick = time - 10
        details = name + (tick - name) * 0.6
        self._columns = (name, details, tick, time)
        self._widths = (details - name - 3, tick - details - 3, 7.0, 22.0)
        self._inner = inner

    def frame(self, page: str) -> None:
        """What is the same on each page, but for its number."""
        ink, words = self._ink, self._headings
        wide = self._right - self._left
        ink.text(words.event, _TITLE, (self._left, _TOP, wide * 0.6, 6))
        ink.text(words.day, _DAY, (self._left, _TOP + 6.5, wide * 0.6, 5))
        right = Align.RIGHT
        half = self._left + wide * 0.6
        ink.text(words.count, _DAY._replace(align=right), (half, _TOP, wide * 0.4, 6))
        ink.text(words.how, _SMALL, (self._left, _TOP + 12.5, wide, 3.6))
        for heading, x, width in zip(words.columns, self._columns, self._widths, strict=True):
            ink.text(heading, _HEADING, (x, _TOP + 18.4, max(width, 9), 4))
        ink.lines([(self._left, _TOP + _HEAD - 1, self._right, _TOP + _HEAD - 1)], 0.4)
        foot = self._height - 11
        privacy = Words(2.9, 2.0, 700)
        ink.text(words.privacy, privacy, (self._left, foot, wide * 0.55, 4.5))
        made = _SMALL._replace(align=Align.CENTER)
        ink.text(words.made, made, (self._left + wide * 0.55, foot, wide * 0.25, 4.5))
        ink.text(page, _DAY._replace(align=right), (half + wide * 0.2, foot, wide * 0.2, 4.5))

    def index(self, letters: Sequence[str], here: set[str]) -> None:
        """The letters of the whole list down the right edge, those of this page in black."""
        slots = [*map(chr, range(ord("A"), ord("Z") + 1)), ""]
        first = _TOP + _HEAD
        step = (self._height - first - _BOTTOM) / len(slots)
        for number, letter in enumerate(slots):
            if letter not in letters:
                continue
            box = (self._width - 10.5, first + number * step + 0.3, 6.0, step - 0.6)
            if letter in here:
                self._ink.box(box, fill=BLACK)
            how = _LETTER._replace(colour=WHITE if letter in here else GREY)
            self._ink.text(letter or "…", how, box)

    def row(self, number: int, line: Line) -> None:
        """A visitor; every second one has the QR at the right."""
        top = self._under(number)
        name, details, tick, time = self._columns
        wide, narrow, _, _ = self._widths
        self._ink.text(line.big, _BIG, (name, top + 1, wide, 6.4))
        self._ink.text(line.plain, _PLAIN, (name, top + 7.6, wide, 4.4))
        self._ink.text(line.stop or line.badge_type, _TYPE, (details, top + 1.2, narrow, 4))
        if line.stop:
            self._ink.box((tick, top + 3.4, 32, 6.2), fill=BLACK)
            self._ink.text(line.stop, _TIME._replace(colour=WHITE), (tick + 1, top + 3.4, 30, 6.2))
            return
        self._ink.text(line.meetings, _MEETING, (details, top + 5.4, narrow, 6.8))
        side = self._right - CODE - 2 if number % 2 else self._left + 2
        if line.code:
            self._ink.code(line.code, side, top + (_ROW - CODE) / 2, MODULE)
        self._tick(top, tick, time, line.time)

    def blank(self, number: int, *, first: bool) -> None:
        """A line to write on, for who is not on the list."""
        top = self._under(number)
        name, _, tick, time = self._columns
        if first:
            self._ink.text(self._headings.others, _HEADING, (name, top + 0.8, tick - name - 4, 3.4))
        self._ink.lines([(name, top + 10.8, tick - 4, top + 10.8)], 0.2, GREY)
        self._tick(top, tick, time, "")

    def _tick(self, top: float, tick: float, time: float, at: str) -> None:
        self._ink.box((tick, top + 3, 7, 7), border=0.35)
        if at:
            mark = [(tick + 1.4, top + 6.6, tick + 3, top + 8.6)]
            self._ink.lines([*mark, (tick + 3, top + 8.6, tick + 5.8, top + 4.4)], 0.7)
        self._ink.text(at, _TIME, (time, top + 3.4, 22, 5.6))
        self._ink.lines([(time, top + 9.8, time + 22, top + 9.8)], 0.25, GREY)

    def _under(self, number: int) -> float:
        """Where line *number* begins, once the line above it is drawn, clear of the codes."""
        top = _TOP + _HEAD + number * _ROW
        inside = (self._left + _CODES, self._right - _CODES)
        if number:
            self._ink.lines([(inside[0], top, inside[1], top)], 0.2, PALE)
        return top
