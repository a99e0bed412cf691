"""What a visitor's fields, states and answers are called, in the language installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db import countries
from db.rows import Source
from desktop import i18n

if TYPE_CHECKING:
    from db.rows import BadgeType, Visitor


class VisitorWords:
    """Names of what is known about a visitor; the class is their context for translators."""

    @staticmethod
    def fields() -> dict[str, str]:
        """The names of the fields of a visitor, by the name the file has for them."""
        return {
            "given_name": QCoreApplication.translate("VisitorWords", "First name"),
            "family_name": QCoreApplication.translate("VisitorWords", "Last name"),
            "company": QCoreApplication.translate("VisitorWords", "Company"),
            "job_title": QCoreApplication.translate("VisitorWords", "Role"),
            "email": QCoreApplication.translate("VisitorWords", "E-mail"),
            "phone": QCoreApplication.translate("VisitorWords", "Phone"),
            "country": QCoreApplication.translate("VisitorWords", "Country"),
            "city": QCoreApplication.translate("VisitorWords", "City"),
            "region": QCoreApplication.translate("VisitorWords", "State or province"),
            "company_type": QCoreApplication.translate("VisitorWords", "Kind of company"),
            "language": QCoreApplication.translate("VisitorWords", "Language"),
            "badge_type": QCoreApplication.translate("VisitorWords", "Badge type"),
            "external_id": QCoreApplication.translate("VisitorWords", "Registration ID"),
            "interests": QCoreApplication.translate("VisitorWords", "Interests"),
            "organiser_opt_in": QCoreApplication.translate("VisitorWords", "Organiser's opt-in"),
            "valid_from": QCoreApplication.translate("VisitorWords", "Admitted from"),
            "valid_until": QCoreApplication.translate("VisitorWords", "Admitted until"),
        }

    @staticmethod
    def marks() -> dict[str, str]:
        """What else history keeps about a visitor, by the name the file has for it."""
        return {
            "code": QCoreApplication.translate("VisitorWords", "Badge code"),
            "revoked_at": QCoreApplication.translate("VisitorWords", "Code revoked"),
            "extra": QCoreApplication.translate("VisitorWords", "Other columns of the list"),
            "doubtful": QCoreApplication.translate("VisitorWords", "Doubtful name"),
            "blocked": QCoreApplication.translate("VisitorWords", "Blocked"),
            "cancelled": QCoreApplication.translate("VisitorWords", "Cancelled"),
            "withdrawn": QCoreApplication.translate("VisitorWords", "Withdrawn"),
            "merged_into": QCoreApplication.translate("VisitorWords", "Merged into another"),
        }

    @staticmethod
    def field(name: str) -> str:
        """What the field *name* is called; one without words is given back as it is."""
        return (VisitorWords.fields() | VisitorWords.marks()).get(name, name)

    @staticmethod
    def states() -> dict[str, str]:
        """What the list of visitors can be narrowed to, by the codes of ``visitors.Filters``."""
        return {
            "all": QCoreApplication.translate("VisitorWords", "Everybody"),
            "here": QCoreApplication.translate("VisitorWords", "Here today"),
            "expected": QCoreApplication.translate("VisitorWords", "Expected"),
            "incomplete": QCoreApplication.translate("VisitorWords", "To complete this evening"),
            "doubtful": QCoreApplication.translate("VisitorWords", "Doubtful names"),
            "blocked": QCoreApplication.translate("VisitorWords", "Blocked"),
            "cancelled": QCoreApplication.translate("VisitorWords", "Cancelled"),
            "next_edition": QCoreApplication.translate("VisitorWords", "For the next edition"),
            "withdrawn": QCoreApplication.translate("VisitorWords", "Withdrawn with their list"),
        }

    @staticmethod
    def badge_type(kind: BadgeType) -> str:
        """The badge type's name in the window's language."""
        return kind.name_it if _italian() else kind.name_en

    @staticmethod
    def country(code: str) -> str:
        """The country's name in the window's language; what is no code is given back as it is."""
        return countries.name(code, "it" if _italian() else "en") if code else ""

    @staticmethod
    def language(code: str) -> str:
        """The language's name; one we do not know is given back as it is."""
        names = {
            "en": QCoreApplication.translate("VisitorWords", "English"),
            "it": QCoreApplication.translate("VisitorWords", "Italian"),
            "de": QCoreApplication.translate("VisitorWords", "German"),
            "fr": QCoreApplication.translate("VisitorWords", "French"),
            "es": QCoreApplication.translate("VisitorWords", "Spanish"),
            "pl": QCoreApplication.translate("VisitorWords", "Polish"),
            "pt": QCoreApplication.translate("VisitorWords", "Portuguese"),
            "zh": QCoreApplication.translate("VisitorWords", "Chinese"),
            "ja": QCoreApplication.translate("VisitorWords", "Japanese"),
            "ko": QCoreApplication.translate("VisitorWords", "Korean"),
        }
        return names.get(code, code)

    @staticmethod
    def answer(said: str) -> str:
        """What "yes", "no" and "" of a statement are called."""
        words = {
            "yes": QCoreApplication.translate("VisitorWords", "Yes"),
            "no": QCoreApplication.translate("VisitorWords", "No"),
        }
        return words.get(said) or QCoreApplication.translate("VisitorWords", "Not said")

    @staticmethod
    def how(code: str) -> str:
        """How a consent was given."""
        words = {
            "screen": QCoreApplication.translate("VisitorWords", "on the visitor's screen"),
            "orally": QCoreApplication.translate("VisitorWords", "said to staff"),
            "paper": QCoreApplication.translate("VisitorWords", "on paper"),
        }
        return words.get(code, code)

    @staticmethod
    def source(visitor: Visitor) -> str:
        """Where the visitor's data came from."""
        return VisitorWords.sources()[visitor.source]

    @staticmethod
    def sources() -> dict[Source, str]:
        """Where data come from."""
        return {
            Source.LIST: QCoreApplication.translate("VisitorWords", "From the organiser's list"),
            Source.WALK_IN: QCoreApplication.translate("VisitorWords", "Registered at the stand"),
        }


def _italian() -> bool:
    language = i18n.current()
    return language is not None and language.code == "it"
