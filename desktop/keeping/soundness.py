"""The check of an event file after it was opened: in two halves, and neither in a scan's way.

The first half asks whether pages, free list, cells and search indexes hang together: 0.3 s with
100,000 visitors, right after the file was opened. What is written after it cannot fall into a page
that belongs to something else. Should a scan come even before it, its pages stay in the log beside
the file, which SQLite touches only once the log holds 1,000 pages, some 150 scans: the file itself
is what it was, and both are set aside together.

The second half asks whether everything says the same: each index its table, the search indexes the
visitors. That takes a second, gives way to whoever waits, and begins again in a calm moment. What
is written meanwhile is safe: an index that disagrees finds somebody too little, and harms no row.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db import driver, event_file
from db.errors import GaveWay

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from db.event_file import EventFile
    from desktop.lane import Lane

log = logging.getLogger(__name__)

CALM = 1.5
"""For so many seconds nobody must have scanned or searched before the second half begins."""


class _Way:
    """Asked on the store's thread whether to give way; no QObject, which must not end there."""

    __slots__ = ("_lane", "stopped")

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self.stopped = False

    def __call__(self) -> bool:
        return self.stopped or self._lane.is_awaited()


class Soundness(QObject):
    """``unsound(problems)`` says what is wrong, in the database's own words; ``failed(error)`` what
    kept it from being known.
    """

    unsound = Signal(list)
    failed = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._way = _Way(lane)
        self._file: EventFile | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look_closer)

    def look(self, file: EventFile) -> None:
        """Check *file*, which was just opened."""
        self.stop()
        self._file, self._way = file, _Way(self._lane)
        self._ask(event_file.damage, None)

    def stop(self) -> None:
        """Check no more, not even what is being checked."""
        self._timer.stop()
        self._file, self._way.stopped = None, True

    def _ask(self, check: Callable[[Database], list[str]], way: _Way | None) -> None:
        if self._file is not None:
            work = partial(_checked, self._file, check, way)
            answer = partial(self._judge, self._way, way is None)
            self._lane.ask(answer, work, on_fault=partial(self._not_done, self._way))

    def _judge(self, way: _Way, first: bool, problems: list[str]) -> None:
        if way.stopped:
            return
        if problems:
            log.error("the event file is unsound: %s", problems[0])
            self.unsound.emit(problems)
        elif first:
            self._wait()

    def _not_done(self, way: _Way, error: BaseException) -> None:
        if way.stopped:
            return
        if isinstance(error, GaveWay):
            self._wait()
        else:
            self.failed.emit(error)

    def _wait(self) -> None:
        self._timer.start(1 + int(1000 * max(0.0, CALM - self._lane.calm_for())))

    @Slot()
    def _look_closer(self) -> None:
        if self._lane.calm_for() < CALM:
            self._wait()
        else:
            self._ask(event_file.problems, self._way)


def _checked(
    file: EventFile, check: Callable[[Database], list[str]], way: _Way | None
) -> list[str]:
    if not file.is_open:
        return []
    with driver.giving_way(file.db, way):
        found = check(file.db)
    if found:  # at once: what waits behind this is not written any more
        file.is_damaged = True
    return found
