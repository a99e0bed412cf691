"""What came of a scan, the facts it leaves, and the day in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rows.outcomes import Way

if TYPE_CHECKING:
    from datetime import date, datetime

    from db.rows.meetings import Meeting
    from db.rows.outcomes import Outcome
    from db.rows.visitors import Visitor


@dataclass(frozen=True, slots=True)
class Scan:
    """What came of a scan.

    ``first_at`` is when the entry that stands in the way was made (``already_redeemed``);
    ``first_by`` and ``first_station`` who made it and where; ``returning`` an earlier day;
    ``reentry`` an exit before, the same day. ``outside_event`` says the day is not one of the
    event's: noted, never refused. ``check_in`` is the uuid of the fact, None when nothing was
    added. ``change`` is what an undo takes back. ``spare`` is the number on the spare badge that
    was scanned while nobody holds it (``unknown_here``), None for any other code.
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
    meeting: Meeting | None = None
    check_in: str | None = None
    change: str | None = None
    spare: int | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One entry or exit that was recorded. ``session`` is a session's code, blank for the stand
    itself. ``at`` is when it happened, ``written`` when it came into the file: later, from paper.
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
    written: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """The day in numbers: people seen today, on the list, and counted without data today."""

    here_today: int
    expected: int
    counted_only: int
