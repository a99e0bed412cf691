"""The rows of a list as visitors to be: tidied, checked, and with what is odd about each.

No database is asked here, so all of it can be done beside the work at the door.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from db.badges import codes
from db.exchange import cells, guards, nobodies, own_exports
from db.exchange.faults import ListError, ListFault
from db.exchange.full_names import split
from db.exchange.tables import Note
from db.exchange.words import CANCELLED
from db.names import clean, fold, tidy_family, tidy_given
from db.visitor.visitor_rows import TEXTS, derived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from db.exchange.columns import Mapping
    from db.exchange.tables import Table

_TIDIED = ("company", "job_title", "city", "region", "company_type", "interests")
_KEPT_RAW = frozenset(
    [
        *("email_unclear", "email_several", "phone_several", "language_unknown", "too_long"),
        *("badge_type_unknown", "answer_unclear", "date_unclear"),
    ]
)
_SAMPLE = 200
"""Rows that are enough to see whose list it is."""


@dataclass(frozen=True, slots=True)
class Fair:
    """What a list is read against: the fair's *country* (ISO 3166-1 alpha-2) and IANA *zone*.

    ``badge_types`` are pairs of folded name and code, all names a type has, the usual type first.
    """

    country: str = ""
    zone: str = "UTC"
    badge_types: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """Visitors to be, a list for each of their fields: the n-th of every list is one person.

    ``columns`` holds the columns of the table ``visitors`` that a list can fill and those derived
    from them; ``lines`` are the lines in the file. ``notes`` warn; ``rejected`` are not here. A
    blank badge type, and None for ``cancelled``, mean that the list says nothing about it.
    ``own_id`` and ``own_code`` are our number and badge code, in a list of ours that comes back;
    ``told`` are the cells of such a list as they stood, by field, and empty for any other list.
    """

    columns: dict[str, list[Any]]
    lines: list[int]
    notes: list[Note] = field(default_factory=list[Note])
    rejected: list[Note] = field(default_factory=list[Note])
    told: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def __len__(self) -> int:
        """How many they are."""
        return len(self.lines)


class _Work:
    """The table, column by column, and what was found odd so far."""

    def __init__(self, table: Table, mapping: Mapping) -> None:
        self.table = table
        self.mapping = mapping
        self.notes: list[Note] = []
        self.extra: list[dict[str, str] | None] = [None] * len(table.rows)
        self.ours = bool(own_exports.fields(table.columns, table.rows[:_SAMPLE]))

    def raw(self, ours: str) -> list[str] | None:
        """The cells of the column for *ours*, or None when there is no such column."""
        place = self.mapping.place(ours)
        return None if place is None else cells.unguarded([row[place] for row in self.table.rows])

    def told(self) -> dict[str, list[str]]:
        """The cells of a list of ours, by field; none of any other list."""
        found = {ours: self.raw(ours) for ours in TEXTS} if self.ours else {}
        return {ours: [*map(str.strip, column)] for ours, column in found.items() if column}

    def blank(self) -> list[str]:
        return [""] * len(self.table.rows)

    def note(self, ours: str, odd: Iterable[cells.Odd]) -> None:
        """Report odd cells of the column for *ours*; keep what they said where it was changed."""
        place = self.mapping.place(ours)
        for row, code in odd:
            heading = "" if place is None else self.table.columns[place]
            value = "" if place is None else guards.take_off(self.table.rows[row][place])
            self.notes.append(Note(self.table.lines[row], code, heading, value))
            if code in _KEPT_RAW:
                self.keep(row, heading, value)

    def keep(self, row: int, heading: str, value: str) -> None:
        """Keep a cell of theirs as it is, beside the visitor."""
        kept = self.extra[row]
        if kept is None:
            kept = self.extra[row] = {}
        kept[heading] = value.strip()


def prepare(
    table: Table,
    mapping: Mapping,
    fair: Fair,
    *,
    on_progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> People:
    """The people in *table*, its columns taken as *mapping* says.

    Rows that name nobody are rejected with line and reason; the others go in, with what could not
    be understood left blank or as typed, kept beside the visitor, and noted. *on_progress* is
    called with steps done and steps in all. Raises ListError ``cancelled``.
    """
    work = _Work(table, mapping)
    columns: dict[str, list[Any]] = {}
    steps: tuple[Callable[[], object], ...] = (
        lambda: _names(work, columns),
        lambda: _texts(work, columns),
        lambda: _contacts(work, columns, fair.country),
        lambda: _choices(work, columns, fair.badge_types),
        lambda: _times(work, columns, fair),
        lambda: _extras(work, columns),
        lambda: _derive(work, columns),
    )
    for done, step in enumerate(steps):
        if cancelled is not None and cancelled():
            raise ListError(ListFault.CANCELLED)
        step()
        if on_progress is not None:
            on_progress(done + 1, len(steps))
    return _without_nobodies(work, columns)


def _names(work: _Work, columns: dict[str, list[Any]]) -> None:
    given, family = work.raw("given_name"), work.raw("family_name")
    odd: dict[str, list[cells.Odd]] = {}
    if (whole := work.raw("full_name")) is not None:
        first = work.mapping.family_first
        parted = [split(cell, family_first=first) if cell else ("", "") for cell in whole]
        given, family = [name for name, _ in parted], [name for _, name in parted]
        odd["full_name"] = [*cells.texts(given)[1], *cells.texts(family)[1]]
    # In a list of ours names stand as staff want them, capitals included.
    tidy = (clean, clean) if work.ours else (tidy_given, tidy_family)
    columns["given_name"], given_odd = cells.texts(given or work.blank(), tidy[0])
    columns["family_name"], family_odd = cells.texts(family or work.blank(), tidy[1])
    odd = odd or {"given_name": given_odd, "family_name": family_odd}
    for ours, found in odd.items():
        work.note(ours, sorted(set(found)))


def _texts(work: _Work, columns: dict[str, list[Any]]) -> None:
    for ours in _TIDIED:
        raw = work.raw(ours)
        if raw is None:
            columns[ours] = work.blank()
            continue
        if ours == "company" and not work.ours:
            raw = cells.somethings(raw)
        columns[ours], odd = cells.texts(raw)
        work.note(ours, odd)


def _contacts(work: _Work, columns: dict[str, list[Any]], home: str) -> None:
    columns["country"], odd = cells.places(work.raw("country") or work.blank())
    work.note("country", odd)
    columns["email"], odd = cells.addresses(cells.somethings(work.raw("email") or work.blank()))
    work.note("email", odd)
    mobile, land = work.raw("mobile"), work.raw("phone")
    first = cells.somethings(mobile or land or work.blank())
    if work.ours:
        first = own_exports.with_plus(first, columns["country"])
    second = cells.somethings(land) if mobile is not None and land is not None else None
    columns["phone"], odd = cells.numbers(first, second, columns["country"], home)
    work.note("phone" if mobile is None else "mobile", odd)
    if second is not None:
        heading = next(one.theirs for one in work.mapping.columns if one.ours == "phone")
        beside = [row for row, number in enumerate(second) if number and first[row]]
        work.note("phone", ((row, "phone_beside") for row in beside if first[row] != second[row]))
        for row in beside:
            work.keep(row, heading, second[row])
    columns["external_id"] = cells.ids(work.raw("external_id") or work.blank())
    numbers, badges = work.raw(own_exports.NUMBER), work.raw(own_exports.CODE)
    columns["own_id"] = [cell.strip().lower() for cell in numbers or work.blank()]
    columns["own_code"] = [codes.fold(cell) for cell in badges or work.blank()]


def _choices(
    work: _Work, columns: dict[str, list[Any]], types: tuple[tuple[str, str], ...]
) -> None:
    for ours, found in (
        ("language", cells.languages(work.raw("language") or work.blank())),
        ("badge_type", cells.kinds(work.raw("badge_type") or work.blank(), types)),
        ("organiser_opt_in", cells.answers(work.raw("organiser_opt_in") or work.blank())),
    ):
        columns[ours], odd = found
        work.note(ours, odd)
    columns["cancelled"] = _cancelled(work)


def _cancelled(work: _Work) -> list[int | None]:
    """Whose registration is cancelled; None for all where the list does not say."""
    status = work.raw("status")
    if status is None:
        return [None] * len(work.table.rows)
    words = {cell: fold(cell) for cell in set(status)}
    work.note(
        "status",
        ((row, "cancelled") for row, cell in enumerate(status) if words[cell] in CANCELLED),
    )
    if not work.ours:
        return [int(words[cell] in CANCELLED) for cell in status]
    blocked = own_exports.BLOCKED
    work.note("status", ((row, blocked) for row, cell in enumerate(status) if cell == blocked))
    # A list of ours may be older than what staff did since: it cancels, and restores nobody.
    return [1 if words[cell] in CANCELLED else None for cell in status]


def _times(work: _Work, columns: dict[str, list[Any]], fair: Fair) -> None:
    for ours in ("valid_from", "valid_until"):
        raw = work.raw(ours)
        if raw is None:
            columns[ours] = [None] * len(work.table.rows)
            continue
        columns[ours], odd = cells.moments(
            raw, fair.zone, end=ours == "valid_until", day_first=fair.country != "US"
        )
        work.note(ours, odd)


def _extras(work: _Work, columns: dict[str, list[Any]]) -> None:
    for place, column in enumerate(work.mapping.columns):
        if column.ours:
            continue
        for row, cell in enumerate(cells.unguarded([row[place] for row in work.table.rows])):
            if cell and (kept := clean(cell)):
                work.keep(row, column.theirs, kept)
    columns["extra"] = [json.dumps(kept, ensure_ascii=False) if kept else "" for kept in work.extra]


def _derive(work: _Work, columns: dict[str, list[Any]]) -> None:
    lost = {note.line for note in work.notes if note.code == "lost_letters"}
    columns["doubtful"] = [int(line in lost) for line in work.table.lines]
    follow(columns)


def follow(columns: dict[str, list[Any]]) -> None:
    """Put into *columns* those that every write works out anew from the others."""
    from_these = ("given_name", "family_name", "company", "email", "external_id")
    told = list(zip(*(columns[name] for name in from_these), strict=True))
    # The same people over and over, a list of one fair day after the other, are worked out once.
    of = {
        one: tuple(derived(dict(zip(from_these, one, strict=True))).values()) for one in set(told)
    }
    worked_out = [of[one] for one in told]
    for place, name in enumerate(derived({})):
        columns[name] = [row[place] for row in worked_out]


def _without_nobodies(work: _Work, columns: dict[str, list[Any]]) -> People:
    """The people without rows that name nobody, which are rejected."""
    rejected, unnamed = nobodies.found(work.table.rows, columns)
    lines, told = work.table.lines, work.told()
    work.notes.extend(Note(lines[row], "no_name") for row in unnamed)
    notes = sorted([*work.table.notes, *work.notes], key=lambda note: note.line)
    refused = [*work.table.rejected, *(Note(lines[row], why) for row, why in rejected.items())]
    refused.sort(key=lambda note: note.line)
    if rejected:
        gone = {lines[row] for row in rejected}
        kept = [row for row in range(len(lines)) if row not in rejected]
        columns = {name: [column[row] for row in kept] for name, column in columns.items()}
        told = {name: [column[row] for row in kept] for name, column in told.items()}
        lines = [lines[row] for row in kept]
        notes = [note for note in notes if note.line not in gone]
    return People(columns, lines, notes, refused, told)
