"""What a text of a layout says on one badge."""

from __future__ import annotations

import re

from desktop.badge.data import BadgeData, clean
from desktop.badge.elements import Field, Text

_CODE, _GIVEN_NAME, _FAMILY_NAME = Field.CODE, Field.GIVEN_NAME, Field.FAMILY_NAME

_BRACES = re.compile(r"\{\{|\}\}|\{(\w+)\}")

_LINKS = " ·–—-|/,"
"""What joins the parts of a text, and must not dangle when a part is empty."""


def words_of(element: Text, data: BadgeData) -> str:
    """The words of *element* for *data*, "" where all of its parts are blank."""
    parts = [_value(part, data) if isinstance(part, Field) else part for part in element.parts]
    words = parts[0] if len(parts) == 1 else "".join(parts).strip(_LINKS)
    return words.upper() if element.capitals else words


def parts_of(text: str) -> tuple[Field | str, ...]:
    """The parts of "Hall 2 · {company}"; a brace of one's own is doubled.

    Raises ValueError for a field that nobody knows.
    """
    parts: list[Field | str] = []
    literal, at = "", 0
    for brace in _BRACES.finditer(text):
        literal += text[at : brace.start()]
        at = brace.end()
        if brace[1] is None:
            literal += brace[0][0]
            continue
        parts += [literal, Field(brace[1])]
        literal = ""
    return tuple(part for part in [*parts, literal + text[at:]] if part)


def text_of(parts: tuple[Field | str, ...]) -> str:
    """What `parts_of` makes *parts* of."""
    return "".join(
        f"{{{part}}}" if isinstance(part, Field) else part.replace("{", "{{").replace("}", "}}")
        for part in parts
    )


def _value(field: Field, data: BadgeData) -> str:
    if field is _CODE:
        return " ".join(data.code[at : at + 4] for at in range(0, len(data.code), 4))
    if field is _GIVEN_NAME:
        return clean(data.first_line)
    if field is _FAMILY_NAME:
        return clean(data.second_line)
    return clean(getattr(data, field))
