"""Sheets for the tables: half a page for each slot, to fill in by hand and type in later.

All measures are in mm. The QR names the slot, with modules of a millimetre, which any hand scanner
reads from where the sheet lies; a sheet is cut off below, and no other code is near.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.badge import pdf
from desktop.badge.elements import Align
from desktop.badge.pages import PageFailed
from desktop.reports.ink import GREY, PALE, Ink, Words
from desktop.reports.roster import DPI, PAPERS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPainter

MODULE = 12 * pdf.MM / DPI
"""A module of a QR: twelve dots, 1.016 mm."""
CODE = 21 * MODULE
_QUIET = 4 * MODULE
"""What stays white around a QR (ISO/IEC 18004:2015 §6.3.8)."""
HALVES = 2
"""Sheets on a page."""

_SIDE, _EDGE, _CUT = 14.0, 9.0, 7.0
"""What stays free at the sides, at the paper's edge, and along the cut."""
_ACROSS = 4
"""Outcomes beside each other."""
_ROW, _BOX, _WRITING, _LABELLED = 9.0, 4.4, 7.4, 9.2
"""The height of a row of outcomes, the side of a box, and the room for a line of handwriting,
without and with a label above it."""

_TIME = Words(7.0, 4.5, 700)
_PLACE = Words(4.4, 2.6, 600, lines=2)
_GUEST = Words(5.0, 2.8, 700, lines=2)
_PLAIN = Words(3.3, 2.2)
_SMALL = Words(2.5, 1.8, colour=GREY)
_LABEL = Words(2.7, 1.9, 600, colour=GREY)
_CHOICE = Words(3.3, 2.0, 600)
_SECOND = Words(2.6, 1.8, colour=GREY)


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot, in words. Slots with another ``table`` begin on another page."""

    table: str
    time: str
    where: str
    guests: str
    ours: str
    about: str
    code: str
    letters: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What stands on every sheet. ``outcomes`` are in the language of the sheet, then the other."""

    title: str
    outcomes: tuple[tuple[str, str], ...]
    outcome: str
    interest: str
    absent: str
    notes: str
    step: str
    owner: str
    due: str
    author: str
    said_at: str
    how: str
    made: str


def write(path: Path, slots: Sequence[Slot], words: SheetWords, paper: str) -> int:
    """Writes the sheets to *path* as a PDF on *paper* ("letter" or "a4"), and gives its pages.

    Raises OSError when it cannot be written; then there is no file, or the one of before.
    """
    size = PAPERS[paper]
    pages = _pages(slots)

    def drawing(painter: QPainter, new_page: Callable[[], bool]) -> tuple[int, int]:
        ink = Ink(painter, DPI / pdf.MM, pdf.above(size[1]))
        for number, page in enumerate(pages):
            if number and not new_page():
                raise PageFailed("no further page")
            _cut(ink, size)
            for half, slot in enumerate(page):
                _Sheet(ink, size, half, words).draw(slot)
        return len(slots), len(pages)

    return pdf.write_pages(path, size, DPI, words.title, drawing)[1]


def _pages(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Two slots a page; each table has pages of its own."""
    pages: list[list[Slot]] = []
    for slot in slots:
        if pages and len(pages[-1]) < HALVES and pages[-1][-1].table == slot.table:
            pages[-1].append(slot)
        else:
            pages.append([slot])
    return pages


def _cut(ink: Ink, size: tuple[float, float]) -> None:
    """Where the page is cut in two: dashes over the whole width."""
    dash, middle = 3.0, size[1] / HALVES
    count = int(size[0] / dash)
    ink.lines([(at * dash, middle, (at + 0.5) * dash, middle) for at in range(count)], 0.2, GREY)


class _Sheet:
    """One half of a page. ``y`` is where the next thing goes."""

    def __init__(self, ink: Ink, size: tuple[float, float], half: int, words: SheetWords) -> None:
        self._ink, self._words = ink, words
        self._left, self._right = _SIDE, size[0] - _SIDE
        self.y = half * size[1] / HALVES + (_CUT if half else _EDGE)
        self._bottom = (half + 1) * size[1] / HALVES - (_EDGE if half else _CUT)

    @property
    def _wide(self) -> float:
        return self._right - self._left

    def draw(self, slot: Slot) -> None:
        """Draw all of it."""
        self._head(slot)
        self._outcomes()
        self._interest()
        self._foot()
        self._notes()

    def _head(self, slot: Slot) -> None:
        """Time, place and who, beside the code."""
        ink, left, top = self._ink, self._left, self.y
        wide = self._wide - CODE - 14
        ink.text(slot.time, _TIME, (left, top, wide * 0.56, 8))
        right = _PLACE._replace(align=Align.RIGHT)
        ink.text(slot.where, right, (left + wide * 0.58, top, wide * 0.42, 8))
        ink.text(slot.guests, _GUEST, (left, top + 9, wide, 9))
        ink.text(slot.ours, _PLAIN, (left, top + 18.8, wide, 4.6))
        ink.text(slot.about, _PLAIN, (left, top + 23.6, wide, 4.6))
        code = self._right - CODE - 4
        ink.code(slot.code, code, top, MODULE)
        middle = _SMALL._replace(align=Align.CENTER)
        ink.text(slot.letters, middle, (code - 8, top + CODE + _QUIET, CODE + 12, 3.2))
        self.y = top + CODE + _QUIET + 3.8
        ink.lines([(left, self.y, self._right, self.y)], 0.3)
        self.y += 1.6

    def _outcomes(self) -> None:
        """A box for each outcome of the event, in both languages."""
        ink, words = self._ink, self._words
        ink.text(words.outcome, _LABEL, (self._left, self.y, self._wide, 3.6))
        self.y += 4.2
        wide = self._wide / _ACROSS
        for number, (name, other) in enumerate(words.outcomes):
            row, column = divmod(number, _ACROSS)
            left, top = self._left + column * wide, self.y + row * _ROW
            ink.box((left, top + 1, _BOX, _BOX), border=0.35)
            room = wide - _BOX - 4
            ink.text(name, _CHOICE, (left + _BOX + 2, top + 0.2, room, 4.0))
            ink.text(other, _SECOND, (left + _BOX + 2, top + 4.1, room, 3.4))
        self.y += -(-len(words.outcomes) // _ACROSS) * _ROW + 0.8

    def _interest(self) -> None:
        """A, B or C; and at the right that they did not come."""
        ink, words, left = self._ink, self._words, self._left
        ink.text(words.interest, _LABEL, (left, self.y, 24, _BOX))
        for number, letter in enumerate("ABC"):
            at = left + 26 + number * 17
            ink.box((at, self.y, _BOX, _BOX), border=0.35)
            ink.text(letter, _CHOICE, (at + _BOX + 2, self.y, 6, _BOX))
        at = left + self._wide / _ACROSS * 2
        ink.box((at, self.y, _BOX, _BOX), border=0.35)
        ink.text(words.absent, _CHOICE, (at + _BOX + 2, self.y, self._right - at - 8, _BOX))
        self.y += _BOX + 2.4

    def _foot(self) -> None:
        """Who wrote it and when it was said, and how it comes into the laptop: from below."""
        ink, words = self._ink, self._words
        foot = self._bottom - 3.4
        ink.text(words.how, _SMALL, (self._left, foot, self._wide * 0.74, 3.4))
        made = _SMALL._replace(align=Align.RIGHT)
        ink.text(words.made, made, (self._right - self._wide * 0.25, foot, self._wide * 0.25, 3.4))
        half = self._wide * 0.6
        self._bottom = foot - 2.2
        self._line(words.author, self._left, half - 5)
        self._line(words.said_at, self._left + half, self._wide - half)
        self._bottom -= _LABELLED
        self._line(words.step, self._left, half - 5)
        quarter = (self._wide - half) / 2
        self._line(words.owner, self._left + half, quarter - 3)
        self._line(words.due, self._left + half + quarter, quarter)
        self._bottom -= _LABELLED + 0.8

    def _line(self, label: str, left: float, wide: float) -> None:
        """A line to write on, with its label above the left end."""
        self._ink.lines([(left, self._bottom, left + wide, self._bottom)], 0.25, GREY)
        self._ink.text(label, _LABEL, (left, self._bottom - _LABELLED + 0.8, wide, 2.9))

    def _notes(self) -> None:
        """Lines for the note, as many as there is room for."""
        ink, words = self._ink, self._words
        ink.text(words.notes, _LABEL, (self._left, self.y, self._wide, 2.9))
        count = max(1, int((self._bottom - self.y - 1) / _WRITING))
        step = (self._bottom - self.y - 1) / count
        heights = [self.y + 1 + (number + 1) * step for number in range(count)]
        ink.lines([(self._left, at, self._right, at) for at in heights], 0.2, PALE)
