"""The report of the whole event, for the Region: day by day, body by body, company by company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.charts import Bar
from desktop.reports.blocks import (
    Block,
    Cell,
    Chart,
    Charts,
    Column,
    Heading,
    Paragraph,
    Report,
    Table,
    text,
)
from desktop.reports.told_words import ReportWords
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable

    from db.reports.event_reports import DayFigures, EventReport, Tally

_FEW = 4
"""How many outcomes, countries or names a field of a table tells."""


class WholeEvent:
    """The report in words; the class is their context for translators."""

    @staticmethod
    def report(whole: EventReport, made: str, kinds: dict[str, str]) -> Report:
        """The report; *made* says when it was made, *kinds* name badge types by code."""
        event = whole.event
        first, last = (
            i18n.day(day, event.zone, i18n.locale()) for day in (event.starts, event.ends)
        )
        return Report(
            title=QCoreApplication.translate("WholeEvent", "Report of the event"),
            subtitle=" · ".join(
                part for part in (event.name, event.city, f"{first} – {last}") if part
            ),
            foot=f"{event.name} · {made}",
            page=ReportWords.page(),
            blocks=(
                *_days(whole),
                *_figures(whole, kinds),
                *_bodies(whole),
                *_companies(whole),
                *_countries(whole),
                *_meetings(whole),
                *_promises(whole),
            ),
        )


def _days(whole: EventReport) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("WholeEvent", "Day"), 3.2),
        Column(QCoreApplication.translate("WholeEvent", "People"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Counted only"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Planned"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "On the spot"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Held"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "No-shows"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Cancelled"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Open"), number=True),
    )
    total = QCoreApplication.translate("WholeEvent", "All days")
    rows = [_day(ReportWords.day(one.day, whole.event), one) for one in whole.days]
    rows.append(_day(total, whole.total))
    name = QCoreApplication.translate("WholeEvent", "Day by day")
    once = QCoreApplication.translate(
        "WholeEvent", "A person who came on two days is one of each day, and one of all days."
    )
    return [Heading(name), Table(name, columns, tuple(rows)), Paragraph(once, soft=True)]


def _day(name: str, one: DayFigures) -> tuple[Cell, ...]:
    seen, counts = one.presence, one.counts
    return text(
        name,
        seen.people,
        seen.counted,
        counts.planned,
        counts.walk_ups,
        counts.held,
        counts.no_show,
        counts.cancelled,
        counts.open,
    )


def _figures(whole: EventReport, kinds: dict[str, str]) -> list[Block]:
    found = [*_by_day(whole), *_by_kind(whole, kinds)]
    shown = tuple(chart for chart in found if any(bar.value for bar in chart.bars))
    if not shown:
        return []
    return [
        Heading(QCoreApplication.translate("WholeEvent", "The event in figures")),
        Charts(shown),
    ]


def _by_day(whole: EventReport) -> list[Chart]:
    zone, locale = whole.event.zone, i18n.locale()
    days = [(i18n.day(one.day, zone, locale), one) for one in whole.days]
    return [
        Chart(
            QCoreApplication.translate("WholeEvent", "Meetings held, by day"),
            tuple(Bar(day, one.counts.held) for day, one in days),
            columns=True,
        ),
        Chart(
            QCoreApplication.translate("WholeEvent", "People, by day"),
            tuple(Bar(day, one.presence.people) for day, one in days),
            columns=True,
        ),
    ]


def _by_kind(whole: EventReport, kinds: dict[str, str]) -> list[Chart]:
    seen = whole.total.presence
    countries = [(ReportWords.country(code), many) for code, many in seen.countries]
    types = [(kinds.get(code, code) or "–", many) for code, many in seen.types]
    came = [(one.session.title, one.people) for one in whole.sessions if one.people]
    titled = [
        (QCoreApplication.translate("WholeEvent", "People by country"), countries),
        (QCoreApplication.translate("WholeEvent", "People by badge type"), types),
        (QCoreApplication.translate("WholeEvent", "People at sessions"), came),
    ]
    by_outcome = QCoreApplication.translate("WholeEvent", "Meetings by outcome")
    return [
        Chart(by_outcome, ReportWords.outcomes(whole.total.counts, whole.outcomes)),
        *(Chart(title, ReportWords.bars(counted)) for title, counted in titled),
    ]


def _tallies(whole: EventReport, found: Iterable[Tally], heads: tuple[str, str]) -> Table:
    """A table of who met how many; *heads* are what it is called and what its first column is."""
    columns = (
        Column(heads[1], 2.2),
        Column(QCoreApplication.translate("WholeEvent", "Meetings"), 1.2, number=True),
        Column(QCoreApplication.translate("WholeEvent", "Held"), 0.8, number=True),
        Column(QCoreApplication.translate("WholeEvent", "No-shows"), 1.2, number=True),
        Column(QCoreApplication.translate("WholeEvent", "Outcomes"), 2.6),
        Column(QCoreApplication.translate("WholeEvent", "Countries"), 1.6),
        Column(QCoreApplication.translate("WholeEvent", "Met"), 2.4),
    )
    rows = tuple(
        text(
            one.name or MeetingWords.nobody_of_ours(),
            one.meetings,
            one.held,
            one.no_show,
            _most(one.outcomes, lambda code: MeetingWords.choice(whole.outcomes, code)),
            _most(one.countries, ReportWords.country),
            _most(one.others, str),
        )
        for one in found
    )
    nothing = QCoreApplication.translate("WholeEvent", "No meetings.")
    return Table(heads[0], columns, rows, nothing)


def _most(counted: Counter[str], say: Callable[[str], str]) -> str:
    """What was counted most, with its numbers; the rest as three dots."""
    named = [f"{say(code)} {many}" for code, many in counted.most_common(_FEW)]
    return ", ".join(named) + (" …" if len(counted) > _FEW else "")


def _bodies(whole: EventReport) -> list[Block]:
    name = QCoreApplication.translate("WholeEvent", "Our bodies and companies")
    first = QCoreApplication.translate("WholeEvent", "Body")
    counted = sum(one.meetings for one in whole.bodies)
    return [
        Heading(name),
        _tallies(whole, whole.bodies, (name, first)),
        *ReportWords.for_each(counted, len(whole.told)),
    ]


def _companies(whole: EventReport) -> list[Block]:
    name = QCoreApplication.translate("WholeEvent", "Companies met")
    first = QCoreApplication.translate("WholeEvent", "Company")
    met = [one for one in whole.companies if one.held]
    found: list[Block] = [Heading(name), _tallies(whole, met, (name, first))]
    if others := len(whole.companies) - len(met):
        told = QCoreApplication.translate(
            "WholeEvent", "%n more had meetings planned that were not held.", "", others
        )
        found.append(Paragraph(told, soft=True))
    return [*found, *_for_each(whole, sum(one.held for one in met))]


def _for_each(whole: EventReport, counted: int) -> list[Block]:
    """Why what is *counted* below each name is more than the meetings held; nothing if not."""
    if counted <= whole.total.counts.held:
        return []
    each = QCoreApplication.translate(
        "WholeEvent", "A meeting with several of them counts for each of them."
    )
    return [Paragraph(each, soft=True)]


def _countries(whole: EventReport) -> list[Block]:
    name = QCoreApplication.translate("WholeEvent", "Countries")
    met: dict[str, int] = {}
    for one in whole.told:
        if one.held:
            for country in {who.country for who in one.visitors} or {""}:
                met[country] = met.get(country, 0) + 1
    people = dict(whole.total.presence.countries)
    columns = (
        Column(QCoreApplication.translate("WholeEvent", "Country"), 3.0),
        Column(QCoreApplication.translate("WholeEvent", "People"), number=True),
        Column(QCoreApplication.translate("WholeEvent", "Meetings held"), number=True),
    )
    order = sorted(
        {*people, *met}, key=lambda code: (-people.get(code, 0), -met.get(code, 0), code)
    )
    rows = tuple(
        text(ReportWords.country(code), people.get(code, 0), met.get(code, 0)) for code in order
    )
    return [Heading(name), Table(name, columns, rows), *_for_each(whole, sum(met.values()))]


def _meetings(whole: EventReport) -> list[Block]:
    columns = (
        Column(QCoreApplication.translate("WholeEvent", "When"), 1.5, whole=True),
        Column(QCoreApplication.translate("WholeEvent", "With"), 2.4),
        Column(QCoreApplication.translate("WholeEvent", "Our side"), 1.8),
        Column(QCoreApplication.translate("WholeEvent", "Topic"), 1.4),
        Column(QCoreApplication.translate("WholeEvent", "Outcome"), 1.6),
    )
    rows = tuple(
        text(
            ", ".join(
                part
                for part in (
                    i18n.day(one.meeting.date, whole.event.zone, i18n.locale()),
                    MeetingWords.time(one.meeting, whole.event),
                )
                if part
            ),
            ReportWords.of_agreed(one, whole.named),
            one.meeting.body,
            one.meeting.topic,
            ReportWords.outcome(one, whole.outcomes),
        )
        for one in whole.told
    )
    name = QCoreApplication.translate("WholeEvent", "All meetings")
    nothing = QCoreApplication.translate("WholeEvent", "No meetings.")
    return [Heading(name), Table(name, columns, rows, nothing)]


def _promises(whole: EventReport) -> list[Block]:
    done = sum(step.done_at is not None for step in whole.follow_ups)
    name = QCoreApplication.translate("WholeEvent", "Promises")
    made = QCoreApplication.translate(
        "WholeEvent", "%Ln promise(s) made", "", len(whole.follow_ups)
    )
    kept = QCoreApplication.translate("WholeEvent", "%Ln kept", "", done)
    return [Heading(name), Paragraph(f"{made} · {kept}")]
