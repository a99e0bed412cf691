"""Lets events happen until something is true, and never for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from desktop.window import Window

PATIENCE_MS = 20_000
"""For what the window does; a large file is checked as a whole after it was opened."""


class Stuck(Exception):
    """What was waited for never came."""


def wait(signal: SignalInstance, done: Callable[[], bool], what: str) -> None:
    """Let events happen until *done*, looked at whenever *signal* comes. Raises Stuck."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=PATIENCE_MS)
    limit.timeout.connect(loop.quit)
    signal.connect(loop.quit)
    limit.start()
    while not done():
        loop.exec()
        if not limit.isActive() and not done():
            raise Stuck(f"waited {PATIENCE_MS / 1000:g} s for {what}")
    signal.disconnect(loop.quit)


def settle(window: Window) -> None:
    """Wait until nothing waits on the store's thread, and all that follows has happened."""
    lane = window.store.lane
    wait(lane.idled, lane.is_idle, "the store to be idle")
    QCoreApplication.processEvents()


def listed(window: Window) -> None:
    """Wait until the event file is open and the reception's list has rows."""
    rows = window.reception.view.list.table.rows
    wait(rows.modelReset, lambda: rows.rowCount() > 0, "the list of visitors")
