"""What is done about jobs of badges: by people, who ask, cancel and confirm, and by printers.

A job is handed to a printer once. Who wants it again gets another job, which says what it replaces
and waits until that one is settled. States are appended. What people do is a change, with who and
why; what a machine said is not: it joins the change that asked for the job.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from db import driver
from db.badges import badge_jobs, job_making, job_states
from db.errors import Refusal, Refused
from db.past import changes
from db.rows.prints import LEFT_OVER, BadgeJob, Hitch, JobState, Seen, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlite_utils import Database

    from db.past.changes import By, Transaction


def ask(
    db: Database,
    by: By,
    badges: Sequence[tuple[str, str]],
    *,
    printer: str,
    stock: str,
    layout: str = "",
    why: Why = Why.ASKED,
    reason: str = "",
    places: str = "",
    together: bool = False,
) -> list[BadgeJob]:
    """New jobs for *badges*, pairs of a visitor's uuid and the code: one each, or one *together*.

    Whatever of the same visitor still is on its way from this station is replaced: the new job says
    so, and the old one is to be cancelled first; a sheet that was not sent goes on without that
    visitor, in a job that replaces it. Refused: not_found.
    """
    known = [visitor for visitor, _ in badges]
    _refuse_strangers(db, known)
    subject = known[0] if len(known) == 1 else None
    groups = [list(badges)] if together else [[badge] for badge in badges]
    with changes.transaction(db, by, _kind(why, reason), reason=reason, subject=subject) as change:
        uuids: list[str] = []
        for group in groups:
            values: dict[str, object] = {
                "printer": printer,
                "stock": stock,
                "layout": layout,
                "why": why,
                "reason": reason,
                "replaces": job_making.before(db, by, group),
                "places": places,
            }
            uuids.append(job_making.insert(db, change, values, group))
        for job in uuids:
            job_states.append(db, change, job, Seen(JobState.QUEUED))
    return [one for uuid in uuids if (one := badge_jobs.by_uuid(db, uuid))]


def write_file(
    db: Database,
    by: By,
    badges: Sequence[tuple[str, str]],
    *,
    name: str,
    stock: str,
    layout: str = "",
    reason: str = "",
) -> BadgeJob:
    """Log that *badges* were written to the PDF called *name*: a job that is done as it begins."""
    known = [visitor for visitor, _ in badges]
    _refuse_strangers(db, known)
    subject = known[0] if len(known) == 1 else None
    with changes.transaction(db, by, "save_badge", reason=reason, subject=subject) as change:
        values = {"printer": "", "stock": stock, "layout": layout, "why": Why.FILE}
        job = job_making.insert(db, change, values | {"reason": reason}, badges)
        job_states.append(db, change, job, Seen(JobState.DONE, Hitch.WRITTEN, name))
    return badge_jobs.known(db, job)


def again(
    db: Database,
    by: By,
    job: str,
    *,
    printer: str | None = None,
    stock: str | None = None,
    places: str | None = None,
    reason: str,
) -> BadgeJob:
    """The badges of *job* once more, on its printer or another; the old job is replaced.

    They go to the same *stock*, and to the same labels of a sheet, unless others are named.
    *reason* is a code or staff's own words. Refused: not_found, reason_needed.
    """
    old = badge_jobs.known(db, job)
    if not reason:
        raise Refused(Refusal.REASON_NEEDED, job)
    kind = "retry_job" if reason == "retry" else "reprint"
    with changes.transaction(db, by, kind, reason=reason, subject=_subject(old)) as change:
        values: dict[str, object] = {
            "printer": old.printer if printer is None else printer,
            "stock": old.stock if stock is None else stock,
            "layout": old.layout,
            "why": old.why,
            "reason": reason,
            "replaces": old.uuid,
            "places": old.places if places is None else places,
        }
        new = job_making.insert(
            db, change, values, [job_making.renewed(db, badge) for badge in old.badges]
        )
        job_states.append(db, change, new, Seen(JobState.QUEUED))
    return badge_jobs.known(db, new)


def cancel(db: Database, by: By, *jobs: str, reason: str = "") -> list[BadgeJob]:
    """Cancel *jobs*: at once what was never sent, else as soon as the printer says so.

    What is settled already stays as it is. Refused: not_found.
    """
    wanted = [old for job in jobs if not (old := badge_jobs.known(db, job)).is_settled]
    if wanted:
        subject = _subject(wanted[0]) if len(wanted) == 1 else None
        with changes.transaction(db, by, "cancel_job", reason=reason, subject=subject) as change:
            for old in wanted:
                job_making.want_gone(db, change, old)
    return [badge_jobs.known(db, job) for job in jobs]


def confirm(db: Database, by: By, job: str) -> BadgeJob:
    """Note that staff have the badges of *job* in the hand.

    Refused: not_found, already_so, not_sent.
    """
    if not badge_jobs.known(db, job).tried:
        raise Refused(Refusal.NOT_SENT, job)
    return _end(db, by, job, "confirm_job", Seen(JobState.CONFIRMED))


def give_up(db: Database, by: By, job: str) -> BadgeJob:
    """Note that staff expect nothing of *job* any more, though no printer said so.

    Refused: not_found, already_so.
    """
    if badge_jobs.known(db, job).is_settled:
        raise Refused(Refusal.ALREADY_SO, job)
    return _end(db, by, job, "give_up_job", Seen(JobState.FAILED, Hitch.GIVEN_UP))


def release(db: Database, by: By, *jobs: str) -> list[BadgeJob]:
    """Let *jobs* that wait for staff go on. Refused: not_found."""
    held = [one for one in _all(db, jobs) if one.trouble in LEFT_OVER]
    if held:
        subject = _subject(held[0]) if len(held) == 1 else None
        with changes.transaction(db, by, "release_job", subject=subject) as change:
            for one in held:
                job_states.append(db, change, one.uuid, Seen(JobState.QUEUED))
    return _all(db, jobs)


def doubt(db: Database, change: Transaction) -> None:
    """Let staff say what becomes of each open job of a copy that *change* puts in use.

    What had not been sent when the backup was made may have been since, and is not sent again
    by itself. The printer is asked about what had been.
    """
    for job in badge_jobs.waiting(db):
        if not job.tried and job.state is not JobState.CANCELLING:
            seen = Seen(JobState.ATTENTION, Hitch.RESTORED)
            job_states.append(db, change, job.uuid, seen, operator="")


def observe(db: Database, by: By, job: str, seen: Seen) -> BadgeJob:
    """Keep what a printer, or the program, found out about *job*; give the job as it is now.

    What cannot follow on its present state is dropped: staff, or the printer, were first. No
    change is made of it, since nobody did anything. Refused: not_found.
    """
    old = badge_jobs.known(db, job)
    new = job_states.after(old, seen)
    if new is None:
        return old
    with changes.observation(db, old.batch) as change:
        job_states.append(db, change, job, new, operator="", station=by.station)
    return badge_jobs.known(db, job)


def _all(db: Database, jobs: Iterable[str]) -> list[BadgeJob]:
    return [badge_jobs.known(db, job) for job in jobs]


def _refuse_strangers(db: Database, visitors: Sequence[str]) -> None:
    row = driver.one(
        db,
        "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT uuid FROM visitors) LIMIT 1",
        (json.dumps(visitors),),
    )
    if row is not None or not visitors:
        raise Refused(Refusal.NOT_FOUND, row[0] if row else "")


def _kind(why: Why, reason: str) -> str:
    if why is Why.BATCH:
        return "print_batch"
    return "reprint" if reason else "print"


def _subject(job: BadgeJob) -> str | None:
    return job.badges[0].visitor if len(job.badges) == 1 else None


def _end(db: Database, by: By, job: str, kind: str, seen: Seen) -> BadgeJob:
    old = badge_jobs.known(db, job)
    if old.state is seen.state:
        raise Refused(Refusal.ALREADY_SO, job)
    with changes.transaction(db, by, kind, subject=_subject(old)) as change:
        job_states.append(db, change, job, replace(seen, ref=old.ref))
    return badge_jobs.known(db, job)
