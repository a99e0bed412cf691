"""What the agenda says of a meeting: its phase in a pill, when, where, and both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from db.rows import PartyKind
from desktop import i18n
from desktop.widgets.table_model import Chip
from desktop.words.meeting_words import LOOKS, MeetingWords
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from datetime import datetime

    from db.agenda.bookings import Conflict
    from db.rows import Event, Meeting, Party
    from desktop.pages.agenda.reading import Item


class AgendaWords:
    """Words of the agenda; the class is their context for translators."""

    @staticmethod
    def chip(phase: str) -> Chip:
        """A phase as a pill."""
        return Chip(MeetingWords.phase(phase), *LOOKS[phase])

    @staticmethod
    def state(item: Item, now: datetime, zone: str) -> Chip:
        """How it stands now: dropped, for nobody, booked twice, a hint that nobody came, or its
        phase.
        """
        if item.meeting.dropped:
            words = QCoreApplication.translate("AgendaWords", "Dropped")
            return Chip(words, "circle-x", "warn")
        phase = item.phase(now, zone)
        if item.nobody_comes and phase in ("planned", "moved"):
            words = QCoreApplication.translate("AgendaWords", "Not coming")
            return Chip(words, "user-x", "warn")
        if item.clashes and phase in ("planned", "moved"):
            return Chip(AgendaWords.twice(), "triangle-alert", "warn")
        if item.not_seen(now, zone):
            hint = QCoreApplication.translate("AgendaWords", "Not seen yet")
            return Chip(hint, "circle-help", "quiet")
        return AgendaWords.chip(phase)

    @staticmethod
    def absence(why: str) -> str:
        """Why a visitor no longer comes."""
        if why == "withdrawn":
            return QCoreApplication.translate("AgendaWords", "Is on no list any more")
        return QCoreApplication.translate("AgendaWords", "Cancelled their visit")

    @staticmethod
    def when(meeting: Meeting, event: Event, *, day: bool = False) -> str:
        """The hours or the part of the day, with *day* after the day."""
        words = MeetingWords.time(meeting, event) or QCoreApplication.translate(
            "AgendaWords", "Some time"
        )
        if not day:
            return words
        return f"{i18n.day(meeting.date, event.zone, i18n.locale(), weekday=True)}, {words}"

    @staticmethod
    def house(meeting: Meeting) -> str:
        """Whose company it is, or what the short name stands for; "" where that says no more."""
        return meeting.full_name if meeting.full_name != meeting.with_name else ""

    @staticmethod
    def whom(meeting: Meeting) -> str:
        """With whom, and of which company."""
        return " · ".join(filter(None, (meeting.with_name, AgendaWords.house(meeting))))

    @staticmethod
    def part(code: str) -> str:
        """A part of the day, or that none is known."""
        return Messages.part(code) or QCoreApplication.translate("AgendaWords", "Some time")

    @staticmethod
    def hour(hour: int) -> str:
        """A whole hour of the day, from 0 to 24."""
        locale = i18n.locale()
        text = locale.toString(QTime(hour % 24, 0), QLocale.FormatType.ShortFormat)
        return text.replace("\u202f", "\u00a0")

    @staticmethod
    def lasting(minutes: int) -> str:
        """How long something lasts: "40 min", "1 h 20 min"."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return QCoreApplication.translate("AgendaWords", "%1 min").replace("%1", str(rest))
        words = QCoreApplication.translate("AgendaWords", "%1 h")
        if rest:
            words = QCoreApplication.translate("AgendaWords", "%1 h %2 min")
        return i18n.filled(words, str(hours), str(rest))

    @staticmethod
    def free(lasting: str) -> str:
        """The time between two meetings."""
        return QCoreApplication.translate("AgendaWords", "%1 free").replace("%1", lasting)

    @staticmethod
    def way(lasting: str, *, back: bool) -> str:
        """The time there is to go to an address elsewhere, or to come back from one."""
        words = QCoreApplication.translate("AgendaWords", "%1 for the way there")
        if back:
            words = QCoreApplication.translate("AgendaWords", "%1 for the way back")
        return words.replace("%1", lasting)

    @staticmethod
    def logged(item: Item) -> str:
        """What was logged and promised, in a word or two; "" for nothing."""
        standing = item.standing
        parts = []
        if standing.notes:
            parts.append(
                QCoreApplication.translate("AgendaWords", "%n note(s)", "", standing.notes)
            )
        if standing.next_steps:
            parts.append(
                QCoreApplication.translate("AgendaWords", "%n promise(s)", "", standing.next_steps)
            )
        return " · ".join(parts)

    @staticmethod
    def party(party: Party) -> str:
        """Who it is, and that a company has sent nobody yet."""
        if party.kind is PartyKind.COMPANY:
            words = QCoreApplication.translate("AgendaWords", "%1 (nobody named yet)")
            return words.replace("%1", party.name)
        return party.name

    @staticmethod
    def twice() -> str:
        """The mark of a double booking."""
        return QCoreApplication.translate("AgendaWords", "Double booking")

    @staticmethod
    def clash(conflict: Conflict, meeting: Meeting, event: Event) -> str:
        """Why *meeting* is booked twice: who or what, and with which other meeting."""
        other = next(one for one in conflict.meetings if one.uuid != meeting.uuid)
        words = QCoreApplication.translate("AgendaWords", "%1 is also booked at %2 with %3.")
        at = MeetingWords.time(other, event)
        return i18n.filled(words, conflict.name, at, other.with_name)

    @staticmethod
    def aloud(item: Item, event: Event, now: datetime) -> str:
        """One meeting in a sentence, for a screen reader."""
        meeting = item.meeting
        parts = (
            AgendaWords.when(meeting, event),
            AgendaWords.whom(meeting),
            meeting.body,
            MeetingWords.place(meeting),
            AgendaWords.twice() if item.clashes else "",
            AgendaWords.state(item, now, event.zone).words,
        )
        return ", ".join(dict.fromkeys(filter(None, parts)))
