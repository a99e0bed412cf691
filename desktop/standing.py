"""Where a visitor stands today, as the chip that lists show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.widgets.table_model import Chip

if TYPE_CHECKING:
    from db.rows import Event, Visitor


class Standing:
    """Chips for visitors; the class is their context for translators."""

    @staticmethod
    def chip(visitor: Visitor, event: Event | None) -> Chip:
        """Icon and words for *visitor* today: withdrawn, cancelled, blocked, checked in (when, in
        the zone of *event*), or expected.
        """
        if visitor.withdrawn:
            return Chip(QCoreApplication.translate("Standing", "Withdrawn"), "undo-2", "quiet")
        if visitor.cancelled:
            return Chip(QCoreApplication.translate("Standing", "Cancelled"), "user-x", "bad")
        if visitor.blocked:
            return Chip(QCoreApplication.translate("Standing", "Blocked"), "ban", "bad")
        if visitor.checked_in_at is not None and event is not None:
            at = i18n.clock(visitor.checked_in_at, event.zone, i18n.locale())
            words = QCoreApplication.translate("Standing", "Checked in %1").replace("%1", at)
            return Chip(words, "check", "good")
        if visitor.came_before:
            words = QCoreApplication.translate("Standing", "Here before")
            return Chip(words, "repeat", "quiet")
        return Chip(QCoreApplication.translate("Standing", "Expected"), "clock", "quiet")
