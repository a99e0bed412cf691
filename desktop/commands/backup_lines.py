"""What the commands about backups say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from db.restoring import Seen


class BackupLines:
    """Sentences about backups; the class is their context for translators."""

    @staticmethod
    def holds(seen: Seen, at: datetime | None) -> Iterator[str]:
        """Of which event a backup is, when it was made, and how many people it holds."""
        locale, zone = i18n.locale(), seen.event.zone
        name = QCoreApplication.translate("BackupLines", "A backup of %1.")
        line = name.replace("%1", seen.event.name)
        if at is not None:
            made = QCoreApplication.translate("BackupLines", "Made on %1, %2.")
            day, time = i18n.day(at, zone, locale), i18n.clock(at, zone, locale)
            line += " " + made.replace("%1", day).replace("%2", time)
        yield line
        words = QCoreApplication.translate(
            "BackupLines", "On the list: %1. Check-ins: %2. Meetings: %3."
        )
        for place, count in enumerate((seen.visitors, seen.check_ins, seen.meetings), 1):
            words = words.replace(f"%{place}", i18n.number(count, locale))
        yield words

    @staticmethod
    def put_in_place(name: str) -> str:
        """Whether it is to take the place of the file called *name*."""
        words = QCoreApplication.translate("BackupLines", "Put it in the place of %1?")
        return words.replace("%1", name)
