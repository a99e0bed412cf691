"""Lists as text: which encoding, which delimiter, and rows with the line where each begins."""

from __future__ import annotations

import csv
import io
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Callable

DELIMITERS = ",;\t|"
MAX_BROKEN = 1_000
"""Lines with an open quote after which a file is given up."""
_SAMPLE = 1 << 16
_SAMPLE_ROWS = 60
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A line with wrong quotes: its number from 1, a code, and whether it made a row even so."""

    line: int
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A decoded list. ``nuls`` is how many NULs were taken out, ``first_nul`` the first's line."""

    text: str
    encoding: str
    nuls: int = 0
    first_nul: int = 0


def decode(data: bytes) -> Text:
    """The text of a list in UTF-8 or UTF-16, with or without byte order mark, or cp1252.

    Raises ListError ``undecodable`` with the line, or ``nul`` where NULs show that it is no text.
    """
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), None)
    encoding = encoding or _utf16_by_nuls(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _undecodable(data, error) from error
        text, encoding = _not_quite_utf8(data)
    text = text.removeprefix("\ufeff")
    if not (nuls := text.count("\x00")):
        return Text(text, encoding)
    line = text.count("\n", 0, text.index("\x00")) + 1
    if nuls > len(text) // 1000 + 10:
        raise ListError(ListFault.NUL, line)
    return Text(text.replace("\x00", ""), encoding, nuls, line)


def _utf16_by_nuls(data: bytes) -> str | None:
    """UTF-16 without its mark: in text of a Latin script nearly every second byte is NUL."""
    head = data[:4096]
    if len(head) < 4 or 0 not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 6 and even < odd // 10:
        return "utf-16-le"
    if even > len(head) // 6 and odd < even // 10:
        return "utf-16-be"
    return None


def _not_quite_utf8(data: bytes) -> tuple[str, str]:
    """cp1252, unless the text is UTF-8 but for a few bytes: those become U+FFFD."""
    repaired = data.decode("utf-8", "replace")
    damaged = repaired.count("\ufffd")
    if _letters_beyond_ascii(repaired) > 10 * damaged:
        return repaired, "utf-8"
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError as error:
        raise _undecodable(data, error) from error


def _letters_beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore")) - text.count("\ufffd")


def _undecodable(data: bytes, error: UnicodeDecodeError) -> ListError:
    return ListError(ListFault.UNDECODABLE, data.count(b"\n", 0, error.start) + 1, str(error))


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


def rows_of(text: str, dialect: Dialect) -> tuple[list[list[str]], list[int], list[Broken]]:
    """All rows, the line where each begins (from 1), and the lines that are no row.

    A quote that is never closed costs its own line only: reading starts again at the next one.
    Raises ListError ``damaged`` when there is no end to such lines.
    """
    physical = list(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    lines: list[int] = []
    broken: list[Broken] = []
    start = 1 if dialect.skip else 0
    while start < len(physical):
        start = _read_on(physical, start, dialect, (rows, lines, broken))
        if len(broken) > MAX_BROKEN:
            raise ListError(ListFault.DAMAGED, broken[0].line, "quotes")
    return rows, lines, broken


def _read_on(
    physical: list[str],
    start: int,
    dialect: Dialect,
    into: tuple[list[list[str]], list[int], list[Broken]],
) -> int:
    """Add the rows from the line *start* on, up to the first that is broken; where to go on."""
    rows, lines, broken = into
    reader = csv.reader(
        map(physical.__getitem__, range(start, len(physical))),
        delimiter=dialect.delimiter,
        skipinitialspace=dialect.blank_before_quote,
        strict=True,
    )
    done = 0
    try:
        for row in reader:
            if reader.line_num > done + 1 and _swallowed(row, dialect):
                broken.append(Broken(start + done + 1, "unbalanced_quote"))
                return start + done + 1
            rows.append(row)
            lines.append(start + done + 1)
            done = reader.line_num
    except csv.Error:
        row = _forgiven(physical[start + done], dialect)
        if row is None:
            broken.append(Broken(start + done + 1, "unbalanced_quote"))
        else:
            rows.append(row)
            lines.append(start + done + 1)
            broken.append(Broken(start + done + 1, "odd_quotes", kept=True))
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
    rows = list(csv.reader([line.rstrip("\r\n")], delimiter=dialect.delimiter))
    if len(rows) == 1 and len(rows[0]) == dialect.width > 1:
        return rows[0]
    return None
