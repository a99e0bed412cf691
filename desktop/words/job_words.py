"""What became of a badge that was sent to a printer, in staff's words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QCoreApplication

from db.rows.prints import LEFT_OVER, Hitch, JobState
from desktop import i18n

if TYPE_CHECKING:
    from db.rows.prints import BadgeJob, BadgePrint


class JobWords:
    """Words for print jobs; the class is their context for translators."""

    @staticmethod
    def printer(name: str) -> str:
        """The printer called *name* in the settings, as a sentence names it.

        One of the network goes by its host, and by what tells it from others there.
        """
        if "://" in name:
            its = urlsplit(name)
            port = f":{its.port}" if its.port not in (None, 631) else ""
            usual = its.path.rstrip("/") in ("", "/ipp/print")
            queue = "" if usual else unquote(its.path).rstrip("/").rpartition("/")[2]
            host = f"{its.hostname}{port}"
            return f"{queue} ({host})" if queue else host
        return name or QCoreApplication.translate("JobWords", "the PDF folder")

    @staticmethod
    def told(job: BadgeJob) -> str:
        """What keeps *job* from paper, what is safe and what to do; blank when nothing does."""
        if not job.trouble:
            return ""
        from desktop.words import job_troubles  # a start tells of no trouble

        said = job_troubles.sentence(job.trouble)
        return i18n.filled(said, JobWords.printer(job.printer), job.detail)

    @staticmethod
    def cause(job: BadgeJob) -> str:
        """The same in some words, for where room is short; blank when nothing is wrong."""
        return JobWords.short(job.trouble, job.printer) if job.trouble else ""

    @staticmethod
    def short(trouble: str, printer: str) -> str:
        """What ails *printer*, by the code of a trouble, in some words."""
        from desktop.words import job_troubles  # as above

        return job_troubles.cause(trouble).replace("%1", JobWords.printer(printer))

    @staticmethod
    def own(job: BadgeJob) -> str:
        """What the printer itself says of *job*'s trouble, or why it says nothing; blank mostly."""
        if not job.trouble or job.trouble in set(Hitch) or not job.detail:
            return ""
        from desktop.words import job_troubles  # as above

        return job_troubles.own(job.trouble, job.detail)

    @staticmethod
    def copy(job: BadgeJob) -> str:
        """Which badge of its visitor it is, from the second on; blank for a sheet, too."""
        count = job.badges[0].copy if len(job.badges) == 1 else 1
        words = QCoreApplication.translate("JobWords", "copy %1")
        return words.replace("%1", str(count)) if count > 1 else ""

    @staticmethod
    def made(made: BadgePrint) -> str:
        """One line on what became of a badge: "Printed on Zebra"."""
        return _made(made.state, made.trouble).replace("%1", JobWords.printer(made.target))

    @staticmethod
    def state(job: BadgeJob) -> str:
        """How far the job is, in a word or two."""
        if job.state is JobState.DONE:
            return _ends().get(job.trouble, QCoreApplication.translate("JobWords", "Printed"))
        if job.state is JobState.ATTENTION and job.trouble in (*LEFT_OVER, Hitch.BEFORE):
            return QCoreApplication.translate("JobWords", "Waits for you")
        return _states()[job.state]

    @staticmethod
    def reason(code: str) -> str:
        """Why a badge was printed again; staff's own words are given back as they are."""
        words = {
            "again": QCoreApplication.translate("JobWords", "printed again"),
            "corrected": QCoreApplication.translate("JobWords", "the name was corrected"),
            "lost": QCoreApplication.translate("JobWords", "the badge was lost"),
            "spoilt": QCoreApplication.translate("JobWords", "the print was spoilt"),
            "retry": QCoreApplication.translate("JobWords", "tried again"),
        }
        return words.get(code, code)


def _states() -> dict[JobState, str]:
    return {
        JobState.QUEUED: QCoreApplication.translate("JobWords", "Waits"),
        JobState.RENDERING: QCoreApplication.translate("JobWords", "Being sent"),
        JobState.SUBMITTED: QCoreApplication.translate("JobWords", "At the printer"),
        JobState.PRINTING: QCoreApplication.translate("JobWords", "Printing"),
        JobState.ATTENTION: QCoreApplication.translate("JobWords", "Needs a look"),
        JobState.CANCELLING: QCoreApplication.translate("JobWords", "Being cancelled"),
        JobState.CONFIRMED: QCoreApplication.translate("JobWords", "In the hand"),
        JobState.FAILED: QCoreApplication.translate("JobWords", "Not printed"),
        JobState.CANCELLED: QCoreApplication.translate("JobWords", "Cancelled"),
    }


def _ends() -> dict[str, str]:
    return {
        Hitch.HANDED_OVER: QCoreApplication.translate("JobWords", "Handed to the printer"),
        Hitch.CAME_OUT: QCoreApplication.translate("JobWords", "Printed all the same"),
        Hitch.WRITTEN: QCoreApplication.translate("JobWords", "Saved as PDF"),
    }


def _made(state: JobState, trouble: str) -> str:
    if state is JobState.DONE:
        ends: dict[str, str] = {
            Hitch.HANDED_OVER: QCoreApplication.translate("JobWords", "Sent to the printer %1"),
            Hitch.WRITTEN: QCoreApplication.translate("JobWords", "Saved in the PDF %1"),
        }
        printed = QCoreApplication.translate("JobWords", "Printed on %1")
        return ends.get(trouble, printed)
    words = {
        JobState.CONFIRMED: QCoreApplication.translate("JobWords", "Printed on %1, in the hand"),
        JobState.FAILED: QCoreApplication.translate("JobWords", "Not printed on %1"),
        JobState.CANCELLED: QCoreApplication.translate("JobWords", "Cancelled on %1"),
        JobState.ATTENTION: QCoreApplication.translate("JobWords", "Waits on %1: needs a look"),
    }
    return words.get(state, QCoreApplication.translate("JobWords", "On its way to %1"))
