"""What the scanner's test says, in plain words: what is wrong, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from db.badges import codes
from desktop import i18n
from desktop.scanner.diagnosis import Case, What
from desktop.scanner.layouts import LAYOUTS

if TYPE_CHECKING:
    from desktop.scanner.diagnosis import Diagnosis
    from desktop.scanner.strokes import Stroke

_SHOWN = 120
"""Keys, and characters of a strange code, that are shown."""


class Finding(NamedTuple):
    """One thing to say: how it looks ("good", "info", "warn", "bad"), and two sentences."""

    kind: str
    words: str
    more: str


class ScannerWords:
    """The class is the context for translators; the words in quotes are those of most manuals."""

    @staticmethod
    def findings(found: Diagnosis) -> list[Finding]:
        """All that is to be said about *found*, what was scanned first."""
        told = [
            *ScannerWords._layouts(found),
            *ScannerWords._letters(found),
            *ScannerWords._lost(found),
            *ScannerWords._around(found),
            *ScannerWords._pace(found),
        ]
        return [ScannerWords._what(found, fine=not told), *told]

    @staticmethod
    def waiting() -> tuple[str, str]:
        """What is said until something is scanned: what to look for when nothing comes."""
        words = QCoreApplication.translate("ScannerWords", "Waiting for a scan…")
        more = QCoreApplication.translate(
            "ScannerWords",
            "It beeps and nothing comes? Plug it in again, or scan “USB keyboard (HID)” in its"
            " manual. It does not beep? Hold it a hand away; where the screen is dark or glossy,"
            " take the printed label.",
        )
        return words, more

    @staticmethod
    def keys(strokes: tuple[Stroke, ...]) -> str:
        """The keys as they came, one by one."""
        names = {"\n": "Enter", "\t": "Tab", " ": "␣", "": "?"}
        shown = " ".join(names.get(each.text, each.text) for each in strokes[:_SHOWN])
        return shown + (" …" if len(strokes) > _SHOWN else "")

    @staticmethod
    def layout(name: str) -> str:
        """The keyboard layout of that name."""
        return {
            "us": QCoreApplication.translate("ScannerWords", "US"),
            "it": QCoreApplication.translate("ScannerWords", "Italian"),
            "de": QCoreApplication.translate("ScannerWords", "German"),
            "fr": QCoreApplication.translate("ScannerWords", "French"),
            "es": QCoreApplication.translate("ScannerWords", "Spanish"),
            "gb": QCoreApplication.translate("ScannerWords", "British"),
        }[name]

    @staticmethod
    def _what(found: Diagnosis, *, fine: bool) -> Finding:
        text = found.text[:_SHOWN]
        if found.what is What.LABEL:
            return ScannerWords._works(fine=fine)
        if found.what is What.BADGE:
            words = QCoreApplication.translate("ScannerWords", "A badge: %1")
            read = codes.grouped(text)
            return Finding("good" if fine else "info", words.replace("%1", read), "")
        more = QCoreApplication.translate(
            "ScannerWords", "To try the scanner, scan the label beside this, or a badge."
        )
        if found.what is What.PRODUCT:
            words = QCoreApplication.translate("ScannerWords", "The barcode of a product: %1")
            return Finding("warn", words.replace("%1", text), more)
        if found.what is What.LINK:
            words = QCoreApplication.translate("ScannerWords", "A link, which is never opened: %1")
            return Finding("warn", words.replace("%1", text), more)
        if found.what is What.CARD:
            words = QCoreApplication.translate("ScannerWords", "A business card of %1 characters.")
            size = i18n.number(len(found.text), i18n.locale())
            more = QCoreApplication.translate(
                "ScannerWords", "Outside this test it fills the form for a new visitor."
            )
            return Finding("info", words.replace("%1", size), more)
        words = QCoreApplication.translate("ScannerWords", "Another code: %1")
        more = QCoreApplication.translate(
            "ScannerWords",
            "To try the scanner, scan the label beside this, or a badge. What you type yourself"
            " tells nothing of it.",
        )
        return Finding("warn", words.replace("%1", text), more)

    @staticmethod
    def _works(*, fine: bool) -> Finding:
        if fine:
            words = QCoreApplication.translate("ScannerWords", "The scanner works.")
            more = QCoreApplication.translate("ScannerWords", "Nothing needs to be changed.")
            return Finding("good", words, more)
        words = QCoreApplication.translate("ScannerWords", "The label was read.")
        more = QCoreApplication.translate(
            "ScannerWords", "What could be better is below; then scan the label again."
        )
        return Finding("info", words, more)

    @staticmethod
    def _layouts(found: Diagnosis) -> list[Finding]:
        if not found.scanner:
            return []
        names = [ScannerWords.layout(found.scanner)]
        if found.laptop in LAYOUTS:
            names.append(ScannerWords.layout(found.laptop))
            words = QCoreApplication.translate(
                "ScannerWords", "Your scanner's keyboard is set to %1, this laptop's to %2."
            )
        else:
            words = QCoreApplication.translate(
                "ScannerWords", "Your scanner's keyboard is set to %1, this laptop's to another."
            )
        more = QCoreApplication.translate(
            "ScannerWords",
            "Badges are read all the same, and from now on other codes, too. Other programs would"
            " get wrong signs: for them, scan the laptop's “keyboard country” in the scanner's"
            " manual.",
        )
        return [Finding("warn", i18n.filled(words, *names), more)]

    @staticmethod
    def _letters(found: Diagnosis) -> list[Finding]:
        if found.case is Case.RIGHT:
            return []
        if found.case is Case.CAPS_LOCK:
            words = QCoreApplication.translate("ScannerWords", "Caps Lock is on.")
            more = QCoreApplication.translate(
                "ScannerWords", "Badges are read all the same; switch it off before you type names."
            )
            return [Finding("warn", words, more)]
        if found.case is Case.SMALL:
            words = QCoreApplication.translate(
                "ScannerWords", "The scanner makes small letters of capitals."
            )
        else:
            words = QCoreApplication.translate(
                "ScannerWords", "The scanner makes capitals of small letters."
            )
        more = QCoreApplication.translate(
            "ScannerWords",
            "Badges are read all the same; business cards suffer. Scan “case: no change” in the"
            " scanner's manual.",
        )
        return [Finding("warn", words, more)]

    @staticmethod
    def _lost(found: Diagnosis) -> list[Finding]:
        more = QCoreApplication.translate(
            "ScannerWords",
            "Plug the scanner in without a hub, charge it if it has no cable, or set a longer"
            " “inter-character delay” (10 ms).",
        )
        numbers, told = i18n.locale(), []
        if found.missing:
            words = QCoreApplication.translate("ScannerWords", "Characters that got lost: %1")
            told.append(words.replace("%1", i18n.number(found.missing, numbers)))
        if found.wrong:
            words = QCoreApplication.translate("ScannerWords", "Characters that came as others: %1")
            told.append(words.replace("%1", i18n.number(found.wrong, numbers)))
        return [Finding("bad", words, more) for words in told]

    @staticmethod
    def _around(found: Diagnosis) -> list[Finding]:
        told = []
        if found.symbology:
            words = QCoreApplication.translate(
                "ScannerWords", "It sends an identifier before each code: %1"
            )
            more = QCoreApplication.translate(
                "ScannerWords", "This program drops it; “AIM identifier: off” does so for all."
            )
            told.append(Finding("info", words.replace("%1", found.prefix), more))
        elif found.prefix:
            words = QCoreApplication.translate("ScannerWords", "It types this before each code: %1")
            more = QCoreApplication.translate(
                "ScannerWords", "Badges are read all the same; “clear all prefixes” removes it."
            )
            told.append(Finding("warn", words.replace("%1", found.prefix), more))
        if not found.ending:
            words = QCoreApplication.translate("ScannerWords", "It types no Enter after a code.")
            more = QCoreApplication.translate(
                "ScannerWords",
                "Badges are read all the same, other people's codes only with it: scan “add suffix:"
                " CR” or “Enter” in its manual.",
            )
            told.append(Finding("warn", words, more))
        elif found.ending.startswith("\t"):
            words = QCoreApplication.translate("ScannerWords", "It types a Tab after a code.")
            more = QCoreApplication.translate(
                "ScannerWords", "That works here. “Suffix: CR” works in other programs, too."
            )
            told.append(Finding("info", words, more))
        return told

    @staticmethod
    def _pace(found: Diagnosis) -> list[Finding]:
        if not found.is_slow or found.what is What.OTHER:  # which somebody may have typed
            return []
        numbers = i18n.locale()
        words = QCoreApplication.translate("ScannerWords", "It is slow: a badge takes %1 seconds.")
        seconds = i18n.number(max(round(found.ms_a_key * codes.LENGTH / 1000), 1), numbers)
        more = QCoreApplication.translate(
            "ScannerWords",
            "Every pace is read. For a faster one, set “inter-character delay” to none.",
        )
        return [Finding("info", words.replace("%1", seconds), more)]
