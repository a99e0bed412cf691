"""Days, hours and time zones as people and programs write them in schedules."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS = ("dmy", "mdy")
"""In which order a day in numbers is written: 23/04/2025, or 04/23/2025."""

_NUMBERS = re.compile(r"(\d{1,4})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{1,4}))?")
_CLOCK = re.compile(
    r"(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s?(?:([ap])\.?\s?m\.?)?",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?P<day>.*?\S)(?:\s*[,T]\s*|\s+)(?P<clock>\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"\s?(?:[ap]\.?\s?m\.?)?)\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2}|\[.*\])?",
    re.IGNORECASE,
)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?")
_LATER = re.compile(r"(?P<clock>.+?)\s*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2}|\[.*\])", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b|\balle\b|\ba\b|>)\s*", re.IGNORECASE)
_SERIAL = re.compile(r"[34]\d{4}(?:\.0)?|[4-6]\d{4}(?:\.\d+)?")
_EPOCH = date(1899, 12, 30)
"""Day 0 of a spreadsheet (ECMA-376 part 1 §18.17.4.1)."""

_MONTHS = {
    word: month
    for month, words in enumerate(
        (
            "january jan gennaio gen",
            "february feb febbraio",
            "march mar marzo",
            "april apr aprile",
            "may maggio mag",
            "june jun giugno giu",
            "july jul luglio lug",
            "august aug agosto ago",
            "september sep sept settembre set sett",
            "october oct ottobre ott",
            "november nov novembre",
            "december dec dicembre dic",
        ),
        1,
    )
    for word in words.split()
}
_ZONES = {
    "utc": "UTC",
    "gmt": "UTC",
    "z": "UTC",
    **dict.fromkeys(("cet", "cest", "italy", "italia", "rome", "roma", "turin", "torino"), "Rome"),
    **dict.fromkeys(("et", "est", "edt", "eastern", "detroit", "pontiac", "michigan"), "Detroit"),
    **dict.fromkeys(("ct", "cdt", "central time", "chicago"), "Chicago"),
    **dict.fromkeys(("pt", "pst", "pdt", "pacific time"), "Los_Angeles"),
    **dict.fromkeys(("bst", "london", "londra"), "London"),
    "eastern standard time": "New_York",
    "us eastern standard time": "Indiana/Indianapolis",
    "w europe standard time": "Berlin",
    "romance standard time": "Paris",
    "central europe standard time": "Budapest",
    "central european standard time": "Warsaw",
    "gmt standard time": "London",
    "pacific standard time": "Los_Angeles",
    "central standard time": "Chicago",
}
_EUROPE = frozenset(("Rome", "London", "Berlin", "Paris", "Budapest", "Warsaw"))
_SAYS_ZONE = frozenset(("time", "times", "ora", "ore", "orario", "zone", "fuso", "local", "locale"))


def order_of(texts: Iterable[str], first: date, last: date) -> tuple[str | None, str]:
    """In which order the days in *texts* are written: one of ORDERS, "" where it does not matter,
    None where no day settles it; and a day that shows it.

    Days that fall in the fair (*first* to *last*) one way, and all outside it the other, settle it.
    """
    known = {text: parts for text in set(texts) if (parts := _parts(text)) is not None}
    doubtful = {
        text: (one, two, year or first.year)
        for text, (one, two, year) in known.items()
        if one != two and max(one, two) <= 12
    }
    if not doubtful:
        return "", ""
    example = min(doubtful)
    votes = {"dmy" if one > 12 else "mdy" for one, two, _ in known.values() if max(one, two) > 12}
    if votes:
        return (votes.pop() if len(votes) == 1 else None), example
    inside = {way: [_inside(on, way, first, last) for on in doubtful.values()] for way in ORDERS}
    for way, other in (ORDERS, ORDERS[::-1]):
        if all(inside[way]) and not any(inside[other]):
            return way, example
    return None, example


def _parts(text: str) -> tuple[int, int, int] | None:
    """The three numbers of a day that does not begin with its year."""
    text = _at(text)[0]
    match = _NUMBERS.fullmatch(_without_weekday(text))
    if match is None or len(match[1]) > 2:
        return None
    year = int(match[3] or 0)
    return int(match[1]), int(match[2]), year + 2000 if 0 < year < 100 else year


def _inside(parts: tuple[int, int, int], way: str, first: date, last: date) -> bool:
    day = _made(*parts, way)
    return day is not None and first <= day <= last


def _made(one: int, two: int, year: int, way: str) -> date | None:
    month, day = (one, two) if way == "mdy" else (two, one)
    if not 1900 <= year <= 2200:  # beyond these, other zones' times are out of Python's range
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without_weekday(text: str) -> str:
    words = text.replace(",", " ").split()
    if words and len(words) > 1 and words[0].strip(".").isalpha() and fold(words[0]) not in _MONTHS:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=4096)
def day(text: str, way: str, year: int) -> date | None:
    """The day that *text* means, in numbers written *way* (one of ORDERS, "" where it does not
    matter), or with the month in words; *year* where it says none. None where it is no day.
    """
    text = _at(text.strip())[0]
    if _SERIAL.fullmatch(text):
        return _EPOCH + timedelta(days=int(float(text)))
    text = _without_weekday(text)
    if match := _NUMBERS.fullmatch(text):
        one, two, three = int(match[1]), int(match[2]), int(match[3] or 0)
        if len(match[1]) == 4:
            return _made(two, three, one, "mdy") if match[3] else None
        if len(match[1]) > 2 or len(match[3] or "") not in (0, 2, 4):
            return None
        whole = three + 2000 if match[3] and three < 100 else three or year
        if one > 12 or (way != "mdy" and two <= 12):
            return _made(one, two, whole, "dmy")
        return _made(one, two, whole, "mdy")
    return _in_words(text, year)


def _in_words(text: str, year: int) -> date | None:
    words = [re.sub(r"(?<=\d)(?:st|nd|rd|th|°|º)$", "", word) for word in fold(text).split()]
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [int(word) for word in words if word.isdecimal()]
    if len(months) != 1 or len(words) - 1 != len(numbers) or not 1 <= len(numbers) <= 2:
        return None
    of_month, *rest = sorted(numbers) if max(numbers) > 31 else numbers
    whole = rest[0] if rest else year
    return _made(months[0], of_month, whole + 2000 if whole < 100 else whole, "mdy")


def clock(text: str) -> time | None:
    """The hour on the wall that *text* means, or None."""
    text = text.strip()
    if re.fullmatch(r"0\.\d+", text):  # a spreadsheet's part of a day
        minutes = round(float(text) * 24 * 60)
        return time(minutes // 60, minutes % 60) if minutes < 24 * 60 else None
    if re.fullmatch(r"\d{4}", text):
        text = f"{text[:2]}:{text[2:]}"
    if not (match := _CLOCK.fullmatch(text)):
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _at(text: str) -> tuple[str, str, str]:
    """Day, hour and zone of a cell that may hold all three."""
    if match := _AT.fullmatch(text.strip()):
        return match["day"].rstrip(" -–,"), match["clock"], (match["zone"] or "").strip("[] ")
    return text.strip(), "", ""


def parted(text: str) -> tuple[str, str, str, str]:
    """Day, beginning, end and zone in a cell, "" for what it does not say: ``9:30 - 9:50``,
    ``23/04/2025 09:30``, ``2025-04-23 09:30-04:00``.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return match[1], match[2], "", match[3] or ""
    halves = _BETWEEN.split(text)
    if len(halves) > 1 and clock(halves[-1]):
        before = text[: text.rindex(halves[-1])].rstrip(" -–—>")
        before = re.sub(r"\s(?:to|alle|a)$", "", before, flags=re.IGNORECASE)
        found, at, zone = _at(before)
        if at and clock(at):
            return found, at, halves[-1], zone
        if clock(before):
            return "", before, halves[-1], ""
    found, at, zone = _at(text)
    if at and clock(at) is not None and not clock(found):
        return found, at.strip(), "", zone
    if clock(text):
        return "", text, "", ""
    if (match := _LATER.fullmatch(text)) and clock(match["clock"]):
        return "", match["clock"], "", match["zone"].strip("[] ")
    return text, "", "", ""


@lru_cache(maxsize=256)
def zone(name: str) -> tzinfo | None:
    """The time zone that *name* means: an IANA name, an offset, or what people write; or None."""
    name = name.strip()
    if match := re.fullmatch(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?", name, re.IGNORECASE):
        length = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(-length if match[1] == "-" else length) if length < timedelta(1) else None
    known = _ZONES.get(fold(name))
    if known == "UTC":
        return UTC
    if known:
        return ZoneInfo(("Europe/" if known in _EUROPE else "America/") + known)
    if "/" not in name or ".." in name or len(name) > 60:
        return None
    try:
        return ZoneInfo(name.strip("/"))
    except (KeyError, ValueError, OSError):
        return None


def zone_in(heading: str) -> tzinfo | None:
    """The zone that a *heading* names: "Start (CET)", "Ora italiana", "Time UTC"; or None."""
    for match in re.findall(r"[\[(]([^\])]+)[\])]", heading):
        if found := zone(match):
            return found
    words = fold(heading).replace("italiana", "italia").split()
    if not _SAYS_ZONE & set(words) and "utc" not in words:
        return None
    return next((found for word in words if len(word) > 2 and (found := zone(word))), None)


def moment(on: date, at: time, place: tzinfo) -> datetime | None:
    """That hour of that day in *place*, in UTC; None where the clocks were put forward over it."""
    try:
        there = datetime.combine(on, at, place)
        back = there.astimezone(UTC)
        return back if back.astimezone(place).time() == at else None
    except OverflowError:
        return None
