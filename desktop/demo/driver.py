"""A pair of hands for the window: keys, scans, patience, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.window import Window

QUIET_MS = 250
"""How long nothing must happen before the next step: longer than a scanner's silence."""

LAYOUT_MS = 80
"""How long the window takes at the most to lay out what the last answer has put into it."""

PATIENCE_MS = 30_000
"""How long a step may take at the most."""

SCANNER_MS = 16
"""The pace of a quick scanner, in milliseconds a key."""


class Driver:
    """Types into whatever has the focus in *window*, and takes its picture."""

    def __init__(self, window: Window, out: Path) -> None:
        """Leave pictures in the folder *out*."""
        self._window = window
        self._out = out
        self._shots = 0

    def settle(self) -> None:
        """Wait until store and printer have answered all and the window has been quiet."""
        clock = QElapsedTimer()
        clock.start()
        idle = False
        while not idle and clock.elapsed() < PATIENCE_MS:
            self.wait(QUIET_MS)
            idle = self._window.store.lane.is_idle() and self._window.badges.is_idle()
        self.wait(LAYOUT_MS)

    def until(self, reached: Callable[[], bool], what: str) -> None:
        """Wait until *reached*; raises TimeoutError that names *what* when it never is."""
        clock = QElapsedTimer()
        clock.start()
        while not reached():
            if clock.elapsed() > PATIENCE_MS:
                raise TimeoutError(what)
            self.wait(QUIET_MS)
        self.settle()

    def wait(self, milliseconds: int) -> None:
        """Let the window live for so long."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def press(self, keys: str) -> None:
        """Press the keys named *keys*, such as ``Ctrl+N``."""
        QTest.keySequence(self._target(), QKeySequence(keys))
        self.settle()

    def type(self, words: str, then: str = "") -> None:
        """Type *words* as a person does, and press *then*."""
        for letter in words:
            QTest.keyClicks(self._target(), letter, Qt.KeyboardModifier.NoModifier, 1)
            self.wait(60)
        self.settle()
        if then:
            self.press(then)

    def scan(self, code: str) -> None:
        """Scan *code*: quick keys and an Enter, wherever the focus is."""
        for letter in code:
            QTest.keyClicks(self._target(), letter, Qt.KeyboardModifier.NoModifier, SCANNER_MS)
        QTest.keyClick(self._target(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        self.settle()

    def shoot(self, name: str) -> Path:
        """Save a picture of the window as the next ``NN-name.png``; give its path."""
        self._shots += 1
        QCoreApplication.processEvents()
        path = self._out / f"{self._shots:02}-{name}.png"
        self._window.grab().save(str(path))
        return path

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self._window
