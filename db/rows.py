"""What the event file holds, one frozen dataclass per noun. Times are UTC; days and dates are those
of the event's zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Outcome(StrEnum):
    """What came of a scan. The codes follow pretix's check-in API (``unknown_here`` is ours)."""

    OK = "ok"
    ALREADY_REDEEMED = "already_redeemed"
    INVALID = "invalid"
    UNKNOWN_HERE = "unknown_here"
    REVOKED = "revoked"
    BLOCKED = "blocked"
    CANCELED = "canceled"
    PRODUCT = "product"
    INVALID_TIME = "invalid_time"


class Source(StrEnum):
    """Where a visitor's data came from."""

    LIST = "list"
    WALK_IN = "walk_in"


class Way(StrEnum):
    """Which way a visitor went through the door."""

    ENTRY = "entry"
    EXIT = "exit"


@dataclass(frozen=True, slots=True)
class Event:
    """The fair this file is about. ``key`` signs badge codes; ``zone`` is an IANA name; ``country``
    is ISO 3166 alpha-2.

    ``locale`` is how dates and times are written on screens and badges in English (``en_US`` at
    Pontiac). ``programme_from`` is the first day with a planned meeting, or None when that is
    ``starts``.
    """

    uuid: str
    code: str
    name: str
    edition: int | None
    kind: str
    starts: date
    ends: date
    programme_from: date | None
    venue: str
    city: str
    country: str
    zone: str
    locale: str
    stand: str
    promoted_name: str
    promoted_edition: int | None
    promoted_starts: date | None
    promoted_ends: date | None
    promoted_zone: str
    controller: str
    retention_until: date | None
    key: bytes
    sample: bool


@dataclass(frozen=True, slots=True)
class BadgeType:
    """A kind of badge. ``colour`` is ``#rrggbb``; ``position`` is its place among the keys Alt+1…5
    (from 1).
    """

    uuid: str
    code: str
    name_en: str
    name_it: str
    colour: str
    position: int


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person who came, or is expected. Text fields are never None: blank is "not known".

    ``badge_type`` is a badge type's code; ``country`` ISO 3166 alpha-2 or as the list had it;
    ``phone`` E.164 where it could be understood; ``organiser_opt_in`` is the organiser's statement
    ("yes", "no" or ""), never a consent to us. ``merged_into`` is the uuid of the visitor this one
    was merged into. ``checked_in_at`` is the last entry today (in the event's zone), or None;
    ``came_before`` says whether there was an earlier day.
    """

    uuid: str
    code: str
    given_name: str
    family_name: str
    company: str
    job_title: str
    email: str
    phone: str
    country: str
    city: str
    region: str
    company_type: str
    language: str
    badge_type: str
    external_id: str
    interests: str
    organiser_opt_in: str
    source: Source
    incomplete: bool
    doubtful: bool
    blocked: bool
    cancelled: bool
    withdrawn: bool
    merged_into: str | None
    valid_from: datetime | None
    valid_until: datetime | None
    created_at: datetime
    updated_at: datetime
    checked_in_at: datetime | None = None
    came_before: bool = False

    @property
    def name(self) -> str:
        """Given and family name as they are read out."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class VisitorCode:
    """A code a visitor holds: ``kind`` is ``ours`` or ``bound``; ``revoked_at`` None means it still
    admits.
    """

    code: str
    kind: str
    made_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """Something with a door. ``part`` is a part of the day where the hour is open; ``admits`` badge
    type codes, empty for all.

    ``opens`` and ``closes`` bound check-ins (None: no bound).
    """

    uuid: str
    code: str
    title: str
    kind: str
    date: date | None
    part: str
    opens: datetime | None
    closes: datetime | None
    place: str
    speakers: tuple[str, ...]
    promotes: str
    admits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the Sistema Piemonte (``kind`` "body" or "company"), and how others write
    its name.
    """

    uuid: str
    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """In whose name a delegate speaks, and the title in both languages."""

    body: str
    title_en: str
    title_it: str


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person on our side. ``capacity`` is "delegate", or what a guest does ("speaker" …)."""

    uuid: str
    name: str
    leads: bool
    capacity: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting that was agreed before. ``starts`` is None where only the ``part`` of the day is
    known.

    ``visitor`` is the uuid of the visitor it is with, where known; ``body`` our side's name;
    ``place`` a table or address.
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
    place: str
    position: int
    accompanied_by: tuple[str, ...]
    body: str
    topic: str
    visitor: str | None


@dataclass(frozen=True, slots=True)
class Scan:
    """What came of a scan.

    ``first_at`` is when the entry that stands in the way was made (``already_redeemed``);
    ``first_by`` and ``first_station`` who made it and where; ``returning`` an earlier day;
    ``reentry`` an exit before, the same day. ``outside_event`` says the day is not one of the
    event's: noted, never refused. ``check_in`` is the uuid of the fact, None when nothing was
    added. ``change`` is what an undo takes back.
    """

    outcome: Outcome
    visitor: Visitor | None
    at: datetime
    way: Way = Way.ENTRY
    first_at: datetime | None = None
    first_by: str = ""
    first_station: str = ""
    returning: bool = False
    reentry: bool = False
    forced: bool = False
    repeated: bool = False
    outside_event: bool = False
    session: str = ""
    meeting: PlannedMeeting | None = None
    check_in: str | None = None
    change: str | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One entry or exit that was recorded. ``session`` is a session's code, blank for the stand
    itself.
    """

    uuid: str
    visitor: str
    session: str
    way: Way
    at: datetime
    day: date
    code: str
    forced: bool
    reason: str
    operator: str
    station: str


@dataclass(frozen=True, slots=True)
class Consent:
    """An answer to one purpose. ``how`` is "screen", "orally" or "paper"; a later row replaces an
    earlier one's effect.
    """

    uuid: str
    visitor: str
    purpose: str
    answer: bool
    notice_version: str
    language: str
    at: datetime
    how: str
    operator: str


@dataclass(frozen=True, slots=True)
class Notice:
    """The privacy notice in one language. ``purposes`` are pairs of purpose code and the words
    beside its box.
    """

    version: str
    language: str
    title: str
    text: str
    purposes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BadgePrint:
    """A badge that went to paper or a file. ``state`` is a code: ``written`` (a PDF), ``submitted``
    (a queue took it)…
    """

    uuid: str
    visitor: str
    code: str
    at: datetime
    stock: str
    layout: str
    target: str
    state: str
    copy: int
    reason: str
    operator: str


@dataclass(frozen=True, slots=True)
class Operator:
    """Who may be at the laptop. ``role`` is "staff" or "supervisor"; ``has_pin`` whether one was
    set.
    """

    uuid: str
    name: str
    role: str
    has_pin: bool


@dataclass(frozen=True, slots=True)
class Change:
    """One act of an operator. ``subject`` is the uuid it is mainly about, ``about`` that visitor's
    name today.

    ``undone_by`` is the uuid of the change that took it back, ``undoes`` the one this takes back.
    """

    uuid: str
    at: datetime
    operator: str
    station: str
    kind: str
    reason: str
    subject: str | None
    about: str
    undoes: str | None
    undone_by: str | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One old value that history keeps: ``field`` of the row ``row`` in ``table``, before and
    after.
    """

    change: str
    table: str
    row: str
    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Counts:
    """The day in numbers: people seen today, on the list, and counted without data today."""

    here_today: int
    expected: int
    counted_only: int
