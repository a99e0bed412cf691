"""One column of cells at a time: what each becomes as a field of a visitor, and what is odd.

Columns are worked through whole, since 100,000 visitors have millions of cells: a plain cell is
passed on by a cheap test, and only the others are looked at closely.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from db import clock, countries, emails, phones
from db.exchange import guards
from db.exchange.words import LANGUAGES, NOTHING, yes_or_no
from db.names import clean, fold, lost_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import tzinfo

Odd = tuple[int, str]
"""The place of a row, from 0, and a code for what is odd about its cell."""

LONGEST = 1_000
"""Letters that a field of a visitor takes."""

_FLOAT = re.compile(r"\d+\.0")


def unguarded(column: list[str]) -> list[str]:
    """*column* without the apostrophes that our own lists put before formulas."""
    if "'" not in "".join(column):
        return column
    return [guards.take_off(cell) for cell in column]


def texts(column: list[str], tidy: Callable[[str], str] = clean) -> tuple[list[str], list[Odd]]:
    """The cells tidied; ``lost_letters`` where some were lost, ``too_long`` where some were cut."""
    known = {cell: tidy(cell) for cell in set(column)}
    reasons: dict[str, str] = {}
    for cell, kept in known.items():
        if len(kept) > LONGEST:
            known[cell] = kept[:LONGEST].rstrip()
            reasons[cell] = "too_long"
        elif ("?" in kept or "\ufffd" in kept) and lost_letters(kept):
            reasons[cell] = "lost_letters"
    return [known[cell] for cell in column], _where(column, reasons)


def _where(column: list[str], reasons: dict[str, str]) -> list[Odd]:
    """In which rows those cells stand for which there are *reasons*."""
    if not reasons:
        return []
    return [(row, reasons[cell]) for row, cell in enumerate(column) if cell in reasons]


def somethings(column: list[str]) -> list[str]:
    """The cells, blank where they only say that there is nothing: "n/a", "nessuno", "-"."""
    nothing = {cell for cell in set(column) if len(cell) < 17 and _says_nothing(cell)}
    return ["" if cell in nothing else cell for cell in column] if nothing else column


def _says_nothing(cell: str) -> bool:
    folded = fold(cell)
    return folded in NOTHING or (not folded and "?" not in cell)


def ids(column: list[str]) -> list[str]:
    """Registration ids: a number that a spreadsheet or a program made a fraction is whole again."""
    cleaned = (clean(cell) for cell in column)
    return [
        cell[: cell.index(".")] if cell.endswith(".0") and _FLOAT.fullmatch(cell) else cell
        for cell in cleaned
    ]


def addresses(column: list[str]) -> tuple[list[str], list[Odd]]:
    """E-mail addresses; one that cannot be is left blank and reported: the person matters more."""
    found = [emails.plain(cell) for cell in column]
    odd: list[Odd] = []
    for row, address in enumerate(found):
        if address is None and (cell := column[row]):
            found[row], wrong = emails.tidy(cell)
            if wrong:
                odd.append((row, wrong))
    return [address or "" for address in found], odd


def numbers(
    column: list[str], land_lines: list[str] | None, homes: list[str], home: str
) -> tuple[list[str], list[Odd]]:
    """Phone numbers; a mobile before a land line. *homes* are the rows' countries, or *home*."""
    if land_lines is not None:
        column = [cell or other for cell, other in zip(column, land_lines, strict=True)]
    found = [phones.plain(cell) for cell in column]
    odd: list[Odd] = []
    for row, number in enumerate(found):
        if number is None and (cell := column[row]):
            country = homes[row] if len(homes[row]) == 2 else home
            found[row], wrong = phones.tidy(cell, country)
            if wrong:
                odd.append((row, wrong))
    return [number or "" for number in found], odd


def places(column: list[str]) -> tuple[list[str], list[Odd]]:
    """Countries as ISO 3166-1 alpha-2 codes, or as they were typed: ``country_unknown``."""
    known = {cell: countries.tidy(clean(cell)) for cell in set(column)}
    strange = {cell for cell in known if cell.strip() and countries.code(cell) is None}
    return [known[cell] for cell in column], _where(
        column, dict.fromkeys(strange, "country_unknown")
    )


def languages(column: list[str]) -> tuple[list[str], list[Odd]]:
    """ISO 639-1 codes; a language that is not known is left blank: ``language_unknown``."""
    known = {cell: LANGUAGES.get(fold(cell), "") for cell in set(column)}
    strange = {cell for cell, code in known.items() if not code and cell.strip()}
    odd = _where(column, dict.fromkeys(strange, "language_unknown"))
    return [known[cell] for cell in column], odd


def kinds(column: list[str], badge_types: Sequence[tuple[str, str]]) -> tuple[list[str], list[Odd]]:
    """Badge type codes; blank for a type that is not known: ``badge_type_unknown``.

    *badge_types* are pairs of folded name and code; of two types with one name the first is meant.
    """
    meant = dict(reversed(badge_types))
    known = {cell: meant.get(fold(cell)) for cell in set(column)}
    strange = {cell for cell, code in known.items() if code is None and cell.strip()}
    odd = _where(column, dict.fromkeys(strange, "badge_type_unknown"))
    return [known[cell] or "" for cell in column], odd


def answers(column: list[str]) -> tuple[list[str], list[Odd]]:
    """The organiser's boxes as "yes", "no" or ""; other words are ``answer_unclear``."""
    known = {cell: yes_or_no(cell) for cell in set(column)}
    strange = {cell for cell, answer in known.items() if not answer and cell.strip()}
    odd = _where(column, dict.fromkeys(strange, "answer_unclear"))
    return [known[cell] for cell in column], odd


def moments(
    column: list[str], zone: str, *, end: bool, day_first: bool
) -> tuple[list[str | None], list[Odd]]:
    """Times in UTC as the file keeps them, from dates and times in *zone*; None where blank.

    A date alone means its first moment, or, at the *end*, its last second. *day_first* settles
    3/4/2025. What is no date is None and ``date_unclear``.
    """
    known: dict[str, str | None] = {}
    for cell in set(column):
        known[cell] = _moment(cell, clock.zone(zone), end=end, day_first=day_first)
    strange = {cell for cell, at in known.items() if at is None and cell.strip()}
    odd = _where(column, dict.fromkeys(strange, "date_unclear"))
    return [known[cell] for cell in column], odd


_NUMERIC = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ ,T]+(\d{1,2})[:.](\d{2})(?::\d\d)?)?"
)


def _moment(cell: str, zone: tzinfo, *, end: bool, day_first: bool) -> str | None:
    text = clean(cell)
    if match := _NUMERIC.fullmatch(text):
        first, second, year, hour, minute = match.groups()
        if int(second) > 12 or (not day_first and int(first) <= 12):
            first, second = second, first
        text = f"{year}-{int(second):02}-{int(first):02}"
        text += f" {int(hour):02}:{minute}" if hour else ""
    try:
        if len(text) == len("2025-04-23"):
            day = date.fromisoformat(text)
            at = datetime.combine(day, time(), zone)
            if end:
                following = datetime.combine(day + timedelta(days=1), time(), zone)
                return clock.stamp(following - timedelta(seconds=1))
        else:
            at = datetime.fromisoformat(text)
            at = at if at.tzinfo else at.replace(tzinfo=zone)
        return clock.stamp(at)
    except (ValueError, OverflowError):
        return None
