"""Beside the list of follow-ups: the one that is chosen, corrected in place, and a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.pages.meeting_log.step import LogStep
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button, drop_menu
from desktop.widgets.cards import Card, Scroller
from desktop.widgets.flow import Flow
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.rows import Event
    from desktop.pages.follow_ups.reading import Listed, Row

SNOOZES = (1, 7)
"""Days for which one may be put off with one click."""


class FollowUpDetail(Translatable, Card):
    """``saved(step)`` asks to keep what stands in the fields, of the row that is shown or of none.

    ``ticked(done)``, ``put_off(days)`` (0: no longer), ``shared()``, ``removed()``,
    ``thanked(uuid)`` of a visitor, ``wants(page, uuid)`` are about the row that is shown.
    """

    saved = Signal(object)
    ticked = Signal(bool)
    put_off = Signal(int)
    shared = Signal()
    removed = Signal()
    thanked = Signal(str)
    wants = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.row: Row | None = None
        self._event: Event | None = None
        self.step = LogStep(optional=False)
        self._whom, self._state = Label(role="strong", wrap=True), Label(role="soft", wrap=True)
        self.save = Action(self, "save", "Ctrl+Return", self._save)
        self.tick = Action(self, "square-check", "Ctrl+D", self._tick)
        self.thank = Action(self, "upload", on=self._thank)
        self.share = Action(self, "users", on=self.shared.emit)
        self.drop = Action(self, "trash-2", on=self.removed.emit)
        self.meeting = Action(self, "calendar-clock", on=self._show_meeting)
        self.visitor = Action(self, "user", on=self._show_visitor)
        self.later = [
            Action(self, "clock", on=partial(self.put_off.emit, days)) for days in SNOOZES
        ]
        self.back = Action(self, "undo-2", on=partial(self.put_off.emit, 0))
        self._build()
        self.retranslate()
        self.show_row(None)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._whom)
        column.addWidget(self._state)
        column.addWidget(self.step)
        column.addWidget(Button(self.save))
        self._about = QWidget()
        flow = Flow(self._about, gap=8)
        flow.addWidget(Button(self.tick, "primary"))
        self._buttons = {action: Button(action) for action in (self.thank, *self.later)}
        for action in (self.back, self.meeting, self.visitor, self.share, self.drop):
            self._buttons[action] = Button(action, "quiet")
        for button in self._buttons.values():
            flow.addWidget(button)
        column.addWidget(self._about)
        column.addStretch(1)
        self.body.addWidget(Scroller(content), 1)

    def retranslate(self) -> None:
        self.save.say(self.tr("Save"))
        self.thank.say(
            self.tr("Thank-you letter…"), self.tr("A draft for your mail program; nothing is sent")
        )
        self.drop.say(self.tr("Take it off the list"))
        self.share.say(
            self.tr("Share with the delegation"),
            self.tr("All may read it; a note of the same meeting is shared by itself"),
        )
        self.meeting.say(self.tr("Show the meeting"))
        self.visitor.say(self.tr("Show the visitor"))
        day, week = self.later
        day.say(self.tr("Put off a day"))
        week.say(self.tr("Put off a week"))
        self.back.say(self.tr("No longer put off"))
        self._word()

    def know(self, listed: Listed, event: Event) -> None:
        """Offer those who may own one."""
        self._event = event
        self.step.know(event, listed.owners, listed.delegates)

    def show_row(self, row: Row | None) -> None:
        """Show *row*; None for a new one."""
        same = self.row is not None and row is not None and self.row.step.uuid == row.step.uuid
        unchanged = same and self.row == row
        self.row = row
        self._about.setVisible(row is not None)
        if not unchanged:
            step = row.step if row else None
            # With its year: what is past would else be read as next year's.
            due = step.due.isoformat() if step and step.due else ""
            self.step.fill(step.text if step else "", step.owner if step else "", due)
        self._word()

    def begin(self) -> None:
        """Put the cursor where a follow-up begins."""
        self.step.text.line.setFocus()

    def _word(self) -> None:
        row = self.row
        self.set_title(self.tr("Follow-up") if row else self.tr("New follow-up"))
        self._whom.setText(row.whom if row else "")
        self._whom.setVisible(bool(row and row.whom))
        done = row is not None and row.step.done_at is not None
        self.tick.say(self.tr("Not done yet") if done else self.tr("Done"))
        self.tick.setEnabled(row is not None)
        self.meeting.setVisible(bool(row and row.meeting))
        self.visitor.setVisible(bool(row and row.guests))
        self.thank.setVisible(bool(row and row.meeting and row.guests))
        self.share.setVisible(row is not None and row.is_own and not row.step.shared)
        self.drop.setVisible(row is not None and row.is_own)
        self.save.setEnabled(row is None or row.is_own)
        off = bool(row and row.step.snoozed_until)
        for action in self.later:
            action.setVisible(not done)
        self.back.setVisible(off)
        self._state.setText(self._said())
        self._state.setVisible(bool(self._said()))

    def _said(self) -> str:
        if self.row is None or self._event is None:
            return ""
        step, locale = self.row.step, i18n.locale()
        if step.done_at is not None:
            day = i18n.day(step.done_at, self._event.zone, locale)
            return i18n.filled(self.tr("Done on %1 by %2"), day, step.done_by or "–")
        if step.snoozed_until is not None:
            day = i18n.day(step.snoozed_until, self._event.zone, locale)
            return self.tr("Put off until %1").replace("%1", day)
        made = i18n.day(step.created_at, self._event.zone, locale)
        return self.tr("Promised on %1").replace("%1", made)

    def _save(self) -> None:
        if self.step.is_clear() and (step := self.step.step()) is not None:
            self.saved.emit(step)

    def _tick(self) -> None:
        if self.row is not None:
            self.ticked.emit(self.row.step.done_at is None)

    def _thank(self) -> None:
        self._to_guest(self.thank, self.thanked.emit)

    def _show_visitor(self) -> None:
        self._to_guest(self.visitor, partial(self.wants.emit, "visitors"))

    def _show_meeting(self) -> None:
        if self.row is not None and self.row.meeting is not None:
            self.wants.emit("agenda", self.row.meeting.uuid)

    def _to_guest(self, action: Action, do: Callable[[str], object]) -> None:
        """Do it with whom it was promised to; of several guests one is asked for."""
        guests = self.row.guests if self.row is not None else ()
        if len(guests) == 1:
            do(guests[0][0])
        elif guests:
            menu = QMenu(self)
            for uuid, name in guests:
                # A name may hold an ampersand, which marks a key in a menu.
                menu.addAction(name.replace("&", "&&"), partial(do, uuid))
            menu.aboutToHide.connect(menu.deleteLater)
            button = self._buttons[action]
            drop_menu(menu, button)
