"""The sheet of one body: its own meetings, what it promised, and whom it may write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.reports.blocks import Block, Column, Heading, Paragraph, Report, Table, text
from desktop.reports.told_words import ReportWords
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from db.reports.event_reports import BodyReport
    from db.reports.reporting import Told


class BodySheet:
    """The sheet in words; the class is their context for translators."""

    @staticmethod
    def report(its: BodyReport, made: str) -> Report:
        """The sheet of the body; *made* says when it was made."""
        when = (
            ReportWords.day(its.day, its.event)
            if its.day
            else QCoreApplication.translate("BodySheet", "whole event")
        )
        return Report(
            title=its.body.name,
            subtitle=f"{its.event.name} · {when}",
            foot=f"{its.event.name} · {made} · "
            + QCoreApplication.translate("BodySheet", "for %1 only").replace("%1", its.body.name),
            page=ReportWords.page(),
            blocks=(*_summary(its), *_meetings(its), *_promises(its), *_contacts(its)),
        )


def _summary(its: BodyReport) -> list[Block]:
    held = sum(one.held for one in its.told)
    line = QCoreApplication.translate("BodySheet", "%1 of %2 meetings held")
    for mark, value in (("%1", held), ("%2", len(its.told))):
        line = line.replace(mark, i18n.number(value, i18n.locale()))
    still = sum(step.done_at is None for step in its.follow_ups)
    promised = QCoreApplication.translate("BodySheet", "%Ln promise(s) open", "", still)
    return [Paragraph(f"{line} · {promised}")]


def _meetings(its: BodyReport) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("BodySheet", "When"), 1.5, whole=True),
        Column(QCoreApplication.translate("BodySheet", "With"), 2.4),
        Column(QCoreApplication.translate("BodySheet", "Place"), 1.1),
        Column(QCoreApplication.translate("BodySheet", "What came of it"), 3.8),
    )
    rows = tuple(
        text(
            _when(one, its),
            ReportWords.of_agreed(one, its.named),
            MeetingWords.place(one.meeting),
            _came_of_it(one, its),
        )
        for one in its.told
    )
    name = QCoreApplication.translate("BodySheet", "Meetings")
    nothing = QCoreApplication.translate("BodySheet", "No meetings.")
    return [Heading(name), Table(name, columns, rows, nothing)]


def _when(one: Told, its: BodyReport) -> str:
    time = MeetingWords.time(one.meeting, its.event)
    if its.day is not None:
        return time
    day = i18n.day(one.meeting.date, its.event.zone, i18n.locale())
    return f"{day}, {time}" if time else day


def _came_of_it(one: Told, its: BodyReport) -> str:
    lines = [ReportWords.outcome(one, its.outcomes), ReportWords.said(one)]
    return "\n".join(line for line in lines if line)


def _promises(its: BodyReport) -> list[Block]:
    known = {one.meeting.uuid: ReportWords.of_agreed(one, its.named) for one in its.told}
    columns = (
        Column(QCoreApplication.translate("BodySheet", "Who"), 1.6),
        Column(QCoreApplication.translate("BodySheet", "What"), 3.2),
        Column(QCoreApplication.translate("BodySheet", "To whom"), 2.0),
        Column(QCoreApplication.translate("BodySheet", "By"), 1.0),
        Column(QCoreApplication.translate("BodySheet", "State"), 1.2),
    )
    rows = tuple(
        text(
            step.owner,
            step.text,
            known.get(step.meeting or "", ""),
            i18n.day(step.due, its.event.zone, i18n.locale()) if step.due else "",
            ReportWords.state(step, its.event),
        )
        for step in its.follow_ups
    )
    name = QCoreApplication.translate("BodySheet", "Promises")
    nothing = QCoreApplication.translate("BodySheet", "Nothing was promised.")
    return [Heading(name), Table(name, columns, rows, nothing)]


def _contacts(its: BodyReport) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("BodySheet", "Name"), 2.0),
        Column(QCoreApplication.translate("BodySheet", "Company and role"), 2.6),
        Column(QCoreApplication.translate("BodySheet", "E-mail"), 2.4),
        Column(QCoreApplication.translate("BodySheet", "Phone"), 1.6),
    )
    rows = tuple(
        text(
            f"{who.given_name} {who.family_name}".strip(),
            ", ".join(part for part in (who.company, who.job_title) if part),
            who.email,
            who.phone,
        )
        for who in its.contacts
    )
    name = QCoreApplication.translate("BodySheet", "Contacts")
    left_out = QCoreApplication.translate(
        "BodySheet",
        "%n person(s) met did not agree to give their data to this body; they are left out.",
        "",
        its.withheld,
    )
    found: list[Block] = [Heading(name), Table(name, columns, rows)]
    if its.withheld:
        found.append(Paragraph(left_out, soft=True))
    return found
