"""The columns of the lists that leave the file, by kind. Their names are stable and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.privacy.consents import PURPOSES

if TYPE_CHECKING:
    from db.lists_out.exports import Wanted

CONTACT = (
    *("given_name", "family_name", "company", "job_title", "email", "phone", "country", "city"),
    *("region", "company_type", "language", "badge_type", "interests"),
)
"""What one writes to people with: all that is in a list for a purpose or a body."""

VISITORS = (
    *("id", "code", *CONTACT, "external_id", "organiser_opt_in", "valid_from", "valid_until"),
    *("source", "state", "checked_in_at", *PURPOSES),
)
CHECK_INS = (
    *("at", "day", "way", "session", "given_name", "family_name", "company", "badge_type"),
    *("operator", "station", "visitor_id"),
)
MEETINGS = (
    *("id", "date", "starts", "ends", "part", "place", "site", "with", "company", "ours", "topic"),
    *("level", "origin", "state", "outcome", "interest", "notes", "follow_ups"),
)
FOLLOW_UPS = (
    *("id", "text", "owner", "due", "state", "done_at", "done_by", "with", "company"),
    *("meeting_id", "meeting_date", "created_at"),
)

BY_KIND = {
    "visitors": VISITORS,
    "check-ins": CHECK_INS,
    "meetings": MEETINGS,
    "follow-ups": FOLLOW_UPS,
}
"""All columns that a list of each kind (``exports.KINDS``) may have, in their order."""


def columns_of(wanted: Wanted) -> tuple[str, ...]:
    """The columns that a list may have, in their order.

    A list for a purpose or a body has what one writes to people with, and no code that opens a
    door.
    """
    if wanted.kind == "visitors" and (wanted.purpose or wanted.body):
        return CONTACT
    return BY_KIND[wanted.kind]
