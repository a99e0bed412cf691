"""Days to come as people type them fast, in English and Italian: 30/4, 30 apr, Friday, domani."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = (
    ("january", "gennaio"),
    ("february", "febbraio"),
    ("march", "marzo"),
    ("april", "aprile"),
    ("may", "maggio"),
    ("june", "giugno"),
    ("july", "luglio"),
    ("august", "agosto"),
    ("september", "settembre"),
    ("october", "ottobre"),
    ("november", "novembre"),
    ("december", "dicembre"),
)
_WEEKDAYS = (
    ("monday", "lunedi"),
    ("tuesday", "martedi"),
    ("wednesday", "mercoledi"),
    ("thursday", "giovedi"),
    ("friday", "venerdi"),
    ("saturday", "sabato"),
    ("sunday", "domenica"),
)
_SOON = {"today": 0, "oggi": 0, "tomorrow": 1, "domani": 1, "dopodomani": 2}
_IN = re.compile(r"\+?\s*(\d{1,3})\s*([a-z]*)")
_UNITS = {
    1: ("d", "day", "days", "g", "gg", "giorno", "giorni"),
    7: ("w", "week", "weeks", "sett", "settimana", "settimane"),
}
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?")
_WORDS = re.compile(r"(?:[a-z]+,?\s+)??(\d{1,2})\.?\s+([a-z]+)\.?(?:,?\s+(\d{4}))?")
_TURNED = re.compile(r"(?:[a-z]+,?\s+)??([a-z]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_SHORTEST = 3
"""Letters of a month or a weekday that are enough."""


def read(text: str, today: date, *, month_first: bool) -> date | None:
    """The day that *text* says, seen from *today*; None when it says none.

    Without a year it is the next such day, today included; a weekday is the next after today.
    *month_first* settles what 4/5 is; 30/4 is the same in either order.
    """
    said = " ".join(text.casefold().replace("ì", "i").split())
    if said in _SOON:
        return today + timedelta(days=_SOON[said])
    if (weekday := _number_of(said, _WEEKDAYS)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if _ISO.fullmatch(said):
        return _day(int(said[:4]), int(said[5:7]), int(said[8:]))
    if found := _NUMBERS.fullmatch(said):
        return _of_numbers(found, today, month_first=month_first)
    for pattern, month, day in ((_WORDS, 2, 1), (_TURNED, 1, 2)):
        if found := pattern.fullmatch(said):
            number = _number_of(found[month], _MONTHS)
            if number is not None:
                return _next(today, found[3], number + 1, int(found[day]))
    return _in(said, today)


def _in(said: str, today: date) -> date | None:
    """+3, 3 days, 2 settimane: a number alone counts days only after a plus sign."""
    found = _IN.fullmatch(said)
    if found is None:
        return None
    number, unit = int(found[1]), found[2]
    for days, names in _UNITS.items():
        if unit in names or (not unit and days == 1 and said.startswith("+")):
            return today + timedelta(days=number * days)
    return None


def _of_numbers(found: re.Match[str], today: date, *, month_first: bool) -> date | None:
    one, two = int(found[1]), int(found[2])
    first, second = (one, two) if month_first else (two, one)
    told = _next(today, found[3], first, second)
    return told or _next(today, found[3], second, first)


def _number_of(word: str, names: tuple[tuple[str, str], ...]) -> int | None:
    """Which of *names* begins with *word*, from 0; None for none, or for more than one."""
    if len(word) < _SHORTEST:
        return None
    fitting = [
        number for number, both in enumerate(names) if any(name.startswith(word) for name in both)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _next(today: date, year: str | None, month: int, day: int) -> date | None:
    if year is not None:
        return _day(int(year) + (2000 if len(year) == len("25") else 0), month, day)
    this = _day(today.year, month, day)
    if this is not None and this >= today:
        return this
    return _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
