"""The evening report for the head of the delegation: five lines, then the day behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.agenda import places
from desktop import i18n
from desktop.reports.blocks import (
    Block,
    Chart,
    Charts,
    Column,
    Heading,
    Lines,
    Paragraph,
    Report,
    Table,
    text,
)
from desktop.reports.told_words import ReportWords
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from db.reports.day_reports import DayReport
    from db.reports.reporting import Told
    from db.rows import Choice, Meeting

_FEW = 3
"""How many are named in a line; the rest is a number."""


class EveningReport:
    """The report in words; the class is their context for translators."""

    @staticmethod
    def report(day: DayReport, made: str, kinds: dict[str, str]) -> Report:
        """The report of *day*; *made* says when it was made, *kinds* name badge types by code."""
        title = QCoreApplication.translate("EveningReport", "Evening report")
        blocks: list[Block] = [Lines(EveningReport.lines(day))]
        blocks += _figures(day, kinds)
        blocks += _meetings(day)
        blocks += _promises(day)
        blocks += _unfinished(day)
        blocks += _tomorrow(day)
        return Report(
            title=title,
            subtitle=f"{day.event.name} · {ReportWords.day(day.day, day.event)}",
            foot=f"{day.event.name} · {made} · "
            + QCoreApplication.translate("EveningReport", "for the delegation only"),
            page=ReportWords.page(),
            blocks=tuple(blocks),
        )

    @staticmethod
    def lines(day: DayReport) -> tuple[tuple[str, str], ...]:
        """The five lines that are read first: a word for each, and what there is to say."""
        return (
            (QCoreApplication.translate("EveningReport", "Result"), _result(day)),
            (QCoreApplication.translate("EveningReport", "What matters"), _matters(day)),
            (QCoreApplication.translate("EveningReport", "Promised"), _promised(day)),
            (QCoreApplication.translate("EveningReport", "Problems"), _problems(day)),
            (QCoreApplication.translate("EveningReport", "Tomorrow first"), _first(day)),
        )

    @staticmethod
    def text(day: DayReport) -> str:
        """The five lines as plain text, for a message on a phone."""
        head = f"{day.event.name}, {ReportWords.day(day.day, day.event)}"
        return "\n".join([head, *(f"{word}: {said}" for word, said in EveningReport.lines(day))])


def _number(value: int) -> str:
    return i18n.number(value, i18n.locale())


def _result(day: DayReport) -> str:
    people = QCoreApplication.translate(
        "EveningReport", "%n people at the stand", "", day.presence.people
    )
    counts = day.counts
    all_meetings = counts.held + counts.no_show + counts.cancelled + counts.open
    met = QCoreApplication.translate("EveningReport", "%1 of %2 meetings held")
    parts = [people, i18n.filled(met, _number(counts.held), _number(all_meetings))]
    parts += [
        f"{MeetingWords.choice(day.outcomes, code)}: {_number(many)}"
        for code, many in counts.outcomes[:_FEW]
    ]
    return " · ".join(parts)


def _matters(day: DayReport) -> str:
    best = sorted((one for one in day.told if one.held), key=lambda one: -one.weight)
    named = [_brief(one, day.outcomes) for one in best[:_FEW] if one.weight > 0]
    return "; ".join(named) or QCoreApplication.translate("EveningReport", "nothing logged yet")


def _brief(one: Told, outcomes: tuple[Choice, ...]) -> str:
    whom = ReportWords.whom(one.meeting, one.visitors).replace(" · ", ", ")
    ours = f" – {one.meeting.body}" if one.meeting.body else ""
    return f"{whom}{ours}: {ReportWords.outcome(one, outcomes)}"


def _promised(day: DayReport) -> str:
    if not day.promises:
        return QCoreApplication.translate("EveningReport", "nothing")
    named = [ReportWords.promise(one, day.event) for one in day.promises[:_FEW]]
    more = len(day.promises) - _FEW
    if more > 0:
        named.append(QCoreApplication.translate("EveningReport", "and %n more", "", more))
    return "; ".join(named)


def _problems(day: DayReport) -> str:
    found: list[str] = []
    if day.counts.no_show:
        found.append(
            QCoreApplication.translate("EveningReport", "%n no-show(s)", "", day.counts.no_show)
        )
    if day.unlogged:
        found.append(
            QCoreApplication.translate(
                "EveningReport", "%n meeting(s) not logged yet", "", len(day.unlogged)
            )
        )
    if day.half_filled:
        found.append(
            QCoreApplication.translate(
                "EveningReport", "%n half-filled card(s)", "", day.half_filled
            )
        )
    if day.clashes:
        found.append(
            QCoreApplication.translate(
                "EveningReport", "%n double booking(s) on the next day", "", day.clashes
            )
        )
    return " · ".join(found) or QCoreApplication.translate("EveningReport", "none")


def _first(day: DayReport) -> str:
    if not day.tomorrow or day.next_day is None:
        return QCoreApplication.translate("EveningReport", "no more meetings are planned")
    first = day.tomorrow[0]
    told = (
        ReportWords.day(day.next_day, day.event),
        MeetingWords.time(first, day.event),
        _expected(first, day).replace(" · ", ", ") + (f" – {first.body}" if first.body else ""),
        MeetingWords.place(first)
        or QCoreApplication.translate("EveningReport", "place not known yet"),
    )
    return " · ".join(told)


def _expected(meeting: Meeting, day: DayReport) -> str:
    """Their side of a meeting of the next day: who, and of which company."""
    known = [day.guests[who] for who in meeting.visitors if who in day.guests]
    return ReportWords.whom(meeting, known)


def _figures(day: DayReport, kinds: dict[str, str]) -> list[Block]:
    seen = day.presence
    held = ReportWords.by_body((one.name, one.held) for one in day.bodies)
    found = [
        Chart(
            QCoreApplication.translate("EveningReport", "Visits by the hour"),
            ReportWords.hours(seen.hours),
            columns=True,
        ),
        Chart(
            QCoreApplication.translate("EveningReport", "Meetings by outcome"),
            ReportWords.outcomes(day.counts, day.outcomes),
        ),
        Chart(
            QCoreApplication.translate("EveningReport", "People by badge type"),
            ReportWords.bars((kinds.get(code, code) or "–", many) for code, many in seen.types),
        ),
        Chart(
            QCoreApplication.translate("EveningReport", "People by country"),
            ReportWords.bars((ReportWords.country(code), many) for code, many in seen.countries),
        ),
        Chart(
            QCoreApplication.translate("EveningReport", "Meetings held, by body"),
            held,
        ),
        Chart(
            QCoreApplication.translate("EveningReport", "People at sessions"),
            ReportWords.bars((one.session.title, one.people) for one in day.sessions if one.people),
        ),
    ]
    shown = tuple(chart for chart in found if chart.bars)
    if not shown:
        return []
    return [
        Heading(QCoreApplication.translate("EveningReport", "The day in figures")),
        Charts(shown),
        *ReportWords.for_each(sum(bar.value for bar in held), day.counts.held),
    ]


def _meetings(day: DayReport) -> list[Block]:
    """What came of the meetings; those of which nobody said it are told once, further below."""
    columns = (
        Column(QCoreApplication.translate("EveningReport", "Time"), 1.1, whole=True),
        Column(QCoreApplication.translate("EveningReport", "With"), 2.2),
        Column(QCoreApplication.translate("EveningReport", "Our side"), 1.6),
        Column(QCoreApplication.translate("EveningReport", "What came of it"), 3.6),
    )
    unsaid = {one.uuid for one in day.unlogged}
    rows = tuple(
        text(
            MeetingWords.time(one.meeting, day.event),
            ReportWords.whom(one.meeting, one.visitors),
            one.meeting.body,
            _came_of_it(one, day),
        )
        for one in day.told
        if one.meeting.uuid not in unsaid
    )
    name = QCoreApplication.translate("EveningReport", "Meetings of the day")
    nothing = QCoreApplication.translate("EveningReport", "No meetings on this day.")
    if not unsaid:
        return [Heading(name), Table(name, columns, rows, nothing)]
    below = QCoreApplication.translate(
        "EveningReport", "%n meeting(s) without a note: see “Still to complete”.", "", len(unsaid)
    )
    return [
        Heading(name),
        *([Table(name, columns, rows)] if rows else []),
        Paragraph(below, soft=True),
    ]


def _came_of_it(one: Told, day: DayReport) -> str:
    lines = [ReportWords.outcome(one, day.outcomes), ReportWords.said(one)]
    lines += [f"→ {ReportWords.promise(step, day.event)}" for step in one.follow_ups]
    return "\n".join(line for line in lines if line)


def _promises(day: DayReport) -> list[Block]:
    known = {one.meeting.uuid: one for one in day.told}
    columns = (
        Column(QCoreApplication.translate("EveningReport", "Who"), 1.6),
        Column(QCoreApplication.translate("EveningReport", "What"), 3.4),
        Column(QCoreApplication.translate("EveningReport", "To whom"), 2.2),
        Column(QCoreApplication.translate("EveningReport", "By"), 1.0),
    )
    steps = {one.uuid: one for one in (*day.promises, *day.due) if one.done_at is None}
    rows = tuple(
        text(
            step.owner,
            step.text,
            known[step.meeting].meeting.with_name if step.meeting in known else "",
            i18n.day(step.due, day.event.zone, i18n.locale()) if step.due else "",
        )
        for step in steps.values()
    )
    name = QCoreApplication.translate("EveningReport", "Promises to keep")
    nothing = QCoreApplication.translate("EveningReport", "Nothing was promised.")
    return [Heading(name), Table(name, columns, rows, nothing)]


def _unfinished(day: DayReport) -> list[Block]:
    if not day.unlogged:
        return []
    columns = (
        Column(QCoreApplication.translate("EveningReport", "Time"), 1.1, whole=True),
        Column(QCoreApplication.translate("EveningReport", "Place"), 1.2),
        Column(QCoreApplication.translate("EveningReport", "With"), 2.4),
        Column(QCoreApplication.translate("EveningReport", "Our side"), 2.0),
    )
    whom = {one.meeting.uuid: ReportWords.whom(one.meeting, one.visitors) for one in day.told}
    by_table = sorted(
        day.unlogged, key=lambda one: (places.order(one.place), one.starts is None, one.starts or 0)
    )
    rows = tuple(
        text(MeetingWords.time(one, day.event), one.place, whom[one.uuid], one.body)
        for one in by_table
    )
    name = QCoreApplication.translate("EveningReport", "Still to complete")
    return [Heading(name), Table(name, columns, rows)]


def _tomorrow(day: DayReport) -> list[Block]:
    if day.next_day is None:
        return []
    columns = (
        Column(QCoreApplication.translate("EveningReport", "Time"), 1.3, whole=True),
        Column(QCoreApplication.translate("EveningReport", "With"), 2.4),
        Column(QCoreApplication.translate("EveningReport", "Our side"), 2.0),
        Column(QCoreApplication.translate("EveningReport", "Place"), 1.8),
        Column(QCoreApplication.translate("EveningReport", "Topic"), 1.8),
    )
    rows = tuple(
        text(
            MeetingWords.time(one, day.event),
            _expected(one, day),
            one.body,
            MeetingWords.place(one),
            one.topic,
        )
        for one in day.tomorrow
    )
    name = QCoreApplication.translate("EveningReport", "The next day: %1").replace(
        "%1", ReportWords.day(day.next_day, day.event)
    )
    return [Heading(name), Table(name, columns, rows)]
