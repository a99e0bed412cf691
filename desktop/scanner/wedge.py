"""The keyboard wedge: a scan works wherever the focus is.

A scanner types. This filter sees every key before any widget, holds back what may be a scan for a
blink of an eye, and lets it go when it was a person. What had been let through before it was
known is taken back out of the field where it landed, and the Enter at the end never reaches a
button.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.scanner.burst import Ear, Heard, Kind, Stroke
from desktop.scanner.keepsake import Keepsake, keep, shows_typing
from desktop.scanner.layouts import us_text

HELD_TRIGGER = 2.0
"""Seconds in which the same code again is a trigger that is still held."""

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_CONTROL_ENDS = {Qt.Key.Key_J, Qt.Key.Key_M}
"""With Ctrl these are LF and CR, and some scanners type them so."""

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SILENT = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
}
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_INTERRUPTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.FocusAboutToChange,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.InputMethod,
    }
)


@dataclass(frozen=True, slots=True)
class Report:
    """What was heard, for the scanner's test page: the letters never leave this laptop's screen.

    ``text`` as read, ``as_us`` as a US keyboard would have typed it ("" where the system does not
    tell), ``ms_a_key`` the scanner's pace, ``kind`` CODE, FOREIGN or CARD.
    """

    kind: Kind
    text: str
    as_us: str
    ms_a_key: float


class Wedge(QObject):
    """Hears scans in all of *app*."""

    scanned = Signal(str)
    """A badge code of ours, in capitals: 16 letters of our alphabet, genuine or not."""

    foreign_scanned = Signal(str)
    """Somebody else's code, as text of at most 512 characters."""

    card_scanned = Signal(str)
    """A vCard or MECARD, as text of at most 4,096 characters with line ends."""

    progress = Signal(int)
    """A card is being typed, this many characters until now."""

    heard = Signal(object)
    """A :class:`Report` of every scan, repeated ones too."""

    def __init__(
        self,
        app: QCoreApplication,
        clock: Callable[[], float] = time.monotonic,
        *,
        at_once: bool = True,
    ) -> None:
        """*clock* counts seconds, and is used where the system gives an event no time.

        Without *at_once* it hears nothing before :meth:`listen`.
        """
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._platform = QGuiApplication.platformName()
        self._ear = Ear()
        self._held: list[tuple[QWidget, QKeyEvent]] = []
        self._swallowed: set[int] = set()
        self._keepsake: Keepsake | None = None
        self._seen: tuple[QWidget, int, int] | None = None
        self._last_code = ("", float("-inf"))
        self._replaying = False
        self.wait = QTimer(self, singleShot=True)
        self.wait.timeout.connect(self._silent)
        if at_once:
            self.listen()

    def listen(self) -> None:
        """Hear every key from now on.

        From then on PySide wraps whatever receives an event, and for the first receiver of a class
        of Qt's own it gets to know all of its classes: 30 to 50 ms that a start has no time for.
        """
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS:
            if self._replaying or not isinstance(watched, QWidget):
                return False
            assert isinstance(event, QKeyEvent)  # noqa: S101 - Qt's promise, for the type checker
            if kind == QEvent.Type.KeyPress:
                return self._pressed(watched, event)
            if kind == QEvent.Type.KeyRelease:
                return self._released(watched, event)
            return self._overrides(event)
        if kind in _INTERRUPTS and self._held and not self._ear.in_card:
            self._play(self._ear.forget())
        return False

    def _overrides(self, event: QKeyEvent) -> bool:
        """Whether a key that a shortcut wants must come to us as a key instead."""
        wanted = self._is_end(event)
        if wanted:
            event.accept()
        return wanted

    def _is_end(self, event: QKeyEvent) -> bool:
        """Whether *event* ends a scan, if one is on its way or has just come."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            ends = event.key() in _CONTROL_ENDS
        else:
            ends = event.key() in _ENDS and not event.modifiers() & ~_KEYPAD
        return ends and self._ear.expects_end(self._time(event))

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        if self._is_passed_up(watched, event) or event.key() in _SILENT:
            return False
        if (stroke := self._stroke(event)) is None:
            swallow = self._interrupted(event)
        else:
            if not stroke.end and self._ear.might_begin(stroke.at):
                self._keepsake = keep(watched)
            heard = self._ear.hear(stroke, shows=shows_typing(watched))
            swallow = self._act(heard, watched, event)
        if not swallow:
            self._swallowed.discard(event.key())
        return swallow

    def _act(self, heard: Heard, watched: QWidget, event: QKeyEvent) -> bool:
        """Do as *heard* says; whether the key is swallowed."""
        if heard.kind is Kind.REST:
            self._swallowed.add(event.key())
            return True
        if heard.kind is Kind.TYPING:
            held = len([1 for _, each in self._held if each.type() == QEvent.Type.KeyPress])
            self._play(min(heard.release, held))
            if heard.release > held:
                return False
            self._hold(watched, event)
            return True
        self._swallowed.add(event.key())
        self._swallowed.update(each.key() for _, each in self._held)
        self._play(heard.release)
        self._held.clear()
        self.wait.stop()
        if heard.leaked and self._keepsake is not None:
            self._replaying = True
            self._keepsake.restore()
            self._replaying = False
        self._keepsake = None
        self._tell(heard)
        return True

    def _tell(self, heard: Heard) -> None:
        if heard.kind is Kind.CARD_PART:
            self.wait.start(self._ear.patience())
            self.progress.emit(self._ear.card_length)
            return
        self.heard.emit(Report(heard.kind, heard.text, heard.as_us, heard.ms_a_key))
        if heard.kind is Kind.CARD:
            self.card_scanned.emit(heard.text)
        elif not self._is_repeated(heard.text):
            signal = self.scanned if heard.kind is Kind.CODE else self.foreign_scanned
            signal.emit(heard.text)

    def _is_repeated(self, code: str) -> bool:
        now = self._clock()
        last, at = self._last_code
        self._last_code = (code, now)
        return code == last and now - at < HELD_TRIGGER

    def _released(self, watched: QWidget, event: QKeyEvent) -> bool:
        if any(each.key() == event.key() for _, each in self._held):
            self._held.append((watched, _copy(event)))
            return True
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False

    def _interrupted(self, event: QKeyEvent) -> bool:
        """A key that no scanner types: what is held was a person's."""
        if self._ear.in_card:
            if event.key() == Qt.Key.Key_Escape:
                self._ear.drop_card()
                self.wait.stop()
                self.progress.emit(0)
            return True
        self._play(self._ear.forget())
        self._keepsake = None
        return False

    def _stroke(self, event: QKeyEvent) -> Stroke | None:
        """The key as the ear hears it; None for one that no scanner types."""
        modifiers = event.modifiers()
        control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
        commanded = bool(modifiers & (control | alt | Qt.KeyboardModifier.MetaModifier))
        both = bool(modifiers & control) and bool(modifiers & alt)  # AltGr, as Windows says it
        text, at = event.text(), self._time(event)
        if event.isAutoRepeat():
            return None
        if (event.key() in _ENDS and not modifiers & ~_KEYPAD) or self._is_end(event):
            sign = "\t" if event.key() == Qt.Key.Key_Tab else "\n"
            return Stroke(sign, at, sign, end=True)
        if (commanded and not both) or not text or not text.isprintable():
            return None
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        us = us_text(self._platform, event.nativeScanCode(), shift=shift)
        return Stroke(text, at, us, shift)

    def _time(self, event: QKeyEvent) -> float:
        """When the key was pressed, in milliseconds: the system's time, which no stall of ours
        shifts.
        """
        return float(event.timestamp()) or self._clock() * 1000

    def _is_passed_up(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Whether a child did not want this key and Qt offers it to *watched* now."""
        last, self._seen = self._seen, (watched, event.key(), int(event.timestamp()))
        if last is None or not isValid(last[0]) or last[1:] != self._seen[1:]:
            return False
        return last[0] is not watched and watched.isAncestorOf(last[0])

    def _hold(self, watched: QWidget, event: QKeyEvent) -> None:
        self._held.append((watched, _copy(event)))
        self.wait.start(self._ear.patience())

    def _play(self, presses: int) -> None:
        """Let the first *presses* of the held keys through, and their releases."""
        played: list[tuple[QWidget, QKeyEvent]] = []
        while self._held and (presses or self._held[0][1].type() == QEvent.Type.KeyRelease):
            presses -= self._held[0][1].type() == QEvent.Type.KeyPress
            played.append(self._held.pop(0))
        if not self._held:
            self.wait.stop()
        self._replaying = True
        try:
            for widget, event in played:
                target = widget if isValid(widget) else QApplication.focusWidget()
                if target is not None:
                    QCoreApplication.sendEvent(target, event)
        finally:
            self._replaying = False

    @Slot()
    def _silent(self) -> None:
        """Nothing came for a while: a card is over, and what is held was a person's."""
        if self._ear.in_card:
            self._tell(self._ear.end_card())
        else:
            self._play(self._ear.let_go())


def _copy(event: QKeyEvent) -> QKeyEvent:
    made = QKeyEvent(
        event.type(),
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
