"""What is said about the rows and the columns of a list that is brought in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.exchange import columns, own_exports
from db.exchange.matching import Decision
from desktop import i18n
from desktop.words.schedule_words import ScheduleWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from db.exchange.tables import Note


class ListWords:
    """Words for lists; the class is their context for translators."""

    @staticmethod
    def fields() -> list[tuple[str, str]]:
        """What a column can be, for a combo box: words and the field, "" for none first."""
        words = VisitorWords.fields() | {
            "full_name": QCoreApplication.translate("ListWords", "Whole name"),
            "mobile": QCoreApplication.translate("ListWords", "Mobile phone"),
            "status": QCoreApplication.translate("ListWords", "State of the registration"),
            own_exports.NUMBER: QCoreApplication.translate("ListWords", "Our number"),
            own_exports.CODE: QCoreApplication.translate("ListWords", "Our badge code"),
            own_exports.KEPT: QCoreApplication.translate("ListWords", "Ours, stays as it is"),
        }
        none = QCoreApplication.translate("ListWords", "Kept beside, as it is")
        return [(none, ""), *((words.get(name, name), name) for name in columns.FIELDS)]

    @staticmethod
    def used(columns: str) -> str:
        """Which column of a list was taken for which field, or "" for none."""
        words = QCoreApplication.translate("ListWords", "Columns: %1")
        return words.replace("%1", columns) if columns else ""

    @staticmethod
    def unused(columns: str) -> str:
        """Which columns are no field of ours, or "" for none."""
        words = QCoreApplication.translate("ListWords", "Columns that are not used: %1")
        return words.replace("%1", columns) if columns else ""

    @staticmethod
    def ours(columns: str) -> str:
        """Which columns of a list of ours that comes back change nothing, or "" for none."""
        words = QCoreApplication.translate("ListWords", "Ours, and kept as they are here: %1")
        return words.replace("%1", columns) if columns else ""

    @staticmethod
    def nothing_new() -> str:
        """That a list says nothing that is not here."""
        return QCoreApplication.translate("ListWords", "Nothing new: all of it is here already.")

    @staticmethod
    def consents() -> str:
        """That a list changes no consent, for one that has a column of them."""
        return QCoreApplication.translate(
            "ListWords",
            "Consents never come in by a list, neither yes nor no: what people said here stays."
            " With all their answers they move by the archive only.",
        )

    @staticmethod
    def decision(decision: Decision) -> str:
        """What is done with a row that seems to be somebody known."""
        words = {
            Decision.SKIP: QCoreApplication.translate("ListWords", "Leave as they are"),
            Decision.UPDATE: QCoreApplication.translate("ListWords", "Bring up to date"),
            Decision.ADD: QCoreApplication.translate("ListWords", "Add all the same"),
        }
        return words[decision]

    @staticmethod
    def note(note: Note) -> str:
        """What is odd about one row; a code without words is given back as it is."""
        if note.code.startswith("erased"):
            on = i18n.day(date.fromisoformat(note.value), "UTC", i18n.locale())
            return _erased()[note.code].replace("%1", on)
        of_visitors = (_rejections() | _oddities() | _known() | _kept()).get(note.code, "")
        return of_visitors or ScheduleWords.note(note.code) or note.code


def _rejections() -> dict[str, str]:
    return {
        "no_name": QCoreApplication.translate("ListWords", "No name"),
        "totals": QCoreApplication.translate("ListWords", "A line of totals"),
        "not_a_person": QCoreApplication.translate("ListWords", "A remark, not a person"),
        "too_many_cells": QCoreApplication.translate("ListWords", "More cells than columns"),
        "header_again": QCoreApplication.translate("ListWords", "The headings once more"),
        "unbalanced_quote": QCoreApplication.translate("ListWords", "A quotation mark is missing"),
    }


def _oddities() -> dict[str, str]:
    return {
        "odd_quotes": QCoreApplication.translate("ListWords", "Odd quotation marks"),
        "nul": QCoreApplication.translate("ListWords", "Bytes that are no text"),
        "long_number": QCoreApplication.translate("ListWords", "A number too long to be exact"),
        "lost_letters": QCoreApplication.translate("ListWords", "Letters were lost"),
        "too_long": QCoreApplication.translate("ListWords", "Too long, cut"),
        "email_unclear": QCoreApplication.translate("ListWords", "No e-mail address"),
        "email_several": QCoreApplication.translate("ListWords", "Several addresses"),
        "phone_unclear": QCoreApplication.translate("ListWords", "Phone number unclear"),
        "phone_several": QCoreApplication.translate("ListWords", "Several numbers"),
        "phone_beside": QCoreApplication.translate("ListWords", "A second number, kept beside"),
        "country_unknown": QCoreApplication.translate("ListWords", "Unknown country"),
        "language_unknown": QCoreApplication.translate("ListWords", "Unknown language"),
        "badge_type_unknown": QCoreApplication.translate("ListWords", "Unknown badge type"),
        "answer_unclear": QCoreApplication.translate("ListWords", "Neither yes nor no"),
        "date_unclear": QCoreApplication.translate("ListWords", "Not a day that can be told"),
        "cancelled": QCoreApplication.translate("ListWords", "The registration is cancelled"),
        own_exports.BLOCKED: QCoreApplication.translate(
            "ListWords", "Blocked in that list; a list blocks and frees nobody"
        ),
        "restored": QCoreApplication.translate("ListWords", "Comes back: the list was undone"),
    }


def _known() -> dict[str, str]:
    return {
        "same_id": QCoreApplication.translate("ListWords", "Same ID"),
        "same_email": QCoreApplication.translate("ListWords", "Same e-mail"),
        "same_person": QCoreApplication.translate("ListWords", "Same person, same company"),
        "same_id_added": QCoreApplication.translate("ListWords", "Same ID, added"),
        "same_email_added": QCoreApplication.translate("ListWords", "Same e-mail, added"),
        "same_person_added": QCoreApplication.translate("ListWords", "Same person, added"),
        "same_id_shared": QCoreApplication.translate("ListWords", "Somebody else's ID, added"),
        "same_email_shared": QCoreApplication.translate(
            "ListWords", "Somebody else's e-mail, added"
        ),
        "same_id_other_name": QCoreApplication.translate(
            "ListWords", "Somebody else's ID, left out"
        ),
        "same_email_other_name": QCoreApplication.translate(
            "ListWords", "Somebody else's e-mail, left out"
        ),
        "same_person_shared": QCoreApplication.translate("ListWords", "Same person, added"),
        "name_changed": QCoreApplication.translate("ListWords", "Another name under this ID"),
    }


def _erased() -> dict[str, str]:
    return {
        "erased": QCoreApplication.translate(
            "ListWords", "Erased on request on %1: ask before you take them again"
        ),
        "erased_added": QCoreApplication.translate(
            "ListWords", "Erased on request on %1, added again"
        ),
    }


def _kept() -> dict[str, str]:
    return {
        "kept_edited_here": QCoreApplication.translate("ListWords", "Corrected here, and kept"),
        "kept_checked_in": QCoreApplication.translate("ListWords", "Checked in already, kept"),
        "kept_lost_letters": QCoreApplication.translate("ListWords", "Letters lost; ours kept"),
        "kept_other_id": QCoreApplication.translate("ListWords", "Another registration ID; ours"),
        "kept_phone_unclear": QCoreApplication.translate("ListWords", "Unclear number; ours kept"),
        "kept_country_unknown": QCoreApplication.translate(
            "ListWords", "Unknown country; ours kept"
        ),
    }
