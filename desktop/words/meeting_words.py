"""What is said about meetings on every screen and in every report, in the language installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.rows import Site
from desktop import i18n
from desktop.words.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.rows import Choice, Event, Meeting

LOOKS = {
    "planned": ("clock", "quiet"),
    "arrived": ("user-check", "info"),
    "in_progress": ("play", "info"),
    "held": ("circle-check", "good"),
    "moved": ("calendar-clock", "quiet"),
    "no_show": ("user-x", "warn"),
    "walk_up": ("hand", "info"),
    "cancelled": ("ban", "bad"),
}
"""Icon and tone of each phase; the words are those of ``MeetingWords``."""


class MeetingWords:
    """Words for meetings; the class is their context for translators."""

    @staticmethod
    def phase(code: str) -> str:
        """Where a meeting stands: a phase of ``db.meeting.meeting_facts.phase``, or a state."""
        words = {
            "planned": QCoreApplication.translate("MeetingWords", "Planned"),
            "arrived": QCoreApplication.translate("MeetingWords", "Arrived"),
            "started": QCoreApplication.translate("MeetingWords", "In progress"),
            "in_progress": QCoreApplication.translate("MeetingWords", "In progress"),
            "held": QCoreApplication.translate("MeetingWords", "Held"),
            "moved": QCoreApplication.translate("MeetingWords", "Moved"),
            "no_show": QCoreApplication.translate("MeetingWords", "No-show"),
            "walk_up": QCoreApplication.translate("MeetingWords", "Walk-up"),
            "cancelled": QCoreApplication.translate("MeetingWords", "Cancelled"),
        }
        return words.get(code, code)

    @staticmethod
    def site(site: Site) -> str:
        """Where a meeting is held, as far as known."""
        return {
            Site.UNKNOWN: QCoreApplication.translate("MeetingWords", "Place not known"),
            Site.TABLE: QCoreApplication.translate("MeetingWords", "Table"),
            Site.STAND: QCoreApplication.translate("MeetingWords", "At the stand"),
            Site.VENUE: QCoreApplication.translate("MeetingWords", "At the venue"),
            Site.OFF_SITE: QCoreApplication.translate("MeetingWords", "Off-site"),
        }[site]

    @staticmethod
    def place(meeting: Meeting) -> str:
        """The table or address; else where it is held at all; "" where nothing is known."""
        if meeting.place or meeting.site is Site.UNKNOWN:
            return meeting.place
        return MeetingWords.site(meeting.site)

    @staticmethod
    def time(meeting: Meeting, event: Event) -> str:
        """From when until when, in the event's zone, or the part of the day."""
        if meeting.starts is None:
            return Messages.part(meeting.part)
        locale = i18n.locale()
        begins = i18n.clock(meeting.starts, event.zone, locale)
        if meeting.ends is None:
            return begins
        return f"{begins} – {i18n.clock(meeting.ends, event.zone, locale)}"

    @staticmethod
    def nobody_of_ours() -> str:
        """Under what meetings are counted that name nobody of our side."""
        return QCoreApplication.translate("MeetingWords", "None of ours")

    @staticmethod
    def no_outcome() -> str:
        """Under what meetings are counted that were held and of which no outcome is told."""
        return QCoreApplication.translate("MeetingWords", "No outcome told")

    @staticmethod
    def counts_for_each() -> str:
        """Why figures by body add up to more than there were meetings."""
        return QCoreApplication.translate(
            "MeetingWords", "A meeting with several of our bodies counts for each of them."
        )

    @staticmethod
    def choice(choices: Iterable[Choice], code: str) -> str:
        """An outcome or a topic in the language of now; a code that is none of them, as it is."""
        italian = i18n.locale().name().startswith("it")
        for one in choices:
            if one.code == code:
                return one.name_it if italian else one.name_en
        return code
