"""What the commands about the archive of an event say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import Fault
from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.erasure.erased_again import Again


class ArchiveLines:
    """Sentences about the archive; the class is their context for translators."""

    @staticmethod
    def written(file: str, rows: int) -> Iterator[str]:
        """Where it is, how much is in it, and what it is."""
        line = QCoreApplication.translate(
            "ArchiveLines", "Everything is in %1: %n row(s).", "", rows
        )
        yield line.replace("%1", file)
        yield QCoreApplication.translate(
            "ArchiveLines",
            "It is readable to whoever has it, also what visitors agreed to give to nobody:"
            " keep it as safe as the event file.",
        )

    @staticmethod
    def made(file: str, event: str, again: Again) -> Iterator[str]:
        """What was made, and what is other than it was."""
        line = QCoreApplication.translate("ArchiveLines", "%1 is made: %2, as the archive has it.")
        yield i18n.filled(line, file, event)
        yield QCoreApplication.translate(
            "ArchiveLines", "PINs are not in an archive: give the operators theirs again."
        )
        from desktop.words.backup_words import BackupWords

        yield from BackupWords.unread(again)
        if again.everybody:
            yield QCoreApplication.translate(
                "ArchiveLines",
                "Everybody was made anonymous after it was written: so they are here, too.",
            )
        elif again.erased:
            yield QCoreApplication.translate(
                "ArchiveLines",
                "%n visitor(s) erased after it was written: erased here, too.",
                "",
                again.erased,
            )
            yield from BackupWords.cleared(again)

    @staticmethod
    def refused(fault: Fault, name: str) -> str:
        """Why nothing was made of the archive called *name*; "" where it is not for what it is."""
        words = {
            Fault.FOREIGN: QCoreApplication.translate(
                "ArchiveLines",
                "%1 is not the archive of an event. Nothing was made: choose another file.",
            ),
            Fault.NEWER: QCoreApplication.translate(
                "ArchiveLines",
                "%1 was written by a newer version of this program. Nothing was made: install the"
                " newer version, then try again.",
            ),
            Fault.DAMAGED: QCoreApplication.translate(
                "ArchiveLines",
                "%1 is damaged, or was changed since it was written. Nothing was made: fetch it"
                " again, or restore a backup.",
            ),
        }
        return words.get(fault, "").replace("%1", name)
