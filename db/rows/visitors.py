"""Who comes, with their codes and what they agreed to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from db.rows.outcomes import Source


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person who came, or is expected. Text fields are never None: blank is "not known".

    ``badge_type`` is a badge type's code; ``country`` ISO 3166 alpha-2 or as the list had it;
    ``phone`` E.164 where it could be understood; ``organiser_opt_in`` is the organiser's statement
    ("yes", "no" or ""), never a consent to us. ``merged_into`` is the uuid of the visitor this one
    was merged into. ``checked_in_at`` is the first entry today (in the event's zone), or None;
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
    admits. ``spare`` is the number on the spare badge that it came on, None for any other.
    """

    code: str
    kind: str
    made_at: datetime
    revoked_at: datetime | None
    spare: int | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """An answer to one purpose; ``body`` is the uuid of the one of our bodies that it is about, ""
    for all of them: in an answer to sharing those that the notice named then, ``named`` (uuids).
    ``how`` is "screen", "orally" or "paper"; a later row replaces an earlier one's effect, for
    single bodies by the rule of :mod:`db.privacy.sharing`.
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
    body: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """The privacy notice in one language. ``purposes`` are pairs of purpose code and the words
    beside its box; ``named`` are our bodies (uuids) that it names, as far as it is filled in.
    """

    version: str
    language: str
    title: str
    text: str
    purposes: tuple[tuple[str, str], ...]
    named: tuple[str, ...] = ()
