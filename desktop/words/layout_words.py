"""Words about badge layouts: what stands on them, what is doubtful, what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.badge.data_file import BadFile, Problem
from desktop.badge.elements import Box, Element, Field, Image, Line, Qr, Text
from desktop.badge.pictures import Unfit
from desktop.badge.seen import Doubt, Doubtful
from desktop.badge.words import text_of
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from enum import StrEnum


class LayoutWords:
    """Names and sentences; the class is their context for translators."""

    @staticmethod
    def fields() -> dict[Field, str]:
        """What a text may say, in the order in which it is offered."""
        names = VisitorWords.fields()
        return {
            Field.GIVEN_NAME: names["given_name"],
            Field.FAMILY_NAME: names["family_name"],
            Field.COMPANY: names["company"],
            Field.JOB_TITLE: names["job_title"],
            Field.TYPE_LABEL: names["badge_type"],
            Field.EVENT_NAME: QCoreApplication.translate("LayoutWords", "Event"),
            Field.STAND_NAME: QCoreApplication.translate("LayoutWords", "Stand"),
            Field.CODE: QCoreApplication.translate("LayoutWords", "Code in letters"),
        }

    @staticmethod
    def element(element: Element) -> str:
        """What *element* is called: "Company", "Picture", "“Hall 2”"."""
        if isinstance(element, Text):
            return LayoutWords._text(element)
        kinds = {
            Qr: QCoreApplication.translate("LayoutWords", "QR code"),
            Image: QCoreApplication.translate("LayoutWords", "Picture"),
            Line: QCoreApplication.translate("LayoutWords", "Line"),
            Box: QCoreApplication.translate("LayoutWords", "Box"),
        }
        return kinds.get(type(element)) or QCoreApplication.translate("LayoutWords", "Mark")

    @staticmethod
    def _text(text: Text) -> str:
        alone = text.parts[0] if len(text.parts) == 1 else None
        if isinstance(alone, Field):
            name = LayoutWords.fields()[alone]
        elif said := text_of(text.parts):
            name = f"“{said}”"
        else:
            name = QCoreApplication.translate("LayoutWords", "Words")
        if not text.fill:
            return name
        return QCoreApplication.translate("LayoutWords", "Band: %1").replace("%1", name)

    @staticmethod
    def doubt(doubtful: Doubtful, name: str) -> str:
        """One line about what may be wrong; *name* is what the element is called."""
        words = _doubts()[doubtful.doubt]
        return i18n.filled(words, name, doubtful.detail)

    @staticmethod
    def bad_file(bad: BadFile) -> str:
        """Why a layout was refused, with the line, and that nothing was changed."""
        if isinstance(bad.why, Unfit):
            why = LayoutWords.unfit(bad.why)
        else:
            why = _problems()[bad.problem].replace("%1", bad.key)
        if bad.line is not None:
            line = QCoreApplication.translate("LayoutWords", "Line %1:")
            why = f"{line.replace('%1', str(bad.line))} {why}"
        said = QCoreApplication.translate("LayoutWords", "“%1” was not brought in.")
        return f"{said.replace('%1', bad.file.name)} {why}"

    @staticmethod
    def unfit(why: StrEnum) -> str:
        """Why a picture was not taken, and what would be."""
        words = {
            Unfit.UNKNOWN: QCoreApplication.translate(
                "LayoutWords", "This is no PNG, JPEG or SVG picture. Choose another file."
            ),
            Unfit.BROKEN: QCoreApplication.translate(
                "LayoutWords", "This picture is damaged. Choose another file."
            ),
            Unfit.TOO_LARGE: QCoreApplication.translate(
                "LayoutWords", "This picture is too large. Save it smaller, then choose it again."
            ),
            Unfit.REACHES_OUT: QCoreApplication.translate(
                "LayoutWords",
                "This drawing would open other files. Save it as PNG, then choose that.",
            ),
            Unfit.UNREADABLE: QCoreApplication.translate(
                "LayoutWords", "This file cannot be read. Choose another one."
            ),
        }
        return words[Unfit(why)]

    @staticmethod
    def colours() -> dict[str, str]:
        """What each colour that is offered is called, by its value in a layout."""
        return {
            "": QCoreApplication.translate("LayoutWords", "None"),
            "type": QCoreApplication.translate("LayoutWords", "The badge type's colour"),
            "on_fill": QCoreApplication.translate("LayoutWords", "Whatever is read best"),
            "on_type": QCoreApplication.translate("LayoutWords", "Whatever is read best"),
            "black": QCoreApplication.translate("LayoutWords", "Black"),
            "grey": QCoreApplication.translate("LayoutWords", "Grey"),
            "white": QCoreApplication.translate("LayoutWords", "White"),
            "red": QCoreApplication.translate("LayoutWords", "Red"),
            "orange": QCoreApplication.translate("LayoutWords", "Orange"),
            "yellow": QCoreApplication.translate("LayoutWords", "Yellow"),
            "green": QCoreApplication.translate("LayoutWords", "Green"),
            "blue": QCoreApplication.translate("LayoutWords", "Blue"),
            "violet": QCoreApplication.translate("LayoutWords", "Violet"),
        }


def _doubts() -> dict[Doubt, str]:
    """A line for each doubt: %1 is the element's name, %2 the detail."""
    return {
        Doubt.NO_QR: QCoreApplication.translate(
            "LayoutWords", "There is no QR code: this badge cannot be scanned."
        ),
        Doubt.QR_SMALL: QCoreApplication.translate(
            "LayoutWords", "The QR code prints %2 mm wide: make it larger, or it is read badly."
        ),
        Doubt.QR_CROWDED: QCoreApplication.translate(
            "LayoutWords", "Something is too near the QR code: leave white around it."
        ),
        Doubt.OUTSIDE: QCoreApplication.translate(
            "LayoutWords", "%1 is where the printer cannot print: move it inside the dashes."
        ),
        Doubt.COVERED: QCoreApplication.translate(
            "LayoutWords", "Something lies on %1: move one of them."
        ),
        Doubt.TOO_LONG: QCoreApplication.translate(
            "LayoutWords", "%1 has too little room: it prints at %2 mm, smaller than you allow."
        ),
        Doubt.GLYPHS: QCoreApplication.translate(
            "LayoutWords", "%1: no font here can write %2. Ask for another spelling."
        ),
        Doubt.CONTRAST: QCoreApplication.translate(
            "LayoutWords", "%1 is hard to read on its background: take a darker or lighter colour."
        ),
    }


def _problems() -> dict[Problem, str]:
    """A sentence for each fault of a layout's text: %1 is the key."""
    return {
        Problem.UNREADABLE: QCoreApplication.translate(
            "LayoutWords", "The file or its picture cannot be read (%1)."
        ).replace(" ()", ""),
        Problem.SYNTAX: QCoreApplication.translate(
            "LayoutWords", "This is no layout: it is not written as TOML."
        ),
        Problem.MISSING: QCoreApplication.translate("LayoutWords", "“%1” is missing."),
        Problem.UNKNOWN: QCoreApplication.translate(
            "LayoutWords", "“%1” says something that this program does not know."
        ),
        Problem.TYPE: QCoreApplication.translate(
            "LayoutWords", "“%1” is not of the right kind: words, a number, yes or no."
        ),
        Problem.VALUE: QCoreApplication.translate(
            "LayoutWords", "“%1” is out of range, or against another value."
        ),
        Problem.TOO_LARGE: QCoreApplication.translate(
            "LayoutWords", "There is more in it than belongs on a badge."
        ),
        Problem.PICTURE: QCoreApplication.translate("LayoutWords", "“%1” is no picture."),
    }
