"""What papers are called, so that nobody takes Letter for A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from desktop.badge.stock import Stock

_INCH = 25.4


class PaperWords:
    """The class is the context of these words for translators."""

    @staticmethod
    def page(stock: Stock) -> str:
        """The page that goes into the printer: "Letter, 8.5 × 11 in (not A4)"."""
        width, height = stock.page_size
        if stock.sheet is None:
            words = QCoreApplication.translate("PaperWords", "%1 × %2 mm")
            return _sized(words, width, height)
        if stock.sheet.page == "Letter":
            words = QCoreApplication.translate("PaperWords", "Letter, %1 × %2 in (not A4)")
            return _sized(words, width / _INCH, height / _INCH)
        if stock.sheet.page == "A4":
            words = QCoreApplication.translate("PaperWords", "A4, %1 × %2 mm (not Letter)")
            return _sized(words, width, height)
        words = QCoreApplication.translate("PaperWords", "%1 × %2 mm")
        return f"{stock.sheet.page}, {_sized(words, width, height)}"

    @staticmethod
    def stock(stock: Stock) -> str:
        """What *stock* is called in a list to choose from, and that its printers know no colour."""
        if stock.colour:
            return stock.name
        return QCoreApplication.translate("PaperWords", "%1, black only").replace("%1", stock.name)

    @staticmethod
    def brief(stock: Stock, other: Stock | None = None) -> str:
        """*stock* in a sentence: "Avery 5392". Whole where *other* would be called the same."""
        name = _brief(stock.name)
        same = other is not None and other.id != stock.id and _brief(other.name) == name
        return stock.name if same else name


def _brief(name: str) -> str:
    return name.partition(",")[0].partition(" (")[0]


def _sized(words: str, width: float, height: float) -> str:
    locale = i18n.locale()
    sides = [locale.toString(round(side, 1)) for side in (width, height)]
    return i18n.filled(words, sides[0], sides[1])
