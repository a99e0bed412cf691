"""Why a badge was not printed, in staff's words. A check-in is never touched by it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db import driver
from db.errors import Fault
from desktop.badge.data_file import BadFile
from desktop.badge.printers.base import Refusal, Refused


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
            return said.replace("%1", error.file.name).replace("%2", error.key)
        if isinstance(error, Refused):
            return _refusals()[error.refusal].replace("%1", error.queue)
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


def _refusals() -> dict[Refusal, str]:
    """A sentence for each way in which a printer took nothing: %1 is its name."""
    return {
        Refusal.NO_SUCH_QUEUE: QCoreApplication.translate(
            "Prints", "There is no printer %1 here. Nothing was printed. Choose another printer."
        ),
        Refusal.NAME_NOT_TAKEN: QCoreApplication.translate(
            "Prints",
            "The system would have printed somewhere else than on %1. Nothing was printed."
            " Choose the printer again.",
        ),
        Refusal.SIZE_NOT_OFFERED: QCoreApplication.translate(
            "Prints",
            "%1 has no paper of this size. Nothing was printed."
            " Choose the stock that lies in the printer, or add its size to the driver.",
        ),
        Refusal.REJECTING: QCoreApplication.translate(
            "Prints",
            "%1 takes no jobs. Nothing was printed. Resume it in the system's printer settings.",
        ),
        Refusal.STOPPED: QCoreApplication.translate(
            "Prints",
            "%1 is paused. Nothing was printed. Look at the printer, then resume it in the"
            " system's printer settings.",
        ),
        Refusal.SYSTEM_DOWN: QCoreApplication.translate(
            "Prints",
            "The print system of this computer does not answer. Nothing was printed."
            " Save the badge as a PDF, or start the print system.",
        ),
        Refusal.NOT_BEGUN: QCoreApplication.translate(
            "Prints", "%1 took no page. Look at the printer, then print again."
        ),
        Refusal.NOT_TAKEN: QCoreApplication.translate(
            "Prints",
            "%1 knows nothing of the badge that was sent. Look at the printer, then print again.",
        ),
    }
