"""What is said about lists that leave the file: what they hold, for what, for and without whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.lists_out import exports
from desktop import i18n
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.lists_out.exports import Export


class ExportWords:
    """Words for lists; the class is their context for translators."""

    @staticmethod
    def kinds() -> dict[str, str]:
        """What a list can be of, by the codes of ``exports.KINDS``; "report" is a body's sheet,
        "person" what is kept about one, "letter" a draft to one, "hand-over" the whole event for
        the office, "all" its archive; and the papers of ``db.lists_out.papers_out``.
        """
        return {
            "visitors": QCoreApplication.translate("ExportWords", "Visitors"),
            "check-ins": QCoreApplication.translate("ExportWords", "Check-ins"),
            "meetings": QCoreApplication.translate("ExportWords", "Meetings"),
            "follow-ups": QCoreApplication.translate("ExportWords", "Follow-ups"),
            "report": QCoreApplication.translate("ExportWords", "Report"),
            "person": QCoreApplication.translate("ExportWords", "A person's file"),
            "letter": QCoreApplication.translate("ExportWords", "Draft of a letter"),
            "hand-over": QCoreApplication.translate("ExportWords", "Hand-over"),
            "agenda": QCoreApplication.translate("ExportWords", "Agenda"),
            "sheets": QCoreApplication.translate("ExportWords", "Sheets for the tables"),
            "roster": QCoreApplication.translate("ExportWords", "Paper roster"),
            "badges": QCoreApplication.translate("ExportWords", "Badges"),
            "all": QCoreApplication.translate("ExportWords", "Archive of everything"),
        }

    @staticmethod
    def purposes() -> dict[str, str]:
        """What people agree to, by the codes of ``consents.PURPOSES``."""
        return {
            "contact": QCoreApplication.translate("ExportWords", "Contact after the fair"),
            "newsletter": QCoreApplication.translate("ExportWords", "Newsletter"),
            "sharing": QCoreApplication.translate("ExportWords", "Sharing with our bodies"),
            "next_edition": QCoreApplication.translate("ExportWords", "Next edition"),
        }

    @staticmethod
    def columns() -> dict[str, str]:
        """What the columns of a list are called here; in the file they have their English names."""
        return (
            VisitorWords.fields()
            | ExportWords.purposes()
            | {
                "code": QCoreApplication.translate("ExportWords", "Badge code"),
                "id": QCoreApplication.translate("ExportWords", "Number"),
                "visitor_id": QCoreApplication.translate("ExportWords", "Visitor's number"),
                "meeting_id": QCoreApplication.translate("ExportWords", "Meeting's number"),
                "source": QCoreApplication.translate("ExportWords", "Where from"),
                "state": QCoreApplication.translate("ExportWords", "State"),
                "checked_in_at": QCoreApplication.translate("ExportWords", "Came today"),
                "at": QCoreApplication.translate("ExportWords", "When"),
                "day": QCoreApplication.translate("ExportWords", "Day"),
                "way": QCoreApplication.translate("ExportWords", "In or out"),
                "session": QCoreApplication.translate("ExportWords", "Session"),
                "operator": QCoreApplication.translate("ExportWords", "Operator"),
                "station": QCoreApplication.translate("ExportWords", "Station"),
            }
            | ExportWords._of_meetings()
        )

    @staticmethod
    def _of_meetings() -> dict[str, str]:
        return {
            "date": QCoreApplication.translate("ExportWords", "Day"),
            "meeting_date": QCoreApplication.translate("ExportWords", "Day of the meeting"),
            "starts": QCoreApplication.translate("ExportWords", "Begins"),
            "ends": QCoreApplication.translate("ExportWords", "Ends"),
            "part": QCoreApplication.translate("ExportWords", "Part of the day"),
            "place": QCoreApplication.translate("ExportWords", "Place"),
            "site": QCoreApplication.translate("ExportWords", "Where"),
            "with": QCoreApplication.translate("ExportWords", "With"),
            "ours": QCoreApplication.translate("ExportWords", "Our side"),
            "topic": QCoreApplication.translate("ExportWords", "Topic"),
            "level": QCoreApplication.translate("ExportWords", "Level"),
            "origin": QCoreApplication.translate("ExportWords", "How it came about"),
            "outcome": QCoreApplication.translate("ExportWords", "Outcome"),
            "interest": QCoreApplication.translate("ExportWords", "Interest"),
            "notes": QCoreApplication.translate("ExportWords", "Notes"),
            "follow_ups": QCoreApplication.translate("ExportWords", "To follow up"),
            "text": QCoreApplication.translate("ExportWords", "What"),
            "owner": QCoreApplication.translate("ExportWords", "By whom"),
            "due": QCoreApplication.translate("ExportWords", "By when"),
            "done_at": QCoreApplication.translate("ExportWords", "Done"),
            "done_by": QCoreApplication.translate("ExportWords", "Done by"),
            "created_at": QCoreApplication.translate("ExportWords", "Written down"),
        }

    @staticmethod
    def formats() -> dict[str, str]:
        """What a list can be written as, by ending and, behind a blank, the version of a card."""
        return {
            ".xlsx": QCoreApplication.translate("ExportWords", "Excel workbook"),
            ".csv": QCoreApplication.translate("ExportWords", "CSV"),
            ".vcf 4.0": QCoreApplication.translate("ExportWords", "Contact cards (vCard 4.0)"),
            ".vcf 3.0": QCoreApplication.translate(
                "ExportWords", "Contact cards for old programs (vCard 3.0)"
            ),
            ".ics": QCoreApplication.translate("ExportWords", "Calendar (iCalendar)"),
        }

    @staticmethod
    def left_out(counted: Mapping[str, int]) -> list[str]:
        """Who is not in a list, and why: a sentence each."""
        words = {
            "no": QCoreApplication.translate("ExportWords", "Left out because they said no: %1."),
            "not_asked": QCoreApplication.translate(
                "ExportWords", "Left out because they were never asked: %1."
            ),
            "not_met": QCoreApplication.translate(
                "ExportWords", "Left out because the body did not meet them: %1."
            ),
            "not_shared": QCoreApplication.translate(
                "ExportWords", "Names left out because they did not agree to be shared: %1."
            ),
        }
        locale = i18n.locale()
        return [
            words[why].replace("%1", i18n.number(count, locale)) for why, count in counted.items()
        ]

    @staticmethod
    def given(export: Export, body: str, zone: str) -> tuple[str, tuple[str, ...]]:
        """A list that somebody's data was in: what it was, and below when, by whom and its name.

        *body* is the name of the body that it was for, "" for none.
        """
        kind = ExportWords.kinds().get(export.kind, export.kind)
        purpose = ExportWords.purposes().get(export.purpose, export.purpose)
        if not purpose and not body and export.kind not in exports.OWN:
            purpose = QCoreApplication.translate("ExportWords", "Running the event")
        locale = i18n.locale()
        when = i18n.moment(export.at, zone, locale)
        told = " · ".join(filter(None, (when, export.operator, export.name)))
        return " · ".join(filter(None, (kind, purpose, body))), (told,)
