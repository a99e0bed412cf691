"""Reads what is on a scanned business card: vCard 2.1, 3.0 and 4.0, and MECARD. No Qt, never
raises.

vCard 4.0 is RFC 6350, 3.0 RFC 2426; 2.1 is the versit specification of 1996. MECARD is NTT
Docomo's "Synchronization with Native Applications". A scanner may have spoilt line ends; what
cannot be read is left out, and only the fields of the walk-in form are kept.
"""

from __future__ import annotations

import quopri
import re
import unicodedata
from base64 import b64decode
from binascii import Error as BadBase64
from dataclasses import dataclass, replace

_UNFOLD = re.compile(r"\r?\n[ \t]")
_CARD = re.compile(r"BEGIN.VCARD(.*?)(?:END.VCARD|\Z)", re.IGNORECASE | re.DOTALL)
_MECARD = re.compile(r"\AMECARD.(.*)\Z", re.IGNORECASE | re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LONGEST = 200
"""Characters of a field that are kept."""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """What a card says of a person; "" for what it does not. Phone and e-mail are as written."""

    first_name: str = ""
    last_name: str = ""
    company: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return any((self.first_name, self.last_name, self.company, self.email, self.phone))


def read(text: str) -> ContactCard | None:
    """The card in *text*; None when there is none, or nothing of use on it."""
    text = text.strip().replace("\r\n", "\n").replace("\r", "\n")
    if found := _CARD.search(text):
        card = _vcard(found[1])
    elif found := _MECARD.match(text):
        card = _mecard(found[1])
    else:
        return None
    return _tidied(card) or None


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a vCard: name, parameters with their values (both in capitals), raw value."""

    name: str
    parameters: dict[str, str]
    value: str

    def text(self) -> str:
        """The value, decoded."""
        encoding = self.parameters.get("ENCODING", "")
        charset = self.parameters.get("CHARSET", "utf-8")
        if encoding.startswith("QUOTED"):
            # What is beyond ASCII already was not encoded, whatever the line says.
            raw = quopri.decodestring(self.value.encode("utf-8"))
            return _decoded(raw, charset)
        if encoding in {"B", "BASE64"}:
            try:
                return _decoded(b64decode(self.value, validate=True), charset)
            except BadBase64:
                return ""
        return self.value

    def is_preferred(self) -> bool:
        """Whether the card prefers this one among several."""
        return "PREF" in self.parameters or "PREF" in self.parameters.get("TYPE", "")


def _vcard(body: str) -> ContactCard:
    lines = [line for line in map(_parsed, _unfolded(body)) if line is not None]
    names = _parts(_best(lines, "N"), ";")
    card = ContactCard(
        first_name=_at(names, 1),
        last_name=_at(names, 0),
        company=_at(_parts(_best(lines, "ORG"), ";"), 0),
        role=_plain(_best(lines, "TITLE") or _best(lines, "ROLE")),
        email=_plain(_best(lines, "EMAIL")),
        phone=_plain(_best(lines, "TEL")).removeprefix("tel:"),
    )
    if card.first_name or card.last_name:
        return card
    return _with_full_name(card, _plain(_best(lines, "FN")))


def _mecard(body: str) -> ContactCard:
    fields: dict[str, str] = {}
    for part in _split(body.replace("\n", ""), ";"):
        name, found, value = part.partition(":")
        if found and value:
            fields.setdefault(name.strip().upper(), value)
    last, _, first = _partition(fields.get("N", ""), ",")
    card = ContactCard(
        company=_plain(fields.get("ORG", "")),
        role=_plain(fields.get("TITLE", "")),
        email=_plain(fields.get("EMAIL", "")),
        phone=_plain(fields.get("TEL", "")),
    )
    if first:
        return replace(card, first_name=_plain(first), last_name=_plain(last))
    return _with_full_name(card, _plain(last))


def _with_full_name(card: ContactCard, name: str) -> ContactCard:
    """*card* with a name that does not say which part is which: the last word is the last name."""
    if "," in name:
        last, _, first = name.partition(",")
    else:
        first, _, last = name.strip().rpartition(" ")
        if not first:
            first, last = last, ""
    return replace(card, first_name=first, last_name=last)


def _unfolded(body: str) -> list[str]:
    """The logical lines of a vCard: folded and quoted-printable ones are joined."""
    lines: list[str] = []
    for line in _UNFOLD.sub("", body).split("\n"):
        soft = lines and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].upper()
        if soft:
            lines[-1] = lines[-1][:-1] + line
        else:
            lines.append(line)
    return lines


def _parsed(line: str) -> _Line | None:
    head, found, value = _partition(line, ":")
    if not found:
        return None
    name, *parameters = _split(head, ";")
    given: dict[str, str] = {}
    for parameter in parameters:
        key, equals, content = parameter.partition("=")
        if equals:
            given[key.strip().upper()] = content.strip().strip('"').upper()
        else:  # vCard 2.1 names a type or an encoding without saying so
            bare = key.strip().upper()
            is_encoding = bare in {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}
            given["ENCODING" if is_encoding else bare] = bare
    # "item1.EMAIL" groups lines; the group says nothing to us.
    return _Line(name.rpartition(".")[2].strip().upper(), given, value)


def _best(lines: list[_Line], name: str) -> str:
    """The text of the preferred, else of the first line with this name."""
    named = [line for line in lines if line.name == name and line.value.strip()]
    return min(named, key=lambda line: not line.is_preferred()).text() if named else ""


def _split(text: str, sign: str) -> list[str]:
    """*text* in parts at each *sign* that no backslash hides and no quotes enclose."""
    parts, start, quoted, escaped = [], 0, False, False
    for place, letter in enumerate(text):
        if escaped:
            escaped = False
        elif letter == "\\":
            escaped = True
        elif letter == '"':
            quoted = not quoted
        elif letter == sign and not quoted:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def _partition(text: str, sign: str) -> tuple[str, str, str]:
    head = _split(text, sign)[0]
    return head, text[len(head) : len(head) + 1], text[len(head) + 1 :]


def _parts(text: str, sign: str) -> list[str]:
    return [_plain(part) for part in _split(text, sign)]


def _at(parts: list[str], place: int) -> str:
    return parts[place] if place < len(parts) else ""


def _plain(text: str) -> str:
    r"""*text* without backslashes: ``\n`` is a line end, which no field of ours has."""
    return _ESCAPE.sub(lambda found: " " if found[1] in "nN" else found[1], text)


def _decoded(raw: bytes, charset: str) -> str:
    for name in (charset, "utf-8", "cp1252"):
        try:
            return raw.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("latin-1")


def _tidied(card: ContactCard) -> ContactCard:
    return ContactCard(*(_tidy(getattr(card, name)) for name in ContactCard.__slots__))


def _tidy(text: str) -> str:
    """*text* in one line, without control and direction signs, not longer than a field."""
    signs = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", text))
    shown = "".join(sign for sign in signs if unicodedata.category(sign)[0] != "C")
    return " ".join(shown.split())[:_LONGEST]
