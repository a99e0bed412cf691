"""The keys that lie in the scanner's ear: held back, or let through and kept in case that they must
be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.scanner.keepsake import Keepsake, keep


@dataclass(slots=True)
class _Pressed:
    """A key for *widget*: ``before`` is what the widget held until then, where that was kept."""

    widget: QWidget
    press: QKeyEvent
    before: Keepsake | None
    release: QKeyEvent | None = None
    passed: bool = False


class Held:
    """Keys in the order in which they were pressed; the first of them were let through already.

    ``is_playing`` is true while keys are sent on: whoever filters events lets these alone.
    """

    def __init__(self) -> None:
        self.is_playing = False
        self._keys: list[_Pressed] = []

    def add(self, widget: QWidget, event: QKeyEvent, *, may_begin: bool) -> None:
        """Hold *event*, which is meant for *widget*; *may_begin* a scan with it."""
        elsewhere = not self._keys or self._keys[-1].widget is not widget
        before = keep(widget) if may_begin or elsewhere else None
        self._keys.append(_Pressed(widget, copied(event), before))

    def add_release(self, event: QKeyEvent) -> bool:
        """Hold a release if its key is held; whether it was."""
        for key in self._keys:
            if not key.passed and key.release is None and key.press.key() == event.key():
                key.release = copied(event)
                return True
        return False

    @property
    def waiting(self) -> int:
        """How many keys are held back."""
        return sum(1 for key in self._keys if not key.passed)

    def let_last_pass(self) -> None:
        """The last key goes its way by itself."""
        self._keys[-1].passed = True

    def play(self, count: int) -> None:
        """Let the first *count* of the keys that are held back through."""
        waiting = [key for key in self._keys if not key.passed]
        for key in waiting[:count]:
            key.passed = True
        self._send(waiting[:count])

    def keep_last(self, count: int) -> None:
        """Remember only the last *count* keys."""
        del self._keys[: max(len(self._keys) - count, 0)]

    def take_back(self, places: Iterable[int]) -> set[int]:
        """Drop the keys at *places*, a scanner's, and let the others through, a person's.

        What had been let through of the scanner's is taken back out of the widgets where it landed.
        Gives the keys, as Qt numbers them, whose release is still to come. Nothing is held then.
        """
        keys, self._keys = self._keys, []
        dropped = set(places)
        others = [key for at, key in enumerate(keys) if at not in dropped and not key.passed]
        if any(keys[at].passed for at in dropped):
            first = min(dropped)
            start = max((at for at in range(first + 1) if keys[at].before), default=first)
            self._restore(keys[start:])
            others = [key for at, key in enumerate(keys) if at >= start and at not in dropped]
        self._send(others)
        return {keys[at].press.key() for at in dropped if keys[at].release is None}

    def _restore(self, keys: list[_Pressed]) -> None:
        """Put back what the widgets of *keys* held before the first of these."""
        seen: set[int] = set()
        self.is_playing = True
        try:
            for key in keys:
                if id(key.widget) not in seen and key.before is not None:
                    key.before.restore()
                seen.add(id(key.widget))
        finally:
            self.is_playing = False

    def _send(self, keys: list[_Pressed]) -> None:
        self.is_playing = True
        try:
            for key in keys:
                for event in (key.press, key.release):
                    target = key.widget if isValid(key.widget) else QApplication.focusWidget()
                    if event is not None and target is not None:
                        QCoreApplication.sendEvent(target, copied(event))
        finally:
            self.is_playing = False


def copied(event: QKeyEvent) -> QKeyEvent:
    """The same event once more: Qt throws its own away."""
    made = QKeyEvent(
        event.type() if event.type() != QEvent.Type.ShortcutOverride else QEvent.Type.KeyPress,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    made.setTimestamp(event.timestamp())
    return made
