"""Why a badge was not printed, in staff's words. A check-in is never touched by it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db import driver
from db.errors import Fault
from desktop import i18n
from desktop.badge.data_file import BadFile
from desktop.badge.printers.base import Refused, Trouble
from desktop.words import print_troubles
from desktop.words.job_words import JobWords


class Prints:
    """Sentences about paper; the class is their context for translators."""

    @staticmethod
    def fault(error: BaseException) -> str | None:
        """What happened, what is safe and what to do; None when *error* is a bug of ours."""
        if isinstance(error, BadFile):
            said = QCoreApplication.translate(
                "Prints",
                "The badge layout in %1 cannot be used (%2). The check-in is saved."
                " Choose another stock.",
            )
            return i18n.filled(said, error.file.name, error.key)
        if isinstance(error, Refused):
            return Prints.trouble(error.trouble, error.printer)
        fault = driver.fault_of(error)
        if fault is Fault.DISK_FULL:
            return QCoreApplication.translate(
                "Prints",
                "The disk is full: the badge was not made. The check-in is saved."
                " Free some space, then print again.",
            )
        if fault is not None:
            return QCoreApplication.translate(
                "Prints",
                "The badge could not be written there. The check-in is saved."
                " Choose another folder or printer, then print again.",
            )
        return None

    @staticmethod
    def trouble(trouble: Trouble, printer: str) -> str:
        """What keeps *printer* from printing, and what to do about it."""
        return print_troubles.sentences()[trouble].replace("%1", JobWords.printer(printer))
