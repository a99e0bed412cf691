"""Reads a list, whatever it was saved as, into one table of text with a heading a column."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db.exchange import (
    csv_lists,
    file_heads,
    heading_rows,
    no_lists,
    own_exports,
    text_lists,
    xlsx_lists,
)
from db.exchange.encodings import decoding
from db.exchange.encodings.read_as import ReadAs
from db.exchange.faults import ListError, ListFault
from db.lists_in import collection
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MAX_ROWS = csv_lists.MAX_ROWS
MAX_WIDTH = csv_lists.MAX_WIDTH
LONGEST_CELL = 32_767
"""Letters that a spreadsheet's cell holds; a longer one is cut."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something about one row. ``line`` is its line (CSV) or row (spreadsheet) in the file, from 1.

    ``code`` says what; ``column`` is their heading where it is about one cell, ``value`` what stood
    there.
    """

    line: int
    code: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it came: every row has a cell of text for each of ``columns``, nothing is tidied.

    ``lines`` are the rows' lines in the file; ``rejected`` are lines that could not be rows,
    ``notes`` other things to say about a line. ``sheet`` is "" for a list saved as text, and
    ``delimiter`` and ``encoding`` are "" for a spreadsheet. ``digest`` is the file's SHA-256.
    ``read_as`` tells how a text was read that does not say its encoding; None where there is no
    doubt. ``calendar`` tells an iCalendar file, and ``zone`` the time zone it says it is in, or "".
    """

    name: str
    columns: tuple[str, ...]
    rows: list[list[str]]
    lines: list[int]
    header_line: int
    digest: str
    rejected: list[Note] = field(default_factory=list[Note])
    notes: list[Note] = field(default_factory=list[Note])
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    read_as: ReadAs | None = None
    calendar: bool = False
    zone: str = ""


@collection.held()
def read(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    unsure: bool = True,
    cancelled: Callable[[], bool] | None = None,
) -> Table:
    """The list at *path*: a spreadsheet (its *sheet*, or the one that looks like a list), text (in
    this *encoding*, or the one in which it reads best), or the events of a calendar.

    Rows of title above the headings, blank rows and blank columns are left out. *unsure* also gives
    a list whose encoding is only guessed. *cancelled* is asked now and then. Raises ListError; its
    codes say what is wrong with the file as a whole.
    """
    head, size = file_heads.head_of(path)
    if file_heads.is_workbook(head):
        return _from_workbook(path, file_heads.digest(path), sheet, cancelled)
    if file_heads.is_calendar(head):
        return _from_calendar(path, file_heads.digest(path), cancelled)
    if size > text_lists.AT_ONCE:
        how = text_lists.How(encoding, unsure=unsure)
        table = _from_long_text(path, how, cancelled)
        return replace(table, digest=file_heads.digest(path))  # what is refused needs none
    with file_heads.readable(path):
        data = path.read_bytes()
    table = from_text(path.name, data, encoding, unsure=unsure)
    table = replace(table, digest=hashlib.sha256(data).hexdigest())
    if cancelled is not None and cancelled():
        raise ListError(ListFault.CANCELLED)
    return table


def _from_calendar(path: Path, digest: str, cancelled: Callable[[], bool] | None) -> Table:
    from db.exchange import ical

    found = ical.read_calendar(path, cancelled)
    said = [Note(line, code, value=value) for line, code, value in found.refused]
    # An older version of an event that is here, too, is not one that is lost.
    notes = [note for note in said if note.code == "older_version"]
    rejected = [note for note in said if note.code != "older_version"]
    if not found.rows and not rejected:
        raise ListError(ListFault.NO_ROWS)
    return Table(
        name=path.name,
        columns=found.columns,
        rows=found.rows,
        lines=found.lines,
        header_line=1,
        digest=digest,
        rejected=rejected,
        notes=notes,
        calendar=True,
        zone=found.zone,
    )


@dataclass(frozen=True, slots=True)
class _Raw:
    """Rows as the file has them, headings and all, each with its line."""

    rows: list[list[str]]
    lines: list[int]
    rejected: list[Note] = field(default_factory=list[Note])
    notes: list[Note] = field(default_factory=list[Note])


def _from_workbook(
    path: Path, digest: str, wanted: str | None, cancelled: Callable[[], bool] | None
) -> Table:
    def choose(sheets: Sequence[xlsx_lists.Sheet]) -> int:
        if not any(sheet.height for sheet in sheets):
            raise ListError(ListFault.EMPTY)
        if wanted is None:
            return max(range(len(sheets)), key=lambda at: _likeness(sheets[at]))
        for place, sheet in enumerate(sheets):
            if fold(sheet.name) == fold(wanted):
                return place
        names = ", ".join(sheet.name for sheet in sheets)
        raise ListError(ListFault.NO_SUCH_SHEET, detail=names)

    sheet, names = xlsx_lists.read_workbook(path, choose, cancelled)
    lines = list(range(sheet.first, sheet.first + len(sheet.rows)))
    notes = [Note(lines[at], "long_number") for at in sheet.long]
    table = _table(path.name, digest, _Raw(sheet.rows, lines, notes=notes))
    return replace(table, sheet=sheet.name, sheets=names)


def _likeness(sheet: xlsx_lists.Sheet) -> tuple[int, int]:
    """How much a sheet looks like a list of people: headings of ours, then length."""
    return heading_rows.best_score(sheet.head), sheet.height


def _from_long_text(path: Path, how: text_lists.How, cancelled: Callable[[], bool] | None) -> Table:
    about, rows, lines = text_lists.read_text(path, how, cancelled)
    read_as = about["read_as"]
    return Table(
        name=path.name,
        columns=tuple(about["columns"]),
        rows=rows,
        lines=lines,
        header_line=about["header_line"],
        digest="",
        rejected=[Note(**one) for one in about["rejected"]],
        notes=[Note(**one) for one in about["notes"]],
        encoding=about["encoding"],
        delimiter=about["delimiter"],
        read_as=ReadAs.of(read_as) if read_as else None,
    )


def from_text(name: str, data: bytes, encoding: str | None = None, *, unsure: bool = True) -> Table:
    """The list called *name* that was saved as text, without its digest, in this *encoding* where
    somebody has chosen it; *unsure* also where it is only guessed. Raises ListError.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ListError(ListFault.EMPTY)
    csv_lists.refuse_endless(data)
    decoded = decoding.decode(data, encoding)
    read_as = decoded.read_as
    if read_as is not None and not (unsure or read_as.sure):
        told = f"{read_as.encoding} ({read_as.example})"
        raise ListError(ListFault.ENCODING_UNCLEAR, read_as.line, told)
    if not decoded.text.strip():
        raise ListError(ListFault.EMPTY)
    no_lists.refuse(name, decoded.text)
    dialect = csv_lists.dialect_of(decoded.text, heading_rows.best_score)
    rows, lines, broken = csv_lists.rows_of(decoded.text, dialect)
    raw = _Raw(rows, lines)
    for one in broken:
        (raw.notes if one.kept else raw.rejected).append(Note(one.line, one.reason))
    if decoded.nuls:
        raw.notes.append(Note(decoded.first_nul, "nul", value=str(decoded.nuls)))
    table = _table(name, "", raw)
    return replace(
        table,
        encoding=decoded.encoding,
        delimiter=dialect.delimiter,
        read_as=read_as,
    )


def _table(name: str, digest: str, raw: _Raw) -> Table:
    if not raw.rows:
        raise ListError(ListFault.EMPTY)
    at = heading_rows.find_header(raw.rows)
    header = raw.rows[at]
    body, lines = raw.rows[at + 1 :], raw.lines[at + 1 :]
    if len(body) > MAX_ROWS:
        raise ListError(ListFault.TOO_MANY_ROWS, lines[MAX_ROWS])
    if len(header) > MAX_WIDTH:
        raise ListError(ListFault.TOO_MANY_COLUMNS, raw.lines[at])
    own_exports.refuse_meetings([cell for cell in header if cell])
    kept = heading_rows.columns_in_use(header, body)
    if len(kept) > heading_rows.MAX_COLUMNS:
        raise ListError(ListFault.TOO_MANY_COLUMNS, raw.lines[at])
    rows, places, rejected = _rows_in_use(header, body, lines, kept)
    if not rows and not rejected and not raw.rejected:
        raise ListError(ListFault.NO_ROWS, raw.lines[at])
    # What stands above the headings is no row, and so not a broken one.
    before = [note for note in raw.rejected if note.line > raw.lines[at]]
    return Table(
        name=name,
        columns=heading_rows.headings(header, kept),
        rows=rows,
        lines=places,
        header_line=raw.lines[at],
        digest=digest,
        rejected=sorted(before + rejected, key=lambda note: note.line),
        notes=[note for note in raw.notes if note.line >= raw.lines[at]],
    )


def _rows_in_use(
    header: list[str], body: list[list[str]], lines: list[int], kept: list[int]
) -> tuple[list[list[str]], list[int], list[Note]]:
    """The rows that say something, cut to the columns *kept*; their lines; and those refused."""
    width = len(header)
    whole = kept == list(range(width))
    rows: list[list[str]] = []
    places: list[int] = []
    rejected: list[Note] = []
    for line, row in zip(lines, body, strict=True):
        if any(map(str.strip, row[width:])):
            rejected.append(Note(line, "too_many_cells", value=str(len(row))))
            continue
        if not (row and row[0].strip()) and not any(map(str.strip, row)):
            continue
        if row == header:
            rejected.append(Note(line, "header_again"))
            continue
        if not whole or len(row) != width:
            row = [row[at] if at < len(row) else "" for at in kept]  # noqa: PLW2901  the row, as wide as the headings
        if max(map(len, row)) > LONGEST_CELL:
            row = [cell[:LONGEST_CELL] for cell in row]  # noqa: PLW2901  the row, as it would be in a spreadsheet
        rows.append(row)
        places.append(line)
    return rows, places, rejected
