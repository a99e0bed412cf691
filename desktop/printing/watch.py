"""Looks after the printer that badges go to while none does: its trouble shows before the first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.badge.printers.base import Backend, Trouble
    from desktop.badging.badge_looks import Paper

EVERY_MS = 30_000
"""A question or two in half a minute disturb no printer, and wake none."""


class PrinterWatch(QObject):
    """Asks one printer how it is, on a thread of its own. ``changed()`` follows another answer.

    ``trouble`` is what was heard last, None while all is well or nobody was asked.
    """

    changed = Signal()

    def __init__(
        self,
        paper: Callable[[], Paper],
        backend: Callable[[str], Backend],
        is_busy: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """*paper* is where badges go now, *backend* the way to a printer. While it *is_busy*
        nobody asks: the jobs tell how the printer is.
        """
        super().__init__(parent)
        self._paper, self._backend, self._is_busy = paper, backend, is_busy
        self._lane: Lane | None = None
        self._printer = ""
        self._is_closed = False
        self.trouble: Trouble | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Ask now, and then from time to time; not once it is closed."""
        if self._is_closed:
            return
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Ask nothing more."""
        self._timer.stop()

    def forget(self) -> None:
        """Jobs tell from now on how the printer is."""
        self.trouble = None

    @Slot()
    @Slot(object)
    def look(self, _settings: object = None) -> None:
        """Ask how the printer is, unless it is being asked."""
        paper = self._paper()
        if paper.printer != self._printer:
            self._printer = paper.printer
            self._tell(None)
        if not self._timer.isActive() or not paper.printer or self._is_busy():
            return
        if self._lane is None:
            self._lane = Lane("printer watch", self)
        if self._lane.is_idle():
            backend = self._backend(paper.printer)
            self._lane.ask(partial(self._heard, paper), partial(_trouble, backend, paper))

    def _heard(self, paper: Paper, trouble: Trouble | None) -> None:
        if paper == self._paper():
            self._tell(trouble)
        else:
            self.look()  # another printer, or another stock, was chosen meanwhile

    def _tell(self, trouble: Trouble | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            self.changed.emit()

    def is_idle(self) -> bool:
        """Whether nobody is being asked."""
        return self._lane is None or self._lane.is_idle()

    def close(self) -> None:
        """Ask nothing more, and end the thread."""
        self._is_closed = True
        self.rest()
        if self._lane is not None:
            self._lane.close()


def _trouble(backend: Backend, paper: Paper) -> Trouble | None:
    """What would keep a badge from coming out of the printer now."""
    from desktop.badge.printers.base import Refused, Trouble  # a start asks no printer

    try:
        trouble = backend.queue(paper.printer).trouble
        if trouble is None:
            backend.check(paper.printer, paper.stock)
    except Refused as refused:
        trouble = refused.trouble
    return None if trouble is Trouble.BUSY else trouble
