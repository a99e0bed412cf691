"""Scan after scan in the real window, by key events; from the last key to the painted window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtTest import QTest

from db.door import check_ins
from db.visitor import visitors
from desktop.bench.clockwork import median, p99
from desktop.bench.waiting import listed, settle, wait

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from db.rows import Visitor
    from desktop.window import Window

SCANS = 200
GAP_MS = 150
"""Between two visitors, in milliseconds. Without a gap the wedge takes the second code for the
rest of a longer one that only began like ours, and rightly drops it."""


class Watch(QObject):
    """Says ``painted`` when the card was painted for the answer to a scan, and all else with it."""

    painted = Signal()
    _painting = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.answers = self.paints = self.awaited = 0
        self.at = 0.0  # when the verdict stood on the screen, on the clock of perf_counter
        # Qt paints all that changed in one go: what is queued now comes after the last of it.
        self._painting.connect(self._all_painted, Qt.ConnectionType.QueuedConnection)
        window.reception.answered.connect(self._answered)
        window.reception.view.card.installEventFilter(self)

    @Slot(object)
    def _answered(self, _scan: object) -> None:
        self.answers += 1
        if self.paints:  # at once, before the list and all else: Qt need not be waited for
            self.at = time.perf_counter()
            self.painted.emit()

    @Slot()
    def _all_painted(self) -> None:
        if not self.at and self.answers == self.awaited:
            self.at = time.perf_counter()
            self.painted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.paints += 1
            self._painting.emit()
        return super().eventFilter(watched, event)


def measure(app: QApplication, window: Window) -> dict[str, float]:
    """Milliseconds to the painted verdict (p99, median), and the p99 of the floor.

    Time counts from before the sixteenth letter: the wedge knows a code by its letters, and the
    Enter that a scanner sends comes on top.
    """
    listed(window)
    settle(window)
    codes = _codes(window)
    half = min(SCANS, len(codes) // 2)
    watch = Watch(window)
    taken: list[float] = []
    for number, code in enumerate(codes[:half], 1):
        QTest.qWait(GAP_MS)
        taken.append(_scan(app, window, watch, code, number))
        settle(window)
    floor = [_plain(window, code) for code in codes[half : 2 * half]]
    return {"p99": p99(sorted(taken)), "median": median(taken), "floor": p99(sorted(floor))}


def _codes(window: Window) -> list[str]:
    found: list[Visitor] = []
    everybody = visitors.Filters()
    window.store.read(found.extend, visitors.page, filters=everybody, limit=2 * SCANS)
    settle(window)
    return [visitor.code for visitor in found]


def _scan(app: QApplication, window: Window, watch: Watch, code: str, number: int) -> float:
    box = app.focusWidget() or window
    QTest.keyClicks(box, code[:-1])
    watch.paints, watch.at, watch.awaited = 0, 0.0, number
    began = time.perf_counter()
    QTest.keyClicks(box, code[-1])
    QTest.keyClick(box, Qt.Key.Key_Return)
    wait(
        watch.painted,
        lambda: watch.answers == number and watch.at > 0,
        f"the verdict of scan {number}",
    )
    return (watch.at - began) * 1000


def _plain(window: Window, code: str) -> float:
    """One check-in through ``db`` on the store's thread, and one repaint of the card."""
    answers: list[object] = []
    began = time.perf_counter()
    window.store.write(answers.append, check_ins.check_in, code)
    wait(window.store.changed, lambda: bool(answers), "a check-in")
    window.reception.view.card.repaint()
    taken = (time.perf_counter() - began) * 1000
    settle(window)
    return taken
