"""What one process measures of itself: ``python -m desktop.bench.probes NAME FILE`` prints JSON.

Time counts from the process's start where the system tells it, so that imports are in it.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from db.rows import Visitor
    from desktop.window import Window

_BEGAN = time.perf_counter()
SCANS = 300


def since_start() -> float:
    """Milliseconds since this process began (Linux), or since this module was read."""
    try:
        ticks = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
        up = float(Path("/proc/uptime").read_text().split()[0])
        return (up - ticks / os.sysconf("SC_CLK_TCK")) * 1000
    except (OSError, AttributeError):
        return (time.perf_counter() - _BEGAN) * 1000


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


def bare(_path: Path) -> dict[str, float]:
    """An empty window, painted."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication(["bare"])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Piemonte"))
    window.resize(1366, 768)
    window.show()
    window.grab()
    app.processEvents()
    return {"ms": since_start(), "mb": memory()}


def _window(path: Path) -> tuple[QApplication, Window]:
    os.environ["PIEMONTE_DESK_HOME"] = tempfile.mkdtemp(prefix="piemonte-desk-probe-")
    from desktop import application
    from desktop.preferences import Preferences
    from desktop.window import Window

    preferences = Preferences()
    app = application.make(preferences.settings)
    window = Window(preferences)
    window.resize(1366, 768)
    window.show()
    window.show_file(path)
    return app, window


def start(path: Path) -> dict[str, float]:
    """Our window, painted with the reception and its list; the integrity check comes after."""
    from PySide6.QtCore import QEventLoop

    app, window = _window(path)
    loop = QEventLoop()
    window.store.opened.connect(loop.quit)
    loop.exec()
    app.processEvents()
    window.grab()
    taken = since_start()
    window.close()
    return {"ms": taken}


def scans(path: Path) -> dict[str, float]:
    """Scan after scan by key events; from the last key to the painted card."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
    from PySide6.QtTest import QTest

    from db import visitors

    app, window = _window(path)
    _settle(window)
    found: list[Visitor] = []
    everybody = visitors.Filters()
    window.store.read(found.extend, visitors.page, filters=everybody, limit=2 * SCANS)
    _settle(window)
    codes = [visitor.code for visitor in found]
    card, loop = window.reception.view.card, QEventLoop()
    pending = {"answered": False}

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and pending["answered"]:
                loop.quit()
            return False

    watcher = Painted()
    card.installEventFilter(watcher)
    window.reception.answered.connect(lambda _scan: pending.update(answered=True))
    taken: list[float] = []
    for code in codes[:SCANS]:
        pending["answered"] = False
        box = app.focusWidget() or window
        QTest.keyClicks(box, code)
        began = time.perf_counter()
        QTest.keyClick(box, Qt.Key.Key_Return)
        loop.exec()
        taken.append((time.perf_counter() - began) * 1000)
        _settle(window)
    floor = _floor(window, codes[SCANS:])
    window.close()
    taken.sort()
    return {"p99": taken[len(taken) * 99 // 100], "median": taken[len(taken) // 2], "floor": floor}


def _floor(window: Window, codes: list[str]) -> float:
    """The median of one check-in through ``db`` on the store's thread and one repaint."""
    from db import check_ins

    store, card = window.store, window.reception.view.card
    taken: list[float] = []
    for code in codes[:100]:
        began = time.perf_counter()
        store.write(None, check_ins.check_in, code)
        _settle(window)
        card.repaint()
        taken.append((time.perf_counter() - began) * 1000)
    return sorted(taken)[len(taken) // 2]


def _settle(window: Window) -> None:
    """Wait until nothing waits on the store's thread."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    lane = window.store.lane
    if not lane.is_idle():
        loop = QEventLoop()
        lane.idled.connect(loop.quit)
        loop.exec()
    QCoreApplication.processEvents()


def memory_of_window(path: Path) -> dict[str, float]:
    """Our window with the file open, a search made and a visitor checked in."""
    app, window = _window(path)
    _settle(window)
    window.reception.scan("VTM25-0000010")
    _settle(window)
    app.processEvents()
    held = memory()
    window.close()
    return {"mb": held}


PROBES = {"bare": bare, "start": start, "scans": scans, "memory": memory_of_window}

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.stdout.write(json.dumps(PROBES[sys.argv[1]](Path(sys.argv[2]))))
