"""What is said of notices: who was given one, and why a text file is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.privacy.notice_files import Wrong
from desktop import i18n
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from pathlib import Path

    from db.privacy.notice_files import BadNotice
    from db.privacy.notices_given import Given


class NoticeLines:
    """The context of these words for translators."""

    @staticmethod
    def refused(path: Path, bad: BadNotice) -> str:
        """Where in the file at *path*, and what; nothing was changed."""
        where = QCoreApplication.translate("NoticeLines", "%1, line %2: ")
        where = i18n.filled(where, path.name, str(bad.line))
        return where + NoticeLines._reasons()[bad.wrong].replace("%1", bad.subject)

    @staticmethod
    def given(name: str, given: Given) -> str:
        """Who was told where their data come from, with which words, and how."""
        words = QCoreApplication.translate(
            "NoticeLines", "%1 was told where the data come from: notice %2, %3, %4."
        )
        language = VisitorWords.language(given.language)
        how = VisitorWords.how(given.how)
        return i18n.filled(words, name, given.notice_version, language, how)

    @staticmethod
    def _reasons() -> dict[Wrong, str]:
        return {
            Wrong.TOO_LARGE: QCoreApplication.translate(
                "NoticeLines", "the file is too large for a notice."
            ),
            Wrong.NOT_TEXT: QCoreApplication.translate("NoticeLines", "this is not text in UTF-8."),
            Wrong.SYNTAX: QCoreApplication.translate(
                "NoticeLines", "this is not TOML. Look for a quotation mark that is missing."
            ),
            Wrong.UNKNOWN_KEY: QCoreApplication.translate(
                "NoticeLines", "a notice has no “%1”: only version, title, text and purposes."
            ),
            Wrong.MISSING_KEY: QCoreApplication.translate(
                "NoticeLines", "“%1” is missing or empty."
            ),
            Wrong.UNKNOWN_BLANK: QCoreApplication.translate(
                "NoticeLines",
                "nothing is known to fill {%1} with: the blanks are {controller}, {event},"
                " {retention} and {bodies}.",
            ),
            Wrong.MISSING_BLANK: QCoreApplication.translate(
                "NoticeLines", "the blank {%1} is missing from the words."
            ),
            Wrong.UNKNOWN_PURPOSE: QCoreApplication.translate(
                "NoticeLines", "there is no purpose “%1”."
            ),
            Wrong.MISSING_PURPOSE: QCoreApplication.translate(
                "NoticeLines", "the purpose “%1” is missing or has no words."
            ),
        }
