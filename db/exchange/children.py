"""Files from outside are read by a process of its own, which can be killed; a thread cannot."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from db.exchange.faults import ListError, ListFault

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

_LOOK_EVERY = 0.05


@contextmanager
def reader(
    script: Path,
    path: Path,
    patience: float,
    cancelled: Callable[[], bool] | None,
    *more: str,
) -> Generator[tuple[IO[bytes], IO[bytes], list[ListFault]]]:
    """A process that runs *script* on *path* with *more* arguments: what it is told, what it says,
    and why it was killed, if it was: after *patience* seconds, or once *cancelled* says so.

    It does not outlive the block.
    """
    try:
        process = subprocess.Popen(
            [sys.executable, "-P", str(script), str(path.absolute()), *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ListError(ListFault.UNREADABLE, detail=f"the reader: {error}") from error
    finished, gave_up = threading.Event(), list[ListFault]()
    deadline = time.monotonic() + patience

    def watch() -> None:
        while not finished.wait(_LOOK_EVERY):
            if cancelled is not None and cancelled():
                gave_up.append(ListFault.CANCELLED)
            elif time.monotonic() > deadline:
                gave_up.append(ListFault.TOO_SLOW)
            if gave_up:
                process.kill()
                return

    watcher = threading.Thread(target=watch, name="list reader", daemon=True)
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


def next_message(lines: IO[bytes], gave_up: list[ListFault]) -> dict[str, Any]:
    """What the process says next. Raises ListError: its fault, or why it says nothing more."""
    line = lines.readline()
    if gave_up:
        raise ListError(gave_up[0])
    if not line.endswith(b"\n"):
        # Killed by the system, for its memory most likely, or fallen over the file.
        raise ListError(ListFault.MUCH_MEMORY, detail="the reader was stopped")
    message: dict[str, Any] = json.loads(line)
    if "fault" in message:
        raise ListError(ListFault(message["fault"]), message.get("line"), message["detail"])
    return message
