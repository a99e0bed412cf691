"""What a damaged event file still tells that the backup in its place has not.

A backup is ten minutes old at the most while people come in; who came since was told "checked in",
and has a badge in the hand. So whatever of people, their answers, their check-ins, meetings on the
spot and notes can be read whole is entered again, at its own time; the rest is counted. What was
corrected since the backup, the organiser's schedule and promises are not taken over: a row that was
there before may be any other's on a damaged page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from db import clock, driver, event_file
from db.door import back_entries
from db.errors import EnvironmentFault, Fault, Refused
from db.keeping import carrying, looking, rescue_reading, rescued_rows
from db.rows import Outcome, Way

if TYPE_CHECKING:
    from pathlib import Path

    from sqlite_utils import Database

    from db.keeping.rescue_reading import Beyond
    from db.past.changes import By


@dataclass(frozen=True, slots=True)
class Rescued:
    """How many entries and exits were ``entered`` again, ``people`` registered, ``codes`` bound to
    people of before, ``answers`` (also that somebody was told where their data come from),
    ``meetings``, ``notes`` and ``exports`` of the register taken over; how many were ``left``,
    because they are not whole, of somebody who is not here, or against the rules; and how many
    lines between others could not be read at all (``unread``: at least so many).
    """

    entered: int = 0
    left: int = 0
    people: int = 0
    codes: int = 0
    answers: int = 0
    meetings: int = 0
    notes: int = 0
    exports: int = 0
    unread: int = 0


def rescue(db: Database, by: By, damaged: Path) -> Rescued:
    """Enter in the file *db*, which was restored, what the file *damaged* has beyond it. Whoever
    was erased stays so. Raises as a write does.
    """
    by = replace(by, reason=by.reason or damaged.name)
    found = rescue_reading.beyond(db, damaged)
    people, strangers = rescued_rows.people(db, by, found)
    codes, taken = rescued_rows.badge_codes(db, by, found)
    entered, refused = _entries(db, by, found)
    exports = carrying.register(db, by, found.of("exports"), found.of("export_people"))
    answers, unclear = rescued_rows.answers(db, by, found)
    meetings, planned = rescued_rows.meetings(db, by, found)
    notes, loose = rescued_rows.notes(db, by, found)
    others = len(found.of("follow_ups")) + len(found.of("head_counts"))
    left = found.spoilt + strangers + taken + refused + unclear + planned + loose + others
    taken_over = (people, codes, answers, meetings, notes, exports)
    return Rescued(entered, left, *taken_over, found.unread)


def _entries(db: Database, by: By, found: Beyond) -> tuple[int, int]:
    """How many entries and exits were entered, and how many could not be."""
    entered = left = 0
    for row in found.of("check_ins"):
        who, at, session = row["visitor"], clock.moment(row["at"]), row["session"]
        try:
            way = Way(row["way"])
            scan = back_entries.enter(db, by, who, at, way=way, session=session, reason=by.reason)
        except (Refused, ValueError):
            left += 1
            continue
        if scan.outcome is Outcome.OK:
            entered += 1
        elif scan.outcome is not Outcome.ALREADY_REDEEMED:
            left += 1
    return entered, left


def is_damaged(path: Path) -> bool:
    """Whether the closed event file *path* cannot be opened for what it is, or is not sound."""
    try:
        with driver.guard(path), looking.copied(path) as copy, event_file.open_file(copy) as opened:
            return bool(event_file.trace(opened.db))
    except EnvironmentFault as fault:
        return fault.fault in (Fault.DAMAGED, Fault.FOREIGN, Fault.TAMPERED)
