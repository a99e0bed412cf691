"""Reads a list, whatever it was saved as, into one table of text with a heading a column."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from db import driver
from db.exchange import csv_lists, our_headings, xlsx_lists
from db.exchange.faults import ListError, ListFault
from db.exchange.headings import meaning
from db.names import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MAX_FILE = 100_000_000
"""Bytes; 100,000 visitors are 20 million as CSV and 11 million as XLSX."""
MAX_ROWS = 250_000
MAX_COLUMNS = 400
_LOOK_FOR_HEADER = 40
_LONGEST_HEADING = 200

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_NO_LISTS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"SQLite",
)
_CALENDAR = b"BEGIN:VCALENDAR"
_NO_TABLES = ("<!doctype", "<html", "<table", "<?xml", "{", "[{", "begin:vc")


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
    ``calendar`` tells an iCalendar file, and ``zone`` is the time zone it says it is in, or "".
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
    calendar: bool = False
    zone: str = ""


def read(
    path: Path,
    *,
    sheet: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Table:
    """The list at *path*: a spreadsheet (its *sheet*, or the one that looks like a list), text, or
    the events of a calendar.

    Rows of title above the headings, blank rows and blank columns are left out. *cancelled* is
    asked now and then. Raises ListError, whose codes say what is wrong with the file as a whole.
    """
    data = _bytes_of(path)
    digest = hashlib.sha256(data).hexdigest()
    if data.startswith((_ZIP, _OLE)):
        if _ENCRYPTED in data and data.startswith(_OLE):
            raise ListError(ListFault.ENCRYPTED)
        del data
        return _from_workbook(path, digest, sheet, cancelled)
    if data[:200].lstrip(b"\xef\xbb\xbf\r\n \t").upper().startswith(_CALENDAR):
        del data
        return _from_calendar(path, digest, cancelled)
    return _from_text(path.name, data, digest, cancelled)


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


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE:
            raise ListError(ListFault.TOO_BIG, detail=f"{path.stat().st_size} bytes")
        if driver.is_open_here(path):
            raise ListError(ListFault.NOT_A_LIST, detail="the open event file")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ListError(ListFault.MISSING, detail=str(path)) from error
    except OSError as error:
        raise ListError(ListFault.UNREADABLE, detail=str(error)) from error
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ListError(ListFault.EMPTY)
    if data.startswith(_NO_LISTS):
        raise ListError(ListFault.NOT_A_LIST, detail=repr(data[:8]))
    return data


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
    return _best_score(sheet.head), sheet.height


def _from_text(name: str, data: bytes, digest: str, cancelled: Callable[[], bool] | None) -> Table:
    decoded = csv_lists.decode(data)
    if decoded.text.lstrip()[:9].lower().startswith(_NO_TABLES):
        raise ListError(ListFault.NOT_A_LIST, detail=decoded.text.lstrip()[:20])
    if not decoded.text.strip():
        raise ListError(ListFault.EMPTY)
    dialect = csv_lists.dialect_of(decoded.text, _best_score)
    rows, lines, broken = csv_lists.rows_of(decoded.text, dialect)
    if cancelled is not None and cancelled():
        raise ListError(ListFault.CANCELLED)
    raw = _Raw(rows, lines)
    for one in broken:
        (raw.notes if one.kept else raw.rejected).append(Note(one.line, one.reason))
    if decoded.nuls:
        raw.notes.append(Note(decoded.first_nul, "nul", value=str(decoded.nuls)))
    table = _table(name, digest, raw)
    return replace(table, encoding=decoded.encoding, delimiter=dialect.delimiter)


def _best_score(rows: list[list[str]]) -> int:
    return max(map(_score, rows[:_LOOK_FOR_HEADER]), default=0)


def _score(row: Sequence[str]) -> int:
    """How many different fields the cells of *row* would be the headings of."""
    cells = [cell for cell in row if 0 < len(cell) <= _LONGEST_HEADING]
    of_visitors = len({field for cell in cells if (field := meaning(cell)[0])})
    return max(of_visitors, our_headings.score(cells))


def _find_header(rows: list[list[str]]) -> int:
    """The place of the row with the headings. Raises ListError ``no_header``."""
    first = rows[:_LOOK_FOR_HEADER]
    best = max(range(len(first)), key=lambda at: (_score(first[at]), -at))
    filled = [cell for cell in first[best] if cell.strip()]
    score = _score(first[best])
    if score >= 2 or (score == 1 and len(filled) <= 2):
        return best
    # Headings in a language we do not know: the first full row of words, for staff to map.
    widest = max(sum(1 for cell in row if cell.strip()) for row in first)
    for place, row in enumerate(first):
        cells = [cell for cell in row if cell.strip()]
        words = all(any(map(str.isalpha, cell)) and "@" not in cell for cell in cells)
        if len(cells) >= max(2, widest * 0.7):
            if words and len(set(cells)) == len(cells) and place + 1 < len(first):
                return place
            break
    raise ListError(ListFault.NO_HEADER)


def _table(name: str, digest: str, raw: _Raw) -> Table:
    if not raw.rows:
        raise ListError(ListFault.EMPTY)
    at = _find_header(raw.rows)
    header = raw.rows[at]
    body, lines = raw.rows[at + 1 :], raw.lines[at + 1 :]
    if len(body) > MAX_ROWS:
        raise ListError(ListFault.TOO_BIG, detail=f"{len(body)} rows")
    kept = _columns_in_use(header, body)
    if len(kept) > MAX_COLUMNS:
        raise ListError(ListFault.TOO_BIG, detail=f"{len(kept)} columns")
    rows, places, rejected = _rows_in_use(header, body, lines, kept)
    if not rows and not rejected and not raw.rejected:
        raise ListError(ListFault.NO_ROWS, raw.lines[at])
    # What stands above the headings is no row, and so not a broken one.
    before = [note for note in raw.rejected if note.line > raw.lines[at]]
    return Table(
        name=name,
        columns=_headings(header, kept),
        rows=rows,
        lines=places,
        header_line=raw.lines[at],
        digest=digest,
        rejected=sorted(before + rejected, key=lambda note: note.line),
        notes=[note for note in raw.notes if note.line >= raw.lines[at]],
    )


def _columns_in_use(header: list[str], body: list[list[str]]) -> list[int]:
    """The places of columns that have a heading, or at least a value somewhere."""
    named = {place for place, cell in enumerate(header) if clean(cell)}
    unnamed = [place for place in range(len(header)) if place not in named]
    used = [at for at in unnamed if any(at < len(row) and row[at].strip() for row in body)]
    return sorted([*named, *used])


def _headings(header: list[str], kept: list[int]) -> tuple[str, ...]:
    """The headings, each once: a second "Phone" is "Phone (2)", one without words "(4)"."""
    headings: list[str] = []
    seen: dict[str, int] = {}
    for place in kept:
        heading = clean(header[place]) or f"({place + 1})"
        again = seen.get(fold(heading), 0) + 1
        seen[fold(heading)] = again
        headings.append(f"{heading} ({again})" if again > 1 else heading)
    return tuple(headings)


def _rows_in_use(
    header: list[str], body: list[list[str]], lines: list[int], kept: list[int]
) -> tuple[list[list[str]], list[int], list[Note]]:
    """The rows that say something, cut to the columns *kept*; their lines; and those refused."""
    width = len(header)
    whole = kept == list(range(width))
    blank = [""] * width
    rows: list[list[str]] = []
    places: list[int] = []
    rejected: list[Note] = []
    for line, row in zip(lines, body, strict=True):
        if len(row) != width:
            if any(map(str.strip, row[width:])):
                rejected.append(Note(line, "too_many_cells", value=str(len(row))))
                continue
            row = (row + blank)[:width]  # noqa: PLW2901  the row, made as long as the headings
        if not row[0].strip() and not any(map(str.strip, row)):
            continue
        if row == header:
            rejected.append(Note(line, "header_again"))
            continue
        rows.append(row if whole else [row[place] for place in kept])
        places.append(line)
    return rows, places, rejected
