"""Lists of visitors that we wrote ourselves and that come back: what their columns are.

Our badge code is nobody's registration ID, the state of a visitor is no region, and what people
agreed to here is not what an organiser says of them.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from db import phones
from db.badges import codes
from db.exchange.faults import ListError, ListFault
from db.lists_out import export_columns
from db.names import fold
from db.privacy.consents import PURPOSES
from db.rows import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from db.exchange.columns import Column

NUMBER, CODE, KEPT = "visitor_id", "badge_code", "own"
"""Our number and our badge code, which tell who a row is; and what stays as it is here. A list
writes none of them."""

BLOCKED = "blocked"
"""What stands in ``state`` for whom we do not let in."""

_STAYS = ("source", "checked_in_at", *PURPOSES)
_CHECK_INS = {
    **dict.fromkeys(export_columns.CHECK_INS, KEPT),
    **{name: name for name in export_columns.CHECK_INS if name in export_columns.CONTACT},
    "visitor_id": NUMBER,
}
_VISITORS = {
    **{name: name for name in export_columns.VISITORS},
    **dict.fromkeys(_STAYS, KEPT),
    "id": NUMBER,
    "code": CODE,
    "state": "status",
}
"""Each column of a list of visitors, and what it is in one that comes in."""

_OF_MEETINGS = (
    (frozenset(export_columns.MEETINGS), frozenset(("ours", "origin", "outcome", "follow_ups"))),
    (
        frozenset(export_columns.FOLLOW_UPS),
        frozenset(("done_at", "done_by", "owner", "meeting_id")),
    ),
)
"""Columns of such lists of ours, and those of them that nobody else calls so."""

LABELS = {
    "id": "number|numero|visitor's number|numero del visitatore",
    "code": "badge code|codice del badge",
    "source": "where from|provenienza",
    "state": "state|stato",
    "checked_in_at": "came today|arrivo oggi",
    "contact": "contact after the fair|contatto dopo la fiera",
    "newsletter": "newsletter",
    "sharing": "sharing with our bodies|condivisione con i nostri enti",
    "next_edition": "next edition|prossima edizione",
    "given_name": "first name|nome",
    "family_name": "last name|cognome",
    "company": "company|azienda",
    "job_title": "role|ruolo",
    "email": "e-mail",
    "phone": "phone|telefono",
    "country": "country|paese",
    "city": "city|città",
    "region": "state or province|stato o provincia",
    "company_type": "kind of company|genere di azienda",
    "language": "language|lingua",
    "badge_type": "badge type|tipo di badge",
    "external_id": "registration id|numero di iscrizione",
    "interests": "interests|interessi",
    "organiser_opt_in": "organiser's opt-in|opt-in organizzatore",
    "valid_from": "admitted from|ammesso dal",
    "valid_until": "admitted until|ammesso fino al",
}
"""What the window calls the columns, in English and Italian: staff may have put that above them."""

_ENOUGH = 0.9
_NUMBER = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""A UUID of version 7 (RFC 9562 §5.7), such as ours are; organisers have others."""
_E164 = re.compile(r"\+[1-9][0-9]{7,14}")
_FIGURE = re.compile(r"[1-9][0-9]{7,14}")
_SOURCES = frozenset(source.value for source in Source)


@cache
def _labelled() -> dict[str, str]:
    """Each name of a column, as we write it or call it, folded, and what it is."""
    names = {name: f"{name}|{labels}" for name, labels in LABELS.items()}
    return {
        fold(word): _VISITORS[name] for name, words in names.items() for word in words.split("|")
    }


def refuse_meetings(headings: Sequence[str]) -> None:
    """Raise ListError ``our_meetings`` for headings of a list of meetings or follow-ups of ours:
    it says who was there in words alone, and companies would come back as persons.
    """
    for columns, marks in _OF_MEETINGS:
        if marks.intersection(headings) and columns.issuperset(headings):
            raise ListError(ListFault.OUR_MEETINGS)


def fields(headings: Sequence[str], sample: Sequence[Sequence[str]]) -> dict[str, str]:
    """What each of the *headings* is in a list of ours; none for a list that is not ours.

    It is ours when our badge codes stand in it, judging by the *sample* rows, or our numbers below
    headings most of which are such as we write them; or when all are, and no value gives the lie to
    one.
    """
    columns = {
        heading: [cell for row in sample if place < len(row) and (cell := row[place].strip())]
        for place, heading in enumerate(headings)
    }
    for written in (_VISITORS, _CHECK_INS):
        if all(heading in written for heading in headings) and all(
            _fits(heading, written[heading], values) for heading, values in columns.items()
        ):
            return {heading: written[heading] for heading in headings}
    marked = {heading: _mark(heading, values) for heading, values in columns.items()}
    marked = {heading: field for heading, field in marked.items() if field}
    as_written = sum(heading in _VISITORS or heading in _CHECK_INS for heading in headings)
    if CODE in marked.values() or (marked and as_written * 2 > len(headings)):
        return _labels(headings, marked)
    return {}


def _labels(headings: Sequence[str], marked: dict[str, str]) -> dict[str, str]:
    """What the *headings* say in a list of ours whose numbers and codes are *marked*."""
    said = {heading: _labelled().get(fold(heading), "") for heading in headings}
    plain = {heading: field for heading, field in said.items() if field not in ("", NUMBER, CODE)}
    return plain | marked


def are_own(fields: Iterable[str]) -> bool:
    """Whether one of the *fields* is such as lists of ours alone have."""
    return not {NUMBER, CODE, KEPT}.isdisjoint(fields)


def staying(columns: Iterable[Column]) -> list[str]:
    """The headings of those *columns* that change nothing here."""
    return [column.theirs for column in columns if column.ours == KEPT]


def has_consents(headings: Iterable[str]) -> bool:
    """Whether one of the *headings* of a list of ours is that of a consent."""
    named = {fold(label) for name in PURPOSES for label in (name, *LABELS[name].split("|"))}
    return not named.isdisjoint(map(fold, headings))


def bare(field: str, text: str) -> str:
    """*text* as far as it outlives a spreadsheet: that takes +390115550100 for a figure, and drops
    the plus and the zeros before it.
    """
    return text.lstrip("+0") if field == "phone" and text.lstrip("+").isdecimal() else text


def with_plus(numbers: list[str], countries: list[str]) -> list[str]:
    """The phone *numbers* of a list of ours, of people from these *countries*; where a spreadsheet
    took all their plus signs, those that are surely numbers with one have it again.
    """
    if any(map(_E164.fullmatch, numbers)) or not any(map(_FIGURE.fullmatch, numbers)):
        return numbers
    return [
        whole
        if _FIGURE.fullmatch(number) and phones.is_sure(whole := f"+{number}", country)
        else number
        for number, country in zip(numbers, countries, strict=True)
    ]


def _mark(heading: str, values: Sequence[str]) -> str:
    """CODE where the *values* are our badge codes, NUMBER where they are our numbers below a
    heading that says so, else "".
    """
    if values and _share(values, codes.looks_like_code) > _ENOUGH:
        return CODE
    numbers = heading in ("id", "visitor_id") or fold(heading) in _numbers()
    return NUMBER if values and numbers and _share(values, _is_number) > _ENOUGH else ""


@cache
def _numbers() -> frozenset[str]:
    return frozenset(fold(label) for label in LABELS["id"].split("|"))


def _fits(heading: str, field: str, values: Sequence[str]) -> bool:
    test = _TESTS.get(heading) or _TESTS.get(field)
    return not values or test is None or _share(values, test) > _ENOUGH


def _share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, values)) / len(values)


def _is_number(value: str) -> bool:
    return _NUMBER.fullmatch(value.lower()) is not None


def _is_moment(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _answers(value: str) -> bool:
    return value in ("yes", "no")


_TESTS: dict[str, Callable[[str], bool]] = {
    NUMBER: _is_number,
    CODE: codes.looks_like_code,
    "state": lambda value: value in (BLOCKED, "cancelled"),
    "source": _SOURCES.__contains__,
    **dict.fromkeys(PURPOSES, _answers),
    **dict.fromkeys(("at", "checked_in_at", "valid_from", "valid_until"), _is_moment),
}
"""What stands in the columns of a list that we wrote."""
