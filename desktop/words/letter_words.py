"""What staff are told before a badge goes out whose letters no font here can write."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.badge.data import BadgeData
    from desktop.badge.letters import Unwritten

_NAMED = 3
"""People who are named; more are counted."""
_SHOWN = 12
"""Letters that are shown of each."""


class LetterWords:
    """The class is the context of these words for translators."""

    @staticmethod
    def warning(found: Sequence[Unwritten]) -> tuple[str, str]:
        """Whose badges would have boxes in place of which letters, and what to do about it."""
        if not found:
            return "", ""
        named = "; ".join(f"{one.name}: {_few(one)}" for one in found[:_NAMED])
        if len(found) > _NAMED:
            more = QCoreApplication.translate("LetterWords", "%n more", "", len(found) - _NAMED)
            named = f"{named}; {more}"
        said = QCoreApplication.translate(
            "LetterWords",
            "No font here writes letters of %n name(s): they would be boxes.",
            "",
            len(found),
        )
        return said, f"{named}. {LetterWords.advice(''.join(one.letters for one in found))}"

    @staticmethod
    def held(badge: BadgeData) -> str:
        """That the badge of somebody who came in is not printed by itself, and why; "" when no
        letter of it would be a box.
        """
        if (found := _first(badge)) is None:
            return ""
        words = QCoreApplication.translate(
            "LetterWords",
            "The badge of %1 waits: no font here writes %2. Fix the name (Ctrl+T) in Latin"
            " letters, or print it with boxes (Ctrl+P).",
        )
        return i18n.filled(words, found.name, _few(found))

    @staticmethod
    def before(badge: BadgeData) -> tuple[str, str]:
        """What the badge that is shown would be printed with, and what to do about it at once;
        blank when no letter of it would be a box.
        """
        if (found := _first(badge)) is None:
            return "", ""
        words = QCoreApplication.translate(
            "LetterWords", "Boxes would be printed: no font here writes %1."
        )
        return words.replace("%1", _few(found)), LetterWords._spell()

    @staticmethod
    def printed(badge: BadgeData) -> str:
        """That a badge somebody asked for has boxes on it; "" when it has none."""
        if (found := _first(badge)) is None:
            return ""
        words = QCoreApplication.translate(
            "LetterWords", "The badge of %1 has boxes: no font here writes %2."
        )
        said = i18n.filled(words, found.name, _few(found))
        return f"{said} {LetterWords.advice(found.letters)}"

    @staticmethod
    def advice(letters: str) -> str:
        """What to do: Latin letters now, and for Chinese, Japanese and Korean which font to add."""
        from desktop.badge.letters import is_cjk

        latin = LetterWords._spell()
        return f"{latin} {LetterWords._install()}" if is_cjk(letters) else latin

    @staticmethod
    def _spell() -> str:
        return QCoreApplication.translate(
            "LetterWords", "Fix the name with a spelling in Latin letters."
        )

    @staticmethod
    def _install() -> str:
        """Where this system has its Chinese, Japanese and Korean fonts."""
        if sys.platform == "win32":
            return QCoreApplication.translate(
                "LetterWords",
                "Or add the font once: Windows Settings, System, Optional features, “Chinese"
                " (Simplified) Supplemental Fonts” and the like; then start the program again.",
            )
        if sys.platform == "darwin":
            return QCoreApplication.translate(
                "LetterWords",
                "Or switch it on once: Font Book, PingFang, Hiragino or Apple SD Gothic Neo; then"
                " start the program again.",
            )
        return QCoreApplication.translate(
            "LetterWords",
            "Or install the font once: package fonts-noto-cjk (Debian, Ubuntu),"
            " google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch); then start the program"
            " again.",
        )


def _few(found: Unwritten) -> str:
    """The letters, as many as are shown."""
    return " ".join(found.letters[:_SHOWN])


def _first(badge: BadgeData) -> Unwritten | None:
    from desktop.badge.letters import all_unwritten

    return next(iter(all_unwritten([badge])), None)
