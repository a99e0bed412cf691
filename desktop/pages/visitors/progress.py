"""How far the badges of a list are on their way to paper, and the way to stop them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.rows.prints import JobState, Why
from desktop import i18n
from desktop.i18n import Translatable
from desktop.widgets import theme
from desktop.widgets.buttons import Action, Button
from desktop.widgets.labels import Label

if TYPE_CHECKING:
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.printing.queue import PrintQueue


class BatchProgress(Translatable, QWidget):
    """Counts the badges of lists that are still to come; nothing is seen of it where none are.

    ``said(words, change)`` asks for a toast.
    """

    said = Signal(str, str)

    def __init__(self, badges: BadgeDesk) -> None:
        """Follow the queue of *badges*, once there is one."""
        super().__init__()
        self._badges = badges
        self._queue: PrintQueue | None = None
        self._asked: dict[str, int] = {}
        self._to_come = 0
        self._stop = Action(self, "x", on=self.stop)
        self._words = Label(role="soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self._words)
        row.addWidget(Button(self._stop, "quiet"))
        badges.queued.connect(self.watch)
        self.retranslate()
        self.hide()
        if badges.has_waiting():
            self.watch()

    def retranslate(self) -> None:
        self._stop.say(self.tr("Stop"), self.tr("Print no more badges of this list"))
        self._say()

    @Slot()
    def watch(self) -> None:
        """Count from now on, and make the queue where there is none yet."""
        if self._queue is None:
            self._queue = self._badges.queue
            self._queue.changed.connect(self._count)
        self._count()

    @Slot()
    def _count(self) -> None:
        """Those that are asked for later count with those that are on their way."""
        waiting = self._queue.waiting if self._queue is not None else []
        jobs = {job.uuid: len(job.badges) for job in waiting if job.why is Why.BATCH}
        self._asked = self._asked | jobs if jobs else {}
        self._to_come = sum(jobs.values())
        self._say()

    def _say(self) -> None:
        self.setVisible(self._to_come > 0)
        words = self.tr("%1 of %2 badges to come")
        figures = (self._to_come, sum(self._asked.values()))
        told = [i18n.number(figure, i18n.locale()) for figure in figures]
        self._words.setText(i18n.filled(words, *told))

    def stop(self) -> None:
        """Cancel what is still to come; what the printer has in its hands may come out."""
        if self._queue is None:
            return
        goes = [
            job
            for job in self._queue.waiting
            if job.why is Why.BATCH and job.state is not JobState.CANCELLING
        ]
        if goes:
            self._queue.cancel(*(job.uuid for job in goes))
            count = sum(len(job.badges) for job in goes)
            words = self.tr(
                "%n badge(s) cancelled. One that is in the printer may come out.", "", count
            )
            self.said.emit(words, "")
