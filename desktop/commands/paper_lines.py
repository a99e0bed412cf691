"""What the commands of the paper fallback say, in the language that is installed. QtCore only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.badges import codes
from desktop import i18n
from desktop.commands.lines import person

if TYPE_CHECKING:
    from db.rows import Visitor


class PaperLines:
    """The context of these words for translators."""

    @staticmethod
    def roster(count: int, pages: int, target: str) -> str:
        """How many people are on how many pages, and where."""
        words = QCoreApplication.translate("PaperLines", "%1 on %2 pages: %3")
        people = i18n.number(count, i18n.locale())
        return i18n.filled(words, people, str(pages), target)

    @staticmethod
    def badges(count: int, pages: int, stock: str, target: str) -> str:
        """How many badges are on how many pages, of which stock, and where."""
        on = QCoreApplication.translate("PaperLines", "%n page(s)", "", pages)
        words = QCoreApplication.translate("PaperLines", "%n badge(s) on %1 (%2): %3", "", count)
        return i18n.filled(words, on, stock, target)

    @staticmethod
    def nobody(day: str) -> str:
        """Nobody is expected on that day."""
        words = QCoreApplication.translate("PaperLines", "Nobody is on the list for %1.")
        return words.replace("%1", day)

    @staticmethod
    def spares(first: int, last: int, target: str) -> str:
        """Which spare badges were written where."""
        words = QCoreApplication.translate("PaperLines", "Spare badges %1 to %2: %3")
        return i18n.filled(words, str(first), str(last), target)

    @staticmethod
    def entered(done: int, known: int, refused: int) -> str:
        """How many lines of a list became check-ins, were there before, or were refused."""
        words = QCoreApplication.translate(
            "PaperLines", "Check-ins entered: %1. There already: %2. Refused: %3."
        )
        return i18n.filled(words, str(done), str(known), str(refused))

    @staticmethod
    def candidate(visitor: Visitor) -> str:
        """Somebody who may be meant: the code tells who of them it is."""
        return f"    {codes.grouped(visitor.code)}  {person(visitor)}"

    @staticmethod
    def outside(day: str, first: str, last: str) -> str:
        """The day that was asked for is none of the event's."""
        words = QCoreApplication.translate(
            "PaperLines", "%1 is not a day of this event, which is from %2 to %3."
        )
        return i18n.filled(words, day, first, last)

    @staticmethod
    def line(number: int, result: str, name: str) -> str:
        """Why a line of a list was not entered; *name* is what stands there, or who it is."""
        reasons = {
            "no_time": QCoreApplication.translate("PaperLines", "no time"),
            "not_found": QCoreApplication.translate("PaperLines", "nobody is called so"),
            "several": QCoreApplication.translate("PaperLines", "more than one is called so"),
            "not_yet": QCoreApplication.translate("PaperLines", "this time has not come yet"),
            "blocked": QCoreApplication.translate("PaperLines", "blocked"),
            "canceled": QCoreApplication.translate("PaperLines", "cancelled"),
            "invalid_time": QCoreApplication.translate("PaperLines", "not valid at that time"),
            "product": QCoreApplication.translate("PaperLines", "not for this session"),
        }
        words = QCoreApplication.translate("PaperLines", "Line %1: %2: %3")
        why = reasons.get(result, result)
        return i18n.filled(words, str(number), why, name)
