"""What a badge says."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from desktop.badge.elements import Layout

_JOINERS = "\u200c\u200d"
_FLAG_TAGS = range(0xE0020, 0xE0080)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class BadgeData:
    """One badge's content, as the list has it. An empty string is simply left out.

    ``type_colour`` is ``#rrggbb``; ``code`` is one of ours, without blanks. ``layout`` is the
    badge type's own design, taken where it suits the stock; None for the stock's default.
    """

    given_name: str
    family_name: str = ""
    company: str = ""
    job_title: str = ""
    type_label: str = ""
    type_colour: str = "#111111"
    code: str = ""
    event_name: str = ""
    stand_name: str = "Piemonte"
    layout: Layout | None = field(default=None, hash=False)

    @property
    def first_line(self) -> str:
        """What stands largest: the given name, or the family name when there is no other."""
        return self.given_name if clean(self.given_name) else self.family_name

    @property
    def second_line(self) -> str:
        """The family name, unless it stands on the first line."""
        return self.family_name if clean(self.given_name) else ""


def clean(text: str) -> str:
    """*text* as it is painted: on one line, and without characters that act on other text.

    Blanks of any kind become one space. Controls, bidi overrides and isolates (U+202E reversed a
    name on paper), soft hyphens, half surrogates and non-characters go; the joiners that Persian
    names and emoji need stay. Accents are joined to their letters (NFC), which fonts know better.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split()) if "  " in text else text.strip()
    kept = "".join(character for character in text if _is_kept(character))
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", kept)).strip()


def _is_kept(character: str) -> bool:
    if character.isspace():
        return True
    category = unicodedata.category(character)
    if category == "Cf":
        return character in _JOINERS or ord(character) in _FLAG_TAGS
    if category == "Cn":
        # Newer than this Python, perhaps, and then the font decides; a non-character never is.
        return ord(character) & 0xFFFE != 0xFFFE and not 0xFDD0 <= ord(character) <= 0xFDEF
    return category not in {"Cc", "Cs"} and character != "\ufffc"
