"""The rows of a schedule as slots: when, where, about what, and who is named. No database is asked.

Who of those named is on which side, and which rows are one meeting, is told in
``db.agenda.agenda_seats``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from db import clock
from db.exchange import days, our_headings, unused
from db.exchange.cells import LONGEST, unguarded
from db.exchange.faults import ListError, ListFault
from db.exchange.tables import Note
from db.exchange.words import CANCELLED
from db.names import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.exchange.tables import Table

EARLY, LATE = time(7), time(21)
"""Meetings at a fair begin between these hours; where many do not, the zone is asked."""
MAX_SLOTS = 20_000
"""Rows that a schedule may have; a fair of a week with 60 tables has 10,000."""
_WHEN = ("date", "starts", "ends", "zone", "part", "status")
_SHORT = 100
"""Letters of a day or an hour: patterns are not tried on what a hostile list puts there."""
_RUNS = re.compile(r"[^\S\n]{2,}")
_OVERNIGHT = timedelta(hours=6)
_FAR = timedelta(days=60)
_TEXTS = ("place", "topic", "level", "title", "about", "external_id")


@dataclass(frozen=True, slots=True)
class Fair:
    """What a schedule is read against: the event's zone (IANA), its first and its last day."""

    zone: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Reading:
    """How staff say that a schedule is to be read: the *order* of its days in numbers (one of
    ``days.ORDERS``), and the *zone* of times that name none; "" for what they did not say.
    """

    order: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can tell: ``dates`` or ``zone``; *example* shows it.

    ``choices`` are pairs of an answer (an order, or the name of a zone) and the day or the moment
    in UTC that the example would be.
    """

    about: str
    example: str
    choices: tuple[tuple[str, date | datetime], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One row: ``starts`` and ``ends`` are UTC, None where only the ``part`` of ``day`` is known.

    ``cells`` are the texts of the row by our fields, tidied.
    """

    line: int
    day: date
    starts: datetime | None
    ends: datetime | None
    part: str
    cancelled: bool
    cells: Mapping[str, str]


@dataclass(slots=True)
class Draft:
    """A schedule as it was understood. ``columns`` are their headings and our fields.

    ``unread`` are rows of ``rejected`` whose day or hour could not be told: whom they name is known
    all the same.
    """

    table: Table
    columns: dict[str, str]
    reading: Reading
    fair: Fair
    slots: list[Slot] = field(default_factory=list[Slot])
    unread: list[Slot] = field(default_factory=list[Slot])
    rejected: list[Note] = field(default_factory=list[Note])
    notes: list[Note] = field(default_factory=list[Note])
    questions: list[Question] = field(default_factory=list[Question])

    @property
    def fields(self) -> frozenset[str]:
        """The fields that the list has something to say about."""
        return frozenset(self.columns.values())


class BadRow(Exception):
    """A row that cannot be taken: a code, and what stood there."""


class _Zoneless(Exception):
    """A time in a zone that nobody knows, by its name."""


def prepare(
    table: Table, fair: Fair, own: Mapping[str, str] | None = None, reading: Reading | None = None
) -> Draft:
    """The slots of *table*; its columns are what they seem to be, or what *own* says of them.

    While the draft has questions, nothing of it should be written: days or hours may be others.
    Raises ListError ``too_many_meetings``.
    """
    if len(table.rows) > MAX_SLOTS:
        raise ListError(ListFault.TOO_MANY_MEETINGS)
    reading = reading or Reading()
    columns = our_headings.columns("agenda", table.columns, own or {})
    draft = Draft(table, columns, reading, fair, rejected=list(table.rejected))
    draft.notes = list(table.notes) + [
        Note(table.header_line, "unused_people", value=theirs)
        for theirs in unused.people(table, columns, own or {})
    ]
    rows = _rows(table, columns)
    whens = [_when(row) for row in rows]
    order, example = days.order_of((when[0] for when in whens), fair.first, fair.last)
    if reading.order:
        order = reading.order
    if order is None:
        draft.questions.append(_which_order(example, fair))
    reader = _Reader(draft, order or "dmy", _zone_of_columns(columns))
    for line, row, when in zip(table.lines, rows, whens, strict=True):
        try:
            draft.slots.append(reader.slot(line, row, when))
        except BadRow as why:
            code, value = why.args
            draft.rejected.append(Note(line, code, value=value))
            draft.unread.append(reader.unread(line, row))
        except _Zoneless as what:
            reader.unknown.setdefault(str(what), line)
            draft.rejected.append(Note(line, "no_zone", value=str(what)))
    reader.ask()
    draft.rejected.sort(key=lambda note: note.line)
    return draft


def _which_order(example: str, fair: Fair) -> Question:
    meant = [(way, days.day(example, way, fair.first.year)) for way in days.ORDERS]
    return Question("dates", example, tuple((way, day) for way, day in meant if day))


def _zone_of_columns(columns: Mapping[str, str]) -> tzinfo | None:
    """The zone that a heading of days or hours names, or None."""
    of_time = (theirs for theirs, ours in columns.items() if ours in ("date", "starts", "ends"))
    return next((found for theirs in of_time if (found := days.zone_in(theirs))), None)


def _rows(table: Table, columns: Mapping[str, str]) -> list[dict[str, str]]:
    """The cells by our fields, without what our own lists put before formulas."""
    rows: list[dict[str, str]] = [{} for _ in table.rows]
    for theirs, ours in columns.items():
        place = table.columns.index(theirs)
        for row, cell in zip(rows, unguarded([row[place] for row in table.rows]), strict=True):
            row[ours] = cell[:_SHORT] if ours in _WHEN else cell
    return rows


When = tuple[str, str, str, str]
"""Day, beginning, end and zone, as texts."""


def _when(row: Mapping[str, str]) -> When:
    """What the row says about when, put together from its cells."""
    day, at, until, zone = days.parted(row.get("date", ""))
    start_day, start, start_until, start_zone = days.parted(row.get("starts", ""))
    end_day, end, _, end_zone = days.parted(row.get("ends", ""))
    if start_day and not start and day and not days.day(start_day, "", 2000):
        start, start_day = start_day, ""  # no day, and no hour either: that is said
    end = end or ("" if days.day(end_day, "", 2000) else end_day)
    zone = row.get("zone", "").strip() or start_zone or zone or end_zone
    return day or start_day, start or at, end or start_until or until, zone


class _Reader:
    """Turns rows into slots, and gathers what is unclear on the way."""

    def __init__(self, draft: Draft, order: str, zone: tzinfo | None) -> None:
        self.draft, self.order = draft, order
        self.home = clock.zone(draft.fair.zone)
        self.zone = (days.zone(draft.reading.zone) if draft.reading.zone else zone) or self.home
        self.told = zone is not None or bool(draft.reading.zone)
        self.unknown: dict[str, int] = {}
        self.floating: list[tuple[date, time]] = []

    def slot(self, line: int, row: Mapping[str, str], when: When) -> Slot:
        """The slot of a row. Raises BadRow, and _Zoneless for a zone nobody knows."""
        day_text, start_text, end_text, zone_text = when
        fair = self.draft.fair
        day = days.day(day_text, self.order, fair.first.year) if day_text else None
        if day is None:
            raise BadRow("no_date", day_text[:80])
        place = self._place(zone_text)
        starts = self._at(day, start_text, place)
        ends = self._at(day, end_text, place) if starts else None
        if starts and ends and ends <= starts:
            ends += timedelta(days=1)
            if ends - starts > _OVERNIGHT:
                raise BadRow("ends_before", f"{start_text} – {end_text}"[:80])
        if starts is not None:
            day = starts.astimezone(self.home).date()
        if not fair.first - _FAR <= day <= fair.last + _FAR:
            self.draft.notes.append(Note(line, "odd_day", value=day_text))
        cells = self._cells(line, row)
        part = "" if starts else self._part(cells.get("part", ""))
        status = fold(row.get("status", ""))
        return Slot(line, day, starts, ends, part, status in CANCELLED, cells)

    def unread(self, line: int, row: Mapping[str, str]) -> Slot:
        """Whom a row names that cannot be taken."""
        cells = {
            ours: _RUNS.sub(" ", text.strip())[:LONGEST]
            for ours, text in row.items()
            if text.strip()
        }
        return Slot(line, self.draft.fair.first, None, None, "", cancelled=False, cells=cells)

    def _place(self, name: str) -> tzinfo | None:
        """The zone *name*; None for times that name none."""
        if not name:
            return None
        found = days.zone(name)
        if found is None and self.draft.reading.zone:
            return self.zone
        if found is None:
            raise _Zoneless(name[:80])
        return found

    def _at(self, day: date, text: str, place: tzinfo | None) -> datetime | None:
        if not text.strip():
            return None
        wall = days.clock(text)
        if wall is None:
            raise BadRow("no_time", text.strip()[:80])
        if place is None:
            self.floating.append((day, wall))
        at = days.moment(day, wall, place or self.zone)
        if at is None:
            raise BadRow("no_time", text.strip()[:80])
        return at

    def _part(self, text: str) -> str:
        folded = fold(text)
        if folded and folded not in our_headings.PARTS:
            raise BadRow("no_part", text.strip()[:80])
        if not folded and self.draft.table.calendar:
            return "during_day"
        return our_headings.PARTS.get(folded, "")

    def _cells(self, line: int, row: Mapping[str, str]) -> dict[str, str]:
        cells = {ours: text for ours, text in row.items() if text.strip()}
        for ours, text in our_headings.said_inside(cells.get("about", "")).items():
            cells.setdefault(ours, text)
        for name, text in cells.items():
            if len(text) > LONGEST:
                self.draft.notes.append(Note(line, "too_long", value=text[:40]))
            tidied = clean(text) if name in _TEXTS else _RUNS.sub(" ", text.strip())
            cells[name] = tidied[:LONGEST]
        return cells

    def ask(self) -> None:
        """Ask for the zone where times name one that nobody knows, or begin at odd hours."""
        draft = self.draft
        if self.unknown:
            example = min(self.unknown)
            draft.questions.append(Question("zone", example, self._choices((ZoneInfo("UTC"),))))
            return
        if self.told or not self.floating:
            return
        said = days.zone(draft.table.zone) if draft.table.zone else None
        if said is not None and draft.table.zone != draft.fair.zone:
            draft.questions.append(Question("zone", draft.table.zone, self._choices((said,))))
            return
        odd = [wall for _, wall in self.floating if not EARLY <= wall < LATE]
        if len(odd) > 2 and len(odd) * 3 > len(self.floating):
            example = f"{min(odd):%H:%M}"
            draft.questions.append(Question("zone", example, self._choices(())))

    def _choices(self, others: tuple[tzinfo, ...]) -> tuple[tuple[str, datetime], ...]:
        """The event's own zone, *others*, Rome and UTC, each with what the first time would be."""
        on, wall = self.floating[0] if self.floating else (self.draft.fair.first, time(9))
        named = [self.draft.fair.zone, *map(str, others), "Europe/Rome", "UTC"]
        told: dict[str, datetime] = {}
        for name in named:
            place = days.zone(name)
            at = days.moment(on, wall, place) if place else None
            if at is not None:
                told.setdefault(name, at.astimezone(UTC))
        return tuple(told.items())
