"""Meetings, notes and follow-ups as lines on a terminal. QtCore only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import i18n
from desktop.commands.lines import aligned
from desktop.words.meeting_words import MeetingWords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from db.rows import Choice, Event, FollowUp, Meeting, MeetingFact, Note

_SHOWN = 12
"""Characters of the end of an id, which no two have alike."""


class MeetingLines:
    """The context of these words for translators."""

    @staticmethod
    def table(
        found: Sequence[tuple[Meeting, str]], event: Event, *, not_seen: frozenset[str]
    ) -> Iterator[str]:
        """A line a meeting: how its id ends, when, with whom, our side, where, how it stands.

        *found* are meetings with their phases; *not_seen* the ids of those to be hinted at.
        """
        if not found:
            yield QCoreApplication.translate("MeetingLines", "There is no such meeting.")
            return
        yield from aligned([_cells(*one, event, hinted=one[0].uuid in not_seen) for one in found])

    @staticmethod
    def fact(fact: MeetingFact, event: Event) -> str:
        """When, what, by whom and why."""
        what = MeetingWords.phase(fact.kind.value)
        return "  ".join(filter(None, (_at(fact.at, event), what, fact.operator, fact.reason)))

    @staticmethod
    def note(note: Note, event: Event, outcomes: Sequence[Choice]) -> str:
        """When, who, what came of it, the text, and how the note's id ends."""
        outcome = MeetingWords.choice(outcomes, note.outcome) if note.outcome else ""
        corrected = ""
        if note.corrects:
            corrected = QCoreApplication.translate("MeetingLines", "(corrects %1)").replace(
                "%1", note.corrects[-_SHOWN:]
            )
        parts = (_at(note.at, event), note.author, outcome, note.interest, note.text, corrected)
        return "  ".join(filter(None, (*parts, note.uuid[-_SHOWN:])))

    @staticmethod
    def hit(note: Note, meeting: Meeting, event: Event, outcomes: Sequence[Choice]) -> str:
        """A note that a search found: the meeting's id and name, then the note."""
        said = MeetingLines.note(note, event, outcomes)
        return f"{meeting.uuid[-_SHOWN:]}  {_whom(meeting)}: {said}"

    @staticmethod
    def follow_up(promise: FollowUp) -> str:
        """How its id ends, until when, by whom, what, and whether it is done or put off."""
        locale = i18n.locale()
        due = QCoreApplication.translate("MeetingLines", "when possible")
        if promise.due is not None:
            due = i18n.day(promise.due, "UTC", locale)
        state = ""
        if promise.done_at is not None:
            state = QCoreApplication.translate("MeetingLines", "done")
        elif promise.snoozed_until is not None:
            until = i18n.day(promise.snoozed_until, "UTC", locale)
            words = QCoreApplication.translate("MeetingLines", "put off until %1")
            state = words.replace("%1", until)
        parts = (promise.uuid[-_SHOWN:], due, promise.owner, promise.text, state)
        return "  ".join(filter(None, parts))

    @staticmethod
    def unknown(code: str, codes: Sequence[str]) -> str:
        """A code of an outcome or topic that is none, and those there are."""
        words = QCoreApplication.translate("MeetingLines", "“%1” is none of these: %2")
        return i18n.filled(words, code, ", ".join(codes))

    @staticmethod
    def early(meeting: Meeting, event: Event) -> str:
        """Something came of a meeting of a later day."""
        words = QCoreApplication.translate(
            "MeetingLines",
            "The meeting with %1 is on %2. Say --held if it was held already, or --not-held.",
        )
        day = i18n.long_day(meeting.date, event.zone, i18n.locale())
        return i18n.filled(words, meeting.with_name, day)

    @staticmethod
    def whom_to_thank(names: Sequence[str]) -> str:
        """A letter to one of *names*, all whom the meeting was with."""
        if not names:
            return QCoreApplication.translate(
                "MeetingLines", "The meeting names no visitor: there is nobody to thank."
            )
        words = QCoreApplication.translate(
            "MeetingLines", "The meeting was with %1. Say with --to whom the letter is for."
        )
        return words.replace("%1", ", ".join(names))

    @staticmethod
    def nothing_promised() -> str:
        """A list of follow-ups that is blank."""
        return QCoreApplication.translate("MeetingLines", "Nothing is left to follow up.")


def _cells(meeting: Meeting, phase: str, event: Event, *, hinted: bool) -> tuple[str, ...]:
    state = MeetingWords.phase(phase)
    if hinted:
        hint = QCoreApplication.translate("MeetingLines", "not seen at reception")
        state = f"{state} ({hint})"
    day = i18n.day(meeting.date, "UTC", i18n.locale())
    when = f"{day} {MeetingWords.time(meeting, event)}"
    return (
        meeting.uuid[-_SHOWN:],
        when.strip(),
        _whom(meeting),
        meeting.body,
        MeetingWords.place(meeting),
        state,
    )


def _whom(meeting: Meeting) -> str:
    return ", ".join(filter(None, (meeting.with_name, meeting.full_name)))


def _at(at: datetime, event: Event) -> str:
    locale = i18n.locale()
    return f"{i18n.day(at, event.zone, locale)} {i18n.clock(at, event.zone, locale)}"
