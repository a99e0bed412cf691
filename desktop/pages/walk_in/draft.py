"""What a walk-in form holds before it is saved, and what it may begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.badges import codes
from desktop.pages.walk_in.privacy import NOT_ASKED

if TYPE_CHECKING:
    from db.rows import Visitor
    from desktop.scanner.cards import ContactCard


@dataclass(frozen=True, slots=True)
class Draft:
    """What was filled in and not saved."""

    texts: dict[str, str] = field(default_factory=dict)
    badge_type: str = ""
    language: str = ""
    ticked: tuple[str, ...] = ()
    how: str = NOT_ASKED
    bodies: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any(self.texts.values())

    @property
    def name(self) -> str:
        """Whom it is about, as far as it says."""
        name = f"{self.texts.get('given_name', '')} {self.texts.get('family_name', '')}"
        return name.strip() or self.texts.get("company", "") or self.texts.get("email", "")


def colleague_of(visitor: Visitor) -> Draft:
    """The draft for somebody who comes along with *visitor*: same company, type and language."""
    return Draft({"company": visitor.company}, visitor.badge_type, visitor.language)


def prefilled(given: str | ContactCard) -> Draft:
    """The draft that begins with what was typed into the box, or with a contact card."""
    if isinstance(given, str):
        return Draft(_of_words(given))
    return Draft(
        {
            "given_name": given.first_name,
            "family_name": given.last_name,
            "company": given.company,
            "job_title": given.role,
            "email": given.email,
            "phone": given.phone,
        }
    )


def _of_words(words: str) -> dict[str, str]:
    """An address is an e-mail; else the first word is the given name and the rest the family's."""
    if codes.looks_like_code(words):
        return {}
    if "@" in words:
        return {"email": words}
    given, _, family = words.strip().partition(" ")
    return {"given_name": _capital(given), "family_name": _capital(family.strip())}


def _capital(name: str) -> str:
    """*name* as it stands on a badge, when it was typed in small letters to search."""
    return name.title() if name.islower() else name
