"""What the command that closes an event says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import Fault
from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from db.keeping.leaving import Leaving


class ClosingLines:
    """Sentences about closing; the class is their context for translators."""

    @staticmethod
    def goes_on(file: str) -> str:
        """Why *file* is not handed over again: its closing was only interrupted."""
        words = QCoreApplication.translate(
            "ClosingLines",
            "The closing of %1 was interrupted, and its receipt was right: it is not handed over"
            " again. Nothing was deleted now. Without -o the closing goes on.",
        )
        return words.replace("%1", file)

    @staticmethod
    def handed_over(handover: str, file: str) -> Iterator[str]:
        """The hand-over is written: what to do with it."""
        words = QCoreApplication.translate(
            "ClosingLines", "%1 is written, sealed and read back. Nothing was deleted."
        )
        yield words.replace("%1", handover)
        yield QCoreApplication.translate(
            "ClosingLines", "Bring it to the office, and tell them the passphrase by telephone."
        )
        yield QCoreApplication.translate(
            "ClosingLines",
            "They open it in the window, as they open an event, or with close --open, and read out"
            " a receipt of twelve digits. Then say here:",
        )
        yield f"  close {file} --receipt …"

    @staticmethod
    def would_go(there: Sequence[Path], second: Sequence[Path]) -> Iterator[str]:
        """What would be deleted."""
        yield QCoreApplication.translate(
            "ClosingLines", "Nothing was deleted. With the receipt of the hand-over these would go:"
        )
        for one in there:
            yield f"  {one}"
        for place in second:
            words = QCoreApplication.translate("ClosingLines", "and this laptop's backups in %1.")
            yield words.replace("%1", str(place))

    @staticmethod
    def stays(going: Leaving) -> Iterator[str]:
        """What was found, or known of, and is left to people."""
        for name in going.elsewhere:
            words = QCoreApplication.translate(
                "ClosingLines",
                "Was written once, and is in none of the usual folders: %1. Where it is on a stick"
                " or was sent, delete it there.",
            )
            yield words.replace("%1", name)
        for at in going.nameless:
            words = QCoreApplication.translate(
                "ClosingLines",
                "Was written on %1 by a name that went with everybody's, and nothing in the usual"
                " folders is of that time. Where it is on a stick or was sent, delete it there.",
            )
            yield words.replace("%1", i18n.day(at, "UTC", i18n.locale(), year=True))
        for one in going.doubtful:
            words = QCoreApplication.translate(
                "ClosingLines",
                "May be of this event, and stays: %1. Look at it.",
            )
            yield words.replace("%1", str(one))
        for one in going.copies:
            words = QCoreApplication.translate(
                "ClosingLines", "Is another copy of this event, and stays: %1"
            )
            yield words.replace("%1", str(one))

    @staticmethod
    def gone(file: Path, left: Sequence[tuple[Path, Fault]], away: Sequence[Path]) -> Iterator[str]:
        """The event *file* has left, or what has not, and why; places that are *away* are let
        be.
        """
        for place in away:
            words = QCoreApplication.translate(
                "ClosingLines",
                "What is in %1 stays, encrypted: it is not there now. Delete it if it turns up.",
            )
            yield words.replace("%1", str(place))
        if not left:
            yield QCoreApplication.translate("ClosingLines", "The event has left this laptop.")
            return
        if not file.exists():
            words = QCoreApplication.translate(
                "ClosingLines",
                "Deleted are %1, its backups here and what was written of it; left is:",
            )
            yield words.replace("%1", file.name)
        for one, fault in left:
            if fault is Fault.MISSING:
                words = QCoreApplication.translate(
                    "ClosingLines",
                    "The second place is not there: %1. Plug it in, then say the same again; where"
                    " it is gone for good, add --without-second-place.",
                )
            elif fault is Fault.DAMAGED and one == file:
                words = QCoreApplication.translate(
                    "ClosingLines",
                    "Nothing was deleted: %1 is damaged, so that nobody can see whether the"
                    " hand-over has all of it. Restore it, then say the same again.",
                )
            else:
                words = QCoreApplication.translate(
                    "ClosingLines",
                    "Could not be deleted: %1. Close it elsewhere, then say the same again.",
                )
            yield words.replace("%1", str(one))

    @staticmethod
    def honest() -> str:
        """What deleting is worth."""
        return QCoreApplication.translate(
            "ClosingLines",
            "A disk may keep what was deleted until it is written over, an SSD for long:"
            " only an encrypted disk hides it.",
        )

    @staticmethod
    def opened(folder: str, receipt: str) -> Iterator[str]:
        """Where the hand-over is now, and the receipt to read out."""
        words = QCoreApplication.translate("ClosingLines", "Everything is in %1, and sound.")
        yield words.replace("%1", folder)
        words = QCoreApplication.translate("ClosingLines", "Receipt, to be read out: %1")
        yield words.replace("%1", receipt)
        yield QCoreApplication.translate(
            "ClosingLines",
            "Whoever uses this laptop's account can read that folder: delete it where the event is"
            " not to stay.",
        )
