"""The panel of print jobs: what waits and why, and what was printed today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from db.badges import badge_jobs
from db.rows.prints import SETTLED, Hitch, JobState, Why
from desktop import i18n
from desktop.pages.jobs_actions import JobActions
from desktop.widgets import theme
from desktop.widgets.buttons import Action
from desktop.widgets.cards import Notice
from desktop.widgets.labels import Label
from desktop.widgets.sheet import Sheet
from desktop.widgets.tables import Chip, Column, Rows, Table
from desktop.words.job_words import JobWords
from desktop.words.print_words import Prints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

    from db.rows.prints import BadgeJob
    from desktop.badging.badge_desk import BadgeDesk
    from desktop.store import Store

WIDTH = 1040
ROWS = 7
"""Rows that are seen at once, at most; the others scroll."""

LEAST_ROWS = 2
"""Rows that are seen however low the window is."""

_AROUND = 400
"""Pixels at 100% zoom that the panel takes beside the rows."""

_AGAIN_MS = 250
"""A batch changes many jobs: the list is read at most so often."""

_TONES = {
    JobState.ATTENTION: ("triangle-alert", "warn"),
    JobState.CANCELLING: ("clock", "warn"),
    JobState.FAILED: ("circle-x", "bad"),
    JobState.CANCELLED: ("ban", "quiet"),
    JobState.DONE: ("circle-check", "good"),
    JobState.CONFIRMED: ("badge-check", "good"),
    JobState.QUEUED: ("clock", "quiet"),
}


class JobsPanel(Sheet):
    """Lies over whatever page is shown; scans go on behind it, and close it."""

    def __init__(self, host: QWidget, store: Store, badges: BadgeDesk) -> None:
        super().__init__(host, WIDTH)
        self._store, self._badges = store, badges
        self._anew = True
        self.notice = Notice("warn")
        self.paused = Notice("warn")
        self.go_on = Action(self, "play", on=self._go_on)
        self.paused.add_action(self.go_on)
        self.leaving = Notice("info")
        self.leave = Action(self, "log-out")
        self.leaving.add_action(self.leave)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.batch = Label(role="strong")
        self.table = Table(Rows(self._columns()))
        self.more = Label(role="soft", wrap=True)
        self.actions_ = JobActions(self, badges)
        for widget in (self.leaving, self.paused, self.notice, self.batch, self.progress):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.more)
        self.foot.insertWidget(0, self.actions_, 1)
        self.foot.setStretch(1, 0)  # the orders take the whole width
        self._timer = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._timer.timeout.connect(self._read)
        self.table.row_chosen.connect(self._choose)
        badges.queue.changed.connect(self._changed)
        badges.watch.changed.connect(self._changed)
        theme.current().changed.connect(self._size)
        self._size()
        self._say()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self._when, 0, 88),
            Column(_names, 3, 170, strong=True),
            Column(_chip, 2, 210),
            Column(lambda job: JobWords.printer(job.printer), 1, 110, drop=1),
            Column(self._why, 3, 150, drop=2),
        )

    def open_panel(self) -> None:
        """Show it, with the focus on the job that needs somebody, else on the first.

        A line of the last time is nobody's choice of now.
        """
        self._anew = True
        self._read()
        self._size()
        self._tell_paused()
        self.leaving.hide()
        self.open_sheet(self._name(), self.table)
        self.actions_.show_job(None)

    def _name(self) -> str:
        """What the list begins with: what waits, or what is done."""
        if self._badges.has_waiting():
            return self.tr("Badges on their way")
        return self.tr("Badges printed today")

    def warn_of_leaving(self) -> None:
        """Say what becomes of the badges that wait when the window is closed now."""
        self._tell_leaving()
        self.leaving.show()
        self.notice.hide()

    def _tell_leaving(self) -> None:
        count = sum(len(job.badges) for job in self._badges.queue.waiting)
        if not count:
            self.leaving.say(self.tr("No badge waits any more"))
            return
        self.leaving.say(
            self.tr("%n badge(s) still wait", "", count),
            self.tr(
                "Nothing is lost: they are kept in the event file, and the program looks for them"
                " when it opens again. What the printer has may still come out."
            ),
        )

    def retranslate(self) -> None:
        super().retranslate()
        if self.isVisible():
            self.title.setText(self._name())
        if hasattr(self, "table"):
            self._say()
            self._tell_paused()
            self._read()

    def _say(self) -> None:
        self.table.setAccessibleName(self.tr("Print jobs"))
        self.progress.setAccessibleName(self.tr("Badges printed of this batch"))
        self.leave.say(self.tr("Close the window"))
        self.go_on.say(self.tr("Go on printing"))
        self.table.rows.set_titles(
            [
                self.tr("Time"),
                self.tr("Badge"),
                self.tr("State"),
                self.tr("Printer"),
                self.tr("Why"),
            ]
        )
        self.table.set_empty("printer", self.tr("No badge was printed today"))
        self.table.viewport().update()
        self._choose(self.table.current_row())

    # The list ---------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self._tell_paused()
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _read(self) -> None:
        self._store.read(self._show, _listed, self._badges.station, replaces="jobs")

    def _show(self, jobs: list[BadgeJob]) -> None:
        self.title.setText(self._name())
        current = None if self._anew else self.table.current_row()
        self._anew = False
        self.table.rows.show_all(jobs)
        numbers = [n for n, job in enumerate(jobs) if current and job.uuid == current.uuid]
        self._tell_leaving()
        self._tell_trouble(jobs)
        self._tell_batch(jobs)
        if jobs:
            self.table.go_to(numbers[0] if numbers else _first_to_see(jobs))
        self._choose(self.table.current_row() if jobs else None)

    def _tell_paused(self) -> None:
        """Which printers staff have paused, today or on another day."""
        paused = sorted(map(JobWords.printer, self._badges.queue.paused))
        self.paused.say(
            self.tr("Paused: %1").replace("%1", ", ".join(paused)),
            self.tr("Badges wait here until you let them go on, even when the program was closed."),
        )
        self.paused.setVisible(bool(paused))
        self.actions_.show_job(self.table.current_row())

    def _go_on(self) -> None:
        self._badges.pause(*self._badges.queue.paused, paused=False)

    def _tell_trouble(self, jobs: Sequence[BadgeJob]) -> None:
        """The first of what waits says what to do; the others wait for the same, mostly."""
        troubled = next((job for job in jobs if job.trouble and not job.is_settled), None)
        if troubled is not None:
            waiting = [job for job in jobs if not job.is_settled]
            count = sum(len(job.badges) for job in waiting)
            self.notice.say(self.tr("%n badge(s) wait", "", count), JobWords.told(troubled))
        elif ails := self._badges.watch.trouble:
            printer = self._badges.looks.paper().printer
            self.notice.say(self.tr("The next badge will wait"), Prints.trouble(ails, printer))
        told = troubled is not None or self._badges.watch.trouble is not None
        self.notice.setVisible(told and self.leaving.isHidden())

    def _tell_batch(self, jobs: Sequence[BadgeJob]) -> None:
        """How far the batch is that is being printed."""
        running = next((job for job in jobs if job.why is Why.BATCH and not job.is_settled), None)
        batch = [job for job in jobs if running and job.batch == running.batch]
        shown = len(batch) > 1
        if shown:
            done = sum(job.state in (JobState.DONE, JobState.CONFIRMED) for job in batch)
            locale = i18n.locale()
            words = self.tr("%1 of %2 badges of this batch printed")
            figures = i18n.number(done, locale), i18n.number(len(batch), locale)
            self.batch.setText(i18n.filled(words, *figures))
            self.progress.setMaximum(len(batch))
            self.progress.setValue(done)
        self.batch.setVisible(shown)
        self.progress.setVisible(shown)

    @Slot(object)
    def _choose(self, job: BadgeJob | None) -> None:
        self.actions_.show_job(job)
        told = JobWords.told(job) if job else ""
        if self.notice.isVisibleTo(self) and told == self.notice.more.text():
            told = ""  # it is not said twice
        own = JobWords.own(job) if job else ""
        self.more.setText(" ".join(filter(None, (told, own))))

    # One row ----------------------------------------------------------------------------------

    def _when(self, job: BadgeJob) -> str:
        event = self._store.current_event
        return i18n.clock(job.since, event.zone, i18n.locale()) if event else ""

    def _why(self, job: BadgeJob) -> str:
        by = {
            Why.AUTO: self.tr("at check-in"),
            Why.BATCH: self.tr("batch"),
            Why.FILE: self.tr("PDF"),
        }
        words = JobWords.reason(job.reason) or by.get(job.why, "")
        return " · ".join(filter(None, (JobWords.copy(job), words, job.operator)))

    @Slot()
    def _size(self) -> None:
        """As many rows as there is room for beside all that is said."""
        row = theme.px(theme.ROW)
        room = (self._host.height() - theme.px(_AROUND)) // row
        self.table.setMinimumHeight(row * max(LEAST_ROWS, min(room, ROWS)) + theme.px(44))


def _listed(db: Database, station: str) -> list[BadgeJob]:
    """What waits here, the oldest first, then what was settled today, the newest first."""
    settled = [job for job in badge_jobs.of_day(db) if job.state in SETTLED]
    return [*badge_jobs.waiting(db, station), *settled]


def _first_to_see(jobs: Sequence[BadgeJob]) -> int:
    """The number of the job that needs somebody; 0 where none does."""
    needy = (n for n, job in enumerate(jobs) if job.trouble and not job.is_settled)
    last = max(range(len(jobs)), key=lambda n: jobs[n].since)
    return next(needy, last if jobs[last].state is JobState.FAILED else 0)


def _names(job: BadgeJob) -> str:
    first = job.badges[0].name if job.badges else ""
    return first if len(job.badges) < 2 else f"{first} + {len(job.badges) - 1}"


def _chip(job: BadgeJob) -> Chip:
    icon, tone = _TONES.get(job.state, ("printer", "info"))
    if job.state is JobState.DONE and job.trouble == Hitch.CAME_OUT:
        icon, tone = "triangle-alert", "warn"
    if job.state is JobState.DONE and job.trouble == Hitch.HANDED_OVER:
        icon, tone = "printer", "info"  # nobody has said that it lies on the table
    waits = job.trouble and not job.is_settled
    return Chip(JobWords.cause(job) if waits else JobWords.state(job), icon, tone)
