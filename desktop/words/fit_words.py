"""What staff are told where a layout of theirs does not fit what badges are printed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.words.paper_words import PaperWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.badge.stock import Stock
    from desktop.badging.badge_looks import Unfit


class FitWords:
    """The class is the context of these words for translators."""

    @staticmethod
    def before(found: Sequence[Unfit], stock: Stock) -> str:
        """Whose badges will not look as they were drawn on *stock*, and why; "" for nobody's."""
        words = QCoreApplication.translate(
            "FitWords",
            "%1: the layout made for %2 does not fit %3. These badges print as the default.",
        )
        return " ".join(_filled(words, one, stock) for one in found)

    @staticmethod
    def line(found: Sequence[Unfit], stock: Stock) -> str:
        """The same about the one badge that is shown, in a few words."""
        words = QCoreApplication.translate(
            "FitWords", "Prints as the default: the layout made for %2 does not fit %3."
        )
        return "".join(_filled(words, one, stock) for one in found[:1])

    @staticmethod
    def after(found: Sequence[Unfit], stock: Stock) -> str:
        """What to add, with a blank before it, once the badges are on their way."""
        words = QCoreApplication.translate(
            "FitWords", "%1 as the default: their layout does not fit %3."
        )
        return "".join(f" · {_filled(words, one, stock)}" for one in found)


def _filled(words: str, one: Unfit, stock: Stock) -> str:
    who = ", ".join(map(VisitorWords.badge_type, one.types)) or one.name
    made = PaperWords.brief(one.made_for, stock) if one.made_for else "?"
    onto = PaperWords.brief(stock, one.made_for)
    return i18n.filled(words, who, made, onto)
