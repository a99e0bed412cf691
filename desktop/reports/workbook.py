"""A report as XLSX: a sheet for each table and one for the charts, whose figures can be changed."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Any

from db.exchange import list_writing
from db.exchange.list_writing import fitted
from desktop.badge.data import clean
from desktop.reports.blocks import Chart, Charts, Lines, Paragraph, Report, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.reports.blocks import Cell, Column

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
"""Letters that Excel allows the name of a sheet."""


def write(path: Path, report: Report) -> None:
    """Writes *report* to *path* as XLSX, whole or not at all. Raises OSError when it cannot be.

    Texts are written as texts: what begins with "=" is no formula.
    """
    with list_writing.workbook(path) as made:
        book = _Book(made, report)
        for block in report.blocks:
            book.put(block)


_LINE, _HIGHEST = 15, 409
"""Points of a line, and of the highest row that Excel allows."""

_FILLED = 0.85
"""How much of a line words fill before they are broken."""

_DAY_AND_TIME = 22
"""Letters of "Apr 23, 10:50 AM – 11:10 AM", which are narrow ones."""

_HEAD = 32
"""Points that headings of two lines take; a wrapped row's height is not found by all programs."""


class _Book:
    """The workbook and what its next sheets may be called."""

    def __init__(self, book: Any, report: Report) -> None:
        self._book = book
        self._book.set_properties({"title": clean(report.title), "comments": ""})
        add = self._book.add_format
        self._title = add({"bold": True, "font_size": 16})
        self._head = add({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._strong = add({"bold": True, "valign": "top", "text_wrap": True})
        self._plain = add({"valign": "top", "text_wrap": True})
        self._names: set[str] = set()
        self._first = self._sheet(report.title)
        self._first.write_string(0, 0, clean(report.title), self._title)
        self._first.write_string(1, 0, clean(report.subtitle))
        self._first.write_string(2, 0, clean(report.foot))
        self._first.set_column(0, 0, 24)
        self._first.set_column(1, 1, 90)
        self._first.fit_to_pages(1, 0)
        self._row = 4

    def _sheet(self, name: str) -> Any:
        """A sheet called *name*, as far as Excel allows and no other has it."""
        plain = _NOT_IN_NAMES.sub(" ", clean(name))[:_LONGEST_NAME].strip() or "–"
        wanted, number = plain, 2
        while wanted.casefold() in self._names:
            wanted = f"{plain[: _LONGEST_NAME - 4]} ({number})"
            number += 1
        self._names.add(wanted.casefold())
        return self._book.add_worksheet(wanted)

    def put(self, block: object) -> None:
        """Lines and paragraphs go to the first sheet; a table, or charts, to one of their own."""
        if isinstance(block, Lines):
            for word, said in block.rows:
                self._first.write_string(self._row, 0, clean(word), self._strong)
                self._first.write_string(self._row, 1, fitted(clean(said)), self._plain)
                self._row += 1
        elif isinstance(block, Paragraph):
            self._first.write_string(self._row, 1, clean(block.text), self._plain)
            self._row += 1
        elif isinstance(block, Charts):
            self._charts(block.charts)
        elif isinstance(block, Table):
            self._table(block)

    def _table(self, table: Table) -> None:
        sheet = self._sheet(table.name)
        sheet.set_row(0, _HEAD)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, _letters(column))
            sheet.write_string(0, at, clean(column.heading), self._head)
        for number, row in enumerate(table.rows, start=1):
            sheet.set_row(number, _height(table, row))
            for at, cell in enumerate(row):
                how = self._strong if cell.strong else self._plain
                if isinstance(cell.value, int):
                    sheet.write_number(number, at, cell.value, how)
                else:
                    said = "\n".join(clean(line) for line in cell.value.splitlines())
                    sheet.write_string(number, at, fitted(said), how)
        sheet.freeze_panes(1, 1)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        elif table.nothing:
            sheet.write_string(1, 0, clean(table.nothing))
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _charts(self, charts: tuple[Chart, ...]) -> None:
        """Each chart beside the figures that it is drawn from."""
        sheet = self._sheet(charts[0].title)
        sheet.set_column(0, 0, 30)
        sheet.fit_to_pages(1, 1)  # a chart is not cut by the end of a page
        row = 0
        for chart in charts:
            sheet.write_string(row, 0, clean(chart.title), self._head)
            for number, bar in enumerate(chart.bars, start=row + 1):
                sheet.write_string(number, 0, clean(bar.label))
                sheet.write_number(number, 1, bar.value)
            last = row + len(chart.bars)
            drawn: Any = self._book.add_chart({"type": "column" if chart.columns else "bar"})
            name = sheet.get_name()
            drawn.add_series(
                {
                    "name": clean(chart.title),
                    "categories": [name, row + 1, 0, last, 0],
                    "values": [name, row + 1, 1, last, 1],
                    "data_labels": {"value": True},
                }
            )
            drawn.set_legend({"none": True})
            if not chart.columns:
                drawn.set_y_axis({"reverse": True})
            sheet.insert_chart(row, 3, drawn, {"x_scale": 1.1, "y_scale": 1.0})
            row = max(last + 2, row + 17)


def _letters(column: Column) -> float:
    """How many letters wide a column is."""
    if column.number:
        return 10
    return max(16 * column.share, _DAY_AND_TIME if column.whole else 0)


def _height(table: Table, row: Sequence[Cell]) -> float:
    """How high a row is in points: not all programs find it for text that is broken into lines."""
    lines = 1
    for column, cell in zip(table.columns, row, strict=True):
        wide = _letters(column) * _FILLED
        said = str(cell.value).splitlines() or [""]
        lines = max(lines, sum(max(1, ceil(len(one) / wide)) for one in said))
    return min(lines * _LINE, _HIGHEST)
