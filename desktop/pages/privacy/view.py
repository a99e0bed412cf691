"""A report of lines and tables on the screen, in the same words as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop import i18n
from desktop.reports.blocks import Heading, Lines, Paragraph, Table
from desktop.widgets import theme
from desktop.widgets.cards import Card
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.reports.blocks import Block, Cell, Report

WIDTH, NARROW = 880, 440
"""Pixels at 100% zoom that the cards take at most, and a table of two columns: a number far from
its word is read in the wrong line.
"""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class ReportView(QWidget):
    """``show_report(report)`` shows each part under a heading as a card of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(theme.px(WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._cards: list[Card] = []

    def show_report(self, report: Report) -> None:
        """Show the parts of *report* in place of those of before."""
        self.clear()
        card = self._card()
        for block in report.blocks:
            if isinstance(block, Heading):
                card = self._card()
                card.set_title(block.text)
            else:
                card.body.addWidget(_shown(block))

    def clear(self) -> None:
        """Show nothing."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = []

    def texts(self) -> list[str]:
        """What is read on the cards, from the top."""
        return [each.text() for card in self._cards for each in card.findChildren(Label)]

    def _card(self) -> Card:
        made = Card()
        self._cards.append(made)
        self._column.addWidget(made)
        return made


def _shown(block: Block) -> QWidget:
    if isinstance(block, Paragraph):
        return Label(block.text, "soft" if block.soft else "", wrap=True)
    if isinstance(block, Lines):
        return _grid([[word, said] for word, said in block.rows], shares=(1, 4))
    if isinstance(block, Table) and block.rows:
        return _table(block)
    return Label(block.nothing if isinstance(block, Table) else "", "soft", wrap=True)


def _grid(rows: list[list[str]], shares: tuple[int, ...]) -> QWidget:
    made = QWidget()
    grid = _layout(made, shares)
    for number, row in enumerate(rows):
        for at, said in enumerate(row):
            label = Label(said, "" if at else "strong", wrap=True)
            grid.addWidget(label, number, at, Qt.AlignmentFlag.AlignTop)
    return made


def _table(table: Table) -> QWidget:
    made = QWidget()
    if len(table.columns) == 2:
        made.setMaximumWidth(theme.px(NARROW))
    grid = _layout(made, tuple(round(column.share * 10) for column in table.columns))
    for at, column in enumerate(table.columns):
        _put(grid, Label(column.heading, "soft", wrap=True), 0, at, right=column.number)
    for number, row in enumerate(table.rows, start=1):
        for at, cell in enumerate(row):
            right = table.columns[at].number
            _put(grid, Label(_said(cell), wrap=not right), number, at, right=right)
    return made


def _said(cell: Cell) -> str:
    if isinstance(cell.value, int):
        return i18n.number(cell.value, i18n.locale())
    return cell.value


def _put(grid: QGridLayout, label: Label, row: int, column: int, *, right: bool) -> None:
    if right:
        label.setAlignment(_RIGHT)
    grid.addWidget(label, row, column)


def _layout(made: QWidget, shares: tuple[int, ...]) -> QGridLayout:
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(6))
    for at, share in enumerate(shares):
        grid.setColumnStretch(at, share)
    return grid
