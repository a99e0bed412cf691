"""The event, its badge types, and who is at the laptop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Event:
    """The fair this file is about. ``key`` signs badge codes; ``zone`` is an IANA name; ``country``
    is ISO 3166 alpha-2.

    ``locale`` is how dates and times are written on screens and badges in English (``en_US`` at
    Pontiac). ``programme_from`` is the first day with a planned meeting, or None when that is
    ``starts``. ``sample`` is a file to try things with; ``rehearsal`` one that is a copy of a real
    event, and is deleted once that one is open again.
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
    rehearsal: bool = False

    @property
    def paper(self) -> str:
        """The office paper of its country: "letter" or "a4". The Philippines and some others, where
        no fair was held, have Letter as well (CLDR, measurementData).
        """
        return "letter" if self.country in ("US", "CA", "MX") else "a4"


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
class Operator:
    """Who may be at the laptop. ``role`` is "staff" or "supervisor"; ``has_pin`` whether one was
    set.

    ``body`` is the uuid of the body they work for, "" for the delegation as a whole: what they log
    of a meeting belongs to it.
    """

    uuid: str
    name: str
    role: str
    has_pin: bool
    body: str = ""
