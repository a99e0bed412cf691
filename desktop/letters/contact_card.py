"""The contact card of one of our people, as vCard 3.0 (RFC 2426): what mail programs of today read.

vCard 4.0 is newer, but Outlook takes its names and phone numbers wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.rows import Delegate

_OCTETS = 75
"""The longest line, in octets (RFC 2426 §2.6)."""


def vcard(person: Delegate, language: str) -> str:
    """The card of *person*, titles in *language* ("en" or "it"); lines end in CR LF."""
    *given, family = person.name.split() or [person.name]
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_escaped(person.name)}",
        f"N:{_escaped(family)};{_escaped(' '.join(given))};;;",
    ]
    role = person.roles[0] if person.roles else None
    if role is not None:
        lines.append(f"ORG:{_escaped(role.body)}")
        if title := role.title_it if language == "it" else role.title_en:
            lines.append(f"TITLE:{_escaped(title)}")
    if person.email:
        lines.append(f"EMAIL;TYPE=INTERNET:{_escaped(person.email)}")
    if person.phone:
        lines.append(f"TEL;TYPE=WORK,VOICE:{_escaped(person.phone)}")
    lines.append("END:VCARD")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    r"""*text* as a value: backslash, comma, semicolon and line break escaped (RFC 2426 §4)."""
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(plain.splitlines())


def _folded(line: str) -> str:
    """*line* in pieces of 75 octets, each after the first begun with a blank; no letter is cut."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece])
