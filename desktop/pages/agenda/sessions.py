"""The sessions of the day above its meetings: when, what, and a way to who is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import i18n
from desktop.i18n import Translatable
from desktop.meeting.party_line import NameButton
from desktop.widgets import theme
from desktop.widgets.flow import Flow
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Event, Session

ROOM = 420
"""Pixels of a session's line, at 100% zoom: the rest is in the tooltip."""


class AgendaSessions(Translatable, QWidget):
    """``show_sessions()`` shows those of a day; ``wanted(uuid)`` asks for the page of one."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[Session, ...] = ()
        self._event: Event | None = None
        self._days = False
        self._chips: list[NameButton] = []
        inner = QWidget()
        self._flow = Flow(inner, gap=6)
        around = QHBoxLayout(self)
        around.setContentsMargins(theme.px(15), 0, theme.px(15), theme.px(4))
        around.addWidget(inner)
        self.hide()

    def retranslate(self) -> None:
        self._fill()

    def show_sessions(self, sessions: Sequence[Session], event: Event, *, days: bool) -> None:
        """Show *sessions* of *event*, with *days* each after its day; nothing for none."""
        if (tuple(sessions), event, days) != (self._known, self._event, self._days):
            self._known, self._event, self._days = tuple(sessions), event, days
            self._fill()

    def _fill(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for session in self._known:
            chip = NameButton("chip", "log-in", partial(self._go_to, session.uuid))
            words = self._words(session)
            tip = self.tr("Session: %1. Open who is there").replace("%1", words)
            chip.say(words, tip, theme.px(ROOM))
            self._chips.append(chip)
            self._flow.addWidget(chip)
        self.setVisible(bool(self._chips))

    def _words(self, session: Session) -> str:
        if self._event is None:
            return session.title
        locale, zone = i18n.locale(), self._event.zone
        when = Messages.part(session.part)
        if session.opens is not None:
            when = i18n.clock(session.opens, zone, locale)
        day = i18n.day(session.date, zone, locale) if self._days and session.date else ""
        return " · ".join(filter(None, (day, when, session.title, session.place)))

    def _go_to(self, uuid: str) -> None:
        self.wanted.emit(uuid)
