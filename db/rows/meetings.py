"""Meetings: who with whom, when and where, what became of it, what was said and promised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Side(StrEnum):
    """On which side of the table somebody sits."""

    OURS = "ours"
    THEIRS = "theirs"


class PartyKind(StrEnum):
    """What a party of a meeting is: a row of ours, a visitor, or a company without a person yet."""

    BODY = "body"
    DELEGATE = "delegate"
    VISITOR = "visitor"
    COMPANY = "company"


class Site(StrEnum):
    """Where a meeting is held, as far as known; its ``place`` says the table or the address."""

    UNKNOWN = ""
    TABLE = "table"
    STAND = "stand"
    VENUE = "venue"
    OFF_SITE = "off_site"


class Origin(StrEnum):
    """How a meeting came about: agreed before, or on the spot."""

    PLANNED = "planned"
    WALK_UP = "walk_up"


class Happening(StrEnum):
    """A fact about a meeting. The newest that stands is the meeting's state; an arrival is none
    where the meeting was held, missed or called off.

    ``planned`` takes a later one back in words ("it will be held after all"). ``moved`` keeps the
    time of the decision; old and new hours are in the history of the meeting.
    """

    PLANNED = "planned"
    ARRIVED = "arrived"
    STARTED = "started"
    HELD = "held"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody at a meeting.

    ``ref`` is the uuid of the body, delegate or visitor, "" where lists gave only the ``name``.
    ``capacity`` is "" or what brings them along ("accompanies").
    """

    side: Side
    kind: PartyKind
    ref: str
    name: str
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, agreed before or on the spot.

    ``starts`` and ``ends`` are UTC, None where only the ``part`` of the day ``date`` is known;
    ``position`` orders those. ``external_key`` is the organiser's own id of the slot, "" for none;
    ``dropped`` says that the newest schedule no longer holds it. ``parties`` are both sides.
    """

    uuid: str
    with_name: str
    full_name: str
    aliases: tuple[str, ...]
    level: str
    date: date
    part: str
    starts: datetime | None
    ends: datetime | None
    site: Site
    place: str
    position: int
    topic: str
    origin: Origin
    external_key: str
    dropped: bool
    parties: tuple[Party, ...]

    @property
    def ours(self) -> tuple[Party, ...]:
        """Who sits on our side; those who only accompany are left out."""
        return tuple(one for one in self.parties if one.side is Side.OURS and not one.capacity)

    @property
    def theirs(self) -> tuple[Party, ...]:
        """Who sits on their side."""
        return tuple(one for one in self.parties if one.side is Side.THEIRS)

    @property
    def body(self) -> str:
        """Our side in one line: its bodies, else its people; "" while nobody is named."""
        bodies = [one.name for one in self.ours if one.kind is PartyKind.BODY]
        return ", ".join(bodies or [one.name for one in self.ours])

    @property
    def visitors(self) -> tuple[str, ...]:
        """The uuids of the visitors it is with."""
        return tuple(one.ref for one in self.theirs if one.kind is PartyKind.VISITOR and one.ref)

    @property
    def accompanied_by(self) -> tuple[str, ...]:
        """The names of those who come along on our side."""
        return tuple(one.name for one in self.parties if one.capacity)


@dataclass(frozen=True, slots=True)
class Appointment:
    """A visitor's ``meeting`` that runs, or comes next today. ``arrived_at`` is when they came to
    it (UTC), None while nobody said so; ``others`` counts their further ones of the day.
    """

    meeting: Meeting
    arrived_at: datetime | None = None
    others: int = 0


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """Something that happened to a meeting at ``at`` (UTC, the true time), as ``operator`` says."""

    uuid: str
    meeting: str
    kind: Happening
    at: datetime
    reason: str
    operator: str
    station: str


@dataclass(frozen=True, slots=True)
class Note:
    """One entry of a meeting's log, by one author; it is never overwritten.

    ``at`` is when it was said, ``written_at`` when it was typed in (both UTC); ``operator`` typed
    it, which on paper may be another than the ``author``. ``body`` is the uuid of the body it
    belongs to, "" for the delegation; ``shared`` says that all of the delegation may read it.
    ``outcome`` and ``topics`` are codes of the event, ``interest`` is A, B, C or "". ``corrects``
    is the uuid of the note that this one stands in for.
    """

    uuid: str
    meeting: str
    at: datetime
    author: str
    body: str
    shared: bool
    outcome: str
    interest: str
    topics: tuple[str, ...]
    text: str
    corrects: str | None
    written_at: datetime
    operator: str
    station: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something promised. ``due`` and ``snoozed_until`` are days in the event's zone.

    A ``due`` of None means "when possible". ``owner`` is a name; ``delegate`` the uuid behind it
    where it is one of ours. ``body`` and ``shared`` mean what they mean for a note. ``done_at`` is
    UTC, None while it is open.
    """

    uuid: str
    meeting: str | None
    visitor: str | None
    text: str
    owner: str
    delegate: str | None
    body: str
    shared: bool
    due: date | None
    snoozed_until: date | None
    done_at: datetime | None
    done_by: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Choice:
    """An outcome or a topic that an event offers, in both languages."""

    uuid: str
    code: str
    name_en: str
    name_it: str
    position: int
