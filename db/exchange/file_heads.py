"""What a file is by its first bytes, before anybody reads on."""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from db import open_files
from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

MAX_FILE = 100_000_000
"""Bytes; 100,000 visitors are 20 million as CSV and 11 million as XLSX."""

_HEAD = 4096
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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


def head_of(path: Path) -> tuple[bytes, int]:
    """The first bytes of the file, which tell what it is, and how many there are."""
    with readable(path):
        size = path.stat().st_size
        if size > MAX_FILE:
            raise ListError(ListFault.TOO_BIG, detail=f"{size} bytes")
        if open_files.is_open_here(path):
            raise ListError(ListFault.NOT_A_LIST, detail="the open event file")
        with path.open("rb") as file:
            head = file.read(_HEAD)
    if size == 0:
        raise ListError(ListFault.EMPTY)
    if head.startswith(_NO_LISTS):
        raise ListError(ListFault.NOT_A_LIST, detail=repr(head[:8]))
    return head, size


def digest(path: Path) -> str:
    """The file's SHA-256."""
    with readable(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def readable(path: Path) -> Generator[None]:
    """Turn what the disk says in the block into the fault of a list."""
    try:
        yield
    except FileNotFoundError as error:
        raise ListError(ListFault.MISSING, detail=str(path)) from error
    except OSError as error:
        raise ListError(ListFault.UNREADABLE, detail=str(error)) from error


def is_workbook(head: bytes) -> bool:
    """Whether a file that begins with *head* is a spreadsheet."""
    return head.startswith((_ZIP, _OLE))


def is_calendar(head: bytes) -> bool:
    """Whether a file that begins with *head* is iCalendar."""
    return head[:200].lstrip(b"\xef\xbb\xbf\r\n \t").upper().startswith(_CALENDAR)
