"""Where a visitor stands today, as the chip that lists show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.rows import Way
from desktop import i18n
from desktop.widgets.table_model import Chip

if TYPE_CHECKING:
    from datetime import datetime

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

    @staticmethod
    def at_door(visitor: Visitor, passed: tuple[Way, datetime] | None, event: Event | None) -> Chip:
        """The same at the door of a session, which they *passed* today that way and then; None:
        not yet.
        """
        if visitor.withdrawn or visitor.cancelled or visitor.blocked:
            return Standing.chip(visitor, event)
        if passed is None or event is None:
            words = QCoreApplication.translate("Standing", "Not in yet")
            return Chip(words, "clock", "quiet")
        at = i18n.clock(passed[1], event.zone, i18n.locale())
        if passed[0] is Way.EXIT:
            words = QCoreApplication.translate("Standing", "Out %1").replace("%1", at)
            return Chip(words, "log-out", "quiet")
        words = QCoreApplication.translate("Standing", "In %1").replace("%1", at)
        return Chip(words, "log-in", "good")
