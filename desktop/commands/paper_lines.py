"""What the commands of the paper fallback say, in the language that is installed. QtCore only."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop import i18n


class PaperLines:
    """The context of these words for translators."""

    @staticmethod
    def roster(count: int, pages: int, target: str) -> str:
        """How many people are on how many pages, and where."""
        words = QCoreApplication.translate("PaperLines", "%1 on %2 pages: %3")
        people = i18n.number(count, i18n.locale())
        return words.replace("%1", people).replace("%2", str(pages)).replace("%3", target)

    @staticmethod
    def nobody(day: str) -> str:
        """Nobody is expected on that day."""
        words = QCoreApplication.translate("PaperLines", "Nobody is on the list for %1.")
        return words.replace("%1", day)

    @staticmethod
    def spares(first: int, last: int, target: str) -> str:
        """Which spare badges were written where."""
        words = QCoreApplication.translate("PaperLines", "Spare badges %1 to %2: %3")
        numbers = words.replace("%1", str(first)).replace("%2", str(last))
        return numbers.replace("%3", target)

    @staticmethod
    def entered(done: int, known: int, refused: int) -> str:
        """How many lines of a list became check-ins, were there before, or were refused."""
        words = QCoreApplication.translate(
            "PaperLines", "%1 check-ins entered, %2 were there already, %3 refused."
        )
        return words.replace("%1", str(done)).replace("%2", str(known)).replace("%3", str(refused))

    @staticmethod
    def line(number: int, said: str) -> str:
        """What is wrong with a line of a list."""
        words = QCoreApplication.translate("PaperLines", "Line %1: %2")
        return words.replace("%1", str(number)).replace("%2", said)
