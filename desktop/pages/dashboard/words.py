"""The dashboard's tiles and charts in words, with the way to the list behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.charts import Bar
from desktop.words.meeting_words import MeetingWords
from desktop.words.visitor_words import VisitorWords

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.reports.dashboard import Met, Promised, Unfinished
    from db.reports.figures import Presence
    from db.rows import BadgeType

_TOOK_PLACE = "state=took_place"

MOST = 7
"""Bars of a chart; the rest is one more, which is no door."""


class Figure(NamedTuple):
    """What a tile says, and where it leads: a page and what is wanted there."""

    figure: str
    words: str
    page: str
    wanted: str = ""
    tone: str = ""


class DashboardWords:
    """The class is their context for translators. Ways are ``page|what``, as ``way`` reads them."""

    @staticmethod
    def presence(seen: Presence) -> tuple[Figure, ...]:
        """The tiles about people."""
        people = QCoreApplication.translate("DashboardWords", "people at the stand")
        if seen.counted:
            more = QCoreApplication.translate(
                "DashboardWords", "people, and %1 counted without data"
            )
            people = more.replace("%1", _number(seen.counted))
        return (Figure(_number(seen.people), people, "visitors", "state=here"),)

    @staticmethod
    def met(met: Met) -> tuple[Figure, ...]:
        """The tiles about meetings."""
        counts = met.counts
        planned = QCoreApplication.translate("DashboardWords", "held, of %1 meetings")
        total = counts.held + counts.no_show + counts.cancelled + counts.open
        missed = QCoreApplication.translate("DashboardWords", "no-shows")
        return (
            Figure(
                _number(counts.held), planned.replace("%1", _number(total)), "agenda", _TOOK_PLACE
            ),
            Figure(_number(counts.no_show), missed, "agenda", "state=no_show"),
        )

    @staticmethod
    def unfinished(left: Unfinished) -> tuple[Figure, ...]:
        """The tile about what is not complete yet."""
        words = QCoreApplication.translate("DashboardWords", "meetings without a log")
        tone = "warn" if left.meetings else ""
        return (Figure(_number(left.number), words, "unfinished", "", tone),)

    @staticmethod
    def promised(told: Promised) -> tuple[Figure, ...]:
        """The tiles about promises and the next edition."""
        due = QCoreApplication.translate("DashboardWords", "promises due, %1 open")
        coming = QCoreApplication.translate("DashboardWords", "next edition, %1 agreed")
        return (
            Figure(
                _number(told.due),
                due.replace("%1", _number(told.open)),
                "follow_ups",
                "due" if told.due else "open",
                "bad" if told.due else "",
            ),
            Figure(
                _number(told.interested),
                coming.replace("%1", _number(told.agreed)),
                "visitors",
                "state=next_edition",
            ),
        )

    @staticmethod
    def hours(seen: Presence) -> tuple[Bar, ...]:
        """Visits by the hour of the fair, the quiet ones between included."""
        if not seen.hours:
            return ()
        visits = dict(seen.hours)
        return tuple(
            Bar(str(hour), visits.get(hour, 0)) for hour in range(min(visits), max(visits) + 1)
        )

    @staticmethod
    def types(seen: Presence, known: Iterable[BadgeType]) -> tuple[Bar, ...]:
        """People by badge type."""
        names = {one.code: VisitorWords.badge_type(one) for one in known}
        none = QCoreApplication.translate("DashboardWords", "without a type")
        return _top(
            (names.get(code, code) or none, many, f"visitors|badge_type={code}" if code else "")
            for code, many in seen.types
        )

    @staticmethod
    def countries(seen: Presence) -> tuple[Bar, ...]:
        """People by country."""
        none = QCoreApplication.translate("DashboardWords", "not told")
        return _top(
            (VisitorWords.country(code) or none, many, f"visitors|country={code}" if code else "")
            for code, many in seen.countries
        )

    @staticmethod
    def outcomes(met: Met) -> tuple[Bar, ...]:
        """Meetings held by outcome, last those that tell none."""
        told = _top(
            (MeetingWords.choice(met.outcomes, code), many, f"agenda|outcome={code}")
            for code, many in met.counts.outcomes
        )
        untold = met.counts.untold
        return (*told, Bar(MeetingWords.no_outcome(), untold)) if untold else told

    @staticmethod
    def bodies(met: Met) -> tuple[Bar, ...]:
        """Meetings held by each of our bodies, last those that name nobody of ours."""
        held = sorted((one for one in met.bodies if one.held), key=lambda one: -one.held)
        named = _top((one.name, one.held, _door(one.body)) for one in held if one.name)
        unnamed = [one.held for one in held if not one.name]
        return (*named, *(Bar(MeetingWords.nobody_of_ours(), n, _door("nobody")) for n in unnamed))

    @staticmethod
    def bodies_note(met: Met) -> str:
        """Why the figures of our bodies are more than the meetings held; "" if they are not."""
        several = sum(one.held for one in met.bodies) > met.counts.held
        return MeetingWords.counts_for_each() if several else ""

    @staticmethod
    def sessions(told: Promised) -> tuple[Bar, ...]:
        """People at sessions."""
        return _top(
            (one.session.title, one.people, f"sessions|{one.session.uuid}") for one in told.sessions
        )


def way(key: str) -> tuple[str, str]:
    """The page that the key of a bar leads to, and what is wanted there."""
    page, _, wanted = key.partition("|")
    return page, wanted


def _top(counted: Iterable[tuple[str, int, str]]) -> tuple[Bar, ...]:
    bars = [Bar(label, many, key) for label, many, key in counted]
    if len(bars) <= MOST + 1:
        return tuple(bars)
    others = QCoreApplication.translate("DashboardWords", "others")
    return (*bars[:MOST], Bar(others, sum(bar.value for bar in bars[MOST:])))


def _door(body: str) -> str:
    return f"agenda|body={body}&{_TOOK_PLACE}" if body else ""


def _number(value: int) -> str:
    return i18n.number(value, i18n.locale())
