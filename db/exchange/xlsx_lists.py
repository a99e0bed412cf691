"""Spreadsheets (XLSX, and XLS, XLSB and ODS on the way), read in a process that can be killed."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

PATIENCE = 10.0
"""Seconds that the smallest spreadsheet may take; 100,000 visitors take two."""
PATIENCE_PER_MB = 2.0
"""Seconds more for each million bytes of the packed file."""
_LOOK_EVERY = 0.05
_CHILD = Path(__file__).with_name("xlsx_child.py")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its rows as text, and the number of the first one in the file, from 1.

    ``head`` are its first rows, ``rows`` all of them once the sheet was chosen; ``height`` is how
    many there are. ``long`` are the places, from 0, of rows with a number too long to be exact.
    """

    name: str
    first: int
    height: int
    head: list[list[str]]
    rows: list[list[str]] = field(default_factory=list[list[str]])
    long: list[int] = field(default_factory=list[int])


def read_workbook(
    path: Path,
    choose: Callable[[Sequence[Sheet]], int],
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet that *choose* picks among those at *path*, by its place; and the names of all.

    *cancelled* is asked many times a second. Raises ListError: ``encrypted``, ``bomb``,
    ``too_big``, ``too_slow``, ``damaged``, ``not_a_list``, ``cancelled``.
    """
    with _child(path, cancelled) as (told, said, gave_up):
        about = _next(said, gave_up)["sheets"]
        sheets = [Sheet(one["name"], one["first"], one["rows"], one["head"]) for one in about]
        place = choose(sheets)
        chosen = sheets[place]
        with suppress(OSError):  # it has just died: the next line tells
            told.write(f"{place}\n".encode())
            told.flush()
        while "done" not in (message := _next(said, gave_up)):
            chosen.long.extend(message["long"])
            chosen.rows.extend(message["rows"])
    return chosen, tuple(sheet.name for sheet in sheets)


@contextmanager
def _child(
    path: Path, cancelled: Callable[[], bool] | None
) -> Generator[tuple[IO[bytes], IO[bytes], list[ListFault]]]:
    """A process that reads *path*: what it is told, what it says, and why it was killed, if it was.

    It does not outlive the block.
    """
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", str(_CHILD), str(path.absolute())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ListError(ListFault.UNREADABLE, detail=f"the reader: {error}") from error
    finished, gave_up = threading.Event(), list[ListFault]()
    deadline = time.monotonic() + PATIENCE + PATIENCE_PER_MB * path.stat().st_size / 1e6

    def watch() -> None:
        while not finished.wait(_LOOK_EVERY):
            if cancelled is not None and cancelled():
                gave_up.append(ListFault.CANCELLED)
            elif time.monotonic() > deadline:
                gave_up.append(ListFault.TOO_SLOW)
            if gave_up:
                process.kill()
                return

    watcher = threading.Thread(target=watch, name="spreadsheet", daemon=True)
    watcher.start()
    try:
        with process:
            try:
                if process.stdin is not None and process.stdout is not None:
                    yield process.stdin, process.stdout, gave_up
            finally:
                process.kill()
    finally:
        finished.set()
        watcher.join()


def _next(lines: IO[bytes], gave_up: list[ListFault]) -> dict[str, Any]:
    line = lines.readline()
    if gave_up:
        raise ListError(gave_up[0])
    if not line.endswith(b"\n"):
        # Killed by the system, for its memory most likely, or fallen over the file.
        raise ListError(ListFault.TOO_BIG, detail="the reader was stopped")
    message: dict[str, Any] = json.loads(line)
    if "fault" in message:
        raise ListError(ListFault(message["fault"]), detail=message["detail"])
    return message
