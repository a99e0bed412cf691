"""What the file knows that a schedule is compared with: its meetings, and what staff did."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.agenda.agenda_guests import Visitors
from db.exchange.slots import Fair
from db.meeting import meetings
from db.names import fold
from db.ours import recognition
from db.rows import Origin, Party, PartyKind, Side

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database

    from db.ours.recognition import Ours
    from db.rows import Meeting

_BY_HAND = """
c.kind NOT IN ('import', 'undo') AND NOT EXISTS (SELECT 1 FROM changes u WHERE u.undoes = c.uuid)
"""
_ORIGINS = """
SELECT m.uuid, m.change FROM meetings m JOIN changes c ON c.uuid = m.change WHERE c.kind = 'import'
"""
_TAKEN_OUT = f"""
WHERE m.removed = 1 AND m.origin = 'planned'
AND (SELECT c.kind FROM changes c WHERE c.uuid = m.change) = 'import'
AND EXISTS (SELECT 1 FROM history h JOIN changes c ON c.uuid = h.change
    WHERE h.row = m.uuid AND h.field = 'removed' AND h.new = 1 AND {_BY_HAND})
"""  # noqa: S608  SQL of ours
_LISTS = "SELECT change, name, result FROM imports WHERE kind = 'agenda'"
_EDITED = f"""
SELECT DISTINCT h.row, h.field FROM history h JOIN changes c ON c.uuid = h.change
WHERE h.row IN (SELECT uuid FROM meetings WHERE removed = 0) AND h.tbl = 'meetings' AND {_BY_HAND}
"""  # noqa: S608  SQL of ours
_SEATS = f"""
SELECT p.meeting, p.side, p.kind, p.ref, p.name, p.capacity, p.removed, p.uuid, c.kind = 'import',
    p.removed = 1 AND EXISTS (SELECT 1 FROM history h JOIN changes c ON c.uuid = h.change
        WHERE h.row = p.uuid AND h.field = 'removed' AND h.new = 1 AND {_BY_HAND})
FROM meeting_parties p JOIN meetings m ON m.uuid = p.meeting JOIN changes c ON c.uuid = p.change
WHERE m.removed = 0 AND m.origin = 'planned' ORDER BY p.id
"""  # noqa: S608  SQL of ours
_LOGGED = """
SELECT f.meeting FROM meeting_facts f JOIN changes c ON c.uuid = f.change
    WHERE c.kind <> 'import' AND f.uuid NOT IN (SELECT fact FROM retractions)
UNION SELECT meeting FROM meeting_notes WHERE uuid NOT IN (SELECT fact FROM retractions)
UNION SELECT meeting FROM follow_ups WHERE meeting IS NOT NULL AND removed = 0
"""
_STATES = """
SELECT f.meeting, f.kind, c.kind, f.at FROM meeting_facts f JOIN changes c ON c.uuid = f.change
WHERE f.kind <> 'moved' AND f.uuid NOT IN (SELECT fact FROM retractions) ORDER BY f.id
"""
_NOTED = "SELECT meeting, at FROM meeting_notes WHERE uuid NOT IN (SELECT fact FROM retractions)"
_VERSION = re.compile(r"[\W\d_]+|\b(?:v|rev|ver|version|copy|copia|final|new|def)\b")
"""What tells the versions of one list apart: numbers, and words that people add to a name."""

Seat = tuple[str, str, str, str]
"""Side, kind, uuid (or folded name) and capacity: who a party is."""


def seat_of(party: Party) -> Seat:
    """Who *party* is."""
    return party.side.value, party.kind.value, party.ref or fold(party.name), party.capacity


@dataclass(frozen=True, slots=True)
class Start:
    """What reading a schedule asks of the file before anything else."""

    fair: Fair
    ours: Ours
    stand: str


@dataclass(slots=True)
class Known:
    """What the file holds. ``meetings`` are those that were agreed before, dropped ones included.

    ``imported`` came by a list, each with its source: the change that brought the first of lists of
    which one is a newer version of the other; ``named`` are what a source's lists were called,
    without their versions. ``removed`` came by a list and were removed by staff.

    ``edited`` are the fields of each that staff changed by hand; ``logged`` have notes, facts or
    follow-ups. ``held`` came about, or were missed, with the times of what tells. ``called_off``
    are cancelled, and whether a list said so. ``seats`` are the uuids of the parties of each;
    ``seated_here`` and ``left_here`` those whom staff added or took away. ``seen`` is the newest
    change looked at.
    """

    meetings: list[Meeting]
    visitors: Visitors
    seen: str
    imported: dict[str, str] = field(default_factory=dict[str, str])
    named: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    removed: set[str] = field(default_factory=set[str])
    edited: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    logged: set[str] = field(default_factory=set[str])
    held: dict[str, list[datetime]] = field(default_factory=dict[str, "list[datetime]"])
    called_off: dict[str, bool] = field(default_factory=dict[str, bool])
    seats: dict[str, dict[Seat, str]] = field(default_factory=dict[str, dict[Seat, str]])
    seated_here: set[tuple[str, Seat]] = field(default_factory=set[tuple[str, Seat]])
    left_here: set[tuple[str, Seat]] = field(default_factory=set[tuple[str, Seat]])


def start(db: Database) -> Start:
    """The event, its days and our side. Refused not_found in a file without an event."""
    event = events.current(db)
    fair = Fair(event.zone, event.programme_from or event.starts, event.ends)
    return Start(fair, recognition.ours(db), event.stand)


def newest(db: Database) -> str:
    """The uuid of the newest change of the file, "" for none."""
    row = driver.one(db, "SELECT uuid FROM changes ORDER BY id DESC LIMIT 1")
    return row[0] if row else ""


def known(db: Database, visitors: Visitors) -> Known:
    """What a schedule is compared with whose guests may be these *visitors*."""
    there = meetings.select(db, "WHERE m.removed = 0 AND m.origin = ?", (Origin.PLANNED.value,))
    taken_out = meetings.select(db, _TAKEN_OUT)
    # Last, so that of two that are alike the one that is still here is met.
    found = Known([*there, *taken_out], visitors, newest(db))
    found.removed = {one.uuid for one in taken_out}
    _sources(db, found)
    edited: defaultdict[str, set[str]] = defaultdict(set)
    for uuid, name in driver.rows(db, _EDITED):
        edited[uuid].add(name)
    found.edited = dict(edited)
    found.logged = {row[0] for row in driver.rows(db, _LOGGED)}
    _states(db, found)
    _seats(db, found)
    return found


def stem(name: str) -> str:
    """What a list called *name* is called whatever its version: "" where nothing is left."""
    return " ".join(_VERSION.sub(" ", name.rsplit(".", 1)[0].lower()).split())


def _sources(db: Database, found: Known) -> None:
    """Which lists are versions of each other, and which meeting came by which of them."""
    sources: dict[str, str] = {}
    for change, name, result in driver.rows(db, _LISTS):
        source = str(json.loads(result).get("source", change))
        sources[change] = source
        found.named.setdefault(source, set()).add(stem(name))
    for uuid, change in driver.rows(db, _ORIGINS):
        found.imported[uuid] = sources.get(change) or str(change)


def _states(db: Database, found: Known) -> None:
    for meeting, kind, by, at in driver.rows(db, _STATES):
        if kind == "cancelled":
            found.called_off[meeting] = by == "import"
            continue
        if kind not in ("arrived", "started"):
            found.called_off.pop(meeting, None)
        if kind == "planned":
            found.held.pop(meeting, None)
        else:
            found.held.setdefault(meeting, []).append(clock.moment(at))
    for meeting, at in driver.rows(db, _NOTED):
        found.held.setdefault(meeting, []).append(clock.moment(at))


def _seats(db: Database, found: Known) -> None:
    for meeting, side, kind, ref, name, capacity, gone, uuid, listed, left in driver.rows(
        db, _SEATS
    ):
        seat = seat_of(Party(Side(side), PartyKind(kind), ref, name, capacity))
        if not gone:
            found.seats.setdefault(meeting, {})[seat] = uuid
            if not listed:
                found.seated_here.add((meeting, seat))
        elif left:
            found.left_here.add((meeting, seat))
