"""What becomes of badges, told to people: once each, and all the time in the status bar."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob
    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import Unfit
    from desktop.preferences import Preferences
    from desktop.printing.queue import PrintQueue
    from desktop.printing.watch import PrinterWatch
    from desktop.settings import Settings

log = logging.getLogger(__name__)


class BadgeNews(QObject):
    """Words for what a queue of jobs tells.

    ``state_changed(code, words)`` tells the printer's state ("ready", "none", "busy",
    "attention"); ``saved(words, path)`` asks for a toast about the file that badges went to,
    ``troubled(words)`` for one about a badge that somebody has to look after.
    """

    state_changed = Signal(str, str)
    saved = Signal(str, object)
    troubled = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        folder: Callable[[], Path],
        watch: PrinterWatch,
        parent: QObject | None = None,
    ) -> None:
        """*preferences* know the printer of now, *watch* how it is, *folder* where PDFs go."""
        super().__init__(parent)
        self._watch = watch
        watch.changed.connect(self.tell_state)
        self._preferences, self._folder = preferences, folder
        self._queue: PrintQueue | None = None
        self._told: set[tuple[str, str]] = set()
        self._more: dict[str, str] = {}
        preferences.changed.connect(self.tell_state)

    def follow(self, queue: PrintQueue) -> None:
        """Tell of what happens in *queue*."""
        self._queue = queue
        queue.changed.connect(self.tell_state)
        queue.settled.connect(self._settled)
        queue.troubled.connect(self._troubled)

    def add(self, job: BadgeJob, unfit: Sequence[Unfit], stock: Stock) -> None:
        """Tell of the layouts that do not fit *stock*, too, once *job* is in its PDF."""
        from desktop.words.fit_words import FitWords  # a start prints nothing

        self._more[job.uuid] = FitWords.after(unfit, stock)

    @Slot(object)
    def _settled(self, job: BadgeJob) -> None:
        from db.rows.prints import Hitch, JobState
        from desktop.badge.printers.base import Trouble
        from desktop.words.job_words import JobWords

        if job.state is JobState.DONE:  # whatever it was, it is over: what comes next is said anew
            self._told = {each for each in self._told if each[0] != job.printer}
        if job.trouble == Hitch.WRITTEN:
            words = self.tr("%n badge(s) saved in “%1”", "", len(job.badges))
            path = self._folder() / job.detail
            more = self._more.pop(job.uuid, "")
            self.saved.emit(words.replace("%1", path.parent.name) + more, path)
        elif job.state is JobState.FAILED or job.trouble == Trouble.CANCELLED_BY_SYSTEM:
            log.warning("a badge was not printed: %s", job.trouble)
            self.troubled.emit(JobWords.told(job))
        elif job.trouble == Hitch.CAME_OUT:
            self.troubled.emit(JobWords.told(job))

    @Slot(object)
    def _troubled(self, job: BadgeJob) -> None:
        """Say it once, and not for each badge that waits for the same."""
        from desktop.words.job_words import JobWords

        log.warning("a badge waits: %s", job.trouble)
        if (job.printer, job.trouble) not in self._told:
            self._told.add((job.printer, job.trouble))
            self.troubled.emit(JobWords.told(job))

    @Slot()
    @Slot(object)
    def tell_state(self, _settings: Settings | None = None) -> None:
        """Say in the status bar where badges go, and what waits and why."""
        printer = self._preferences.settings.printer
        if self._queue is not None and (waiting := self._queue.waiting):
            from desktop.printing.summary import summary

            self._watch.forget()
            self.state_changed.emit(*summary(waiting, self._queue.paused))
            return
        self._told.clear()
        if printer:
            from desktop.words.job_words import JobWords  # a start with no printer names none

            if printer in self._preferences.settings.paused:
                words = self.tr("%1 is paused here: badges wait")
                self.state_changed.emit("attention", words.replace("%1", JobWords.printer(printer)))
                return
            if self._watch.trouble is not None:
                words = JobWords.short(self._watch.trouble, printer)
                self.state_changed.emit("attention", words)
                return
            self.state_changed.emit("ready", JobWords.printer(printer))
        else:
            self.state_changed.emit("none", self.tr("No printer: badges become PDFs"))
