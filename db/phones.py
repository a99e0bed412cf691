"""Phone numbers to E.164, by the country of the person or of the fair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.names import clean

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

UNCLEAR = "phone_unclear"
"""The text was not understood as a number; it is kept as typed."""
SEVERAL = "phone_several"
"""The text holds several numbers; a mobile was taken before a land line, else the first."""

# The North American plan (E.164 country code 1) is ten digits whose area code begins with 2 to 9,
# so the slow library has nothing to add; nor has it for an Italian mobile that comes with +39.
_PLAIN_US = re.compile(r"\+1[ .-]?\(?([2-9]\d\d)\)?[ .-]?(\d{3})[ .-]?(\d{4})", re.ASCII)
_PLAIN_IT = re.compile(r"\+39[ .-]?(3[2-9]\d)[ .-]?(\d{3})[ .-]?(\d{4})", re.ASCII)

_TRUNK = re.compile(r"\(\s*0\s*\)")
_BETWEEN = re.compile(r"\s*(?:[/;|]|,(?=\s*\+)|\bor?\b|\s-\s(?=\+))\s*", re.IGNORECASE)
_LABEL = re.compile(r"^(?:tel|cell|mob|mobile|phone|t|m)\b[.:\s]*(?=[+(\d])", re.IGNORECASE)
_KEEP_THE_ZERO = ("IT", "SM", "VA")
_DIGITS = re.compile(r"[1-9]\d{5,10}(?:\.0)?", re.ASCII)
_FLOAT = re.compile(r"\+?\d+\.0+")


def tidy(text: str, country: str = "") -> tuple[str, str]:
    """The number in *text* as E.164 (``+12481661013``), and a code for what is wrong or "".

    *country* is the ISO 3166-1 alpha-2 code of the country whose people write it like that. An
    extension follows as ``x123``. A number that names its country (``+`` or ``00``) need only have
    a possible length; one that does not must be valid in *country*, or the guess would make a
    stranger's number of it. What is not understood stays as typed, with ``UNCLEAR``.
    """
    if number := plain(text):
        return number, ""
    typed = clean(text)
    if not any(char.isalnum() for char in typed):
        return "", ""
    if number := _understood(typed, country):
        return number, ""
    italian = country in _KEEP_THE_ZERO and _DIGITS.fullmatch(typed)
    # A spreadsheet took it for a number and dropped the 0 of an Italian land line.
    if italian and (number := _understood(f"0{typed}", country)):
        return number, ""
    several = [number for part in _BETWEEN.split(typed) if (number := _understood(part, country))]
    if several:
        return min(several, key=_is_land_line), SEVERAL
    return typed, UNCLEAR


def is_sure(e164: str, country: str = "") -> bool:
    """Whether *e164* is a number that a look tells, one by its country's plan, or one that is
    possible in *country* (ISO 3166-1 alpha-2).
    """
    import phonenumbers

    if plain(e164):
        return True
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return False
    home = number.country_code == phonenumbers.country_code_for_region(country)
    return phonenumbers.is_valid_number(number) or (home and _is_credible(number, abroad=True))


def plain(text: str) -> str | None:
    """The number in *text* when a look tells it, as ``tidy`` gives it; else None."""
    if match := _PLAIN_US.fullmatch(text):
        return f"+1{match[1]}{match[2]}{match[3]}"
    if match := _PLAIN_IT.fullmatch(text):
        return f"+39{match[1]}{match[2]}{match[3]}"
    return None


_CODE = re.compile(
    "1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9][0-9]", re.ASCII
)
"""Country codes (ITU-T E.164, list of 2016): those of one digit, of two, else three."""
NATIONAL = 7
"""Digits of a number without its country's code; fewer are any number."""


def dialled(e164: str) -> set[str]:
    """The digits by which somebody may write down *e164*: with its country's code, with 00 before
    that, and without, with the 0 of a trunk call or not. A text that is no E.164: its digits alone.
    """
    base, _, _extension = e164.partition(" x")
    whole = {re.sub("[^0-9]", "", text) for text in (e164, base)} - {""}
    digits = re.sub("[^0-9]", "", base)
    code = _CODE.match(digits) if base.startswith("+") else None
    if code is None or len(national := digits[code.end() :].lstrip("0")) < NATIONAL - 1:
        return whole
    ways = {f"00{digits}", f"0{national}", f"{code[0]}0{national}"}
    return whole | ways | ({national} if len(national) >= NATIONAL else set[str]())


def _is_land_line(e164: str) -> bool:
    import phonenumbers

    kind = phonenumbers.number_type(phonenumbers.parse(e164, None))
    return kind == phonenumbers.PhoneNumberType.FIXED_LINE


def _understood(text: str, country: str) -> str | None:
    import phonenumbers

    text = text[: text.index(".")] if _FLOAT.fullmatch(text) else _LABEL.sub("", text)
    text = f"+{text[2:]}" if text.startswith("00") and country not in ("", "IT") else text
    abroad = text.startswith(("+", "00", "(+"))
    if abroad:
        # "(0)" is dialled at home only, except in Italy, where the 0 is part of the number.
        italian = text.lstrip("(+0").startswith("39")
        text = _TRUNK.sub("0" if italian else " ", text)
    try:
        number = phonenumbers.parse(text, country or ("IT" if text.startswith("00") else None))
    except phonenumbers.NumberParseException:
        return None
    return _written(number) if _is_credible(number, abroad=abroad) else None


def _is_credible(number: PhoneNumber, *, abroad: bool) -> bool:
    import phonenumbers

    if abroad and (not number.italian_leading_zero or number.country_code == 39):
        reason = phonenumbers.is_possible_number_with_reason(number)
        if reason == phonenumbers.ValidationResult.IS_POSSIBLE:
            return True
    return phonenumbers.is_valid_number(number)


def _written(number: PhoneNumber) -> str:
    import phonenumbers

    plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not number.extension:
        return plain
    extension = f" x{number.extension}"
    base = phonenumbers.PhoneNumber()
    base.merge_from(number)
    base.extension = None
    return phonenumbers.format_number(base, phonenumbers.PhoneNumberFormat.E164) + extension
