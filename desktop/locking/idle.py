"""Notices that nobody has touched keys or mouse for a while, or that the laptop has slept."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from db import clock

LOOK_MS = 5_000
"""How often it is looked."""

SLEPT = timedelta(seconds=30)
"""Between two looks: no program is kept waiting for so long, a laptop that is shut is."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """``idled()`` says that nobody was there for the minutes that it watches for, or that the
    laptop slept in between. It goes by the laptop's clock, which goes on while that sleeps.
    """

    idled = Signal()

    def __init__(self, app: QCoreApplication, parent: QObject | None = None) -> None:
        """Hear the events of *app*, once there is something to watch for."""
        super().__init__(parent)
        self._app = app
        self._after = timedelta()
        self._touched = self._looked = clock.now()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """Watch for *minutes* without a key or the mouse from now on; 0 watches for nothing."""
        after = timedelta(minutes=minutes)
        if after == self._after:
            return
        self._after = after
        self._touched = self._looked = clock.now()
        if after:
            self._app.installEventFilter(self)
            self._timer.start()
        else:
            self._app.removeEventFilter(self)
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look whether somebody was there."""
        now = clock.now()
        slept = now - self._looked > SLEPT
        self._looked = now
        self._touched = min(self._touched, now)  # a clock may be set back
        if self._after and (slept or now - self._touched >= self._after):
            self._touched = now
            self.idled.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there; where the laptop slept until now, that is told first."""
        if clock.now() - self._looked > SLEPT:
            self.look()
        self._touched = clock.now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False
