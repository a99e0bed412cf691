"""The end of the time for which people's data may be kept: everybody becomes nobody, counts stay.

A reviewed step that somebody takes for a reason (Italian public archives need an authorisation to
dispose of them: D.Lgs. 42/2004, art. 21); nothing of it happens by itself. What stays: which types
of badges came from which countries, when, on which day and to which session; meetings with
companies, their outcomes and interest, by body; what was agreed to, by nobody's name; our own
people and operators. What goes is what names a visitor, and all that was written freely; and the
hashes of who was erased before, by which their check-ins could be told: no list comes in any more.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.access.guarded import Act, need
from db.erasure import scrubbing
from db.erasure.erased_names import GONE
from db.erasure.erasing import EVERYBODY, erasures
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.lists_out import file_names
from db.past import changes
from db.searching import search_index
from db.visitor.visitor_rows import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.erasure.erasing import Erasure
    from db.past.changes import By, Transaction
    from db.rows import Event

_STAYING = ("country", "company_type", "language", "badge_type")
"""Texts of a visitor that tell nobody who it was, and that reports count by."""

_VALUES = (
    *(name for name in TEXTS if name not in _STAYING),
    *("external_key", "extra", "name_words", "other_words", "name_key", "person_key", "email_key"),
    "code",
)
_EMPTIED = ", ".join(f"{name} = ''" for name in _VALUES)
_TELLING = {
    "visitors": _VALUES,
    "codes": ("code",),
    "meetings": ("with_name", "full_name", "aliases", "topic", "place", "level", "external_key"),
    "meeting_parties": ("name",),
    "follow_ups": ("text", "owner"),
}
"""Fields whose older values tell of people, by table."""


@dataclass(frozen=True, slots=True)
class Review:
    """What goes when the time is over, counted: ``until`` is the last day that data are kept, in
    the zone of the event, None where nobody set one; ``over`` says that it has passed.

    ``people`` are visitors who are still somebody; ``notes`` and ``promises`` have words left.
    """

    until: date | None
    over: bool
    people: int
    meetings: int
    notes: int
    promises: int
    drafts: int

    @property
    def nothing_left(self) -> bool:
        """Whether nobody is named any more."""
        return not (self.people or self.notes or self.promises or self.drafts)


def review(db: Database, at: datetime) -> Review:
    """What :func:`anonymise` would take at *at* (UTC)."""
    event = events.current(db)
    counted = driver.rows(
        db,
        "SELECT (SELECT count(*) FROM visitors WHERE code <> ''),"
        " (SELECT count(*) FROM meetings WHERE removed = 0),"
        " (SELECT count(*) FROM meeting_notes WHERE text <> ''),"
        " (SELECT count(*) FROM follow_ups WHERE text <> ?),"
        " (SELECT count(*) FROM drafts)",
        (GONE,),
    )[0]
    return Review(event.retention_until, _is_over(event, at), *counted)


def _is_over(event: Event, at: datetime) -> bool:
    until = event.retention_until
    return until is not None and clock.local_day(at, event.zone) > until


def refuse_over(db: Database) -> None:
    """Raise Refused ``time_over`` (subject: the day) once the time is over for which the data of
    the event are kept: no list brings people into what is to go, or is anonymous already. Where
    they are invented, or to practise on, no time ends.

    No PIN helps: what does is a later day, which is a supervisor's to set, and is written down.
    """
    event = events.current(db)
    over = not event.sample and _is_over(event, clock.now())
    if event.retention_until is not None and over:
        raise Refused(Refusal.TIME_OVER, event.retention_until.isoformat())


def anonymise(db: Database, by: By) -> Review:
    """Make nobody of everybody, with a reason, after the day that the event's data are kept until;
    give what went. It cannot be undone.

    Refused: reason_needed; not_yet (subject: the day, or "" where none is set); already_so;
    pin_needed.
    """
    need(db, by, Act.RETENTION)
    if not by.reason.strip():
        raise Refused(Refusal.REASON_NEEDED)
    now = clock.now()
    found = review(db, now)
    if not found.over:
        raise Refused(Refusal.NOT_YET, found.until.isoformat() if found.until else "")
    if found.nothing_left:
        raise Refused(Refusal.ALREADY_SO)
    _anonymise(db, by, f"{EVERYBODY} {clock.stamp(now)}", now)
    return found


def apply(db: Database, by: By, ledger: Iterable[Erasure]) -> bool:
    """Make nobody of everybody again, where *ledger* says that it was done and the file, which was
    restored from a backup made before, does not; say whether it was.
    """
    done = {one.visitor for one in erasures(db)}
    missing = [
        one for one in ledger if one.visitor.startswith(EVERYBODY) and one.visitor not in done
    ]
    for one in missing:
        _anonymise(db, by, one.visitor, one.at)
    return bool(missing)


def _anonymise(db: Database, by: By, ledger_name: str, at: datetime) -> None:
    with changes.transaction(db, by, "retention") as change:
        _note(db, change, ledger_name, at)
        driver.run(db, "UPDATE erasures SET external_hash = '', email_hash = '', hashes = ''")
        _blank_files(db)  # first: by what people are called until then
        _blank_visitors(db)
        _blank_meetings(db)
        driver.run(db, "UPDATE changes SET reason = '' WHERE uuid <> ?", (change.uuid,))
        driver.run(
            db,
            "UPDATE erased_reading SET marks = '', read_at = coalesce(read_at, ?)",
            (change.stamp,),
        )
        # Last: what the updates above wrote into the history goes, too.
        for table, fields in _TELLING.items():
            named = ", ".join(f"'{field}'" for field in fields)
            driver.run(
                db,
                "UPDATE history SET old = NULL, new = NULL WHERE tbl = ?"  # noqa: S608  names from above
                f" AND field IN ({named}) AND (old IS NOT NULL OR new IS NOT NULL)",
                (table,),
            )
        search_index.rebuild(db)
        scrubbing.owe(db)
    scrubbing.settle(db)


def _note(db: Database, change: Transaction, name: str, at: datetime) -> None:
    driver.run(
        db,
        "INSERT INTO erasures(uuid, change, visitor, at, operator, station)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (uuid7(), change.uuid, name, clock.stamp(at), change.by.operator, change.by.station),
    )


def _blank_visitors(db: Database) -> None:
    # Through its triggers each of 100,000 visitors would leave 15 lines of history, blank ones.
    # What is not blanked there is told as ever: an older value would seem to be changed by others.
    blanked = [f"visitors_{field}_history" for field in _VALUES]
    silent = driver.rows(
        db,
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND (name = 'visitors_search_update'"
        " OR name IN (SELECT value FROM json_each(?)))",
        (json.dumps(blanked),),
    )
    now = clock.stamp(clock.now())
    with search_index.without(db, *(name for (name,) in silent)):
        driver.run(
            db,
            f"UPDATE visitors SET {_EMPTIED}, withdrawn = 1, incomplete = 0, doubtful = 0,"  # noqa: S608  names from above
            " updated_at = ?",
            (now,),
        )
    driver.run(
        db,
        "UPDATE codes SET code = '', comparable = '', revoked_at = coalesce(revoked_at, ?)",
        (now,),
    )
    driver.run(db, "UPDATE check_ins SET code = '', reason = '', scan = ''")
    driver.run(db, "UPDATE badge_prints SET code = ''")
    driver.run(db, "UPDATE badge_jobs SET reason = ''")
    driver.run(db, "UPDATE job_states SET detail = ''")  # names of files, such as whose badge it is
    driver.run(db, "UPDATE imports SET name = ''")


def _blank_files(db: Database) -> None:
    """Of files that may be called after somebody the time is left by which they are found."""
    names = [str(name) for (name,) in driver.rows(db, "SELECT DISTINCT name FROM exports")]
    driver.run(
        db,
        "UPDATE exports SET name = '' WHERE name NOT IN (SELECT value FROM json_each(?))",
        (json.dumps(file_names.of_nobody(db, names)),),
    )


def _blank_meetings(db: Database) -> None:
    """Companies stay: they are nobody's name. A name that no company of the meeting has may be a
    person's, and so may a place that is no table and not at the stand.
    """
    driver.run(
        db,
        "UPDATE meetings SET full_name = '', aliases = '[]', topic = '', external_key = '',"
        " level = '', place = CASE WHEN site IN ('table', 'stand') THEN place ELSE '' END,"
        " with_name = CASE WHEN EXISTS (SELECT 1 FROM meeting_parties p WHERE p.meeting ="
        " meetings.uuid AND p.kind = 'company' AND p.name = meetings.with_name)"
        " THEN with_name ELSE ? END",
        (GONE,),
    )
    driver.run(db, "UPDATE meeting_parties SET name = ? WHERE kind = 'visitor'", (GONE,))
    driver.run(db, "UPDATE meeting_facts SET reason = ''")
    driver.run(db, "UPDATE meeting_notes SET text = '', words = ''")
    driver.run(db, "UPDATE follow_ups SET text = ?, owner = ''", (GONE,))
    driver.run(db, "DELETE FROM drafts")
