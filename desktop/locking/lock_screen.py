"""What a locked laptop shows: that it goes on checking in by scan, and where a PIN is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.badges import codes
from desktop.i18n import Translatable
from desktop.locking.pin_form import PinForm
from desktop.pages.reception.case import About, Case, Verdicts
from desktop.pages.reception.desk import Desk
from desktop.scanner.burst import LEAST_FOREIGN, MOST_FOREIGN
from desktop.widgets import theme
from desktop.widgets.cards import IconLabel, Notice, Scroller
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label
from desktop.widgets.verdict import State, Verdict, VerdictCard
from desktop.words.lock_words import LockWords, first_name_only

if TYPE_CHECKING:
    from db.rows import Operator
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.pages.reception.page import ReceptionPage
    from desktop.preferences import Preferences
    from desktop.store import Store

WIDTH = 920
"""Pixels at 100% zoom of what stands in the middle of a wide screen."""

SHOWN_MS = 20_000
"""How long a first name stays in sight: whoever comes next reads it too."""

TYPED_MS = 2_000
"""After so long without a key, what came is no scan."""


class LockScreen(Translatable, QWidget):
    """Checks in what is scanned, at the door that the *reception* keeps. ``unlocked(operator)``
    once an operator's PIN was typed.

    The keys of a scanner so slow that nobody else knows it for one are heard here too, while the
    PIN is not being typed: they end with Enter.
    """

    unlocked = Signal(object)

    def __init__(
        self,
        store: Store,
        preferences: Preferences,
        reception: ReceptionPage,
        badges: BadgeDesk,
    ) -> None:
        super().__init__()
        self._store, self._preferences, self._reception = store, preferences, reception
        self._typed = ""
        self._case: Case | None = None
        self.desk = Desk(store, self)
        self.desk.door, self.desk.is_attended = reception.desk.door, False
        self.card = VerdictCard()
        self.notice = Notice("warn")
        self.notice.hide()
        self.form = PinForm(store, self)
        self._title, self._about = Label(role="title"), Label(role="soft", wrap=True)
        self._forget = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._ready = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self.setProperty("role", "page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._forget.timeout.connect(self._drop)
        self._ready.timeout.connect(self._wait)
        self.desk.happened.connect(self._happened)
        self.desk.unsaved.connect(reception.desk.unsaved)
        self.form.identified.connect(self.unlocked)
        self.form.closed.connect(self.setFocus)
        badges.state_changed.connect(self._tell_printer)
        badges.tell_state()
        self._wait()
        self.retranslate()

    def _lay_out(self) -> None:
        head = Flow()
        head.addWidget(IconLabel("lock", "text", 30))
        head.addWidget(self._title)
        middle = QWidget()
        middle.setMaximumWidth(theme.px(WIDTH))
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(16))
        inside.addLayout(head)
        for part in (self._about, self.card, self.notice, self.form):
            inside.addWidget(part)
        content = QWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroller(content))
        around = QVBoxLayout(content)
        around.setContentsMargins(*[theme.px(24)] * 4)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)  # as wide as it may be
        across.addStretch(1)
        around.addStretch(2)
        around.addLayout(across)
        around.addStretch(3)

    def offer(self, people: list[Operator], present: str) -> None:
        """Let one of *people* unlock; the one called *present* is offered first."""
        self.form.offer(people, present)

    # Scans ------------------------------------------------------------------------------------

    def take_scan(self, code: str) -> None:
        """Check in whoever holds *code*."""
        self.form.close_form()
        event = self._store.current_event
        if event is not None and codes.is_slot(event.key, code):
            self._say(LockWords.slot())
        else:
            self.desk.scan(code)

    def refuse_card(self) -> None:
        """Say that nobody is registered while the screen is locked."""
        self._say(LockWords.card())

    @Slot(object)
    def _happened(self, case: Case) -> None:
        self._case = case
        event = self._store.current_event
        if event is None:
            return
        sound = Verdicts.verdict(case, event, {})[1]  # a meeting is heard, and not told
        if sound is not None and self._preferences.settings.sounds:
            self._reception.player.play(sound)
        self._show_case()
        if case.may_need_badge:
            self._reception.checked_in.emit(case.scan)

    def _show_case(self) -> None:
        event = self._store.current_event
        if self._case is None or event is None:
            return
        verdict, _sound = Verdicts.verdict(first_name_only(self._case), event, {})
        refused = self._case.about is not About.FAULT and verdict.state is not State.OK
        if not verdict.name:  # what stood on the badge is not shown
            verdict = replace(verdict, name=verdict.why, why="")
        self._say(replace(verdict, todo=LockWords.more() if refused else verdict.todo))

    def _say(self, verdict: Verdict) -> None:
        self.card.show_verdict(verdict)
        self.card.paint_now()
        self._ready.start()

    @Slot()
    def _wait(self) -> None:
        """Be ready for the next scan, with nobody's name in sight."""
        self._case = None
        self._ready.stop()
        self.card.show_verdict(LockWords.ready(self.desk.door))

    # Keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            typed = self._typed
            self._drop()
            if len(typed) >= LEAST_FOREIGN:
                self.take_scan(typed)
        elif text and text.isprintable():
            self._typed = (self._typed + text)[:MOST_FOREIGN]
            self._forget.start()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _drop(self) -> None:
        self._forget.stop()
        self._typed = ""

    @Slot(str, str)
    def _tell_printer(self, code: str, _words: str) -> None:
        """That a badge waits is told; which, and whose, is not."""
        self.notice.setVisible(code == "attention")

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setAccessibleName(self.tr("Locked"))
        self._title.setText(self.tr("Locked"))
        self._about.setText(
            self.tr("Scans go on: whoever shows a badge is checked in, by their first name only.")
        )
        self.notice.say(
            self.tr("A badge did not come out of the printer"),
            self.tr("Unlock the screen to see which, and why."),
        )
        if self._case is None:
            self._wait()
        else:
            self._show_case()
