"""What can be done about a print job, by button and by key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.rows.prints import LEFT_OVER, Hitch, JobState, Why
from desktop.i18n import Translatable
from desktop.widgets.buttons import Action, Button, drop_menu
from desktop.widgets.flow import Flow
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob
    from desktop.badging.badge_desk import BadgeDesk

REASONS = ("spoilt", "corrected", "lost", "again")
"""Why a badge is printed once more, the likeliest first."""


class JobActions(Translatable, QWidget):
    """Buttons for the job under the cursor, and for all that waits on its printer."""

    def __init__(self, panel: QWidget, badges: BadgeDesk) -> None:
        """Act through the queue of *badges*; the keys work wherever *panel* is shown."""
        super().__init__(panel)
        self._badges = badges
        self._job: BadgeJob | None = None
        self.confirm = Action(panel, "check", "Ctrl+H", self._confirm)
        self.release = Action(panel, "play", on=self._release)
        self.retry = Action(panel, "refresh-cw", "Ctrl+R", self._retry)
        self.again = Action(panel, "printer", "Ctrl+Shift+R", self.open_reasons)
        self.cancel = Action(panel, "x", "Del", self._cancel)
        self.give_up = Action(panel, "ban", on=self._give_up)
        self.pause = Action(panel, "hand", on=self._pause)
        self.cancel_all = Action(panel, "circle-x", on=self._cancel_all)
        flow = Flow(self)
        ours = (self.confirm, self.release, self.retry, self.again, self.cancel, self.give_up)
        for action in (*ours, self.pause, self.cancel_all):
            flow.addWidget(
                Button(action, "quiet" if action in (self.pause, self.cancel_all) else "")
            )
        self.retranslate()

    def retranslate(self) -> None:
        self.confirm.say(self.tr("It is in my hand"))
        self.release.say(self.tr("Let it go on"), self.tr("Print what was left over from before"))
        self.retry.say(
            self.tr("Try again"), self.tr("Print it anew, on the printer of the settings")
        )
        self.again.say(self.tr("Print again…"), self.tr("Print it once more, and say why"))
        self.cancel.say(self.tr("Cancel"))
        self.give_up.say(
            self.tr("Give it up"), self.tr("Expect nothing of it: the next one is printed")
        )
        self._word()

    def show_job(self, job: BadgeJob | None) -> None:
        """Act on *job* from now on."""
        self._job = job
        self._word()

    def open_reasons(self) -> None:
        """Ask why it is printed again: a menu, the likeliest reason first."""
        if self._job is None:
            return
        menu = QMenu(self)
        for code in REASONS:
            words = JobWords.reason(code)
            other = self.tr("Another reason")
            made = menu.addAction(other if code == "again" else words[:1].upper() + words[1:])
            made.triggered.connect(partial(self._print_again, code))
        menu.aboutToHide.connect(menu.deleteLater)
        drop_menu(menu, self)
        menu.setActiveAction(menu.actions()[0])

    @Slot()
    def _word(self) -> None:
        job = self._job
        for action, can in self._possible(job).items():
            action.setVisible(can)
            action.setEnabled(can)
        if job is None:
            return
        paused = job.printer in self._badges.queue.paused
        self.pause.say(self.tr("Go on printing") if paused else self.tr("Pause printing"))
        waiting = self._badges.queue.of(job.printer)
        words = self.tr("Cancel all that wait (%1)")
        self.cancel_all.say(words.replace("%1", str(len(waiting))))

    def _possible(self, job: BadgeJob | None) -> dict[Action, bool]:
        """Which actions make sense for *job* now."""
        mine = job is not None and job.station == self._badges.station
        state = job.state if job and mine else None
        settled = job is not None and job.is_settled
        open_here = state is not None and not settled
        is_file = job is not None and (job.why is Why.FILE or job.trouble == Hitch.WRITTEN)
        waiting = self._badges.queue.of(job.printer) if job else []
        left = job is not None and job.trouble in LEFT_OVER
        stuck = open_here and job is not None and bool(job.trouble) and not left
        return {
            self.confirm: state is not None
            and job is not None
            and job.tried
            and state not in (JobState.CONFIRMED, JobState.CANCELLED)
            and not is_file,
            self.release: open_here and left,
            self.retry: stuck or state in (JobState.FAILED, JobState.CANCELLED),
            self.again: state in (JobState.DONE, JobState.CONFIRMED)
            and job is not None
            and job.why is not Why.FILE,
            self.cancel: open_here and state is not JobState.CANCELLING,
            self.give_up: state is JobState.CANCELLING,
            self.pause: bool(waiting),
            self.cancel_all: len(waiting) > 1,
        }

    # Orders -----------------------------------------------------------------------------------

    def _confirm(self) -> None:
        if self._job is not None:
            self._badges.queue.confirm(self._job.uuid)

    def _release(self) -> None:
        """All that was left over on that printer: one visit to the printer is enough."""
        if self._job is not None:
            left = self._badges.queue.of(self._job.printer)
            self._badges.queue.release(*(job.uuid for job in left if job.trouble in LEFT_OVER))

    def _retry(self) -> None:
        self._print_again("retry")

    def _print_again(self, reason: str, _checked: object = None) -> None:
        if self._job is not None:
            self._badges.print_again(self._job, reason)

    def _cancel(self) -> None:
        if self._job is not None:
            self._badges.queue.cancel(self._job.uuid)

    def _give_up(self) -> None:
        if self._job is not None:
            self._badges.queue.give_up(self._job.uuid)

    def _pause(self) -> None:
        if self._job is not None:
            printer = self._job.printer
            self._badges.pause(printer, paused=printer not in self._badges.queue.paused)
            self._word()

    def _cancel_all(self) -> None:
        if self._job is not None:
            waiting = self._badges.queue.of(self._job.printer)
            self._badges.queue.cancel(*(job.uuid for job in waiting))
