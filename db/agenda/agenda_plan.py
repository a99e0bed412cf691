"""What a schedule would do to the file: added, moved, changed, cancelled, dropped, and by whom.

Asks no database, so it can be worked out beside the work at the door: ``agenda_known`` has what the
file says, ``agenda_lists`` puts the steps together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from db.agenda import agenda_gone, agenda_guests
from db.agenda.agenda_changes import Diff, compare, fields_of, parties_of
from db.agenda.agenda_guests import Guest, Sureness
from db.agenda.agenda_held import Hour, hour_of
from db.agenda.agenda_pairs import near, pairs
from db.exchange.tables import Note

if TYPE_CHECKING:
    from db.agenda.agenda_known import Known, Start
    from db.agenda.agenda_seats import Wanted, Who
    from db.exchange.slots import Draft
    from db.rows import Meeting, Party

_MOVES = frozenset(("date", "starts", "ends", "part", "place", "site"))


class Fate(StrEnum):
    """What a schedule does with one of its meetings."""

    ADDED = "added"
    MOVED = "moved"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    BACK = "back"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Choices:
    """What staff decided. ``accepted`` are guests with the visitor they are; ``accept_likely``
    takes the best candidate for everybody else who is likely. ``whole`` says that meetings which
    the list lacks are dropped (None: as it looks), ``on_duplicate`` is ``update`` or ``skip``.
    """

    accepted: Mapping[Who, str] = field(default_factory=dict["Who", str])
    accept_likely: bool = False
    whole: bool | None = None
    on_duplicate: str = "update"


@dataclass(frozen=True, slots=True)
class Planned:
    """One meeting of the schedule. ``meeting`` is the one it is here, None for a new one.

    ``values`` are the columns to write and ``parties`` who sits there; of one that is here,
    ``diff`` says what differs. ``kept`` are fields that staff changed by hand and the list has
    otherwise, with what the list says. ``odd`` is what else is to be told of it, a code and
    a value: a list does not undo what came about here.
    """

    fate: Fate
    wanted: Wanted
    meeting: Meeting | None
    values: Mapping[str, Any]
    parties: tuple[Party, ...]
    diff: Diff = field(default_factory=Diff)
    odd: tuple[str, str] | None = None

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """Fields that staff changed by hand, and what the list has."""
        return self.diff.kept


@dataclass(frozen=True, slots=True)
class AgendaPlan:
    """What bringing a schedule in would do. Nothing is written yet, and nothing is held.

    ``dropped`` are meetings that the list no longer has, ``off_schedule`` those among them that
    have notes or facts and therefore stay as they are. ``missing`` is how many it lacks whether or
    not they are dropped; ``source`` is the change that brought the first of the lists of which this
    is a version, "" for none. ``guests`` are everybody of theirs, in the list's order.
    """

    draft: Draft
    wanted: tuple[Wanted, ...]
    unread: tuple[Wanted, ...]
    start: Start
    choices: Choices
    planned: tuple[Planned, ...]
    dropped: tuple[Meeting, ...]
    off_schedule: tuple[Meeting, ...]
    missing: int
    whole: bool
    guests: tuple[Guest, ...]
    source: str
    seen: str

    def of(self, *fates: Fate) -> list[Planned]:
        """The meetings with one of these fates, in the list's order."""
        return [one for one in self.planned if one.fate in fates]

    @property
    def added(self) -> int:
        """How many meetings are new."""
        return len(self.of(Fate.ADDED))

    @property
    def updated(self) -> int:
        """How many meetings that are here are altered."""
        return len(self.of(Fate.MOVED, Fate.CHANGED, Fate.CANCELLED, Fate.BACK))

    @property
    def read(self) -> int:
        """How many rows the list has."""
        return sum(len(one.lines) for one in self.wanted) + len(self.draft.rejected)

    @property
    def duplicates(self) -> int:
        """Rows that say nothing new: of meetings that stay as they are, or further participants."""
        return self.read - len(self.draft.rejected) - self.added - self.updated

    @property
    def likely(self) -> list[Guest]:
        """The guests whom staff should look at: those who may be somebody on the list."""
        return [guest for guest in self.guests if guest.sureness is Sureness.LIKELY]

    @property
    def is_useful(self) -> bool:
        """Whether anything would be written."""
        return bool(self.added or self.updated or self.dropped)

    @property
    def notes(self) -> list[Note]:
        """What is odd about rows that go in, by their lines."""
        told = list(self.draft.notes)
        for guest in self.guests:
            if guest.sureness is not Sureness.SURE:
                code = "likely_guest" if guest.candidates else "unknown_guest"
                shown = guest.who.shown
                told += [Note(line, code, value=shown) for line in guest.lines]
        for one in self.planned:
            told += [
                Note(one.wanted.lines[0], f"kept_{name}", value=text) for name, text in one.kept
            ]
            if one.odd is not None:
                told.append(Note(one.wanted.lines[0], one.odd[0], value=one.odd[1]))
            elif one.fate is Fate.SAME and one.wanted.cancelled and one.meeting is None:
                told.append(Note(one.wanted.lines[0], "cancelled_slot", value=one.wanted.title))
        return sorted(told, key=lambda note: note.line)


def plan(
    draft: Draft,
    wanted: tuple[Wanted, ...],
    unread: tuple[Wanted, ...],
    start: Start,
    known: Known,
    choices: Choices,
) -> AgendaPlan:
    """What the meetings *wanted* would do to what is *known*, with the *choices* of staff.

    Those of rows that could not be taken (*unread*) are not gone from the schedule.
    """
    guests = _guests(wanted, known, choices)
    met = pairs(wanted, guests, known, start.ours, draft.fair.zone)
    decided = _as_before(guests, wanted, met)
    planned = tuple(
        _planned(one, met.get(place), decided, (start, known, choices))
        for place, one in enumerate(wanted)
    )
    lacks = agenda_gone.gone(wanted, met, known, draft.table.name, whole=choices.whole)
    lost, whole = lacks.meetings, lacks.whole and choices.on_duplicate == "update"
    if choices.whole is None and any(note.code != "header_again" for note in draft.table.rejected):
        whole = False  # nobody knows which meetings the damaged lines are about
    if unread:
        here = {meeting.uuid for meeting in met.values()}
        others = _guests(unread, known, choices)
        spared = near(unread, others, known, start.ours, here)
        lost = tuple(one for one in lost if one.uuid not in spared)
    gone = lost if whole else ()
    return AgendaPlan(
        draft=draft,
        wanted=wanted,
        unread=unread,
        start=start,
        choices=choices,
        planned=planned,
        dropped=tuple(one for one in gone if one.uuid not in known.logged),
        off_schedule=tuple(one for one in gone if one.uuid in known.logged),
        missing=len(lost),
        whole=whole,
        guests=tuple(decided.values()),
        source=lacks.source,
        seen=known.seen,
    )


def _guests(wanted: tuple[Wanted, ...], known: Known, choices: Choices) -> dict[Who, Guest]:
    """Everybody of theirs, and who of the list they are; what staff accepted is decided."""
    named = ((who, line) for one in wanted for who in one.theirs for line in one.lines[:1])
    found = agenda_guests.review(named, known.visitors)
    for who, guest in found.items():
        accepted = choices.accepted.get(who, "")
        if not accepted and choices.accept_likely and guest.sureness is Sureness.LIKELY:
            accepted = guest.candidates[0].visitor
        if accepted and guest.sureness is Sureness.LIKELY:
            found[who] = replace(guest, visitor=accepted)
    return found


def _as_before(
    guests: dict[Who, Guest], wanted: tuple[Wanted, ...], met: Mapping[int, Meeting]
) -> dict[Who, Guest]:
    """*guests*, and likely ones who sit at the meeting already: that was decided before."""
    decided = dict(guests)
    for place, meeting in met.items():
        for who in wanted[place].theirs:
            guest = decided[who]
            there = [one for one in guest.candidates if one.visitor in meeting.visitors]
            if guest.sureness is Sureness.LIKELY and not guest.visitor and there:
                decided[who] = replace(guest, sureness=Sureness.SURE, visitor=there[0].visitor)
    return decided


def _planned(
    one: Wanted,
    meeting: Meeting | None,
    guests: Mapping[Who, Guest],
    around: tuple[Start, Known, Choices],
) -> Planned:
    start, known, choices = around
    values = fields_of(one, guests, start.stand)
    parties = parties_of(one, guests)
    if meeting is None:
        fate = Fate.SAME if one.cancelled else Fate.ADDED
        return Planned(fate, one, None, values, parties)
    if meeting.uuid in known.removed:
        odd = None if one.cancelled else ("removed_here", meeting.with_name)
        return Planned(Fate.SAME, one, None, values, parties, odd=odd)
    if choices.on_duplicate == "skip":
        return Planned(Fate.SAME, one, meeting, {}, parties)
    if one.cancelled:
        return _called_off(one, meeting, parties, known)
    hour = hour_of(one, meeting, known.held.get(meeting.uuid, ()), start.fair.zone)
    if hour is Hour.ANOTHER:
        odd = "held_before", (meeting.starts or meeting.date).isoformat()
        return Planned(Fate.ADDED, one, None, values, parties, odd=odd)
    diff = compare(meeting, values, parties, known, keeps_hour=hour is Hour.KEPT)
    fate = Fate.SAME
    if meeting.dropped or known.called_off.get(meeting.uuid, False):
        fate = Fate.BACK
    elif _MOVES & diff.changes.keys():
        fate = Fate.MOVED
    elif diff.shows:
        fate = Fate.CHANGED
    return Planned(fate, one, meeting, values, parties, diff)


def _called_off(one: Wanted, meeting: Meeting, parties: tuple[Party, ...], known: Known) -> Planned:
    """One that the list calls off: what came about here stays, and is told."""
    if meeting.uuid in known.called_off:
        return Planned(Fate.SAME, one, meeting, {}, parties)
    if meeting.uuid in known.held:
        odd = "cancelled_held", meeting.with_name
        return Planned(Fate.SAME, one, meeting, {}, parties, odd=odd)
    return Planned(Fate.CANCELLED, one, meeting, {}, parties)
