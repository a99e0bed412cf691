"""Reads what is on a scanned business card: vCard 2.1, 3.0 and 4.0, MECARD and BIZCARD. No Qt,
never raises.

vCard 4.0 is RFC 6350, 3.0 RFC 2426; 2.1 is the versit specification of 1996. MECARD is NTT
Docomo's "Synchronization with Native Applications", BIZCARD as ZXing's wiki has it ("Barcode
Contents"). A scanner may have spoilt line ends; what cannot be read is left out, and only the
fields of the walk-in form are kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from desktop.scanner.vcard_lines import Line, plain, split_at, vcard_lines

_VCARD = re.compile(r"BEGIN.VCARD(.*?)(?:END.VCARD|\Z)", re.IGNORECASE | re.DOTALL)
_SHORT = re.compile(r"\A(ME|BIZ)CARD.(.*)\Z", re.IGNORECASE | re.DOTALL)
_LONGEST = 200
"""Characters of a field that are kept."""

_NEVER_CALLED = {"FAX", "PAGER", "MODEM", "BBS"}
_PHONES = ("CELL", "IPHONE", "MOBILE", "WORK", "MAIN")
_EMAILS = ("WORK", "INTERNET")


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
    if found := _VCARD.search(text):
        card = _vcard(vcard_lines(found[1]))
    elif found := _SHORT.match(text):
        card = _mecard(found[2]) if found[1].upper() == "ME" else _bizcard(found[2])
    else:
        return None
    return _tidied(card) or None


def _vcard(lines: list[Line]) -> ContactCard:
    names = _best(lines, "N").parts()
    company = _at(_best(lines, "ORG").parts(), 0)
    card = ContactCard(
        first_name=_at(names, 1),
        last_name=_at(names, 0),
        company=company,
        role=_best(lines, "TITLE").text() or _best(lines, "ROLE").text(),
        email=_address(_best(lines, "EMAIL", _EMAILS).text()),
        phone=_number(_best(lines, "TEL", _PHONES).text()),
    )
    if card.first_name and card.last_name:
        return card
    full = _best(lines, "FN").text()
    if full == company:  # a firm has no first name
        full = ""
    either = card.first_name or card.last_name
    return _with_full_name(card, full if either in full else either)


def _best(lines: list[Line], name: str, kinds: tuple[str, ...] = ()) -> Line:
    """The line with this name that serves best: preferred, of one of these *kinds*, in letters that
    a badge here is read in; an empty line when there is none.
    """

    def rank(line: Line) -> tuple[bool, int, int, bool]:
        kind = next((at for at, kind in enumerate(kinds) if kind in line.types), len(kinds))
        return bool(line.types & _NEVER_CALLED), line.preference, kind, not _is_latin(line.text())

    found = [line for line in lines if line.name == name and line.has_text()]
    return min(found, key=rank, default=Line(name, {}, ""))


def _is_latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return all("LATIN" in unicodedata.name(sign, "") for sign in letters)


def _address(text: str) -> str:
    return re.sub(r"^mailto:", "", text.strip(), flags=re.IGNORECASE)


def _number(text: str) -> str:
    """The number of a ``tel:`` URI (RFC 3966), or what is written."""
    number, _, parameters = text.strip().partition(";")
    if number.lower().startswith("tel:"):
        extension = re.search(r"ext=(\w+)", parameters)
        return number[4:] + (f" ext. {extension[1]}" if extension else "")
    return text


def _mecard(body: str) -> ContactCard:
    fields = _fields(body)
    last, _, first = _partition(fields.get("N", ""), ",")
    card = ContactCard(
        company=plain(fields.get("ORG", "") or fields.get("CO", "")),
        role=plain(fields.get("TITLE", "") or fields.get("ROLE", "")),
        email=_address(plain(fields.get("EMAIL", ""))),
        phone=_number(plain(fields.get("TEL", ""))),
    )
    if first:
        first = _partition(first, ",")[0] or first
        return replace(card, first_name=plain(first), last_name=plain(last))
    return _with_full_name(card, plain(last))


def _bizcard(body: str) -> ContactCard:
    fields = {name: plain(value) for name, value in _fields(body).items()}
    card = ContactCard(
        first_name=fields.get("N", ""),
        last_name=fields.get("X", ""),
        company=fields.get("C", ""),
        role=fields.get("T", ""),
        email=fields.get("E", ""),
        phone=fields.get("M", "") or fields.get("B", ""),
    )
    return card if card.last_name else _with_full_name(card, card.first_name)


def _fields(body: str) -> dict[str, str]:
    """The fields of a MECARD or BIZCARD by their names in capitals; of several, the first."""
    found: dict[str, str] = {}
    for part in split_at(body.replace("\n", ""), ";"):
        name, colon, value = part.partition(":")
        if colon and value.strip():
            found.setdefault(name.strip().upper(), value.strip())
    return found


def _with_full_name(card: ContactCard, name: str) -> ContactCard:
    """*card* with a name that does not say which part is which: the last word is the last name."""
    if "," in name:
        last, _, first = name.partition(",")
    else:
        first, _, last = name.strip().rpartition(" ")
        if not first:
            first, last = last, ""
    return replace(card, first_name=first, last_name=last)


def _partition(text: str, sign: str) -> tuple[str, str, str]:
    head = split_at(text, sign)[0]
    return head, text[len(head) : len(head) + 1], text[len(head) + 1 :]


def _at(parts: list[str], place: int) -> str:
    return parts[place].strip() if place < len(parts) else ""


def _tidied(card: ContactCard) -> ContactCard:
    return ContactCard(*(_tidy(getattr(card, name)) for name in ContactCard.__slots__))


def _tidy(text: str) -> str:
    """*text* in one line, without control and direction signs, not longer than a field."""
    signs = (" " if letter.isspace() else letter for letter in unicodedata.normalize("NFC", text))
    shown = "".join(sign for sign in signs if unicodedata.category(sign)[0] != "C")
    return " ".join(shown.split())[:_LONGEST]
