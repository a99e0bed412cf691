"""Sessions, and our side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


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
    its name. ``place`` is its table or corner of the stand, "" for none of its own.
    """

    uuid: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """In whose name a delegate speaks, and the title in both languages."""

    body: str
    title_en: str
    title_it: str


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person on our side. ``capacity`` is "delegate", or what a guest does ("speaker" …).

    ``aliases`` are other ways to write the name; ``email`` and ``phone`` go on the contact card
    that visitors get, "" for none.
    """

    uuid: str
    name: str
    leads: bool
    capacity: str
    roles: tuple[Role, ...]
    aliases: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
