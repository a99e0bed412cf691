"""What is said about a backup before it is used: of what, of when, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from db.erasure.erased_again import Again
    from db.keeping.rescuing import Rescued
    from db.keeping.restoring import Restored, Seen
    from db.rows import Event


class BackupWords:
    """Sentences about backups; the class is their context for translators."""

    @staticmethod
    def made(seen: Seen, at: datetime | None) -> str:
        """Of which event a backup is, and when it was made (UTC), in the event's time."""
        locale, zone = i18n.locale(), seen.event.zone
        words = QCoreApplication.translate("BackupWords", "A backup of %1.")
        line = words.replace("%1", seen.event.name)
        if at is None:
            return line
        made = QCoreApplication.translate("BackupWords", "Made on %1.")
        return f"{line} {made.replace('%1', i18n.moment(at, zone, locale, year=True))}"

    @staticmethod
    def holds(seen: Seen) -> str:
        """How many people, check-ins and meetings it holds."""
        words = QCoreApplication.translate(
            "BackupWords", "On the list: %1. Check-ins: %2. Meetings: %3."
        )
        figures = (seen.visitors, seen.check_ins, seen.meetings)
        return i18n.filled(words, *(i18n.number(figure, i18n.locale()) for figure in figures))

    @staticmethod
    def of_another(seen: Seen, here: Event | None) -> list[str]:
        """That it is of another event than *here*; none where it is not, or nobody knows."""
        if here is None or here.uuid == seen.event.uuid:
            return []
        words = QCoreApplication.translate(
            "BackupWords", "Mind: it is a backup of another event, %1, and not of %2."
        )
        return [i18n.filled(words, seen.event.name, here.name)]

    @staticmethod
    def still_holding(backups: Sequence[Path], places: Sequence[Path]) -> list[str]:
        """That *backups*, all of one folder, hold somebody who was erased, and that those sealed in
        the *places* may; none where there are neither.
        """
        lines: list[str] = []
        if backups:
            words = QCoreApplication.translate(
                "BackupWords",
                "%Ln older backup(s) in %1 hold the person until you delete them.",
                "",
                len(backups),
            )
            lines.append(words.replace("%1", str(backups[0].parent)))
        for place in places:
            words = QCoreApplication.translate(
                "BackupWords", "Older encrypted backups in %1 may hold the person, too."
            )
            lines.append(words.replace("%1", str(place)))
        if lines:
            lines.append(
                QCoreApplication.translate(
                    "BackupWords", "Until then, a restore erases the person again by itself."
                )
            )
        return lines

    @staticmethod
    def again(again: Again) -> list[str]:
        """What the ledger of erasures takes from it; none where it takes nothing."""
        lines: list[str] = []
        if again.everybody:
            lines.append(
                QCoreApplication.translate(
                    "BackupWords",
                    "Everybody was made anonymous since it was made: a restore does so again.",
                )
            )
        elif again.erased:
            lines.append(
                QCoreApplication.translate(
                    "BackupWords",
                    "%Ln person(s) erased since it was made: a restore erases them again.",
                    "",
                    again.erased,
                )
            )
        if again.others:
            words = QCoreApplication.translate(
                "BackupWords", "Erasures of another event, which do not count here: %1."
            )
            lines.append(words.replace("%1", i18n.number(again.others, i18n.locale())))
        return lines

    @staticmethod
    def restored(done: Restored) -> list[str]:
        """What a restore did beside putting the backup in its place; none where it did no more."""
        lines, carried = BackupWords.cleared(done.again), done.carried
        lines += BackupWords.unread(done.again)
        if any((carried.exports, carried.answers, carried.notices)):
            words = QCoreApplication.translate(
                "BackupWords",
                "Taken over from the file as it was: lists given away %1, answers since a no %2,"
                " notices given %3.",
            )
            figures = (carried.exports, carried.answers, carried.notices)
            lines.append(i18n.filled(words, *(i18n.number(one, i18n.locale()) for one in figures)))
        if carried.operators:
            lines.append(
                QCoreApplication.translate(
                    "BackupWords", "Operators and PINs are those of the backup again: look at them."
                )
            )
        return lines

    @staticmethod
    def unread(again: Again) -> list[str]:
        """That lines of the ledger are spoilt; none where they are not."""
        if not again.unread:
            return []
        words = QCoreApplication.translate(
            "BackupWords",
            "%n line(s) of the ledger of erasures are spoilt: look whether somebody who was erased"
            " is back, and erase them again.",
            "",
            again.unread,
        )
        return [words]

    @staticmethod
    def cleared(again: Again) -> list[str]:
        """What erasing again did to notes, and where somebody must still read; none where nothing
        was erased.
        """
        if not again.erased:
            return []
        words = QCoreApplication.translate(
            "BackupWords", "Names taken out again of notes: %n.", "", again.notes
        )
        lines = [words] if again.notes else []
        if again.to_review:
            words = QCoreApplication.translate(
                "BackupWords", "These meetings and notes may still say the name; read them: %1"
            )
            lines.append(words.replace("%1", ", ".join(again.to_review)))
        return lines

    @staticmethod
    def rescued(rescued: Rescued) -> list[str]:
        """What was taken over from the damaged file; none where it has nothing more."""
        lines: list[str] = []
        if rescued.entered:
            lines.append(
                QCoreApplication.translate(
                    "BackupWords",
                    "Entered again from the damaged file: %n check-in(s).",
                    "",
                    rescued.entered,
                )
            )
        if rescued.people:
            words = QCoreApplication.translate(
                "BackupWords",
                "Registered again, with their badge codes: %n visitor(s).",
                "",
                rescued.people,
            )
            lines.append(words)
        if others := rescued.codes + rescued.answers + rescued.meetings + rescued.notes:
            words = QCoreApplication.translate(
                "BackupWords",
                "Also taken over: %n answer(s), code(s), note(s) or meeting(s) on the spot.",
                "",
                others,
            )
            lines.append(words)
        if rescued.exports:
            words = QCoreApplication.translate(
                "BackupWords",
                "In the register of exports again: %n list(s) given away.",
                "",
                rescued.exports,
            )
            lines.append(words)
        return [*lines, *BackupWords._not_rescued(rescued)]

    @staticmethod
    def _not_rescued(rescued: Rescued) -> list[str]:
        lines: list[str] = []
        if rescued.left:
            words = QCoreApplication.translate(
                "BackupWords",
                "Not taken over: %n, which cannot be read whole or belong to the agenda.",
                "",
                rescued.left,
            )
            lines.append(words)
        if rescued.unread:
            words = QCoreApplication.translate(
                "BackupWords",
                "Not readable any more: %n line(s) or more; look at who came since the backup.",
                "",
                rescued.unread,
            )
            lines.append(words)
        return lines

    @staticmethod
    def put_in_place(name: str) -> str:
        """Whether it is to take the place of the file called *name*."""
        words = QCoreApplication.translate("BackupWords", "Put it in the place of %1?")
        return words.replace("%1", name)
