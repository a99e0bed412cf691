"""Lists as text: which delimiter, and rows with the line where each begins."""

from __future__ import annotations

import csv
import io
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DELIMITERS = ",;\t|"
MAX_BROKEN = 1_000
"""Lines with an open quote after which a file is given up."""
MAX_ROWS = 250_000
MAX_LINES = 1_200_000
"""Lines with blank ones; a spreadsheet saved to its very last row has 1,048,576."""
MAX_LINE = 300_000
"""Letters of a line, and of a row of several lines; a spreadsheet's cell holds 32,767."""
_ENDLESS = 20_000_000
"""Bytes of a line that need not be decoded to be too long; what is shorter is read first, and told
what it is.
"""
MAX_CELLS = 12_000_000
MAX_WIDTH = 16_384
"""Columns that a spreadsheet has; most of them are blank."""
MAX_AGAIN = 30_000_000
"""Letters that are read a second time, since the quote before them was never closed."""
_SAMPLE = 1 << 16
_SAMPLE_ROWS = 60


@dataclass(frozen=True, slots=True)
class Broken:
    """A line with wrong quotes: its number from 1, a code, and whether it made a row even so."""

    line: int
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a list is written.

    ``skip`` letters at the start only say so (``sep=;``); ``width`` is the number of cells that
    most rows have.
    """

    delimiter: str
    skip: int
    width: int
    blank_before_quote: bool


def dialect_of(text: str, score: Callable[[list[list[str]]], int]) -> Dialect:
    """How *text* is written: the way in which it looks most like a list.

    *score* tells how much a parsed sample does; a tie goes to the steadier width.
    """
    first = text[: text.find("\n") + 1]
    said = first.rstrip("\r\n").strip('" ').lower()
    skip = len(first) if len(said) == 5 and said.startswith("sep=") else 0
    sample = text[skip : skip + _SAMPLE]
    if len(text) > skip + _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best = Dialect(",", skip, 0, blank_before_quote=False)
    best_worth = (-1, -1, -1)
    for delimiter in said[4] if skip and said[4] in DELIMITERS else DELIMITERS:
        loose = sample.count(f'{delimiter} "') > sample.count(f'{delimiter}"')
        rows = _sampled(sample, delimiter, loose=loose)
        widths = Counter(len(row) for row in rows if any(row))
        width, often = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        worth = (score(rows), often if width > 1 else 0, width)
        if worth > best_worth:
            best, best_worth = Dialect(delimiter, skip, width, loose), worth
    return best


def _sampled(sample: str, delimiter: str, *, loose: bool) -> list[list[str]]:
    rows: list[list[str]] = []
    lines = io.StringIO(sample, newline="")
    with suppress(csv.Error):  # a sample may end inside a cell; what came before it serves
        for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=loose):
            rows.append(row)
            if len(rows) == _SAMPLE_ROWS:
                break
    return rows


@dataclass(slots=True)
class _Found:
    """What was found so far: rows, the line where each begins, and the lines that are no row."""

    rows: list[list[str]] = field(default_factory=list[list[str]])
    lines: list[int] = field(default_factory=list[int])
    broken: list[Broken] = field(default_factory=list[Broken])
    cells: int = 0
    again: int = 0

    def add(self, row: list[str], line: int) -> None:
        """Keep *row* unless it is blank. Raises ListError ``too_many_rows``, ``too_many_cells``."""
        if not (row and (row[0] or any(row))):
            return
        self.rows.append(row)
        self.lines.append(line)
        self.cells += len(row)
        if len(self.rows) > MAX_ROWS + 1:
            raise ListError(ListFault.TOO_MANY_ROWS, line)
        if self.cells > MAX_CELLS:
            raise ListError(ListFault.TOO_MANY_CELLS, line)


def refuse_endless(data: bytes) -> None:
    """Raise ListError, ``long_line`` or ``too_many_columns`` with the line, where one of *data*
    goes on for so many bytes that it is too long in any encoding: nothing is decoded for that.
    """
    at = 0
    while len(data) - at > _ENDLESS:
        ends = (data.rfind(sign, at, at + _ENDLESS) for sign in (b"\n", b"\r"))
        end = max(ends)
        if end < 0:
            if data.find(b"\0", at, at + _ENDLESS) >= 0:  # no text, or two bytes a letter
                return
            line = 1 + max(data.count(sign, 0, at) for sign in (b"\n", b"\r"))
            cuts = (data.count(sign.encode(), at, at + _ENDLESS) for sign in DELIMITERS)
            wide = max(cuts) >= MAX_WIDTH
            raise ListError(ListFault.TOO_MANY_COLUMNS if wide else ListFault.LONG_LINE, line)
        at = end + 1


def rows_of(text: str, dialect: Dialect) -> tuple[list[list[str]], list[int], list[Broken]]:
    """All rows but blank ones, the line where each begins (from 1), and the lines that are no row.

    A quote that is never closed costs its own line only: reading starts again at the next one.
    Raises ListError with the line: ``damaged`` when there is no end to such lines; else it is the
    limit that was met.
    """
    if max(text.count("\n"), text.count("\r")) > MAX_LINES:
        raise ListError(ListFault.TOO_MANY_LINES, MAX_LINES)
    physical = list(io.StringIO(text, newline=""))
    if max(map(len, physical), default=0) > MAX_LINE:
        long = next(at for at, line in enumerate(physical, 1) if len(line) > MAX_LINE)
        wide = physical[long - 1].count(dialect.delimiter) >= MAX_WIDTH
        raise ListError(ListFault.TOO_MANY_COLUMNS if wide else ListFault.LONG_LINE, long)
    found = _Found()
    start = 1 if dialect.skip else 0
    while start < len(physical):
        start = _read_on(physical, start, dialect, found)
        if len(found.broken) > MAX_BROKEN or found.again > MAX_AGAIN:
            raise ListError(ListFault.DAMAGED, found.broken[0].line, "quotes")
    return found.rows, found.lines, found.broken


def _read_on(physical: list[str], start: int, dialect: Dialect, found: _Found) -> int:
    """Add the rows from the line *start* on, up to the first that is broken; where to go on."""
    letters = 0

    def fed() -> Iterator[str]:
        nonlocal letters
        for at in range(start, len(physical)):
            letters += len(physical[at])
            if letters > MAX_LINE:
                raise csv.Error("no end to a row")
            yield physical[at]

    reader = csv.reader(
        fed(),
        delimiter=dialect.delimiter,
        skipinitialspace=dialect.blank_before_quote,
        strict=True,
    )
    done = 0
    try:
        for row in reader:
            if reader.line_num > done + 1 and _swallowed(row, dialect):
                found.broken.append(Broken(start + done + 1, "unbalanced_quote"))
                found.again += letters
                return start + done + 1
            found.add(row, start + done + 1)
            done = reader.line_num
            letters = 0
    except csv.Error:
        found.again += letters
        row = _forgiven(physical[start + done], dialect)
        if row is None:
            found.broken.append(Broken(start + done + 1, "unbalanced_quote"))
        else:
            found.add(row, start + done + 1)
            found.broken.append(Broken(start + done + 1, "odd_quotes", kept=True))
        return start + done + 1
    return len(physical)


def _swallowed(row: list[str], dialect: Dialect) -> bool:
    """Whether a cell of several lines holds whole rows: its quote was opened by mistake.

    Then the quote that closes it was meant to open another, so it follows a delimiter or a line.
    """
    ends = (dialect.delimiter, "\n", "\r")
    cells = (cell for cell in row if ("\n" in cell or "\r" in cell) and cell.endswith(ends))
    return dialect.width > 1 and any(
        line.count(dialect.delimiter) >= dialect.width - 1
        for cell in cells
        for line in cell.splitlines()[1:]
    )


def _forgiven(line: str, dialect: Dialect) -> list[str] | None:
    """The row in a *line* with letters beside its quotes but the right number of cells, or None."""
    if line.count('"') % 2:
        return None
    try:
        rows = list(csv.reader([line.rstrip("\r\n")], delimiter=dialect.delimiter))
    except csv.Error:  # a cell of more than 131,072 letters
        return None
    if len(rows) == 1 and len(rows[0]) == dialect.width > 1:
        return rows[0]
    return None
