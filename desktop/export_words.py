"""What is said about lists that leave the file: what they hold, for what, for and without whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.exports import Export


class ExportWords:
    """Words for lists; the class is their context for translators."""

    @staticmethod
    def kinds() -> dict[str, str]:
        """What a list can be of, by the codes of ``exports.KINDS``; "report" is a body's sheet."""
        return {
            "visitors": QCoreApplication.translate("ExportWords", "Visitors"),
            "check-ins": QCoreApplication.translate("ExportWords", "Check-ins"),
            "meetings": QCoreApplication.translate("ExportWords", "Meetings"),
            "follow-ups": QCoreApplication.translate("ExportWords", "Follow-ups"),
            "report": QCoreApplication.translate("ExportWords", "Report"),
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
        locale = i18n.locale()
        when = f"{i18n.day(export.at, zone, locale)}, {i18n.clock(export.at, zone, locale)}"
        told = " · ".join(filter(None, (when, export.operator, export.name)))
        return " · ".join(filter(None, (kind, purpose, body))), (told,)
