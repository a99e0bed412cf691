"""The list behind the table of visitors: a page at a time from the store, never all of it.

One page is asked for at a time, the newest wish first, and pages that nobody looks at any more are
passed over: dragging the scroll bar through 100,000 visitors never builds up a queue.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from db.visitor import visitors
from db.visitor.visitors import Filters
from desktop.lane import Priority
from desktop.widgets.table_model import PAGE

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.rows import Visitor
    from desktop.store import Store
    from desktop.widgets.tables import Table

CHUNK = 500
"""Visitors that are fetched at a time for an export: short work, so that a scan never waits."""

Span = tuple[int, int]
"""First and last number of rows that stand together."""


class VisitorList(QObject):
    """Fills *table* with what ``show()`` asks for.

    ``counted(number)`` tells how many visitors the list has; ``filled()`` that it was filled anew,
    ``picked()`` that others are selected.
    """

    counted = Signal(int)
    picked = Signal()
    filled = Signal()

    def __init__(self, store: Store, table: Table) -> None:
        super().__init__(table)
        self._store = store
        self._table = table
        self.filters = Filters()
        self.order, self.descending = "name", False
        self.count = 0
        self._wanted: list[tuple[int, int]] = []
        self._busy = False
        self._look_for = ""
        self.waits = False
        """Whether the list that was asked for last is not here yet."""
        table.rows.wanted.connect(self._want)
        table.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def show(self, filters: Filters | None = None, *, look_for: str = "") -> None:
        """List who passes *filters* (None: those of before), from the top.

        The visitor with the uuid *look_for* becomes the current row if the first page has them.
        """
        self.filters = filters or self.filters
        self._look_for = look_for
        asked = self._store.read(
            self._fill,
            _opening,
            self.filters,
            self.order,
            descending=self.descending,
            priority=Priority.SEARCH,
            replaces="visitors list",
        )
        self.waits = asked is not None

    @Slot(str, bool)
    def sort(self, order: str, descending: bool) -> None:
        """List by the column *order*."""
        self.order, self.descending = order, descending
        self.show()

    def refresh(self) -> None:
        """Read again what is in sight, where it is: something was written."""
        first, last = self._in_sight()
        self._store.read(
            partial(self._renew, self.filters, self._table.rows.edition, first),
            _again,
            self.filters,
            self.order,
            first,
            last,
            descending=self.descending,
            priority=Priority.SEARCH,
            replaces="visitors list again",
        )

    def clear(self) -> None:
        """Show nobody: no file is open."""
        self._fill((0, []))

    def spans(self) -> list[Span]:
        """The numbers of the rows that are selected, as few spans as possible, from the top."""
        spans = self._table.selectionModel().selection().toList()
        return sorted((span.top(), span.bottom()) for span in spans)

    def selected(self) -> int:
        """How many rows are selected, whether they are here or not."""
        return sum(last - first + 1 for first, last in self.spans())

    def first_selected(self, most: int) -> list[Visitor]:
        """The first *most* of those selected, as far as they are here."""
        numbers = (at for first, last in self.spans() for at in range(first, last + 1))
        rows = map(self._table.rows.row, islice(numbers, most))
        return [row for row in rows if row is not None]

    def put(self, visitor: Visitor) -> None:
        """Show the new state of *visitor*, wherever it stands in the part that is here."""
        for number, row in self._table.rows.loaded():
            if row.uuid == visitor.uuid:
                self._table.rows.replace_row(number, visitor)

    def choose(self, uuid: str) -> bool:
        """Choose the visitor with that *uuid* where the list is; False when they are not here."""
        place = self._table.verticalScrollBar().value()
        for number, row in self._table.rows.loaded():
            if row.uuid == uuid:
                self._table.go_to(number)
                self._table.verticalScrollBar().setValue(place)
                return True
        return False

    def gather(
        self,
        spans: list[Span],
        on_answer: Callable[[list[Visitor]], object],
        on_progress: Callable[[int], bool],
    ) -> None:
        """Fetch the visitors of *spans* bit by bit; *on_progress* gets how many are here.

        It ends without an answer once *on_progress* gives False.
        """
        bits = [
            (start, min(CHUNK, last - start + 1))
            for first, last in spans
            for start in range(first, last + 1, CHUNK)
        ]
        self._next_bit(bits, [], (on_answer, on_progress), [])

    def _next_bit(
        self, bits: list[Span], found: list[Visitor], tell: tuple[Any, Any], more: list[Visitor]
    ) -> None:
        found.extend(more)
        if not tell[1](len(found)):
            return
        if not bits:
            tell[0](found)
            return
        (offset, limit), *rest = bits
        self._read_page(partial(self._next_bit, rest, found, tell), offset, limit, Priority.REST)

    def _fill(self, answer: tuple[int, list[Visitor]]) -> None:
        self.count, first = answer
        self.waits = False
        self._wanted.clear()
        self._table.rows.show_count(self.count, first)
        self.counted.emit(self.count)
        numbers = (at for at, visitor in enumerate(first) if visitor.uuid == self._look_for)
        if (number := next(numbers, None)) is not None:
            self._table.go_to(number)
        self.filled.emit()

    def _renew(
        self, filters: Filters, edition: int, first: int, answer: tuple[int, list[Visitor]]
    ) -> None:
        rows, (count, found) = self._table.rows, answer
        if filters != self.filters or edition != rows.edition:
            return
        current, bar = self._table.current_row(), self._table.verticalScrollBar()
        place = bar.value()
        moved = count != self.count
        if moved:
            self.count = count
            rows.show_count(count)
            self.counted.emit(count)
        rows.keep_pages(range(first // PAGE, (first + len(found)) // PAGE + 1))
        for start in range(0, len(found), PAGE):
            rows.put_page(rows.edition, first + start, found[start : start + PAGE])
        if moved:
            bar.setValue(place)
            for at, visitor in enumerate(found, first):
                if current is not None and visitor.uuid == current.uuid:
                    self._table.go_to(at)

    def _in_sight(self) -> Span:
        """Offset and end of the pages that the rows in sight belong to."""
        height = self._table.viewport().height()
        top = max(self._table.rowAt(0), 0)
        bottom = self._table.rowAt(height - 1)
        bottom = bottom if bottom >= 0 else max(self.count - 1, 0)
        return top // PAGE * PAGE, (bottom // PAGE + 1) * PAGE

    @Slot(int, int, int)
    def _want(self, offset: int, _limit: int, edition: int) -> None:
        self._wanted.append((offset, edition))
        self._ask()

    def _ask(self) -> None:
        first, end = self._in_sight()
        while self._wanted and not self._busy:
            offset, edition = self._wanted.pop()
            if first - PAGE <= offset <= end and edition == self._table.rows.edition:
                self._busy = self._read_page(partial(self._put, offset, edition), offset, PAGE)
            else:
                self._table.rows.release(edition, offset)

    def _put(self, offset: int, edition: int, found: list[Visitor]) -> None:
        self._busy = False
        self._table.rows.put_page(edition, offset, found)
        self._ask()

    def _failed(self, offset: int, error: BaseException) -> None:
        self._busy = False
        self._table.rows.release(self._table.rows.edition, offset)
        self._store.faulted.emit(error)

    def _read_page(
        self,
        on_answer: Callable[[list[Visitor]], object],
        offset: int,
        limit: int,
        priority: Priority = Priority.SEARCH,
    ) -> bool:
        asked = self._store.read(
            on_answer,
            visitors.page,
            filters=self.filters,
            order=self.order,
            descending=self.descending,
            offset=offset,
            limit=limit,
            priority=priority,
            on_fault=partial(self._failed, offset),
        )
        return asked is not None


def _opening(
    db: Database, filters: Filters, order: str, *, descending: bool
) -> tuple[int, list[Visitor]]:
    """How many there are, and the first page."""
    first = visitors.page(db, filters=filters, order=order, descending=descending, limit=PAGE)
    return visitors.count(db, filters), first


def _again(
    db: Database, filters: Filters, order: str, first: int, end: int, *, descending: bool
) -> tuple[int, list[Visitor]]:
    """How many there are now, and the rows from *first* to before *end*."""
    found = visitors.page(
        db,
        filters=filters,
        order=order,
        descending=descending,
        offset=first,
        limit=end - first,
    )
    return visitors.count(db, filters), found
