"""The keyboard wedge: a scan works wherever the focus is.

A scanner types. This filter sees every key before any widget, holds back what may be a scan for a
blink of an eye, and lets it go when it was a person. What had been let through before it was
known is taken back out of the field where it landed, and the Enter at the end never reaches a
button.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.scanner import keys
from desktop.scanner.burst import MOST_FOREIGN, Ear, Heard, Kind
from desktop.scanner.card_keys import MOST_CARD
from desktop.scanner.code_keys import CODE
from desktop.scanner.dialogs import Passing, takes_typing
from desktop.scanner.genuine import Judge
from desktop.scanner.held import Held
from desktop.scanner.keepsake import seen_in
from desktop.scanner.levels import Levels
from desktop.scanner.offers import Offers
from desktop.scanner.report import Report, Trigger
from desktop.scanner.strokes import CARDS, Stroke

TRIAL_SILENCE = 1000
"""Milliseconds without a key after which what came while the scanner is tried is a scan."""

LEAST_TRIED = 4
"""Keys that it has at the least, or that are held back of one; fewer are a person's."""

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_INTERRUPTS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.FocusAboutToChange,
        QEvent.Type.WindowDeactivate,
    }
)


class Wedge(QObject):
    """Hears scans in all of *app*."""

    scanned = Signal(str)
    """A badge code of ours, in capitals: 16 letters of our alphabet, genuine or not."""

    foreign_scanned = Signal(str)
    """Somebody else's code, as text of at most 512 characters."""

    card_scanned = Signal(str)
    """A vCard or MECARD, as text of at most 4,096 characters with line ends."""

    progress = Signal(int)
    """A card is being typed, this many characters until now; 0 when it was given up."""

    heard = Signal(object)
    """A :class:`Report` of every scan, repeated ones too."""

    tried = Signal(object)
    """While the scanner is tried, what came: a tuple of :class:`Stroke`."""

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
        self._held = Held()
        self._swallowed: set[int] = set()
        self._down: set[int] = set()  # scan codes of the keys whose press was seen
        self._offers = Offers()
        self._trigger = Trigger()
        self._levels = Levels()
        self._passing = Passing()
        self._trial: list[Stroke] | None = None
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

    @Slot(bool)
    def try_out(self, on: bool) -> None:
        """From now on tell all that is typed as ``tried``, and read no code; or stop doing so."""
        self._silent()
        self._held.play(self._ear.forget())
        self._trial = [] if on else None

    @Slot(str)
    def take(self, text: str) -> None:
        """Tell *text*, which something else has read, as if a scanner had typed it."""
        if CODE.fullmatch(text):
            self.scanned.emit(text.upper())
        elif text.upper().startswith(CARDS):
            self.card_scanned.emit(text[:MOST_CARD])
        elif text:
            self.foreign_scanned.emit(text[:MOST_FOREIGN])

    def set_scanner(self, layout: str) -> None:
        """The scanner is known to be set to *layout* (a name of ``LAYOUTS``); blank: not known."""
        self._ear.scanner = layout

    def set_judge(self, judge: Judge | None) -> None:
        """*judge* tells the genuine codes of the event that is open; None: nothing does."""
        self._ear.judge = judge

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS:
            if self._held.is_playing or not isinstance(watched, QWidget):
                return False
            assert isinstance(event, QKeyEvent)  # noqa: S101 - Qt's promise, for the type checker
            self._levels.note(event)
            return self._key(watched, event)
        if isinstance(event, QInputMethodEvent):
            return self._composed(event)
        if kind in _INTERRUPTS and not self._ear.in_card and self._held.waiting:
            self._play(self._ear.forget())
        return False

    def _key(self, watched: QWidget, event: QKeyEvent) -> bool:
        kind = event.type()
        if takes_typing(watched):
            is_new = kind == QEvent.Type.KeyPress and not self._offers.is_passed_up(watched, event)
            return is_new and self._passing.ends_badge(self._stroke(event))
        if kind == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        if kind == QEvent.Type.KeyRelease:
            return self._released(watched, event)
        return self._overrides(event)

    def _composed(self, event: QInputMethodEvent) -> bool:
        """An input method typed something; whether that was a part of what a scanner types.

        It makes one accented letter of a dead key of the laptop's layout and the letter behind it.
        """
        if self._ear.in_card or self._held.waiting >= LEAST_TRIED:
            return True  # the keys themselves are heard when they are released
        if self._held.waiting and not self._held.is_playing:
            self._play(self._ear.forget())
        return False

    def _overrides(self, event: QKeyEvent) -> bool:
        """Whether a key that a shortcut wants must come to us as a key instead."""
        wanted = self._ends(event) or self._ear.in_card
        if wanted:
            event.accept()
        return wanted

    def _pressed(self, watched: QWidget, event: QKeyEvent) -> bool:
        self._down.add(event.nativeScanCode())
        if self._offers.is_passed_up(watched, event) or event.key() in keys.SILENT:
            return False
        stroke = self._stroke(event)
        if self._trial is not None:
            swallow = self._try(watched, event, stroke)
        elif stroke is None:
            swallow = self._interrupted(event)
        else:
            begins = self._ear.might_begin(stroke)
            if not (stroke.end or self._ear.in_card):
                self._held.add(watched, event, may_begin=begins)
            heard = self._ear.hear(stroke, **seen_in(watched))
            swallow = self._act(heard, stroke, event)
        if not swallow:
            self._swallowed.discard(event.key())
        return swallow

    def _act(self, heard: Heard, stroke: Stroke, event: QKeyEvent) -> bool:
        """Do as *heard* says; whether the key is swallowed."""
        if heard.kind is Kind.TYPING:
            return not self._let(heard.release, stroke)
        self._swallowed.add(event.key())
        if heard.kind is not Kind.REST:
            self.wait.stop()
            if heard.scanned:
                self._swallowed |= self._held.take_back(heard.scanned)
            self._tell(heard)
        return True

    def _let(self, count: int, stroke: Stroke) -> bool:
        """Let the first *count* of the held keys through; whether the newest is among them."""
        before = self._held.waiting - (not stroke.end)
        self._play(min(count, before))
        passes = count > before
        if not stroke.end:
            if passes:
                self._held.let_last_pass()
            self._held.keep_last(self._ear.length)
        if not passes or self._ear.doubts:
            self.wait.start(self._ear.patience())
        return passes

    def _tell(self, heard: Heard) -> None:
        if heard.kind is Kind.CARD_PART:
            self.wait.start(self._ear.patience())
            self.progress.emit(self._ear.card_length)
            return
        self.wait.stop()
        self.heard.emit(Report(heard.kind, heard.text, heard.strokes))
        if self._trigger.is_held(heard.text, self._clock()):
            return
        signals = {Kind.CARD: self.card_scanned, Kind.CODE: self.scanned}
        signals.get(heard.kind, self.foreign_scanned).emit(heard.text)

    def _released(self, watched: QWidget, event: QKeyEvent) -> bool:
        if self._offers.is_passed_up(watched, event):
            return False
        if event.nativeScanCode() not in self._down:
            return self._released_unseen(watched, event)
        self._down.discard(event.nativeScanCode())
        if self._held.add_release(event):
            return True
        if event.key() in self._swallowed:
            self._swallowed.discard(event.key())
            return True
        return False

    def _released_unseen(self, watched: QWidget, event: QKeyEvent) -> bool:
        """An input method of X11 kept the press for itself: a dead key, or the letter behind it."""
        shift = self._levels.shift_of_unseen()
        stroke = keys.of_release(event, self._time(event), self._platform, shift=shift)
        if stroke is None or not (self._ear.in_card or self._held.waiting):
            return False
        if self._trial is not None:
            return self._try(watched, event, stroke)
        if not self._ear.in_card:
            self._held.add(watched, event, may_begin=False)
        return self._act(self._ear.hear(stroke, **seen_in(watched)), stroke, event)

    def _interrupted(self, event: QKeyEvent) -> bool:
        """A key that no scanner types: what is held was a person's."""
        if self._ear.in_card:
            if event.key() == Qt.Key.Key_Escape:
                self._ear.drop_card()
                self.wait.stop()
                self.progress.emit(0)
            return True
        self._play(self._ear.forget())
        self._held.keep_last(0)
        return False

    def _try(self, watched: QWidget, event: QKeyEvent, stroke: Stroke | None) -> bool:
        """Collect what the scanner types while it is tried; Esc and the keys that move go on."""
        typed = stroke is not None and not stroke.end and stroke.text
        if stroke is None or self._trial is None or not (self._trial or typed):
            return False
        self._trial.append(stroke)
        self._held.add(watched, event, may_begin=False)
        self.wait.start(TRIAL_SILENCE)
        return True

    def _end_trial(self, trial: list[Stroke]) -> None:
        if len(trial) < LEAST_TRIED:
            self._play(len(trial))
            self._held.keep_last(0)
        else:
            self._swallowed |= self._held.take_back(range(len(trial)))
            self.tried.emit(tuple(trial))

    def _ends(self, event: QKeyEvent) -> bool:
        """Whether *event* ends a scan, if one is on its way or has just come."""
        expected = bool(self._trial) or self._ear.expects_end(self._time(event))
        return expected and keys.is_end(event)

    def _stroke(self, event: QKeyEvent) -> Stroke | None:
        """The key as the ear hears it; None for one that no scanner types."""
        at = self._time(event)
        if keys.is_plain_end(event) or self._ends(event):
            return keys.end(event, at)
        third = self._levels.third
        return keys.stroke(event, at, self._platform, third=third, in_card=self._ear.in_card)

    def _time(self, event: QKeyEvent) -> float:
        """When the key was pressed, in milliseconds: the system's time, which knows no stall."""
        return float(event.timestamp()) or self._clock() * 1000

    def _play(self, count: int) -> None:
        """Let the first *count* of the held keys through."""
        self._held.play(count)
        if not self._held.waiting:
            self.wait.stop()

    @Slot()
    def _silent(self) -> None:
        """Nothing came for a while: a card is over, and what is held was a person's."""
        if self._trial:
            trial, self._trial = self._trial, []
            self._end_trial(trial)
        elif self._ear.in_card:
            self._tell(self._ear.end_card())
        elif heard := self._ear.at_last():
            self._swallowed |= self._held.take_back(heard.scanned)
            self._tell(heard)
        else:
            self._play(self._ear.let_go())
