"""What happened, what is safe and what to do next, in staff's words. QtCore only: screens and
command line share it.

``db`` speaks in codes; this is the one place where they become sentences, in the language that is
installed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import EnvironmentFault, Fault, Refusal, Refused
from db.rows import Outcome, Way
from desktop import i18n
from desktop.words import list_faults, wording

if TYPE_CHECKING:
    from db.exchange.faults import ListError
    from db.rows import Event, Meeting, Scan

PARTS = ("early_morning", "morning", "during_day", "afternoon", "evening")
"""Parts of a day an agenda item may have in place of a time."""


@dataclass(frozen=True, slots=True)
class Words:
    """A verdict in words. ``state`` is the card's look, ``sound`` the sound's name ("" for none).

    ``title`` is the one big word, ``why`` one line of cause, ``todo`` one line of what to do next.
    """

    state: str
    title: str
    why: str = ""
    todo: str = ""
    sound: str = ""


class Messages:
    """Sentences for outcomes, faults and refusals; the class is their context for translators."""

    @staticmethod
    def verdict(scan: Scan, event: Event) -> Words:
        """The words for what came of *scan*, times in the event's zone."""
        if scan.outcome is Outcome.OK:
            return _let_in(scan, event)
        if scan.outcome is Outcome.ALREADY_REDEEMED:
            return _seen(scan, event)
        return _refused(scan, event) if scan.spare is None else _spare(scan.spare)

    @staticmethod
    def ready() -> Words:
        """The words of a card that waits for the next scan."""
        return Words(
            "ready",
            QCoreApplication.translate("Messages", "READY"),
            QCoreApplication.translate("Messages", "Scan a badge, or type a name and press Enter."),
        )

    @staticmethod
    def undone(name: str) -> Words:
        """The words after something was taken back; *name* is whom it was about, or blank."""
        return Words(
            "undone",
            QCoreApplication.translate("Messages", "UNDONE"),
            QCoreApplication.translate("Messages", "Taken back, and kept in the activity list."),
            sound="undone" if name else "",
        )

    @staticmethod
    def fault(fault: EnvironmentFault, saved_at: str = "") -> str:
        """What the environment did, what is safe, what to do. *saved_at*: the time of the last
        save.
        """
        safe = (
            QCoreApplication.translate("Messages", "Everything up to %1 is saved.").replace(
                "%1", saved_at
            )
            if saved_at
            else QCoreApplication.translate("Messages", "Nothing that was saved is lost.")
        )
        name = fault.path.name if fault.path else ""
        if fault.fault is Fault.MISSING and fault.path:  # a name alone does not say where to look
            name = str(fault.path)
        if fault.fault is Fault.IO_ERROR and not saved_at:
            safe = ""  # of a disk that fails, nobody knows
        said = wording.faults()[fault.fault].replace(" %2", f" {safe}" if safe else "")
        return said.replace("%1", name)

    @staticmethod
    def unknown_zone(zone: str) -> str:
        """The event's *zone* is none that this laptop knows: what is safe, by which clock times are
        told, what to do.
        """
        return QCoreApplication.translate(
            "Messages",
            "This laptop does not know the event's time zone, “%1”. Nothing is lost, and check-ins"
            " go on: times are by the laptop's own clock. Choose a zone for the event, or install"
            " the newest version of the program.",
        ).replace("%1", zone)

    @staticmethod
    def refusal(refused: Refused) -> str:
        """Why a command was refused by the facts; nothing was changed."""
        subject = refused.subject
        if refused.refusal is Refusal.OF_ANOTHER and not subject:
            subject = QCoreApplication.translate("Messages", "the delegation")
        return wording.refusals()[refused.refusal].replace("%1", subject)

    @staticmethod
    def list_fault(error: ListError, name: str) -> str:
        """Why the file *name* was not read as a list, and in which line that shows."""
        said = i18n.filled(list_faults.sentences()[error.code], name, error.detail)
        if error.line is None:
            return said
        line = QCoreApplication.translate("Messages", "Line %1.").replace("%1", str(error.line))
        return f"{said} {line}"

    @staticmethod
    def meeting(meeting: Meeting, event: Event) -> str:
        """One line: "10:30 AM with ANFIA, table 3", or the part of the day where no hour is
        known.
        """
        if meeting.starts:
            when = i18n.clock(meeting.starts, event.zone, i18n.locale())
        else:
            when = Messages.part(meeting.part)
        whom = meeting.body or meeting.with_name
        line = i18n.filled(QCoreApplication.translate("Messages", "%1 with %2"), when, whom)
        return f"{line}, {meeting.place}" if meeting.place else line

    @staticmethod
    def part(code: str) -> str:
        """A part of the day in words; an unknown code is given back as it is."""
        words = {
            "early_morning": QCoreApplication.translate("Messages", "Early morning"),
            "morning": QCoreApplication.translate("Messages", "Morning"),
            "during_day": QCoreApplication.translate("Messages", "During the day"),
            "afternoon": QCoreApplication.translate("Messages", "Afternoon"),
            "evening": QCoreApplication.translate("Messages", "Evening"),
        }
        return words.get(code, code)

    @staticmethod
    def change(kind: str) -> str:
        """A change of that kind, as the activity list names it."""
        return wording.changes().get(kind, kind)


def _let_in(scan: Scan, event: Event) -> Words:
    todo = ""
    sound = "ok"
    if scan.meeting:
        todo = Messages.meeting(scan.meeting, event)
        sound = "attention"
    elif scan.outside_event:
        todo = QCoreApplication.translate("Messages", "Today is not a day of the event: noted.")
    if scan.way is Way.EXIT:
        return Words("ok", QCoreApplication.translate("Messages", "CHECKED OUT"), "", todo, "ok")
    if scan.forced:
        title = QCoreApplication.translate("Messages", "LET IN BY YOU")
        why = QCoreApplication.translate("Messages", "Against the rules, with your reason.")
        return Words("forced", title, why, todo, "ok")
    if scan.reentry:
        title = QCoreApplication.translate("Messages", "BACK IN")
        why = QCoreApplication.translate("Messages", "Was here before today.")
        return Words("ok", title, why, todo, sound)
    if scan.returning:
        title = QCoreApplication.translate("Messages", "WELCOME BACK")
        why = QCoreApplication.translate("Messages", "Was here on an earlier day.")
        return Words("back", title, why, todo, "back" if sound == "ok" else sound)
    return Words("ok", QCoreApplication.translate("Messages", "CHECKED IN"), "", todo, sound)


def _seen(scan: Scan, event: Event) -> Words:
    at = i18n.clock(scan.first_at, event.zone, i18n.locale()) if scan.first_at else ""
    why = QCoreApplication.translate("Messages", "at %1").replace("%1", at)
    if scan.first_by:
        why = i18n.filled(QCoreApplication.translate("Messages", "at %1, by %2"), at, scan.first_by)
    if scan.first_station:
        why += f" · {scan.first_station}"
    title = QCoreApplication.translate("Messages", "SEEN TODAY")
    todo = QCoreApplication.translate("Messages", "No second badge. Print it again if needed.")
    if scan.session:
        title = QCoreApplication.translate("Messages", "IN ALREADY")
        todo = QCoreApplication.translate("Messages", "Nobody noted that they left.")
    if scan.meeting:
        todo = Messages.meeting(scan.meeting, event)
    return Words("seen", title, why, todo, "seen")


def _spare(number: int) -> Words:
    title = QCoreApplication.translate("Messages", "SPARE BADGE %1")
    return Words(
        "ready",
        title.replace("%1", str(number)),
        QCoreApplication.translate("Messages", "It belongs to nobody yet."),
        QCoreApplication.translate(
            "Messages", "Type whose it shall be and press Enter, or register them as new."
        ),
        "attention",
    )


def _refused(scan: Scan, event: Event) -> Words:
    title, why, todo = _refused_words(scan, event)
    return Words("refused", title, why, todo, "refused")


def _refused_words(scan: Scan, event: Event) -> tuple[str, str, str]:
    if scan.outcome is Outcome.UNKNOWN_HERE:
        return (
            QCoreApplication.translate("Messages", "NOT ON THIS LAPTOP"),
            QCoreApplication.translate(
                "Messages", "A genuine badge of this event that nobody here holds."
            ),
            QCoreApplication.translate(
                "Messages", "Find the visitor by name, or give this badge to them."
            ),
        )
    if scan.outcome is Outcome.REVOKED:
        return (
            QCoreApplication.translate("Messages", "REVOKED"),
            QCoreApplication.translate(
                "Messages", "This badge was reported lost; a new one was made."
            ),
            QCoreApplication.translate("Messages", "Ask for a name, and look for the new badge."),
        )
    if scan.outcome is Outcome.BLOCKED:
        return (
            QCoreApplication.translate("Messages", "BLOCKED"),
            QCoreApplication.translate("Messages", "This visitor was blocked by staff."),
            QCoreApplication.translate("Messages", "Ask the head of the delegation."),
        )
    if scan.outcome is Outcome.CANCELED:
        return (
            QCoreApplication.translate("Messages", "CANCELLED"),
            QCoreApplication.translate("Messages", "The registration was cancelled."),
            QCoreApplication.translate(
                "Messages", "Restore it under Visitors, or register them as new."
            ),
        )
    if scan.outcome is Outcome.PRODUCT:
        return (
            QCoreApplication.translate("Messages", "NOT FOR THIS SESSION"),
            QCoreApplication.translate("Messages", "This type of badge is not admitted here."),
            QCoreApplication.translate("Messages", "Ask the session's host."),
        )
    if scan.outcome is Outcome.INVALID_TIME:
        return (
            QCoreApplication.translate("Messages", "NOT AT THIS TIME"),
            _window(scan, event),
            QCoreApplication.translate("Messages", "Ask the head of the delegation."),
        )
    return (
        QCoreApplication.translate("Messages", "NOT FOUND"),
        QCoreApplication.translate("Messages", "This is not a badge of this event."),
        QCoreApplication.translate("Messages", "Type the name, or register them (Ctrl+N)."),
    )


def _window(scan: Scan, event: Event) -> str:
    visitor = scan.visitor
    if visitor and (visitor.valid_from or visitor.valid_until):
        days = [
            i18n.day(at, event.zone, i18n.locale(), year=True)
            for at in (visitor.valid_from, visitor.valid_until)
            if at
        ]
        said = QCoreApplication.translate("Messages", "The registration is for %1.")
        return said.replace("%1", " – ".join(days))
    return QCoreApplication.translate("Messages", "The session's doors are closed now.")
