"""Reads one spreadsheet in a process of its own, so that a hostile one can be killed.

Run as a file, ``python -P xlsx_child.py PATH``: it imports nothing of ours, only calamine. It
writes lines of JSON to its standard output: first the sheets with their first rows, then, once it
was told a sheet's number on standard input, that sheet's rows in chunks, then how many there were.
A fault is one line ``{"fault": code, "detail": text}`` with a code of ``faults.ListFault``.
"""

from __future__ import annotations

import gc
import json
import os
import re
import sys
import threading
import zipfile
import zlib
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MAX_UNPACKED = 700_000_000
"""Bytes in all parts together once unpacked; 100,000 visitors of 15 columns are 90 million."""
MAX_RATIO = 150
"""Unpacked to packed. Real sheets reach 10 to 40; a bomb of zeros reaches 1,000."""
RATIO_FROM = 20_000_000
"""Unpacked bytes below which the ratio does not matter."""
MAX_PARTS = 5_000
MAX_SHEETS = 30
MAX_ROWS = 250_000
MAX_CELLS = 12_000_000
MAX_WIDTH = 16_384
"""Columns, as Excel has."""
MAX_SAID = 200_000_000
"""Bytes of JSON: one text may stand in a file once and in a hundred thousand cells."""
MEMORY, MEMORY_PER_BYTE, MAX_MEMORY = 512 << 20, 60, 2 << 30
"""Bytes of address space, and how many more for each byte of the file, where the system can hold a
process to it (not Windows, not macOS). 100,000 visitors take 48 for each byte of theirs."""
HEAD = 60
"""Rows of each sheet that are shown before one is chosen."""
CHUNK_LETTERS = 200_000
"""About so many letters go into one line of JSON: it is taken apart beside a window at work."""
LONG_NUMBER = 10**15
"""From here on a spreadsheet's number (IEEE 754 double) has lost digits."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream in which Office keeps what a password opens (MS-OFFCRYPTO 2.3.4.1)."""
_ROOT = re.compile(rb"<[A-Za-z]")
_CELL = re.compile(rb'<c r="([A-Z]{1,7})([0-9]{1,9})')
_SHEETS = "xl/worksheets/"
_LOOK_FOR_FAR = 20_000_000
"""Bytes of a sheet up to which it is looked for a cell that stands far away from all others."""
_AT_ONCE = 1 << 20
_QUICK = 4 << 20


def main() -> None:
    """Read the spreadsheet named on the command line."""
    gc.disable()
    path = sys.argv[1]
    try:
        _bound_memory(Path(path).stat().st_size)
        _refuse_locked(path)
        _refuse_bombs(path)
        _refuse_tricks(path)
        book = _open(path)
        sheets = _sheets(book)
        _say({"sheets": [sheet for sheet, _ in sheets]})
        chosen = int(os.read(0, 16) or -1)
        if 0 <= chosen < len(sheets):
            _send(sheets[chosen][1])
    except _Refused as refused:
        _fail(*refused.args)
    except MemoryError:
        _fail("much_memory", "memory")
    except Exception as error:  # noqa: BLE001  whatever is wrong in there, the list is damaged
        _fail("damaged", f"{type(error).__name__}: {error}"[:300])


class _Refused(Exception):
    """Its arguments are a fault's code and a detail."""


def _say(message: Any) -> None:
    out = json.dumps(message, separators=(",", ":")).encode() + b"\n"
    # The descriptor itself: under pythonw.exe, sys.stdout may be None.
    while out:
        out = out[os.write(1, out) :]


def _fail(code: str, detail: str) -> NoReturn:
    _say({"fault": code, "detail": detail})
    os._exit(1)


def _bound_memory(size: int) -> None:
    try:
        import resource
    except ImportError:
        return
    most = min(MEMORY + MEMORY_PER_BYTE * size, MAX_MEMORY)
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _refuse_locked(path: str) -> None:
    with Path(path).open("rb") as file:
        if file.read(8) == _OLE and _ENCRYPTED in file.read():
            raise _Refused("encrypted", "ole")


def _refuse_bombs(path: str) -> None:
    if not zipfile.is_zipfile(path):
        return
    size = Path(path).stat().st_size
    with zipfile.ZipFile(path) as packed:
        parts = packed.infolist()
    names = {part.filename for part in parts}
    if not any(name.startswith("xl/workbook") for name in names) and "content.xml" not in names:
        raise _Refused("not_a_list", "zip")
    if any(part.flag_bits & 1 for part in parts):
        raise _Refused("encrypted", "zip")
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or _is_bomb(unpacked, size):
        raise _Refused("bomb", f"{unpacked} bytes")
    if unpacked > MAX_UNPACKED:
        raise _Refused("too_big", f"{unpacked} bytes")
    # What a part says about its own size may be a lie; only unpacking it shows. A large file is
    # unpacked for that while calamine already reads it: neither holds the interpreter.
    if size < _QUICK:
        _refuse_liars(path, parts)
    else:
        threading.Thread(target=_watch_liars, args=(path, parts), daemon=True).start()


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > RATIO_FROM and unpacked > MAX_RATIO * packed


def _watch_liars(path: str, parts: list[zipfile.ZipInfo]) -> None:
    try:
        _refuse_liars(path, parts)
    except _Refused as refused:
        _fail(*refused.args)


def _refuse_liars(path: str, parts: list[zipfile.ZipInfo]) -> None:
    with Path(path).open("rb") as file:
        for part in parts:
            # PKWARE's APPNOTE.TXT 4.3.7: 30 bytes, then name and extra, whose lengths stand at 26.
            file.seek(part.header_offset + 26)
            file.seek(
                int.from_bytes(file.read(2), "little") + int.from_bytes(file.read(2), "little"), 1
            )
            if part.compress_type == zipfile.ZIP_DEFLATED and not _tells_truth(file, part):
                raise _Refused("bomb", part.filename)
            if part.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
                raise _Refused("damaged", f"compression {part.compress_type}")


def _tells_truth(file: Any, part: zipfile.ZipInfo) -> bool:
    unpack = zlib.decompressobj(-zlib.MAX_WBITS)
    left, seen, waiting = part.compress_size, 0, b""
    while (left or waiting) and not unpack.eof:
        if not waiting:
            waiting = file.read(min(left, _AT_ONCE))
            left -= len(waiting)
            if not waiting:
                return True
        seen += len(unpack.decompress(waiting, _AT_ONCE))
        waiting = unpack.unconsumed_tail
        if seen > part.file_size:
            return False
    return True


def _refuse_tricks(path: str) -> None:
    """Name what the reader of workbooks would only fall over."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as packed:
        for part in packed.infolist():
            if part.filename.startswith(("xl/", "[")) or part.filename == "content.xml":
                # What is written wrongly there is calamine's to judge: it may forgive it.
                with suppress(zipfile.BadZipFile, zlib.error, EOFError), packed.open(part) as there:
                    _refuse_doctype(head := there.read(_AT_ONCE), part.filename)
                    if part.filename.startswith(_SHEETS) and part.file_size < _LOOK_FOR_FAR:
                        _refuse_far(head + there.read())


def _refuse_doctype(head: bytes, name: str) -> None:
    """No spreadsheet has a document type (ECMA-376 part 2, 8.2.5): it names files, or entities."""
    root = _ROOT.search(head)
    if b"<!DOCTYPE" in (head[: root.start()] if root else head):
        raise _Refused("doctype", name)


def _refuse_far(sheet: bytes) -> None:
    """A sheet is laid out as far as its last row and column, however few of its cells there are."""
    cells = _CELL.findall(sheet)
    lowest = max((int(row) for _, row in cells), default=0)
    letters = max((column for column, _ in cells), key=lambda one: (len(one), one), default=b"")
    width = 0
    for letter in letters:
        width = 26 * width + letter - 64
    if width > MAX_WIDTH and len(cells) >= width:
        raise _Refused("too_many_columns", str(width))
    vast = width > MAX_WIDTH or lowest > MAX_ROWS or lowest * width > MAX_CELLS
    if vast and len(cells) < max(lowest, width):
        raise _Refused("far_cell", f"{letters.decode()}{lowest}")


def _open(path: str) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        # Its stubs leave open what a path is a path of.
        return CalamineWorkbook.from_path(path)  # pyright: ignore[reportUnknownMemberType]
    except PasswordError as error:
        raise _Refused("encrypted", str(error)) from error
    except CalamineError as error:
        raise _Refused("damaged", str(error)) from error


def _sheets(book: CalamineWorkbook) -> list[tuple[dict[str, Any], CalamineSheet]]:
    """What there is to choose from: each sheet's name, height, first row's number, first rows."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    meta = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    shown = [sheet for sheet in meta if sheet.visible == SheetVisibleEnum.Visible] or meta
    found: list[tuple[dict[str, Any], CalamineSheet]] = []
    for place, sheet_meta in enumerate(book.sheets_metadata):
        if sheet_meta not in shown or len(found) == MAX_SHEETS:
            continue
        sheet = book.get_sheet_by_index(place)
        _refuse_vast(sheet.height, sheet.width)
        first = sheet.start[0] + 1 if sheet.start else 1
        head = [[_written(cell) for cell in row] for row in sheet.to_python(nrows=HEAD)]
        about = {"name": sheet.name, "rows": sheet.height, "first": first, "head": head}
        found.append((about, sheet))
    return found


def _refuse_vast(height: int, width: int) -> None:
    limits = {
        "too_many_columns": width > MAX_WIDTH,
        "too_many_rows": height > MAX_ROWS,
        "too_many_cells": height * width > MAX_CELLS,
    }
    for code, over in limits.items():
        if over:
            raise _Refused(code, f"{height} rows of {width}")


def _send(sheet: CalamineSheet) -> None:
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=True)
    start = letters = said = 0
    long: list[int] = []
    for place, row in enumerate(rows):
        if _tidy(row):
            long.append(place)
        letters += sum(map(len, row))
        if letters > CHUNK_LETTERS:
            _say({"rows": rows[start : place + 1], "long": long})
            said += letters
            start, letters, long = place + 1, 0, []
            if said > MAX_SAID:
                raise _Refused("much_memory", f"{said} letters")
    _say({"rows": rows[start:], "long": long})
    _say({"done": len(rows)})


def _tidy(row: list[Any]) -> bool:
    """Turn the row's values into text; whether one was a number too long for a spreadsheet."""
    long = False
    for place, value in enumerate(row):
        if type(value) is not str:
            row[place] = _written(value)
            long = long or (type(value) is float and abs(value) >= LONG_NUMBER)
    return long


def _written(value: Any) -> str:
    """A cell's value as people would type it; dates and times in ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    return str(value)


if __name__ == "__main__":
    main()
