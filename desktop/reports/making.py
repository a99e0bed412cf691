"""A report from the event file to a file of its own: asked for, put into words, written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, events
from db.access import operators
from db.lists_out import exports
from db.ours import bodies
from db.reports import day_reports, event_reports
from db.reports.day_reports import DayReport
from db.reports.event_reports import BodyReport, EventReport
from desktop import i18n

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.past.changes import By
    from db.rows import BadgeType, Body
    from desktop.reports.blocks import Report

ENDINGS = (".pdf", ".xlsx", ".docx")
"""What a report can be written as."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report: of a day, or with None of the whole event; of all, or of one body (a uuid)."""

    day: date | None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Which reports an operator may have: sheets of ``bodies``, and where they are ``whole`` those
    of the delegation.
    """

    whole: bool
    bodies: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a report is made of, as the file had it at *at* (UTC)."""

    told: DayReport | EventReport | BodyReport
    types: tuple[BadgeType, ...]
    at: datetime


def offer(db: Database, operator: str) -> Offer:
    """What the operator called *operator* may have: who works for a body the sheet of that body,
    others all, since the delegation hands the sheets over.
    """
    reader = operators.reader(db, operator)
    found = tuple(one for one in bodies.bodies(db) if reader in ("", one.uuid))
    return Offer(not reader, found)


def gather(db: Database, wanted: Wanted, operator: str | None) -> Gathered:
    """What the report tells, asked of the file now.

    Refused: not_found (the body); as ``operators.need_own`` where it is not for *operator*.
    """
    operators.need_own(db, operator, wanted.body)
    at = clock.now()
    told: DayReport | EventReport | BodyReport
    if wanted.body is not None:
        told = event_reports.body_report(db, wanted.body, wanted.day)
    elif wanted.day is not None:
        told = day_reports.day_report(db, wanted.day, at)
    else:
        told = event_reports.event_report(db)
    return Gathered(told, tuple(events.badge_types(db)), at)


def register(db: Database, by: By, gathered: Gathered, name: str) -> None:
    """Register that the report was written to a file called *name*, unless it names nobody.

    It is kept whom it names: of the sheet of a body and of the report of the whole event, which
    leave the delegation, those who agreed to be shared.
    """
    told = gathered.told
    meetings = told.told
    there = dict.fromkeys(who.uuid for one in meetings for who in one.visitors)
    if isinstance(told, DayReport):
        coming = (who for one in (*told.tomorrow, *told.unlogged) for who in one.visitors)
        people = tuple(there | dict.fromkeys(coming))
        wanted, names = exports.Wanted("report"), (*meetings, *told.tomorrow, *told.unlogged)
    else:
        people = names = tuple(who for who in there if who in told.named)
        wanted = exports.Wanted("report", purpose="sharing")
        if isinstance(told, BodyReport):
            wanted = exports.Wanted("report", body=told.body.uuid)
    if names or wanted.body:
        withheld = len(there) - len(people) if wanted.purpose or wanted.body else 0
        left_out = {"not_shared": withheld} if withheld else {}
        listing = exports.Listing(wanted, (), ((),) * len(meetings), left_out, people)
        exports.record(db, by, listing, name)


def compose(gathered: Gathered) -> Report:
    """The report in the language that is installed."""
    from desktop.reports.body_sheet import BodySheet
    from desktop.reports.evening import EveningReport
    from desktop.reports.whole_event import WholeEvent
    from desktop.words.visitor_words import VisitorWords

    event = gathered.told.event
    locale = i18n.locale()
    day, time = (say(gathered.at, event.zone, locale) for say in (i18n.day, i18n.clock))
    made = f"{day}, {time}"
    kinds = {one.code: VisitorWords.badge_type(one) for one in gathered.types}
    if isinstance(gathered.told, DayReport):
        return EveningReport.report(gathered.told, made, kinds)
    if isinstance(gathered.told, BodyReport):
        return BodySheet.report(gathered.told, made)
    return WholeEvent.report(gathered.told, made, kinds)


def write(path: Path, report: Report, paper: str) -> int | None:
    """Writes *report* to *path* as its ending says, in one of ``ENDINGS``; gives a PDF's pages.

    *paper* is "letter" or "a4". Raises OSError when it cannot be written: what was there before
    stays. Raises ValueError for another ending.
    """
    ending = path.suffix.lower()
    if ending == ".pdf":
        from desktop.reports import paper as paper_file

        return paper_file.write(path, report, paper)
    if ending == ".docx":
        from desktop.reports import word_file

        word_file.write(path, report, paper, i18n.locale().name()[:2])
    elif ending == ".xlsx":
        from desktop.reports import workbook

        workbook.write(path, report)
    else:
        raise ValueError(ending)
    return None
