"""A report on paper: its blocks one below the other, over as many pages as they take.

Measures are mm; the painter's dots are of a printer's 300 an inch. A table's headings come again on
each page, and a row stays together unless it is higher than half a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop import charts, i18n
from desktop.badge import pdf
from desktop.badge.pages import PageFailed
from desktop.reports.blocks import (
    Cell,
    Chart,
    Charts,
    Heading,
    Lines,
    Paragraph,
    Report,
    Table,
)
from desktop.reports.columns import widths
from desktop.reports.roster import PAPERS
from desktop.reports.setting import SetText, font
from desktop.widgets.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

DPI = 300
DOTS = DPI / pdf.MM
"""Dots a mm."""

TEXT, SOFT, LINE = (QColor(name) for name in (LIGHT.text, LIGHT.soft, LIGHT.hairline))
BAR, PALE = QColor(LIGHT.accent), QColor(LIGHT.hover)

_SIDE, _TOP, _FOOT = 16.0, 15.0, 17.0
_POINT = DPI / 72
_SMALL, _PLAIN, _SECTION, _TITLE = (round(size * _POINT) for size in (8, 9.5, 13, 20))
_GAP = 2.4


def write(path: Path, report: Report, paper: str, *others: Report) -> int:
    """Writes *report* to *path* as a PDF on *paper* ("letter" or "a4"), each of *others* from a new
    page on, and gives its pages.

    Raises OSError when it cannot be written; then there is no file, or the one of before.
    """
    size = PAPERS[paper]
    every = (report, *others)
    pages = pdf.write_pages(path, size, DPI, report.title, _counting(every, size, 0))[1]
    # How many pages there are is known once they were drawn; the foot of each says it.
    return pdf.write_pages(path, size, DPI, report.title, _counting(every, size, pages))[1]


def _counting(
    reports: Sequence[Report], size: tuple[float, float], pages: int
) -> Callable[[QPainter, Callable[[], bool]], tuple[int, int]]:
    def drawing(painter: QPainter, new_page: Callable[[], bool]) -> tuple[int, int]:
        flow = _Flow(painter, new_page, reports[0], size, pages)
        for number, report in enumerate(reports):
            flow.begin(report, apart=number > 0)
            for block in report.blocks:
                flow.put(block)
        return sum(len(report.blocks) for report in reports), flow.page

    return drawing


class _Flow:
    """Where the next block goes. ``y`` is the pen's height on the page in dots."""

    def __init__(
        self,
        painter: QPainter,
        new_page: Callable[[], bool],
        report: Report,
        size: tuple[float, float],
        pages: int,
    ) -> None:
        self._painter, self._new_page, self._report, self._pages = painter, new_page, report, pages
        self._large = report.letters
        down = pdf.above(size[1])
        self._left, self._right = _SIDE * DOTS, (size[0] - _SIDE) * DOTS
        self._top, self._bottom = (_TOP + down) * DOTS, (size[1] - _FOOT + down) * DOTS
        self.page = 1
        self.y = self._top
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def _wide(self) -> float:
        return self._right - self._left

    def begin(self, report: Report, *, apart: bool) -> None:
        """Draw the head of *report*, on a page of its own where it stands *apart*."""
        self._report = report
        self._large = report.letters
        if apart:
            self._turn()
        else:
            self._foot()
        self._text(self._report.title, _TITLE, 700, TEXT)
        self._text(self._report.subtitle, _PLAIN, 400, SOFT)
        self.y += _GAP * DOTS
        self._rule(0.5, TEXT)
        self.y += _GAP * DOTS

    def _foot(self) -> None:
        y = self._bottom + 5 * DOTS
        self._painter.setPen(QPen(LINE, 0.2 * DOTS))
        self._painter.drawLine(QLineF(self._left, y, self._right, y))
        said = SetText(self._report.foot, font(_SMALL), self._wide * 0.8)
        said.draw(self._painter, self._left, y + 1.5 * DOTS, SOFT, 0, 1)
        number = i18n.filled(self._report.page, str(self.page), str(self._pages or ""))
        page = SetText(number, font(_SMALL), self._wide, right=True)
        page.draw(self._painter, self._left, y + 1.5 * DOTS, SOFT, 0, 1)

    def _turn(self) -> None:
        if not self._new_page():
            raise PageFailed("no further page")
        self.page += 1
        self.y = self._top
        self._foot()

    def _need(self, height: float) -> None:
        if self.y + height > self._bottom and self.y > self._top:
            self._turn()

    def _rule(self, thick: float = 0.2, colour: QColor = LINE) -> None:
        self._painter.setPen(QPen(colour, thick * DOTS))
        self._painter.drawLine(QLineF(self._left, self.y, self._right, self.y))

    def _text(self, text: str, height: int, weight: int, colour: QColor) -> None:
        """A text of its own over the whole width, on as many pages as it takes."""
        said = SetText(text, font(round(height * self._large), weight), self._wide)
        for line in range(said.lines):
            self._need(said.leading)
            said.draw(self._painter, self._left, self.y, colour, line, line + 1)
            self.y += said.leading

    def put(self, block: object) -> None:
        """Draw *block* below what there is."""
        if isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, Paragraph):
            self._text(block.text, _PLAIN, 400, SOFT if block.soft else TEXT)
            self.y += _GAP * DOTS
        elif isinstance(block, Lines):
            self._lines(block)
        elif isinstance(block, Charts):
            self._charts(block.charts)
        elif isinstance(block, Table):
            self._table(block)

    def _heading(self, heading: Heading) -> None:
        large = _SECTION if heading.level == 1 else _PLAIN
        if heading.apart and self.y > self._top:
            self._turn()
        # What it stands over comes with it: a table's headings and a row of a few lines.
        self._need((8 + 34) * DOTS)
        self.y += (5.0 if heading.level == 1 else 2.5) * DOTS
        self._text(heading.text, large, 700 if heading.level == 1 else 600, TEXT)
        self.y += 1.2 * DOTS

    def _lines(self, lines: Lines) -> None:
        """The lines on a pale ground, each with its word in front."""
        label = self._wide * 0.21
        pad = 3.2 * DOTS
        inner = self._wide - label - 3 * pad
        plain = round(_PLAIN * self._large)
        rows = [
            (SetText(word, font(plain, 600), label), SetText(said, font(plain), inner))
            for word, said in lines.rows
        ]
        heights = [max(word.height, said.height) + 1.6 * DOTS for word, said in rows]
        self._need(sum(heights) + 2 * pad)
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PALE)
        painter.drawRect(QRectF(self._left, self.y, self._wide, sum(heights) + 2 * pad))
        self.y += pad
        for (word, said), height in zip(rows, heights, strict=True):
            word.draw(painter, self._left + pad, self.y, TEXT, 0, word.lines)
            said.draw(painter, self._left + label + 2 * pad, self.y, TEXT, 0, said.lines)
            self.y += height
        self.y += pad + _GAP * DOTS

    def _charts(self, found: Sequence[Chart]) -> None:
        """Two charts in a row, each under its title."""
        gap = 8 * DOTS
        half = (self._wide - gap) / 2
        for at in range(0, len(found), 2):
            pair = found[at : at + 2]
            self._need(max(_height(chart) for chart in pair))
            for side, chart in enumerate(pair):
                self._chart(chart, QRectF(self._left + side * (half + gap), self.y, half, 0))
            self.y += max(_height(chart) for chart in pair) + 3 * DOTS

    def _chart(self, chart: Chart, box: QRectF) -> None:
        title = SetText(chart.title, font(_PLAIN, 600), box.width())
        title.draw(self._painter, box.left(), box.top(), TEXT, 0, 1)
        inner = QRectF(box.left(), box.top() + title.leading + 1 * DOTS, box.width(), 0)
        look = charts.Look(font(_SMALL), _SMALL, BAR, TEXT, SOFT, LINE)
        if chart.columns:
            inner.setHeight(_COLUMNS)
            charts.paint_columns(self._painter, inner, chart.bars, look)
        else:
            charts.paint_rows(self._painter, inner, chart.bars, look)

    def _table(self, table: Table) -> None:
        if not table.rows:
            if table.nothing:
                self.put(Paragraph(table.nothing, soft=True))
            return
        grid = _Grid(table, self._left, self._wide)
        first = max(text.height for text in grid.set_row(table.rows[0]))
        self._need(grid.head_height + min(first + 3 * DOTS, (self._bottom - self._top) / 2))
        self.y = grid.head(self._painter, self.y)
        for row in table.rows:
            self._row(grid, row)
        self.y += _GAP * DOTS

    def _row(self, grid: _Grid, row: Sequence[Cell]) -> None:
        """A row, whole; one that is higher than half a page goes on over the next."""
        texts = grid.set_row(row)
        lines = max((text.lines for text in texts), default=0)
        leading = max(text.leading for text in texts)
        pad = 1.1 * DOTS
        if lines * leading + 2 * pad < (self._bottom - self._top) / 2:
            self._keep(grid, lines * leading + 2 * pad)
        first = 0
        while first < lines:
            self._keep(grid, leading + 2 * pad)
            fitting = int((self._bottom - self.y - 2 * pad) // leading)
            last = min(lines, first + max(1, fitting))
            grid.draw(self._painter, texts, self.y + pad, first, last)
            self.y += (last - first) * leading + 2 * pad
            first = last
        self._rule()

    def _keep(self, grid: _Grid, height: float) -> None:
        """Turn the page, and say the headings again, where so much does not fit."""
        if self.y + height > self._bottom:
            self._turn()
            self.y = grid.head(self._painter, self.y)


class _Grid:
    """The columns of a table, side by side over the width."""

    def __init__(self, table: Table, left: float, wide: float) -> None:
        self._columns = table.columns
        gap = 3 * DOTS
        letters = QFontMetricsF(font(_SMALL, 600))
        self._places: list[tuple[float, float]] = []
        for width in widths(
            table.columns,
            wide,
            lambda word: letters.horizontalAdvance(word) * _PLAIN / _SMALL + gap + DOTS,
            table.rows,
        ):
            self._places.append((left, width - gap))
            left += width
        self._heads = [
            SetText(column.heading, font(_SMALL, 600), width, right=column.number)
            for column, (_, width) in zip(table.columns, self._places, strict=True)
        ]
        self.head_height = max(head.height for head in self._heads) + 2.2 * DOTS
        self._wide = wide

    def head(self, painter: QPainter, top: float) -> float:
        """Draw the headings; gives where the rows begin."""
        for head, (left, _) in zip(self._heads, self._places, strict=True):
            head.draw(painter, left, top + 0.6 * DOTS, SOFT, 0, head.lines)
        foot = top + self.head_height
        painter.setPen(QPen(SOFT, 0.3 * DOTS))
        left = self._places[0][0]
        painter.drawLine(QLineF(left, foot - DOTS * 0.5, left + self._wide, foot - DOTS * 0.5))
        return foot

    def set_row(self, row: Sequence[Cell]) -> list[SetText]:
        """The row's texts, set."""
        return [
            SetText(
                str(cell.value),
                font(_PLAIN, 600 if cell.strong else 400),
                width,
                right=column.number,
            )
            for cell, column, (_, width) in zip(row, self._columns, self._places, strict=True)
        ]

    def draw(
        self, painter: QPainter, texts: Sequence[SetText], top: float, first: int, last: int
    ) -> None:
        """Draw the lines *first* to *last* of a row."""
        for text, (left, _) in zip(texts, self._places, strict=True):
            text.draw(painter, left, top, TEXT, first, last)


_COLUMNS = 34 * DOTS


def _height(chart: Chart) -> float:
    """How high a chart is with its title."""
    inner = _COLUMNS if chart.columns else charts.rows_height(chart.bars, _SMALL)
    return inner + _PLAIN * 1.34 + DOTS
