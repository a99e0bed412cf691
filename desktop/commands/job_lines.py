"""Print jobs as lines on a terminal. QtCore only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.commands.lines import aligned
from desktop.words.job_words import JobWords

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob


class JobLines:
    """The context of these words for translators."""

    @staticmethod
    def table(jobs: Sequence[BadgeJob]) -> Iterator[str]:
        """A line a job: how its id ends, whose badge, where, how far, and what keeps it."""
        if not jobs:
            yield QCoreApplication.translate(
                "JobLines", "No badge waits, and none was printed today."
            )
            return
        yield from aligned([_cells(job) for job in jobs])


def _cells(job: BadgeJob) -> tuple[str, ...]:
    others = len(job.badges) - 1
    name = job.badges[0].name if job.badges else ""
    if others:
        count = i18n.number(others, i18n.locale())
        name = i18n.filled(QCoreApplication.translate("JobLines", "%1 and %2 more"), name, count)
    cause = "" if job.is_settled else JobWords.cause(job)
    printer, copy = JobWords.printer(job.printer), JobWords.copy(job)
    return (
        job.uuid[-12:],
        name,
        printer,
        JobWords.state(job),
        ", ".join(filter(None, (copy, cause))),
    )
