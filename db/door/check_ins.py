"""Check-ins: what a scan at the door comes to, and the day rule.

The first scan of each day is ``ok`` ("welcome back" when there was an earlier day); a later one the
same day is ``already_redeemed``, unless the visitor left in between. Entries and exits are facts,
ordered by when they happened and not by when they arrived. A scan that adds nothing writes nothing.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from db import clock, driver, events
from db.access.guarded import Act, need
from db.badges import codes
from db.door import entries, sessions
from db.errors import Refusal, Refused
from db.ids import uuid7
from db.meeting import meetings
from db.past.changes import By, transaction
from db.rows import CheckIn, Outcome, Scan, Visitor, Way
from db.visitor import visitor_codes, visitors
from db.visitor.visitor_codes import Found
from db.visitor.visitor_rows import select_on

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlite_utils import Database

    from db.rows import Event, Meeting, Session


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A visitor at a door: who, by which code, where, which way, when, and on whose word.

    ``holder`` is the uuid whose code it is: another one where that visitor was merged, so that the
    entry goes along when the merge is taken back.
    """

    event: Event
    visitor: Visitor
    holder: str
    code: str
    session: Session | None
    way: Way
    at: datetime
    force: bool
    reason: str
    scan: str

    @property
    def day(self) -> date:
        """The day at the fair."""
        return clock.local_day(self.at, self.event.zone)


def check_in(
    db: Database,
    by: By,
    code: str,
    *,
    session: str = "",
    way: Way = Way.ENTRY,
    at: datetime | None = None,
    force: bool = False,
    reason: str = "",
    scan: str = "",
) -> Scan:
    """What comes of scanning *code* at the stand, or at the door of the *session* with that code.

    *at* is when it happened (None: now), for scans that arrive late. *scan* names this very scan,
    so that sending it twice adds nothing. *force* lets a known visitor in against the rules and
    needs a *reason*. The fact is on disk when this returns. Raises Refused (unknown session,
    reason needed, PIN needed) and EnvironmentFault.
    """
    if earlier := _same_scan(db, scan):
        return earlier
    event, when = events.current(db), at or clock.now()
    found, visitor = _whose(db, event, code)
    if found is None or visitor is None:
        return _stranger(db, event, code, Scan(Outcome.INVALID, None, when, way, session=session))
    door = sessions.door(db, session)
    attempt = _Attempt(
        event, visitor, found.holder, found.code, door, way, when, force, reason, scan
    )
    return _attempt(db, by, attempt, revoked=found.revoked, live=at is None)


def check_in_visitor(
    db: Database,
    by: By,
    uuid: str,
    *,
    session: str = "",
    way: Way = Way.ENTRY,
    at: datetime | None = None,
    force: bool = False,
    reason: str = "",
) -> Scan:
    """The same for a visitor whom staff chose from the list, without a code.

    Raises Refused (not found, unknown session, reason needed, PIN needed) and EnvironmentFault.
    """
    visitor = visitors.living(db, uuid)
    if visitor is None:
        raise Refused(Refusal.NOT_FOUND, uuid)
    event, door, when = events.current(db), sessions.door(db, session), at or clock.now()
    attempt = _Attempt(event, visitor, visitor.uuid, "", door, way, when, force, reason, "")
    return _attempt(db, by, attempt, live=at is None)


def check_in_company(db: Database, by: By, company: str) -> list[Scan]:
    """Check in all who are expected from *company* (as it is written on the list), in one change.

    Gives what came of each; those who are blocked, cancelled or here already stay as they are.
    Where nobody could be let in, nothing is written.
    """
    listed = visitors.page(db, filters=visitors.Filters(company=company), limit=10_000)
    missing = [person for person in listed if person.checked_in_at is None]
    scans: list[Scan] = []
    with suppress(_Nobody), transaction(db, by, "check_in", reason=company):
        scans += [check_in_visitor(db, by, person.uuid) for person in missing]
        if not any(scan.check_in for scan in scans):
            raise _Nobody
    return scans


class _Nobody(Exception):
    """Nobody of a company could be let in."""


def _whose(db: Database, event: Event, text: str) -> tuple[Found | None, Visitor | None]:
    """Whose code *text* is, and who that is.

    Nearly every badge says the code that somebody has now, and then one look finds all of it.
    """
    if len(text) <= visitor_codes.LONGEST and codes.looks_like_code(text):
        own = select_on(
            db,
            clock.local_day(clock.now(), event.zone).isoformat(),
            "WHERE v.code = ?2 AND v.withdrawn = 0",
            codes.fold(text),
        )
        if len(own) == 1 and own[0].merged_into is None:
            holder = own[0].uuid
            return Found(holder, own[0].code, revoked=False, holder=holder), own[0]
    found = visitor_codes.resolve(db, text)
    return found, visitors.by_uuid(db, found.visitor) if found else None


def _stranger(db: Database, event: Event, text: str, scan: Scan) -> Scan:
    """A genuine code of nobody here is a spare badge or another laptop's; anything else is no
    badge of this event.
    """
    code = codes.fold(text)
    if codes.looks_like_code(code) and codes.is_genuine(event.key, code):
        spare = visitor_codes.spare_number(db, code)
        return replace(scan, outcome=Outcome.UNKNOWN_HERE, spare=spare)
    return scan


def _attempt(db: Database, by: By, attempt: _Attempt, *, live: bool, revoked: bool = False) -> Scan:
    if attempt.force and not attempt.reason.strip():
        raise Refused(Refusal.REASON_NEEDED)
    if attempt.force:
        need(db, by, Act.FORCE)
    people = visitor_codes.with_merged(db, attempt.visitor.uuid)
    facts = entries.at_door(db, people, _code_of(attempt.session))
    if live:
        attempt = _after_all(attempt, facts)
    day = attempt.day
    before = [fact for fact in facts if fact.day == day and fact.at <= attempt.at]
    obstacle = _obstacle(attempt, before, revoked=revoked)
    scan = _answer(attempt, facts, meetings.next_of(db, people, attempt.at))
    if obstacle is Outcome.OK or attempt.force:
        left = bool(before) and before[-1].way is Way.EXIT and attempt.way is Way.ENTRY
        return _record(db, by, attempt, scan, forced=obstacle is not Outcome.OK, reentry=left)
    return replace(scan, outcome=obstacle)


def _after_all(attempt: _Attempt, facts: list[CheckIn]) -> _Attempt:
    """What happens now comes after what happened before today, even if the clock was set back."""
    last = facts[-1] if facts else None
    if last is None or last.at <= attempt.at or last.day != attempt.day:
        return attempt
    return replace(attempt, at=last.at + timedelta(milliseconds=1))


def _obstacle(attempt: _Attempt, before: list[CheckIn], *, revoked: bool) -> Outcome:
    """What stands in the way, the gravest first; ``ok`` when nothing does. Nobody is kept from
    leaving.
    """
    visitor, session = attempt.visitor, attempt.session
    if revoked:
        return Outcome.REVOKED
    if attempt.way is Way.EXIT:
        return Outcome.OK
    if visitor.cancelled:
        return Outcome.CANCELED
    if visitor.blocked:
        return Outcome.BLOCKED
    if session and session.admits and visitor.badge_type not in session.admits:
        return Outcome.PRODUCT
    if not _in_time(attempt):
        return Outcome.INVALID_TIME
    if before and before[-1].way is Way.ENTRY:
        return Outcome.ALREADY_REDEEMED
    return Outcome.OK


def _in_time(attempt: _Attempt) -> bool:
    visitor, session = attempt.visitor, attempt.session
    windows = [(visitor.valid_from, visitor.valid_until)]
    if session:
        if (
            session.date
            and not session.opens
            and not session.closes
            and (session.date != attempt.day)
        ):
            return False
        windows.append((session.opens, session.closes))
    return all(
        (first is None or first <= attempt.at) and (last is None or attempt.at <= last)
        for first, last in windows
    )


def _answer(attempt: _Attempt, facts: list[CheckIn], meeting: Meeting | None) -> Scan:
    """What can be told about the scan whatever comes of it; *facts* are those of that door."""
    event, day = attempt.event, attempt.day
    came = [fact for fact in facts if fact.way is Way.ENTRY]
    entry = entries.told(facts, day, at_session=attempt.session is not None)
    first_day = min(event.starts, event.programme_from or event.starts)
    return Scan(
        Outcome.OK,
        attempt.visitor,
        attempt.at,
        attempt.way,
        first_at=entry.at if entry else None,
        first_by=entry.operator if entry else "",
        first_station=entry.station if entry else "",
        returning=any(fact.day < day for fact in came),
        outside_event=not first_day <= day <= event.ends,
        session=_code_of(attempt.session),
        meeting=meeting,
    )


def _record(
    db: Database, by: By, attempt: _Attempt, scan: Scan, *, forced: bool, reentry: bool
) -> Scan:
    """Append the entry or exit: committed when this returns."""
    kind = "check_in" if attempt.way is Way.ENTRY else "exit"
    visitor = attempt.visitor
    with transaction(db, by, kind, reason=attempt.reason, subject=visitor.uuid) as change:
        uuid = uuid7()  # after the change's own: an undo looks for what is greater
        driver.run(
            db,
            "INSERT INTO check_ins(uuid, change, visitor, session, way, at, day, code, forced,"
            " reason, scan, operator, station) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                uuid,
                change.uuid,
                attempt.holder,
                scan.session,
                attempt.way.value,
                clock.stamp(attempt.at),
                attempt.day.isoformat(),
                attempt.code,
                int(forced),
                attempt.reason,
                attempt.scan,
                by.operator,
                by.station,
            ),
        )
    if attempt.way is Way.ENTRY and not scan.session:
        visitor = replace(visitor, checked_in_at=min(attempt.at, scan.first_at or attempt.at))
    return replace(
        scan, visitor=visitor, check_in=uuid, change=change.uuid, forced=forced, reentry=reentry
    )


def _same_scan(db: Database, scan: str) -> Scan | None:
    """The answer to a scan that was sent before: nothing is added, and it is as good as the first
    time.
    """
    if not scan:
        return None
    row = driver.one(
        db,
        "SELECT visitor, at, way, session, uuid, change FROM check_ins"
        " WHERE scan = ? AND scan <> ''",  # without the second term its index is not used
        (scan,),
    )
    if row is None:
        return None
    visitor = visitors.living(db, row[0])
    at, way = clock.moment(row[1]), Way(row[2])
    return Scan(
        Outcome.OK,
        visitor,
        at,
        way,
        session=row[3],
        check_in=row[4],
        change=row[5],
        repeated=True,
    )


def _code_of(session: Session | None) -> str:
    return session.code if session else ""
