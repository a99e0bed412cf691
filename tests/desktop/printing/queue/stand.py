"""What tests of the queue share."""

from __future__ import annotations

from db.rows.prints import JobState

D = JobState


def type_of_job(printer, job):
    """A job in the printer's memory that an earlier run had sent."""
    from desktop.badge.printers.base import Phase
    from tests.desktop.printing.fake_printer import Held

    return Held("99", job.title, tuple(badge.code for badge in job.badges), Phase.DONE)
