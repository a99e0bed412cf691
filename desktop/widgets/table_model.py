"""The rows of a table: all of them at once, or a page at a time from wherever they are kept.

A table of 100,000 rows keeps a few hundred: it knows how many there are, and asks for the page that
comes into sight.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

PAGE = 200
"""Rows in a page."""

KEPT = 20
"""Pages that are kept; the one not looked at for longest goes first."""

CHIP = Qt.ItemDataRole.UserRole + 1
ROW = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Chip:
    """A state in a pill: words, icon, and the tone ("good", "warn", "bad", "info", "quiet").

    What stands no more shows *struck* words, struck through, in place of those that say so.
    """

    words: str
    icon: str
    tone: str = "quiet"
    struck: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it shows of a row, and how much of the width it gets.

    *show* gives the text or the chip. *weight* shares out the width that is left when each column
    has its *least* pixels (at 100% zoom). Columns with the highest *drop* go first when there is
    no room; 0 never goes. *key* names the column where it is sorted by; empty when it cannot be.
    """

    show: Callable[[Any], str | Chip]
    weight: float = 1
    least: int = 80
    drop: int = 0
    key: str = ""
    right: bool = False
    strong: bool = False


class Rows(QAbstractTableModel):
    """Rows of any kind behind *columns*. Titles are set by the page, again at each change of
    language.
    """

    wanted = Signal(int, int, int)
    """Rows from this offset, this many, are looked at and not here: answer with ``put_page()``.

    The third is the edition, to be handed back: an answer for an older list is dropped.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._titles = [""] * len(self.columns)
        self._count = 0
        self._all: Sequence[Any] | None = ()
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._asked: set[int] = set()
        self.edition = 0

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns."""
        self._titles = list(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def show_all(self, rows: Sequence[Any]) -> None:
        """Show *rows*, all of them here."""
        self._start(len(rows), rows)

    def show_count(self, count: int, first: Sequence[Any] = ()) -> None:
        """Show *count* rows that are kept elsewhere, of which *first* are the first page."""
        self._start(count, None)
        if first:
            self._pages[0] = first

    def put_page(self, edition: int, offset: int, rows: Sequence[Any]) -> None:
        """Take the answer to :attr:`wanted`."""
        if edition != self.edition or self._all is not None:
            return
        number = offset // PAGE
        self._asked.discard(number)
        self._pages[number] = rows
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        last = min(offset + len(rows), self._count) - 1
        if last >= offset:
            right = len(self.columns) - 1
            self.dataChanged.emit(self.index(offset, 0), self.index(last, right))

    def release(self, edition: int, offset: int) -> None:
        """The answer to :attr:`wanted` will not come: ask again when somebody looks there."""
        if edition == self.edition:
            self._asked.discard(offset // PAGE)

    def keep_pages(self, numbers: Container[int]) -> None:
        """Forget the rows of all other pages: they changed where they are kept."""
        for number in [number for number in self._pages if number not in numbers]:
            del self._pages[number]

    def row(self, number: int) -> Any:
        """The row with this number; None while it is not here, and then it is asked for."""
        if not 0 <= number < self._count:
            return None
        if self._all is not None:
            return self._all[number]
        page, place = divmod(number, PAGE)
        if (rows := self._pages.get(page)) is not None:
            self._pages.move_to_end(page)
            return rows[place] if place < len(rows) else None
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page * PAGE, PAGE, self.edition)
        return None

    def replace_row(self, number: int, row: Any) -> None:
        """Show another state of one row."""
        if self._all is not None:
            self._all = [*self._all[:number], row, *self._all[number + 1 :]]
        elif (rows := self._pages.get(number // PAGE)) is not None:
            place = number % PAGE
            self._pages[number // PAGE] = [*rows[:place], row, *rows[place + 1 :]]
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def loaded(self) -> list[tuple[int, Any]]:
        """The rows that are here, with their numbers."""
        if self._all is not None:
            return list(enumerate(self._all))
        return [
            (page * PAGE + place, row)
            for page, rows in self._pages.items()
            for place, row in enumerate(rows)
        ]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        row = self.row(index.row())
        if row is None or role == ROW:
            return row
        shown = self.columns[index.column()].show(row)
        if role == CHIP:
            return shown if isinstance(shown, Chip) else None
        return shown.words if isinstance(shown, Chip) else shown

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else _LEFT
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _start(self, count: int, rows: Sequence[Any] | None) -> None:
        self.beginResetModel()
        self._count, self._all = count, rows
        self._pages.clear()
        self._asked.clear()
        self.edition += 1
        self.endResetModel()


_LEFT = Qt.AlignmentFlag.AlignLeft
_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, CHIP, ROW}


def share(columns: tuple[Column, ...], width: int, zoom: int) -> list[int]:
    """The width in pixels of each of *columns* in *width*; 0 for those that must go."""
    least = [round(column.least * zoom / 100) for column in columns]
    shown = set(range(len(columns)))
    for number in sorted(shown, key=lambda n: -columns[n].drop):
        if sum(least[n] for n in shown) <= width or not columns[number].drop:
            break
        shown.remove(number)
    asked = sum(least[n] for n in shown)
    if asked > width > 0:  # none may go: all are squeezed, and end in "…"
        least = [each * width // asked for each in least]
    left = max(width - asked, 0)
    weights = sum(columns[n].weight for n in shown) or 1
    given = [
        least[n] + int(left * columns[n].weight / weights) if n in shown else 0
        for n in range(len(columns))
    ]
    if shown:  # what rounding left over goes to the last one, so that rows end where the table does
        given[max(shown)] += max(width - sum(given), 0)
    return given
