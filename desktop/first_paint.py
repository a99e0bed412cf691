"""Tells when a window has been painted for the first time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

AT_THE_LATEST_MS = 1_000
"""A window that opens minimised is not painted, and has work to do all the same."""


class FirstPaint(QObject):
    """``over()`` follows the first paint of *window*, all its children included; once."""

    over = Signal()
    _painting = Signal()

    def __init__(self, window: QWidget) -> None:
        """Wait for *window*, which is not shown yet."""
        super().__init__(window)
        self._told = False
        self.wait = QTimer(self, singleShot=True, interval=AT_THE_LATEST_MS)
        self.wait.timeout.connect(self._tell)
        self.wait.start()
        # Qt paints all of a window in one go: what is queued now comes after the last of it.
        self._painting.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._painting.emit()
        return False

    @Slot()
    def _tell(self) -> None:
        self.wait.stop()
        if not self._told:
            self._told = True
            self.over.emit()
