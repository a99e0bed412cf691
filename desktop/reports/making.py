"""A report from the event file to a file of its own: asked for, put into words, written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db import clock, day_reports, event_reports, events
from db.day_reports import DayReport
from db.event_reports import BodyReport, EventReport
from desktop import i18n

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from sqlite_utils import Database

    from db.rows import BadgeType
    from desktop.reports.blocks import Report

ENDINGS = (".pdf", ".xlsx", ".docx")
"""What a report can be written as."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which report: of a day, or with None of the whole event; of all, or of one body (a uuid)."""

    day: date | None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a report is made of, as the file had it at *at* (UTC)."""

    told: DayReport | EventReport | BodyReport
    types: tuple[BadgeType, ...]
    at: datetime


def gather(db: Database, wanted: Wanted) -> Gathered:
    """What the report tells, asked of the file now. Refused: not_found (the body)."""
    at = clock.now()
    told: DayReport | EventReport | BodyReport
    if wanted.body is not None:
        told = event_reports.body_report(db, wanted.body, wanted.day)
    elif wanted.day is not None:
        told = day_reports.day_report(db, wanted.day, at)
    else:
        told = event_reports.event_report(db)
    return Gathered(told, tuple(events.badge_types(db)), at)


def compose(gathered: Gathered) -> Report:
    """The report in the language that is installed."""
    from desktop.reports.body_sheet import BodySheet
    from desktop.reports.evening import EveningReport
    from desktop.reports.whole_event import WholeEvent
    from desktop.visitor_words import VisitorWords

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
