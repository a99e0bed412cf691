"""How reports say who met whom, what came of it and what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.reports import reporting
from db.rows import Happening, PartyKind
from desktop import i18n
from desktop.charts import Bar
from desktop.reports.blocks import Paragraph
from desktop.words.meeting_words import MeetingWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from db.reports.figures import MeetingCounts
    from db.reports.reporting import Told
    from db.rows import Choice, Event, FollowUp, Meeting, Visitor

MOST = 8
"""Bars of a chart; what is left over is one bar more."""


class ReportWords:
    """Words that reports share; the class is their context for translators."""

    @staticmethod
    def whom(meeting: Meeting, people: Iterable[Visitor] = ()) -> str:
        """Their side in one line: names, with the companies that the names do not say."""
        found = list(people)
        named = [f"{one.given_name} {one.family_name}".strip() for one in found]
        companies = [each for each in reporting.companies(meeting, found) if each not in named]
        line = " · ".join([", ".join(named), ", ".join(companies)] if named else companies)
        return line.strip(" ·") or meeting.full_name or meeting.with_name

    @staticmethod
    def of_agreed(one: Told, named: frozenset[str]) -> str:
        """Their side, with the names of those alone who agreed that they be told; companies always.

        Who is on no list could not be asked.
        """
        unknown = [each for each in one.meeting.theirs if each.kind is PartyKind.VISITOR]
        strangers = sum(not each.ref for each in unknown)
        agreed = [who for who in one.visitors if who.uuid in named]
        others = len(one.visitors) - len(agreed) + strangers
        if not others:
            return ReportWords.whom(one.meeting, one.visitors)
        names = [f"{who.given_name} {who.family_name}".strip() for who in agreed]
        if agreed:
            more = QCoreApplication.translate("ReportWords", "%n more", "", others)
        else:
            more = QCoreApplication.translate("ReportWords", "%n person(s)", "", others)
        companies = ", ".join(reporting.companies(one.meeting, one.visitors))
        return " · ".join(part for part in (", ".join([*names, more]), companies) if part)

    @staticmethod
    def outcome(one: Told, outcomes: Sequence[Choice]) -> str:
        """What came of a meeting: its outcome and interest, or how it stands."""
        if one.outcome:
            said = MeetingWords.choice(outcomes, one.outcome)
        elif one.held:
            said = MeetingWords.phase(Happening.HELD.value)
        else:
            said = MeetingWords.phase(one.standing.state.value)
        return f"{said} ({one.interest})" if one.interest else said

    @staticmethod
    def said(one: Told) -> str:
        """The notes that may be read, each with its author, one below the other."""
        return "\n".join(
            f"{note.author}: {note.text}" if note.author else note.text
            for note in one.notes
            if note.text
        )

    @staticmethod
    def promise(step: FollowUp, event: Event) -> str:
        """A follow-up in one line: who, what, by when."""
        line = f"{step.owner}: {step.text}" if step.owner else step.text
        if step.due is None:
            return line
        due = i18n.day(step.due, event.zone, i18n.locale())
        by_then = QCoreApplication.translate("ReportWords", "%1 (by %2)")
        return i18n.filled(by_then, line, due)

    @staticmethod
    def state(step: FollowUp, event: Event) -> str:
        """Whether a follow-up is done, and since when."""
        if step.done_at is None:
            return QCoreApplication.translate("ReportWords", "open")
        done = i18n.day(step.done_at, event.zone, i18n.locale())
        return QCoreApplication.translate("ReportWords", "done on %1").replace("%1", done)

    @staticmethod
    def country(code: str) -> str:
        """A country's name; what stands for those who told none."""
        if not code:
            return QCoreApplication.translate("ReportWords", "not told")
        return VisitorWords.country(code)

    @staticmethod
    def bars(counted: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
        """Bars of what was counted, in its order; the many small ones as one "others"."""
        found = [Bar(label, value, label) for label, value in counted]
        if len(found) <= MOST + 1:
            return tuple(found)
        rest = sum(bar.value for bar in found[MOST:])
        others = QCoreApplication.translate("ReportWords", "others")
        return (*found[:MOST], Bar(others, rest))

    @staticmethod
    def outcomes(counts: MeetingCounts, known: Sequence[Choice]) -> tuple[Bar, ...]:
        """Bars of meetings held by outcome, last those that tell none."""
        told = [(MeetingWords.choice(known, code), many) for code, many in counts.outcomes]
        return ReportWords._and_last(told, MeetingWords.no_outcome(), counts.untold)

    @staticmethod
    def by_body(held: Iterable[tuple[str, int]]) -> tuple[Bar, ...]:
        """Bars of meetings held by each of our bodies, last those that name nobody of ours ("")."""
        found = sorted((one for one in held if one[1]), key=lambda one: -one[1])
        unnamed = sum(many for name, many in found if not name)
        named = [one for one in found if one[0]]
        return ReportWords._and_last(named, MeetingWords.nobody_of_ours(), unnamed)

    @staticmethod
    def _and_last(counted: Iterable[tuple[str, int]], label: str, value: int) -> tuple[Bar, ...]:
        last = (Bar(label, value, label),) if value else ()
        return (*ReportWords.bars(counted), *last)

    @staticmethod
    def for_each(counted: int, held: int) -> tuple[Paragraph, ...]:
        """Why what is *counted* by body is more than the meetings *held*; nothing if it is not."""
        return (Paragraph(MeetingWords.counts_for_each(), soft=True),) * (counted > held)

    @staticmethod
    def hours(counted: Sequence[tuple[int, int]]) -> tuple[Bar, ...]:
        """A column for each hour from the first that had a visit to the last."""
        if not counted:
            return ()
        visits = dict(counted)
        return tuple(
            Bar(str(hour), visits.get(hour, 0), str(hour))
            for hour in range(min(visits), max(visits) + 1)
        )

    @staticmethod
    def day(day: date, event: Event) -> str:
        """A day with its weekday, as the event's people write it."""
        return i18n.long_day(day, event.zone, i18n.locale())

    @staticmethod
    def page() -> str:
        """What a page's foot counts."""
        return QCoreApplication.translate("ReportWords", "%1 of %2")
