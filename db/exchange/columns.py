"""Which column of a list is which of our fields: recognised, corrected by staff, remembered."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import countries
from db.exchange import maps, own_exports
from db.exchange.faults import ListError, ListFault
from db.exchange.headings import EXACT, meaning
from db.exchange.words import CANCELLED, LANGUAGES, SALUTATIONS, STATUSES, yes_or_no
from db.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from db.exchange.tables import Table

FIELDS = (
    "given_name",
    "family_name",
    "full_name",
    "company",
    "job_title",
    "email",
    "mobile",
    "phone",
    "country",
    "city",
    "region",
    "company_type",
    "language",
    "badge_type",
    "external_id",
    "interests",
    "organiser_opt_in",
    "valid_from",
    "valid_until",
    "status",
    own_exports.NUMBER,
    own_exports.CODE,
    own_exports.KEPT,
)
"""What a column can be. ``mobile`` and ``phone`` both end in a visitor's phone, the mobile first;
``full_name`` is split; ``status`` only tells cancelled registrations; the last three are columns of
our own lists that come back. A column that is none of them is kept beside the visitor as it is."""

SAMPLE = 200
_ENOUGH = 0.5
_SOME = 5
"""Values that a column must have before they count against its heading."""
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list. ``theirs`` is its heading, ``ours`` a field or "" (kept as it is).

    ``wanted`` is the field it would have been, had another column not named it better, or "".
    """

    theirs: str
    ours: str
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """All columns of a list, from left to right.

    ``family_first`` says that ``full_name`` has the family name first ("Cognome e nome").
    """

    columns: tuple[Column, ...]
    family_first: bool = False

    def place(self, ours: str) -> int | None:
        """Where the column for the field *ours* stands, from 0, or None."""
        return next((at for at, column in enumerate(self.columns) if column.ours == ours), None)

    def corrected(self, place: int, ours: str) -> Mapping:
        """The mapping with the column at *place* taken for *ours* ("" for none), and no other."""
        if ours and ours not in FIELDS:
            raise ListError(ListFault.MAP_UNKNOWN_FIELD, detail=ours)
        columns = list(self.columns)
        for at, column in enumerate(columns):
            if at == place:
                columns[at] = replace(column, ours=ours, wanted="")
            elif ours and column.ours == ours != own_exports.KEPT:
                columns[at] = replace(column, ours="", wanted=ours)
        return replace(self, columns=tuple(columns))

    def theirs_to_ours(self) -> dict[str, str]:
        """Heading to field of the visitor, for columns that are one: ``{"E-mail": "email"}``."""
        return {
            column.theirs: "phone" if column.ours == "mobile" else column.ours
            for column in self.columns
            if column.ours
        }

    def remembered(self) -> list[list[str]]:
        """What to keep for the next list with the same headings: pairs of heading and field."""
        return [[column.theirs, column.ours] for column in self.columns]


def signature(headings: Sequence[str]) -> str:
    """What lists with the same headings share, whatever their case, accents and punctuation."""
    folded = "\x1f".join(fold(heading) for heading in headings)
    return hashlib.sha256(folded.encode()).hexdigest()[:32]


def recognise(table: Table) -> Mapping:
    """What the columns of *table* seem to be, by their headings and by the values below them."""
    return guess(table.columns, table.rows[:SAMPLE])


def guess(headings: Sequence[str], sample: Sequence[Sequence[str]]) -> Mapping:
    """What the columns seem to be, by their *headings* and by the values of the *sample* rows."""
    judged: list[tuple[str, float]] = []
    for place, heading in enumerate(headings):
        cells = (row[place].strip() for row in sample if place < len(row))
        judged.append(_judge(*meaning(heading), [cell for cell in cells if cell]))
    family_first = any(field == "full_name_family_first" for field, _ in judged)
    judged = _settle_names(judged)
    own = own_exports.fields(headings, sample)
    if own:
        judged = [
            (own[heading], EXACT * 2) if heading in own else found
            for heading, found in zip(headings, judged, strict=True)
        ]
    chosen: dict[str, int] = {}
    for place in sorted(range(len(judged)), key=lambda at: -judged[at][1]):
        field = judged[place][0]
        if field:
            chosen.setdefault(field, place)
    columns = [
        Column(heading, field, "")
        if field == own_exports.KEPT or chosen.get(field) == place
        else Column(heading, "", field)
        for place, (heading, (field, _)) in enumerate(zip(headings, judged, strict=True))
    ]
    return Mapping(tuple(columns), family_first=family_first)


def _settle_names(judged: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """What a bare "Nome" is: the given name beside "Cognome", the family name beside "Vorname"."""
    fields = {field for field, _ in judged}
    given, family = "given_name" in fields, "family_name" in fields
    settled: list[tuple[str, float]] = []
    for field, worth in judged:
        ours = field
        if field == "name":
            ours = {(False, True): "given_name", (True, False): "family_name"}.get(
                (given, family), "" if given else "full_name"
            )
        elif field == "full_name_family_first":
            ours = "full_name"
        if ours == "full_name" and given and family:
            ours = ""
        settled.append((ours, worth))
    if "full_name" in {ours for ours, _ in settled}:
        # A whole name says more than half a name in a column of its own.
        return [
            ("", 0.0) if ours in ("given_name", "family_name") else (ours, worth)
            for ours, worth in settled
        ]
    return settled


def _judge(field: str, worth: float, values: list[str]) -> tuple[str, float]:
    """What a column is once its *values* have been looked at too."""
    if not values:
        return field, worth - 20 if field else 0.0
    if field != "email" and _share(values, _is_address) > 0.8:
        return "email", EXACT * 0.6
    if field == "state_or_country":
        abroad = _share(values, lambda value: countries.code(value) is not None) > _ENOUGH
        field = "country" if abroad else "region"
    if field == "job_title" and _share(values, _is_salutation) > _ENOUGH:
        return "", 0.0
    if field in ("region", "status") and _share(values, _is_status) > _ENOUGH:
        return "status", worth
    if field == "" and _share(values, _looks_like_phone) > 0.8:
        return "phone", EXACT * 0.4
    if field == "salutation" or (len(values) >= _SOME and not _fits(field, values)):
        return "", 0.0
    return field, worth


def _fits(field: str, values: list[str]) -> bool:
    """Whether the values do not give the lie to the heading."""
    if field == "external_id":
        # An order's number stands on every ticket of the order: it names nobody.
        return len(set(values)) >= 0.9 * len(values)
    test = _TESTS.get(field)
    return test is None or _share(values, test[0]) >= test[1]


def _share(values: list[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, values)) / len(values)


def _looks_like_email(value: str) -> bool:
    return "@" in value


def _is_address(value: str) -> bool:
    return _ADDRESS.search(value) is not None


def _looks_like_phone(value: str) -> bool:
    digits = len(_DIGIT.findall(value))
    return 7 <= digits <= 20 and value.startswith(("+", "00", "("))


def _has_digits(value: str) -> bool:
    return len(_DIGIT.findall(value)) >= 5


def _has_letters(value: str) -> bool:
    return any(map(str.isalpha, value)) or "?" in value


def _is_salutation(value: str) -> bool:
    return fold(value) in SALUTATIONS


def _is_status(value: str) -> bool:
    folded = fold(value)
    return folded in CANCELLED or folded in STATUSES


def _is_language(value: str) -> bool:
    return fold(value) in LANGUAGES


def _answers(value: str) -> bool:
    return yes_or_no(value) != ""


# What share of a column's values must look right before the heading is believed.
_TESTS: dict[str, tuple[Callable[[str], bool], float]] = {
    "email": (_looks_like_email, 0.2),
    "phone": (_has_digits, 0.3),
    "mobile": (_has_digits, 0.3),
    "full_name": (_has_letters, 0.5),
    "name": (_has_letters, 0.5),
    "organiser_opt_in": (_answers, 0.5),
    "language": (_is_language, 0.3),
    "status": (_is_status, 0.3),
}


def recalled(
    headings: Sequence[str], saved: Sequence[Sequence[str]], *, own: bool = False
) -> Mapping | None:
    """The mapping kept as ``Mapping.remembered()`` for *headings*; None when it fits no more.

    What was kept of a list of ours fits no organiser's, though its headings be the same, nor the
    other way round: *own* says whose list it is now.
    """
    if [fold(theirs) for theirs, _ in saved] != [fold(heading) for heading in headings]:
        return None
    if own_exports.are_own(ours for _, ours in saved) is not own:
        return None
    columns = [
        Column(heading, ours if ours in FIELDS else "")
        for heading, (_, ours) in zip(headings, saved, strict=True)
    ]
    named = (meaning(column.theirs)[0] for column in columns if column.ours == "full_name")
    return Mapping(tuple(columns), family_first="full_name_family_first" in named)


def from_toml(path: Path, mapping: Mapping) -> Mapping:
    """*mapping* with what the file says instead: lines of ``"their heading" = "our_field"``.

    "" keeps a column as it is. The lines may stand under ``[columns]``. Raises ListError:
    ``missing``, ``map_unreadable``, ``map_unknown_column`` and ``map_unknown_field``.
    """
    places = {fold(column.theirs): at for at, column in reversed([*enumerate(mapping.columns)])}
    for theirs, ours in maps.wanted(path).items():
        if fold(theirs) not in places:
            raise ListError(ListFault.MAP_UNKNOWN_COLUMN, detail=theirs)
        mapping = mapping.corrected(places[fold(theirs)], ours)
    return mapping
