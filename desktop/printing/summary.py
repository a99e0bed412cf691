"""What the status bar says of badges on their way: how many, where, and what keeps them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.rows.prints import JobState
from desktop import i18n
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob


def summary(jobs: Sequence[BadgeJob], paused: Collection[str] = ()) -> tuple[str, str]:
    """The printer's state ("busy" or "attention"), and words: "3 badges wait: Zebra has no paper".

    *jobs* are those that are not settled; *paused* printers get nothing for now.
    """
    troubled = next((job for job in jobs if job.trouble), None)
    count = sum(len(job.badges) for job in jobs)
    if troubled is not None:
        words = QCoreApplication.translate("JobWords", "%n badge(s) wait: %1", "", count)
        return "attention", words.replace("%1", JobWords.cause(troubled))
    held = [job for job in jobs if job.printer in paused and job.state is JobState.QUEUED]
    if held:
        count = sum(len(job.badges) for job in held)
        words = QCoreApplication.translate("JobWords", "Paused: %n badge(s) wait", "", count)
        return "attention", words
    first = jobs[0]
    if count == 1:
        words = QCoreApplication.translate("JobWords", "Printing on %1")
    else:
        words = QCoreApplication.translate("JobWords", "Printing on %1: %2 to come")
    printer, number = JobWords.printer(first.printer), i18n.number(count, i18n.locale())
    return "busy", i18n.filled(words, printer, number)
