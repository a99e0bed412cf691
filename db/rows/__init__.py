"""What the event file holds, one frozen dataclass per noun. Times are UTC; days and dates are those
of the event's zone.

Each module below is imported when one of its names is first asked for here: a dataclass takes half
a millisecond to make, and a start is short of time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.rows.agenda import Body, Delegate, Role, Session
    from db.rows.changes import Change, FieldChange
    from db.rows.check_ins import CheckIn, Counts, Scan
    from db.rows.events import BadgeType, Event, Operator
    from db.rows.meetings import (
        Appointment,
        Choice,
        FollowUp,
        Happening,
        Meeting,
        MeetingFact,
        Note,
        Origin,
        Party,
        PartyKind,
        Side,
        Site,
    )
    from db.rows.outcomes import Outcome, Source, Way
    from db.rows.prints import (
        BadgeJob,
        BadgePrint,
        Hitch,
        JobBadge,
        JobState,
        Seen,
        Why,
    )
    from db.rows.spares import Spare
    from db.rows.visitors import Consent, Notice, Visitor, VisitorCode

__all__ = [
    "Appointment",
    "BadgeJob",
    "BadgePrint",
    "BadgeType",
    "Body",
    "Change",
    "CheckIn",
    "Choice",
    "Consent",
    "Counts",
    "Delegate",
    "Event",
    "FieldChange",
    "FollowUp",
    "Happening",
    "Hitch",
    "JobBadge",
    "JobState",
    "Meeting",
    "MeetingFact",
    "Note",
    "Notice",
    "Operator",
    "Origin",
    "Outcome",
    "Party",
    "PartyKind",
    "Role",
    "Scan",
    "Seen",
    "Session",
    "Side",
    "Site",
    "Source",
    "Spare",
    "Visitor",
    "VisitorCode",
    "Way",
    "Why",
]

_HOMES = {
    "Body": "agenda",
    "Delegate": "agenda",
    "Role": "agenda",
    "Session": "agenda",
    "Change": "changes",
    "FieldChange": "changes",
    "CheckIn": "check_ins",
    "Counts": "check_ins",
    "Scan": "check_ins",
    "BadgeType": "events",
    "Event": "events",
    "Operator": "events",
    "Appointment": "meetings",
    "Choice": "meetings",
    "FollowUp": "meetings",
    "Happening": "meetings",
    "Meeting": "meetings",
    "MeetingFact": "meetings",
    "Note": "meetings",
    "Origin": "meetings",
    "Party": "meetings",
    "PartyKind": "meetings",
    "Side": "meetings",
    "Site": "meetings",
    "Outcome": "outcomes",
    "Source": "outcomes",
    "Way": "outcomes",
    "BadgePrint": "prints",
    "BadgeJob": "prints",
    "Hitch": "prints",
    "JobBadge": "prints",
    "JobState": "prints",
    "Seen": "prints",
    "Why": "prints",
    "Spare": "spares",
    "Consent": "visitors",
    "Notice": "visitors",
    "Visitor": "visitors",
    "VisitorCode": "visitors",
}
"""In which module each of them stands."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"db.rows.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
