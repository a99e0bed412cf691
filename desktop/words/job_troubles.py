"""What a print job waits for, in a sentence and in some words: %1 is the printer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.rows.prints import Hitch
from desktop.badge.printers.base import Silence, Trouble
from desktop.words import print_troubles


def sentence(code: str) -> str:
    """What happened, what is safe, what to do; *code* is a Hitch or a Trouble."""
    return _hitches().get(code) or _troubles().get(code) or _unknown()


def cause(code: str) -> str:
    """The same in some words, for the status bar."""
    return _short().get(code) or _shorter().get(code) or _unknown()


_SAID_BY_NOBODY = {
    Trouble.SYSTEM_DOWN,
    Trouble.NOT_ALLOWED,
    Trouble.NOT_TRUSTED,
    Trouble.NOT_KNOWN,
}
"""Troubles of which the sentence says all: what comes with them is for machines."""


def own(code: str, detail: str) -> str:
    """What came with a trouble, in words: the printer's own, or why there are none."""
    if code in _SAID_BY_NOBODY or detail.startswith("HTTP "):
        return ""
    if silent := _silences().get(detail):
        return silent
    said = QCoreApplication.translate("JobWords", "The printer says: %1")
    return said.replace("%1", detail)


def _silences() -> dict[str, str]:
    return {
        Silence.NO_SERVICE: QCoreApplication.translate(
            "JobWords", "Something is switched on at its address, but takes no print jobs there."
        ),
        Silence.NOBODY: QCoreApplication.translate("JobWords", "Nothing answers at its address."),
        Silence.NO_WAY: QCoreApplication.translate(
            "JobWords", "This laptop is not in the printer's network."
        ),
        Silence.NO_NAME: QCoreApplication.translate(
            "JobWords", "Nobody in this network knows it by that name."
        ),
        Silence.BROKEN_OFF: QCoreApplication.translate("JobWords", "The connection broke off."),
        Silence.NOT_SEALED: QCoreApplication.translate(
            "JobWords", "No encrypted connection came about."
        ),
        Silence.GARBLED: QCoreApplication.translate(
            "JobWords", "What answers at its address is no printer."
        ),
    }


def _troubles() -> dict[str, str]:
    return {trouble.value: words for trouble, words in print_troubles.sentences().items()}


def _unknown() -> str:
    """A newer program wrote that code."""
    return QCoreApplication.translate("JobWords", "%1 needs somebody to look at it.")


def _hitches() -> dict[str, str]:
    return {
        **_left_over(),
        Hitch.BEFORE: QCoreApplication.translate(
            "JobWords",
            "%1 does not confirm that the badge before this one is gone: it may still come out."
            " Look at the printer. Give the one before up to print this one.",
        ),
        Hitch.UNSURE: QCoreApplication.translate(
            "JobWords",
            "It was being sent to %1 when the answer was lost, and %1 does not know it now."
            " Look whether the badge lies there before you try again.",
        ),
        Hitch.NOT_CONFIRMED: QCoreApplication.translate(
            "JobWords",
            "%1 does not confirm that it will not print it. Switch the printer off and on,"
            " or take the badge if it comes out.",
        ),
        Hitch.SILENT: QCoreApplication.translate(
            "JobWords",
            "%1 has been at it for long and says nothing. Look at the printer;"
            " if the badge is there, say so.",
        ),
        Hitch.HANDED_OVER: QCoreApplication.translate(
            "JobWords", "%1 has it, and does not tell when it is printed."
        ),
        Hitch.WRITTEN: QCoreApplication.translate(
            "JobWords", "It is a PDF: “%2”. Print it from there."
        ),
        Hitch.CAME_OUT: QCoreApplication.translate(
            "JobWords", "%1 had printed it before it could be cancelled: throw it away."
        ),
        Hitch.GIVEN_UP: QCoreApplication.translate(
            "JobWords", "It was given up. If it comes out of %1 after all, throw it away."
        ),
        Hitch.WITHDRAWN: QCoreApplication.translate(
            "JobWords", "The visitor is on the list no more: nothing was printed."
        ),
        **_failures(),
    }


def _left_over() -> dict[str, str]:
    """Staff say whether it is still wanted."""
    return {
        Hitch.KEPT: QCoreApplication.translate(
            "JobWords",
            "It waited when the program was closed, and nothing was sent."
            " Let it go on if the badge is still wanted, or cancel it.",
        ),
        Hitch.RESTORED: QCoreApplication.translate(
            "JobWords",
            "It waited in the backup or copy that this file was, and may have been printed since."
            " Look whether the badge was given out: then say so, let it go on, or cancel it.",
        ),
    }


def _failures() -> dict[str, str]:
    return {
        Hitch.NO_STOCK: QCoreApplication.translate(
            "JobWords",
            "This laptop knows no badge stock “%2”: nothing was printed. The check-in is saved."
            " Choose the stock that lies in the printer in the settings, then try again.",
        ),
        Hitch.BAD_LAYOUT: QCoreApplication.translate(
            "JobWords",
            "The badge layout cannot be used: nothing was printed. The check-in is saved."
            " Choose another layout or stock.",
        ),
        Hitch.NOT_DRAWN: QCoreApplication.translate(
            "JobWords",
            "The badge cannot be drawn on this stock: nothing was printed. The check-in is saved."
            " Choose the labels again, or another stock, then print again.",
        ),
        Hitch.DISK_FULL: QCoreApplication.translate(
            "JobWords",
            "The disk is full: the badge was not made. The check-in is saved."
            " Free some space, then try again.",
        ),
        Hitch.NOT_WRITTEN: QCoreApplication.translate(
            "JobWords",
            "The badge could not be written there. The check-in is saved."
            " Choose another folder or printer, then try again.",
        ),
        Hitch.BUG: QCoreApplication.translate(
            "JobWords",
            "Something went wrong in the program: the badge was not printed."
            " The check-in is saved. Try again, or choose another printer.",
        ),
    }


def _short() -> dict[str, str]:
    """What waits for staff, or for the printer's answer."""
    return {
        Hitch.KEPT: QCoreApplication.translate("JobWords", "left over from before"),
        Hitch.RESTORED: QCoreApplication.translate("JobWords", "left over from a copy"),
        Hitch.BEFORE: QCoreApplication.translate("JobWords", "the one before may still come out"),
        Hitch.UNSURE: QCoreApplication.translate("JobWords", "nobody knows whether %1 has it"),
        Hitch.NOT_CONFIRMED: QCoreApplication.translate("JobWords", "%1 confirms no cancelling"),
        Hitch.SILENT: QCoreApplication.translate("JobWords", "%1 says nothing"),
        Trouble.NO_SUCH_PRINTER: QCoreApplication.translate("JobWords", "there is no printer %1"),
        Trouble.SIZE_NOT_OFFERED: QCoreApplication.translate(
            "JobWords", "%1 has no paper of this size"
        ),
        Trouble.NO_PDF: QCoreApplication.translate("JobWords", "%1 needs a driver"),
        Trouble.REJECTING: QCoreApplication.translate("JobWords", "%1 takes no jobs"),
        Trouble.SYSTEM_DOWN: QCoreApplication.translate("JobWords", "the print system is down"),
        Trouble.NOT_ALLOWED: QCoreApplication.translate("JobWords", "%1 wants a password"),
        Trouble.NOT_TRUSTED: QCoreApplication.translate("JobWords", "%1 is another printer now"),
        Trouble.NOT_KNOWN: QCoreApplication.translate("JobWords", "%1 must be trusted again"),
    }


def _shorter() -> dict[str, str]:
    """What somebody has to do at the printer."""
    return {
        Trouble.UNREACHABLE: QCoreApplication.translate("JobWords", "%1 does not answer"),
        Trouble.PAUSED: QCoreApplication.translate("JobWords", "%1 is paused"),
        Trouble.BUSY: QCoreApplication.translate("JobWords", "%1 is busy"),
        Trouble.PAPER_OUT: QCoreApplication.translate("JobWords", "%1 has no paper"),
        Trouble.WRONG_MEDIA: QCoreApplication.translate("JobWords", "another stock lies in %1"),
        Trouble.JAM: QCoreApplication.translate("JobWords", "paper is jammed in %1"),
        Trouble.COVER_OPEN: QCoreApplication.translate("JobWords", "%1 is open"),
        Trouble.INK_OUT: QCoreApplication.translate("JobWords", "%1 has no ink or ribbon"),
        Trouble.HELD: QCoreApplication.translate("JobWords", "held in %1"),
        Trouble.UNTOLD: QCoreApplication.translate("JobWords", "%1 does not say"),
        Trouble.FORGOTTEN: QCoreApplication.translate("JobWords", "%1 no longer knows it"),
    }
