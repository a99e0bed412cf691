"""What the verdict card is about, and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.badges import codes
from db.errors import EnvironmentFault, Refused
from db.rows import Outcome, Source, Way
from desktop import i18n
from desktop.pages.reception.today import TodayWords
from desktop.sounds import Sound
from desktop.widgets.verdict import State, Verdict
from desktop.words.messages import Messages, Words
from desktop.words.rehearsal_words import RehearsalWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.agenda.appointments import Overdue, Today
    from db.rows import Appointment, Event, Meeting, Scan, Session, Visitor


class About(Enum):
    """What the card shows."""

    READY = auto()
    SCAN = auto()
    WALK_IN = auto()
    NOBODY = auto()
    UNDONE = auto()
    NEW_BADGE = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Door:
    """Where people go through, and which way; without a session it is the stand's."""

    session: Session | None = None
    way: Way = Way.ENTRY

    @property
    def code(self) -> str:
        """The session's code, blank for the stand."""
        return self.session.code if self.session else ""

    @property
    def title(self) -> str:
        """What the session is called, blank for the stand."""
        return self.session.title if self.session else ""


STAND = Door()


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that happened at the desk, and whom it was about.

    ``code`` is what was scanned or typed, blank when a person was chosen from the list. ``change``
    is what the card's Undo takes back. ``outdated`` says that the visitor's badge was printed
    before the last correction, ``holds_badge`` that they came with one and need none. ``door`` is
    where it was, ``appointment`` the visitor's meeting of today, ``overdue`` one that is over and
    unsaid and ``held`` the last that was held, as far as known; ``told`` says that they know where
    their data came from.
    """

    about: About = About.READY
    code: str = ""
    scan: Scan | None = None
    visitor: Visitor | None = None
    name: str = ""
    change: str = ""
    printed: bool = False
    outdated: bool = False
    holds_badge: bool = False
    error: EnvironmentFault | Refused | None = None
    door: Door = STAND
    appointment: Appointment | None = None
    overdue: Overdue | None = None
    held: Meeting | None = None
    told: bool = False

    @property
    def is_entry(self) -> bool:
        """Whether somebody was let in just now, and a fact was added for it."""
        scan = self.scan
        return (
            scan is not None
            and scan.outcome is Outcome.OK
            and scan.way is Way.ENTRY
            and scan.check_in is not None
        )

    @property
    def may_need_badge(self) -> bool:
        """Whether somebody came to the stand just now who has not brought a badge of ours."""
        at_stand = self.about is About.SCAN and self.door.session is None
        return at_stand and self.is_entry and not self.holds_badge

    @property
    def tells_origin(self) -> bool:
        """Whether somebody whom a list brought came to the stand for the first time."""
        scan, visitor = self.scan, self.visitor
        if not self.is_entry or scan is None or visitor is None or scan.session:
            return False
        return visitor.source is Source.LIST and not (scan.returning or scan.reentry)

    @property
    def can_arrive(self) -> bool:
        """Whether there is a meeting today that nobody said they came to."""
        there = self.appointment is not None and self.appointment.arrived_at is None
        return there and self.visitor is not None and self.door.session is None

    @property
    def is_missed(self) -> bool:
        """Whether they came only after a meeting that nobody held."""
        return self.overdue is not None and self.overdue.missed

    def with_today(self, today: Today) -> Case:
        """The same with what is known by now about the visitor's meetings of today."""
        return replace(self, appointment=today.coming, overdue=today.overdue, held=today.held)

    def concerning(self, visitor: Visitor, **more: bool) -> Case:
        """The same with the newer state of its visitor, and what else changed; as it was where it
        is about somebody else.
        """
        if self.visitor is None or self.visitor.uuid != visitor.uuid:
            return self
        return replace(self, visitor=visitor, **more)

    def after_print(self, visitor: Visitor) -> Case:
        """The same once the badge of *visitor* was printed."""
        mine = self.visitor is not None and self.visitor.uuid == visitor.uuid
        return replace(self, printed=True, outdated=False) if mine else self

    def after_correction(self, visitor: Visitor) -> Case:
        """The same once the data of *visitor* were corrected: a badge they have is out of date."""
        seen = self.scan is not None and self.scan.outcome is Outcome.ALREADY_REDEEMED
        return self.concerning(visitor, outdated=self.printed or seen)


def of_scan(asked: Case, scan: Scan) -> Case:
    """The case of *scan*, which answers what was *asked*."""
    from db.rows import Appointment  # with seven more about meetings, which a start does not show

    known = Case(About.SCAN, asked.code, scan, scan.visitor, change=scan.change or "")
    meeting = Appointment(scan.meeting) if scan.meeting else None
    return replace(known, holds_badge=asked.holds_badge, door=asked.door, appointment=meeting)


_STATES = {
    "ready": State.READY,
    "ok": State.OK,
    "back": State.WELCOME_BACK,
    "seen": State.SEEN,
    "refused": State.REFUSED,
    "forced": State.FORCED,
    "undone": State.UNDONE,
}
"""The card's look for each ``Words.state``."""

_SOUNDS = {
    "ok": Sound.OK,
    "back": Sound.WELCOME_BACK,
    "seen": Sound.SEEN,
    "refused": Sound.REFUSED,
    "attention": Sound.ATTENTION,
}
"""What is heard for each ``Words.sound``; taking something back is silent."""


class Verdicts:
    """Puts a :class:`Case` into words; the class is their context for translators."""

    @staticmethod
    def verdict(case: Case, event: Event, types: Mapping[str, str]) -> tuple[Verdict, Sound | None]:
        """What the card says, and what is heard; *types* are the badge types' names by code."""
        words, name = Verdicts._words(case, event)
        meeting = case.appointment.meeting if case.appointment else None
        appointment = Messages.meeting(meeting, event) if meeting else ""
        verdict = Verdict(
            State.WALK_IN if case.about is About.WALK_IN else _STATES[words.state],
            RehearsalWords.verdict(words.title, event),
            name,
            detail=_detail(case.visitor),
            why=Verdicts._admitted(case, types) or words.why or Verdicts._origin(case),
            todo="" if words.todo == appointment else words.todo,
            appointment=TodayWords.coming(case.appointment, event)
            or TodayWords.held(case.held, event),
            overdue=TodayWords.overdue(case.overdue, event),
            tag=types.get(case.visitor.badge_type, "") if case.visitor else "",
            icon=_ICONS.get(case.about, "log-out" if _is_exit(case) else ""),
        )
        if case.outdated:
            verdict = replace(
                verdict,
                todo=QCoreApplication.translate(
                    "Verdicts", "The badge was printed before the correction: print it again."
                ),
            )
        return verdict, _SOUNDS.get(words.sound)

    @staticmethod
    def _words(case: Case, event: Event) -> tuple[Words, str]:
        """The words, and the one big line."""
        name = case.visitor.name if case.visitor else case.name
        if case.about is About.SCAN and case.scan is not None:
            return Messages.verdict(case.scan, event), name or _shown(case.code)
        if case.about is About.WALK_IN:
            return Verdicts._walk_in(case), name
        if case.about is About.NOBODY:
            return Verdicts._nobody(), case.code
        if case.about is About.UNDONE:
            return Messages.undone(name), name or QCoreApplication.translate("Verdicts", "Undone")
        if case.about is About.NEW_BADGE:
            return Verdicts._new_badge(), name
        if case.about is About.FAULT:
            return Verdicts._fault(case), name or _shown(case.code)
        return Verdicts._ready(case.door)

    @staticmethod
    def _ready(door: Door) -> tuple[Words, str]:
        """Before the first scan at *door*."""
        words = Messages.ready()
        first = QCoreApplication.translate("Verdicts", "Scan a badge")
        second = QCoreApplication.translate("Verdicts", "or type a name and press Enter.")
        if door.way is Way.EXIT:
            first = QCoreApplication.translate("Verdicts", "Scan who leaves")
        elif door.session is not None:
            first = QCoreApplication.translate("Verdicts", "Scan who comes in")
        return replace(words, why=second), first

    @staticmethod
    def _admitted(case: Case, types: Mapping[str, str]) -> str:
        """Whom the session admits, where somebody was refused for the type of their badge."""
        session = case.door.session
        if case.scan is None or case.scan.outcome is not Outcome.PRODUCT or session is None:
            return ""
        admitted = ", ".join(types.get(code, code) for code in session.admits)
        said = QCoreApplication.translate("Verdicts", "“%1” admits only: %2.")
        return i18n.filled(said, session.title, admitted)

    @staticmethod
    def _walk_in(case: Case) -> Words:
        title = QCoreApplication.translate("Verdicts", "WALK-IN")
        if case.scan is None:
            why = QCoreApplication.translate("Verdicts", "Registered, not checked in.")
        else:
            why = QCoreApplication.translate("Verdicts", "Registered and checked in.")
        todo = ""
        if case.door.session is not None:
            todo = QCoreApplication.translate("Verdicts", "At the stand: let them in here, too.")
        return Words("ready", title, why, todo, sound="ok")

    @staticmethod
    def _nobody() -> Words:
        return Words(
            "refused",
            QCoreApplication.translate("Verdicts", "NOT FOUND"),
            QCoreApplication.translate("Verdicts", "Nobody with this name, company or e-mail."),
            QCoreApplication.translate("Verdicts", "Check the spelling, or register them as new."),
            "refused",
        )

    @staticmethod
    def _new_badge() -> Words:
        return Words(
            "undone",
            QCoreApplication.translate("Verdicts", "NEW BADGE"),
            QCoreApplication.translate(
                "Verdicts", "The lost badge opens no door any more. The new one goes to print."
            ),
            sound="ok",
        )

    @staticmethod
    def _fault(case: Case) -> Words:
        if isinstance(case.error, Refused):
            sentence = Messages.refusal(case.error)
        else:
            sentence = Messages.fault(case.error) if case.error else ""
        title = QCoreApplication.translate("Verdicts", "NOT SAVED")
        return Words("refused", title, sentence, sound="refused")

    @staticmethod
    def _origin(case: Case) -> str:
        """Article 14 of the GDPR: who came by list is told so at the first meeting."""
        if not case.tells_origin:
            return ""
        if case.told:
            return QCoreApplication.translate(
                "Verdicts", "They know that we have their data from the organiser's list."
            )
        return QCoreApplication.translate(
            "Verdicts", "Tell them once: we have their data from the organiser's list."
        )


_ICONS = {About.NEW_BADGE: "badge", About.FAULT: "triangle-alert", About.NOBODY: "search"}


def _is_exit(case: Case) -> bool:
    return case.scan is not None and case.scan.outcome is Outcome.OK and case.scan.way is Way.EXIT


def _detail(visitor: Visitor | None) -> str:
    if visitor is None:
        return ""
    return " · ".join(part for part in (visitor.company, visitor.job_title) if part)


def _shown(code: str) -> str:
    """A code as people read it: ours in groups of four, another's as it came."""
    return codes.grouped(code) if codes.looks_like_code(code) else code
