"""What was typed for a visitor by command: taken as it was meant, and doubts told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from db import countries, emails, events, phones
from db.erasure import coming_back
from db.errors import Refusal
from db.exchange.tables import Note
from db.exchange.words import LANGUAGES
from db.lists_in import imports
from db.names import fold
from desktop import i18n
from desktop.commands.asked import REFUSED, Asked, Stopped, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlite_utils import Database

    from db.rows import Event


class Doubts:
    """The context of these words for translators."""

    @staticmethod
    def unknown_type(wanted: str, known: str) -> str:
        """A badge type that is not there, and those that are."""
        words = QCoreApplication.translate("Doubts", "There is no badge type “%1”. There are: %2.")
        return i18n.filled(words, wanted, known)


def badge_type(db: Database, asked: Asked, wanted: str) -> str:
    """The code of the badge type *wanted*, by code or name in either language; "" for a blank.

    Raises Stopped ``unknown_badge_type``, whose sentence has those there are.
    """
    if not wanted.strip():
        return ""
    event = imports.fair(db)
    if code := dict(event.badge_types).get(fold(wanted)):
        return code
    asked.speak(events.current(db).locale)
    known = ", ".join(kind.code for kind in events.badge_types(db))
    said = Doubts.unknown_type(wanted, known)
    raise Stopped(Refusal.UNKNOWN_BADGE_TYPE.value, wanted, REFUSED, said)


def language(wanted: str) -> str:
    """The ISO 639-1 code of the language *wanted*, or what was typed."""
    return LANGUAGES.get(fold(wanted), wanted)


def tell(asked: Asked, event: Event, fields: Mapping[str, Any], country: str = "") -> None:
    """Say on standard error which of *fields* is kept as typed because it was not understood.

    *country* is the visitor's, where it is not among the fields.
    """
    doubts = list(_doubts(fields, fields.get("country") or country or event.country))
    if not doubts:
        return
    asked.speak(event.locale)
    from desktop.words.list_words import ListWords

    for name, code in doubts:
        say(f"{ListWords.note(Note(0, code))}: {fields[name]}")


def erased(db: Database, fields: Mapping[str, Any]) -> date | None:
    """The day on which whoever had this registration id, e-mail or name and company was erased, or
    None.
    """
    told = {name: str(value or "") for name, value in fields.items()}
    given, family, company = (
        told.get(name, "") for name in ("given_name", "family_name", "company")
    )
    return coming_back.erased_on(
        db,
        external_id=told.get("external_id", ""),
        email=told.get("email", ""),
        named=(given, family, company),
    )


def tell_erased(asked: Asked, event: Event, on: date | None) -> None:
    """Say on standard error that somebody was erased who is taken again; nothing for None."""
    if on is None:
        return
    asked.speak(event.locale)
    from desktop.words.list_words import ListWords

    say(ListWords.note(Note(0, "erased_added", value=on.isoformat())))


def _doubts(fields: Mapping[str, Any], country: str) -> list[tuple[str, str]]:
    """Fields that were not understood, each with a code of what lists say of such a cell."""
    given = {name: str(value) for name, value in fields.items() if value}
    wrong = {
        "email": "email" in given and emails.tidy(given["email"])[1],
        "phone": "phone" in given and phones.tidy(given["phone"], country)[1],
        "country": "country" in given and not countries.code(given["country"]),
        "language": "language" in given and fold(given["language"]) not in LANGUAGES,
    }
    codes = {"country": "country_unknown", "language": "language_unknown"}
    return [(name, codes.get(name, str(found))) for name, found in wrong.items() if found]
