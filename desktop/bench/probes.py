"""What one process measures of itself: ``python -m desktop.bench.probes NAME FILE BEGAN``.

Prints JSON. BEGAN is the starter's ``time.monotonic_ns()`` just before this process, so that the
interpreter and all imports are in what a start takes.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.window import Window


def since(began: int) -> float:
    """Milliseconds since the moment *began* of the monotonic clock (which all processes share)."""
    return (time.monotonic_ns() - began) / 1e6


def memory() -> float:
    """Resident memory of this process in MB: Linux's own figure, else the peak that is known."""
    try:
        status = Path("/proc/self/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    except OSError:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def bare(_path: Path, began: int) -> dict[str, float]:
    """An empty window, painted."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Piemonte"))
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    window.grab()
    return {"painted": since(began), "mb": memory()}


def _window(path: Path) -> tuple[QApplication, Window]:
    """The window as the program opens it, with the event file *path* asked for."""
    from desktop.commands.opening import make_window

    made = make_window(path)
    if made is None:
        raise RuntimeError("another window has this file open")
    return made


def start(path: Path, began: int) -> dict[str, float]:
    """Our window, painted with verdict card and list, and then with the event's visitors."""
    app, window = _window(path)
    app.processEvents()
    window.grab()
    painted = since(began)
    from desktop.bench.waiting import listed

    listed(window)
    app.processEvents()
    window.grab()
    return {"painted": painted, "listed": since(began)}


def scans(path: Path, _began: int) -> dict[str, float]:
    """From the last key of a scan to the painted verdict."""
    app, window = _window(path)
    from desktop.bench import scanning

    return scanning.measure(app, window)


def memory_of_window(path: Path, _began: int) -> dict[str, float]:
    """Our window with the file open, and a visitor checked in."""
    app, window = _window(path)
    from desktop.bench.waiting import listed, settle

    listed(window)
    window.reception.scan("VTM25-0000010")
    settle(window)
    app.processEvents()
    return {"mb": memory()}


PROBES = {"bare": bare, "start": start, "scans": scans, "memory": memory_of_window}


def main(name: str, path: str, began: str) -> None:
    """Measure, print, and end at once: how long Qt takes to end is another question."""
    try:
        answer = PROBES[name](Path(path), int(began))
    except Exception as error:  # noqa: BLE001  whatever it is, the starter is told in one line
        sys.stderr.write(f"\n{type(error).__name__}: {error}\n")
        sys.stderr.flush()
        os._exit(1)
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
