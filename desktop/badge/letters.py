"""Letters of a badge that no font here can write: found before it is printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from db.badges import codes
from desktop.badge import fonts
from desktop.badge.data import BadgeData, clean


class Unwritten(NamedTuple):
    """Whose badge, and which of its letters would be boxes, each once.

    ``name`` has the company and the code, too: a name of boxes alone tells nobody apart, and boxes
    stand in the company as well. The code is what stands on the badge.
    """

    name: str
    letters: str


def unwritten(badge: BadgeData) -> str:
    """The letters on *badge* that would be printed as boxes, each once; "" when all is well.

    Emoji and other marks are not among them: a badge simply goes without them.
    """
    words = f"{badge.given_name}{badge.family_name}{badge.company}{badge.job_title}"
    if words.isascii():
        return ""
    return "".join(
        letter for letter in fonts.missing_glyphs(clean(words)) if not fonts.is_ornament(letter)
    )


def all_unwritten(badges: Iterable[BadgeData]) -> list[Unwritten]:
    """Everybody whose badge would have boxes on it, in the order of *badges*."""
    found = ((badge, unwritten(badge)) for badge in badges)
    return [Unwritten(_name(badge), letters) for badge, letters in found if letters]


def _name(badge: BadgeData) -> str:
    name, company = clean(f"{badge.given_name} {badge.family_name}"), clean(badge.company)
    named = f"{name} ({company})" if company else name
    return f"{named} {codes.grouped(badge.code)}" if badge.code else named


_CJK = {"CJK", "HIRAGANA", "KATAKANA", "BOPOMOFO", "HANGUL", "IDEOGRAPHIC"}
"""How the names of Chinese, Japanese and Korean characters begin."""


def is_cjk(letters: str) -> bool:
    """Whether one of *letters* is Chinese, Japanese or Korean: a font of the system may help."""
    return any(unicodedata.name(letter, "").partition(" ")[0] in _CJK for letter in letters)
