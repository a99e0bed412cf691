"""What the encodings of lists are called, and how it is said in which one a list was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from db.exchange.encodings.read_as import ReadAs

_SHOWN = 40
"""Letters of a cell that are shown to tell which it is."""


class EncodingWords:
    """Words for encodings; the class is their context for translators."""

    @staticmethod
    def name(encoding: str) -> str:
        """What people call an *encoding*; one without a name is given back as it is."""
        unicode = {"utf-8-sig": QCoreApplication.translate("EncodingWords", "Unicode (UTF-8)")}
        return (unicode | _western() | _of_europe() | _of_asia()).get(encoding, encoding)

    @staticmethod
    def read(read_as: ReadAs) -> str:
        """In which encoding a list was read, with an example."""
        words = QCoreApplication.translate(
            "EncodingWords", "Read as %1, for example “%2” in line %3."
        )
        return _filled(words, read_as)

    @staticmethod
    def other() -> str:
        """What to do where an encoding is wrong that is not doubted."""
        return QCoreApplication.translate(
            "EncodingWords", "If letters look wrong, choose another encoding."
        )

    @staticmethod
    def unsure(read_as: ReadAs) -> str:
        """That an encoding is only guessed, with an example."""
        words = QCoreApplication.translate(
            "EncodingWords", "Are these letters right? “%2” in line %3"
        )
        return _filled(words, read_as)

    @staticmethod
    def held() -> str:
        """What keeps a list out whose encoding is only guessed, and what to do."""
        return QCoreApplication.translate(
            "EncodingWords",
            "The file does not say its encoding. Nothing is brought in until you choose one or say"
            " that the letters are right.",
        )

    @staticmethod
    def only_guessed() -> str:
        """That the encoding, just named, is not certain."""
        return QCoreApplication.translate(
            "EncodingWords", "That is only a guess: look at the letters before you bring it in."
        )


def _filled(words: str, read_as: ReadAs) -> str:
    line = i18n.number(read_as.line, i18n.locale())
    name = EncodingWords.name(read_as.encoding)
    return i18n.filled(words, name, read_as.example[:_SHOWN], line)


def _western() -> dict[str, str]:
    return {
        "cp1252": QCoreApplication.translate("EncodingWords", "Western European (Windows-1252)"),
        "iso8859-15": QCoreApplication.translate("EncodingWords", "Western European (ISO 8859-15)"),
        "mac_roman": QCoreApplication.translate("EncodingWords", "Western European (old Mac)"),
        "cp850": QCoreApplication.translate("EncodingWords", "Western European (DOS 850)"),
    }


def _of_europe() -> dict[str, str]:
    return {
        "cp1250": QCoreApplication.translate("EncodingWords", "Central European (Windows-1250)"),
        "iso8859-2": QCoreApplication.translate("EncodingWords", "Central European (ISO 8859-2)"),
        "cp1251": QCoreApplication.translate("EncodingWords", "Cyrillic (Windows-1251)"),
        "koi8-u": QCoreApplication.translate("EncodingWords", "Cyrillic (KOI8)"),
        "cp1253": QCoreApplication.translate("EncodingWords", "Greek (Windows-1253)"),
        "cp1254": QCoreApplication.translate("EncodingWords", "Turkish (Windows-1254)"),
        "cp1257": QCoreApplication.translate("EncodingWords", "Baltic (Windows-1257)"),
    }


def _of_asia() -> dict[str, str]:
    return {
        "cp1255": QCoreApplication.translate("EncodingWords", "Hebrew (Windows-1255)"),
        "cp1256": QCoreApplication.translate("EncodingWords", "Arabic (Windows-1256)"),
        "gb18030": QCoreApplication.translate("EncodingWords", "Chinese, simplified (GB18030)"),
        "cp950": QCoreApplication.translate("EncodingWords", "Chinese, traditional (Big5)"),
        "cp932": QCoreApplication.translate("EncodingWords", "Japanese (Shift-JIS)"),
        "euc_jp": QCoreApplication.translate("EncodingWords", "Japanese (EUC)"),
        "cp949": QCoreApplication.translate("EncodingWords", "Korean (EUC-KR)"),
    }
