"""A sentence for all that can keep a badge from paper; `print_words` knows when it is due."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.badge.printers.base import Trouble


def sentences() -> dict[Trouble, str]:
    """What happened, what is safe, what to do: %1 is the printer."""
    return _no_way() | _not_begun() | _at_the_printer() | _at_the_end()


def _no_way() -> dict[Trouble, str]:
    """This printer will not do: nothing was handed over."""
    return {
        Trouble.NO_SUCH_PRINTER: QCoreApplication.translate(
            "Prints", "There is no printer %1 here. Nothing was printed. Choose another printer."
        ),
        Trouble.NAME_NOT_TAKEN: QCoreApplication.translate(
            "Prints",
            "The system would have printed somewhere else than on %1. Nothing was printed."
            " Choose the printer again.",
        ),
        Trouble.SIZE_NOT_OFFERED: QCoreApplication.translate(
            "Prints",
            "%1 has no paper of this size. Nothing was printed."
            " Choose the stock that lies in the printer, or add its size to the driver.",
        ),
        Trouble.NO_PDF: QCoreApplication.translate(
            "Prints",
            "%1 reads no PDF, so it needs a driver. Nothing was printed."
            " Add it in the system's printer settings and choose it there.",
        ),
    }


def _not_begun() -> dict[Trouble, str]:
    """It would do, and will not now: nothing was handed over."""
    return {
        Trouble.REJECTING: QCoreApplication.translate(
            "Prints",
            "%1 takes no jobs. Nothing was printed. Resume it in the system's printer settings.",
        ),
        Trouble.SYSTEM_DOWN: QCoreApplication.translate(
            "Prints",
            "The print system of this computer does not answer. Nothing was printed."
            " Save the badge as a PDF, or start the print system.",
        ),
        Trouble.NOT_ALLOWED: QCoreApplication.translate(
            "Prints",
            "%1 asks for a name and a password, which this program does not have."
            " Nothing was printed. Allow this computer to print there.",
        ),
        Trouble.NOT_TRUSTED: QCoreApplication.translate(
            "Prints",
            "%1 shows another certificate than before: it may be another printer, or another print"
            " server. Nothing was printed. Look at both in the settings, and trust the new one if"
            " you know why.",
        ),
        Trouble.NOT_KNOWN: QCoreApplication.translate(
            "Prints",
            "The list of the printers' certificates on this laptop is damaged, so nobody knows"
            " whether %1 is the right one. Nothing was printed. Trust it again in the settings.",
        ),
        Trouble.NOT_BEGUN: QCoreApplication.translate(
            "Prints", "%1 took no page. Look at the printer, then print again."
        ),
        Trouble.NOT_TAKEN: QCoreApplication.translate(
            "Prints",
            "%1 did not take the badge. Look at the printer, then print again.",
        ),
    }


def _at_the_printer() -> dict[Trouble, str]:
    """The job waits; it is printed when somebody has been there."""
    return {
        Trouble.UNREACHABLE: QCoreApplication.translate(
            "Prints", "%1 does not answer. Switch it on, and look at its cable or network."
        ),
        Trouble.PAUSED: QCoreApplication.translate(
            "Prints",
            "%1 is paused. Look at the printer, then resume it in the system's printer settings.",
        ),
        Trouble.BUSY: QCoreApplication.translate(
            "Prints", "%1 is busy just now. Wait a moment: it goes on by itself."
        ),
        Trouble.PAPER_OUT: QCoreApplication.translate(
            "Prints", "%1 is out of paper or labels. Put some in: it goes on by itself."
        ),
        Trouble.WRONG_MEDIA: QCoreApplication.translate(
            "Prints",
            "Another stock lies in %1 than this badge needs. Put the right one in,"
            " or choose the stock that lies there.",
        ),
        Trouble.JAM: QCoreApplication.translate(
            "Prints", "Paper is jammed in %1. Open it and take the paper out."
        ),
        Trouble.COVER_OPEN: QCoreApplication.translate(
            "Prints", "%1 is open. Close its cover: it goes on by itself."
        ),
        Trouble.INK_OUT: QCoreApplication.translate(
            "Prints", "%1 is out of ink, toner or ribbon. Put some in."
        ),
        Trouble.HELD: QCoreApplication.translate(
            "Prints",
            "The badge is held in %1."
            " Release it at the printer or in the system's printer settings.",
        ),
        Trouble.ATTENTION: QCoreApplication.translate(
            "Prints", "%1 wants somebody to look at it. Its display says why."
        ),
    }


def _at_the_end() -> dict[Trouble, str]:
    """The queue had the job."""
    return {
        Trouble.CANCELLED_BY_SYSTEM: QCoreApplication.translate(
            "Prints",
            "The badge was canceled in the queue of %1, not by this program. Print it again"
            " if it is still wanted.",
        ),
        Trouble.ABORTED: QCoreApplication.translate(
            "Prints", "%1 gave up on this badge. Print it again, or choose another printer."
        ),
        Trouble.UNTOLD: QCoreApplication.translate(
            "Prints",
            "%1 does not say what became of this badge. Look whether it lies there;"
            " if it does, say so.",
        ),
        Trouble.FORGOTTEN: QCoreApplication.translate(
            "Prints",
            "%1 no longer knows this badge. Look whether it lies on the table before you"
            " print it again.",
        ),
    }
